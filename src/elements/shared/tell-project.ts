import type { Progress, Runner } from '../../runner/index.js';

const tell = (element: EventTarget, name: string, detail: object): void => void element.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));

/** Tells the page that something of an indicator was computed, and where. */
export function tellProject(element: EventTarget, indicator: string | undefined, { mode, where }: Runner): void {
  tell(element, 'chiso-project', { indicator, mode, cause: where?.cause ?? null });
}

/** Tells the page, for a run of several computations, how many are done. */
export const tellProgress = (element: EventTarget) => ({ done, total }: Progress): void => tell(element, 'chiso-progress', { done, total });
