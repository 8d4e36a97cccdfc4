/** What every test of the comparison needs: made-up provinces that share a concept, an element on the page, and a check of its room. */
import '../../../src/define/compare.js';
import type { ChisoCompare } from '../../../src/index.js';
import { placeUntil } from './place.js';
import { trouble as troubleIn } from './room.js';
import { dataset, indicator, observed, target } from './sample.js';
import { AS_OF, all, one, root, words } from './scorecard.js';

export { place } from './place.js';

export const FOUR = 'lam-dong dak-lak dong-nai gia-lai';

export type Settings = Partial<Pick<ChisoCompare, 'province' | 'provinces' | 'concepts' | 'datasets' | 'lang' | 'theme' | 'asOf' | 'headingLevel' | 'rows' | 'all' | 'noDownload'>>;

type Loose = Readonly<Record<string, unknown>>;

const concept = { id: 'accounts', name: { vi: 'Tài khoản', en: 'Accounts' }, definition: { vi: 'Người dân có tài khoản', en: 'People with an account' }, pillar: 'society', unit: 'percent', direction: 'higher', kind: 'saturating-rate', bounds: [0, 100], bases: [] };

/** A province with one row of the concept `accounts`: a value and a target of 80 % where nothing else is said. */
export function province(slug: string, name: string, fields: Loose = {}, more: readonly Loose[] = []): Record<string, unknown> {
  return dataset([indicator('accounts', { concept: 'accounts', name: { vi: 'Tỷ lệ người dân có tài khoản thanh toán điện tử thường xuyên sử dụng', en: 'People with an electronic payment account in regular use' }, observations: [observed(40)], targets: [target()], ...fields }), ...more],
    { province: { slug, name: { vi: name, en: name } }, concepts: [concept] });
}

/** Three provinces that are compared: one with a value, one with a real 0, one without a value. */
export const three = (): Record<string, unknown>[] => [
  province('mot', 'Tỉnh Một'), province('hai', 'Tỉnh Hai', { observations: [observed(0)] }), province('ba', 'Tỉnh Ba', { observations: [], targets: [target({ value: 60 })] }),
];

/** As many provinces as there are, with long names, different values, and some without. */
export const many = (count = 34): Record<string, unknown>[] => Array.from({ length: count }, (_, index) =>
  province(`p${index}`, index % 3 ? `Tỉnh ${index}` : `Thành phố trực thuộc trung ương số ${index}`, index % 4 ? { observations: [observed(100 - index * 2)] } : { observations: [] }));

export function make(settings: Settings = {}): ChisoCompare {
  return Object.assign(document.createElement('chiso-compare'), { asOf: AS_OF, ...settings });
}

export async function loaded(settings: Settings = { datasets: three() }, width?: number): Promise<ChisoCompare> {
  const element = make(settings);
  await placeUntil('chiso-load', element, width);
  return element;
}

/** Rows of part 1, in order. */
export function rows(element: ChisoCompare): HTMLElement[] {
  return all(root(element), '.shared-row');
}

/** The row of a concept in part 1. */
export function row(element: ChisoCompare, id: string): HTMLElement {
  return one(root(element), `.shared-row[data-row^="${id}/"]`);
}

/** Words of each province's place in a row, by the order of the page. */
export function cells(where: HTMLElement): string[] {
  return all(where, ':scope > td:not(.absent-line), :scope > .places > li').map(words);
}

/** Names of the provinces as columns or, in lists, as they stand in the first row. */
export function order(element: ChisoCompare): string[] {
  const heads = all(root(element), '.grid:not(.apart) > thead th b');
  return (heads.length ? heads : all(rows(element)[0] ?? root(element), '.place-name')).map(words);
}

export async function choose(element: ChisoCompare, value: string): Promise<void> {
  const select = one<HTMLSelectElement>(root(element), 'select');
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

/** Chooses the common level (or the provinces' own targets). */
export async function measure(element: ChisoCompare, common = true): Promise<void> {
  all<HTMLButtonElement>(root(element), '.scope button')[common ? 1 : 0]?.click();
  await element.updateComplete;
}

/** Chooses how many provinces are shown. */
export async function see(element: ChisoCompare, view: 'dots' | 'heat' | 'each'): Promise<void> {
  one<HTMLButtonElement>(root(element), `[data-view="${view}"]`).click();
  await element.updateComplete;
}

export function levelField(element: ChisoCompare, id = 'accounts'): HTMLInputElement {
  return one(row(element, id), '.level-entry input');
}

/** The file that a click on one of the downloads would save; nothing is saved. */
export async function saved(element: ChisoCompare, kind: 'png' | 'csv' | 'json'): Promise<{ readonly blob: Blob; readonly text: string; readonly name: string }> {
  const real = URL.createObjectURL.bind(URL);
  const click = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'click') as PropertyDescriptor;
  try {
    const { blob, name } = await new Promise<{ blob: Blob; name: string }>((resolve) => {
      let blob = new Blob();
      URL.createObjectURL = (object) => { blob = object as Blob; return 'blob:none'; };
      const button = one<HTMLButtonElement>(root(element), `[data-file="${kind}"]`);
      // The link that would save it tells what it holds.
      HTMLAnchorElement.prototype.click = function save(this: HTMLAnchorElement) { resolve({ blob, name: this.download }); };
      button.click();
    });
    return { blob, text: kind === 'png' ? '' : await blob.text(), name };
  } finally {
    URL.createObjectURL = real;
    Object.defineProperty(HTMLAnchorElement.prototype, 'click', click);
  }
}

/** Words and flags that stick out, are cut off or lie on others. */
export const trouble = (element: ChisoCompare): string[] => troubleIn(element, '.flag');
