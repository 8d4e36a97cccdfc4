// The honest protocol of docs/trend.md: each forecast uses a calibration that knew no outcome after its origin, no geography of its half, and nothing of its panel.
import { half, loadSource } from './panels.mjs';

const { calibrate } = await loadSource('src/engine/calibrate.ts');
const { replay, figuresOf } = await loadSource('src/engine/backtest.ts');
const { chancesOf } = await loadSource('src/engine/backtest-chances.ts');

/** Origins from the end of 2010 on. */
const FROM = 2011;

export const TARGETS_BELOW = [30, 40, 50, 60, 70, 80, 90, 95];

/** The calibration for an origin of one half of a panel, from the other half of all other panels; made once a year. */
export function referenceFor(panels, panel, parity, known = new Map()) {
  return (origin) => {
    const key = `${panel.id} ${parity} ${origin}`;
    if (!known.has(key)) known.set(key, calibrate(panels.filter((other) => other !== panel).map((other) => half(other, 1 - parity)), { before: origin }));
    return known.get(key);
  };
}

/** One half of a panel, replayed. */
export const replayHalf = (panels, panel, parity, options, known) =>
  replay(half(panel, parity), { from: FROM, ...options, referenceAt: referenceFor(panels, panel, parity, known) });

const both = (panels, panel, options, known) => [0, 1].map((parity) => replayHalf(panels, panel, parity, options, known));

/** Figures of one panel: both halves together, and by years ahead. */
export function honestFigures(panels, panel, { readings, horizon }, known) {
  const compared = both(panels, panel, { readings, horizon }, known).flatMap((part) => part.compared);
  if (!compared.length) return null;
  return {
    ...figuresOf(compared),
    origins: new Set(compared.map((each) => each.case)).size,
    ahead: Array.from({ length: horizon }, (_, index) => figuresOf(compared.filter((each) => each.ahead === index + 1))),
  };
}

/** Probabilities of reaching thresholds in one panel, beside what came: of the origins whose outcome is known at the longest distance, every year ahead. */
export function honestChances(panels, panel, { readings, thresholds }, known) {
  return both(panels, panel, { readings, horizon: lengthsOf(panel).horizon, share: [0.02, 1] }, known).flatMap((part) => chancesOf(part, thresholds));
}

export const isBounded = (panel) => panel.bounds.every(Number.isFinite);

/** Years ahead compared: 4 for panels too short for five, with three readings; else 5. */
export function lengthsOf(panel) {
  const years = panel.series.flatMap(({ points }) => points.map(({ time }) => time));
  const isShort = years.length > 0 && Math.max(...years) - Math.min(...years) < 16;
  return isShort ? { readings: [3, 2], horizon: 4 } : { readings: [5, 4, 3, 2], horizon: 5 };
}
