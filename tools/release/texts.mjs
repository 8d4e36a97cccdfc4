/** What a release says of itself: whether its notes are written, and the documents as they stand in the ZIP. */

/**
 * What is left to be done before `version` goes out, as sentences.
 *
 * @param {{version: string, changelog: string, changesets: readonly string[]}} state `changesets`: names of the files in `.changeset`
 */
export function unwritten({ version, changelog, changesets }) {
  const waiting = changesets.filter((file) => file.endsWith('.md') && file !== 'README.md');
  return [
    ...(waiting.length ? [`waiting in .changeset: ${waiting.join(', ')} (npm run release:version)`] : []),
    ...(changelog.split('\n').some((line) => line === `## ${version}` || line.startsWith(`## ${version} (`)) ? [] : [`CHANGELOG.md has no heading for ${version}`]),
  ];
}

/**
 * A document for the ZIP, where all lie in one folder: it names the folder of this version, and what it would link to outside is words without a link.
 *
 * @param {string} text
 * @param {{name: string, version: string, beside: readonly string[]}} folder `beside`: names of the files there
 */
export function forZip(text, { name, version, beside }) {
  return text
    .replaceAll('`dist/embed/`', `\`${name}/${version}/\``)
    .replace(/\/chiso\/\d+\.\d+\.\d+\//g, `/chiso/${version}/`)
    .replace(/\[([^\]\n]*)\]\((?!https?:|mailto:|#)([^)#\s]+)(#[^)]*)?\)/g, (whole, words, target, anchor = '') => {
      const file = target.split('/').at(-1);
      return beside.includes(file) ? `[${words}](${file}${anchor})` : words;
    });
}
