/** Numbers and moments of a projection as each language writes them: one set of digits for one picture, table and sentence. */
import { calendarDay, type Indicator, type Target } from '../model/index.js';
import { dueText, isPercent, stepWord, targetWords, unitWord } from './describe.js';
import { decimalsOf, formatFixed, formatNumber, formatPeriod, type Language, messages } from './index.js';
import { projectionTexts } from './projection-texts.js';

export interface NumberContext {
  readonly indicator: Indicator;
  /** Unit of the axis: that of the basis shown. */
  readonly unit: string;
  readonly language: Language;
  /** Numbers that the digits are chosen for: the value and the target. */
  readonly known: readonly number[];
}

/** The end of a year is a whole number: 2031.0 is the end of 2030. */
export const isYearEnd = (time: number): boolean => Math.abs(time - Math.round(time)) < 1e-6;

/** One number of decimals for everything that is computed, that of the value and the target as printed; what documents print stays as they print it. */
export class ProjectionNumbers {
  readonly #digits: number;
  readonly #mark: string;
  /** What is narrower than this is the rounding of a first value, no range. */
  readonly step: number;

  constructor(readonly context: NumberContext) {
    const { indicator: { kind }, unit, known } = context;
    const percent = isPercent(unit);
    const size = Math.max(...known.map(Math.abs), 0);
    // Of places and of ten things or more there are no tenths.
    const isWhole = kind === 'rank' || size >= (unit === 'count' ? 10 : 100);
    const least = percent ? 1 : isWhole ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
    this.#digits = Math.max(least, ...known.map((value) => decimalsOf(value)));
    this.step = 10 ** -least;
    this.#mark = percent ? '%' : '';
  }

  /** "%" or a word with the space before it, for after a number. */
  get unit(): string {
    const { indicator, unit, language } = this.context;
    const word = unitWord(indicator, language, unit);
    return word.startsWith('%') || !word ? word : ` ${word}`;
  }

  /** A number as a document prints it, with its unit. */
  printed(value: number): string {
    return `${formatNumber(value, this.context.language)}${this.unit}`;
  }

  /** The same in a picture, where words after numbers have no room. */
  brief(value: number): string {
    const { indicator: { kind }, language } = this.context;
    if (kind === 'binary') return messages(language)[value === 1 ? 'yes' : 'no'];
    // No rank is 0.
    if (kind === 'rank' && value === 0) return '';
    return `${formatNumber(value, this.context.language)}${this.#mark}`;
  }

  computed(value: number): string {
    return `${this.bare(value)}${this.#mark}`;
  }

  /** Without its per-cent sign, for columns. */
  bare(value: number): string {
    return this.#fixed(value, this.#digits);
  }

  /** With a minus of its own width, and none before a number that rounds to zero. */
  #fixed(value: number, digits: number): string {
    return formatFixed(value, digits, this.context.language).replace(/^-(?=[0.,]*$)/, '').replace('-', '−');
  }

  /** Whether a number would be printed as zero. */
  isNothing(value: number): boolean {
    return this.bare(value) === this.bare(0);
  }

  interval(low: number, high: number): string {
    const [from, to] = [this.bare(low), this.bare(high)];
    // A dash between two numbers, one of them below zero, would read as a sign.
    return `${from === to ? to : low < 0 ? projectionTexts(this.context.language).fromTo(from, to) : `${from}–${to}`}${this.#mark}`;
  }

  /** "điểm phần trăm", or what is counted. */
  get differenceWord(): string {
    const { indicator, language, unit } = this.context;
    return stepWord(indicator, language, unit);
  }

  /** A difference with its word: in English "1 percentage point", else "2 percentage points". */
  withDifferenceWord(number: string): string {
    const { indicator, language, unit } = this.context;
    return `${number} ${stepWord(indicator, language, unit, number === '1')}`.trim();
  }

  /** An interval of differences from 0 up, in the digits of computed values, without its word. */
  differences(low: number, high: number): string {
    const [from, to] = [low, high].map((value) => this.bare(Math.max(0, value)));
    return from === to ? `${to}` : `${from}–${to}`;
  }
}

const dayText = (time: number): string => {
  const day = calendarDay(time);
  return day ? [day.year, day.month, day.day].map((part) => String(part).padStart(2, '0')).join('-') : '';
};

/** "Hết năm 2028", or "Ngày 19/6/2026" inside a year. */
export function momentText(time: number, language: Language): string {
  const texts = projectionTexts(language);
  return isYearEnd(time) ? texts.endOf(Math.round(time) - 1) : texts.on(formatPeriod(dayText(time), language));
}

/** The same for a table's row: "2028" or "19/6/2026". */
export function momentShort(time: number, language: Language): string {
  return isYearEnd(time) ? String(Math.round(time) - 1) : formatPeriod(dayText(time), language);
}

/** A moment as an ISO date, for files. */
export const momentDate = dayText;

/** When something starts: "từ đầu năm 2028". */
export function startText(time: number, language: Language): string {
  const { assumptions: texts } = projectionTexts(language);
  // A moment names the day that ends there; what starts then starts on the next.
  return isYearEnd(time) ? texts.startOf(Math.round(time)) : texts.at(formatPeriod(dayText(time + 1 / 365), language));
}

/** "≥ 85%", "6–8 điểm": a target's number as it stands in sentences. */
export const targetValueText = (target: Target, { context: { indicator } }: ProjectionNumbers, language: Language): string => targetWords(indicator, target, language);

/** "hết năm 2030", or that the text names no year. */
export function targetDueText({ by, flags }: Target, language: Language): string {
  return by && !flags.includes('year-not-stated') ? dueText(by, language) : messages(language).noYear;
}
