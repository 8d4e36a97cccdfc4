import { formatNumber, type Language, parseNumber } from '../../i18n/index.js';
import type { ScenarioDocument } from '../../view/scenario.js';
import { changeScenario, redo, reset, type ScenarioAction, type ScenarioHistory, settle, startHistory, undo } from '../../view/scenario-history.js';
import { type Limits, widen } from '../../view/scenario-range.js';

/** What happened to the document, for the page's event. */
export type Change = ScenarioAction['type'] | 'undo' | 'redo' | 'reset';

interface Draft {
  readonly text: string;
  readonly readable: boolean;
}

/**
 * The document under the user's hands: its history, the texts of fields while they are typed (4, is on its way to 4,5), the ends of the sliders, and
 * which interventions and typed values are open for editing.
 */
export class ScenarioEditor {
  #history: ScenarioHistory;
  readonly #drafts = new Map<string, Draft>();
  readonly #limits = new Map<string, Limits>();
  /** Paths of what is open for editing. */
  readonly open = new Set<string>();

  constructor(
    initial: ScenarioDocument,
    /** Told after each change by the user. */
    private readonly changed: (change: Change) => void,
    /** Told when only a field's text changed. */
    private readonly touched: () => void,
  ) {
    this.#history = startHistory(initial);
  }

  get document(): ScenarioDocument {
    return this.#history.present;
  }

  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  get canReset(): boolean {
    return this.#history.present !== this.#history.initial;
  }

  /** Begins anew with a document from the page. */
  start(initial: ScenarioDocument): void {
    this.#history = startHistory(initial);
    this.#clear();
    this.#limits.clear();
  }

  #clear(): void {
    this.#drafts.clear();
    this.open.clear();
  }

  /** @param gesture Changes of one gesture are one step: the path of a field or thumb. */
  act(action: ScenarioAction, gesture: string | null = null): void {
    const before = this.#history;
    this.#history = changeScenario(before, action, gesture);
    if (['take', 'add', 'duplicate', 'remove'].includes(action.type)) this.#clear();
    if (this.#history.present !== before.present) this.changed(action.type);
  }

  /** Ends a gesture, such as a drag. */
  settle(): void {
    this.#history = settle(this.#history);
  }

  step(which: 'undo' | 'redo' | 'reset'): void {
    const before = this.#history;
    this.#history = { undo, redo, reset }[which](before);
    this.#clear();
    this.#limits.clear();
    if (this.#history.present !== before.present) this.changed(which);
  }

  /** The text of a field: what is being typed, else the number as the language writes it. */
  text(path: string, value: number, language: Language): string {
    return this.#drafts.get(path)?.text ?? (Number.isFinite(value) ? formatNumber(value, language) : '');
  }

  isReadable(path: string): boolean {
    return this.#drafts.get(path)?.readable ?? true;
  }

  /** Whether any field holds something that is no number: then nothing is computed. */
  get isReadableThroughout(): boolean {
    return [...this.#drafts.values()].every(({ readable }) => readable);
  }

  /** Takes what was typed into a number field. */
  type(path: string, text: string, language: Language, apply: (value: number, gesture: string) => void): void {
    this.typed(path, text, parseNumber(text, language), apply);
  }

  /** Takes what was typed into any field; null for what cannot be read. */
  typed(path: string, text: string, value: number | null, apply: (value: number, gesture: string) => void): void {
    this.#drafts.set(path, { text, readable: value !== null });
    if (value !== null) apply(value, path);
    this.touched();
  }

  /** The draft of a field, for texts that are no numbers. */
  draft(path: string): string | undefined {
    return this.#drafts.get(path)?.text;
  }

  /** Drops what stands in the fields under a path. */
  forget(path: string): void {
    for (const each of [...this.#drafts.keys()]) if (each === path || each.startsWith(`${path}.`)) this.#drafts.delete(each);
  }

  /** The field is left: a number that was read now stands as the language writes it, and the slider fits the numbers as they are now. */
  leave(path: string): void {
    this.settle();
    if (!path.endsWith('.slider')) this.#limits.delete(path.slice(0, path.lastIndexOf('.')));
    if (this.#drafts.get(path)?.readable) this.#drafts.delete(path);
    this.touched();
  }

  /** Another language: numbers are written anew, what could not be read stays as it was typed. */
  rewrite(): void {
    for (const [path, { readable }] of this.#drafts) if (readable) this.#drafts.delete(path);
  }

  toggle(path: string, open: boolean): void {
    if (open) this.open.add(path);
    else this.open.delete(path);
    this.touched();
  }

  /** Ends of a slider; they only widen while its fields or thumbs are under the user's hands. */
  limits(path: string, now: Limits): Limits {
    const limits = widen(this.#limits.get(path), now);
    this.#limits.set(path, limits);
    return limits;
  }
}
