/** What a scorecard shows, as data: its rows with their states, grouped, counted, filtered and sorted. Words and pictures are made elsewhere. */
import type { Projection } from '../engine/types.js';
import {
  assess, assessWithBaseline, type Assessment, type Dataset, type Finding, type Indicator, type Pillar, ROW_STATES, type RowState,
} from '../model/index.js';
import { PILLARS } from '../model/vocabulary.js';
import { matches } from './fold.js';
import { type TrackMark, trackMarks } from './track.js';

/** A number that the reader typed for an indicator, and the decimal time they gave it. */
export interface TypedBaseline {
  readonly value: number;
  readonly time: number;
}

export interface ScorecardRow {
  readonly indicator: Indicator;
  readonly assessment: Assessment;
  readonly findings: readonly Finding[];
  readonly track: readonly TrackMark[];
  /** The trend that the state rests on; null while it is asked for or where the engine failed, absent where there is no evidence for one. */
  readonly trend?: Projection | null;
}

/** States in which value and target cannot be set against each other yet, so that somebody owes a figure. */
const LACKING: ReadonlySet<RowState> = new Set(['needs-baseline', 'needs-same-basis', 'conflicting', 'past-no-data']);

function origin(indicator: Indicator): number {
  // A lower-is-better rate starts at the far end, so that its bar grows as it improves.
  return indicator.direction === 'lower' && indicator.bounds ? indicator.bounds[1] : (indicator.bounds?.[0] ?? 0);
}

function marks(indicator: Indicator, { state, reader, comparable, observation, target }: Assessment): readonly TrackMark[] {
  const typed = reader?.value ?? null;
  const compared = comparable?.same || target === null ? (observation?.value ?? null) : null;
  return trackMarks({ state, value: typed ?? compared, target: target?.value ?? null, origin: origin(indicator), bounds: indicator.bounds, readersNumber: typed !== null });
}

/**
 * One row an indicator, in the dataset's order.
 * @param asOf The day of judgement, `YYYY-MM-DD`.
 * @param baselines Numbers typed by the reader, by indicator id; they never change a state.
 */
export function scorecardRows(dataset: Dataset, asOf: string, baselines: ReadonlyMap<string, TypedBaseline> = new Map()): readonly ScorecardRow[] {
  const findings = new Map<string, Finding[]>();
  for (const finding of dataset.findings) {
    for (const id of finding.indicators) findings.set(id, [...(findings.get(id) ?? []), finding]);
  }
  return dataset.indicators.map((indicator) => {
    const typed = baselines.get(indicator.id);
    const assessment = typed ? assessWithBaseline(indicator, asOf, typed) : assess(indicator, asOf);
    const own = findings.get(indicator.id) ?? [];
    const shown = indicator.shows ? (findings.get(indicator.shows.indicator) ?? []) : [];
    return { indicator, assessment, findings: [...new Set([...own, ...shown])], track: marks(indicator, assessment) };
  });
}

/** Whether a row may have earlier dated values on the base of the one shown, which form a line with it. */
export function mayHaveLine({ indicator, assessment: { observation } }: ScorecardRow): boolean {
  return indicator.observations.filter(({ basis, timeLow }) => basis === observation?.basis && timeLow === null).length > 1;
}

export interface PillarGroup {
  readonly pillar: Pillar;
  readonly rows: readonly ScorecardRow[];
}

/** Rows by pillar in page order; pillars without rows are left out. */
export function byPillar(rows: readonly ScorecardRow[]): readonly PillarGroup[] {
  return PILLARS.map((pillar) => ({ pillar, rows: rows.filter((row) => row.indicator.pillar === pillar) })).filter((group) => group.rows.length > 0);
}

/** Rows of one state: how many, and their assessments for the words. */
export interface StateCount {
  readonly state: RowState;
  readonly count: number;
  readonly assessments: readonly Assessment[];
}

/** How many rows are in each state, in the order of `ROW_STATES`; states without rows are left out. */
export function countStates(rows: readonly ScorecardRow[]): readonly StateCount[] {
  return ROW_STATES.map((state) => {
    const assessments = rows.map(({ assessment }) => assessment).filter((each) => each.state === state);
    return { state, count: assessments.length, assessments };
  }).filter(({ count }) => count > 0);
}

function lacks({ assessment: { state, gap } }: ScorecardRow): boolean {
  return LACKING.has(state) || (state === 'undated-target' && gap === null);
}

/** The rows whose value and target cannot be compared because a figure is missing or counts something else, counted by state. */
export function lackingStates(rows: readonly ScorecardRow[]): readonly StateCount[] {
  return countStates(rows.filter(lacks));
}

export interface RowFilter {
  readonly state: RowState | null;
  readonly pillar: Pillar | null;
  /** Words searched in the names, with or without diacritics. */
  readonly query: string;
}

/** Rows in a state and a pillar whose Vietnamese or English name holds every word of the query. */
export function filterRows(rows: readonly ScorecardRow[], { state, pillar, query }: RowFilter): readonly ScorecardRow[] {
  const wanted = query.trim();
  return rows.filter(({ indicator, assessment }) =>
    (state === null || assessment.state === state)
    && (pillar === null || indicator.pillar === pillar)
    && (wanted === '' || matches(`${indicator.name.vi ?? ''} ${indicator.name.en ?? ''}`, wanted)));
}

export type RowOrder = 'pillar' | 'state' | 'due' | 'name';

/** The year that most targets of the rows are due in, as printed; null when no target has one. */
export function commonTargetYear(rows: readonly ScorecardRow[]): string | null {
  const years = new Map<string, number>();
  for (const { assessment: { target } } of rows) {
    const year = target?.by?.slice(0, 4);
    if (year && !target?.flags.includes('year-not-stated')) years.set(year, (years.get(year) ?? 0) + 1);
  }
  return [...years].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
