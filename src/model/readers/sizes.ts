/** Words of size in units: "triệu tài khoản", "nghìn tỷ đồng", "million accounts". */
import { lastDigit } from '../precision.js';
import type { Observation } from '../types.js';
import type { Amount } from './amount.js';
import { clean } from './words.js';

/** To the letter: "ngân hàng" is a bank and "ngàn" a thousand, which lookups without diacritics could not tell apart. */
const SIZES: ReadonlyMap<string, number> = new Map([['nghìn', 1e3], ['ngàn', 1e3], ['thousand', 1e3], ['triệu', 1e6], ['million', 1e6], ['tỷ', 1e9], ['tỉ', 1e9], ['billion', 1e9], ['trillion', 1e12]]);

/** A share or place is not counted, so nothing of it is a thousand times as many. */
const UNSIZED: ReadonlySet<string> = new Set(['percent', 'percent-per-year', 'rank', 'per-10000-people']);

const MONEY: Readonly<Record<string, RegExp>> = { VND: /^(?:đồng|vnđ|vnd)$/, USD: /^(?:đô la|usd)$/ };

/**
 * The size that a unit begins with, and the unit without it.
 * @example sized('nghìn tỷ đồng') // { size: 1e12, rest: 'đồng' }
 * @example sized('tỷ lệ') // { size: 1, rest: 'tỷ lệ' }
 */
export function sized(unit: string): { readonly size: number; readonly rest: string } {
  const words = clean(unit).toLowerCase().replace(/\b(t[ỷỉ]) (?=lệ|trọng|số|suất)/g, '$1\u00a0').split(' ');
  const first = words.findIndex((word) => !SIZES.has(word));
  const sizes = words.splice(0, first === -1 ? words.length : first);
  return { size: sizes.reduce((size, word) => size * (SIZES.get(word) ?? 1), 1), rest: words.join(' ').replace(/\u00a0/g, ' ') };
}

/** A number so many times as large, without the noise of floating point. */
export function scaled(value: number, by: number): number {
  return by === 1 ? value : Number((value * by).toPrecision(12));
}

/** What the unit of an indicator is: its id, and the words of the file for what is counted. */
export interface OwnUnit {
  readonly unit: string;
  readonly counted: string | null;
}

function sizeOf({ unit, counted }: OwnUnit): number {
  const name = /(million|billion)$/.exec(unit)?.[1];
  return name === undefined ? sized(counted ?? '').size : (SIZES.get(name) ?? 1);
}

/**
 * By what a number is multiplied that stands in another size of an indicator's unit: 2,23 "triệu" of accounts is 2 230 000 accounts, 850 "nghìn" 0,85 of "triệu".
 * @param given Unit as the file prints it; `unit` is its id, `count` for words.
 * @returns Null where the two say nothing of the other's size.
 */
export function sizeBeside(own: OwnUnit, given: string, unit: string): number | null {
  if (UNSIZED.has(own.unit)) return null;
  const { size, rest } = sized(given);
  const money = MONEY[own.unit.slice(0, 3)];
  const isCount = own.unit === 'count' || own.unit === 'million';
  const same = size === 1 ? rest === sized(own.counted ?? '').rest : rest === '' || unit === (isCount ? 'count' : own.unit) || (!isCount && given.toLowerCase().endsWith(` ${own.unit.toLowerCase()}`));
  return same || money?.test(rest) === true ? size / sizeOf(own) : null;
}

/**
 * The limits that an observation needs beside its value: the ends of a printed range, or half the last printed digit where another size hides it
 * ("2,23 triệu" is known to ten thousand, 2 230 000 looks known to one). None where the value shows by itself how exactly it is known.
 * @param by By what the printed number was multiplied.
 * @example limitsOf({ value: 2.23, high: null, approx: null }, 1e6) // { low: 2225000, high: 2235000 }
 * @example limitsOf({ value: 2.23, high: null, approx: 'over' }, 1e6) // { low: null, high: 2235000 }
 * @example limitsOf({ value: 2, high: 2.5, approx: null }, 1e6) // { low: 2000000, high: 2500000 }
 */
export function limitsOf({ value, high, approx }: Pick<Amount, 'value' | 'high' | 'approx'>, by: number): Pick<Observation, 'low' | 'high'> {
  if (high !== null) return { low: scaled(value, by), high: scaled(high, by) };
  const digit = scaled(lastDigit(value), by);
  if (digit === lastDigit(scaled(value, by))) return { low: null, high: null };
  const end = (sign: number) => scaled(value + (sign * lastDigit(value)) / 2, by);
  return { low: approx === 'over' ? null : end(-1), high: approx === 'under' ? null : end(1) };
}
