/** Whether probabilities hold. */
import { nameOf, type Case } from './backtest-cases.js';
import { areFinite } from './numbers.js';
import { MEASURED_YEARS } from './trend.js';
import { exceedance } from './trend-quantile.js';
import { followBand, shapeOf } from './trend-shape.js';

/** Targets tried, as shares of the range. */
const TARGETS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

/** A bin of forecasts is judged from this many cases on (methods §5) … */
const BIN_CASES = 50;
/** … and holds when the share that came is this near the mean probability. */
const BIN_TOLERANCE = 0.1;

/** Panels that it takes to overrule the published figures. */
const JUDGING_PANELS = 3;

/** 95 % point of the normal distribution. */
const ONE_SIDED = 1.645;

/** A forecast of an event, and whether it came. */
export interface Verdict {
  readonly panel: string;
  /** Series of the panel: forecasts of one geography stand or fall together. */
  readonly geo: string;
  readonly probability: number;
  readonly came: boolean;
}

export interface ReliabilityBin {
  readonly cases: number;
  /** Series that they come from. */
  readonly series: number;
  readonly mean: number;
  readonly observed: number;
}

export interface Reliability {
  readonly cases: number;
  readonly bins: readonly ReliabilityBin[];
  readonly brier: number;
  /** Brier score of always saying the share that came. */
  readonly climatology: number;
  /** The goal of methods §5, to the letter: every bin within 0.10, and the Brier score not above climatology. */
  readonly holds: boolean;
  /**
   * Evidence against the method's published reliability, from at least three panels: a Brier score above climatology, or a bin that misses by more
   * than 0.10 and what chance explains (counting series, not forecasts). One or two panels of roll-outs cannot overrule the rest.
   */
  readonly isContradicted: boolean;
}

const seriesOf = (verdicts: readonly Verdict[]): number => new Set(verdicts.map(({ panel, geo }) => `${panel}|${nameOf(geo)}`)).size;

const share = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);

/** Ten bins of equal width; bins of fewer than 50 forecasts are left out. */
export function reliabilityOf(verdicts: readonly Verdict[]): Reliability {
  const groups = Array.from({ length: 10 }, (): Verdict[] => []);
  for (const verdict of verdicts) (groups[Math.min(9, Math.floor(verdict.probability * 10))] as Verdict[]).push(verdict);
  const bins = groups
    .filter((group) => group.length >= BIN_CASES)
    .map((group) => ({
      cases: group.length,
      series: seriesOf(group),
      mean: share(group.map(({ probability }) => probability)),
      observed: share(group.map(({ came }) => Number(came))),
    }));
  const base = share(verdicts.map(({ came }) => Number(came)));
  const brier = share(verdicts.map(({ probability, came }) => (probability - Number(came)) ** 2));
  const climatology = base * (1 - base);
  const isFair = brier <= climatology;
  const miss = ({ mean, observed }: ReliabilityBin): number => Math.abs(mean - observed);
  const chance = ({ mean, series }: ReliabilityBin): number => ONE_SIDED * Math.sqrt((mean * (1 - mean)) / series);
  return {
    cases: verdicts.length,
    bins,
    brier,
    climatology,
    holds: isFair && bins.every((bin) => miss(bin) <= BIN_TOLERANCE),
    isContradicted:
      new Set(verdicts.map(({ panel }) => panel)).size >= JUDGING_PANELS &&
      (!isFair || bins.some((bin) => miss(bin) > BIN_TOLERANCE + chance(bin))),
  };
}

/** For each known outcome of a case: P(threshold reached by then) as the band says it, and whether the value then stood there. */
function reachedBy(each: Case, table: readonly number[], threshold: number): Verdict[] {
  const { readings, bounds, outcomes, panel, geo } = each;
  let most = 0;
  return followBand(shapeOf(readings, bounds), Array.from({ length: MEASURED_YEARS }, (_, ahead) => ahead + 1), table).flatMap((row, ahead) => {
    most = Math.max(most, exceedance(row, threshold));
    const outcome = outcomes[ahead] as number;
    return Number.isNaN(outcome) ? [] : [{ panel, geo, probability: most, came: outcome >= threshold }];
  });
}

const isBounded = ({ bounds }: Case): boolean => areFinite(bounds);

/** Verdicts on targets below the last point, for cases that have not reached them. */
export function verdictsBelow(cases: readonly Case[], table: readonly number[]): Verdict[] {
  return cases.filter(isBounded).flatMap((each) => {
    const { bounds: [lower, upper], last: value } = each;
    return TARGETS.map((target) => lower + target * (upper - lower)).flatMap((target) => (value < target ? reachedBy(each, table, target) : []));
  });
}

/** Verdicts on the upper bound itself as a target: the event is "within half a hundredth of the range". Before correction. */
export function verdictsNear(cases: readonly Case[], table: readonly number[]): NearVerdict[] {
  return cases.filter(isBounded).flatMap((each) => {
    const { bounds: [lower, upper], last: value } = each;
    const threshold = upper - (upper - lower) / 200;
    const room = ((threshold - value) / (upper - lower)) * 100;
    return room > 0 ? reachedBy(each, table, threshold).map((verdict) => ({ ...verdict, room })) : [];
  });
}

/** A verdict near a bound, with the points still missing to the event at the origin. */
export interface NearVerdict extends Verdict {
  readonly room: number;
}
