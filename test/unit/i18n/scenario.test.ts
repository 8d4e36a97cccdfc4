/** Scenarios in words: ranges, months, what a sensitivity varied, what is left for the rest of GRDP. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { simulate } from '../../../src/engine/index.js';
import { ProjectionNumbers, startText } from '../../../src/i18n/projection-numbers.js';
import { linkSentences } from '../../../src/i18n/projection-describe.js';
import { interventionWords, monthField, monthText, pathRest, rangeText, readMonth, restSentences, type ScenarioWords, sensitivityInput, spreadText, tried, type WordsFor } from '../../../src/i18n/scenario-describe.js';
import { scenarioTexts } from '../../../src/i18n/scenario-texts.js';
import { parseConcepts, parseDataset } from '../../../src/model/index.js';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../../src/datasets/${name}.json`, import.meta.url), 'utf8'));
const concepts = parseConcepts(read('concepts'));
const parsed = parseDataset(read('lam-dong'), concepts.ok ? concepts.concepts : []);
if (!parsed.ok) throw new Error('lam-dong');
const economy = parsed.dataset.indicators.find(({ id }) => id === 'digital-economy-share-grdp')!;
const own = (language: 'vi' | 'en'): WordsFor => ({ indicator: economy, basis: 'of-grdp', numbers: new ProjectionNumbers({ indicator: economy, unit: 'percent', language, known: [7.45, 30] }) });
const words: ScenarioWords = { language: 'vi', drivers: {}, peers: [], of: (id) => (id === economy.id ? own('vi') : null) };
const range = (low: number, mode: number, high: number) => ({ low, mode, high });

describe('ranges and months', () => {
  it('three numbers, two without a middle, one when fixed', () => {
    expect(rangeText(range(35, 41, 48), '%', 'vi')).toBe('35 / 41 / 48%');
    expect(spreadText({ low: 8, high: 10.5, shape: 'normal' }, '%', 'en')).toBe('8.0–10.5%');
    expect(rangeText(range(30, 37.5, 45), '%', 'vi')).toBe('30,0 / 37,5 / 45,0%');
    expect(rangeText(range(4.51, 4.51, 4.51), 'điểm phần trăm', 'vi')).toBe('4,51 điểm phần trăm');
  });
  it('a month goes to a decimal time and back', () => {
    for (const month of ['1/2028', '7/2028', '12/2030']) expect(monthField(readMonth(month)!)).toBe(month);
    expect(readMonth('1/2028')).toBe(2028);
    expect(monthText(2028, 'en')).toBe('Jan 2028');
    for (const text of ['13/2028', '0/2028', '2028', 'x', '1/28']) expect(readMonth(text)).toBeNull();
  });
  it('an intervention adds or takes away', () => {
    expect(interventionWords({ at: 2028, effect: range(2, 3, 4), ramp: 2 }, own('vi'), 'vi')).toBe('Từ tháng 1/2028, thêm 2 / 3 / 4 điểm phần trăm, đủ tác động sau 2 năm');
    expect(interventionWords({ at: 2028, effect: range(-3, -2, -1), ramp: 0 }, own('vi'), 'vi')).toBe('Từ tháng 1/2028, bớt 1 / 2 / 3 điểm phần trăm, có tác động ngay');
    for (const [ramp, said] of [[1, 'in full after 1 year'], [2.5, 'in full after 2.5 years']] as const) expect(interventionWords({ at: 2028, effect: range(1, 1, 1), ramp }, own('en'), 'en')).toMatch(new RegExp(`${said}$`));
  });
});

describe('the rest of GRDP', () => {
  const needs = [{ growth: 10, needed: 45.33, rest: -0.41 }, { growth: 8, needed: 42.7, rest: -2.2 }];
  it('is told with its condition and its numbers at the head, where the scenario grows evenly itself', () => {
    const [head, more] = restSentences(needs, '30% vào hết năm 2030', 2030, true, 'vi');
    expect(head).toEqual({
      text: 'Nếu kinh tế số và GRDP đều tăng một tỷ lệ không đổi mỗi năm: muốn đạt 30% vào hết năm 2030, GRDP tăng 10% mỗi năm thì kinh tế số phải tăng 45,3% mỗi năm, và riêng năm 2030 phần còn lại của GRDP giảm 0,4%.',
      strong: true,
    });
    expect(more?.text).toBe(' GRDP tăng 8% mỗi năm thì kinh tế số phải tăng 42,7% mỗi năm, và riêng năm 2030 phần còn lại của GRDP giảm 2,2%.');
  });
  it('is told of another path where it does not', () => {
    const [head] = restSentences(needs, '30% by the end of 2030', 2030, false, 'en');
    expect([head?.strong, head?.text]).toEqual([false,
      'On another path, with the digital economy and GRDP each growing at one rate throughout: to reach 30% by the end of 2030, with GRDP growing 10% a year the digital economy must grow 45.3% a year, and in 2030 alone the rest of GRDP shrinks by 0.4%.']);
  });
  it('grows, or stays where its change rounds to nothing', () => {
    const said = restSentences([{ growth: 14, needed: 50, rest: 3.2 }, { growth: 10.5, needed: 46, rest: -0.04 }], '30%', 2030, true, 'vi').map(({ text }) => text).join('');
    for (const part of ['GRDP tăng 14,0% mỗi năm', 'phần còn lại của GRDP tăng 3,2%', 'GRDP tăng 10,5% mỗi năm', 'phần còn lại của GRDP gần như không đổi.']) expect(said).toContain(part);
    expect(restSentences([], '30%', 2030, true, 'vi')).toEqual([]);
  });
  it('on a drawn path names the scenario, and the growth of GRDP where the scenario says nothing of it', () => {
    expect(pathRest(-0.41, { letter: 'B', year: 2030, growth: null, hasRange: true }, 'vi')).toBe('Trên đường giữa của kịch bản B, năm 2030 phần còn lại của GRDP giảm 0,4%.');
    expect(pathRest(3.34, { letter: 'A', year: 2030, growth: 10, hasRange: false }, 'vi')).toBe('Trên đường của kịch bản A, nếu GRDP tăng 10% mỗi năm, năm 2030 phần còn lại của GRDP tăng 3,3%.');
  });
});

describe('sensitivity and links', () => {
  const input = (name: string) => sensitivityInput({ input: name, low: 0, high: 1, outcomeLow: 0, outcomeHigh: 1 }, economy.id, 'points', [], words);
  it('names what the engine varied, with its unit', () => {
    expect(input(`indicators.${economy.id}.assumption.numerator`)).toEqual({ name: 'Kinh tế số của tỉnh tăng mỗi năm', unit: '%' });
    expect(input('drivers.grdp.growth')).toEqual({ name: 'GRDP tăng mỗi năm', unit: '%' });
    expect(input(`indicators.${economy.id}.interventions[0].effect`)).toEqual({ name: 'Tác động bổ sung', unit: 'điểm phần trăm' });
    expect(input(`indicators.${economy.id}.observations`)).toEqual({ name: 'Sai số của số liệu gốc', unit: '%' });
    expect(input('something.new')).toEqual({ name: 'something.new', unit: '' });
  });
  it('gives both numbers that were tried with the same digits, alike where nothing of them moves', () => {
    const of = (low: number, high: number) => tried({ input: 'x', low, high, outcomeLow: 0, outcomeHigh: 1 }, 'vi');
    expect([of(37.8, 45), of(7.446, 7.454), of(-1, 2.5)]).toEqual([['37,8', '45,0'], ['7,45', '7,45'], ['−1,0', '2,5']]);
  });
  it('gives the result with and without links, and what each added', () => {
    const level = { observations: [{ time: 2026, value: 10 }], bounds: [0, 100] as const, horizon: 2031, assumption: { kind: 'pace', perYear: 2, unit: 'points' } as const };
    const result = simulate({ drivers: {}, links: [{ from: 'a', to: 'b', effect: 0.5, lag: 0 }], indicators: [{ ...level, key: 'a' }, { ...level, key: 'b' }] }).indicators.b;
    if (!result?.ok) throw new Error('not computed');
    expect(linkSentences(result.projection, own('vi').numbers, (id) => id.toUpperCase(), 'vi')).toEqual(['Có liên kết (giả định của người dùng): 25,00%.', 'Không có liên kết: 20,00%.', 'A góp 5,00 điểm phần trăm.', 'Liên kết là giả định của người dùng, không phải quan hệ đã được chứng minh.']);
    expect(linkSentences({ ...result.projection, linked: undefined as never }, own('vi').numbers, (id) => id, 'vi')).toEqual([]);
  });
});

describe('the texts', () => {
  it('have no text of one language in the other', () => {
    const all = (value: unknown): string[] => (typeof value === 'string' ? [value] : typeof value === 'function' ? [String((value as (...parts: string[]) => string)('1', '2', '3', '4'))] : Object.values(value as object).flatMap(all));
    for (const text of all(scenarioTexts('en'))) expect(text).not.toMatch(/[ăâđêôơưáàảãạéèẻẽẹíìỉĩịóòỏõọúùủũụ]/i);
    expect(all(scenarioTexts('vi')).filter((text) => /\b(the|and|of|year|with)\b/i.test(text))).toEqual([]);
  });
});

describe('when something starts', () => {
  it('is the first day after the moment, for what the projection says of an intervention', () => {
    expect([2028, readMonth('7/2028')!, readMonth('3/2027')!].map((time) => startText(time, 'vi'))).toEqual(['từ đầu năm 2028', 'từ 1/7/2028', 'từ 1/3/2027']);
  });
});
