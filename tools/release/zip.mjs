/** The ZIP of a release: the same files give the same bytes, in every time zone. */
import { strToU8, zipSync } from 'fflate';

/**
 * The day from which the files of `version` are, as CHANGELOG.md has it. Servers tell browsers by such days whether a file has changed, so two versions must not share one that means nothing.
 *
 * @returns {Date} its beginning in the zone of this machine, because a ZIP knows no zones; the first day that a ZIP can name where the version has no heading
 */
export function dayOf(version, changelog) {
  const [, day] = changelog.split('\n').map((line) => /^## (\S+) \((\d{4}-\d\d-\d\d)\)$/.exec(line)).find((heading) => heading?.[1] === version)?.slice(1) ?? [];
  const [year, month, date] = (day ?? '1980-01-01').split('-').map(Number);
  return new Date(year, month - 1, date);
}

/**
 * Packs files, in the order of their names.
 *
 * @param {Iterable<[string, string | Uint8Array]>} files name → content
 * @param {Date} day
 * @returns {Uint8Array}
 */
export function zipped(files, day) {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]);
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: day });
}
