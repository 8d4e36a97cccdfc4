/** The assumption `required`: the path that ends at a target. */
import { edgesOf, goal, isReached } from '../pace.js';
import { checkShape, pathShare } from '../required-path.js';
import type { Checked } from '../check-request.js';
import type { Assumption, EngineTarget } from '../types.js';
import type { Kind } from './curve.js';

/** From the last value to the target at its due date, which holds from there; a target that is reached already holds the value, with a warning. */
export const required: Kind<Extract<Assumption, { kind: 'required' }>> = {
  check({ target: id, shape }, { subject, need }) {
    const target = find(id, subject);
    if (!need(target !== undefined, 'unknown-target', 'assumption.target', id) || target === undefined) return;
    const edges = edgesOf(target, subject.direction);
    need(target.time > subject.start, 'past', 'assumption.target');
    need(edges[0] <= subject.bounds[1] && edges[1] >= subject.bounds[0], 'outside-bounds', 'assumption.target');
    checkShape(shape, subject.value, goal(edges, subject.value), subject.bounds, 'assumption.shape', need);
  },
  curve({ target: id, shape }, { subject, value, need }) {
    const target = find(id, subject) as EngineTarget;
    const isAhead = need(!isReached(target, subject.value, subject.direction), 'target-met', 'assumption.target');
    const to = goal(edgesOf(target, subject.direction), subject.value);
    const share = pathShare(shape, to, subject.bounds);
    return (time, out) => {
      const s = (time - subject.start) / (target.time - subject.start);
      for (let d = 0; d < out.length; d++) {
        const own = value[d] as number;
        out[d] = !isAhead ? own : s < 1 ? own + (to - own) * share(own, s) : to;
      }
    };
  },
};

const find = (id: string, subject: Checked): EngineTarget | undefined => subject.targets.find((target) => target.id === id);
