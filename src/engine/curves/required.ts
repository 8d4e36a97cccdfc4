/** The assumption `required`: the path that ends at a target. */
import { goalFrom, isPossible, isReached } from '../pace.js';
import { checkShape, pathValue } from '../required-path.js';
import { yearEnd } from '../time-grid.js';
import type { Assumption, EngineTarget } from '../types.js';
import type { Kind } from './curve.js';

/** From the last value to the target at its due date, which holds from there; a target that is reached already holds the value, with a warning. A running total stays within its own year. */
export const required: Kind<Extract<Assumption, { kind: 'required' }>> = {
  check({ target: id, shape }, { targets, start, value, direction, bounds, isYearToDate }, { need }) {
    const target = find(targets, id) as EngineTarget;
    if (!need(Boolean(target), 'unknown-target', 'assumption.target', id)) return;
    need(target.time > start, 'past', 'assumption.target');
    need(!isYearToDate || target.time <= yearEnd(start), 'required-pace-only', 'assumption.target');
    need(isPossible(target, direction, bounds), 'outside-bounds', 'assumption.target');
    checkShape(shape, value, goalFrom(value, target, direction), bounds, 'assumption.shape', need);
  },
  curve({ target: id, shape }, { targets, start, value: last, direction, bounds }, { value, need }) {
    const target = find(targets, id) as EngineTarget;
    const isAhead = need(!isReached(target, last, direction), 'target-met', 'assumption.target');
    const to = goalFrom(last, target, direction);
    return (time, out) => {
      const s = (time - start) / (target.time - start);
      for (let d = 0; d < out.length; d++) out[d] = isAhead ? pathValue(shape, s, value[d] as number, to, bounds) : (value[d] as number);
    };
  },
};

const find = (targets: readonly EngineTarget[], id: string): EngineTarget | undefined => targets.find((target) => target.id === id);
