import { unitOf, unitWord, whenText } from '../../i18n/describe.js';
import { compareTexts } from '../../i18n/compare-texts.js';
import { formatPeriod, type Language, messages, pickText } from '../../i18n/index.js';
import type { Assessment, Indicator, Source } from '../../model/index.js';
import { type Cell, CSV_FORMS, csvText } from '../../view/csv.js';
import { type CommonLevel, distanceTo } from '../../view/compare-level.js';
import type { Comparison, SharedRow } from '../../view/compare.js';
import { basisWords, columnName, targetText, territoryText } from './compare-words.js';
import type { ProvinceColumn } from './provinces-controller.js';

interface Line {
  readonly part: string;
  readonly column: ProvinceColumn;
  readonly indicator: Indicator;
  readonly assessment: Assessment;
  readonly note?: string;
  readonly level?: CommonLevel | null;
  readonly toLevel?: number | null;
}

function sourceText({ document, section, lines }: Source, { dataset }: ProvinceColumn, language: Language): string {
  const texts = messages(language).detail;
  const title = pickText(dataset?.documents.find(({ id }) => id === document)?.title, language).text || document;
  return [title, section ? texts.section(section) : '', lines ? texts.line(lines[0], lines[1]) : ''].filter(Boolean).join(', ');
}

/** One province's numbers for one content. Numbers that may not be compared keep their base and their note, and have no distance. */
function cells(line: Line, columns: readonly ProvinceColumn[], language: Language): readonly Cell[] {
  const texts = messages(language);
  const { part, column, indicator, assessment: { observation, target, gap, comparable, state }, level = null, toLevel = null, note = '' } = line;
  const held = observation ?? target;
  const from = level?.from ? columns.find(({ key }) => key === level.from?.province) : undefined;
  const origin = level?.from && from ? compareTexts(language).levelOf(columnName(from, language), targetText(indicator, level.from.target, language))
    : level ? compareTexts(language).levelTyped : '';
  // Value and target of one line may stand on two bases; then both are named.
  const bases = [...new Set([observation, target].flatMap((one) => (one ? [basisWords(indicator, one.basis, language)] : [])))].filter(Boolean).join(' / ');
  return [
    part, pickText(indicator.name, language).text, bases, held ? territoryText(held.territory, language) : '', columnName(column, language),
    observation?.value ?? null, observation?.approx ? texts.approx[observation.approx] : '', observation ? whenText(observation, language) : '',
    target?.value == null ? '' : texts.comparators[target.comparator], target?.value ?? null, target?.high ?? null,
    target?.by && !target.flags.includes('year-not-stated') ? formatPeriod(target.by, language) : target ? texts.noYear : '',
    comparable?.same ? gap : null, level?.value ?? null, origin, toLevel, unitWord(indicator, language, held ? unitOf(indicator, held.basis) : indicator.unit),
    texts.states[state], note, observation ? sourceText(observation.source, column, language) : '', target ? sourceText(target.source, column, language) : '',
  ];
}

/**
 * The whole comparison as CSV: a line for each province and content, part by part. What is missing is an empty cell, never 0.
 * @param levelOf The reader's common level of a row; null where there is none.
 */
export function compareCsv(
  { shared, own, apart, single }: Comparison,
  columns: readonly ProvinceColumn[],
  levelOf: (row: SharedRow) => CommonLevel | null,
  language: Language,
): string {
  const texts = compareTexts(language);
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const at = (key: string) => byKey.get(key) ?? null;
  const lines: Line[] = [];
  for (const row of shared) {
    const level = levelOf(row);
    for (const column of columns) {
      const cell = row.cells.get(column.key);
      if (!cell || cell.kind === 'none') continue;
      if ('holding' in cell) {
        const { indicator, assessment, territory } = cell.holding;
        const note = cell.kind === 'apart' ? texts.apartTerritory(territoryText(territory, language)) : cell.valueApart ? texts.apartWindow : '';
        lines.push({ part: texts.parts.shared, column, indicator, assessment, note, level, toLevel: level ? (distanceTo(level, row, cell)?.value ?? null) : null });
      }
      for (const { indicator, assessment } of cell.others) lines.push({ part: texts.parts.shared, column, indicator, assessment, note: texts.otherWay.replace(/:$/, '') });
    }
  }
  for (const { province, rows } of own) {
    const column = at(province);
    if (column) for (const { indicator, assessment } of rows) lines.push({ part: texts.parts.own, column, indicator, assessment });
  }
  for (const { reason, rows } of apart) {
    for (const { cells: held } of rows) {
      for (const [province, holdings] of held) {
        const column = at(province);
        if (column) for (const { indicator, assessment } of holdings) lines.push({ part: texts.parts.apart, column, indicator, assessment, note: texts.reasons[reason] });
      }
    }
  }
  for (const { province, rows } of single) {
    const column = at(province);
    if (column) for (const { indicator, assessment } of rows) lines.push({ part: texts.parts.single, column, indicator, assessment });
  }
  return csvText([Object.values(texts.csvColumns), ...lines.map((line) => cells(line, columns, language))], CSV_FORMS[language]);
}
