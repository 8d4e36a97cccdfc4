import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { action } from 'storybook/actions';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { ChisoBrief } from '../src/index.js';
import { neverArrives, themes } from './support.js';

interface BriefArgs {
  province: string;
  lang: 'vi' | 'en';
  theme: string;
  asOf: string;
  headingLevel: number;
  rows: number;
  src: string;
  data: unknown;
}

const meta: Meta<BriefArgs> = {
  title: 'chiso-brief',
  // States depend on the day they are judged on: with a fixed one a story looks the same next year.
  args: { province: 'lam-dong', lang: 'vi', theme: '', asOf: '2026-06-19', headingLevel: 2, rows: 0, src: '', data: null },
  argTypes: {
    province: { control: 'select', options: ['lam-dong', 'dak-lak', 'dong-nai', 'gia-lai'], description: 'Slug of the province.' },
    lang: { control: 'inline-radio', options: ['vi', 'en'], description: 'Language of the element; Vietnamese unless it says English.' },
    theme: { control: { type: 'select', labels: { '': 'system' } }, options: themes, description: 'Colours and scheme; without a scheme it follows the reader\'s system; paper is always light.' },
    asOf: { control: 'text', name: 'as-of', description: 'Day on which the states are judged, YYYY-MM-DD; today when empty.' },
    headingLevel: { control: { type: 'number', min: 2, max: 6 }, name: 'heading-level', description: 'Level of the element\'s own heading; its sections stand one below.' },
    rows: { control: { type: 'number', min: 0, max: 60 }, description: 'Rows whose height is kept free until the data is there.' },
    src: { control: 'text', description: 'Address of a dataset file, instead of the province\'s own.' },
    data: { control: false, description: 'A dataset as an object; it is checked like any outside data.' },
  },
  render: ({ province, lang, theme, asOf, headingLevel, rows, src, data }) => html`
    <chiso-brief .province=${province} .lang=${lang} .theme=${theme} .asOf=${asOf} .headingLevel=${headingLevel} .rows=${rows} .src=${src} .data=${data}
      @chiso-load=${action('chiso-load')} @chiso-error=${action('chiso-error')}></chiso-brief>`,
};
export default meta;

type Story = StoryObj<BriefArgs>;

/** What stands inside the element of a story, once `selector` finds it. */
async function inside<E extends Element>(canvas: HTMLElement, selector: string): Promise<E> {
  return waitFor(() => {
    const found = canvas.querySelector<ChisoBrief>('chiso-brief')?.renderRoot.querySelector<E>(selector);
    if (!found) throw new Error(`${selector} is not there.`);
    return found;
  }, { timeout: 5000 });
}

/** A province with a plan and a report: one A4 sheet, fitted so that no line is cut. */
export const OneSheet: Story = {
  play: async ({ canvasElement }) => {
    const sheet = await inside<HTMLElement>(canvasElement, '.sheet');
    await waitFor(() => expect(sheet.scrollHeight).toBeLessThanOrEqual(sheet.clientHeight + 1));
  },
};

export const English: Story = { args: { lang: 'en' } };

export const Dark: Story = { args: { theme: 'dark' } };

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
