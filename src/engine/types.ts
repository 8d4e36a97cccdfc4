/** The shapes of the engine's requests and results. Times are decimal years, values are in the indicator's own unit. */
import type { Accrual, Comparator, ConceptKind, Direction, Issue } from '../model/types.js';

export type { Accrual, Comparator, ConceptKind, Direction, Issue };

/**
 * A number, or a range of numbers that one draw takes one value of and keeps over time.
 * `uniform`, `triangular`: `low` and `high` are limits (default `mode` the middle). `normal`, `lognormal`: they are the 10 % and 90 % quantiles.
 */
export type Spread =
  | number
  | { readonly low: number; readonly mode?: number; readonly high: number; readonly shape: 'uniform' | 'triangular' | 'normal' | 'lognormal' };

/** Growth in % a year: a spread, or the name of a driver of the scenario. */
export type Growth = Spread | { readonly driver: string };

export type PaceUnit = 'points' | 'percent' | 'logit';

export interface Point {
  readonly time: number;
  readonly value: number;
}

export interface EngineObservation extends Point {
  readonly low?: number;
  readonly high?: number;
  readonly timeLow?: number;
}

export interface EngineTarget extends Point {
  readonly id: string;
  readonly comparator?: Comparator;
  readonly high?: number;
}

export type PathShape = 'linear' | 'front' | 'back' | 'percent' | 'logit';

export type Assumption =
  | { readonly kind: 'auto' }
  | { readonly kind: 'pace'; readonly perYear: Spread; readonly unit: PaceUnit; readonly fade?: number; readonly from?: number }
  | { readonly kind: 's-curve'; readonly ceiling: Spread; readonly speed?: Spread; readonly shape?: 'logistic' | 'gompertz' }
  | { readonly kind: 'ratio'; readonly numerator: Growth; readonly denominator: Growth }
  | { readonly kind: 'path'; readonly points: readonly Point[]; readonly spread?: number }
  | { readonly kind: 'peer'; readonly series: readonly Point[] }
  | { readonly kind: 'hold' }
  | { readonly kind: 'required'; readonly target: string; readonly shape: PathShape };

export interface Intervention {
  readonly at: number;
  readonly effect: Spread;
  readonly ramp: number;
}

export interface ProjectionRequest {
  /** Names the random stream (indicator id). */
  readonly key?: string;
  /** In any order. */
  readonly observations: readonly EngineObservation[];
  /** Default `saturating-rate` when `bounds` are finite, else `open-count`. */
  readonly kind?: ConceptKind;
  /** Default `stock`. A running total of a year (`year-to-date`) gets a required pace within its year only. */
  readonly accrual?: Accrual;
  /** Default `higher`. */
  readonly direction?: Direction;
  /** Lowest and highest possible value; either may be infinite. Default: no bounds. */
  readonly bounds?: readonly [number, number];
  readonly targets?: readonly EngineTarget[];
  readonly horizon: number;
  readonly assumption?: Assumption;
  readonly interventions?: readonly Intervention[];
  /** Default [0.5, 0.8, 0.95]. */
  readonly levels?: readonly number[];
  /** Defaults 10 000, 1, false. */
  readonly draws?: number;
  readonly seed?: number;
  readonly keepDraws?: boolean;
}

export interface Band {
  readonly level: number;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

export interface RequiredPace {
  readonly pace: number;
  readonly low?: number;
  readonly high?: number;
  readonly unit: PaceUnit;
}

/** Times in decimal years by which the target is reached in a tenth, half and nine tenths of the cases; null beyond the horizon. */
export interface Attainment {
  readonly probability: number | null;
  readonly early: number | null;
  readonly median: number | null;
  readonly late: number | null;
}

export interface TargetResult {
  readonly id: string;
  readonly required: RequiredPace | null;
  /** Observed over required pace; null when either is missing or the observed pace is not positive. */
  readonly ratio: number | null;
  /** 80 % interval of the gap at the due date; ≤ 0 means met. */
  readonly gap: { readonly median: number; readonly lower: number; readonly upper: number } | null;
  readonly attainment: Attainment | null;
  /** The value that counts as reached where it is not the target itself: up to half a point before a target in the last point before a bound. */
  readonly event?: number;
}

/** What the links of a scenario did to one indicator. */
export interface LinkedPart {
  /** Points that each link added at each of the projection's times, before clipping: median and 80 % interval. */
  readonly added: readonly { readonly from: string; readonly median: Float64Array; readonly lower: Float64Array; readonly upper: Float64Array }[];
  /** The same projection without any link. */
  readonly without: Projection;
}

export interface Projection {
  /** Last observation, then each year end, target times, horizon. */
  readonly times: Float64Array;
  readonly median: Float64Array;
  readonly bands: readonly Band[];
  /** Draw-major: `draws[d * times.length + i]`. */
  readonly draws?: Float64Array;
  readonly pace: { readonly observed: number | null; readonly unit: PaceUnit };
  readonly targets: readonly TargetResult[];
  readonly method: { readonly id: string; readonly version: number; readonly evidence: 'trend' | 'assumption' | 'none' };
  readonly warnings: readonly Issue[];
  /** `ratio` on a share of a whole: growth of the rest of the whole, % a year, from each time to the next; one shorter than `times`. */
  readonly rest?: Float64Array;
  /** Only where a scenario links other indicators to this one. */
  readonly linked?: LinkedPart;
}

export type ProjectionResult = { readonly ok: true; readonly projection: Projection } | { readonly ok: false; readonly issues: readonly Issue[] };

export interface Link {
  readonly from: string;
  readonly to: string;
  readonly effect: Spread;
  readonly lag: number;
}

export interface SimulationRequest {
  readonly drivers: Readonly<Record<string, { readonly growth: Spread; readonly from?: number }>>;
  readonly links?: readonly Link[];
  readonly indicators: readonly (ProjectionRequest & { readonly key: string })[];
  readonly seed?: number;
  readonly draws?: number;
}

export interface SimulationResult {
  readonly indicators: Readonly<Record<string, ProjectionResult>>;
  readonly issues: readonly Issue[];
}
