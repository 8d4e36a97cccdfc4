import { describe, expect, it } from 'vitest';
import { methods, type ProgressInput } from '../../../src/engine/index.js';

const card = (id: string) => {
  const found = methods.find((each) => each.id === id);
  if (!found) throw new Error(`No card ${id}`);
  return found;
};
const measure = (id: string, input: ProgressInput) => card(id).assess(input).measure;
const at = (time: number, value: number) => ({ time, value });

describe('the method cards', () => {
  it('say which of them were checked at their source, and restate the thresholds of the others', () => {
    expect(methods.map(({ id, isChecked }) => [id, isChecked])).toEqual([
      ['required-pace', true], ['attainment', false], ['linear-pace', false], ['statcan-cagr', true], ['escap-anticipated', false], ['typical-speed', true],
    ]);
    expect(methods.filter(({ source, isChecked }) => source.includes('restated') === isChecked)).toEqual([]);
  });

  it('say where they have other thresholds without a target, and what skill was measured', () => {
    expect(methods.map(({ withoutTarget }) => withoutTarget)).toEqual([undefined, undefined, undefined, [1.5, 0.5, 0, -Infinity], undefined, undefined]);
    expect(Object.hasOwn(card('linear-pace'), 'withoutTarget')).toBe(false);
    expect([card('attainment').skill?.onTrack, card('required-pace').skill]).toEqual([expect.closeTo(0.9, 0), null]);
  });

  it('name their classes in words', () => {
    expect(card('linear-pace').classes.map(({ en }) => en)).toEqual(['on track', 'too slow', 'stagnating', 'moving away']);
  });
});

describe('what should fall', () => {
  it('has its growth compared with the fall that the target needs', () => {
    // 50 to 40 in five years; 50 to 20 in ten.
    const input = { baseline: at(2021, 50), current: at(2026, 40), target: at(2031, 20), direction: 'lower' } as const;
    expect(measure('statcan-cagr', input)).toBeCloseTo((1 - 0.8 ** 0.2) / (1 - 0.4 ** 0.1), 9);
    expect(card('statcan-cagr').assess(input).class).toBe('limited');
  });

  it('counts for more near a lower limit', () => {
    const input = { baseline: at(2020, 6), current: at(2025, 5.5), direction: 'lower' } as const;
    expect(measure('statcan-cagr', { ...input, bounds: [5, 100] })).toBeCloseTo((100 * (1 - (5.5 / 6) ** 0.2)) / (1 - 0.8 ** 4.44), 6);
    expect(measure('statcan-cagr', { ...input, bounds: [0, 100] })).toBeCloseTo(100 * (1 - (5.5 / 6) ** 0.2), 9);
  });

  it('counts for what it is without a lower limit above 0: a slow fall is no more on track than a slow rise', () => {
    const slow = { baseline: at(2020, 100), current: at(2025, 99.9), direction: 'lower' } as const;
    const fall = { measure: expect.closeTo(0.02, 3) as number, class: 'limited' };
    expect([undefined, [0, Infinity], [-100, 100]].map((bounds) => card('statcan-cagr').assess({ ...slow, ...(bounds && { bounds: bounds as [number, number] }) }))).toEqual([fall, fall, fall]);
  });

  it('has the gap that its line leaves above the target', () => {
    expect(card('escap-anticipated').assess({ baseline: at(2021, 40), current: at(2026, 30), target: at(2031, 10), direction: 'lower' })).toEqual({ measure: expect.closeTo(-1 / 3, 9) as number, class: 'accelerate' });
  });
});

describe('the typical speed', () => {
  it('is undefined where the present value lies off the typical path', () => {
    expect(measure('typical-speed', { baseline: at(2021, 30), current: at(2026, 90), typical: [at(2000, 20), at(2020, 80)] })).toBeNull();
  });
});
