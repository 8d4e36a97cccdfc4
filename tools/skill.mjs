// Measures the method cards on past forecasts: who was called "on track", and who reached the target.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { TARGETS_BELOW, isBounded, lengthsOf, referenceFor, replayHalf } from './honest.mjs';
import { half, loadSource } from './panels.mjs';

const { methods } = await loadSource('src/engine/methods/index.ts');
const { attainmentCurve } = await loadSource('src/engine/trend-attainment.ts');
const { forecastTrend } = await loadSource('src/engine/trend.ts');

/** Paces are looked at over this many years, as the class paces are; a tenth of the range without this many of them ends the path. */
const PACE_YEARS = 3;
const FEWEST_PACES = 20;

/**
 * The path of a typical geography of a panel: through each tenth of the range at the median pace of those seen to move on from it by `before`.
 *
 * @returns points in years after the lower bound, up to the last tenth that enough of them passed.
 */
function typicalPath({ series, bounds: [lower, upper] }, before) {
  const width = (upper - lower) / 10;
  const paces = Array.from({ length: 10 }, () => []);
  for (const { points } of series) {
    const at = new Map(points.map(({ time, value }) => [time, value]));
    for (const { time, value } of points) {
      const later = time + PACE_YEARS <= before ? at.get(time + PACE_YEARS) : undefined;
      if (later !== undefined) paces[Math.floor((value - lower) / width)]?.push((later - value) / PACE_YEARS);
    }
  }
  const path = [{ time: 0, value: lower }];
  for (const seen of paces) {
    const median = seen.sort((a, b) => a - b)[Math.floor(seen.length / 2)];
    if (seen.length < FEWEST_PACES || median <= 0) break;
    path.push({ time: path.at(-1).time + width / median, value: path.at(-1).value + width });
  }
  return path;
}

/** Every origin of the bounded panels with a target ahead, judged at the longest distance: 5 yearly values seen and 5 years ahead, or 3 and 4. */
function situations(panels) {
  const known = new Map();
  return panels.filter(isBounded).flatMap((panel) => {
    const { readings: [readings], horizon } = lengthsOf(panel);
    return [0, 1].flatMap((parity) => {
      const referenceAt = referenceFor(panels, panel, parity, known);
      const others = half(panel, 1 - parity);
      const typical = new Map();
      const typicalAt = (origin) => {
        if (!typical.has(origin)) typical.set(origin, typicalPath(others, origin));
        return typical.get(origin);
      };
      const cases = new Set(replayHalf(panels, panel, parity, { readings, horizon }, known).compared.map((each) => each.case));
      return [...cases].flatMap((each) => {
        const points = each.readings.map((value, index) => ({ time: each.origin - readings + 1 + index, value }));
        const end = each.origin + horizon;
        const forecast = forecastTrend({ points, kind: 'saturating-rate', direction: 'higher', bounds: panel.bounds }, Float64Array.of(end), referenceAt(each.origin));
        return TARGETS_BELOW.filter((value) => value > each.last).map((value) => ({
          input: { baseline: points[0], current: points.at(-1), points, bounds: panel.bounds, target: { value, time: end }, probability: attainmentCurve(forecast, value)[0], typical: typicalAt(each.origin) },
          came: each.outcomes[horizon - 1] >= value,
        }));
      });
    });
  });
}

const share = (list) => list.filter(({ came }) => came).length / Math.max(list.length, 1);

/**
 * For each card with classes: share that reached the target among the best class and among the rest, base rate, and Brier skill. A card that gives a
 * probability is scored by it, the others by their verdict as 1 or 0. The typical speed has no classes: as fast as typical or faster counts as its
 * best. Situations where the card says nothing are left out, and so is the card that never gives a verdict.
 */
export function measureSkill(panels) {
  const all = situations(panels);
  return methods.filter(({ id }) => id !== 'required-pace').map((card) => {
    const [best] = card.classes;
    const judged = all.map((each) => ({ ...each, verdict: card.assess(each.input) })).filter(({ verdict }) => verdict[best ? 'class' : 'measure'] !== null)
      .map((each) => ({ ...each, isOnTrack: best ? each.verdict.class === best.id : each.verdict.measure >= 1 }));
    const baseRate = share(judged);
    const said = ({ input, isOnTrack }) => (card.id === 'attainment' ? input.probability : Number(isOnTrack));
    const brier = judged.reduce((sum, each) => sum + (said(each) - Number(each.came)) ** 2, 0) / judged.length;
    return {
      id: card.id,
      skill: {
        onTrack: share(judged.filter(({ isOnTrack }) => isOnTrack)),
        rest: share(judged.filter(({ isOnTrack }) => !isOnTrack)),
        baseRate,
        brierSkill: 1 - brier / (baseRate * (1 - baseRate)),
        cases: judged.length,
      },
      called: judged.filter(({ isOnTrack }) => isOnTrack).length / judged.length,
    };
  });
}

export function writeSkill(measured, source) {
  const two = (value) => Math.round(value * 100) / 100;
  const rows = measured.map(({ id, skill }) =>
    `  '${id}': { onTrack: ${two(skill.onTrack)}, rest: ${two(skill.rest)}, baseRate: ${two(skill.baseRate)}, brierSkill: ${two(skill.brierSkill)}, cases: ${skill.cases} },`);
  writeFileSync(fileURLToPath(new URL('../src/engine/methods/skill.ts', import.meta.url)), `/**
 * Measured skill of the method cards, by card id; written by \`npm run backtest -- DIR --write\`. A card that is not named was not measured.
 *
 * Panels of percentages (${source}), origins from the end of 2010,
 * five yearly values seen and five years ahead (three and four for short panels), targets from 30 to 95 %; the probability by
 * calibrations that knew nothing later and nothing of the panel, the typical path from other geographies and earlier years.
 */
import type { Skill } from './types.js';

export const skill: Readonly<Record<string, Skill>> = {
${rows.join('\n')}
};
`);
}
