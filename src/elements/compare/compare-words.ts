/** Pieces of sentences that several parts of the comparison share. */
import { amount, basisText, dueText, dueWords, isRough, targetWords, unitOf, unitWord, valueText, withUnit } from '../../i18n/describe.js';
import { compareTexts } from '../../i18n/compare-texts.js';
import { type Language, pickText } from '../../i18n/index.js';
import type { Assessment, Dataset, Indicator, Target } from '../../model/index.js';
import type { CommonLevel } from '../../view/compare-level.js';
import type { RankRange } from '../../view/compare-ranks.js';
import type { ProvinceColumn } from './provinces-controller.js';

/** A province's name; its slug, or its place in the list, while there is nothing better. */
export function columnName({ dataset, slug, place }: ProvinceColumn, language: Language): string {
  return pickText(dataset?.province.name, language).text || slug || compareTexts(language).unnamed(place);
}

/** "địa bàn trước 01/7/2025": the territory that a province's documents are about. */
export function territoryOf({ documents }: Dataset, language: Language): string {
  const texts = compareTexts(language);
  const ids = [...new Set(documents.map(({ territory }) => territory.id))];
  return ids.length > 1 ? texts.bothTerritories : territoryText(ids[0] ?? '', language);
}

export function territoryText(id: string, language: Language): string {
  return compareTexts(language).territory.get(id) ?? id;
}

export function unitText(indicator: Indicator, basis: string, language: Language): string {
  return unitWord(indicator, language, unitOf(indicator, basis));
}

/** A level in the unit of a base: "80%". */
export function levelText(value: number, indicator: Indicator, basis: string, language: Language): string {
  return withUnit(valueText(value, null, language), unitText(indicator, basis, language));
}

/** "≥ 15%, hết năm 2030". */
export function targetText(indicator: Indicator, target: Target, language: Language): string {
  return [targetWords(indicator, target, language), dueWords(target, language, dueText)].filter(Boolean).join(', ');
}

/** "Còn thiếu khoảng 14 điểm phần trăm": how a value stands to its own target; empty where the two cannot be set against each other. */
export function gapText(indicator: Indicator, assessment: Assessment, unit: string, language: Language): string {
  const texts = compareTexts(language);
  const { gap, comparable } = assessment;
  if (gap === null || !comparable?.same) return '';
  return gap === 0 ? texts.atTarget : `${gap > 0 ? texts.short : texts.beyondTarget} ${amount(gap, indicator, language, unit, isRough(assessment))}`;
}

/** A base in words; empty for a count of exactly what the name says. */
export function basisWords(indicator: Indicator, basis: string, language: Language): string {
  return basisText(indicator, basis, language).text;
}

/** What a row is about, in the words of its concept; each province's own words stand with its sources. */
export function contentName({ name, conceptName }: Indicator, language: Language): ReturnType<typeof pickText> {
  return pickText(conceptName ?? name, language);
}

/** Where a common level comes from: a province's target, or the reader. */
export function levelOrigin({ from }: CommonLevel, indicator: Indicator, columns: readonly ProvinceColumn[], language: Language): string {
  const texts = compareTexts(language);
  const column = from && columns.find(({ key }) => key === from.province);
  return from && column ? texts.levelOf(columnName(column, language), targetText(indicator, from.target, language)) : texts.levelTyped;
}

/** "Thứ hạng 3–7 trong 12 tỉnh": an interval wherever the printed digits leave one. */
export function rankText({ low, high, of }: RankRange, language: Language): string {
  return compareTexts(language).rank(low === high ? `${low}` : `${low}–${high}`, of);
}
