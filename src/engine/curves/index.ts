/** Which kind of assumption is checked and computed where. */
import { issue } from '../messages.js';
import { checkSpread, isNumber, isTime } from '../spread.js';
import type { Assumption, Growth, Issue, Spread } from '../types.js';
import { isDriver, type Curve, type Drawing, type Input, type Subject } from './curve.js';
import { checkPace, paceCurve } from './pace.js';
import { checkPath, checkPeer, checkPoints, holdCurve, pathCurve, peerCurve } from './points.js';
import { checkRatio, ratioCurve } from './ratio.js';
import { checkRequired, requiredCurve } from './required.js';
import { checkSCurve, sCurve } from './s-curve.js';

export type { Curve, Drawing, DrawnGrowth, Input, Subject } from './curve.js';

/** Every number or range of an assumption that sensitivity can vary; `spread` of a path as the deviation that it stands for. */
export function inputsOf(assumption: Assumption | null): Input[] {
  switch (assumption?.kind) {
    case 'pace':
      return [{ name: 'perYear', spread: assumption.perYear }];
    case 's-curve':
      return [
        { name: 'ceiling', spread: assumption.ceiling },
        ...(assumption.speed === undefined ? [] : [{ name: 'speed', spread: assumption.speed }]),
      ];
    case 'ratio':
      return (['numerator', 'denominator'] as const).flatMap((name) => {
        const growth: Growth = assumption[name];
        return isDriver(growth) ? [] : [{ name, spread: growth }];
      });
    case 'path': {
      const spread = assumption.spread ?? 0;
      return spread > 0 ? [{ name: 'spread', spread: { low: -spread, high: spread, shape: 'normal' } }] : [];
    }
    default:
      return [];
  }
}

/** The drivers that an assumption names. */
export function driversOf(assumption: Assumption | null): string[] {
  if (assumption?.kind !== 'ratio') return [];
  return [assumption.numerator, assumption.denominator].flatMap((growth) => (isDriver(growth) ? [growth.driver] : []));
}

const SHAPES_OF = { pace: ['points', 'percent', 'logit'], 's-curve': [undefined, 'logistic', 'gompertz'] } as const;

/** What is wrong with the form of an assumption, whatever the indicator. */
function checkForm(assumption: Assumption, path: string): Issue[] {
  const issues: Issue[] = [];
  const spread = (value: unknown, name: string): void => void issues.push(...checkSpread(value, `${path}.${name}`));
  const oneOf = (value: unknown, allowed: readonly unknown[], name: string): void => {
    if (!allowed.includes(value)) issues.push(issue('not-allowed', `${path}.${name}`, String(value)));
  };
  switch (assumption.kind) {
    case 'pace':
      spread(assumption.perYear, 'perYear');
      oneOf(assumption.unit, SHAPES_OF.pace, 'unit');
      if (assumption.fade !== undefined && !(assumption.fade > 0 && assumption.fade <= 1)) issues.push(issue('out-of-range', `${path}.fade`, '0 < x ≤ 1'));
      if (assumption.from !== undefined && !isTime(assumption.from)) issues.push(issue('not-a-number', `${path}.from`));
      break;
    case 's-curve':
      spread(assumption.ceiling, 'ceiling');
      if (assumption.speed !== undefined) spread(assumption.speed, 'speed');
      oneOf(assumption.shape, SHAPES_OF['s-curve'], 'shape');
      break;
    case 'ratio':
      for (const name of ['numerator', 'denominator'] as const) {
        const growth: unknown = assumption[name];
        if (typeof growth !== 'object' || growth === null || !('driver' in growth)) spread(growth as Spread, name);
      }
      break;
    case 'path':
      issues.push(...checkPoints(assumption.points, `${path}.points`));
      if (assumption.spread !== undefined && !(isNumber(assumption.spread) && assumption.spread >= 0)) issues.push(issue('bad-spread', `${path}.spread`));
      break;
    case 'peer':
      issues.push(...checkPoints(assumption.series, `${path}.series`));
      break;
    case 'auto':
    case 'hold':
    case 'required':
      break;
    default:
      issues.push(issue('not-allowed', `${path}.kind`, String((assumption as { kind?: unknown }).kind)));
  }
  return issues;
}

/**
 * Everything that keeps an assumption from being computed for an indicator.
 *
 * @param drivers names of the scenario's drivers.
 */
export function checkAssumption(assumption: Assumption, subject: Subject, drivers: ReadonlySet<string>, path: string): Issue[] {
  const issues = checkForm(assumption, path);
  if (issues.length > 0) return issues;
  switch (assumption.kind) {
    case 'pace':
      return checkPace(assumption, subject, path);
    case 's-curve':
      return checkSCurve(assumption, subject, path);
    case 'ratio':
      return checkRatio(assumption, subject, drivers, path);
    case 'path':
      return checkPath(assumption, subject, path);
    case 'peer':
      return checkPeer(assumption, subject, path);
    case 'required':
      return checkRequired(assumption, subject, path);
    default:
      return [];
  }
}

/** The curve of every assumption but `auto`, which `auto.ts` draws. The assumption must have passed `checkAssumption`. */
export function makeCurve(assumption: Exclude<Assumption, { kind: 'auto' }>, subject: Subject, drawing: Drawing): Curve {
  switch (assumption.kind) {
    case 'pace':
      return paceCurve(assumption, subject, drawing);
    case 's-curve':
      return sCurve(assumption, subject, drawing);
    case 'ratio':
      return ratioCurve(assumption, subject, drawing);
    case 'path':
      return pathCurve(assumption, subject, drawing);
    case 'peer':
      return peerCurve(assumption, subject, drawing);
    case 'hold':
      return holdCurve(drawing);
    case 'required':
      return requiredCurve(assumption, subject, drawing);
  }
}

