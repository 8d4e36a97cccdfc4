/** Targets whose date has come: judged, or not to be judged. Due at the end of 2025 (2026.0) unless said. */
import { describe, expect, it } from 'vitest';
import { assess, type Assessment } from '../../../src/model/index.js';
import { indicatorOf, target, value, type Fields } from './build.js';

function state(observations: readonly Fields[], goal: Fields = {}, more: Fields = {}, asOf: string | number = '2027-06-30'): Assessment {
  return assess(indicatorOf(observations, [target('2025', 85, { comparator: '>=', ...goal })], more), asOf);
}

describe('met, exceeded, missed', () => {
  it.each([
    [84.9, 'missed'],
    [85, 'met'],
    [85.4, 'met'],
    [85.5, 'met'],
    [85.6, 'exceeded'],
    [86, 'exceeded'],
  ])('%f against ≥ 85 is %s: exceeded begins half a digit of the target above it', (number, expected) => {
    expect(state([value('2025', number)]).state).toBe(expected);
  });

  it.each([
    [7.4, 'missed'],
    [7.5, 'met'],
    [7.54, 'met'],
    [7.56, 'exceeded'],
  ])('%f against ≥ 7.5 is %s: the digit is that of the target', (number, expected) => {
    expect(state([value('2025', number)], { value: 7.5 }).state).toBe(expected);
  });

  it('says by how much', () => {
    expect(state([value('2025', 88.6)]).reason).toEqual({ code: 'beyond-target', by: expect.closeTo(3.6) as number });
    expect(state([value('2025', 85)]).reason).toEqual({ code: 'at-target' });
    expect(state([value('2025', 80)]).reason).toEqual({ code: 'below-target', gap: 5 });
  });

  it('more than 50 asks for strictly more', () => {
    const more = { value: 50, comparator: '>' };
    expect(state([value('2025', 50)], more).state).toBe('missed');
    expect(state([value('2025', 50.1)], more).state).toBe('met');
    expect(state([value('2025', 50, { approx: 'over' })], more).state).toBe('met');
    expect(state([value('2025', 51)], more).state).toBe('exceeded');
  });

  it('"under 85" does not reach 85', () => {
    expect(state([value('2025', 85, { approx: 'under' })]).state).toBe('missed');
  });

  it('a bare number on a rate that should rise is a floor', () => {
    expect(state([value('2025', 90)], { comparator: '=' }).state).toBe('exceeded');
    expect(state([value('2025', 85)], { comparator: '=' }).state).toBe('met');
    expect(state([value('2025', 84)], { comparator: '=' }).state).toBe('missed');
  });

  it('is mirrored where less is better', () => {
    const rank = { direction: 'lower', bounds: [1, 63], kind: 'rank', unit: 'rank' };
    const goal = { value: 20, comparator: '<=' };
    expect(state([value('2025', 21)], goal, rank)).toMatchObject({ state: 'missed', gap: 1 });
    expect(state([value('2025', 20)], goal, rank).state).toBe('met');
    expect(state([value('2025', 15)], goal, rank)).toMatchObject({ state: 'exceeded', gap: -5, reason: { code: 'beyond-target', by: 5 } });
    expect(state([value('2025', 15)], { value: 20, comparator: '=' }, rank).state).toBe('exceeded');
    expect(state([value('2025', 20)], { value: 20, comparator: '<' }, rank).state).toBe('missed');
  });

  it('inside a range is met, past its better edge exceeded, before it missed', () => {
    const range = { value: 5, comparator: 'range', high: 10 };
    expect(state([value('2025', 4)], range)).toMatchObject({ state: 'missed', gap: 1 });
    expect(state([value('2025', 5)], range)).toMatchObject({ state: 'met', gap: 0 });
    expect(state([value('2025', 10)], range).state).toBe('met');
    expect(state([value('2025', 10.4)], range).state).toBe('met');
    expect(state([value('2025', 11)], range)).toMatchObject({ state: 'exceeded', reason: { by: 1 } });
    expect(state([value('2025', 11)], range, { direction: 'lower' }).state).toBe('missed');
  });

  it('compares the unrounded counts where they are printed', () => {
    expect(state([value('2025', 85, { numerator: 8496, denominator: 10000 })]).state).toBe('missed');
    expect(state([value('2025', 85, { numerator: 8500, denominator: 10000 })]).state).toBe('met');
    expect(state([value('2025', 86, { numerator: 8549, denominator: 10000 })], { value: 85 }).state).toBe('met');
  });

  it('gives no pace: the date is past', () => {
    expect(state([value('2025', 80)])).toMatchObject({ required: null, baselineHelps: false, gap: 5 });
  });
});

describe('the value that is judged', () => {
  it.each([
    ['2025-11-25', 90, 'exceeded'],
    ['2025-11-24', 90, 'past-no-data'],
    ['2026-08-07', 90, 'exceeded'],
    ['2026-08-08', 90, 'past-no-data'],
  ])('may stand from 0.1 year before to 0.6 year after the date: %s', (period, number, expected) => {
    expect(state([value(period, number)]).state).toBe(expected);
  });

  it('is the nearest to the date', () => {
    expect(state([value('2025-12-20', 90), value('2026-03-31', 80)])).toMatchObject({ state: 'exceeded', observation: { value: 90 } });
    expect(state([value('2025-11-28', 90), value('2025-12-31', 80)])).toMatchObject({ state: 'missed', observation: { value: 80 } });
    expect(state([value('2026-01-31', 80), value('2026-06-30', 90)])).toMatchObject({ state: 'missed', observation: { value: 80 } });
  });

  it('below the target must stand at or after the date: an earlier one decides nothing', () => {
    expect(state([value('2025-12-20', 80)])).toMatchObject({
      state: 'past-no-data',
      reason: { code: 'value-too-early' },
      observation: { value: 80 },
    });
    expect(state([value('2025-12-31', 80)]).state).toBe('missed');
    expect(state([value('2025-12-20', 80), value('2026-03-31', 82)])).toMatchObject({ state: 'missed', observation: { value: 82 } });
    expect(state([value('2025-12-20', 80), value('2026-03-31', 90)])).toMatchObject({ state: 'exceeded', observation: { value: 90 } });
  });

  it('must be dated well enough: an undated one may stand years before the date', () => {
    const undated = { flags: ['undated'], source: { document: 'report' } };
    expect(state([value('2026-06-19', 90, undated)])).toMatchObject({ state: 'past-no-data', reason: { code: 'value-too-early' } });
    const goal = { by: '2024-12', value: 85 };
    expect(state([value('2024-12-31', 90, undated)], goal).state).toBe('exceeded');
    expect(state([value('2024-12-31', 80, undated)], goal).state).toBe('past-no-data');
  });

  it('must not be known only later than the moment asked about', () => {
    expect(state([value('2026-03-31', 90)], {}, {}, '2026-02-01')).toMatchObject({
      state: 'past-no-data',
      reason: { code: 'no-value' },
      observation: null,
    });
  });

  it('must be on the base of the target', () => {
    expect(state([value('2025', 90, { basis: 'adults' })])).toMatchObject({
      state: 'past-no-data',
      reason: { code: 'incomparable', why: 'other-basis' },
      gap: null,
      comparable: { same: false, reason: 'other-basis' },
    });
    expect(state([value('2025', 90, { basis: 'unstated' })], { basis: 'unstated' })).toMatchObject({ state: 'past-no-data', gap: null });
  });

  it('must be of the same territory: a target of the old province is not judged on the new one', () => {
    expect(state([value('2025', 90)], { source: { document: 'old-plan' } })).toMatchObject({
      state: 'past-no-data',
      reason: { code: 'incomparable', why: 'territory' },
    });
  });

  it('is never an unusable one', () => {
    expect(state([value('2025', 90, { flags: ['implausible'] })])).toMatchObject({
      state: 'past-no-data',
      reason: { code: 'implausible-only' },
      observation: null,
    });
  });

  it('is no older figure where there is a newer one', () => {
    expect(state([value('2025', 47, { flags: ['stale'] }), value('2026-01-31', 90)])).toMatchObject({
      state: 'exceeded',
      observation: { value: 90 },
    });
  });
});

describe('past its date without data', () => {
  it('says that there is none', () => {
    expect(state([])).toMatchObject({ state: 'past-no-data', reason: { code: 'no-value' }, observation: null, gap: null });
  });

  it('shows an older value on the same base, and how far it was', () => {
    expect(state([value('2024', 70)])).toMatchObject({
      state: 'past-no-data',
      reason: { code: 'value-too-early', time: 2025 },
      observation: { value: 70 },
      gap: 15,
      required: null,
    });
  });

  it('says when the only value is too late to judge', () => {
    expect(state([value('2026-12-31', 90)])).toMatchObject({ state: 'past-no-data', reason: { code: 'value-too-late', time: 2027 } });
  });

  it('begins at the end of the due day', () => {
    expect(state([], {}, {}, '2025-12-30').state).toBe('needs-baseline');
    expect(state([], {}, {}, '2025-12-31').state).toBe('past-no-data');
    expect(state([], {}, {}, 2026).state).toBe('past-no-data');
  });

  it('is contradicted, not judged, when sources disagree about the value at the date', () => {
    expect(state([value('2025', 90), value('2025', 80)])).toMatchObject({
      state: 'conflicting',
      reason: { code: 'values-differ', values: [80, 90] },
      gap: null,
    });
  });
});
