/** What the tests of the projection need: an element on the page with its data there, scenarios, and its computed lines. */
import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import '../../../src/define.js';
import type { ChisoProjection, ChisoScenario, ScenarioInput } from '../../../src/index.js';
import { place } from './place.js';
import { AS_OF, one, root, words } from './scorecard.js';
import { waitUntil } from './wait-until.js';

export { place };

export type ProjectionSettings = Partial<Pick<ChisoProjection,
  'province' | 'src' | 'data' | 'lang' | 'theme' | 'asOf' | 'headingLevel' | 'indicator' | 'baseline' | 'method' | 'noDownload' | 'noProjection' | 'scenarios' | 'declaredBasis' | 'inHand' | 'share'>>;

export const ECONOMY = 'digital-economy-share-grdp';
const spread = (low: number, mode: number, high: number) => ({ low, mode, high, shape: 'triangular' as const });

/** The three scenarios of the digital economy. */
export const scenarios: readonly ScenarioInput[] = [
  { id: 'a', name: '', assumption: { kind: 'ratio', numerator: spread(30, 37.5, 45), denominator: spread(8, 9, 10) } },
  { id: 'b', name: 'Đẩy mạnh', assumption: { kind: 'ratio', numerator: spread(35, 41, 48), denominator: spread(8, 9, 10) }, interventions: [{ at: 2028, effect: spread(2, 3, 4), ramp: 2 }] },
  { id: 'c', name: '', assumption: { kind: 'pace', perYear: spread(2, 2.5, 3), unit: 'points' } },
];

/** A result that a page has computed itself. */
export const brought = () => ({
  projection: {
    times: Float64Array.of(2026, 2031), median: Float64Array.of(7.45, 12.5), bands: [], pace: { observed: null, unit: 'points' as const }, warnings: [],
    targets: [], method: { id: 'pace', version: 1, evidence: 'assumption' as const },
  },
});

export function make(settings: ProjectionSettings = {}): ChisoProjection {
  return Object.assign(document.createElement('chiso-projection'), { asOf: AS_OF, ...settings });
}

/** An element whose data is there and, where it has scenarios, whose lines are computed. */
export async function loaded(settings: ProjectionSettings = {}, width?: number): Promise<ChisoProjection> {
  const element = make({ province: settings.data ? '' : 'lam-dong', indicator: ECONOMY, ...settings });
  await place(element, width);
  await waitUntil(() => root(element).querySelector('.head, [part~="error"]') !== null, 'no data came');
  await computed(element);
  return element;
}

/** Waits until no scenario is under way. */
export async function computed(element: ChisoProjection): Promise<void> {
  await element.updateComplete;
  await waitUntil(() => !words(root(element).querySelector('.scenarios')).match(/đang tính|computing/), 'lines never came');
  await element.updateComplete;
}

/** Switches an element that loads or computes to two provinces in a row: the last one is shown, and stays. */
export async function expectLastProvince(element: ChisoProjection | ChisoScenario): Promise<void> {
  element.province = 'dak-lak';
  await element.updateComplete;
  element.province = 'gia-lai';
  const shown = () => words(root(element).querySelector('.names .quiet'));
  await waitUntil(() => shown().startsWith('Gia Lai'), 'the last province never came');
  await aTimeout(300);
  expect(shown()).to.match(/^Gia Lai/);
}

export const nextProject = (element: ChisoProjection) => oneEvent(element, 'chiso-project') as unknown as Promise<CustomEvent<{ indicator: string; mode: string; cause: string }>>;

export const sentences = (element: ChisoProjection): string[] => [...root(element).querySelectorAll('.says p')].map(words);
export const figure = (element: ChisoProjection, index: number): string => words(root(element).querySelectorAll('.figures > div')[index]);
export const range = (element: ChisoProjection): HTMLInputElement => one(root(element), '.picture input');
export const readOut = (element: ChisoProjection): string => words(one(root(element), '.read-out'));

/** How many dots of the picture differ from its corner, for whether something is drawn. */
export function painted(element: ChisoProjection): number {
  const canvas = one<HTMLCanvasElement>(root(element), 'canvas');
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  let dots = 0;
  for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 0) > 0) dots += 1;
  return dots;
}

export async function drawn(element: ChisoProjection): Promise<void> {
  await waitUntil(() => root(element).querySelector('canvas') !== null && one<HTMLCanvasElement>(root(element), 'canvas').width > 0 && painted(element) > 500, 'nothing was drawn');
}

/** The file that a download hands over: its name and text, or its first bytes. */
export async function downloaded(element: ChisoProjection, kind: string): Promise<{ readonly name: string; readonly blob: Blob; readonly text: string; readonly revoked: () => boolean }> {
  const real = { createObjectURL: URL.createObjectURL.bind(URL), revokeObjectURL: URL.revokeObjectURL.bind(URL) };
  let blob: Blob | null = null;
  let name = '';
  let revoked = false;
  URL.createObjectURL = (file) => { blob = file as Blob; return 'blob:test'; };
  URL.revokeObjectURL = (url) => { if (url === 'blob:test') revoked = true; };
  HTMLAnchorElement.prototype.click = function take(this: HTMLAnchorElement) { name = this.download; };
  try {
    one<HTMLButtonElement>(root(element), `[data-file="${kind}"]`).click();
    await waitUntil(() => name !== '', `no ${kind} came`);
  } finally {
    Object.assign(URL, real);
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
  }
  const file = blob as unknown as Blob;
  return { name, blob: file, text: kind === 'png' ? '' : await file.text(), revoked: () => revoked };
}
