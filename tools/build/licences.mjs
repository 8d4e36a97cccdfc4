// The licences of what is bundled into the files for pages, whole, as those who made it ask of everybody who passes it on.
import { readdirSync, readFileSync } from 'node:fs';

const bundled = new Set();

/** Remembers every package of which something ends up in a script. */
export function noteLicences() {
  return {
    name: 'chiso-note-licences',
    generateBundle(_, chunks) {
      for (const { modules = {} } of Object.values(chunks)) {
        for (const [id, { renderedLength }] of Object.entries(modules)) {
          const [, name] = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id) ?? [];
          if (name && renderedLength > 0) bundled.add(name.replace('\\', '/'));
        }
      }
    },
  };
}

/** `THIRD-PARTY-LICENSES.txt` for all scripts that were bundled by this process. */
export function licences() {
  const parts = [...bundled].sort().map((name) => {
    const folder = `node_modules/${name}`;
    const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)(\.|$)/i.test(file)).sort();
    if (!files.length) throw new Error(`${name} is bundled and has no licence file.`);
    return [`${name} ${version} (${license})`, ...files.map((file) => readFileSync(`${folder}/${file}`, 'utf8').trim())].join('\n\n');
  });
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  return `The scripts in this folder contain the packages below, under the licences that follow them. The trend's calibration holds numbers derived from Gapminder Systema Globalis
(ITU, World Bank; CC BY 4.0, https://creativecommons.org/licenses/by/4.0/) and the UN SDG database.${rule}${parts.join(rule)}\n`;
}
