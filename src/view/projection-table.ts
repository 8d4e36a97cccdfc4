/** The numbers of a picture as a table: one row a moment, the same for every line. */
import type { ChartModel, ChartPoint, HistoryMark, ScenarioLine, TargetMark } from './chart.js';

export interface TableBand {
  readonly level: number;
  readonly low: number;
  readonly high: number;
}

export interface TableLine {
  readonly id: string;
  readonly letter: string;
  readonly median: number | null;
  readonly bands: readonly TableBand[];
}

export interface TableRow {
  /** Decimal years. */
  readonly time: number;
  /** Marks of values that stand at this moment. */
  readonly values: readonly HistoryMark[];
  readonly required: number | null;
  readonly lines: readonly TableLine[];
  /** Targets due at this moment, the main one first. */
  readonly targets: readonly TargetMark[];
  /** Whether the main target is due here. */
  readonly due: boolean;
}

/** Moments nearer than this are one: a day is 0.0027 year. */
const SAME = 1e-4;

const at = <T extends { readonly time: number }>(points: readonly T[], time: number): T | undefined => points.find((point) => Math.abs(point.time - time) < SAME);

function lineAt({ id, letter, median, bands }: ScenarioLine, time: number): TableLine {
  // A line starts at the value itself, which stands in its own column: only what was computed is a result.
  const valueOf = (points: readonly ChartPoint[]) => at(points.slice(1), time)?.value;
  return {
    id, letter, median: valueOf(median) ?? null,
    bands: bands.flatMap(({ level, lower, upper }) => {
      const [low, high] = [valueOf(lower), valueOf(upper)];
      return low === undefined || high === undefined ? [] : [{ level, low, high }];
    }),
  };
}

/** Every moment at which something stands, earliest first: values, the required path, computed lines, targets. */
export function projectionRows(model: ChartModel): readonly TableRow[] {
  const { history, required, scenarios, targets } = model;
  const times = [...history.map(({ to }) => to), ...[...required, ...scenarios.flatMap(({ median }) => median)].map(({ time }) => time), ...targets.flatMap(({ time }) => time ?? [])].sort((a, b) => a - b);
  const moments = times.filter((time, index) => index === 0 || time - (times[index - 1] ?? 0) >= SAME);
  return moments.map((time) => {
    const due = targets.filter((target) => target.time !== null && Math.abs(target.time - time) < SAME).sort((a, b) => Number(b.main) - Number(a.main));
    return {
      // The path starts at the value, too: as printed it stands in its own column.
      time, values: history.filter(({ to }) => Math.abs(to - time) < SAME), required: at(required.slice(1), time)?.value ?? null,
      lines: scenarios.map((line) => lineAt(line, time)), targets: due, due: due.some(({ main }) => main),
    };
  });
}

/** The moment nearest to a time, for a pointer over the picture; −1 for no rows. */
export function nearestRow(rows: readonly TableRow[], time: number): number {
  return rows.reduce((best, row, index) => (best < 0 || Math.abs(row.time - time) < Math.abs((rows[best]?.time ?? 0) - time) ? index : best), -1);
}
