/** From draws to what a projection says: median, bands, targets. */
import { clip, linkedValue, ownValue, type Indicator, type Pool } from './indicator.js';
import { restGrowth } from './curves/ratio.js';
import { areFinite } from './curves/curve.js';
import { issue } from './messages.js';
import { quantiles } from './quantiles.js';
import { eventValue, pastPace, requirement, trackTarget, type TargetTracker } from './targets.js';
import { indexOfTime, timesBetween } from './time-grid.js';
import type { Band, Issue, PaceUnit, Projection, ProjectionResult, TargetResult } from './types.js';

/** Median, the ends of the 80 % interval, then two for each level. */
const probabilitiesOf = (levels: readonly number[]): number[] => [0.5, 0.1, 0.9, ...levels.flatMap((level) => [(1 - level) / 2, (1 + level) / 2])];

/** Median and bands at every time. */
class Fan {
  readonly median: Float64Array;
  readonly bands: readonly Band[];
  private readonly probabilities: readonly number[];
  private readonly row: Float64Array;

  constructor(times: number, levels: readonly number[]) {
    this.median = new Float64Array(times);
    this.bands = levels.map((level) => ({ level, lower: new Float64Array(times), upper: new Float64Array(times) }));
    this.probabilities = probabilitiesOf(levels);
    this.row = new Float64Array(this.probabilities.length);
  }

  /** Reads the quantiles at time `index` from `values`, whose order is lost. */
  set(index: number, values: Float64Array): void {
    quantiles(values, this.probabilities, this.row);
    this.median[index] = this.row[0] as number;
    this.bands.forEach((band, k) => {
      band.lower[index] = this.row[3 + 2 * k] as number;
      band.upper[index] = this.row[4 + 2 * k] as number;
    });
  }
}

/** The unit in which paces are told: that of the assumption. */
export function unitOf({ checked: { assumption } }: Pick<Indicator, 'checked'>): PaceUnit {
  if (assumption?.kind === 'pace') return assumption.unit;
  return assumption?.kind === 'required' && (assumption.shape === 'percent' || assumption.shape === 'logit') ? assumption.shape : 'points';
}

/** What each link added, and the projection without them. */
class LinkedFans {
  readonly without: Fan;
  readonly added: readonly { readonly from: string; readonly fan: Fan }[];

  constructor(indicator: Indicator, times: number) {
    this.without = new Fan(times, indicator.checked.levels);
    this.added = indicator.links.map((link) => ({ from: link.source.checked.key, fan: new Fan(times, [0.8]) }));
  }

  result(): NonNullable<Projection['linked']> {
    return {
      added: this.added.map(({ from, fan }) => {
        const { lower, upper } = fan.bands[0] as Band;
        return { from, median: fan.median, lower, upper };
      }),
      without: { median: this.without.median, bands: this.without.bands },
    };
  }
}

/** Growth of the rest of the whole along the median share, with the denominator at its median; null unless the share is of a bounded whole. */
function restOf(indicator: Indicator, times: Float64Array, median: Float64Array): Float64Array | null {
  const { denominator, checked } = indicator;
  const [lower, upper] = checked.subject.bounds;
  if (denominator === null || lower !== 0 || !areFinite([lower, upper])) return null;
  const log = new Float64Array(1);
  quantiles(denominator.logs.slice(), [0.5], log);
  const years = (from: number, to: number): number => Math.max(0, to - Math.max(from, denominator.from));
  return restGrowth(times, median.map((share) => share / upper), (from, to) => (log[0] as number) * years(from, to));
}

/**
 * Runs a drawn indicator over its times; yields after each, so that a caller may pause.
 *
 * Only arrays of one value a draw are kept, whatever the number of times: the present draws, those of the time before, and one a target.
 */
export function* summarise(indicator: Indicator, pool: Pool): Generator<void, ProjectionResult> {
  const { checked, curve, links } = indicator;
  const { subject, assumption, targets } = checked;
  const { count } = indicator.sampler;
  const isScenario = indicator.effects.length > 0 || links.length > 0;
  const unit = unitOf(indicator);
  const observed = pastPace(checked, unit);
  const needs = targets.map((target, index) => requirement(target, index, checked, unit, observed));
  const warnings: Issue[] = [...indicator.warnings, ...needs.flatMap((need) => need.warnings)];

  const isProjected = curve !== null || isScenario;
  const times = timesBetween(subject.start, isProjected ? subject.horizon : subject.start, targets.map((target) => target.time));
  const isLine = !isScenario && (assumption === null || assumption.kind === 'hold' || assumption.kind === 'required');
  const fan = new Fan(times.length, isLine ? [] : checked.levels);
  const linked = links.length > 0 ? new LinkedFans(indicator, times.length) : null;
  // A path to a target says nothing about whether it will be walked.
  const isAttainable = isProjected && !(assumption?.kind === 'required' && !isScenario);
  const trackers = targets.map((target, index): TargetTracker | null =>
    isProjected && needs[index]?.isAhead ? trackTarget(target, checked, count, isAttainable && indicator.hasSpread && !indicator.hasTrend) : null);
  const dueAt = targets.map((target) => indexOfTime(times, target.time));

  let kept: Float64Array | null = null;
  if (checked.keepDraws) {
    try {
      kept = new Float64Array(checked.draws * times.length);
    } catch {
      return { ok: false, issues: [issue('too-large', 'draws')] };
    }
  }
  let values = pool.take();
  let previous = pool.take();
  const work = pool.take();
  for (let index = 0; index < times.length; index++) {
    const time = times[index] as number;
    ownValue(indicator, time, values);
    if (linked !== null) {
      work.set(values);
      if (clip(work, subject.bounds)) linked.without.set(index, work);
      links.forEach((link, k) => {
        if (!linkedValue(link, time, work, pool)) work.fill(0);
        for (let d = 0; d < count; d++) values[d] = (values[d] as number) + (work[d] as number);
        linked.added[k]?.fan.set(index, work);
      });
    }
    if (!clip(values, subject.bounds)) return { ok: false, issues: [issue('overflow', 'assumption')] };
    if (kept !== null) for (let d = 0; d < checked.draws; d++) kept[d * times.length + index] = values[count === 1 ? 0 : d] as number;
    const from = index === 0 ? time : (times[index - 1] as number);
    for (const tracker of trackers) tracker?.visit(time, values, from, index === 0 ? values : previous);
    targets.forEach((_, k) => {
      if (dueAt[k] !== index || !trackers[k]) return;
      work.set(values);
      trackers[k].due(work);
    });
    work.set(values);
    fan.set(index, work);
    [values, previous] = [previous, values];
    yield;
  }
  for (const array of [values, previous, work]) pool.give(array);

  const rest = assumption?.kind === 'ratio' ? restOf(indicator, times, fan.median) : null;
  const least = rest === null ? 0 : Math.min(...rest);
  if (least < 0) {
    const size = (-least).toFixed(1);
    warnings.push(issue('rest-shrinks', 'assumption', size.replace('.', ','), size));
  }
  const results = targets.map((target, index): TargetResult => {
    const need = needs[index] as (typeof needs)[number];
    const tracker = trackers[index];
    const event = eventValue(target, subject.direction, subject.bounds);
    return {
      id: target.id,
      required: need.required,
      ratio: need.ratio,
      gap: tracker?.gap ?? null,
      attainment: tracker && isAttainable ? tracker.attainment() : null,
      ...(event === target.value ? {} : { event }),
    };
  });
  const evidence = assumption === null || assumption.kind === 'required' ? (isScenario ? 'assumption' : 'none') : 'assumption';
  return {
    ok: true,
    projection: {
      times,
      median: fan.median,
      bands: fan.bands,
      ...(kept === null ? {} : { draws: kept }),
      pace: { observed, unit },
      targets: results,
      method: { id: assumption === null ? 'required-pace' : assumption.kind, version: 1, evidence },
      warnings,
      ...(rest === null ? {} : { rest }),
      ...(linked === null ? {} : { linked: linked.result() }),
    },
  };
}
