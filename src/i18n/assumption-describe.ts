/** What a scenario assumes, in one line of words. */
import type { Assumption, Growth, Intervention, Spread } from '../engine/types.js';
import type { Indicator } from '../model/index.js';
import { formatAlike, formatNumber, type Language, pickText } from './index.js';
import { momentText, startText, type ProjectionNumbers } from './projection-numbers.js';
import { projectionTexts } from './projection-texts.js';
import { upperFirst } from './upper-first.js';

export interface AssumptionContext {
  readonly indicator: Indicator;
  /** Basis whose numerator and denominator grow. */
  readonly basis: string;
  readonly numbers: ProjectionNumbers;
  readonly language: Language;
  readonly drivers?: Readonly<Record<string, { readonly growth: Spread }>> | undefined;
}

const ends = (spread: Spread): readonly [number, number] => (typeof spread === 'number' ? [spread, spread] : [spread.low, spread.high]);
const isQuantile = (spread: Spread) => typeof spread === 'object' && (spread.shape === 'normal' || spread.shape === 'lognormal');

/** "2–3", or "2" for a fixed number; without signs. */
function sizes(spread: Spread, language: Language): string {
  const [low = 0, high = 0] = [...ends(spread)].map(Math.abs).sort((a, b) => a - b);
  return low === high ? formatNumber(low, language) : formatAlike([low, high], language).join('–');
}

/** "tăng 2–3 điểm phần trăm", "giảm 1%", "thay đổi từ −1 đến 2%". */
function change(spread: Spread, unit: string, language: Language): string {
  const { assumptions: texts } = projectionTexts(language);
  const [low, high] = ends(spread);
  const marked = (text: string) => `${text}${unit.startsWith('%') ? unit : ` ${unit}`}`.trim();
  const tail = isQuantile(spread) ? ` ${texts.percentile}` : '';
  if (low >= 0) return `${texts.rises} ${marked(sizes(spread, language))}${tail}`;
  if (high <= 0) return `${texts.falls} ${marked(sizes(spread, language))}${tail}`;
  const [from = '', to = ''] = formatAlike([low, high], language);
  return `${texts.changes} ${texts.from(from, marked(to))}${tail}`;
}

/** What stands in brackets explains a basis in the table of bases; a sentence goes without. */
const plain = (text: string) => text.replace(/\s*\([^)]*\)/g, '').trim();

function side(growth: Growth, name: string, { drivers, language }: AssumptionContext): string {
  const { assumptions: texts } = projectionTexts(language);
  const drivenBy: Readonly<Record<string, string>> = texts.drivers;
  const isDriver = typeof growth === 'object' && 'driver' in growth;
  const spread = isDriver ? drivers?.[growth.driver]?.growth : growth;
  const who = isDriver ? (drivenBy[growth.driver] ?? growth.driver) : name;
  return spread === undefined ? who : `${who} ${change(spread, '%', language)} ${texts.perYear}`;
}

function ofRatio({ numerator, denominator }: Extract<Assumption, { kind: 'ratio' }>, context: AssumptionContext): string {
  const { indicator, basis, language } = context;
  const { assumptions: texts } = projectionTexts(language);
  const counted = indicator.bases.find((one) => one.id === basis);
  const names = [pickText(counted?.numerator, language).text, pickText(counted?.denominator, language).text].map(plain);
  return `${side(numerator, names[0] || texts.numerator, context)}; ${side(denominator, names[1] || texts.denominator, context)}`;
}

function ofPace({ perYear, unit, fade, from }: Extract<Assumption, { kind: 'pace' }>, { numbers, language }: AssumptionContext): string {
  const { assumptions: texts } = projectionTexts(language);
  const word = unit === 'percent' ? '%' : unit === 'logit' ? texts.logit : numbers.unit.trim().startsWith('%') ? texts.points : numbers.unit.trim();
  const fading = fade === undefined || fade === 1 ? '' : texts.fade(formatNumber(fade * 100, language));
  return `${change(perYear, word, language)} ${texts.perYear}${fading}${from === undefined ? '' : texts.since(startText(from, language))}`;
}

/** A page's own assumption may lack what its kind needs: the engine says what, and it has no words here. */
function wordsOr(unknown: string, words: () => string): string {
  try {
    return words();
  } catch {
    return unknown;
  }
}

/** An assumption in words, with the numbers that were set; named unknown where a page left out what its kind needs. */
export function assumptionText(assumption: Assumption, context: AssumptionContext): string {
  return wordsOr(projectionTexts(context.language).assumptions.unknown, () => wordsOf(assumption, context));
}

function wordsOf(assumption: Assumption, context: AssumptionContext): string {
  const { numbers, language } = context;
  const texts = projectionTexts(language);
  const { assumptions: words } = texts;
  switch (assumption.kind) {
    case 'auto': return texts.trendWords;
    case 'pace': return upperFirst(ofPace(assumption, context));
    case 'ratio': return upperFirst(ofRatio(assumption, context));
    case 's-curve': {
      const shape = assumption.shape === 'gompertz' ? words.gompertz : words.logistic;
      return `${words.curve(shape, `${sizes(assumption.ceiling, language)}${numbers.unit}`)}${assumption.speed === undefined ? '' : words.speed(sizes(assumption.speed, language))}`;
    }
    case 'path': {
      const points = assumption.points.map(({ time, value }) => `${momentText(time, language).toLowerCase()}: ${numbers.brief(value)}`).join(', ');
      return `${words.path(points)}${assumption.spread ? words.spread(formatNumber(assumption.spread, language)) : ''}`;
    }
    case 'peer': return words.peer;
    case 'hold': return words.hold;
    case 'required': return Object.hasOwn(words.required, assumption.shape) ? words.required[assumption.shape] : words.unknown;
    default: return words.unknown;
  }
}

/** "từ đầu năm 2028 thêm 2–4 điểm phần trăm nhờ tác động bổ sung, đủ tác động sau 2 năm". */
export function interventionText({ at, effect, ramp }: Intervention, { numbers, language }: AssumptionContext): string {
  const { assumptions: texts } = projectionTexts(language);
  const unit = numbers.unit.trim().startsWith('%') ? texts.points : numbers.unit.trim();
  return wordsOr(texts.unknown, () => {
    const words = `${sizes(effect, language)}${unit ? ` ${unit}` : ''}`;
    const [, high] = ends(effect);
    const start = startText(at, language);
    return `${high < 0 ? texts.interventionLess(start, words) : texts.intervention(start, words)}${ramp > 0 ? texts.ramp(formatNumber(ramp, language)) : ''}`;
  });
}
