/** What every test of the scorecard needs: an element on the page, ways into it, and a watch over what leaks out of it. */
import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import '../../../src/define.js';
import type { ChisoScorecard } from '../../../src/index.js';
import type { ChisoRowDetail } from '../../../src/elements/row-detail/row-detail.js';
import { warnAgain } from '../../../src/elements/shared/warn.js';
import { placeUntil } from './place.js';
import { waitUntil } from './wait-until.js';

export { place } from './place.js';

/** The day of the June report, so that no test depends on today. */
export const AS_OF = '2026-06-19';

export type Settings = Partial<Pick<ChisoScorecard, 'province' | 'src' | 'data' | 'lang' | 'theme' | 'asOf' | 'headingLevel' | 'rows' | 'all'>>;

/** A new element that is not on the page yet. */
export function make(settings: Settings = {}): ChisoScorecard {
  return Object.assign(document.createElement('chiso-scorecard'), { asOf: AS_OF, ...settings });
}

/** An element whose data is there and painted. */
export async function loaded(settings: Settings = { province: 'lam-dong' }, width?: number): Promise<ChisoScorecard> {
  const element = make(settings);
  await placeUntil('chiso-load', element, width);
  return element;
}

/** An element that could not read its data, and what it told the page. */
export async function failed(settings: Settings, width?: number): Promise<{ readonly element: ChisoScorecard; readonly issues: readonly { code: string; path: string }[] }> {
  const element = make(settings);
  const { detail } = await placeUntil<{ issues: { code: string; path: string }[] }>('chiso-error', element, width);
  return { element, issues: detail.issues };
}

/** Words of the message of an element that could not read its data. */
export const notice = (element: ChisoScorecard): string => words(one(root(element), '[part~="error"]'));

/** Counts what an element tells the page while a test goes on. */
export async function counting(settings: Settings): Promise<{ readonly element: ChisoScorecard; readonly codes: string[]; readonly loads: () => number; readonly errors: () => number }> {
  const element = make(settings);
  let [loads, errors] = [0, 0];
  const codes: string[] = [];
  element.addEventListener('chiso-load', () => { loads += 1; });
  element.addEventListener('chiso-error', (event) => {
    errors += 1;
    codes.push(...event.detail.issues.map(({ code }) => code));
  });
  await placeUntil('chiso-error', element);
  await aTimeout(20);
  return { element, codes, loads: () => loads, errors: () => errors };
}

export function root(element: Element): ShadowRoot {
  if (!element.shadowRoot) throw new Error(`${element.localName} has no shadow root`);
  return element.shadowRoot;
}

/** The element that a selector finds; a test that looks for what is not there ends with its name. */
export function one<T extends HTMLElement = HTMLElement>(where: ParentNode, selector: string): T {
  const found = where.querySelector<T>(selector);
  if (!found) throw new Error(`Nothing matches ${selector}`);
  return found;
}

export function all<T extends HTMLElement = HTMLElement>(where: ParentNode, selector: string): T[] {
  return [...where.querySelectorAll<T>(selector)];
}

/** Text as a reader sees it: what a layout hides is left out, blocks stand apart, white space is one space. */
export function words(element: Element | null | undefined): string {
  const text = element instanceof HTMLElement ? element.innerText : element?.textContent;
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

export function rows(element: ChisoScorecard): HTMLElement[] {
  return all(root(element), '.row[data-row]:not([hidden])');
}

export function rowIds(element: ChisoScorecard): string[] {
  return rows(element).map((row) => row.dataset.row ?? '');
}

export function row(element: ChisoScorecard, id: string): HTMLElement {
  return one(root(element), `.row[data-row="${id}"]`);
}

/** Words of one cell of a row: `name`, `value`, `target` or `state`. */
export function cell(element: ChisoScorecard, id: string, which: 'name' | 'value' | 'target' | 'state'): string {
  return words(one(row(element, id), `.${which}-cell`));
}

export function nameButton(element: ChisoScorecard, id: string): HTMLButtonElement {
  return one(row(element, id), 'button.name');
}

/** The field of a row's missing number. */
export function field(element: ChisoScorecard, id: string): HTMLInputElement {
  return one(row(element, id), '.entry input');
}

export function monthField(element: ChisoScorecard, id: string): HTMLInputElement {
  const input = all<HTMLInputElement>(row(element, id), '.entry input')[1];
  if (!input) throw new Error(`Row ${id} has no month field`);
  return input;
}

/** Types into a field as a reader does: focus, select what is there, keys. */
export async function typeInto(input: HTMLInputElement, text: string): Promise<void> {
  input.focus();
  input.select();
  if (text === '') await sendKeys({ press: 'Delete' });
  else await sendKeys({ type: text });
}

/** The element that has the focus, through shadow roots. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

function tag(element: Element | null | undefined): string {
  return element ? `<${element.localName} class="${element.className}"> ${element.getAttribute('aria-label') ?? words(element).slice(0, 60)}` : 'nothing';
}

/** Fails unless an element has the focus. Elements are named in words, since a report that prints them whole never ends. */
export function expectFocus(expected: Element | null | undefined, why = 'focus'): void {
  if (focused() !== expected) throw new Error(`${why}: expected ${tag(expected)}, but ${tag(focused())} has it`);
}

/** Opens a row and waits for what stands in it. */
export async function open(element: ChisoScorecard, id: string): Promise<ChisoRowDetail> {
  nameButton(element, id).click();
  await customElements.whenDefined('chiso-row-detail');
  await element.updateComplete;
  const detail = one<ChisoRowDetail>(root(element), 'chiso-row-detail');
  await detail.updateComplete;
  return detail;
}

/** Opens a row that has a path, and waits until the engine has answered. */
export async function openWithPath(element: ChisoScorecard, id: string): Promise<{ readonly detail: ChisoRowDetail; readonly project: CustomEvent<{ indicator: string; mode: string; cause: string }> }> {
  const answer = oneEvent(element, 'chiso-project') as unknown as Promise<CustomEvent<{ indicator: string; mode: string; cause: string }>>;
  const detail = await open(element, id);
  const project = await answer;
  await detail.updateComplete;
  return { detail, project };
}

/** What a live region says, when it says something. */
export async function announced(element: Element): Promise<string> {
  await waitUntil(() => words(root(element).querySelector('[role="status"]')) !== '', 'nothing was announced');
  return words(root(element).querySelector('[role="status"]'));
}

/** Sets what the reader's system prefers; false where the browser under test cannot be told. */
export async function prefer(features: Parameters<typeof emulateMedia>[0]): Promise<boolean> {
  return emulateMedia(features).then(() => true, () => false);
}

export interface PageWatch {
  readonly warnings: string[];
  readonly problems: string[];
}

/** Watches the console and the page during each test of a file; a test that leaves an error or an unhandled rejection fails. */
export function watchPage(): PageWatch {
  const watch: PageWatch = { warnings: [], problems: [] };
  const warn = console.warn;
  const error = console.error;
  const onError = (event: ErrorEvent) => {
    // A layout that settles over two frames; no script is at fault.
    if (!event.message.startsWith('ResizeObserver loop')) watch.problems.push(event.message);
  };
  const onRejection = (event: PromiseRejectionEvent) => watch.problems.push(String(event.reason));
  beforeEach(() => {
    watch.warnings.length = watch.problems.length = 0;
    warnAgain();
    console.warn = (...parts: unknown[]) => watch.warnings.push(parts.join(' '));
    console.error = (...parts: unknown[]) => watch.problems.push(parts.join(' '));
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onRejection);
  });
  afterEach(() => {
    console.warn = warn;
    console.error = error;
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onRejection);
    expect(watch.problems).to.deep.equal([]);
  });
  return watch;
}
