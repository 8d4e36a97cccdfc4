/** A projection as files: a table for spreadsheets, everything as JSON, the single draws. Words come in ready-made, numbers stay numbers. */
import type { Projection } from '../engine/types.js';
import type { ChartModel, HistoryMark, TargetMark } from './chart.js';
import type { Cell } from './csv.js';
import { projectionRows, type TableRow } from './projection-table.js';
import type { LetteredScenario } from './projection-scenarios.js';
import { type DrawnLine, requiredPoints, type Subject } from './projection.js';

/** Words of the table's head, in one language. */
export interface TableWords {
  readonly moment: string;
  readonly value: string;
  readonly required: string;
  readonly target: string;
  readonly median: (letter: string) => string;
  readonly band: (letter: string, level: number, end: 'low' | 'high') => string;
  readonly time: (time: number) => string;
  /** Several numbers of one moment stand in one cell, as text. */
  readonly number: (value: number) => string;
  /** Head of the last column, and what its cells say that numbers do not: of a value that it is approximate, undated, typed; of a target its sign, base and outcome. */
  readonly remarks: string;
  readonly remark: (mark: HistoryMark) => string;
  readonly targetRemark: (mark: TargetMark) => string;
}

/** What was computed, without the noise of its arithmetic: seven digits are beyond what draws and printed values bear. */
const computed = (value: number | null | undefined): Cell => (value == null ? null : Number(value.toPrecision(7)));

/**
 * The table of a picture, and under it what must travel with the numbers: base, assumptions, sources, a declared base.
 * @param notes Pairs of a title and a text.
 */
export function tableCells(model: ChartModel, words: TableWords, notes: readonly (readonly [string, string])[]): readonly (readonly Cell[])[] {
  const rows = projectionRows(model);
  const lines = rows[0]?.lines.map(({ id, letter }) => ({ id, letter, levels: model.scenarios.find((line) => line.id === id)?.bands.map(({ level }) => level) ?? [] })) ?? [];
  const head: Cell[] = [words.moment, words.value, words.required, ...lines.flatMap(({ letter, levels }) => [
    words.median(letter), ...levels.flatMap((level) => [words.band(letter, level, 'low'), words.band(letter, level, 'high')]),
  ]), words.target, words.remarks];
  // Of several values some of which have none, each gets its place.
  const remarksOf = ({ values, targets }: TableRow): string => {
    const remarks = values.map(words.remark);
    const ofValues = new Set(remarks).size > 1 ? remarks.map((remark) => remark || '–').join(' / ') : (remarks[0] ?? '');
    return [ofValues, ...targets.map(words.targetRemark)].filter(Boolean).join('; ');
  };
  const numbersOf = (marks: readonly (HistoryMark | TargetMark)[]): Cell => (marks.length > 1 ? marks.map(({ value }) => words.number(value)).join(' / ') : (marks[0]?.value ?? null));
  const body = rows.map((row): Cell[] => [
    words.time(row.time), numbersOf(row.values), computed(row.required),
    ...lines.flatMap(({ id, levels }) => {
      const line = row.lines.find((each) => each.id === id);
      return [computed(line?.median), ...levels.flatMap((level) => {
        const band = line?.bands.find((each) => each.level === level);
        return [computed(band?.low), computed(band?.high)];
      })];
    }),
    numbersOf(row.targets), remarksOf(row) || null,
  ]);
  return [head, ...body, [], ...notes.map(([title, text]): Cell[] => [title, text])];
}

/** Single draws: one row a draw, one column a moment. */
export function drawCells({ times, draws = new Float64Array() }: Projection, words: Pick<TableWords, 'time'> & { readonly draw: string }, notes: readonly (readonly [string, string])[]): readonly (readonly Cell[])[] {
  const count = times.length === 0 ? 0 : Math.floor(draws.length / times.length);
  const body = Array.from({ length: count }, (_, draw): Cell[] => [draw + 1, ...draws.subarray(draw * times.length, (draw + 1) * times.length)]);
  return [[words.draw, ...Array.from(times, words.time)], ...body, [], ...notes.map(([title, text]): Cell[] => [title, text])];
}

const list = (values: Float64Array): readonly number[] => Array.from(values);

/** Everything behind a picture, for other programs. Times are decimal years: 2031 is the end of 2030. */
export function projectionJson(subject: Subject, scenarios: readonly LetteredScenario[], lines: readonly DrawnLine[], about: Readonly<Record<string, unknown>>): string {
  const { indicator, assessment, way, declared, unit } = subject;
  const { state, observation, target, gap, reader } = assessment;
  return JSON.stringify({
    ...about, indicator: { id: indicator.id, name: indicator.name, unit, direction: indicator.direction, bounds: indicator.bounds }, state,
    value: observation, target, gap, typedBaseline: reader ? { value: reader.value, time: reader.time } : null, declaredBasis: declared,
    observations: indicator.observations, related: indicator.related, targets: indicator.targets,
    requiredPath: way?.required ? { pacePerYear: way.required.perYear, low: way.required.low ?? null, high: way.required.high ?? null, startsFrom: way.origin, points: requiredPoints(way) } : null,
    projections: lines.map(({ id, letter, projection }) => {
      const scenario = scenarios.find((each) => each.id === id);
      return {
        id, letter, name: scenario?.name ?? null, probabilityHoldsOnly: letter ? 'if the assumption is right' : 'as calibrated', assumption: scenario?.assumption ?? { kind: 'auto' },
        interventions: scenario?.interventions ?? [], drivers: scenario?.drivers ?? {}, method: projection.method, times: list(projection.times), median: list(projection.median),
        bands: projection.bands.map(({ level, lower, upper }) => ({ level, lower: list(lower), upper: list(upper) })), targets: projection.targets, warnings: projection.warnings,
      };
    }),
  }, null, 2);
}
