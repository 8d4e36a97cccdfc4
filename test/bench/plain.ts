/** What anyone would write first: draw with `Math.random`, run each draw through the years, sort each year, read the quantiles. */

/** The same inputs as the projection beside it: a share, growth of both sides as triangles, and so many years. */
export interface PlainRequest {
  readonly draws: number;
  readonly years: number;
  readonly value: readonly [number, number];
  readonly numerator: readonly [number, number, number];
  readonly denominator: readonly [number, number, number];
}

function triangular([low, mode, high]: readonly [number, number, number]): number {
  const u = Math.random();
  const share = (mode - low) / (high - low);
  return u < share ? low + Math.sqrt(u * (high - low) * (mode - low)) : high - Math.sqrt((1 - u) * (high - low) * (high - mode));
}

const PROBABILITIES = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975];

/** Typed arrays, one a year, and their own numeric sort: the fastest plain version. */
export function simulateAndSort({ draws, years, value, numerator, denominator }: PlainRequest): number[][] {
  const columns = Array.from({ length: years + 1 }, () => new Float64Array(draws));
  for (let d = 0; d < draws; d++) {
    const above = triangular(numerator);
    const below = triangular(denominator);
    let share = value[0] + (value[1] - value[0]) * Math.random();
    for (let year = 0; year <= years; year++) {
      (columns[year] as Float64Array)[d] = share;
      share = Math.min(100, (share * (1 + above / 100)) / (1 + below / 100));
    }
  }
  return columns.map((column) => {
    column.sort();
    return PROBABILITIES.map((p) => column[Math.floor(p * (draws - 1))] as number);
  });
}

/** Arrays of paths, and a comparing sort: the version that most pages have. */
export function simulateAndSortArrays({ draws, years, value, numerator, denominator }: PlainRequest): number[][] {
  const paths = Array.from({ length: draws }, () => {
    const above = triangular(numerator);
    const below = triangular(denominator);
    const path = [value[0] + (value[1] - value[0]) * Math.random()];
    for (let year = 1; year <= years; year++) path.push(Math.min(100, ((path[year - 1] as number) * (1 + above / 100)) / (1 + below / 100)));
    return path;
  });
  return Array.from({ length: years + 1 }, (_, year) => {
    const sorted = paths.map((path) => path[year] as number).sort((a, b) => a - b);
    return PROBABILITIES.map((p) => sorted[Math.floor(p * (draws - 1))] as number);
  });
}
