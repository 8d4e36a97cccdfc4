/**
 * The events of the elements: all bubble, cross shadow boundaries and carry plain data. `chiso-change` and `chiso-select` tell what a reader did; a page that
 * sets properties hears neither.
 */
import type { Issue } from '../model/index.js';
import type { Runner } from '../runner/index.js';
import type { ProvinceOrder } from '../view/compare-level.js';
import type { ScenarioDocument } from '../view/scenario.js';
import type { TaskStanding } from '../view/tasks.js';
import type { Change } from './scenario/editor.js';

/** The data of a province is there. */
export interface LoadDetail {
  /** Slug of the province. */
  readonly province: string;
  /** Number of indicators in the file that was read; the summary has the headline rows only. */
  readonly indicators: number;
}

/** Every province of a comparison has answered. */
export interface CompareLoadDetail {
  /** Slugs of those that could be read. */
  readonly provinces: readonly string[];
  /** Number of their indicators in all. */
  readonly indicators: number;
}

/** Data or a setting of the page could not be used. */
export interface ErrorDetail {
  /** What, where, and what to do, in both languages. */
  readonly issues: readonly Issue[];
  /** Slugs of the provinces concerned; only of a comparison. */
  readonly provinces?: readonly string[];
}

/** Something was computed. */
export interface ProjectDetail {
  readonly indicator: string;
  /** Id of the scenario; only of `chiso-scenario`. */
  readonly scenario?: string;
  /** Where it was computed; null while nobody has computed. */
  readonly mode: Runner['mode'];
  /** In a worker, what started it; on the page, what stood against a worker. */
  readonly cause: string | null;
}

/** One of several computations that were asked for at once is done. */
export interface ProgressDetail {
  readonly done: number;
  readonly total: number;
}

/** A reader typed or cleared a number for an indicator without a value. */
export interface BaselineChange {
  readonly indicator: string;
  /** Null when it was cleared, or is no number. */
  readonly value: number | null;
  /** Decimal time, such as 2026.5; null with `value`. */
  readonly time: number | null;
}

/** A reader filtered the tasks. */
export interface TasksChange {
  readonly state: TaskStanding | null;
  /** A lead agency as named in Vietnamese; empty for tasks that name none, null for all. */
  readonly lead: string | null;
  readonly query: string;
  /** Number of tasks that are left. */
  readonly shown: number;
}

/** A reader chose what a comparison shows. */
export interface CompareChange {
  /** Slugs in the order shown. */
  readonly provinces: readonly string[];
  readonly pinned: string | null;
  readonly order: ProvinceOrder;
  /** Whether all are measured against one common level. */
  readonly common: boolean;
  /** Typed levels by row; null for what is no number. */
  readonly levels: Readonly<Record<string, number | null>>;
}

/** A user changed a scenario. */
export interface ScenarioChange {
  /** What kind of change. */
  readonly change: Change;
  /** Id of the scenario in hand. */
  readonly scenario: string;
  readonly indicator: string;
  /** Everything typed, as the property `value` takes it. */
  readonly document: ScenarioDocument;
}

/** A reader opened or closed a row of the scorecard. */
export interface RowSelect {
  readonly indicator: string;
  readonly open: boolean;
}

/** A reader chose an indicator. */
export interface IndicatorSelect {
  readonly indicator: string;
}

/** A reader took a scenario of a projection in hand. */
export interface ScenarioSelect {
  readonly indicator: string;
  readonly scenario: string;
}

/** A reader of a projection wants to try what follows if value and target are taken to be on one base. */
export interface DeclareSelect {
  readonly indicator: string;
  readonly declare: true;
}

/** A reader opened or closed a task. */
export interface TaskSelect {
  readonly task: string;
  readonly open: boolean;
}

/** A reader chose an indicator that a task names. */
export interface TaskIndicatorSelect {
  readonly task: string;
  readonly indicator: string;
}

/** A reader opened or closed a content of a comparison. */
export interface ContentSelect {
  readonly concept: string;
  /** Null where nobody states one. */
  readonly basis: string | null;
  readonly open: boolean;
}

/**
 * The events by name. Which detail comes depends on the element; `in` tells them apart.
 *
 * @example
 * document.addEventListener('chiso-select', ({ detail }) => {
 *   if ('task' in detail) console.log(detail.task);
 * });
 */
export interface ChisoEventMap {
  'chiso-load': CustomEvent<LoadDetail | CompareLoadDetail>;
  'chiso-error': CustomEvent<ErrorDetail>;
  'chiso-project': CustomEvent<ProjectDetail>;
  'chiso-progress': CustomEvent<ProgressDetail>;
  'chiso-change': CustomEvent<BaselineChange | TasksChange | CompareChange | ScenarioChange>;
  'chiso-select': CustomEvent<RowSelect | IndicatorSelect | ScenarioSelect | DeclareSelect | TaskSelect | TaskIndicatorSelect | ContentSelect>;
}

declare global {
  // Elements, documents and windows all listen by this map; an interface is the only way to add to it.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface GlobalEventHandlersEventMap extends ChisoEventMap {}
}
