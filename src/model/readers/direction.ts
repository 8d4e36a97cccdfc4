/** Which way an indicator of no concept is to go: as a person or its targets say; where a target lies below a figure, only the reader knows. */
import type { Direction } from '../types.js';
import type { Gathered, Placed } from './collect.js';
import { type TableLog, written } from './issues.js';

/** The direction that a person decided or that all bounds of the targets agree on ("≤ 0,5" is a ceiling, "≥ 90" a floor); null where nothing says it. */
export function directionOf({ decided, targets }: Gathered): Direction | null {
  const [first, ...others] = new Set(targets.map(({ fields }) => String(fields['comparator']).charAt(0)).filter((sign) => sign === '<' || sign === '>'));
  return decided?.direction ?? (first === undefined || others.length > 0 ? null : first === '<' ? 'lower' : 'higher');
}

/** When a target is due, for comparison; one that names no year comes after all others. */
const due = ({ fields }: Placed): string => String(fields['by']);

/**
 * Asks for the direction where a target lies below a figure, or below a target due before it, on the same basis: "1,5 → 0,5" is a goal surpassed threefold or one
 * still to be reached, as errors are good when rare and services when many.
 * @returns Whether it asked: then nothing of the indicator can be used.
 */
export function asksDirection(of: Gathered, log: TableLog): boolean {
  if (of.concept !== null || of.unit === 'rank' || directionOf(of) !== null) return false;
  for (const target of of.targets) {
    const { basis, value, high } = target.fields;
    const above = [...of.observations, ...of.targets.filter((each) => due(each) < due(target))].find(({ fields }) => fields.basis === basis && fields.value > Number(high ?? value))?.fields.value;
    if (above === undefined) continue;
    log.error('direction', target.row, target.column, {
      vi: `đích thấp hơn ${written(above)}: đã vượt đích, hay càng thấp càng tốt? Hàng này chưa được dùng; hãy chọn “Tốt khi” cho hàng này, hoặc ghi đích với ≤ hay ≥.`,
      en: `the target lies below ${String(above)}: is it surpassed, or is lower better? The row is not used yet; choose "Better when" for this row, or write the target with ≤ or ≥.`,
    });
    return true;
  }
  return false;
}
