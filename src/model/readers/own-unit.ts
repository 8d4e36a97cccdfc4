/** How the units of a row and of a cell stand to that of their indicator. */
import type { Gathered } from './collect.js';
import { unitOf } from './headers.js';
import { quoted, type Words } from './issues.js';
import { sizeBeside, type OwnUnit } from './sizes.js';

/** The unit of an indicator on a basis; null while neither a concept, a person nor a row has said it. */
function ownUnit(of: Gathered, basis: string): OwnUnit | null {
  const said = of.concept === null ? of.decided?.unit : (of.concept.bases.find(({ id }) => id === basis)?.unit ?? of.concept.unit);
  return said !== undefined ? { unit: said, counted: null } : of.unit === null ? null : { unit: of.unit, counted: of.counted };
}

/**
 * By what a number with the unit of a cell or row is multiplied to stand in the unit of its indicator; the first unit that is given decides for an indicator without a concept.
 * @returns Null where the unit is another one.
 */
function scaleFor(of: Gathered, given: string, basis: string): number | null {
  if (given === '') return 1;
  const { unit, counted } = unitOf(given);
  const own = ownUnit(of, basis);
  if (own === null) {
    of.unit = unit;
    of.counted = counted;
    return 1;
  }
  const beside = sizeBeside(own, given, unit);
  if (beside !== null) return beside;
  // "trạm" beside a concept counted in "count" is its own word for it.
  const isWord = unit === 'count' && (of.concept === null ? of.decided?.unit !== undefined : own.unit !== 'percent');
  // Growth a year is written with a bare % as often as not.
  return unit === own.unit || isWord || (of.concept !== null && unit === 'percent' && own.unit === 'percent-per-year') ? 1 : null;
}

/** The unit of an indicator in words of people. */
function unitWords(own: OwnUnit | null): Words {
  if (own?.unit === 'count') return { vi: own.counted ?? 'số đếm', en: own.counted ?? 'count' };
  const words = own?.unit === 'percent' ? '%' : (own?.unit ?? '');
  return { vi: words, en: words };
}

/**
 * By what the number of a cell is multiplied to stand in the unit of its indicator.
 * @param declared Unit that the row, its column or its name gives.
 * @param printed Unit in the cell itself; it counts before the other.
 * @returns What is wrong, where one of them does not go with the indicator's.
 */
export function factorOf(of: Gathered, declared: string, printed: string, basis: string): number | Words {
  const units = [declared, printed];
  const factors = units.map((unit) => scaleFor(of, unit, basis));
  const misfit = units[factors.indexOf(null)];
  if (misfit === undefined) return factors[printed === '' ? 0 : 1] ?? 1;
  const { vi, en } = unitWords(ownUnit(of, basis));
  return {
    vi: `đơn vị “${quoted(misfit)}” không đi với “${quoted(vi)}”, đơn vị của chỉ tiêu này. Hãy dùng một đơn vị, hoặc tách thành hai chỉ tiêu.`,
    en: `the unit "${quoted(misfit)}" does not go with "${quoted(en)}", that of this indicator. Use one unit, or make two indicators.`,
  };
}
