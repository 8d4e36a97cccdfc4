/** What an assessment says: states, reasons as codes with values, and the numbers behind them. Sentences are made elsewhere. */
import type { Observation, RelatedObservation, Target } from './types.js';

/** Every state of a row, in the order of `docs`: judged, ahead of the due date, not to be compared, about the target. */
export const ROW_STATES = [
  'exceeded', 'met', 'missed', 'past-no-data',
  'reached', 'likely', 'even', 'unlikely', 'one-observation',
  'needs-baseline', 'needs-same-basis', 'conflicting',
  'undated-target', 'qualitative', 'no-target',
] as const;

/** Probabilities at which the words change (IPCC guidance note on uncertainties, 2010). */
export const LIKELY = 0.66;
export const UNLIKELY = 0.33;

export type RowState = (typeof ROW_STATES)[number];

/** Why two numbers must not be set against each other. */
export type IncomparableReason =
  /** Both say what they count, and it differs. */
  | 'other-basis'
  /** At least one source does not say what is counted, or of what. */
  | 'basis-unstated'
  /** Before and after the merger of provinces of 1 July 2025. */
  | 'territory'
  /** The documents themselves make the value unusable. */
  | 'implausible'
  /** A half-year against a year, or running totals of different windows. */
  | 'other-window'
  /** Different things are counted under one word. */
  | 'other-concept';

export type Comparability = { readonly same: true } | { readonly same: false; readonly reason: IncomparableReason };

/** Why a row is in its state. `gap` and `by` are in the indicator's unit, times in decimal years. */
export type Reason =
  | { readonly code: 'beyond-target'; readonly by: number }
  | { readonly code: 'at-target' }
  | { readonly code: 'below-target'; readonly gap: number }
  /** Past its date, and no value at all. */
  | { readonly code: 'no-value' }
  /** Past its date, and the same-base values nearest to it are too early, too late, or early and below the target. */
  | { readonly code: 'value-too-early' | 'value-too-late'; readonly time: number }
  /** Past its date or not, and the only values cannot be set against the target. */
  | { readonly code: 'incomparable'; readonly why: IncomparableReason }
  /** The only values are flagged unusable. */
  | { readonly code: 'implausible-only' }
  /** The target value was touched this many years before its date. */
  | { readonly code: 'ahead'; readonly years: number }
  | { readonly code: 'probability'; readonly probability: number }
  | { readonly code: 'single-value' }
  /** Several values, spanning less than 0.9 year. */
  | { readonly code: 'short-span'; readonly years: number }
  /** Several values over at least 0.9 year, and no calibrated probability. `withheld`: a trend was computed, and its method gives none. */
  | { readonly code: 'no-probability'; readonly years: number; readonly withheld: boolean }
  /** The printed value differs from its own counts. `counted` is null when the counts are not printed beside it. */
  | { readonly code: 'printed-against-counts'; readonly printed: number; readonly counted: number | null }
  /** Values for one period and base that differ, sorted; one only when the other stands elsewhere in the documents. */
  | { readonly code: 'values-differ'; readonly values: readonly number[] }
  /** `assumed`: a year stands in the data, but not in the text. */
  | { readonly code: 'year-not-stated'; readonly assumed: boolean; readonly hasValue: boolean }
  | { readonly code: 'no-target'; readonly hasValue: boolean }
  | { readonly code: 'words-only' };

/** A pace towards a target, signed in the raw direction (negative when the value should fall). */
export interface RequiredNumbers {
  /** Units of the indicator a year. */
  readonly perYear: number;
  /** A twelfth of `perYear`. */
  readonly perMonth: number;
  /** Least and most of `perYear` over the times at which an undated value may have stood; absent for a dated one. */
  readonly low?: number;
  readonly high?: number;
  readonly unit: 'points';
  /** Decimal times between which the pace holds. */
  readonly from: number;
  readonly to: number;
}

/** How one target stands. */
export interface TargetOutcome {
  readonly target: Target;
  readonly state: RowState;
  readonly reason: Reason;
  /** The value that it was judged on, or the latest that is comparable with it. */
  readonly observation: Observation | null;
  /** What is missing, positive towards the target, ≤ 0 when it is reached; null without a comparable value. */
  readonly gap: number | null;
}

/** A number that the reader typed in, and what it would mean. It is nobody's figure and never changes a state. */
export interface ReaderBaseline {
  readonly value: number;
  readonly time: number;
  readonly gap: number | null;
  readonly reached: boolean;
  readonly required: RequiredNumbers | null;
}

/** State of one indicator at one moment. */
export interface Assessment {
  readonly asOf: number;
  readonly state: RowState;
  readonly reason: Reason;
  /** The target that the state is about: the next one due, else the last that was due, else one without a year, else one in words. */
  readonly target: Target | null;
  /** The value shown; never an implausible one. */
  readonly observation: Observation | RelatedObservation | null;
  /** Further values for the same period and base that differ from the one shown. */
  readonly conflicts: readonly Observation[];
  /** Whether the shown value may be set against the target; null when either is missing. */
  readonly comparable: Comparability | null;
  /** What is missing, in the indicator's unit: positive towards the target, ≤ 0 when it is reached. Null unless comparable. */
  readonly gap: number | null;
  /** Pace that the target asks for from the shown value on; null unless comparable, ahead of the due date and not reached. */
  readonly required: RequiredNumbers | null;
  /** Mean pace from the earliest comparable value of the last five years to the shown one, units a year; null for fewer than two. */
  readonly observed: number | null;
  /** Required over observed pace ("2.3 times faster"); null when either is missing or the observed pace does not lead to the target. */
  readonly timesFaster: number | null;
  /** From the earliest comparable value of the last five years towards the target, 0 to 1; null without two values. */
  readonly distanceDone: number | null;
  /** Calibrated probability of the target, 0 to 1; null without a trend. */
  readonly probability: number | null;
  /** Decimal times before which the target value is reached with probability 0.1 and 0.9, as far as the due date; null without a probability. */
  readonly attained: Pick<TrendChance, 'early' | 'late'> | null;
  /** Whether typing a baseline would give a required pace. */
  readonly baselineHelps: boolean;
  /** Targets that were due before `target` or are due with it, each with its own outcome, earliest first. */
  readonly earlierTargets: readonly TargetOutcome[];
  /** Targets due after `target`, and those without a year, in that order. */
  readonly laterTargets: readonly TargetOutcome[];
  /** Set by `assessWithBaseline` only. */
  readonly reader: ReaderBaseline | null;
}

/** What a trend says of a target; `probability` is null where the method gives none. Times in decimal years, null where they are not reached. */
export interface TrendChance {
  readonly probability: number | null;
  readonly early: number | null;
  readonly late: number | null;
}

/** The part of an engine's projection that a state depends on. */
export interface ProjectionLike {
  readonly targets: readonly { readonly id: string; readonly attainment: (Pick<TrendChance, 'probability'> & Partial<TrendChance>) | null }[];
  readonly method: { readonly evidence: 'trend' | 'assumption' | 'none' };
}
