/** Which kind of assumption is checked and computed where. */
import { checkSpread } from '../spread.js';
import type { Assumption } from '../types.js';
import { auto } from './auto.js';
import { isDriver, type Check, type Curve, type Drawing, type Input, type Kind } from './curve.js';
import { pace } from './pace.js';
import { hold, path, peer } from './points.js';
import { ratio } from './ratio.js';
import { required } from './required.js';
import { sCurve } from './s-curve.js';

export type { Check, Curve, Drawing, DrawnGrowth, Input } from './curve.js';

const KINDS: { readonly [K in Assumption['kind']]: Kind<Extract<Assumption, { kind: K }>> } = {
  auto,
  pace,
  's-curve': sCurve,
  ratio,
  path,
  peer,
  hold,
  required,
};

const kindOf = (assumption: Assumption): Kind<Assumption> => KINDS[assumption.kind] as Kind<Assumption>;

/** Every number or range of an assumption that sensitivity can vary; `spread` of a path as the deviation that it stands for. */
export const inputsOf = (assumption: Assumption | null): readonly Input[] => (assumption && kindOf(assumption).inputs?.(assumption)) ?? [];

/** The drivers that an assumption names. */
export function driversOf(assumption: Assumption | null): string[] {
  if (assumption?.kind !== 'ratio') return [];
  return [assumption.numerator, assumption.denominator].flatMap((growth) => (isDriver(growth) ? [growth.driver] : []));
}

/** Notes everything that keeps an assumption from being computed for an indicator. */
export function checkAssumption(assumption: Assumption, check: Check): void {
  const { need } = check;
  if (!need(typeof assumption.kind === 'string' && Object.hasOwn(KINDS, assumption.kind), 'not-allowed', 'assumption.kind', assumption.kind)) return;
  const isWell = inputsOf(assumption).map(({ name, spread }) => checkSpread(spread, `assumption.${name}`, need));
  if (isWell.every(Boolean)) kindOf(assumption).check?.(assumption, check);
}

/** The curve of an assumption that has passed `checkAssumption`. */
export const makeCurve = (assumption: Assumption, drawing: Drawing): Curve => kindOf(assumption).curve(assumption, drawing);
