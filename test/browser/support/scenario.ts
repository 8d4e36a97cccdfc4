/** What the tests of the scenario need: an element on the page with its results there, documents, fields and thumbs. */
import { oneEvent } from '@open-wc/testing';
import '../../../src/define.js';
import type { ChisoScenario } from '../../../src/index.js';
import { place } from './place.js';
import { all, AS_OF, one, root, words } from './scorecard.js';
import { waitUntil } from './wait-until.js';

export { place };

export type ScenarioSettings = Partial<Pick<ChisoScenario,
  'province' | 'src' | 'data' | 'lang' | 'theme' | 'asOf' | 'headingLevel' | 'indicators' | 'for' | 'baseline' | 'noDownload' | 'peers'>> & { readonly value?: unknown };

export const ECONOMY = 'digital-economy-share-grdp';
export const COVERAGE = '5g-coverage';
export const BUDGET = 'sti-share-budget-expenditure';
export const SIGNATURE = 'digital-signature-people-rate';
const range = (low: number, mode: number, high: number) => ({ low, mode, high });

/** A and B of the digital economy, B in hand. */
export const two = {
  scenarios: [
    { name: 'Giữ đà', plans: { [ECONOMY]: { kind: 'ratio', numerator: range(30, 37.5, 45) } }, drivers: { grdp: range(8, 9, 10) } },
    { name: 'Đẩy mạnh', plans: { [ECONOMY]: { kind: 'ratio', numerator: range(35, 41, 48), interventions: [{ at: 2028, effect: range(2, 3, 4), ramp: 2 }] } }, drivers: { grdp: range(8, 9, 10) } },
  ],
  active: 'b',
};

/** 5G on a base that a user declared equal, by control years. */
export const declared = {
  scenarios: [{ plans: { [COVERAGE]: { kind: 'path', margin: 2, points: [[2027, 87.5], [2028, 91], [2029, 94.5], [2030, 97.5], [2031, 99]].map(([time = 0, value = 0]) => ({ time, value })) } } }],
  declarations: { [COVERAGE]: { checked: true, reason: 'Hai văn bản cùng viết “phủ sóng 5G”', name: 'Cán bộ tổng hợp' } },
};

/** Three indicators: two count over their own drivers, one is linked to another. */
export const several = {
  scenarios: [{
    plans: { [ECONOMY]: { kind: 'ratio', numerator: range(35, 41, 48) }, [SIGNATURE]: { kind: 'ratio', driver: 'grdp', numerator: range(25, 30, 35) } }, drivers: { grdp: range(8, 9, 10) },
    links: [{ from: BUDGET, to: ECONOMY, effect: range(1, 2, 3), lag: 1 }],
  }],
  baselines: { [BUDGET]: { value: 0.9, time: 2026.4 }, [SIGNATURE]: { value: 4, time: 2026.4 } },
};

export function make(settings: ScenarioSettings = {}): ChisoScenario {
  return Object.assign(document.createElement('chiso-scenario'), { asOf: AS_OF, ...settings });
}

/** Waits until what is shown is the result of what is set. */
export async function settled(element: ChisoScenario): Promise<void> {
  await element.updateComplete;
  await waitUntil(() => root(element).querySelector('.says')?.getAttribute('aria-busy') !== 'true' && !/Đang tính|Computing/.test(words(root(element).querySelector('.says'))), 'no result came');
  await element.updateComplete;
}

/** An element whose data is there and whose scenarios are computed. */
export async function loaded(settings: ScenarioSettings = {}, width?: number): Promise<ChisoScenario> {
  const element = make({ province: settings.data ? '' : 'lam-dong', indicators: ECONOMY, ...settings });
  await place(element, width);
  await waitUntil(() => root(element).querySelector('.lay, [part~="error"]') !== null, 'no data came');
  await settled(element);
  return element;
}

export const sentences = (element: ChisoScenario): string[] => all(root(element), '.says p').map(words);
/** The sentence on the scenario in hand. */
export const result = (element: ChisoScenario): string => sentences(element).at(-1) ?? '';
export const field = <E extends HTMLElement = HTMLInputElement>(element: ChisoScenario, path: string): E => one<E>(root(element), `[data-path="${path}"]`);
export const numerator = (part: 'low' | 'mode' | 'high', slider = false): string => `plans.${ECONOMY}.numerator.${part}${slider ? '.slider' : ''}`;
export const step = (element: ChisoScenario, which: string): HTMLButtonElement => one(root(element), `[data-step="${which}"]`);
export const part = (element: ChisoScenario, name: string): HTMLElement | null => root(element).querySelector(`[data-part="${name}"]`);
export const changes = (element: ChisoScenario) => oneEvent(element, 'chiso-change') as unknown as Promise<CustomEvent<{ change: string; scenario: string; indicator: string; document: { active: string } }>>;

/** Sets a field in one event, as a paste does, and waits for the result. */
export async function enter(element: ChisoScenario, path: string, text: string): Promise<void> {
  const input = field(element, path);
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled(element);
}

/** Chooses an option, a radio or a box. */
export async function choose(element: ChisoScenario, path: string, value: string | boolean = true): Promise<void> {
  const input = field<HTMLInputElement | HTMLSelectElement>(element, path);
  if (typeof value === 'string') input.value = value;
  else (input as HTMLInputElement).checked = value;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(element);
}

export async function click(element: ChisoScenario, selector: string): Promise<void> {
  one<HTMLElement>(root(element), selector).click();
  await settled(element);
}

/** Waits until the rings of the control years stand on the picture. */
export async function handles(element: ChisoScenario): Promise<SVGGElement[]> {
  await waitUntil(() => root(element).querySelectorAll('[data-handle]').length > 0, 'no rings');
  return [...root(element).querySelectorAll<SVGGElement>('[data-handle]')];
}
