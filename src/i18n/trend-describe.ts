/** What a trend adds to the words of a row: how likely its target is, in which years, by which method card; or that no probability is given, and why. */
import type { Assessment } from '../model/index.js';
import type { Phrase } from './describe.js';
import { formatProbability, type Language, textsOf } from './index.js';

const trendTexts = textsOf({
  vi: {
    years: (years: string, isOpen: boolean) => `năm đạt${isOpen ? ' sớm nhất' : ''}: ${years}`,
    chance: 'Khả năng đạt',
    withheld: 'Không nêu khả năng đạt vì chưa được kiểm định',
    card: 'Thẻ phương pháp: Xu hướng, bản 1',
  },
  en: {
    years: (years: string, isOpen: boolean) => `reached in ${years}${isOpen ? ' at the earliest' : ''}`,
    chance: 'Chance of reaching it:',
    withheld: 'No probability is given: not verified',
    card: 'Method card: Trend, version 1',
  },
});

const yearOf = (time: number): number => Math.ceil(time - 1e-6) - 1;

/** "năm đạt: 2028–2030": the years in which the target is reached with probability 0.1 and 0.9; empty where it is not even the first by its date. */
export function attainedYears({ early, late }: NonNullable<Assessment['attained']>, language: Language): string {
  if (early === null) return '';
  const [from, to] = [yearOf(early), yearOf(late ?? early)];
  return trendTexts(language).years(from === to ? `${from}` : `${from}–${to}`, late === null);
}

/** "Khả năng đạt khoảng 75%". */
export const chanceText = (probability: number, language: Language): string => `${trendTexts(language).chance} ${formatProbability(probability, language)}`;

/** Why a trend comes without a probability. */
export const withheldReason = (language: Language): string => trendTexts(language).withheld;

/** The pace of a row between what its trend says and the method card. Without a trend, the pace alone. */
export function withTrendWords({ reason, probability, attained }: Assessment, pace: readonly Phrase[], language: Language): readonly Phrase[] {
  const { card, chance } = trendTexts(language);
  if (probability !== null) {
    const years = attained ? attainedYears(attained, language) : '';
    return [
      { text: `${chance} ` }, { text: formatProbability(probability, language), strong: true }, { text: `${years ? `; ${years}` : ''}. ` }, ...pace, { text: `. ${card}`, card: true },
    ];
  }
  return reason.code === 'no-probability' && reason.withheld ? [...pace, { text: `. ${withheldReason(language)}` }, { text: `. ${card}`, card: true }] : pace;
}
