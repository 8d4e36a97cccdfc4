// Measures the method cards on past forecasts: who was called "on track", and who reached the target.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { TARGETS_BELOW, isBounded, lengthsOf, referenceFor, replayHalf } from './honest.mjs';
import { loadSource } from './panels.mjs';

const { methods } = await loadSource('src/engine/methods/index.ts');
const { attainmentCurve } = await loadSource('src/engine/trend-attainment.ts');
const { forecastTrend } = await loadSource('src/engine/trend.ts');

/** Every origin of the bounded panels with a target ahead, judged at the longest distance: 5 yearly values seen and 5 years ahead, or 3 and 4. */
function situations(panels) {
  const known = new Map();
  return panels.filter(isBounded).flatMap((panel) => {
    const { readings: [readings], horizon } = lengthsOf(panel);
    return [0, 1].flatMap((parity) => {
      const referenceAt = referenceFor(panels, panel, parity, known);
      const cases = new Set(replayHalf(panels, panel, parity, { readings, horizon }, known).compared.map((each) => each.case));
      return [...cases].flatMap((each) => {
        const points = each.readings.map((value, index) => ({ time: each.origin - readings + 1 + index, value }));
        const end = each.origin + horizon;
        const forecast = forecastTrend({ points, kind: 'saturating-rate', direction: 'higher', bounds: panel.bounds }, Float64Array.of(end), referenceAt(each.origin));
        return TARGETS_BELOW.filter((value) => value > each.last).map((value) => ({
          input: { baseline: points[0], current: points.at(-1), points, bounds: panel.bounds, target: { value, time: end }, probability: attainmentCurve(forecast, value)[0] },
          came: each.outcomes[horizon - 1] >= value,
        }));
      });
    });
  });
}

const share = (list) => list.filter(({ came }) => came).length / Math.max(list.length, 1);

/**
 * For each card with classes: share that reached the target among the best class and among the rest, base rate, and Brier skill. A card that gives a
 * probability is scored by it, the others by their verdict as 1 or 0. Situations where the card says nothing are left out.
 */
export function measureSkill(panels) {
  const all = situations(panels);
  return methods.filter(({ classes }) => classes.length).map((card) => {
    const judged = all.map((each) => ({ ...each, verdict: card.assess(each.input) })).filter(({ verdict }) => verdict.class !== null)
      .map((each) => ({ ...each, isOnTrack: each.verdict.class === card.classes[0].id }));
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
 * calibrations that knew nothing later and nothing of the panel.
 */
import type { Skill } from './types.js';

export const skill: Readonly<Record<string, Skill>> = {
${rows.join('\n')}
};
`);
}
