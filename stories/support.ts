/** What the stories of all elements share: the attributes that most of them have, and ways into a story. */
import type { ArgTypes } from '@storybook/web-components-vite';
import type { LitElement } from 'lit';
import { waitFor } from 'storybook/test';

/** What the attribute `theme` may say; empty for neutral colours and the reader's own scheme. */
const themes = ['', 'light', 'dark', 'blue', 'blue light', 'blue dark', 'contrast', 'contrast light', 'contrast dark'];

export interface CommonArgs {
  province: string;
  lang: 'vi' | 'en';
  theme: string;
  asOf: string;
  headingLevel: number;
  rows: number;
}

/** Of elements that show one dataset. */
export interface DatasetArgs extends CommonArgs {
  src: string;
  data: unknown;
}

/** Controls of the common attributes. */
export const common = {
  province: { control: 'select', options: ['lam-dong', 'dak-lak', 'dong-nai', 'gia-lai'], description: 'Slug of the province.' },
  lang: { control: 'inline-radio', options: ['vi', 'en'], description: 'Language of the element; Vietnamese unless it says English.' },
  theme: { control: { type: 'select', labels: { '': 'system' } }, options: themes, description: 'Colours and scheme; without a scheme it follows the reader\'s system; paper is always light.' },
  asOf: { control: 'text', name: 'as-of', description: 'Day on which states are judged, YYYY-MM-DD; today when empty.' },
  headingLevel: { control: { type: 'number', min: 2, max: 6 }, name: 'heading-level', description: 'Level of the element\'s own heading.' },
  rows: { control: { type: 'number', min: 0, max: 60 }, description: 'Rows whose height is kept free until the data is there.' },
} satisfies Partial<ArgTypes<CommonArgs>>;

export const ofDataset = {
  ...common,
  src: { control: 'text', description: 'Address of a dataset file, instead of the province\'s own.' },
  data: { control: false, description: 'A dataset as an object; it is checked like any outside data.' },
} satisfies Partial<ArgTypes<DatasetArgs>>;

export const downloads = {
  noDownload: { control: 'boolean', name: 'no-download', description: 'Takes the buttons that download away.' },
} satisfies Partial<ArgTypes<{ noDownload: boolean }>>;

/** What stands inside the first of our elements of a story, once `selector` finds it. */
export async function inside<E extends Element>(canvas: HTMLElement, selector: string): Promise<E> {
  return waitFor(() => {
    const element = [...canvas.querySelectorAll<LitElement>('*')].find(({ localName }) => localName.startsWith('chiso-'));
    const found = element?.renderRoot.querySelector<E>(selector);
    if (!found) throw new Error(`${selector} is not there.`);
    return found;
  }, { timeout: 5000 });
}

/** For stories of what stands before the data: a file whose name begins with `never` does not arrive. Returns what undoes it, as `beforeEach` wants. */
export function neverArrives(): () => void {
  const { fetch } = globalThis;
  const isNever = (resource: RequestInfo | URL) => /\/never[.-]/.test(resource instanceof Request ? resource.url : String(resource));
  globalThis.fetch = (resource, options) => (isNever(resource) ? new Promise(() => undefined) : fetch(resource, options));
  return () => { globalThis.fetch = fetch; };
}
