/** A run of words, and whether the other text lacks it. */
export interface WordRun {
  readonly text: string;
  readonly differs: boolean;
}

/** Two syllables that are one word in Vietnamese: a mark under half of it would mislead. */
const COMPOUNDS = /(công dân|người dân|dân số|chữ ký số|chữ ký|chứng thư số|chứng thư|hồ sơ|thủ tục|trực tuyến|kinh tế|điện tử|định danh|tài khoản|cơ quan|hệ thống|trưởng thành|điều kiện|xử lý|tiếp nhận)/giu;
const JOINT = '\u2060';
/** Spaces inside compounds become an invisible joint, so that splitting at spaces keeps them whole. */
const join = (text: string) => text.replace(COMPOUNDS, (word) => word.replace(/ /g, JOINT));
const unjoin = (text: string) => text.replaceAll(JOINT, ' ');

const key = (word: string) => word.toLocaleLowerCase().replace(/[.,;:()/]/g, '');

/**
 * Splits a text into runs that the other text shares and runs that it lacks, so that a reader sees at a glance where two bases part.
 * Punctuation and case do not count. Two equal texts give one shared run; an empty text gives none.
 *
 * @example differingWords('hồ sơ nộp trực tuyến', 'hồ sơ xử lý trực tuyến')
 * // [{text: 'hồ sơ ', differs: false}, {text: 'nộp ', differs: true}, {text: 'trực tuyến', differs: false}]
 */
export function differingWords(text: string, other: string): readonly WordRun[] {
  const words = join(text).split(/(?<=\s)/).filter((word) => word !== '');
  const theirs = new Set(join(other).split(/\s+/).map(key));
  const runs: WordRun[] = [];
  for (const word of words) {
    const bare = key(word.trim());
    const differs = bare !== '' && !theirs.has(bare);
    const last = runs.at(-1);
    if (last && (last.differs === differs || bare === '')) runs[runs.length - 1] = { text: last.text + word, differs: last.differs };
    else runs.push({ text: word, differs });
  }
  return runs.map(({ text: run, differs }) => ({ text: unjoin(run), differs }));
}
