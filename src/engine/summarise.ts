/** From draws to what a projection says: median, bands, targets. */
import { growthFactor } from './curves/ratio.js';
import { valueAt, type Indicator } from './indicator.js';
import { issue, report } from './messages.js';
import { extremesOf, quantiles, type Extremes } from './quantiles.js';
import { isRandom, spreadQuantile } from './spread.js';
import { BLOCK, inBlocks } from './steps.js';
import { pastPace, requirement, trackTarget } from './targets.js';
import { indexOfTime, timesBetween } from './time-grid.js';
import { WITHHELD } from './trend-attainment.js';
import type { Band, LinkedPart, PaceUnit, Projection, ProjectionResult, TargetResult } from './types.js';

interface Fan extends Pick<Projection, 'median' | 'bands'> {
  /** Reads the quantiles at one time from draws. */
  readonly set: (index: number, values: Float64Array, extremes?: Extremes) => Generator<void, void>;
}

/** Median and bands at every time, empty at first. */
function makeFan(times: number, levels: readonly number[]): Fan {
  const probabilities = [0.5, ...levels.flatMap((level) => [(1 - level) / 2, (1 + level) / 2])];
  const lines = probabilities.map(() => new Float64Array(times));
  const [median, ...ends] = lines as [Float64Array, ...Float64Array[]];
  return {
    median,
    bands: levels.map((level, k): Band => ({ level, lower: ends[2 * k] as Float64Array, upper: ends[2 * k + 1] as Float64Array })),
    *set(index, values, extremes) {
      (yield* quantiles(values, probabilities, extremes)).forEach((value, k) => { lines[k]![index] = value; });
    },
  };
}

/** The unit in which paces are told: that of the assumption. */
export function unitOf({ checked: { assumption } }: Indicator): PaceUnit {
  if (assumption?.kind === 'pace') return assumption.unit;
  const shape = assumption?.kind === 'required' && assumption.shape;
  return shape === 'percent' || shape === 'logit' ? shape : 'points';
}

/** Whether a range is among the inputs of an indicator and of all that links bring something from: only then has a scenario a probability. */
const hasSpread = ({ hasSpread: own, links }: Indicator): boolean =>
  own || links.some(({ effect, source }) => isRandom(effect) || (spreadQuantile(effect, 0.5) !== 0 && hasSpread(source)));

/** Whether a trend is part of it: then it has no probability of its own, as nothing was measured for such a mixture. */
const hasTrend = ({ checked, links }: Indicator): boolean => checked.assumption?.kind === 'auto' || links.some((link) => hasTrend(link.source));

/**
 * Growth of the rest of a whole, % a year, from each time to the next, when a share of it moves along its median and the whole grows at its median.
 *
 * rest = whole × (1 − share), so its growth over one step is (1 + gD)·(1 − share_k)/(1 − share_{k − 1}) − 1 (methods §4). Null unless the share is of
 * a bounded whole, and where it is the whole from the start.
 */
function restOf({ denominator, checked: { bounds: [bottom, whole] } }: Indicator, times: Float64Array, median: Float64Array): Float64Array | null {
  if (denominator === null || bottom !== 0 || !((median[0] as number) < whole && whole < Infinity)) return null;
  return times.slice(1).map((to, k) => {
    const start = times[k] as number;
    // Once the whole is reached nothing is left: −100 %.
    const left = (1 - (median[k + 1] as number) / whole) / (1 - (median[k] as number) / whole) || 0;
    return 100 * (growthFactor(denominator.median) ** (Math.max(0, to - Math.max(start, denominator.from)) / (to - start)) * left ** (1 / (to - start)) - 1);
  });
}

/**
 * Runs a drawn indicator over its times; yields after each block of draws, so that a caller may pause.
 *
 * Only arrays of one value a draw are kept, whatever the number of times: the present draws, those of the time before, and one a target or link.
 *
 * @param blocks the indicator with each block of its draws, `count` in all.
 */
export function* summarise(blocks: readonly Indicator[], count: number): Generator<void, ProjectionResult> {
  const indicator = blocks[0] as Indicator;
  const { checked, curve, links } = indicator;
  const { start, horizon, assumption, targets } = checked;
  const { issues: warnings, need } = report();
  const unit = unitOf(indicator);
  const observed = pastPace(checked, unit);
  const isChanged = indicator.interventions.length + links.length > 0;
  const isProjected = curve !== null || isChanged;
  // A value that holds, or a path to a target, has no band; and a path says nothing about whether it will be walked.
  const kind = isChanged ? null : (assumption?.kind ?? 'required');
  const isPath = kind === 'required';
  const isLine = isPath || kind === 'hold';
  const times = timesBetween(start, isProjected ? horizon : start, targets.map((target) => target.time));
  const fan = makeFan(times.length, isLine ? [] : checked.levels);
  const added = links.map(() => ({ ...makeFan(times.length, [0.8]), points: new Float64Array(count) }));
  const followed = targets.map((target, k) => {
    const { isAhead, ...result } = requirement(target, k, checked, unit, observed, need);
    return { result, due: isProjected && isAhead ? indexOfTime(times, target.time) : -1, tracker: trackTarget(target, checked, count) };
  });

  const draws = checked.keepDraws ? new Float64Array(checked.draws * times.length) : null;
  let values = new Float64Array(count);
  let previous = new Float64Array(count);
  const work = new Float64Array(count);
  for (const [index, time] of times.entries()) {
    const ends = (yield* inBlocks(count, (from, to) => {
      const now = values.subarray(from, to);
      const extremes = valueAt(blocks[from / BLOCK] as Indicator, time, now, (k, points) => added[k]?.points.set(points, from));
      for (const { due, tracker } of followed) {
        if (due >= 0) tracker.visit(from, time, now, extremes, times[index - 1] ?? time, previous.subarray(from, to));
      }
      if (draws) for (let d = from; d < to; d++) draws[d * times.length + index] = values[d] as number;
      return extremes;
    })).flat();
    if (!ends.every(Number.isFinite)) return { ok: false, issues: [issue('overflow', 'assumption')] };
    for (const { set, points } of added) yield* set(index, points);
    for (const { due, tracker } of followed) if (due === index) yield* tracker.due(values, work);
    yield* fan.set(index, values, extremesOf(Float64Array.from(ends)));
    [values, previous] = [previous, values];
  }

  const results: TargetResult[] = [];
  for (const { result, due, tracker } of followed) {
    if (due < 0) results.push(result);
    else {
      const { gap, attainment } = yield* tracker.result();
      results.push({ ...result, gap, attainment: isPath ? null : hasTrend(indicator) ? WITHHELD : hasSpread(indicator) ? attainment : { ...attainment, probability: null } });
    }
  }
  const rest = restOf(indicator, times, fan.median);
  const least = Math.min(0, ...(rest ?? []));
  const size = (-least).toFixed(1);
  need(size === '0.0', 'rest-shrinks', 'assumption', size.replace('.', ','), size);
  let linked: LinkedPart | undefined;
  if (links[0]) {
    const without = yield* summarise(blocks.map((block) => ({ ...block, links: [] })), count);
    if (!without.ok) return without;
    const parts = added.map(({ median, bands }, k) => {
      const { lower, upper } = bands[0] as Band;
      return { from: (links[k] as (typeof links)[number]).source.checked.key, median, lower, upper };
    });
    linked = { added: parts, without: without.projection };
  }
  return {
    ok: true,
    projection: {
      times,
      median: fan.median,
      bands: fan.bands,
      ...(draws && { draws }),
      pace: { observed, unit },
      targets: results,
      method: { id: assumption?.kind ?? 'required-pace', version: 1, evidence: isPath ? 'none' : 'assumption' },
      warnings: [...indicator.warnings, ...warnings],
      ...(rest && { rest }),
      ...(linked && { linked }),
    },
  };
}
