/** What the documents print for one indicator, as marks of a picture: values with their breaks, targets with their flags. */
import {
  comparableTargets, contradictingCounts, type Indicator, type Observation, periodForm, periodStart, type RelatedObservation, type Target, UNSTATED,
} from '../model/index.js';
import { conflictsWith, knownAt } from '../model/judge.js';
import type { HistoryLine, HistoryMark, TargetMark } from './chart.js';

type AnyObservation = Observation | RelatedObservation;

/** The merger of provinces of 1 July 2025: no line, pace or gap crosses it. */
export const MERGER = 2025 + 181 / 365;

/** More values than this are drawn without their words; the table has them all. */
export const LABELLED = 6;

/** Unit of a base: its own where it is counted otherwise than the indicator. */
export const unitOf = (indicator: Indicator, basis: string | undefined): string => indicator.bases.find((one) => one.id === basis)?.unit ?? indicator.unit;

/** Values of an indicator and those that its row shows from another one, in one list; marks name their place in it. */
export function allValues(indicator: Indicator): readonly AnyObservation[] {
  return [...indicator.observations, ...indicator.related];
}

/** Whether a value counts over a stretch of time shorter or longer than a year, so that it is drawn as a bar and never joined. */
function isPeriod({ accrual }: Indicator, { since, period }: Observation): boolean {
  return since !== null || accrual === 'year-to-date' || (accrual === 'flow' && periodForm(period) !== 'year' && periodForm(period) !== 'day');
}

function fromOf(indicator: Indicator, observation: Observation): number {
  if (observation.timeLow !== null) return observation.timeLow;
  if (!isPeriod(indicator, observation)) return observation.time;
  const start = periodStart(observation.since ?? (indicator.accrual === 'year-to-date' ? observation.period.slice(0, 4) : observation.period));
  return start !== null && start < observation.time ? start : observation.time;
}

function markOf(indicator: Indicator, observation: AnyObservation, index: number, shown: AnyObservation | null, usable: readonly Observation[]): HistoryMark {
  const from = fromOf(indicator, observation);
  // The newer figure explains why an older one differs.
  const counted = observation.flags.includes('stale') ? null : contradictingCounts(observation);
  const rival = counted ?? (usable.includes(observation) ? conflictsWith(indicator, observation, usable)[0]?.value : undefined);
  const kind = observation.timeLow !== null ? 'undated' : isPeriod(indicator, observation) ? 'period' : 'point';
  return { kind, from, to: observation.time, value: observation.value, main: observation === shown, index, ...(rival === undefined ? {} : { against: rival }) };
}

/**
 * Values of an indicator that can stand on one axis: those in the unit of the one shown, without those that the documents make unusable.
 * @param unit The axis' unit.
 */
export function historyMarks(indicator: Indicator, shown: AnyObservation | null, unit: string): readonly HistoryMark[] {
  const { usable } = knownAt(indicator, Infinity);
  return allValues(indicator).flatMap((each, index) =>
    (unitOf(indicator, each.basis) === unit && !each.flags.includes('implausible') ? [markOf(indicator, each, index, shown, usable)] : []));
}

/** Dated values of one stated base and territory, earliest first: each list may be joined by a line, no two lists may. */
export function historyLines(indicator: Indicator, marks: readonly HistoryMark[]): readonly HistoryLine[] {
  const values = allValues(indicator);
  const groups = new Map<string, HistoryMark[]>();
  for (const mark of marks) {
    const each = values[mark.index];
    if (mark.kind !== 'point' || mark.against !== undefined || !each || each.basis === UNSTATED || each.flags.includes('stale')) continue;
    const holder = 'indicator' in each ? each.indicator : indicator.id;
    const key = `${holder}\n${each.basis}\n${each.territory}`;
    groups.set(key, [...(groups.get(key) ?? []), mark]);
  }
  return [...groups.values()].filter((group) => group.length > 1).map((group) => {
    const sorted = [...group].sort((a, b) => a.to - b.to);
    return { points: sorted.map(({ to, value }) => ({ time: to, value })), index: sorted.at(-1)?.index ?? -1 };
  });
}

/** The merger, when values or targets of both sides of it stand in the picture. */
export function breakIn(indicator: Indicator, marks: readonly HistoryMark[]): number | null {
  const values = allValues(indicator);
  const territories = new Set([...marks.flatMap(({ index }) => values[index]?.territory ?? []), ...indicator.targets.map(({ territory }) => territory)]);
  return marks.length > 0 && territories.size > 1 ? MERGER : null;
}

/**
 * Flags of all targets with a number that can stand on the axis, also of those without a year. A milestone is solid when it asks for the same thing as the main target.
 * @param main The target that the row is about. @param sameBase Whether the value shown may be set against it; null without a value.
 */
export function targetMarks(indicator: Indicator, main: Target | null, sameBase: boolean | null, unit: string): readonly TargetMark[] {
  return indicator.targets.flatMap((target): TargetMark[] => {
    if (target.value === null || unitOf(indicator, target.basis) !== unit) return [];
    const isMain = target === main;
    const alike = main !== null && (isMain || comparableTargets({ indicator, target }, { indicator, target: main }).same);
    const time = target.flags.includes('year-not-stated') ? null : target.due;
    const hollow = !alike || sameBase === false || time === null;
    return [{ id: target.id, time, value: target.value, high: target.high, hollow, level: isMain && !hollow, main: isMain }];
  });
}
