import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { action } from 'storybook/actions';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { ChisoIndicator } from '../src/index.js';
import { everyState } from '../test/browser/support/sample.js';
import { neverArrives, themes } from './support.js';

interface IndicatorArgs {
  province: string;
  indicator: string;
  lang: 'vi' | 'en';
  theme: string;
  asOf: string;
  headingLevel: number;
  rows: number;
  src: string;
  data: unknown;
}

const meta: Meta<IndicatorArgs> = {
  title: 'chiso-indicator',
  // States depend on the day they are judged on: with a fixed one a story looks the same next year.
  args: { province: 'lam-dong', indicator: 'digital-economy-share-grdp', lang: 'vi', theme: '', asOf: '2026-06-30', headingLevel: 3, rows: 0, src: '', data: null },
  argTypes: {
    province: { control: 'select', options: ['lam-dong', 'dak-lak', 'dong-nai', 'gia-lai'], description: 'Slug of the province.' },
    indicator: { control: 'text', description: 'Id of the indicator in the province\'s dataset.' },
    lang: { control: 'inline-radio', options: ['vi', 'en'], description: 'Language of the element; Vietnamese unless it says English.' },
    theme: { control: { type: 'select', labels: { '': 'system' } }, options: themes, description: 'Colours and scheme; without a scheme it follows the reader\'s system.' },
    asOf: { control: 'text', name: 'as-of', description: 'Day on which the state is judged, YYYY-MM-DD; today when empty.' },
    headingLevel: { control: { type: 'number', min: 2, max: 6 }, name: 'heading-level', description: 'Level of the element\'s own heading.' },
    rows: { control: { type: 'number', min: 0, max: 60 }, description: 'Rows whose height is kept free until the data is there.' },
    src: { control: 'text', description: 'Address of a dataset file, instead of the province\'s own.' },
    data: { control: false, description: 'A dataset as an object; it is checked like any outside data.' },
  },
  render: ({ province, indicator, lang, theme, asOf, headingLevel, rows, src, data }) => html`
    <chiso-indicator .province=${province} .indicator=${indicator} .lang=${lang} .theme=${theme} .asOf=${asOf} .headingLevel=${headingLevel} .rows=${rows} .src=${src} .data=${data}
      @chiso-load=${action('chiso-load')} @chiso-error=${action('chiso-error')} @chiso-select=${action('chiso-select')} @chiso-change=${action('chiso-change')}></chiso-indicator>`,
};
export default meta;

type Story = StoryObj<IndicatorArgs>;

/** What stands inside the element of a story, once `selector` finds it. */
async function inside<E extends Element>(canvas: HTMLElement, selector: string): Promise<E> {
  return waitFor(() => {
    const found = canvas.querySelector<ChisoIndicator>('chiso-indicator')?.renderRoot.querySelector<E>(selector);
    if (!found) throw new Error(`${selector} is not there.`);
    return found;
  }, { timeout: 5000 });
}

/** One value and a target on the same base: the required pace and its path. */
export const OneValue: Story = {};

export const English: Story = { args: { lang: 'en' } };

export const Dark: Story = { args: { theme: 'dark' } };

/** Value and target count different things: both counts are named, nothing is computed. */
export const NotTheSameBase: Story = { args: { indicator: 'eid-accounts-rate' } };

/** No value in any document: what is missing, who has it, and a field for the reader's own number. */
export const NoValue: Story = { args: { indicator: 'cloud-systems-rate' } };

/** The reader typed a number: the required pace at once, marked as the reader's; the state stays. */
export const TypedBaseline: Story = {
  args: { indicator: 'cloud-systems-rate' },
  play: async ({ canvasElement }) => {
    await userEvent.type(await inside<HTMLInputElement>(canvasElement, '.entry input'), '35,5');
    await expect(await inside(canvasElement, '.yours')).toBeVisible();
  },
};

/** A count of this year's plan whose value has no date: a range of paces a month. */
export const UndatedValue: Story = { args: { indicator: 'bts-sites-new-or-optimised' } };

/** Definition, documents and the place of each number. */
export const Details: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await inside<HTMLButtonElement>(canvasElement, '.sources .link'));
    await expect(await inside(canvasElement, '.details')).toBeVisible();
  },
};

/** The same indicator in places of three sizes: each shows what it has room for. */
export const Sizes: Story = {
  render: ({ province, indicator, lang, theme, asOf }) => html`
    <style>.sizes { display: grid; grid-template-columns: 230px 360px 600px; gap: 32px; align-items: start; overflow-x: auto; }</style>
    <div class="sizes">${[1, 2, 3].map(() => html`
      <chiso-indicator .province=${province} .indicator=${indicator} .lang=${lang} .theme=${theme} .asOf=${asOf}></chiso-indicator>`)}</div>`,
};

/** Before the data is there: its height is kept free. */
export const Loading: Story = { args: { province: 'never' }, beforeEach: neverArrives };

/** Made-up rows, one in each state that needs no trend. */
export const EveryState: Story = {
  render: ({ lang, theme, asOf }) => html`
    <style>.states { display: grid; grid-template-columns: repeat(auto-fill, minmax(300px, 1fr)); gap: 24px; }</style>
    <div class="states">${(everyState().indicators as readonly { id: string }[]).map(({ id }) => html`<chiso-indicator .data=${everyState()} .indicator=${id} .lang=${lang} .theme=${theme} .asOf=${asOf}></chiso-indicator>`)}</div>`,
};

/** An id that the province has not. */
export const UnknownIndicator: Story = { args: { indicator: 'no-such-row' } };

/** The attribute is missing. */
export const NothingChosen: Story = { args: { indicator: '' } };

/** A province that nobody has data for: what happened, and a way to try again. */
export const UnknownProvince: Story = { args: { province: 'tinh-khac' } };
