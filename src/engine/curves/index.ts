/** Which kind of assumption is checked and computed where. */
import type { Checked } from '../check-request.js';
import { checkSpread, isRandom } from '../spread.js';
import type { Assumption, Spread } from '../types.js';
import { auto } from './auto.js';
import type { Check, Curve, Drawing, Kind } from './curve.js';
import { pace } from './pace.js';
import { hold, path, peer } from './points.js';
import { ratio } from './ratio.js';
import { required } from './required.js';
import { sCurve } from './s-curve.js';

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

/** The numbers and ranges of an assumption, by their places; `spread` of a path as the deviation that it stands for. */
const inputsOf = (assumption: Assumption | null): Readonly<Record<string, Spread>> => (assumption && kindOf(assumption).inputs?.(assumption)) ?? {};

/** Whether any input of a request is a range, but for its last value and for drivers. */
export const hasRange = ({ assumption, interventions }: Checked): boolean =>
  [...Object.values(inputsOf(assumption)), ...interventions.map(({ effect }) => effect)].some(isRandom);

/** Notes everything that keeps an assumption from being computed for an indicator. */
export function checkAssumption(assumption: Assumption, checked: Checked, check: Check): void {
  const { need } = check;
  if (!need(Object.keys(KINDS).includes(assumption.kind), 'not-allowed', 'assumption.kind', assumption.kind)) return;
  const isWell = Object.entries(inputsOf(assumption)).map(([name, spread]) => checkSpread(spread, `assumption.${name}`, need));
  if (isWell.every(Boolean)) kindOf(assumption).check?.(assumption, checked, check);
}

/** The curve of an assumption that has passed `checkAssumption`. */
export const makeCurve = (assumption: Assumption, checked: Checked, drawing: Drawing): Curve =>
  kindOf(assumption).curve(assumption, checked, drawing);
