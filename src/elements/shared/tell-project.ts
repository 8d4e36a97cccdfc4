import type { Progress, Runner } from '../../runner/index.js';

/** Tells the page that something of an indicator was computed, and where. */
export function tellProject(element: EventTarget, indicator: string | undefined, { mode, where }: Runner): void {
  element.dispatchEvent(new CustomEvent('chiso-project', { bubbles: true, composed: true, detail: { indicator, mode, cause: where?.cause ?? null } }));
}

/** Tells the page, for a run of several computations, how many are done. */
export const tellProgress = (element: EventTarget) => ({ done, total }: Progress): void =>
  void element.dispatchEvent(new CustomEvent('chiso-progress', { bubbles: true, composed: true, detail: { done, total } }));
