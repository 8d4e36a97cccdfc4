/**
 * A province's rows as plain cells of text, for the `<table>` that a page keeps inside an element: it is read where no script runs, by search engines, and
 * while the data is on its way.
 */
import { assess, type Assessment, type Dataset, type Indicator, type Observation, periodEnd, type Source, type Target } from '../../model/index.js';
import { basisText, dueText, dueWords, stateText, targetWords, valueWords, whenText, whyText } from '../../i18n/describe.js';
import { formatDate, formatPeriod, type Language, messages, pickText } from '../../i18n/index.js';
import { fallbackTexts } from '../../i18n/fallback-texts.js';
import { tasksTexts } from '../../i18n/tasks-texts.js';
import { type TaskRow, taskRows } from '../../view/tasks.js';

export interface FallbackTable {
  /** What the table holds, with the date and the version of its data: "Lâm Đồng. Số liệu đến ngày 19 tháng 6 năm 2026, phiên bản số liệu fe818f62f5; …". */
  readonly caption: string;
  readonly head: readonly string[];
  /** One array a row, as long as `head`. The first cell names the row. */
  readonly rows: readonly (readonly string[])[];
}

export interface FallbackOptions {
  readonly language: Language;
  /** The day of judgement, `YYYY-MM-DD`. States are written into the table, so the caption names this day. */
  readonly asOf: string;
  /** Ids or concept ids; none means the headline rows. */
  readonly indicators?: readonly string[];
  /** Rows of indicators (default) or of tasks. */
  readonly of?: 'indicators' | 'tasks';
  /** The version of the data, which changes with them: the hash in the name of their file. Left out of the caption where it is not given. */
  readonly release?: string;
}

const joined = (...parts: readonly string[]) => parts.filter(Boolean).join(' ');
const aside = (...parts: readonly string[]) => {
  const text = parts.filter(Boolean).join(', ');
  return text ? `(${text})` : '';
};

function valueCell(indicator: Indicator, observation: Observation | null, language: Language): string {
  if (!observation) return fallbackTexts(language).noValue;
  return joined(valueWords(indicator, observation, language), aside(basisText(indicator, observation.basis, language).text, whenText(observation, language)));
}

function targetCell(indicator: Indicator, target: Target | null, language: Language): string {
  if (!target) return messages(language).noTarget;
  const after = aside(basisText(indicator, target.basis, language).text, dueWords(target, language, dueText));
  return joined(targetWords(indicator, target, language), after);
}

function indicatorRow(indicator: Indicator, assessment: Assessment, language: Language): readonly string[] {
  const why = whyText(indicator, assessment, language).map(({ text }) => text).join('');
  return [
    pickText(indicator.name, language).text,
    valueCell(indicator, assessment.observation, language),
    targetCell(indicator, assessment.target, language),
    [stateText(assessment, language), why].filter(Boolean).join(': '),
  ];
}

function taskRow({ task: { name, lead, start, end, printedState }, standing }: TaskRow, language: Language): readonly string[] {
  const texts = fallbackTexts(language);
  const [from, to] = [start, end].map((period) => (period ? formatPeriod(period, language) : ''));
  const time = to ? [...new Set([from, to].filter(Boolean))].join('–') : joined(from ? texts.from(from) : '', texts.noEnd);
  return [pickText(name, language).text, pickText(lead, language).text || texts.noLead, time, pickText(printedState, language).text || tasksTexts(language).standings[standing]];
}

/** The day or the year of a value, in words; that of its document for a value that has none of its own or whose period still ran. */
function reaches({ period, time, flags, source }: Observation, { documents }: Dataset, language: Language): string {
  const issued = documents.find(({ id }) => id === source.document)?.issued;
  const own = flags.includes('undated') || time < (periodEnd(period) ?? time) ? issued ?? period : period;
  return /[QH]/.test(own) ? formatPeriod(own, language) : formatDate(own, language);
}

/** The newest of the values that the table shows dates it; a table without any is as old as the newest document that it cites. */
function captionOf(dataset: Dataset, values: readonly Observation[], cited: readonly Source[], { language, asOf, release }: FallbackOptions): string {
  const texts = fallbackTexts(language);
  const newest = [...values].sort((a, b) => a.time - b.time).at(-1);
  const issued = dataset.documents.filter(({ id }) => cited.some(({ document }) => document === id)).flatMap((document) => document.issued ?? []).sort().at(-1);
  const dated = newest ? texts.upTo(reaches(newest, dataset, language)) : issued ? texts.byDocument(formatDate(issued, language)) : texts.noDate;
  const version = release ? `, ${texts.release(release)}` : '';
  return `${pickText(dataset.province.name, language).text}. ${dated}${version}; ${texts.judged(formatDate(asOf, language))}.`;
}

/**
 * The rows of a dataset as a table of texts.
 *
 * Nothing is judged that the element would not judge: value and target stand side by side with their bases, and the last column says the state on `asOf`
 * or why there is none.
 *
 * @example
 * fallbackTable(lamDong, { language: 'vi', asOf: '2026-11-22', indicators: ['digital-economy-share-grdp'] }).rows[0]
 * // ['Tỷ trọng kinh tế số trong GRDP', '7,45% (trên GRDP, 2025)', '≥ 30% (trên GRDP, hết năm 2030)', 'Mới có một mốc số liệu: Cần tăng 4,51 điểm phần trăm mỗi năm']
 */
export function fallbackTable(dataset: Dataset, options: FallbackOptions): FallbackTable {
  const { language, asOf, indicators = [], of = 'indicators' } = options;
  const texts = fallbackTexts(language);
  const { columns } = messages(language);
  if (of === 'tasks') {
    const rows = taskRows(dataset, asOf);
    return { caption: captionOf(dataset, [], rows.map(({ task }) => task.source), options), head: texts.taskColumns, rows: rows.map((row) => taskRow(row, language)) };
  }
  const chosen = dataset.indicators.filter(({ id, concept, headline }) =>
    indicators.length ? indicators.includes(id) || (concept !== null && indicators.includes(concept)) : headline);
  const judged = chosen.map((indicator) => ({ indicator, assessment: assess(indicator, asOf) }));
  return {
    caption: captionOf(dataset, judged.flatMap(({ assessment }) => assessment.observation ?? []), judged.flatMap(({ assessment }) => assessment.target?.source ?? []), options),
    head: [columns.indicator, columns.value, columns.target, columns.state],
    rows: judged.map(({ indicator, assessment }) => indicatorRow(indicator, assessment, language)),
  };
}
