/** What a scenario's path leaves for the rest of a whole that its share is part of, and whether it grows as evenly as the target's own sentence supposes. */
import { type Range, type Scenario, isFixed } from './scenario.js';
import { driverGrowth, type PlanFacts, planOf } from './scenario-plan.js';

/** Growth of GRDP that a scenario assumes: its own denominator's where it names none of the drivers; null where the share is made to count over something else. */
export function wholeGrowth(scenario: Scenario, facts: PlanFacts): Range | null {
  const { kind, driver, denominator } = planOf(scenario, facts);
  if (kind !== 'ratio' || driver === 'grdp') return driverGrowth(scenario, 'grdp', facts);
  return driver === null ? denominator : null;
}

/** The middle of a range, and its ends where there are two, highest first. */
export const middleOf = ({ low, mode, high }: Range, shape: Scenario['spread']): number => (low === high || shape === 'triangular' ? mode : (low + high) / 2);
export const endsOf = (range: Range): readonly number[] => (isFixed(range) ? [range.mode] : [range.high, range.low]);

/** Whether both sides of a share grow at one rate throughout: no interventions, nothing that a link adds. */
export function growsEvenly(scenario: Scenario, facts: PlanFacts): boolean {
  const { kind, interventions } = planOf(scenario, facts);
  return kind === 'ratio' && interventions.length === 0 && scenario.links.every(({ to }) => to !== facts.subject.indicator.id);
}

/**
 * Growth of everything outside a share over the last step of its path, as a fraction a year: (1 + g)·((1 − s)/(1 − s₋₁))^(1/Δt) − 1. Null where the path
 * leaves no rest, or has no step.
 *
 * @param shares 0 to 1, at `times`. @param growth Of the whole, a fraction a year.
 * @example restOnPath([2030, 2031], [0.2549, 0.3], 0.1) // 0.0334: on the even path to 30 % the rest grows by 3.3 %
 */
export function restOnPath(times: ArrayLike<number>, shares: ArrayLike<number>, growth: number): number | null {
  const last = times.length - 1;
  const [share = 1, before = 1] = [shares[last], shares[last - 1]];
  const step = (times[last] ?? 0) - (times[last - 1] ?? 0);
  return last < 1 || share >= 1 || before >= 1 || !(step > 0) ? null : (1 + growth) * ((1 - share) / (1 - before)) ** (1 / step) - 1;
}
