import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { action } from 'storybook/actions';
import { expect, userEvent } from 'storybook/test';
import { everyState, trends } from '../test/browser/support/sample.js';
import { type DatasetArgs, inside, neverArrives, ofDataset } from './support.js';

interface IndicatorArgs extends DatasetArgs {
  indicator: string;
  noProjection: boolean;
}

const meta: Meta<IndicatorArgs> = {
  title: 'chiso-indicator',
  // States depend on the day they are judged on: with a fixed one a story looks the same next year.
  args: { province: 'lam-dong', indicator: 'digital-economy-share-grdp', lang: 'vi', theme: '', asOf: '2026-06-30', noProjection: false, headingLevel: 3, rows: 0, src: '', data: null },
  argTypes: {
    ...ofDataset,
    indicator: { control: 'text', description: 'Id of the indicator in the province\'s dataset.' },
    noProjection: { control: 'boolean', name: 'no-projection', description: 'No trends: rows with several dated values say no probability.' },
  },
  render: ({ province, indicator, lang, theme, asOf, noProjection, headingLevel, rows, src, data }) => html`
    <chiso-indicator .province=${province} .indicator=${indicator} .lang=${lang} .theme=${theme} .asOf=${asOf} .noProjection=${noProjection} .headingLevel=${headingLevel} .rows=${rows} .src=${src} .data=${data}
      @chiso-load=${action('chiso-load')} @chiso-error=${action('chiso-error')} @chiso-select=${action('chiso-select')} @chiso-change=${action('chiso-change')}></chiso-indicator>`,
};
export default meta;

type Story = StoryObj<IndicatorArgs>;

/** One value and a target on the same base: the required pace and its path. */
export const OneValue: Story = {};

export const English: Story = { args: { lang: 'en' } };

export const Dark: Story = { args: { theme: 'dark' } };

/** Made-up values of seven years: how likely the target is, the values before and the trend with its range. */
export const WithTrend: Story = {
  args: { data: trends(), indicator: 'unlikely' },
  play: async ({ canvasElement }) => {
    await expect(await inside(canvasElement, '.large .roomy > :not([hidden]) .tone-bad')).toBeVisible();
  },
};

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
