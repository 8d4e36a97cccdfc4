/**
 * A province's rows as plain cells of text, for the `<table>` that a page keeps inside an element: it is read where no script runs, by search engines, and
 * while the data is on its way.
 */
import { assess, type Dataset, type Indicator, type Observation, type Target } from '../../model/index.js';
import { basisText, captionOf, dueText, dueWords, stateText, targetWords, valueWords, whenText, whyText } from '../../i18n/describe.js';
import { formatPeriod, type Language, messages, pickText } from '../../i18n/index.js';
import { fallbackTexts } from '../../i18n/fallback-texts.js';
import { tasksTexts } from '../../i18n/tasks-texts.js';
import { type TaskRow, taskRows } from '../../view/tasks.js';

export interface FallbackTable {
  /** What the table holds, with the date of its data and the version: "Lâm Đồng. Số liệu đến ngày 19 tháng 6 năm 2026, phiên bản 1". */
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

function indicatorRow(indicator: Indicator, { language, asOf }: FallbackOptions): readonly string[] {
  const assessment = assess(indicator, asOf);
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
  const chosen = dataset.indicators.filter(({ id, concept, headline }) =>
    indicators.length ? indicators.includes(id) || (concept !== null && indicators.includes(concept)) : headline);
  const caption = `${pickText(dataset.province.name, language).text}. ${captionOf(dataset, asOf, language)}.`;
  return of === 'tasks'
    ? { caption, head: texts.taskColumns, rows: taskRows(dataset, asOf).map((row) => taskRow(row, language)) }
    : { caption, head: [columns.indicator, columns.value, columns.target, columns.state], rows: chosen.map((indicator) => indicatorRow(indicator, options)) };
}
