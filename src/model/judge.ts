/** How one target of an indicator stands at one moment. */
import { comparable } from './compare.js';
import { beyond, earliestOf, gap, isReached, type Goal } from './pace.js';
import { contradictingCounts, differBeyondRounding, exactValue, lastDigit, noise } from './precision.js';
import { latestObservation } from './latest.js';
import type { Reason, RowState, TargetOutcome, TrendChance } from './states.js';
import { SAME_MOMENT } from './time.js';
import { trendState } from './trend-chance.js';
import { AS_NAMED, UNSTATED, type Indicator, type Observation, type Target } from './types.js';

/** A value is judged when it stands at most this many years before or after the due date. */
export const JUDGED_BEFORE = 0.1;
export const JUDGED_AFTER = 0.6;
/** Two dated values span a trend when they are this many years apart. */
export const TREND_SPAN = 0.9;
/** A target with a number. */
type NumberTarget = Target & { readonly value: number };

export function hasNumber(target: Target): target is NumberTarget {
  return target.value !== null;
}

export function goalOf(target: NumberTarget): Goal {
  return { value: target.value, comparator: target.comparator, high: target.high };
}

/** What is known of an indicator at a moment: implausible values apart, older figures only where there is nothing else. */
export interface Known {
  readonly now: number;
  readonly usable: readonly Observation[];
  /** Whether there are values, all of them unusable. */
  readonly onlyImplausible: boolean;
}

/** What the documents had said by a moment. */
export function knownAt(indicator: Indicator, now: number): Known {
  const known = [...indicator.observations, ...indicator.related].filter((each) => each.time <= now + SAME_MOMENT);
  const plausible = known.filter((each) => !each.flags.includes('implausible'));
  const current = plausible.filter((each) => !each.flags.includes('stale'));
  return { now, usable: current.length > 0 ? current : plausible, onlyImplausible: known.length > 0 && plausible.length === 0 };
}

/** Values that may be set against a target. */
export function comparableWith(indicator: Indicator, observations: readonly Observation[], target: Target): readonly Observation[] {
  return observations.filter((each) => comparable(indicator, each, target).same);
}

/** Other values for the same thing at the same time that cannot be roundings of the one shown. */
export function conflictsWith(indicator: Indicator, shown: Observation, usable: readonly Observation[]): readonly Observation[] {
  // Of two numbers on no stated base only the data itself can say that they contradict each other.
  const isSilent = shown.basis === UNSTATED;
  if (isSilent && !shown.flags.includes('conflict')) return [];
  const own = new Set(indicator.observations);
  return usable.filter(
    (each) =>
      (own.has(each) === own.has(shown) || each.basis !== AS_NAMED) &&
      (!isSilent || (own.has(each) && each.flags.includes('conflict'))) &&
      each.basis === shown.basis &&
      each.territory === shown.territory &&
      each.period === shown.period &&
      each.since === shown.since &&
      differBeyondRounding(each, shown),
  );
}

/** Why the sources disagree about the value shown; null when they do not. */
function conflictReason(indicator: Indicator, shown: Observation, usable: readonly Observation[]): Reason | null {
  const others = conflictsWith(indicator, shown, usable);
  if (others.length > 0) {
    return { code: 'values-differ', values: [shown, ...others].map((each) => each.value).sort((a, b) => a - b) };
  }
  // The newer figure explains why an older one differs.
  if (shown.flags.includes('stale')) return null;
  const counted = contradictingCounts(shown);
  if (counted !== null) return { code: 'printed-against-counts', printed: shown.value, counted };
  return shown.flags.includes('conflict') ? { code: 'values-differ', values: [shown.value] } : null;
}

interface Finding {
  readonly state: RowState;
  readonly reason: Reason;
  readonly observation: Observation | null;
}

/** A verdict always rests on a value. */
interface Verdict extends Finding {
  readonly observation: Observation;
}

function verdict(indicator: Indicator, target: NumberTarget, observation: Observation): Verdict {
  const goal = goalOf(target);
  const value = exactValue(observation);
  const past = beyond(value, goal, indicator.direction);
  // What lies between the numbers as printed; where only the counts tell them apart, between those.
  const size = (of: typeof gap): number => {
    const [printed, exact] = [observation.value, value].map((from) => of(from, goal, indicator.direction)) as [number, number];
    return observation.approx === null && printed <= noise(value) ? exact : printed;
  };
  if (!isReached(value, goal, indicator.direction)) {
    return { state: 'missed', reason: { code: 'below-target', gap: size(gap) }, observation };
  }
  const edge = target.comparator === 'range' ? (target.high ?? target.value) : target.value;
  if (past > lastDigit(edge) / 2 + noise(value, edge)) {
    return { state: 'exceeded', reason: { code: 'beyond-target', by: size(beyond) }, observation };
  }
  return { state: 'met', reason: { code: 'at-target' }, observation };
}

/**
 * The verdict on a target that is due: on the same-base value nearest its date within −0.1 to +0.6 year. An earlier value below the target decides
 * nothing, so the nearest one at or after the date is asked then. An undated value counts only when all the time it may have stood is inside.
 */
function judge(indicator: Indicator, target: NumberTarget, due: number, candidates: readonly Observation[]): Verdict | null {
  const from = (each: Observation): number => each.timeLow ?? each.time;
  const near = candidates
    .filter((each) => from(each) >= due - JUDGED_BEFORE - SAME_MOMENT && each.time <= due + JUDGED_AFTER + SAME_MOMENT)
    .sort((a, b) => Math.abs(a.time - due) - Math.abs(b.time - due));
  for (const each of near) {
    const finding = verdict(indicator, target, each);
    if (finding.state !== 'missed' || from(each) >= due - SAME_MOMENT) return finding;
  }
  return null;
}

/** What is missing for a verdict on a target that is due. */
function noVerdict(indicator: Indicator, target: Target, due: number, { usable, onlyImplausible }: Known): Finding {
  const state = 'past-no-data';
  const candidates = comparableWith(indicator, usable, target);
  const latest = latestObservation(candidates);
  if (latest !== null) {
    const early = candidates.filter((each) => (each.timeLow ?? each.time) < due - SAME_MOMENT);
    const tooEarly = latestObservation(early);
    // Only late values are left when none is early: the nearest of them says how late.
    const nearest = tooEarly ?? earliestOf(candidates) ?? latest;
    return { state, reason: { code: tooEarly === null ? 'value-too-late' : 'value-too-early', time: nearest.time }, observation: nearest };
  }
  const other = latestObservation(usable);
  if (other === null) return { state, reason: { code: onlyImplausible ? 'implausible-only' : 'no-value' }, observation: null };
  const why = comparable(indicator, other, target);
  return { state, reason: why.same ? { code: 'no-value' } : { code: 'incomparable', why: why.reason }, observation: other };
}

/** The indicator's own dated values that may be set against a target: what a trend can rest on. Related values of other indicators never join in. */
export function trendValues(indicator: Indicator, { usable }: Known, target: Target): readonly Observation[] {
  const own = usable.filter((each) => each.timeLow === null && indicator.observations.includes(each));
  return comparableWith(indicator, own, target);
}

/** Years between the first and the last of some values; 0 for fewer than two. */
export function spanOf(observations: readonly Observation[]): number {
  const times = observations.map((each) => each.time);
  return times.length < 2 ? 0 : Math.max(...times) - Math.min(...times);
}

function ahead(dated: readonly Observation[], chance: TrendChance | null, observation: Observation): Finding {
  const years = spanOf(dated);
  if (years >= TREND_SPAN - SAME_MOMENT) return { ...trendState(chance, years), observation };
  return { state: 'one-observation', reason: years > 0 ? { code: 'short-span', years } : { code: 'single-value' }, observation };
}

function waiting(indicator: Indicator, target: NumberTarget, known: Known, observation: Observation, chance: TrendChance | null): Finding {
  const conflict = conflictReason(indicator, observation, known.usable);
  if (conflict !== null) return { state: 'conflicting', reason: conflict, observation };
  if (target.due === null) {
    return { state: 'undated-target', reason: { code: 'year-not-stated', assumed: target.by !== null, hasValue: true }, observation };
  }
  const why = comparable(indicator, observation, target);
  if (!why.same) return { state: 'needs-same-basis', reason: { code: 'incomparable', why: why.reason }, observation };
  if (isReached(exactValue(observation), goalOf(target), indicator.direction)) {
    return { state: 'reached', reason: { code: 'ahead', years: target.due - observation.time }, observation };
  }
  return ahead(trendValues(indicator, known, target), chance, observation);
}

function findingOf(indicator: Indicator, target: Target, known: Known, shown: Observation | null, chance: TrendChance | null): Finding {
  if (!hasNumber(target)) return { state: 'qualitative', reason: { code: 'words-only' }, observation: shown };
  if (target.due !== null && target.due <= known.now + SAME_MOMENT) {
    const judged = judge(indicator, target, target.due, comparableWith(indicator, known.usable, target));
    if (judged === null) return noVerdict(indicator, target, target.due, known);
    const conflict = conflictReason(indicator, judged.observation, known.usable);
    return conflict === null ? judged : { state: 'conflicting', reason: conflict, observation: judged.observation };
  }
  const observation = shown ?? latestObservation(comparableWith(indicator, known.usable, target)) ?? latestObservation(known.usable);
  if (observation !== null) return waiting(indicator, target, known, observation, chance);
  if (target.due === null) {
    return { state: 'undated-target', reason: { code: 'year-not-stated', assumed: target.by !== null, hasValue: false }, observation };
  }
  return { state: 'needs-baseline', reason: { code: known.onlyImplausible ? 'implausible-only' : 'no-value' }, observation };
}

/**
 * State of one target at a moment.
 * @param shown The value that the row shows, when one is chosen; else the latest comparable one is taken, else the latest.
 * @param chance What a trend says of this target; null without one.
 */
export function outcomeOf(
  indicator: Indicator,
  target: Target,
  known: Known,
  shown: Observation | null = null,
  chance: TrendChance | null = null,
): TargetOutcome {
  const { state, reason, observation } = findingOf(indicator, target, known, shown, chance);
  const counts = observation !== null && state !== 'conflicting' && hasNumber(target) && comparable(indicator, observation, target).same;
  const missing = (): number | null => (counts ? gap(observation.value, goalOf(target), indicator.direction) : null);
  return { target, state, reason, observation, gap: reason.code === 'below-target' ? reason.gap : missing() };
}

/** State of an indicator without any target. */
export function untargeted(indicator: Indicator, known: Known, shown: Observation | null): Pick<TargetOutcome, 'state' | 'reason' | 'observation'> {
  const conflict = shown === null ? null : conflictReason(indicator, shown, known.usable);
  if (conflict !== null) return { state: 'conflicting', reason: conflict, observation: shown };
  return { state: 'no-target', reason: { code: 'no-target', hasValue: shown !== null }, observation: shown };
}
