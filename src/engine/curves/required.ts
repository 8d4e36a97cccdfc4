/** The assumption `required`: the path that ends at a target. */
import { issue } from '../messages.js';
import { goal, isReached } from '../pace.js';
import { pathIssue, pathShare } from '../required-path.js';
import type { Assumption, EngineTarget, Issue } from '../types.js';
import type { Curve, Drawing, Subject } from './curve.js';

type Required = Extract<Assumption, { kind: 'required' }>;

const find = (assumption: Required, subject: Subject): EngineTarget | undefined => subject.targets.find((target) => target.id === assumption.target);

export function checkRequired(assumption: Required, subject: Subject, path: string): Issue[] {
  const target = find(assumption, subject);
  if (target === undefined) return [issue('unknown-target', `${path}.target`, String(assumption.target))];
  if (target.time <= subject.start) return [issue('target-past', `${path}.target`)];
  const [lower, upper] = subject.bounds;
  if (target.value < lower || target.value > upper) return [issue('target-outside-bounds', `${path}.target`)];
  const wrong = pathIssue(assumption.shape, subject.value, goal(target, subject.value), subject.bounds, `${path}.shape`);
  return wrong && !isReached(target, subject.value, subject.direction) ? [wrong] : [];
}

/** From the last value to the target at its due date, which holds from there; a target that is reached already holds the value, with a warning. */
export function requiredCurve(assumption: Required, subject: Subject, drawing: Drawing): Curve {
  const target = find(assumption, subject) as EngineTarget;
  const { value } = drawing;
  const isMet = isReached(target, subject.value, subject.direction);
  if (isMet) drawing.warn(issue('target-met', 'assumption.target'));
  const to = goal(target, subject.value);
  const share = pathShare(assumption.shape, to, subject.bounds);
  return {
    at(time, out) {
      const s = Math.min(1, (time - subject.start) / (target.time - subject.start));
      if (isMet) out.set(value);
      else if (s === 1) out.fill(to);
      else for (let d = 0; d < out.length; d++) out[d] = (value[d] as number) + (to - (value[d] as number)) * share(value[d] as number, s);
    },
  };
}
