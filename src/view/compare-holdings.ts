/** What each province holds for a concept, taken apart by base and territory: the pieces that a comparison is made of. */
import {
  assess, comparableTargets, comparableValues, type Assessment, type Comparability, type Indicator, type Observation, type RelatedObservation,
  type Target, UNSTATED,
} from '../model/index.js';
import { unitOf } from './projection-marks.js';
import type { ScorecardRow } from './scorecard.js';

/** One indicator of one province. */
export interface CompareEntry {
  /** Key of the province's column. */
  readonly province: string;
  readonly row: ScorecardRow;
}

/** The value and the target of one indicator on one base in one territory; at least one of them is there. */
export interface Holding {
  readonly province: string;
  readonly indicator: Indicator;
  readonly basis: string;
  readonly territory: string;
  readonly unit: string;
  /** State, gap and pace of this base and territory alone. */
  readonly assessment: Assessment;
  /** The value is filed under another indicator of the province: shown, never compared. */
  readonly foreign: boolean;
  /** Whether a trend is asked for, or there, that may tell how likely the target is. */
  readonly hasTrend: boolean;
}

type Based = Pick<Observation, 'basis' | 'territory'>;

/** The value that the headline row takes from another indicator, as far as the reader sees it. */
function shownElsewhere({ shows, related }: Indicator): readonly RelatedObservation[] {
  if (!shows) return [];
  return related.filter(({ indicator, period, value }) => indicator === shows.indicator && period === shows.period && value === shows.value);
}

function restricted(indicator: Indicator, part: Based): Indicator {
  const { shows, ...rest } = indicator;
  const keep = ({ basis, territory }: Based) => basis === part.basis && territory === part.territory;
  const related = shownElsewhere(indicator).filter(keep);
  const observations = indicator.observations.filter(keep);
  const named = shows && [...observations, ...related].some(({ period, value }) => period === shows.period && value === shows.value);
  return { ...rest, observations, related, targets: indicator.targets.filter(keep), ...(named ? { shows } : {}) };
}

/**
 * The holdings of one indicator, in the order of its observations and targets.
 * Values later than `asOf` and implausible ones are not there; a base that is left with neither value nor target gives no holding.
 */
export function holdingsOf({ province, row: { indicator, trend } }: CompareEntry, asOf: string): readonly Holding[] {
  const parts = new Map<string, Based>();
  for (const { basis, territory } of [...indicator.observations, ...shownElsewhere(indicator), ...indicator.targets]) {
    parts.set(`${basis}\n${territory}`, { basis, territory });
  }
  return [...parts.values()].flatMap((part): Holding[] => {
    const assessment = assess(restricted(indicator, part), asOf, trend ?? undefined);
    const { observation, target } = assessment;
    if (!observation && !target) return [];
    const foreign = observation !== null && 'indicator' in observation;
    const hasTrend = trend !== undefined && (assessment.reason.code === 'no-probability' || assessment.reason.code === 'probability');
    return [{ province, indicator, ...part, unit: unitOf(indicator, part.basis), assessment, foreign, hasTrend }];
  });
}

/** The value that may stand beside another province's: its own, and not contradicted. */
export function comparableValue({ assessment: { observation, state }, foreign }: Holding): Observation | null {
  return foreign || state === 'conflicting' ? null : observation;
}

/** The target that may stand beside another province's: one with a number. */
export function comparableTarget({ assessment: { target } }: Holding): Target | null {
  return target?.value == null ? null : target;
}

/** Whether the values of two holdings may stand side by side; null when either has none. */
export function valuesCompare(a: Holding, b: Holding): Comparability | null {
  const [first, second] = [comparableValue(a), comparableValue(b)];
  if (!first || !second) return null;
  return comparableValues({ indicator: a.indicator, observation: first }, { indicator: b.indicator, observation: second });
}

/** Whether the targets of two holdings may stand side by side; null when either has none with a number. */
export function targetsCompare(a: Holding, b: Holding): Comparability | null {
  const [first, second] = [comparableTarget(a), comparableTarget(b)];
  if (!first || !second) return null;
  return comparableTargets({ indicator: a.indicator, target: first }, { indicator: b.indicator, target: second });
}

/** The largest set of holdings, one a province, whose values (or targets) all compare with the first of the set; of equal ones the first. */
export function comparableSet(holdings: readonly Holding[], compare: (a: Holding, b: Holding) => Comparability | null): readonly Holding[] {
  let best: readonly Holding[] = [];
  for (const first of holdings) {
    const provinces = new Set<string>();
    const set = holdings.filter((each) => {
      const isOther = each.province !== first.province && compare(first, each)?.same === true;
      if (provinces.has(each.province) || !(each === first || isOther)) return false;
      provinces.add(each.province);
      return true;
    });
    if (compare(first, first)?.same === true && set.length > best.length) best = set;
    if (best.length === holdings.length) break;
  }
  return best;
}

export function isStated({ basis }: Based): boolean {
  return basis !== UNSTATED;
}

/** Number of different provinces among holdings or entries. */
export function provincesOf(pieces: readonly { readonly province: string }[]): number {
  return new Set(pieces.map(({ province }) => province)).size;
}
