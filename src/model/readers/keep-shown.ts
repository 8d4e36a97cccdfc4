/** Which value a row shows after figures were laid over it. */
import { assess } from '../assess.js';
import { latestObservation } from '../latest.js';
import { SAME_MOMENT } from '../time.js';
import type { Indicator, Observation, RelatedObservation } from '../types.js';

/** The values that a row has shown from another indicator. */
export function shownElsewhere({ id, shows, related }: Indicator): readonly RelatedObservation[] {
  if (shows === undefined || shows.indicator === id) return [];
  return related.filter(({ indicator, period, value }) => indicator === shows.indicator && period === shows.period && value === shows.value);
}

/**
 * What `shows` is after figures were laid over a row: a figure takes the place of the one that was shown where it stands on the same base, no earlier, or
 * where it alone can be set against the target. On any other base it stands apart, however new it is, and the row goes on to show what it did.
 * @param base The row as it was.
 * @param laid The row with the new figures, as it would be without `shows`.
 * @param newcomers The figures that were laid over it, among those of `laid`.
 * @param correct Whether a figure of the same moment replaces the one that was there.
 */
export function shownAfter(base: Indicator, laid: Indicator, newcomers: readonly Observation[], correct: boolean): Indicator['shows'] {
  if (newcomers.length === 0) return base.shows;
  const moment = Math.max(...[...laid.observations, ...base.related].map(({ time }) => time));
  const before = assess(base, moment);
  const after = assess(laid, moment);
  const { observation: shown } = before;
  if (shown === null || (before.comparable?.same !== true && after.comparable?.same === true && newcomers.includes(after.observation ?? shown))) return undefined;
  const elsewhere = shownElsewhere(base).length > 0;
  const heirs = newcomers.filter(({ basis, time }) => basis === shown.basis && (time > shown.time + SAME_MOMENT || (time > shown.time - SAME_MOMENT && (correct || !elsewhere))));
  const heir = latestObservation(heirs);
  if (base.shows !== undefined) return heir === null ? base.shows : { indicator: base.id, period: heir.period, value: heir.value };
  const displaced = heir === null && after.observation !== null && newcomers.includes(after.observation);
  return displaced ? { indicator: base.id, period: shown.period, value: shown.value } : undefined;
}
