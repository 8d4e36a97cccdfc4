/** What a release says of itself: whether its notes are written, and the documents as they stand in the ZIP. */

/** Words that are true before the first release only, and the sentence around them. */
const BEFORE_FIRST = /(?:nothing|no\s+version)\s+(?:has\s+been|was|is)\s+released|not\s+(?:been\s+)?released\s+yet|chưa\s+(?:được\s+)?phát\s+hành/iu;
const ITS_SENTENCE = new RegExp(`[ \\n]*[^.:!?\\n]*(?:${BEFORE_FIRST.source})[^.:!?\\n]*[.:!?]?`, 'giu');

/** Whether a changelog says that there has been no release: the version that everything names then is the first one, yet to go out. */
export const isFirst = (changelog) => BEFORE_FIRST.test(changelog);

/**
 * CHANGELOG.md when `version` goes out: what stood under "Unreleased" is under its heading, and nothing says any more that there has been no release.
 *
 * @param {string} changelog
 * @param {{version: string, day: string}} release
 */
export function released(changelog, { version, day }) {
  const [head, ...rest] = changelog.split(/^(?=## Unreleased$)/m);
  return [head.replace(ITS_SENTENCE, ''), ...rest].join('').replace('## Unreleased', `## Unreleased\n\n## ${version} (${day})`);
}

/**
 * What is left to be done before `version` goes out, as sentences.
 *
 * @param {{version: string, changelog: string, changesets: readonly string[], documents?: Readonly<Record<string, string>>}} state `changesets`: names of the files in
 *   `.changeset`; `documents`: other texts that go out, by name
 */
export function unwritten({ version, changelog, changesets, documents = {} }) {
  const waiting = changesets.filter((file) => file.endsWith('.md') && file !== 'README.md');
  return [
    ...(waiting.length ? [`waiting in .changeset: ${waiting.join(', ')} (npm run release:version)`] : []),
    ...(changelog.split('\n').some((line) => line === `## ${version}` || line.startsWith(`## ${version} (`)) ? [] : [`CHANGELOG.md has no heading for ${version}`]),
    ...Object.entries({ ...documents, 'CHANGELOG.md': changelog }).flatMap(([file, text]) => (BEFORE_FIRST.test(text) ? [`${file} says “${BEFORE_FIRST.exec(text)[0]}”, which ends with this release`] : [])),
  ];
}

/** Guides that a portal gets with the files, in `docs`. */
export const ZIP_GUIDES = ['embedding', 'data-guide', 'elements'].flatMap((guide) => [`${guide}.md`, `${guide}.vi.md`]);

/**
 * A document for the ZIP, where all lie in one folder: it names the folder of this version, what it would link to outside is words without a link, and what it says
 * between `<!-- not in the ZIP -->` and `<!-- so far -->`, of files that only the project or the package has, is left out.
 *
 * @param {string} text
 * @param {{name: string, version: string, beside: readonly string[]}} folder `beside`: names of the files there
 */
export function forZip(text, { name, version, beside }) {
  return text
    .replace(/<!-- not in the ZIP -->[^]*?<!-- so far -->/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .replaceAll('`dist/embed/`', `\`${name}/${version}/\``)
    .replace(/\/chiso\/\d+\.\d+\.\d+\//g, `/chiso/${version}/`)
    .replace(/\[([^\]\n]*)\]\((?!https?:|mailto:|#)([^)#\s]+)(#[^)]*)?\)/g, (whole, words, target, anchor = '') => {
      const file = target.split('/').at(-1);
      return beside.includes(file) ? `[${words}](${file}${anchor})` : words;
    });
}
