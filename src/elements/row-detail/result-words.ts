/** The numbers of a path and a simulation in words and digits, for one row. */
import type { Projection } from '../../engine/types.js';
import { dueText, isPercent, targetWords } from '../../i18n/describe.js';
import { decimalsOf, formatFixed, formatProbability, type Language, messages } from '../../i18n/index.js';
import type { Indicator, Target } from '../../model/index.js';
import { upperFirst } from '../../i18n/upper-first.js';

export interface WordsContext {
  readonly indicator: Indicator;
  readonly start: number;
  readonly target: Target & { readonly value: number };
  readonly required: Projection | null;
  /** What is computed of the years ahead, on the reader's assumption or, where the state rests on it, the trend. */
  readonly simulation: Projection | null;
  readonly language: Language;
}


/** A simulated value: one decimal for shares, the value's own digits otherwise. */
export function simulatedNumber(value: number, { indicator, language }: WordsContext): string {
  return isPercent(indicator.unit) ? `${formatFixed(value, value < 100 ? 1 : 0, language)}%` : formatFixed(value, 0, language);
}

/** A milestone of the required path carries the digits of value and target, for shares at least one. */
export function milestone(value: number, { indicator, start, target, language }: WordsContext): string {
  const digits = Math.max(decimalsOf(start), decimalsOf(target.value));
  return isPercent(indicator.unit) ? `${formatFixed(value, Math.max(1, digits), language)}%` : formatFixed(value, digits, language);
}

/** Whether what is drawn ahead is the trend of the values, on nobody's assumption. */
export const isTrend = (simulation: Projection | null): boolean => simulation?.method.evidence === 'trend';

/** The 80 % band of the simulation. */
export function band80(simulation: Projection | null): { readonly lower: Float64Array; readonly upper: Float64Array } | null {
  return simulation?.bands.find(({ level }) => level === 0.8) ?? null;
}

/** Place of a year's end in a projection's times, −1 when it is not there. */
export function yearIndex(projection: Projection | null, year: number): number {
  return projection ? projection.times.findIndex((time) => Math.abs(time - year - 1) < 1e-6) : -1;
}

function intervalText(index: number, context: WordsContext): string {
  const band = band80(context.simulation);
  return `${simulatedNumber(band?.lower[index] ?? 0, context).replace('%', '')}–${simulatedNumber(band?.upper[index] ?? 0, context)}`;
}

/** Median and 80 % interval of one year end. */
export function simulatedYear(index: number, context: WordsContext): { readonly median: string; readonly interval: string } {
  return { median: simulatedNumber(context.simulation?.median[index] ?? 0, context), interval: intervalText(index, context) };
}

/** "Hết năm 2030: trung vị 14,1%, khoảng 80% là 11,3–17,5%." */
export function resultText(context: WordsContext): string {
  const { simulation, target, language } = context;
  if (!simulation) return '';
  const { median, interval } = simulatedYear(simulation.times.length - 1, context);
  return messages(language).simulation.result(upperFirst(dueText(target.by ?? '', language)), median, interval);
}

/** "Nếu giả định đúng, khả năng đạt …": only for assumptions that are ranges. */
export function probabilityText({ simulation, target, indicator, language }: WordsContext): string {
  const probability = simulation?.targets[0]?.attainment?.probability;
  // That of a trend stands beside the state.
  if (probability == null || isTrend(simulation)) return '';
  const wanted = targetWords(indicator, target, language);
  return messages(language).simulation.probability(wanted, dueText(target.by ?? '', language), formatProbability(probability, language));
}

/** One year in words: the path, and the simulation where there is one. */
export function yearText(year: number, context: WordsContext): string {
  const { required, simulation, language } = context;
  const { simulation: texts, detail } = messages(language);
  const [onPath, simulated] = [yearIndex(required, year), yearIndex(simulation, year)];
  const parts: string[] = [];
  if (onPath >= 0) parts.push(`${texts.requiredPath} ${milestone(required?.median[onPath] ?? 0, context)}`);
  if (simulated >= 0) {
    const { median, interval } = simulatedYear(simulated, context);
    parts.push(`${isTrend(simulation) ? texts.trend : texts.assumption} ${median} (80%: ${interval})`);
  }
  return texts.yearText(detail.endOf(year), parts.join('; '));
}
