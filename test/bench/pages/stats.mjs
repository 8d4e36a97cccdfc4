// Medians, cells of tables, and what a budget says.

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Runs every variant once a round, in turns, so that what else the machine does falls on all alike; gives the lists of numbers by variant and field. */
export async function inTurns(rounds, variants, measure) {
  const found = new Map(variants.map(({ name }) => [name, {}]));
  for (let round = 0; round < rounds; round++) {
    for (const variant of variants) {
      const numbers = await measure(variant, round);
      for (const [field, value] of Object.entries(numbers)) (found.get(variant.name)[field] ??= []).push(value);
    }
    process.stdout.write('.');
  }
  process.stdout.write('\n');
  return found;
}

const digits = (value) => (Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
export const number = (value, places = digits(value)) => value.toFixed(places);

/** Median with the range of all rounds. */
export function cell(values, places) {
  if (!values?.length) return '–';
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const middle = number(median(values), places);
  return values.length === 1 || low === high ? middle : `${middle} (${number(low, places)}–${number(high, places)})`;
}

/** A budget and whether the median keeps it. */
export const judge = (values, limit, unit) => `≤ ${limit}${unit && ` ${unit}`}: ${values?.length ? (median(values) <= limit ? 'ok' : 'MISSED') : 'not measured'}`;

/** Who is first by a field, and where ours stand; `why` says what makes the difference when it is not ours. */
export function standing(found, field, { ours, peers, what, why }) {
  const best = (names) => names.filter((name) => found.get(name)?.[field]).map((name) => ({ name, value: median(found.get(name)[field]) })).sort((a, b) => a.value - b.value)[0];
  const [mine, theirs] = [best(ours), best(peers)];
  if (!mine || !theirs) return [];
  const ratio = mine.value / theirs.value;
  if (ratio <= 1) return [`${what}: first. ${mine.name} takes ${number(ratio, 2)} of ${theirs.name}.`];
  return [`${what}: not first. ${mine.name} takes ${number(ratio, 2)} times ${theirs.name}. ${why}`.trim()];
}
