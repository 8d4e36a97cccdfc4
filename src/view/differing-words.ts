/** A run of words, and whether the other text lacks it. */
export interface WordRun {
  readonly text: string;
  readonly differs: boolean;
}

const key = (word: string) => word.toLocaleLowerCase().replace(/[.,;:()/]/g, '');

/**
 * Splits a text into runs that the other text shares and runs that it lacks, so that a reader sees at a glance where two bases part.
 * Punctuation and case do not count. Two equal texts give one shared run; an empty text gives none.
 *
 * @example differingWords('hồ sơ nộp trực tuyến', 'hồ sơ xử lý trực tuyến')
 * // [{text: 'hồ sơ ', differs: false}, {text: 'nộp ', differs: true}, {text: 'trực tuyến', differs: false}]
 */
export function differingWords(text: string, other: string): readonly WordRun[] {
  const words = text.split(/(?<=\s)/).filter((word) => word !== '');
  const theirs = new Set(other.split(/\s+/).map(key));
  const runs: WordRun[] = [];
  for (const word of words) {
    const bare = key(word.trim());
    const differs = bare !== '' && !theirs.has(bare);
    const last = runs.at(-1);
    if (last && (last.differs === differs || bare === '')) runs[runs.length - 1] = { text: last.text + word, differs: last.differs };
    else runs.push({ text: word, differs });
  }
  return runs;
}
