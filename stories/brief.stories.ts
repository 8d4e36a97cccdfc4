import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { action } from 'storybook/actions';
import { expect, userEvent, waitFor } from 'storybook/test';
import { trends } from '../test/browser/support/sample.js';
import { type DatasetArgs, inside, neverArrives, ofDataset } from './support.js';

interface Args extends DatasetArgs {
  noProjection: boolean;
}

const meta: Meta<Args> = {
  title: 'chiso-brief',
  // States depend on the day they are judged on: with a fixed one a story looks the same next year.
  args: { province: 'lam-dong', lang: 'vi', theme: '', asOf: '2026-06-19', noProjection: false, headingLevel: 2, rows: 0, src: '', data: null },
  argTypes: {
    ...ofDataset,
    noProjection: { control: 'boolean', name: 'no-projection', description: 'No trends: rows with several dated values say no probability.' },
    headingLevel: { control: { type: 'number', min: 2, max: 6 }, name: 'heading-level', description: 'Level of the element\'s own heading; its sections stand one below.' },
  },
  render: ({ province, lang, theme, asOf, noProjection, headingLevel, rows, src, data }) => html`
    <chiso-brief .province=${province} .lang=${lang} .theme=${theme} .asOf=${asOf} .noProjection=${noProjection} .headingLevel=${headingLevel} .rows=${rows} .src=${src} .data=${data}
      @chiso-load=${action('chiso-load')} @chiso-error=${action('chiso-error')}></chiso-brief>`,
};
export default meta;

type Story = StoryObj<Args>;

/** A province with a plan and a report: one A4 sheet, fitted so that no line is cut. */
export const OneSheet: Story = {
  play: async ({ canvasElement }) => {
    const sheet = await inside<HTMLElement>(canvasElement, '.sheet');
    await waitFor(() => expect(sheet.scrollHeight).toBeLessThanOrEqual(sheet.clientHeight + 1));
  },
};

export const English: Story = { args: { lang: 'en' } };

export const Dark: Story = { args: { theme: 'dark' } };

/** Made-up values of seven years: forecasts counted, how likely each target is beside its gap. */
export const WithTrend: Story = {
  args: { data: trends() },
  play: async ({ canvasElement }) => {
    await expect(await inside(canvasElement, '.roomy > :not([hidden]) .tone-bad')).toBeVisible();
  },
};

/** A plan without any value: the page says what cannot be said and which figures are missing. */
export const TargetsOnly: Story = { args: { province: 'dak-lak' } };

/** In a narrow place the page flows, and its tables become lists. */
export const Narrow: Story = {
  render: ({ province, lang, theme, asOf }) => html`
    <style>.narrow { width: 360px; }</style>
    <div class="narrow"><chiso-brief .province=${province} .lang=${lang} .theme=${theme} .asOf=${asOf}></chiso-brief></div>`,
};

/** A frame that forbids the clipboard: what to do instead is said beside the buttons. */
export const CopyingRefused: Story = {
  beforeEach: () => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    return () => { Reflect.deleteProperty(navigator, 'clipboard'); };
  },
  play: async ({ canvasElement }) => {
    await userEvent.click(await inside<HTMLButtonElement>(canvasElement, '.tools button'));
    const said = await inside<HTMLElement>(canvasElement, '.said');
    await waitFor(() => expect(said.textContent).not.toBe(''));
  },
};

/** Before the data is there: its height is kept free. */
export const Loading: Story = { args: { province: 'never' }, beforeEach: neverArrives };

/** A province that nobody has data for: what happened, and a way to try again. */
export const UnknownProvince: Story = { args: { province: 'tinh-khac' } };

/** No province and no data. */
export const NothingChosen: Story = { args: { province: '' } };
