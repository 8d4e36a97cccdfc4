/** Numbers, dates and states of the model in words. Every sentence of a row is made here, from codes and values, in one language. */
import {
  AS_NAMED, type Assessment, type Basis, type Dataset, type Indicator, type Observation, type RowState, SAME_MOMENT, type Target, type TargetOutcome, UNSTATED,
} from '../model/index.js';
import { SHORT_WAY } from '../model/pace.js';
import { computedDigits, formatComputed, formatDate, formatDifference, formatFixed, formatNumber, formatPeriod, type Language, messages, pickText } from './index.js';
import { lowerFirst } from './lower-first.js';
import { readersPace } from './readers-pace.js';
import { withTrendWords } from './trend-describe.js';

/** A piece of a sentence; `strong` pieces carry the number that matters. */
export interface Phrase {
  readonly text: string;
  readonly strong?: boolean;
  readonly lang?: Language;
  /** Names the method card: for places that name it elsewhere to leave out. */
  readonly card?: boolean;
}

const plain = (text: string): Phrase => ({ text });
const strong = (text: string): Phrase => ({ text, strong: true });

export function isPercent(unit: string): boolean {
  return unit === 'percent' || unit === '%';
}

/** Unit of a basis that is counted otherwise than its indicator (a share beside a count). */
export function unitOf(indicator: Indicator, basis: string): string {
  return indicator.bases.find((one) => one.id === basis)?.unit ?? indicator.unit;
}

/** A number with its unit: a sign stands at the number, words apart. */
export function withUnit(number: string, word: string): string {
  return word.startsWith('%') ? `${number}${word}` : [number, word].filter(Boolean).join(' ');
}

/** The word after a number: "%", "điểm", what is counted, or nothing. */
export function unitWord(indicator: Indicator, language: Language, unit = indicator.unit): string {
  if (unit === indicator.unit && indicator.counted) return pickText(indicator.counted, language).text;
  return messages(language).units[unit] ?? unit;
}

/** The word after a difference: percentage points of a rate, places of a rank, what is counted otherwise. */
export function stepWord(indicator: Indicator, language: Language, unit = indicator.unit, one = false): string {
  const texts = messages(language);
  if (isPercent(unit)) return texts[one ? 'point' : 'points'];
  return indicator.kind === 'rank' ? texts[one ? 'place' : 'places'] : unitWord(indicator, language, unit);
}

/** Whether the value or the target of a row is approximate, and so whatever is computed of both. */
export function isRough({ observation, target, reader }: Pick<Assessment, 'observation' | 'target' | 'reader'>): boolean {
  return target?.flags.includes('approximate') || (!reader && Boolean(observation?.approx));
}

const aboutWord = (about: boolean, language: Language): string => (about ? `${messages(language).approx.about} ` : '');

/** A difference of values in words: "khoảng 98.000 lượt người", with three digits, where one of them is approximate. */
export function amount(value: number, indicator: Indicator, language: Language, unit = indicator.unit, about = false): string {
  const number = differenceText(value, about, language);
  return aboutWord(about, language) + withUnit(number, stepWord(indicator, language, unit, number === '1'));
}

/** The size of a difference; that of approximate numbers in three digits, as far as they can be relied on. */
export function differenceText(value: number, about: boolean, language: Language): string {
  const size = Math.abs(value);
  return formatDifference(about ? Number(size.toPrecision(3)) : size, language);
}

/**
 * Why a row shows no value: the documents print none, only ones of later dates, or none that is sound.
 * @param documents How many there are; null where not everything in them could be read.
 */
export function absentText({ observations, related }: Indicator, { asOf }: Assessment, documents: number | null, language: Language): string {
  const texts = messages(language);
  const values = [...observations, ...related];
  if (values.some(({ time }) => time <= asOf + SAME_MOMENT)) return texts.unusableValue;
  return values.length > 0 ? texts.laterValue : texts.noValue(texts.noTargetWhere(documents));
}

/** When a target is due, as the end of what is printed: "hết năm 2030", "hết tháng 6/2026", a day as it is. */
export function dueText(by: string, language: Language): string {
  const { due } = messages(language);
  const form = /[QH]/.test(by) ? 'quarter' : by.length > 7 ? 'date' : by.length > 4 ? 'month' : 'end';
  return due[form](formatPeriod(by, language));
}

/** The date of a target as printed, short ("2030") or as a sentence needs it ("hết năm 2030"), or that none is printed. */
export function dueDate({ by, flags }: Target, language: Language, form = formatPeriod): string {
  return by && !flags.includes('year-not-stated') ? form(by, language) : messages(language).noYear;
}

/** The same beside a target in sight: one whose number is read from words is never taken for a printed one. */
export function dueWords(target: Target, language: Language, form = formatPeriod): string {
  return dueDate(target, language, form) + (target.flags.includes('implied') ? `, ${messages(language).implied}` : '');
}

/** The moment beside a value: its period, its window, or that none is printed; an estimate is never read as a result. */
export function whenText(observation: Observation, language: Language): string {
  const when = momentText(observation, language);
  return observation.flags.includes('estimate') ? `${when}, ${messages(language).estimate}` : when;
}

function momentText({ period, since, flags }: Observation, language: Language): string {
  if (flags.includes('undated')) return messages(language).undated;
  if (!since) return formatPeriod(period, language);
  const from = formatPeriod(since.slice(0, 7), language);
  const to = formatPeriod(/^\d{4}-\d{2}-\d{2}$/.test(period) ? period.slice(0, 7) : period, language);
  return from === to ? to : `${from}–${to}`;
}

/** The line under a value or target: what it is counted over, or that the text does not say. */
export function basisText(indicator: Indicator, basis: string, language: Language): Phrase {
  if (basis === UNSTATED) return plain(messages(language).basisUnstated);
  if (basis === AS_NAMED) return plain('');
  const found: Basis | undefined = indicator.bases.find((one) => one.id === basis);
  return found ? pickText(found.short ?? found.name, language) : plain(basis);
}

/** A target's comparator as it stands before the number: a bare "=" on a rate that should rise is left out. */
export function targetSign({ comparator }: Target, language: Language): string {
  return messages(language).comparators[comparator];
}

/** A target as it is read, in pieces: what stands before the number ("khoảng", "thứ"), the number with its sign, its unit. */
export function targetPieces(indicator: Indicator, target: Target, language: Language): readonly [before: string, number: string, unit: string] {
  const texts = messages(language);
  const { value, high, flags, comparator } = target;
  if (value === null) return ['', pickText(target.note, language).text, ''];
  if (indicator.kind === 'binary') return ['', value === 1 ? texts.yes : texts.no, ''];
  const about = flags.includes('approximate') ? texts.approx.about : '';
  const number = valueText(value, high, language);
  const isRank = indicator.kind === 'rank';
  if (isRank && comparator === '<=') return [about, texts.rankOrBetter(number), ''];
  const word = isRank ? texts.rankWord : '';
  return [[about, word].filter(Boolean).join(' '), `${targetSign(target, language)} ${number}`.trim(), unitWord(indicator, language, unitOf(indicator, target.basis))];
}

/** A target in words: "≥ 15%", "khoảng 30%", "thứ 20 trở lên", "Có", or as the document words it. */
export function targetWords(indicator: Indicator, target: Target, language: Language): string {
  const [before, number, unit] = targetPieces(indicator, target, language);
  return [before, withUnit(number, unit)].filter(Boolean).join(' ');
}

/**
 * Another target with its own outcome: it does not vanish because a later one is next.
 * @param basis That of the target beside it; another one is named.
 */
export function earlierText(indicator: Indicator, { target, state }: TargetOutcome, language: Language, basis: string): string {
  const texts = messages(language);
  const own = target.basis === basis ? '' : basisText(indicator, target.basis, language).text;
  return texts.earlierTarget(`${targetWords(indicator, target, language)}${own ? ` (${own})` : ''}`, dueDate(target, language), lowerFirst(texts.states[state]));
}

/** A value in words: "khoảng 86%". */
export function valueWords(indicator: Indicator, { approx, value, basis }: Observation, language: Language): string {
  const number = withUnit(formatNumber(value, language), unitWord(indicator, language, unitOf(indicator, basis)));
  return approx ? `${messages(language).approx[approx]} ${number}` : number;
}

/** What the documents leave open about a number, in words. */
export function flagsText(flags: readonly string[], language: Language): string {
  return flags.map((flag) => messages(language).detail.flags[flag] ?? flag).join('; ');
}

/** Two sizes of one thing, without their signs, smaller first, both with the same digits; one number when they read alike. */
export function rangeText(a: number, b: number, language: Language): string {
  const [low = 0, high = 0] = [Math.abs(a), Math.abs(b)].sort((x, y) => x - y);
  const digits = computedDigits(high);
  const shown = [low, high].map((value) => Number(value.toFixed(digits)));
  const [from, to] = shown.map((value) => formatFixed(value, shown.some((each) => each % 1) ? digits : 0, language));
  return from === to ? formatComputed(high, language) : `${from}–${to}`;
}

/** A required pace in pieces, so that figure and sentence say the same. */
export interface PacePieces {
  /** "tăng", "giảm"; may be empty. */
  readonly verb: string;
  /** The verb of a value that has to fall, which the number alone would not say; else empty. */
  readonly down: string;
  /** "khoảng" of a pace from or to an approximate number; else empty. */
  readonly about: string;
  readonly number: string;
  /** "điểm phần trăm mỗi năm". */
  readonly unit: string;
  /** "đến hết năm 2026", where the pace is not by the year. */
  readonly until: string;
  /** Why it is a range, of a value without a date. */
  readonly why: string;
}

/** A pace due within a year and a half is said by the month, one due within two months as a whole; null without a pace or a date. */
export function pacePieces(indicator: Indicator, assessment: Pick<Assessment, 'required' | 'target' | 'gap' | 'observation' | 'reader'>, language: Language): PacePieces | null {
  const { required, target, gap } = assessment;
  const { pace } = messages(language);
  if (!required || !target?.by) return null;
  const left = required.to - required.from;
  const falls = required.perYear < 0;
  const verb = falls ? pace[indicator.kind === 'rank' ? 'climb' : 'fall'] : isPercent(indicator.unit) ? pace.rise : pace.more;
  const isAbout = isRough(assessment);
  const [down, about] = [falls ? verb : '', isAbout ? messages(language).approx.about : ''];
  const until = left <= 1.5 ? pace.until(dueText(target.by, language), left >= SHORT_WAY) : '';
  if (left < SHORT_WAY && gap !== null) {
    const number = differenceText(gap, isAbout, language);
    return { verb, down, about, number, unit: stepWord(indicator, language, indicator.unit, number === '1'), until, why: '' };
  }
  const [scale, per] = until ? [12, pace.perMonth] : [1, pace.perYear];
  const number = rangeText((required.low ?? required.perYear) / scale, (required.high ?? required.perYear) / scale, language);
  return { verb, down, about, number, unit: [stepWord(indicator, language), per].filter(Boolean).join(' '), until, why: required.low === undefined ? '' : pace.undated };
}

/** "Cần tăng **4,51 điểm phần trăm mỗi năm**". */
export function paceWords(indicator: Indicator, assessment: Assessment, language: Language): readonly Phrase[] {
  const pieces = pacePieces(indicator, assessment, language);
  const { pace, reasons } = messages(language);
  if (!pieces) return [plain(assessment.gap === 0 ? reasons.exactly : reasons.alreadyDue)];
  const { verb, about, number, unit, until, why } = pieces;
  return [plain(`${[pace.need, verb].filter(Boolean).join(' ')} `), strong([about, withUnit(number, unit)].filter(Boolean).join(' ')), ...[until, why && `(${why})`].filter(Boolean).map((text) => plain(` ${text}`))];
}

/** What the documents lack for this row, in their words where the dataset has them. */
function lacking(indicator: Indicator, fallback: string, language: Language): readonly Phrase[] {
  const what = pickText(indicator.missing?.what, language);
  return [what.text ? what : plain(fallback)];
}

function incomparable(indicator: Indicator, { comparable }: Assessment, language: Language): readonly Phrase[] {
  const { reasons } = messages(language);
  const why = comparable && !comparable.same ? comparable.reason : 'other-basis';
  const texts = { 'other-basis': reasons.otherBasis, 'basis-unstated': reasons.unstated, 'other-concept': reasons.otherBasis };
  // What the documents lack explains two bases; it would hide that the figure there is of another territory or time.
  return why in texts ? lacking(indicator, texts[why as keyof typeof texts], language)
    : [plain(why === 'territory' ? reasons.territory : why === 'implausible' ? reasons.implausible : reasons.otherWindow)];
}

/**
 * The second line of a row's state: exactly one thing, the pace with its number or what is missing.
 */
export function whyText(indicator: Indicator, assessment: Assessment, language: Language): readonly Phrase[] {
  const { reasons, pace } = messages(language);
  const { state, reason, gap, target, observation, conflicts, reader } = assessment;
  const size = (value: number, about = isRough(assessment)) => strong(amount(value, indicator, language, indicator.unit, about));
  if (reader) return readersPace(indicator, assessment, language);
  switch (state) {
    case 'exceeded': return reason.code === 'beyond-target' ? [plain(`${reasons.aboveTarget} `), size(reason.by)] : [];
    case 'met': return [plain(reasons.exactly)];
    // "Under 85" may be anything below: how much is missing to 85 nobody knows.
    case 'missed': return gap ? [plain(`${reasons.shortOf} `), size(gap)] : observation?.approx ? [] : [plain(reasons.exactly)];
    case 'reached': return [plain(reasons.reachedEarly)];
    case 'past-no-data': {
      const due = target?.by ? dueText(target.by, language) : '';
      const dated = assessment.comparable?.same && observation && !observation.flags.includes('undated');
      return [plain(dated ? reasons.pastDueEarlier(due, whenText(observation, language)) : reasons.pastDue(due))];
    }
    case 'needs-baseline': return reason.code === 'implausible-only' ? [plain(reasons.implausible)] : lacking(indicator, reasons.noBaseline, language);
    case 'needs-same-basis': return incomparable(indicator, assessment, language);
    case 'conflicting': {
      const values = reason.code === 'values-differ' ? reason.values : reason.code === 'printed-against-counts' ? [reason.printed, reason.counted ?? reason.printed] : [];
      const spread = Math.max(...values) - Math.min(...values);
      return Number.isFinite(spread) && spread > 0
        ? [plain(`${reasons.apart} `), size(spread, [observation, ...conflicts].some((one) => one?.approx)), plain(`; ${reasons.confirm}`)]
        : [plain(reasons.confirm)];
    }
    case 'undated-target':
      if (assessment.comparable && !assessment.comparable.same) return [...incomparable(indicator, assessment, language), plain(`; ${reasons.noDeadline}`)];
      if (gap === null) return lacking(indicator, reasons.noDeadlineAlone, language);
      return gap <= 0 ? [plain(reasons.noDeadlineAlone)]
        : [plain(`${reasons.leftOver} `), size(gap), plain(`; ${reasons.noDeadline}`)];
    case 'no-target': return [plain(reasons.watchOnly)];
    case 'qualitative': return [plain(reasons.words)];
    // One value, or a trend: likely, even, unlikely.
    default: {
      const words = paceWords(indicator, assessment, language);
      const ratio = assessment.timesFaster;
      const faster = ratio === null ? [] : [plain(`; ${pace.timesFaster(formatComputed(ratio, language), ratio > 1)}`)];
      return withTrendWords(assessment, [...words, ...faster], language);
    }
  }
}

const hasSeveral = ({ reason: { code } }: Assessment): boolean => code === 'short-span' || code === 'no-probability';

/** The words of a row's state: those of the state, but "one value" is not said of a row with several. */
export function stateText(assessment: Assessment, language: Language): string {
  const texts = messages(language);
  return hasSeveral(assessment) ? texts.severalValues : texts.states[assessment.state];
}

/** The words of rows counted together because they are in one state: "one value" only where that is so of all of them. */
export function countText({ state, assessments }: { readonly state: RowState; readonly assessments: readonly Assessment[] }, language: Language): string {
  const texts = messages(language);
  return state === 'one-observation' && assessments.some(hasSeveral) ? texts.anyValues : texts.states[state];
}

/**
 * Up to when a table's numbers can reach, the latest date printed on the province's documents; and the day its states are judged on, which is another one:
 * old figures are not dated today.
 */
export function captionOf({ documents }: Dataset, asOf: string, language: Language): string {
  const until = documents.map(({ issued }) => issued).filter((date) => date !== null).sort().at(-1);
  return messages(language).caption(until ? formatDate(until, language) : null, formatDate(asOf, language));
}

/** A value as the source prints it, with what stands before it ("khoảng"); ranges as "6–8". */
export function valueText(value: number, high: number | null, language: Language): string {
  return high === null ? formatNumber(value, language) : `${formatNumber(value, language)}–${formatNumber(high, language)}`;
}
