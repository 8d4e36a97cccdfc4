/** What a method card is (methods §2). */
import type { Direction, EngineTarget, Point } from '../types.js';

/** What a rule may look at; each card says which parts it needs. */
export interface ProgressInput {
  /** Earliest value used. */
  readonly baseline?: Point;
  readonly current: Point;
  readonly target?: Pick<EngineTarget, 'time' | 'value' | 'comparator' | 'high'>;
  /** Default `higher`. */
  readonly direction?: Direction;
  /** Lowest and highest possible value; either may be infinite. */
  readonly bounds?: readonly [number, number];
  /** All values, for a regression; baseline and current where it is left out. */
  readonly points?: readonly Point[];
  /** From a calibrated trend. */
  readonly probability?: number | null;
  /** The path of a typical geography of the class. */
  readonly typical?: readonly Point[];
}

/**
 * What a rule says: its number, and the class that the number falls in, or `achieved` on every card. Null where it is undefined, where the due date
 * is not ahead of the current value, where the rule has no classes, and for an input that is not of this form. The number alone is null where it has no
 * limit: a baseline that stood at the target and moved away from it.
 */
export interface Progress {
  readonly measure: number | null;
  readonly class: string | null;
}

/** A class of a rule: numbers at or above `from`, up to the next higher class. */
export interface ProgressClass {
  readonly id: string;
  readonly from: number;
  readonly vi: string;
  readonly en: string;
}

/** How good a rule was, measured on forecasts of the past; shares between 0 and 1. */
export interface Skill {
  /** Share that reached their target among those in the best class, and among the rest. */
  readonly onTrack: number;
  readonly rest: number;
  /** Share of all that reached their target. */
  readonly baseRate: number;
  /** 1 − Brier score of the rule over that of the base rate: 0 is no better than always giving the base rate. */
  readonly brierSkill: number;
  readonly cases: number;
}

export interface MethodCard {
  readonly id: string;
  readonly version: number;
  readonly title: { readonly vi: string; readonly en: string };
  readonly formula: string;
  readonly source: string;
  /** Whether the thresholds were checked against the source's own text; if not, they are as restated in this project's methods. */
  readonly isChecked: boolean;
  /** Best first; empty where the rule gives a number and no verdict. */
  readonly classes: readonly ProgressClass[];
  /** Lower ends of the same classes where there is no target; a rule without them says nothing then. */
  readonly withoutTarget?: readonly number[];
  /** Where the rule must not be trusted. */
  readonly limits: { readonly vi: string; readonly en: string };
  /** A target that is reached is `achieved` on every card, before any ratio. */
  readonly assess: (input: ProgressInput) => Progress;
  /** What the rule answers to an ordinary case and to its edges; the tests compare it with answers worked by hand. */
  readonly examples: readonly { readonly input: ProgressInput; readonly output: Progress }[];
  /** Null until measured. */
  readonly skill: Skill | null;
}
