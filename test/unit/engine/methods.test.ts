import { describe, expect, it } from 'vitest';
import { methods, type ProgressInput } from '../../../src/engine/index.js';

const card = (id: string) => {
  const found = methods.find((each) => each.id === id);
  if (!found) throw new Error(`No card ${id}`);
  return found;
};
const assess = (id: string, input: ProgressInput) => card(id).assess(input);
const at = (time: number, value: number) => ({ time, value });

/**
 * The example of the cards, by hand: 40 in 2021, 50 in 2026, 80 wanted in 2031. Required (80 − 50)/5 = 6 a year, observed 2: a third of it.
 * Growth 1.25^(1/5) − 1 = 4.56396 % a year against 2^(1/10) − 1 = 7.17735 %. On the line 60 are reached: 20 of 40 are missing.
 * The typical path takes from 2005 to 2010 from 40 to 50, as long as seen.
 */
const worked: Readonly<Record<string, readonly [number, string | null]>> = {
  'required-pace': [6, null],
  attainment: [0.4, 'even'],
  'linear-pace': [1 / 3, 'stagnating'],
  'statcan-cagr': [(1.25 ** 0.2 - 1) / (2 ** 0.1 - 1), 'acceleration-needed'],
  'escap-anticipated': [-0.5, 'accelerate'],
  'typical-speed': [1, null],
};

describe('measured skill', () => {
  it('is told by every card but the one that gives no verdict', () => {
    expect(methods.filter(({ skill }) => skill === null).map(({ id }) => id)).toEqual(['required-pace']);
  });
});

describe('every method card', () => {
  it.each(methods)('$id: its worked example is right', ({ id, examples }) => {
    const [measure, name] = worked[id] as (typeof worked)[string];
    expect(examples[0]?.output.measure).toBeCloseTo(measure, 6);
    expect(examples[0]?.output.class).toBe(name);
  });

  it('is there, in the order of the methods page', () => {
    expect(methods.map(({ id }) => id)).toEqual(['required-pace', 'attainment', 'linear-pace', 'statcan-cagr', 'escap-anticipated', 'typical-speed']);
  });

  it.each(methods)('$id says what it is, in both languages, and its examples are right', ({ title, limits, formula, source, version, examples, classes, assess: run, isChecked }) => {
    for (const text of [title.vi, title.en, limits.vi, limits.en, formula, source]) expect(text.length).toBeGreaterThan(4);
    expect(title.vi).not.toBe(title.en);
    expect(version).toBe(1);
    expect(isChecked || source.includes('restated')).toBe(true);
    expect(examples.length).toBeGreaterThan(0);
    for (const { input, output } of examples) expect(run(input)).toEqual(output);
    // The edges: the target is reached; its due date is past.
    expect(examples.slice(1).map(({ output }) => output)).toEqual([{ measure: null, class: 'achieved' }, { measure: null, class: null }]);
    const ends = classes.map(({ from }) => from);
    expect([...ends].sort((a, b) => b - a)).toEqual(ends);
  });

  it.each(methods)('$id says nothing when the due date is not ahead of the current value', ({ assess: run }) => {
    const input = { baseline: at(2021, 40), current: at(2026, 50), probability: 0.4 };
    for (const due of [2025, 2026]) expect(run({ ...input, target: at(due, 80) })).toEqual({ measure: null, class: null });
  });

  it('measures a range to its nearer edge, from either side', () => {
    const range = { time: 2031, value: 20, high: 30, comparator: 'range' as const };
    // From 10 in 2021 to 15 in 2026: a point a year, and 5 points in five years are needed.
    expect(assess('linear-pace', { baseline: at(2021, 10), current: at(2026, 15), target: range })).toEqual({ measure: 1, class: 'on-track' });
    expect(assess('linear-pace', { baseline: at(2021, 40), current: at(2026, 35), target: range }).measure).toBeCloseTo(1, 9);
    expect(assess('statcan-cagr', { baseline: at(2021, 10), current: at(2026, 15), target: range }).measure).toBeCloseTo((1.5 ** 0.2 - 1) / (2 ** 0.1 - 1), 9);
    // The line from 10 through 11 ends at 12 in 2031: 8 of 10 points are missing.
    expect(assess('escap-anticipated', { baseline: at(2021, 10), current: at(2026, 11), target: range }).measure).toBeCloseTo(-0.8, 6);
  });

  it.each(['linear-pace', 'statcan-cagr', 'escap-anticipated'])('%s says nothing of two values at one time', (id) => {
    expect(assess(id, { baseline: at(2026, 40), current: at(2026, 50), target: at(2031, 80) })).toEqual({ measure: null, class: null });
  });

  it.each(methods)('$id says achieved first, before any ratio', ({ assess: run }) => {
    expect(run({ baseline: at(2021, 0), current: at(2026, 80), target: at(2031, 80), probability: 0.1 })).toEqual({ measure: null, class: 'achieved' });
    expect(run({ baseline: at(2021, 9), current: at(2026, 4), target: at(2031, 5), direction: 'lower' })).toEqual({ measure: null, class: 'achieved' });
  });

  it.each(methods.filter(({ id }) => id !== 'required-pace' && id !== 'attainment'))('$id says nothing without a baseline', ({ assess: run }) => {
    expect(run({ current: at(2026, 50), target: at(2031, 80) })).toEqual({ measure: null, class: null });
  });
});

describe('attainment', () => {
  it.each([[1, 'likely'], [0.66, 'likely'], [0.659, 'even'], [0.33, 'even'], [0.329, 'unlikely'], [0, 'unlikely']])('p = %f is %s', (probability, expected) => {
    expect(assess('attainment', { current: at(2026, 50), target: at(2031, 80), probability })).toEqual({ measure: probability, class: expected });
  });

  it('without a calibrated probability says nothing', () => {
    expect(assess('attainment', { current: at(2026, 50), target: at(2031, 80), probability: null })).toEqual({ measure: null, class: null });
  });
});

describe('linear pace', () => {
  it.each([[20, 'on-track'], [30, 'on-track'], [36, 'too-slow'], [41, 'stagnating'], [50, 'stagnating'], [51, 'moving-away']])('from %i to 50 towards 70: %s', (value, expected) => {
    expect(assess('linear-pace', { baseline: at(2021, value), current: at(2026, 50), target: at(2031, 70) }).class).toBe(expected);
  });

  it('on pace is on track wherever rounding leaves the number', () => {
    const card = methods.find(({ id }) => id === 'linear-pace');
    for (let step = 1; step < 200; step++) {
      const at = (time: number) => ({ time, value: 0.3 + (step / 100) * (time - 2022) });
      expect(card?.assess({ baseline: at(2022), current: at(2026), target: at(2030) }).class).toBe('on-track');
    }
  });

  it('is 1 at exactly the required pace, and works downwards', () => {
    expect(assess('linear-pace', { baseline: at(2021, 30), current: at(2026, 50), target: at(2031, 70) }).measure).toBe(1);
    expect(assess('linear-pace', { baseline: at(2021, 30), current: at(2026, 20), target: at(2031, 10), direction: 'lower' }).measure).toBe(1);
  });
});

describe('Statistics Canada’s ratio of growth rates, on the test data of Open SDG (sdg-build, tests/assets/progress-calculation)', () => {
  const growth = (input: ProgressInput) => assess('statcan-cagr', input);

  it('indicator 1-1-1: 100 (2020) → 120 (2021), no target, less is better: −20 % a year, deterioration', () => {
    const found = growth({ baseline: at(2020, 100), current: at(2021, 120), direction: 'lower' });
    expect(found.class).toBe('deterioration');
    expect(found.measure).toBeCloseTo(-20, 9);
  });

  it('indicator 3-1-1: 7.53 (2019), target 70 or less: achieved', () => {
    expect(growth({ baseline: at(2015, 7.060817), current: at(2019, 7.526113), target: at(2030, 70), direction: 'lower' }).class).toBe('achieved');
  });

  it('indicator 3-3-3: target 0 is undefined here; Open SDG puts 0.001 in its place', () => {
    expect(growth({ baseline: at(2015, 1.55), current: at(2019, 1.82), target: at(2030, 0), direction: 'lower' })).toEqual({ measure: null, class: null });
  });

  it('indicator 9-c-1, LTE: 98.5 (2016) → 99.5 (2019), limit 100: on track only because the thresholds shrink near the limit', () => {
    // CAGR 0.33728 %; C = 1 − 0.985^4.44 = 0.0649; 1.5 %·C = 0.097 %.
    const input = { baseline: at(2016, 98.5), current: at(2019, 99.5) };
    expect(growth({ ...input, bounds: [0, 100] })).toMatchObject({ class: 'on-track' });
    expect(growth({ ...input, bounds: [0, 100] }).measure).toBeCloseTo(0.33728 / (1 - 0.985 ** 4.44), 2);
    expect(growth(input)).toMatchObject({ class: 'limited' });
  });

  it.each([[0.95, 'on-track'], [0.94, 'acceleration-needed'], [0.6, 'acceleration-needed'], [0.59, 'limited'], [0.001, 'limited'], [-0.01, 'deterioration']])('R = %f: %s', (ratio, expected) => {
    // A target that needs +4 % a year over 15 years; seen: 5 years at that rate times R.
    const input = { baseline: at(2015, 40), current: at(2020, 40 * (1 + 0.04 * ratio) ** 5), target: at(2030, 40 * 1.04 ** 15) };
    expect(growth(input).measure).toBeCloseTo(ratio, 9);
    expect(growth({ ...input, current: at(2020, 40 * (1 + 0.04 * (ratio + 1e-9)) ** 5) }).class).toBe(expected);
  });

  it.each([[1.6, 'on-track'], [1.4, 'acceleration-needed'], [0.6, 'acceleration-needed'], [0.4, 'limited'], [0.1, 'limited'], [-0.1, 'deterioration']])('no target, %f %% a year: %s', (percent, expected) => {
    expect(growth({ baseline: at(2020, 100), current: at(2025, 100 * (1 + percent / 100) ** 5) }).class).toBe(expected);
  });

  it('at the limit itself: holding it is on track, leaving it is not', () => {
    expect(growth({ baseline: at(2020, 100), current: at(2025, 99), bounds: [0, 100] }).class).toBe('deterioration');
    expect(growth({ baseline: at(2020, 100), current: at(2025, 100), bounds: [0, 100] }).class).not.toBe('deterioration');
  });

  it('from or through 0 it is undefined', () => {
    expect(growth({ baseline: at(2020, 0), current: at(2025, 9), target: at(2030, 20) })).toEqual({ measure: null, class: null });
  });

  it('a baseline at the target that was left is deterioration, not a number', () => {
    expect(growth({ baseline: at(2020, 50), current: at(2025, 45), target: at(2030, 50) })).toEqual({ measure: null, class: 'deterioration' });
  });
});

describe('the anticipated gap', () => {
  const gap = (value: number, target = 80, more: Partial<ProgressInput> = {}) => assess('escap-anticipated', { baseline: at(2021, 40), current: at(2026, value), target: at(2031, target), ...more });

  it('on a straight line is what the line leaves: 40 → 60 → 80 gets there, 40 → 50 → 60 leaves half', () => {
    expect(gap(60)).toEqual({ measure: 0, class: 'maintain' });
    expect(gap(50).measure).toBeCloseTo(-0.5, 9);
    expect(gap(50).class).toBe('accelerate');
  });

  it.each([[58.01, 'maintain'], [57.99, 'accelerate'], [40.01, 'accelerate'], [39.99, 'reverse']])('a present value of %f: %s', (value, expected) => {
    expect(gap(value).class).toBe(expected);
  });

  it('with no movement is the whole way, up and down alike, and from a baseline after the value nothing', () => {
    const card = methods.find(({ id }) => id === 'escap-anticipated');
    for (let value = 5; value < 95; value++) {
      const still = { baseline: { time: 2021, value }, current: { time: 2026, value } };
      expect(card?.assess({ ...still, target: { time: 2031, value: value + 4.7 } }).class).toBe('accelerate');
      expect(card?.assess({ ...still, target: { time: 2031, value: value - 4.7 }, direction: 'lower' }).class).toBe('accelerate');
    }
    expect(card?.assess({ baseline: { time: 2027, value: 40 }, current: { time: 2026, value: 50 }, target: { time: 2031, value: 80 } })).toEqual({ measure: null, class: null });
  });

  it('weighs late values more than early ones', () => {
    // By hand: weights 1, 2, 3 on (0, 0), (1, 0), (2, 3); means 4/3 and 3/2; slope 9/5 · … = 1.8; at 4: 1.5 + 1.8·(8/3) = 6.3.
    const found = assess('escap-anticipated', { baseline: at(0, 0), current: at(2, 3), target: at(4, 10), points: [at(1, 0), at(0, 0), at(2, 3)] });
    expect(found.measure).toBeCloseTo(-(10 - 6.3) / 10, 9);
  });
});

describe('the typical speed', () => {
  const typical = [at(2000, 20), at(2010, 60), at(2020, 80)];

  it('is 2 for a place that took half the time', () => {
    expect(assess('typical-speed', { baseline: at(2021, 20), current: at(2026, 60), typical })).toEqual({ measure: 2, class: null });
  });

  it('is undefined off the typical path', () => {
    expect(assess('typical-speed', { baseline: at(2021, 10), current: at(2026, 60), typical })).toEqual({ measure: null, class: null });
    expect(assess('typical-speed', { baseline: at(2021, 30), current: at(2026, 60) })).toEqual({ measure: null, class: null });
  });
});
