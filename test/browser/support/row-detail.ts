/** What the tests of an opened row need: its words, its picture's slider, and the fields of its assumption. */
import { oneEvent } from '@open-wc/testing';
import type { ChisoRowDetail } from '../../../src/elements/row-detail/row-detail.js';
import type { ChisoScorecard } from '../../../src/index.js';
import { all, one, root, words } from './scorecard.js';

export const SHARE = 'digital-economy-share-grdp';
export const RESULT = 'Hết năm 2030: trung vị 14,1%, khoảng 80% là 11,3–17,6%. Nếu giả định đúng, khả năng đạt 30% vào hết năm 2030 dưới 5%.';

export const result = (detail: ChisoRowDetail) => words(root(detail).querySelector('figure .note'));
export const fields = (detail: ChisoRowDetail) => all<HTMLInputElement>(root(detail), '.assumptions input');
export const range = (detail: ChisoRowDetail) => one<HTMLInputElement>(root(detail), 'input[type="range"]');
export const facts = (detail: ChisoRowDetail) => new Map(all(root(detail), '.facts > div').map((part) => [words(one(part, 'dt')), part]));

/** Types into an assumption field in one event. */
export async function assume(detail: ChisoRowDetail, index: number, text: string): Promise<void> {
  const input = fields(detail)[index];
  if (!input) throw new Error(`No field ${index}`);
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await detail.updateComplete;
}

/** Waits until the engine has answered a change. */
export async function answered(element: ChisoScorecard, detail: ChisoRowDetail, change: () => Promise<void>): Promise<void> {
  const project = oneEvent(element, 'chiso-project');
  await change();
  await project;
  await detail.updateComplete;
}
