/** A scenario as an analyst edits it: plain data, that a page may keep and hand back. Nothing in it is ever a province's figure. */
import type { PaceUnit, PathShape, Point } from '../engine/types.js';
import type { TypedBaseline } from './scorecard.js';

/** What may grow underneath several indicators at once. */
export const DRIVERS = ['grdp', 'population', 'households', 'budget', 'enterprises'] as const;
export type DriverId = (typeof DRIVERS)[number];

/** Shapes of a range. For the first two the ends are limits, for the last two they are the 10 % and 90 % quantiles. */
export const SHAPES = ['triangular', 'uniform', 'normal', 'lognormal'] as const;
export type SpreadShape = (typeof SHAPES)[number];

/** The kinds of assumption, in the order in which they are offered. */
export const PLAN_KINDS = ['pace', 's-curve', 'ratio', 'path', 'hold', 'required', 'auto', 'peer'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

/** Three numbers of one assumption, lowest, likeliest and highest; three equal ones are a fixed number. */
export interface Range {
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

/** Something that adds to an indicator (or takes from it) from a moment on. */
export interface PlanIntervention {
  /** Decimal years: 2028 is the start of 2028. */
  readonly at: number;
  /** In the indicator's unit. */
  readonly effect: Range;
  /** Years until the whole effect is there; 0 for at once. */
  readonly ramp: number;
}

/** Everything that may be assumed about one indicator; `kind` says which part counts, the others keep what was typed. */
export interface Plan {
  readonly kind: PlanKind;
  /** Change a year, for `pace`. */
  readonly perYear: Range;
  readonly unit: Exclude<PaceUnit, 'logit'>;
  /** For `s-curve`: the level it tends to, and the years from a tenth to nine tenths of it. */
  readonly ceiling: Range;
  readonly speed: Range;
  readonly curve: 'logistic' | 'gompertz';
  /** Growth in % a year of both sides, for `ratio`; the denominator follows a shared driver where one is named. */
  readonly numerator: Range;
  readonly driver: DriverId | null;
  readonly denominator: Range;
  /** Values at control years, for `path`, and how far the last one may be off to either side. */
  readonly points: readonly Point[];
  readonly margin: number;
  readonly shape: PathShape;
  /** Id of the place whose steps are followed, for `peer`. */
  readonly peer: string;
  readonly interventions: readonly PlanIntervention[];
}

/** What one indicator adds to another: points of `to` for each point that `from` moved, `lag` years later. Always somebody's assumption. */
export interface ScenarioLink {
  readonly from: string;
  readonly to: string;
  readonly effect: Range;
  readonly lag: number;
}

export const LETTERS = ['A', 'B', 'C', 'D'] as const;
export type Letter = (typeof LETTERS)[number];

export interface Scenario {
  /** The letter in small; stable while the scenario lives. */
  readonly id: string;
  readonly letter: Letter;
  /** The user's own name for it; may be empty. */
  readonly name: string;
  /** Of every range in it. */
  readonly spread: SpreadShape;
  /** Growth in % a year, shared by all indicators that count over it. Only what was set; the rest follows the documents. */
  readonly drivers: Readonly<Partial<Record<DriverId, Range>>>;
  /** By indicator; only what was set, the rest follows from value and target. */
  readonly plans: Readonly<Record<string, Partial<Plan>>>;
  readonly links: readonly ScenarioLink[];
}

/** Two bases that a user declares equal; counts only when checked, with a reason and a name. */
export interface Declaration {
  readonly checked: boolean;
  readonly reason: string;
  readonly name: string;
}

/** Up to four scenarios on one footing: typed values and declared bases are about the data, so they hold for all of them. */
export interface ScenarioDocument {
  readonly scenarios: readonly Scenario[];
  /** Id of the scenario in hand. */
  readonly active: string;
  /** Id of the one it is compared with; null for the nearest other. */
  readonly against: string | null;
  readonly baselines: Readonly<Record<string, TypedBaseline>>;
  readonly declarations: Readonly<Record<string, Declaration>>;
}

/** A number that does not vary. */
export const fixed = (value: number): Range => ({ low: value, mode: value, high: value });

/** Whether the two ends are one: then there is no band and no probability. The middle counts for the triangular shape alone. */
export const isFixed = ({ low, high }: Range): boolean => low === high;

export function newScenario(letter: Letter): Scenario {
  return { id: letter.toLowerCase(), letter, name: '', spread: 'triangular', drivers: {}, plans: {}, links: [] };
}

/** One empty scenario: it follows the pace that the plan asks for. */
export function newDocument(): ScenarioDocument {
  return { scenarios: [newScenario('A')], active: 'a', against: null, baselines: {}, declarations: {} };
}

/** The scenario in hand. */
export function inHand({ scenarios, active }: ScenarioDocument): Scenario {
  return scenarios.find(({ id }) => id === active) ?? scenarios[0] ?? newScenario('A');
}

/** What the scenario in hand is compared with: the one chosen, else its neighbour before it; null when it is alone. */
export function comparedWith(document: ScenarioDocument): Scenario | null {
  const { scenarios, against } = document;
  const mine = inHand(document);
  const others = scenarios.filter((each) => each !== mine);
  const before = scenarios[scenarios.indexOf(mine) - 1];
  return others.find(({ id }) => id === against) ?? before ?? others[0] ?? null;
}

/** A declaration that counts: checked, with a reason and a name. */
export function declaredOf({ declarations }: ScenarioDocument, indicator: string): { readonly reason: string; readonly name: string } | null {
  const { checked = false, reason = '', name = '' } = declarations[indicator] ?? {};
  return checked && reason.trim() && name.trim() ? { reason: reason.trim(), name: name.trim() } : null;
}
