/** Scenarios in words: ranges, what two of them do not share, which input a sensitivity is about, what is left for the rest of GRDP. */
import type { SensitivityInput } from '../engine/sensitivity.js';
import type { Assumption, Spread } from '../engine/types.js';
import { periodStart, type Indicator } from '../model/index.js';
import type { DriverId, PlanIntervention, Range, ScenarioLink } from '../view/scenario.js';
import type { Difference, Fact, Shared } from '../view/scenario-differences.js';
import { assumptionText } from './assumption-describe.js';
import { isPercent, type Phrase } from './describe.js';
import { computedDigits, formatAlike, formatFixed, formatNumber, formatPeriod, type Language, messages, pickText } from './index.js';
import { lowerFirst } from './lower-first.js';
import { momentText, type ProjectionNumbers } from './projection-numbers.js';
import { scenarioTexts } from './scenario-texts.js';
import { upperFirst } from './upper-first.js';

/** One indicator of a scenario, for its words. */
export interface WordsFor {
  readonly indicator: Indicator;
  readonly numbers: ProjectionNumbers;
  /** Basis of the target. */
  readonly basis: string;
}

export interface ScenarioWords {
  readonly language: Language;
  readonly of: (indicator: string) => WordsFor | null;
  /** Growth of each driver, for assumptions that name one. */
  readonly drivers: Readonly<Record<string, { readonly growth: Spread }>>;
  readonly peers: readonly { readonly id: string; readonly name: string }[];
}

/** What stands in brackets explains a basis in the table of bases; a label goes without. */
const plain = (text: string) => text.replace(/\s*\([^)]*\)/g, '').trim();

/** "%" close to its number, words after a space. */
export const withUnit = (digits: string, unit: string): string => (unit.startsWith('%') || !unit ? `${digits}${unit}` : `${digits} ${unit}`);

/** "35 / 41 / 48%", "8–10%" where there is no middle, "10%" for a fixed number. */
export function spreadText(spread: Spread, unit: string, language: Language): string {
  if (typeof spread === 'number') return withUnit(formatNumber(Number(spread.toFixed(4)), language), unit);
  const { low, mode, high } = spread;
  return withUnit(mode === undefined ? formatAlike([low, high], language).join('–') : formatAlike([low, mode, high], language).join(' / '), unit);
}

/** A range in the words of a spread, for what was typed. */
export function rangeText({ low, mode, high }: Range, unit: string, language: Language): string {
  return spreadText(low === high ? low : { low, mode, high, shape: 'triangular' }, unit, language);
}

/** The month that a decimal time begins: `1/2028` of 2028.0. */
export function monthText(time: number, language: Language): string {
  const months = Math.round(time * 12);
  return formatPeriod(`${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`, language);
}

/** The same as it stands in a field of either language. */
export function monthField(time: number): string {
  const months = Math.round(time * 12);
  return `${(months % 12) + 1}/${Math.floor(months / 12)}`;
}

/** Start of a month typed as 1/2028 or 01-2028; null for anything else. */
export function readMonth(text: string): number | null {
  const [, month = '', year = ''] = /^\s*(\d{1,2})\s*[/-]\s*(\d{4})\s*$/.exec(text) ?? [];
  return month ? periodStart(`${year}-${month.padStart(2, '0')}`) : null;
}

/** "%" or the word of what is counted, for a change of an indicator: "điểm phần trăm". */
export const changeUnit = ({ numbers }: WordsFor): string => numbers.differenceWord;

/** "Từ tháng 1/2028, thêm 2 / 3 / 4 điểm phần trăm, đủ tác động sau 2 năm". */
export function interventionWords({ at, effect, ramp }: PlanIntervention, words: WordsFor, language: Language): string {
  const texts = scenarioTexts(language);
  const less = effect.high < 0;
  const amount = rangeText(less ? { low: -effect.high, mode: -effect.mode, high: -effect.low } : effect, changeUnit(words), language);
  return [texts.fromMonth(monthText(at, language)), less ? texts.takes(amount) : texts.adds(amount), ramp > 0 ? texts.fullAfter(formatNumber(ramp, language)) : texts.atOnce].join(', ');
}

export function linkText({ from, to, effect, lag }: ScenarioLink, { of, language }: ScenarioWords): string {
  const [source, goal] = [of(from), of(to)];
  const name = (words: WordsFor | null, id: string) => (words ? pickText(words.indicator.name, language).text : id);
  return scenarioTexts(language).linkWords(name(source, from), name(goal, to), rangeText(effect, goal ? changeUnit(goal) : '', language),
    source && isPercent(source.indicator.unit) ? messages(language).point : '', lag > 0 ? formatNumber(lag, language) : '');
}

/** What grows above or below the line of a ratio, as its base calls it: "Kinh tế số của tỉnh". */
export function sideName({ indicator, basis }: WordsFor, side: 'numerator' | 'denominator', language: Language): string {
  const texts = scenarioTexts(language);
  const found = indicator.bases.find(({ id }) => id === basis);
  const words = plain(pickText(found?.[side], language).text);
  return upperFirst(words || (side === 'numerator' ? texts.numeratorPlain : texts.denominatorPlain));
}

type InputName = 'perYear' | 'ceiling' | 'speed' | 'numerator' | 'denominator';

/** The label of an input of a plan. */
export function inputName(name: InputName, words: WordsFor, language: Language): string {
  const texts = scenarioTexts(language);
  if (name === 'numerator') return texts.numerator(sideName(words, 'numerator', language));
  if (name === 'denominator') return texts.denominator(sideName(words, 'denominator', language));
  return texts[name];
}

/** The unit of an input of a plan. */
export function inputUnit(name: InputName, unit: 'points' | 'percent', words: WordsFor, language: Language): string {
  if (name === 'speed') return scenarioTexts(language).years;
  if (name === 'ceiling') return words.numbers.unit.trim();
  return name === 'perYear' && unit === 'points' ? changeUnit(words) : '%';
}

export const driverName = (driver: DriverId, language: Language): string => {
  const texts = scenarioTexts(language);
  return texts.denominator(texts.driverNames[driver]);
};

/** The label of a fact: "Kinh tế số của tỉnh tăng mỗi năm"; with the indicator's name where a scenario has several. */
export function factName({ name, indicator, driver }: Shared, words: ScenarioWords, several: boolean): string {
  const { language } = words;
  const texts = scenarioTexts(language);
  const owner = indicator === null ? null : words.of(indicator);
  const labels: Readonly<Record<Exclude<Fact['name'], InputName | 'driver'>, string>> = {
    kind: texts.kind, 'denominator-driver': texts.countsOver, curve: texts.curve, points: texts.points, margin: texts.marginPlain, 'path-shape': texts.pathShape, peer: texts.peer,
    interventions: texts.interventions, spread: texts.spread, links: texts.links,
  };
  const label = name === 'driver' ? (driver ? driverName(driver, language) : '')
    : name in labels ? labels[name as keyof typeof labels] : owner ? inputName(name as InputName, owner, language) : name;
  return several && owner ? texts.ofIndicator(label, pickText(owner.indicator.name, language).text) : label;
}

function assumptionWords(assumption: Assumption, owner: WordsFor | null, { drivers, language }: ScenarioWords): string {
  return owner ? assumptionText(assumption, { indicator: owner.indicator, basis: owner.basis, numbers: owner.numbers, language, drivers }) : assumption.kind;
}

/** One side of a difference in words. */
export function factText(fact: Fact | null, { indicator }: Pick<Difference, 'indicator'>, words: ScenarioWords): string {
  const { language } = words;
  const texts = scenarioTexts(language);
  const owner = indicator === null ? null : words.of(indicator);
  if (!fact) return texts.none;
  switch (fact.name) {
    case 'kind': return assumptionWords(fact.assumption, owner, words);
    case 'denominator-driver': return fact.driver ? texts.driverNames[fact.driver] : texts.ownGrowth;
    case 'curve': return texts.curves[fact.curve];
    case 'points': return fact.points.map(({ time, value }) => `${lowerFirst(momentText(time, language))}: ${owner?.numbers.brief(value) ?? formatNumber(value, language)}`).join(', ');
    case 'margin': return `± ${formatNumber(fact.margin, language)}`;
    case 'path-shape': return texts.pathShapes[fact.shape as keyof typeof texts.pathShapes] ?? fact.shape;
    case 'peer': return words.peers.find(({ id }) => id === fact.peer)?.name ?? fact.peer;
    case 'interventions': return fact.interventions.map((each) => (owner ? interventionWords(each, owner, language) : '')).join('; ');
    case 'driver': return spreadText(fact.spread, '%', language);
    case 'spread': return texts.spreads[fact.shape];
    case 'links': return fact.links.map((link) => linkText(link, words)).join('; ');
    default: return spreadText(fact.spread, owner ? inputUnit(fact.name, fact.unit ?? 'points', owner, language) : '', language);
  }
}

/** What a sensitivity varied and in which unit, from the engine's name of the input, such as `indicators.x.assumption.numerator`. */
export function sensitivityInput({ input }: SensitivityInput, key: string, unit: 'points' | 'percent', links: readonly ScenarioLink[], words: ScenarioWords): { readonly name: string; readonly unit: string } {
  const { language } = words;
  const texts = scenarioTexts(language);
  const driver = /^drivers\.(\w+)\.growth$/.exec(input)?.[1];
  if (driver) return { name: driverName(driver as DriverId, language), unit: '%' };
  const link = links[Number(/^links\[(\d+)\]/.exec(input)?.[1] ?? -1)];
  const [, id = '', what = ''] = /^indicators\.([^.]+)\.(.+)$/.exec(input) ?? [];
  const owner = words.of(link ? link.to : id);
  if (!owner) return { name: input, unit: '' };
  const nameOf = (indicator: string) => pickText(words.of(indicator)?.indicator.name, language).text || indicator;
  if (link) return { name: texts.linkInput(nameOf(link.from), nameOf(link.to)), unit: changeUnit(owner) };
  const parameter = /^assumption\.(\w+)$/.exec(what)?.[1] ?? '';
  const known: readonly string[] = ['perYear', 'ceiling', 'speed', 'numerator', 'denominator'];
  const name = known.includes(parameter) ? inputName(parameter as InputName, owner, language)
    : what === 'observations' ? texts.firstValue : parameter === 'spread' ? texts.curveHeight : texts.interventions;
  const word = known.includes(parameter) ? inputUnit(parameter as InputName, unit, owner, language) : what === 'observations' ? owner.numbers.unit.trim() : changeUnit(owner);
  return { name: id === key ? name : texts.ofIndicator(name, nameOf(id)), unit: word };
}

/** What the target asks of the digital economy at one growth of GRDP, and what that leaves for the rest; % a year. */
export interface RestNeed {
  readonly growth: number;
  readonly needed: number;
  readonly rest: number;
}

const percent = (value: number, language: Language): string => `${formatFixed(Math.abs(value), 1, language)}%`;

function restChange(rate: number, language: Language): string {
  const texts = scenarioTexts(language);
  const size = percent(rate, language);
  return size === percent(0, language) ? texts.restStays : rate < 0 ? texts.fallsBy(size) : texts.growsBy(size);
}

/**
 * "**Nếu kinh tế số và GRDP đều tăng một tỷ lệ không đổi mỗi năm: muốn đạt 30% vào hết năm 2030, GRDP tăng 10% mỗi năm thì kinh tế số phải tăng 45,3% mỗi năm,
 * và riêng năm 2030 phần còn lại của GRDP giảm 0,4%.**" On any other way to the target these numbers do not hold, so the condition comes first.
 *
 * @param needs One for each growth of GRDP that is looked at, in order. @param target The target with its date. @param year The last year before it.
 * @param evenly Whether the scenario in hand grows so; else it is said that this is another path.
 */
export function restSentences(needs: readonly RestNeed[], target: string, year: number, evenly: boolean, language: Language): readonly Phrase[] {
  const texts = scenarioTexts(language);
  const growths = formatAlike(needs.map(({ growth }) => growth), language);
  const [first = '', ...others] = needs.map(({ needed, rest }, index) => texts.restNeeds(`${growths[index] ?? ''}%`, percent(needed, language), String(year), restChange(rest, language)));
  const more = others.map((each) => ` ${upperFirst(each)}.`).join('');
  return first ? [{ text: `${evenly ? texts.restEvenly : texts.restOtherwise}${texts.restToReach(target)}${first}.`, strong: evenly }, { text: more }] : [];
}

/** Where the rest of GRDP is looked at on a drawn path. */
export interface RestPath {
  readonly letter: string;
  readonly year: number;
  /** Growth of GRDP that the path itself says nothing about, % a year; null where it is one of the scenario's own assumptions. */
  readonly growth: number | null;
  readonly hasRange: boolean;
}

/** "Trên đường giữa của kịch bản B, năm 2030 phần còn lại của GRDP giảm 0,2%." @param rest % a year. */
export function pathRest(rest: number, { letter, year, growth, hasRange }: RestPath, language: Language): string {
  const texts = scenarioTexts(language);
  const given = growth === null ? '' : texts.restGiven(`${formatNumber(Number(growth.toFixed(2)), language)}%`);
  return texts.restIn(hasRange ? texts.restMedian(letter) : texts.restPath(letter), given, String(year), restChange(rest, language));
}

/** The two numbers that an input is given in a sensitivity, lower first, with the same digits; alike where it is moved by less than is printed. */
export function tried({ low, high }: SensitivityInput, language: Language): readonly string[] {
  const digits = computedDigits(Math.max(Math.abs(low), Math.abs(high)));
  return formatAlike([low, high].map((value) => Number(value.toFixed(digits))), language, digits).map((text) => text.replace('-', '−'));
}
