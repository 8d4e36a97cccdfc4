import { describe, expect, it } from 'vitest';
import { assess, assessWithBaseline } from '../../../src/model/index.js';
import { indicatorOf, target, value, type Fields } from './build.js';

const NOW = '2026-11-22';

function cloud(more: Fields = {}): ReturnType<typeof indicatorOf> {
  return indicatorOf([], [target('2030', 70, { comparator: '>=' })], more);
}

describe('a number typed by the reader', () => {
  it('gives the required pace at once: 35 % in June 2026 against 70 % at the end of 2030 is 7.77 points a year', () => {
    const { reader } = assessWithBaseline(cloud(), NOW, { value: 35, time: '2026-06' });
    expect(reader).toMatchObject({ value: 35, gap: 35, reached: false });
    expect(reader?.required?.perYear).toBeCloseTo(7.77, 2);
    expect(reader?.required?.from).toBeCloseTo(2026.4959, 4);
  });

  it('changes nothing else: state, reason and numbers stay those of the documents', () => {
    for (const indicator of [
      cloud(),
      indicatorOf([value('2025', 60, { basis: 'adults' })], [target('2030', 70)]),
      indicatorOf([value('2025', 60)], [target('2030', 70)]),
    ]) {
      const { reader, ...rest } = assessWithBaseline(indicator, NOW, { value: 35, time: 2026.5 });
      expect(reader).not.toBeNull();
      expect({ ...rest, reader: null }).toEqual(assess(indicator, NOW));
    }
  });

  it('may already reach the target: then there is no pace', () => {
    expect(assessWithBaseline(cloud(), NOW, { value: 70, time: '2026-06' }).reader).toMatchObject({ reached: true, gap: 0, required: null });
  });

  it('gives only the gap where nothing is due ahead of it', () => {
    expect(assessWithBaseline(indicatorOf([], [target(null, 70)]), NOW, { value: 35, time: '2026-06' }).reader).toMatchObject({
      gap: 35,
      required: null,
    });
    expect(assessWithBaseline(indicatorOf([], [target('2025', 70)]), NOW, { value: 35, time: '2025-06' }).reader).toMatchObject({
      gap: 35,
      required: null,
    });
    expect(assessWithBaseline(cloud(), NOW, { value: 35, time: '2031-06' }).reader).toMatchObject({ gap: 35, required: null });
  });

  it.each([
    [NaN, '2026-06'],
    [Infinity, '2026-06'],
    [-1, '2026-06'],
    [101, '2026-06'],
    [35, 'June'],
    [35, NaN],
  ])('is refused when it makes no sense: %f at %s', (number, time) => {
    expect(assessWithBaseline(cloud(), NOW, { value: number, time }).reader).toBeNull();
  });

  it('is refused where there is no number to reach', () => {
    expect(assessWithBaseline(indicatorOf([], []), NOW, { value: 35, time: '2026-06' }).reader).toBeNull();
    expect(assessWithBaseline(indicatorOf([], [target('2030', null)]), NOW, { value: 35, time: '2026-06' }).reader).toBeNull();
  });

  it('is not there without one', () => {
    expect(assess(cloud(), NOW).reader).toBeNull();
  });
});
