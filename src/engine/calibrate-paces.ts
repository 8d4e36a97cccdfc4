/** Paces seen in each class from each level: context for a single value, never a forecast. */
import { boundsOf, weightedQuantile, type Panel } from './backtest-cases.js';
import { PACE_LEVELS, type ClassPaces, type Reference } from './reference.js';

/** The pace from a value is the mean yearly change over this many years after it. */
const YEARS = 3;
/** A level without this many paces has none. */
const FEWEST = 20;

function pacesOf(panels: readonly Panel[], before: number): ClassPaces {
  const seen = Array.from({ length: PACE_LEVELS }, (): { value: number; weight: number }[] => []);
  for (const panel of panels) {
    const [lower, upper] = boundsOf(panel);
    for (const { points } of panel.series) {
      for (const { time, value } of points) {
        const later = points.find((point) => Math.abs(point.time - time - YEARS) < 0.02 && point.time <= before);
        const share = (value - lower) / (upper - lower);
        if (!later || share < 0 || share >= 1) continue;
        const pace = (later.value - value) / YEARS / (upper - lower);
        seen[Math.floor(share * PACE_LEVELS)]?.push({ value: pace, weight: 1 });
      }
    }
  }
  return seen.map((paces) => {
    if (paces.length < FEWEST) return null;
    paces.sort((a, b) => a.value - b.value);
    return [weightedQuantile(paces, 0.1), weightedQuantile(paces, 0.9)].map((pace) => Math.round(pace * 1e4) / 1e4) as [number, number];
  });
}

/** The 10–90 % range of paces by class and tenth of the range, as shares of the range a year; from panels with two bounds. */
export function classPacesOf(panels: readonly Panel[], before: number): Reference['paces'] {
  const bounded = panels.filter((panel) => boundsOf(panel).every(Number.isFinite));
  const of = (name: string): ClassPaces => pacesOf(bounded.filter(({ referenceClass }) => referenceClass === name), before);
  return { coverage: of('coverage'), adoption: of('adoption') };
}
