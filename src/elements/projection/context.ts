import { basisText, flagsText, isPercent, targetPieces, targetWords, whenText } from '../../i18n/describe.js';
import { formatNumber, formatPeriod, type Language, messages, pickText } from '../../i18n/index.js';
import { lowerFirst } from '../../i18n/lower-first.js';
import { dueIndex, linkSentences, type SentenceContext } from '../../i18n/projection-describe.js';
import { momentText, ProjectionNumbers, targetDueText, targetValueText } from '../../i18n/projection-numbers.js';
import { type ProjectionTexts, projectionTexts } from '../../i18n/projection-texts.js';
import type { Projection } from '../../engine/types.js';
import type { Assessment, Dataset, Finding, Source } from '../../model/index.js';
import type { ChartModel, HistoryMark, ScenarioLine, TargetMark } from '../../view/chart.js';
import { type DrawnLine, projectionModel, type Subject } from '../../view/projection.js';
import { allValues, LABELLED } from '../../view/projection-marks.js';
import type { LetteredScenario } from '../../view/projection-scenarios.js';
import { projectionRows, type TableRow } from '../../view/projection-table.js';
import type { ChartLabels } from '../shared/chart/chart-view.js';
import type { Problem } from './compute.js';
import { upperFirst } from '../../i18n/upper-first.js';

/** Everything that the parts of a projection are made from; made anew for each update. */
export interface ProjectionContext extends SentenceContext {
  readonly dataset: Dataset;
  readonly subject: Subject;
  readonly scenarios: readonly LetteredScenario[];
  readonly lines: readonly DrawnLine[];
  readonly problems: ReadonlyMap<string, Problem>;
  /** Id of the line with the fan. */
  readonly inHand: string | null;
  readonly model: ChartModel | null;
  readonly rows: readonly TableRow[];
  readonly findings: readonly Finding[];
  readonly texts: ProjectionTexts;
  readonly today: string;
  readonly level: number;
  readonly name: string;
  readonly province: string;
  /** What else is said beside the picture, for whatever leaves the page. */
  readonly more?: readonly string[];
}

export type Given = Pick<ProjectionContext, 'dataset' | 'subject' | 'scenarios' | 'lines' | 'problems' | 'inHand' | 'today' | 'level' | 'language'>;

const known = new WeakMap<Projection, Projection>();

/** A result with other lines; the same result always gives the same object, so that nobody draws it anew. */
function redrawn(projection: Projection, lines: Partial<Projection>): Projection {
  const line = known.get(projection) ?? { ...projection, ...lines };
  known.set(projection, line);
  return line;
}

/**
 * A scenario's result as it may be drawn. A level that is held is the value as printed, with the interval that it is printed with: the middle of the draws misses
 * it by chance, 85,99 for "khoảng 86". Bands that nobody assumed a range for and that are narrower than what is printed go: that is the rounding of the first
 * value, and a fan of it would look like knowledge.
 */
export function drawable(projection: Projection, { step }: ProjectionNumbers, way: Subject['way']): Projection {
  const { median, bands, targets, method, linked } = projection;
  const { value = 0, low = value, high = value } = way?.start ?? {};
  const [level = low] = median;
  if (method.id === 'hold' && !linked && bands.length === 0 && level >= low && level <= high && median.every((each) => each === level)) {
    const line = (at: number) => median.map(() => at);
    const half = (high - low) / 2;
    const middle = low + half;
    const isRange = 1.9 * half > step;
    return redrawn(projection, {
      // "Over 40" reaches to one side only: 40 is not in the middle of what it may be.
      median: line(isRange && Math.abs(value - middle) > half / 2 ? middle : value),
      bands: isRange ? [0.5, 0.8, 0.95].map((share) => ({ level: share, lower: line(middle - half * share), upper: line(middle + half * share) })) : [],
    });
  }
  const isKnown = targets.some(({ attainment }) => attainment?.probability != null) || bands.some(({ lower, upper }) => (upper.at(-1) ?? 0) - (lower.at(-1) ?? 0) > step);
  return isKnown || bands.length === 0 ? projection : redrawn(projection, { bands: [] });
}

export function contextOf(given: Given): ProjectionContext {
  const { dataset, subject, inHand, language } = given;
  const { indicator, assessment, way, unit } = subject;
  const known = [assessment.observation?.value, assessment.reader?.value, assessment.target?.value].filter((value): value is number => typeof value === 'number');
  const numbers = new ProjectionNumbers({ indicator, unit, language, known });
  const lines = given.lines.map((line) => (line.letter ? { ...line, projection: drawable(line.projection, numbers, way) } : line));
  const model = projectionModel(subject, lines, inHand);
  const shown = new Set([indicator.id, indicator.shows?.indicator]);
  return {
    ...given, lines, indicator, assessment, way, model, rows: model ? projectionRows(model) : [], numbers,
    findings: dataset.findings.filter((finding) => finding.indicators.some((id) => shown.has(id))), texts: projectionTexts(language),
    name: pickText(indicator.name, language).text, province: pickText(dataset.province.name, language).text,
  };
}

/** What a line owes to links that a user declared; an indicator that starts from a typed number or a declared base is named with it. */
export function linkedSentences({ id: scenario, projection }: DrawnLine, { dataset, scenarios, numbers, texts, language }: ProjectionContext): readonly string[] {
  const origins = scenarios.find(({ id }) => id === scenario)?.origins;
  const nameOf = (id: string) => {
    const origin = origins?.[id];
    const mark = origin === 'reader' ? texts.readers : origin === 'declared' ? lowerFirst(texts.declared) : '';
    return `${pickText(dataset.indicators.find((each) => each.id === id)?.name, language).text || id}${mark && ` (${mark})`}`;
  };
  return linkSentences(projection, numbers, nameOf, language);
}

/** The same behind the name of the line: "Kịch bản A. Có liên kết …"; empty without. */
export function linkedWords(line: DrawnLine, context: ProjectionContext): string {
  const sentences = linkedSentences(line, context);
  return sentences.length ? `${lineName(line.letter, context.language)}. ${sentences.join(' ')}` : '';
}

/** A state inside a sentence or cell: "chưa cùng cách tính". */
export function stateWords(state: Assessment['state'], language: Language): string {
  return lowerFirst(messages(language).states[state]);
}

/** "Lâm Đồng · Kinh tế số": the line above a title; the province alone where the data puts the indicator under no pillar. */
export function whereText({ indicator: { pillar }, province, language }: Pick<ProjectionContext, 'indicator' | 'province' | 'language'>): string {
  return pillar === 'unsorted' ? province : `${province} · ${messages(language).pillars[pillar]}`;
}

/** "A", or the trend's name. */
export function lineName(letter: string, language: Language): string {
  const texts = projectionTexts(language);
  return letter ? texts.scenario(letter) : texts.trend;
}

/** Median and interval of a line at the due date. */
export function endWords({ median, bands }: ScenarioLine, { way, numbers, lines }: ProjectionContext, id: string): { readonly median: string; readonly interval: string } {
  const projection = lines.find((line) => line.id === id)?.projection;
  const index = projection ? dueIndex(projection, way?.target.due ?? null) : median.length - 1;
  const band = bands.find(({ level }) => level === 0.8);
  return { median: numbers.computed(median[index]?.value ?? 0), interval: band ? numbers.interval(band.lower[index]?.value ?? 0, band.upper[index]?.value ?? 0) : '' };
}


type Counted = { readonly basis: string; readonly territory: string; readonly source: Source };
type GroupContext = Pick<ProjectionContext, 'indicator' | 'assessment' | 'model' | 'dataset' | 'language'>;

/** What parts a value or target from all else in the picture: its territory, its base or its indicator, whichever differ; empty where none does. */
function groupOf(each: Counted, { indicator, assessment: { target }, model, dataset, language }: GroupContext): string {
  const values = allValues(indicator);
  const all: readonly Counted[] = [...(model?.history ?? []).flatMap((mark) => values[mark.index] ?? []), ...(target ? [target] : []), each];
  const differ = (of: (one: Counted) => string) => new Set(all.map(of)).size > 1;
  const holder = (one: Counted) => ('indicator' in one ? String(one.indicator) : indicator.id);
  return [
    differ(holder) ? pickText(dataset.indicators.find(({ id }) => id === holder(each))?.name, language).text : '',
    differ(({ basis }) => basis) ? basisText(indicator, each.basis, language).text : '',
    differ(({ territory }) => territory) ? pickText(dataset.documents.find(({ id }) => id === each.source.document)?.territory.name, language).text : '',
  ].filter(Boolean).join(', ');
}

export function valueGroup(index: number, context: GroupContext): string {
  const each = allValues(context.indicator)[index];
  return each ? groupOf(each, context) : '';
}

/** A target of the picture in words: as printed, what parts it from the rest, and how an earlier one came out. */
export function targetWordsAt({ id }: TargetMark, context: GroupContext): string {
  const { indicator, assessment, language } = context;
  const target = indicator.targets.find((each) => each.id === id);
  if (!target) return '';
  const outcome = assessment.earlierTargets.find((each) => each.target.id === id);
  return [targetWords(indicator, target, language), groupOf(target, context), outcome ? stateWords(outcome.state, language) : ''].filter(Boolean).join(', ');
}

type ValueContext = GroupContext & Pick<ProjectionContext, 'numbers' | 'texts'>;

/** "khoảng " and the like, where the document puts it before a value. */
export function aboutOf({ index }: HistoryMark, { indicator, language }: ValueContext): string {
  const approx = allValues(indicator)[index]?.approx;
  return approx ? `${messages(language).approx[approx]} ` : '';
}

const flagText = (flag: string, flags: readonly string[] | undefined, language: Language): string => (flags?.includes(flag) ? flagsText([flag], language) : '');

/** The words in the picture. */
export function labelsOf(context: ProjectionContext): ChartLabels {
  const { indicator, assessment, numbers, language, texts, model, subject } = context;
  const values = allValues(indicator);
  const axisStart = model && model.axis.min > 0 && model.axis.step > 0 ? texts.axisFrom(numbers.brief(model.axis.min)) : '';
  const due = assessment.target?.due ? upperFirst(targetDueText(assessment.target, language)) : upperFirst(momentText(model?.span.to ?? 0, language));
  return {
    axis: (value) => numbers.brief(value).replace('%', ''),
    axisTitle: [numbers.unit.trim(), axisStart].filter(Boolean).join(', '),
    year: (time, size) => (size === 'narrow' ? `’${String(Math.round(time) - 1).slice(2)}` : String(Math.round(time) - 1)),
    years: texts.years,
    value: (mark, size) => {
      const each = values[mark.index];
      if (!mark.main && (model?.history.length ?? 0) > LABELLED) return '';
      const words = aboutOf(mark, context) + numbers.brief(mark.value);
      if (size === 'narrow' && !mark.typed) return words;
      const when = mark.typed || !each ? texts.readers : mark.against !== undefined ? texts.printed : [whenText(each, language), each.flags.includes('derived') ? texts.computed : '', flagText('stale', each.flags, language), mark.main ? '' : valueGroup(mark.index, context)].filter(Boolean).join(', ');
      return `${words} · ${when}`;
    },
    line: ({ index }) => (model && model.lines.length > 1 ? valueGroup(index, context) : ''),
    target: (mark, size) => {
      const target = indicator.targets.find(({ id }) => id === mark.id);
      if (!target) return '';
      const [before, digits] = targetPieces(indicator, target, language);
      const value = `${before} ${digits}${isPercent(subject.unit) ? '%' : ''}`.trim();
      const words = mark.main ? texts.targetShort(value) : value;
      return size !== 'narrow' ? `${words} · ${targetDueText(target, language)}` : mark.main ? words : '';
    },
    required: texts.required,
    milestone: (value, size) => (size === 'narrow' ? '' : numbers.bare(value)),
    ends: texts.ends(due),
    end: (line) => endWords(line, context, line.id),
    break: texts.merger,
    now: texts.today,
    declared: subject.declared ? `${texts.declared} (${subject.declared.name})` : '',
    declaredShort: texts.declared,
  };
}

/** What a value's number does not say: what else it counts, that the reader typed it, that no day is printed and it stands at the latest one, that it is an estimate, that a newer one replaces it; empty for any other. */
export function valueRemark({ typed, index }: HistoryMark, context: ValueContext): string {
  const { indicator, texts, language } = context;
  const { flags, period = '' } = allValues(indicator)[index] ?? {};
  // A moment is the end of a period: that it is half of the year before it, only its name says.
  return [/[HQ]/.test(period) ? formatPeriod(period, language) : '', valueGroup(index, context), typed ? texts.readers : '', flags?.includes('undated') ? texts.undatedAt : '', flagText('estimate', flags, language), flagText('stale', flags, language)].filter(Boolean).join(', ');
}

/** A value of the picture as printed, no more exact among computed ones: "7,45", "khoảng 86". */
export function valueDigits(mark: HistoryMark, context: ValueContext): string {
  return aboutOf(mark, context) + formatNumber(mark.value, context.language);
}

/** One moment in words, for the ear: "Hết năm 2028: A 14,9% (80%: 13,6–16,3%), B 17,7%. Lộ trình cần đạt 20,98%." */
export function momentWords(row: TableRow, context: ProjectionContext): string {
  const { numbers, language, texts, inHand } = context;
  const band = (id: string, low: number, high: number) => (id === inHand && numbers.bare(low) !== numbers.bare(high) ? ` (80%: ${numbers.interval(low, high)})` : '');
  const lines = row.lines.flatMap(({ id, letter, median, bands }) => {
    const inner = bands.find(({ level }) => level === 0.8);
    return median === null ? [] : [`${letter || lowerFirst(texts.trend)} ${numbers.computed(median)}${inner ? band(id, inner.low, inner.high) : ''}`];
  });
  const values = row.values.map((mark) => texts.valueAt([`${valueDigits(mark, context)}${numbers.unit}`, valueRemark(mark, context)].filter(Boolean).join(', ')));
  const first = [...values, ...lines].join(', ');
  const rest = [row.required === null ? '' : texts.pathAt(numbers.computed(row.required)), ...row.targets.map((mark) => texts.targetAt(targetWordsAt(mark, context)))].filter(Boolean);
  const [opening = texts.nothingAt, ...others] = first ? [first, ...rest] : rest;
  return `${momentText(row.time, language)}: ${[opening, ...others.map(upperFirst)].join('. ')}.`;
}

/** "≥ 85%, hết năm 2030", for one line. */
export function targetLine({ assessment: { target }, numbers, language }: ProjectionContext): string {
  return target && target.value !== null ? `${targetValueText(target, numbers, language)}, ${targetDueText(target, language)}` : '';
}

/** What the value or target counts, in the short words of its base. */
export function shortBasis({ indicator, language }: ProjectionContext, basis: string | undefined): string {
  return basis === undefined ? '' : basisText(indicator, basis, language).text;
}
