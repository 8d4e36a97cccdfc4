/**
 * The state of an indicator at a moment, with its reason and the numbers behind it (design §2).
 *
 * The state is that of the next due target; earlier targets keep their own outcome. Every classification is the library's: no document defines one.
 */
import { badDate } from './bad-date.js';
import { comparable } from './compare.js';
import {
  comparableWith, conflictsWith, goalOf, hasNumber, knownAt, outcomeOf, trendValues, untargeted, type Known,
} from './judge.js';
import { distanceDone, earliestOf, goalEdge, goalSign, OBSERVED_YEARS, observedPace, overTime } from './pace.js';
import { latestObservation } from './latest.js';
import type { Assessment, ProjectionLike, RequiredNumbers, TargetOutcome } from './states.js';
import { chanceOf } from './trend-chance.js';
import { decimalTime, SAME_MOMENT, type ObservationTime } from './time.js';
import type { ConceptKind, Indicator, Observation, Target } from './types.js';

/** Kinds for which units a year mean nothing: yes or no, and rates that are already a year's change. */
const WITHOUT_PACE: ReadonlySet<ConceptKind> = new Set(['binary', 'growth-rate']);

function byDue(a: Target, b: Target): number {
  return (a.due ?? Infinity) - (b.due ?? Infinity) || 0;
}

/** Numbers before words, and then, of targets due together, one that can be compared. */
function pickAmong(indicator: Indicator, targets: readonly Target[], known: Known): Target | null {
  const [first] = targets;
  if (first === undefined) return null;
  const together = targets.filter((each) => each.due === first.due);
  return together.find((each) => comparableWith(indicator, known.usable, each).length > 0) ?? first;
}

function pickTarget(indicator: Indicator, known: Known): Target | null {
  const numbers = indicator.targets.filter(hasNumber);
  const dated = numbers.filter((each) => each.due !== null).sort(byDue);
  const next = dated.filter((each) => (each.due ?? 0) > known.now + SAME_MOMENT);
  // Where none is next, all with a date are past; where none has a date, all are without.
  for (const group of [next, [...dated].reverse(), numbers]) {
    const picked = pickAmong(indicator, group, known);
    if (picked !== null) return picked;
  }
  return indicator.targets[0] ?? null;
}

/** The observation that the row names, else the latest that may be set against the target, else the latest. */
function pickShown(indicator: Indicator, target: Target | null, known: Known): Observation | null {
  const { shows } = indicator;
  if (shows !== undefined) {
    const holder: readonly Observation[] = shows.indicator === indicator.id ? indicator.observations : indicator.related;
    const named = holder.find((each) => each.period === shows.period && each.value === shows.value);
    const isUsable = named !== undefined && named.time <= known.now + SAME_MOMENT && !named.flags.includes('implausible');
    if (isUsable) return named;
  }
  const own = known.usable.filter((each) => indicator.observations.includes(each));
  return (target === null ? null : latestObservation(comparableWith(indicator, own, target))) ?? latestObservation(own);
}

/** The pace that a value needs from its moment on; null where there is no way left or none to speak of. */
export function requiredNumbers(indicator: Indicator, target: Target, value: number, when: ObservationTime, now: number): RequiredNumbers | null {
  if (!hasNumber(target) || target.due === null || target.due <= now + SAME_MOMENT || WITHOUT_PACE.has(indicator.kind)) return null;
  const { due } = target;
  if (due <= when.time) return null;
  const way = goalEdge(value, goalOf(target), indicator.direction) - value;
  if (way === 0) return null;
  const { pace: perYear, low, high } = overTime((from) => way / (due - from), when);
  const range = low === undefined || high === undefined ? {} : { low, high };
  return { perYear, perMonth: perYear / 12, ...range, unit: 'points', from: when.time, to: due };
}

interface Movement {
  readonly observed: number | null;
  readonly timesFaster: number | null;
  readonly distanceDone: number | null;
}

/** What the dated values on the target's base have done in the last five years. */
function movementOf(
  indicator: Indicator,
  target: Target | null,
  known: Known,
  shown: Observation | null,
  required: RequiredNumbers | null,
): Movement {
  const none: Movement = { observed: null, timesFaster: null, distanceDone: null };
  if (target === null || shown?.timeLow !== null || !hasNumber(target)) return none;
  const dated = trendValues(indicator, known, target).filter((each) => each.time <= shown.time + SAME_MOMENT);
  if (!dated.includes(shown)) return none;
  const recent = dated.filter((each) => each.time >= shown.time - OBSERVED_YEARS - 1e-6);
  const baseline = earliestOf(recent);
  const observed = observedPace([shown, ...recent]);
  if (observed === null || baseline === null) return none;
  const leads = observed * goalSign(indicator.direction, target.comparator) > 0;
  return {
    observed,
    timesFaster: required !== null && leads ? required.perYear / observed : null,
    distanceDone: distanceDone(baseline.value, shown.value, goalEdge(shown.value, goalOf(target), indicator.direction)),
  };
}

function otherOutcomes(indicator: Indicator, target: Target | null, known: Known): Pick<Assessment, 'earlierTargets' | 'laterTargets'> {
  const others = indicator.targets
    .filter((each) => each !== target)
    .sort(byDue)
    .map((each) => outcomeOf(indicator, each, known));
  const isEarlier = ({ target: { due } }: TargetOutcome): boolean => due !== null && due <= (target?.due ?? known.now + SAME_MOMENT);
  return { earlierTargets: others.filter(isEarlier), laterTargets: others.filter((each) => !isEarlier(each)) };
}

/**
 * State of an indicator at a moment, with its reason as a code and the numbers behind it.
 *
 * Values and targets meet only on the same stated basis, in one territory and over windows that match (`comparable`); no verdict, gap or pace is
 * given otherwise. Values later than `asOf` are not known yet; implausible ones are never shown; older figures only where there is nothing else. The
 * required pace starts at the value's own time, not at `asOf`.
 *
 * The target is the next due one that has a number, else the last that was due, else one whose year is not stated, else one in words. The value is
 * the one that the row names in `shows`, else the latest comparable one, else the latest. Precedence of states: no target, words, due (judged,
 * contradicted or without data), no value, contradicted, undated target, not comparable, reached, probability, one value.
 * @param asOf The moment: a date (its end) or a decimal year.
 * @param projection The engine's projection of this indicator. Counts only with evidence `trend`, and only when the indicator itself has dated
 * comparable values that span 0.9 year.
 * @throws ModelError when `asOf` is no date; check with `decimalTime` first.
 * @example assess(digitalEconomy, '2026-06-19') // { state: 'one-observation', gap: 22.55, required: { perYear: 4.51, … }, … }
 */
export function assess(indicator: Indicator, asOf: string | number, projection?: ProjectionLike): Assessment {
  const known = knownAt(indicator, decimalTime(asOf) ?? badDate(asOf));
  const target = pickTarget(indicator, known);
  const chance = chanceOf(target, projection);
  const chosen = pickShown(indicator, target, known);
  const outcome = target === null ? { ...untargeted(indicator, known, chosen), gap: null } : outcomeOf(indicator, target, known, chosen, chance);
  const { state, reason, observation } = outcome;
  const comparability = target === null || !hasNumber(target) || observation === null ? null : comparable(indicator, observation, target);
  const isOpen = state !== 'reached' && state !== 'conflicting' && comparability?.same === true;
  const required = isOpen && target !== null && observation !== null
    ? requiredNumbers(indicator, target, observation.value, observation, known.now)
    : null;
  const isAhead = target !== null && target.due !== null && target.due > known.now + SAME_MOMENT;
  return {
    asOf: known.now,
    state,
    reason,
    target,
    observation,
    conflicts: observation === null ? [] : conflictsWith(indicator, observation, known.usable),
    comparable: comparability,
    gap: outcome.gap,
    required,
    ...movementOf(indicator, target, known, observation, required),
    probability: reason.code === 'probability' ? reason.probability : null,
    attained: reason.code === 'probability' ? chance : null,
    baselineHelps: isAhead && hasNumber(target) && !WITHOUT_PACE.has(indicator.kind) && comparableWith(indicator, known.usable, target).length === 0,
    ...otherOutcomes(indicator, target, known),
    reader: null,
  };
}
