import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { normalCdf, normalQuantile } from '../../../src/engine/normal.js';

// Both tables: series and continued fraction in 80-digit decimal arithmetic (Python 3.11, module decimal).
const DISTRIBUTION: readonly (readonly [number, number])[] = [
  [-37.5, 4.60535300958195519e-308], [-30, 4.90671392714818718e-198], [-20, 2.75362411860623374e-89], [-10, 7.61985302416052545e-24],
  [-8.3, 5.20556974489028537e-17], [-6, 9.86587645037698091e-10], [-5, 2.86651571879193912e-7], [-4, 3.16712418331199243e-5],
  [-3, 1.34989803163009458e-3], [-2.5, 6.20966532577613486e-3], [-2, 2.27501319481792086e-2], [-1.96, 2.49978951482204351e-2],
  [-1, 0.158655253931457046], [-0.5, 0.308537538725986882], [-0.1, 0.460172162722971012], [0, 0.5], [0.3, 0.617911422188952675],
  [1, 0.841344746068542926], [2, 0.977249868051820791], [3, 0.998650101968369897], [4, 0.99996832875816688], [5, 0.999999713348428076],
];
const SCORES: readonly (readonly [number, number])[] = [
  [1e-300, -37.0470962993612005], [1e-200, -30.2055941795796414], [1e-100, -21.2734535609653257], [1e-50, -14.9333375347884889],
  [1e-20, -9.26234008979840695], [1e-15, -7.94134532617099698], [1e-12, -7.03448382530113214], [1e-10, -6.36134090240405659],
  [1e-8, -5.61200124417478907], [1e-5, -4.26489079392282466], [1e-4, -3.71901648545568042], [0.001, -3.09023230616781364],
  [0.01, -2.3263478740408412], [0.025, -1.95996398454005427], [0.05, -1.64485362695147264], [0.074, -1.44663206715897852],
  [0.076, -1.43250272082581165], [0.1, -1.28155156554460037], [0.25, -0.674489750196081705], [0.4, -0.253347103135799778],
  [0.6, 0.253347103135799778], [0.75, 0.674489750196081705], [0.9, 1.28155156554460037], [0.975, 1.95996398454005427], [0.999, 3.09023230616781364],
];

describe('the normal distribution function', () => {
  it.each(DISTRIBUTION)('at %f agrees with the table to 1e-12, relatively', (z, p) => {
    expect(Math.abs(normalCdf(z) / p - 1)).toBeLessThan(1e-12);
  });

  it('ends at 0 and 1, keeps NaN, and never falls', () => {
    expect([normalCdf(-Infinity), normalCdf(Infinity), normalCdf(-40), normalCdf(40), normalCdf(NaN)]).toEqual([0, 1, 0, 1, NaN]);
    fc.assert(fc.property(fc.double({ min: -10, max: 10, noNaN: true }), fc.double({ min: 1e-6, max: 1, noNaN: true }), (z, step) => {
      expect(normalCdf(z + step)).toBeGreaterThanOrEqual(normalCdf(z));
      expect(normalCdf(z) + normalCdf(-z)).toBeCloseTo(1, 14);
    }));
  });
});

describe('the normal quantile', () => {
  it.each(SCORES)('at %f agrees with the table to 1e-12, relatively', (p, z) => {
    expect(Math.abs(normalQuantile(p) / z - 1)).toBeLessThan(1e-12);
  });

  it('is 0 at one half, infinite at 0 and 1, NaN outside', () => {
    expect([normalQuantile(0.5), normalQuantile(0), normalQuantile(1)]).toEqual([0, -Infinity, Infinity]);
    expect([normalQuantile(-0.1), normalQuantile(1.1), normalQuantile(NaN)]).toEqual([NaN, NaN, NaN]);
  });

  it('has an answer for the smallest number there is', () => {
    expect(normalQuantile(5e-324)).toBeCloseTo(-38.47, 1);
  });

  it('undoes the distribution function', () => {
    fc.assert(fc.property(fc.double({ min: 1e-15, max: 1 - 1e-10, noNaN: true }), (p) => {
      expect(Math.abs(normalCdf(normalQuantile(p)) / p - 1)).toBeLessThan(1e-12);
    }), { numRuns: 500 });
  });
});
