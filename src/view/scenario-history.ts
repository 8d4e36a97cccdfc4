/** Changes to a scenario document, each as a value, and what was before and after them. */
import {
  type Declaration, type DriverId, inHand, LETTERS, newScenario, type Plan, type Range, type Scenario, type ScenarioDocument, type ScenarioLink, type SpreadShape,
} from './scenario.js';
import type { TypedBaseline } from './scorecard.js';

/** One change by the user. Those without an id are about the scenario in hand. */
export type ScenarioAction =
  | { readonly type: 'take' | 'remove'; readonly id: string }
  | { readonly type: 'against'; readonly id: string | null }
  | { readonly type: 'add' | 'duplicate' }
  | { readonly type: 'rename'; readonly name: string }
  | { readonly type: 'spread'; readonly spread: SpreadShape }
  | { readonly type: 'plan'; readonly indicator: string; readonly plan: Partial<Plan> }
  | { readonly type: 'driver'; readonly driver: DriverId; readonly growth: Range }
  | { readonly type: 'links'; readonly links: readonly ScenarioLink[] }
  | { readonly type: 'baseline'; readonly indicator: string; readonly baseline: TypedBaseline | null }
  | { readonly type: 'declare'; readonly indicator: string; readonly declaration: Partial<Declaration> };

/** What only changes what is looked at: no step of the history. */
const LOOKS: ReadonlySet<ScenarioAction['type']> = new Set(['take', 'against']);

const without = <T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> => Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));

function editActive(document: ScenarioDocument, edit: (scenario: Scenario) => Scenario): ScenarioDocument {
  const mine = inHand(document);
  return { ...document, scenarios: document.scenarios.map((each) => (each === mine ? edit(each) : each)) };
}

/** Puts a new scenario behind the others, under the first free letter; four are the most. */
function append(document: ScenarioDocument, of: (fresh: Scenario) => Scenario): ScenarioDocument {
  const letter = LETTERS.find((each) => document.scenarios.every((scenario) => scenario.letter !== each));
  if (!letter) return document;
  const added = of(newScenario(letter));
  return { ...document, scenarios: [...document.scenarios, added].sort((a, b) => (a.letter < b.letter ? -1 : 1)), active: added.id, against: document.active };
}

function remove(document: ScenarioDocument, id: string): ScenarioDocument {
  const at = document.scenarios.findIndex((each) => each.id === id);
  const scenarios = document.scenarios.filter((each) => each.id !== id);
  const next = scenarios[Math.max(0, at - 1)];
  if (at < 0 || !next) return document;
  return { ...document, scenarios, active: document.active === id ? next.id : document.active, against: document.against === id ? null : document.against };
}

/**
 * The document after a change; the same object when nothing changes. The last scenario cannot be removed, a fifth cannot be added.
 *
 * @example reduceScenario(newDocument(), { type: 'duplicate' }).scenarios.map(({ letter }) => letter) // ['A', 'B']
 */
export function reduceScenario(document: ScenarioDocument, action: ScenarioAction): ScenarioDocument {
  switch (action.type) {
    case 'take': return document.scenarios.some(({ id }) => id === action.id) && action.id !== document.active ? { ...document, active: action.id, against: null } : document;
    case 'against': return { ...document, against: action.id };
    case 'add': return append(document, (fresh) => fresh);
    case 'duplicate': return append(document, ({ id, letter }) => ({ ...inHand(document), id, letter }));
    case 'remove': return remove(document, action.id);
    case 'rename': return editActive(document, (scenario) => ({ ...scenario, name: action.name }));
    case 'spread': return editActive(document, (scenario) => ({ ...scenario, spread: action.spread }));
    case 'driver': return editActive(document, (scenario) => ({ ...scenario, drivers: { ...scenario.drivers, [action.driver]: action.growth } }));
    case 'links': return editActive(document, (scenario) => ({ ...scenario, links: action.links }));
    case 'plan': return editActive(document, (scenario) => ({ ...scenario, plans: { ...scenario.plans, [action.indicator]: { ...scenario.plans[action.indicator], ...action.plan } } }));
    case 'baseline': {
      const { [action.indicator]: before } = document.baselines;
      if (before?.value === action.baseline?.value && before?.time === action.baseline?.time) return document;
      const rest = without(document.baselines, action.indicator);
      return { ...document, baselines: action.baseline ? { ...rest, [action.indicator]: action.baseline } : rest };
    }
    case 'declare': {
      const before: Declaration = document.declarations[action.indicator] ?? { checked: false, reason: '', name: '' };
      return { ...document, declarations: { ...document.declarations, [action.indicator]: { ...before, ...action.declaration } } };
    }
  }
}

/** A document with what was before and after it. */
export interface ScenarioHistory {
  readonly past: readonly ScenarioDocument[];
  readonly present: ScenarioDocument;
  readonly future: readonly ScenarioDocument[];
  /** Where `reset` goes. */
  readonly initial: ScenarioDocument;
  /** Changes of one gesture (a drag, the keys typed into one field) are one step. */
  readonly gesture: string | null;
}

/** Steps that can be undone. */
const MOST_STEPS = 200;

export function startHistory(initial: ScenarioDocument): ScenarioHistory {
  return { past: [], present: initial, future: [], initial, gesture: null };
}

function step(history: ScenarioHistory, present: ScenarioDocument, gesture: string | null): ScenarioHistory {
  if (present === history.present) return history;
  const goesOn = gesture !== null && gesture === history.gesture;
  const past = goesOn ? history.past : [...history.past, history.present].slice(-MOST_STEPS);
  return { ...history, past, present, future: [], gesture };
}

/**
 * The history after a change; following changes of the same gesture replace it instead of adding a step.
 * @param gesture Name of what the user is doing, such as a field's path; null for a change that stands alone.
 */
export function changeScenario(history: ScenarioHistory, action: ScenarioAction, gesture: string | null = null): ScenarioHistory {
  const present = reduceScenario(history.present, action);
  return LOOKS.has(action.type) ? { ...history, present, gesture: null } : step(history, present, gesture);
}

/** Ends a gesture: the next change is a step of its own. */
export const settle = (history: ScenarioHistory): ScenarioHistory => (history.gesture === null ? history : { ...history, gesture: null });

export function undo(history: ScenarioHistory): ScenarioHistory {
  const present = history.past.at(-1);
  return present ? { ...history, past: history.past.slice(0, -1), present, future: [history.present, ...history.future], gesture: null } : history;
}

export function redo(history: ScenarioHistory): ScenarioHistory {
  const [present, ...future] = history.future;
  return present ? { ...history, past: [...history.past, history.present], present, future, gesture: null } : history;
}

/** Back to the document at the start; itself a step, so that it can be undone. */
export const reset = (history: ScenarioHistory): ScenarioHistory => step(history, history.initial, null);
