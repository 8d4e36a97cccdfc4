import { dueDate, flagsText, stateText, unitOf, unitWord, whenText } from '../../i18n/describe.js';
import { compareTexts } from '../../i18n/compare-texts.js';
import { titleText } from '../../i18n/title-text.js';
import { type Language, messages, pickText } from '../../i18n/index.js';
import { lowerFirst } from '../../i18n/lower-first.js';
import type { Assessment, Indicator, Source } from '../../model/index.js';
import { type Cell, CSV_FORMS, csvText } from '../../view/csv.js';
import { type CommonLevel, distanceTo } from '../../view/compare-level.js';
import type { Comparison, SharedRow } from '../../view/compare.js';
import { basisWords, columnName, contentName, levelOrigin, rankText, targetText, territoryText } from './compare-words.js';
import type { ProvinceColumn } from './provinces-controller.js';
import type { RowRanks } from './ranks-controller.js';

type PartName = 'shared' | 'own' | 'apart' | 'single';

interface Line {
  readonly part: PartName;
  readonly column: ProvinceColumn;
  readonly indicator: Indicator;
  readonly assessment: Assessment;
  readonly note?: string;
  readonly level?: CommonLevel | null;
  readonly toLevel?: number | null;
  readonly rank?: ReturnType<RowRanks['get']>;
}

/** What a file of the comparison holds. */
export interface FileContext {
  readonly comparison: Comparison;
  /** Provinces shown, in order. */
  readonly columns: readonly ProvinceColumn[];
  /** The reader's common level of a row; null where there is none. */
  readonly levelOf: (row: SharedRow) => CommonLevel | null;
  readonly ranks: ReadonlyMap<string, RowRanks>;
  /** Whether the page asked for certain concepts. */
  readonly chosen: boolean;
  readonly today: string;
  readonly language: Language;
}

function sourceText({ document, section, lines }: Source, { dataset }: ProvinceColumn, language: Language): string {
  const texts = messages(language).detail;
  return [titleText(dataset?.documents ?? [], document, language), section ? texts.section(section) : '', lines ? texts.line(lines[0], lines[1], dataset?.documents.find(({ id }) => id === document)?.file) : ''].filter(Boolean).join(', ');
}

/** A line for each province and content, part by part. Numbers that may not be compared keep their base and their note, and have no distance. */
function linesOf({ comparison: { shared, own, apart, single }, columns, levelOf, ranks, language }: FileContext): readonly Line[] {
  const texts = compareTexts(language);
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const lines: Line[] = [];
  for (const row of shared) {
    const level = levelOf(row);
    for (const column of columns) {
      const cell = row.cells.get(column.key);
      if (!cell || cell.kind === 'none') continue;
      if ('holding' in cell) {
        const { indicator, assessment, territory } = cell.holding;
        const note = cell.kind === 'apart' ? texts.apartTerritory(territoryText(territory, language)) : cell.valueApart ? texts.apartWindow : '';
        lines.push({ part: 'shared', column, indicator, assessment, note, level, toLevel: level ? (distanceTo(level, row, cell)?.value ?? null) : null, rank: ranks.get(row.id)?.get(column.key) });
      }
      for (const { indicator, assessment } of cell.others) lines.push({ part: 'shared', column, indicator, assessment, note: texts.otherWay.replace(/:$/, '') });
    }
  }
  const push = (part: PartName, province: string, rows: readonly { readonly indicator: Indicator; readonly assessment: Assessment }[], note = '') => {
    const column = byKey.get(province);
    if (column) for (const { indicator, assessment } of rows) lines.push({ part, column, indicator, assessment, note });
  };
  for (const { province, rows } of own) push('own', province, rows);
  for (const { reason, rows } of apart) for (const { cells: held } of rows) for (const [province, holdings] of held) push('apart', province, holdings, texts.reasons[reason]);
  for (const { province, rows } of single) push('single', province, rows);
  return lines;
}

function cells(line: Line, { columns, language }: FileContext): readonly Cell[] {
  const texts = messages(language);
  const { part, column, indicator, assessment: { observation, target, gap, comparable, earlierTargets, laterTargets }, level = null, toLevel = null, rank, note = '' } = line;
  const others = [...earlierTargets, ...laterTargets];
  const held = observation ?? target;
  // Value and target of one line may stand on two bases; then both are named.
  const bases = [...new Set([observation, target].flatMap((one) => (one ? [basisWords(indicator, one.basis, language)] : [])))].filter(Boolean).join(' / ');
  return [
    compareTexts(language).parts[part], contentName(indicator, language).text, pickText(indicator.name, language).text, bases, held ? territoryText(held.territory, language) : '', columnName(column, language),
    observation?.value ?? null, observation?.approx ? texts.approx[observation.approx] : '', observation ? whenText(observation, language) : '', flagsText(observation?.flags ?? [], language),
    target?.value == null ? '' : texts.comparators[target.comparator], target?.value ?? null, target?.high ?? null,
    target ? dueDate(target, language) : '', flagsText(target?.flags ?? [], language), others.map((one) => `${compareTexts(language).earlier(targetText(indicator, one.target, language), lowerFirst(texts.states[one.state]))} (${sourceText(one.target.source, column, language)})`).join('; '),
    comparable?.same ? gap : null, level?.value ?? null, level ? levelOrigin(level, indicator, columns, language) : '', toLevel, unitWord(indicator, language, held ? unitOf(indicator, held.basis) : indicator.unit),
    stateText(line.assessment, language), rank ? rankText(rank, language) : '', note, observation ? sourceText(observation.source, column, language) : '', target ? sourceText(target.source, column, language) : '',
  ];
}

/** The whole comparison as CSV. What is missing is an empty cell, never 0. */
export function compareCsv(context: FileContext): string {
  const { language } = context;
  return csvText([Object.values(compareTexts(language).csvColumns), ...linesOf(context).map((line) => cells(line, context))], CSV_FORMS[language]);
}

/** The whole comparison as JSON: the numbers as the datasets hold them, with the ids of concept, base and territory, and each province's documents. */
export function compareJson(context: FileContext): string {
  const { columns, comparison, today, language } = context;
  const provinces = columns.flatMap(({ dataset }) => (dataset ? [{ slug: dataset.province.slug, name: dataset.province.name, documents: dataset.documents }] : []));
  const rows = linesOf(context).map(({ part, column, indicator, assessment: { observation, target, gap, comparable, state }, level = null, toLevel = null, rank = null, note = '' }) => ({
    part, province: column.dataset?.province.slug ?? column.slug, concept: indicator.concept, indicator: indicator.id, name: indicator.name, unit: indicator.unit, state, observation, target,
    comparable, gap: comparable?.same ? gap : null, commonLevel: level?.value ?? null, toCommonLevel: toLevel, rank, note,
  }));
  return JSON.stringify({ asOf: today, counts: comparison.counts, note: compareTexts(language).classified, provinces, rows }, null, 1);
}
