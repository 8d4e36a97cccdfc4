/** Which way an indicator of no concept is to go: as a person or its targets say; where a target lies below a figure, only the reader knows. */
import type { Direction } from '../types.js';
import type { Gathered, Placed } from './collect.js';
import { type TableLog, written } from './issues.js';

/** `≤ 0,5` is a ceiling and `≥ 90` a floor; a range and a bare number are neither. */
const SAYS: Readonly<Record<string, Direction>> = { '<': 'lower', '<=': 'lower', '>': 'higher', '>=': 'higher' };

/** The direction that a person decided or that all bounds of the targets agree on; null where nothing says it. */
export function directionOf({ decided, targets }: Gathered): Direction | null {
  const said = new Set(targets.flatMap(({ fields }) => SAYS[String(fields['comparator'])] ?? []));
  const [only] = said;
  return decided?.direction ?? (said.size === 1 ? (only ?? null) : null);
}

/** The highest value that a number stands for. */
const topOf = ({ fields: { value, high } }: Placed): number => (typeof high === 'number' ? high : value);

/**
 * Asks for the direction where a target lies below a figure, or below a target due before it, on the same basis: "1,5 → 0,5" is a goal surpassed threefold or one
 * still to be reached, as errors are good when rare and services when many.
 * @returns Whether it asked: then nothing of the indicator can be used.
 */
export function asksDirection(of: Gathered, log: TableLog): boolean {
  if (of.concept !== null || of.unit === 'rank' || directionOf(of) !== null) return false;
  const dueBefore = (one: Placed, other: Placed) => typeof one.fields['by'] === 'string' && typeof other.fields['by'] === 'string' && one.fields['by'] < other.fields['by'];
  for (const target of of.targets) {
    const others = [...of.observations, ...of.targets.filter((each) => dueBefore(each, target))];
    const above = others.find((each) => each.fields.basis === target.fields.basis && each.fields.value > topOf(target));
    if (above === undefined) continue;
    const [to, from] = [topOf(target), above.fields.value];
    log.error('direction', target.row, target.column, {
      vi: `đích ${written(to)} thấp hơn ${written(from)}: đã vượt đích, hay chỉ tiêu này càng thấp càng tốt? Hãy chọn “Tốt khi” cho hàng này, hoặc ghi “≤ ${written(to)}” hay “≥ ${written(to)}”.`,
      en: `the target ${String(to)} lies below ${String(from)}: is it surpassed, or is lower better here? Choose "Better when" for this row, or write "≤ ${String(to)}" or "≥ ${String(to)}".`,
    });
    return true;
  }
  return false;
}
