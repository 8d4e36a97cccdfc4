import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { action } from 'storybook/actions';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { ChisoTasks } from '../src/index.js';
import { neverArrives, themes } from './support.js';

interface TasksArgs {
  province: string;
  lang: 'vi' | 'en';
  theme: string;
  asOf: string;
  headingLevel: number;
  rows: number;
  view: 'chart' | 'table';
  noDownload: boolean;
  src: string;
  data: unknown;
}

const meta: Meta<TasksArgs> = {
  title: 'chiso-tasks',
  // Whether a task is past its end depends on the day: with a fixed one a story looks the same next year.
  args: { province: 'lam-dong', lang: 'vi', theme: '', asOf: '2026-11-21', headingLevel: 2, rows: 12, view: 'chart', noDownload: false, src: '', data: null },
  argTypes: {
    province: { control: 'select', options: ['lam-dong', 'dak-lak', 'dong-nai', 'gia-lai'], description: 'Slug of the province.' },
    lang: { control: 'inline-radio', options: ['vi', 'en'], description: 'Language of the element; Vietnamese unless it says English.' },
    theme: { control: { type: 'select', labels: { '': 'system' } }, options: themes, description: 'Colours and scheme; without a scheme it follows the reader\'s system.' },
    asOf: { control: 'text', name: 'as-of', description: 'Day on which ends are judged, YYYY-MM-DD; today when empty.' },
    headingLevel: { control: { type: 'number', min: 2, max: 6 }, name: 'heading-level', description: 'Level of the element\'s own heading.' },
    rows: { control: { type: 'number', min: 0, max: 60 }, description: 'Rows whose height is kept free until the data is there.' },
    view: { control: 'inline-radio', options: ['chart', 'table'], description: 'Bars on a scale of years, or words in columns.' },
    noDownload: { control: 'boolean', name: 'no-download', description: 'Leaves out the CSV download.' },
    src: { control: 'text', description: 'Address of a dataset file, instead of the province\'s own.' },
    data: { control: false, description: 'A dataset as an object; it is checked like any outside data.' },
  },
  render: ({ province, lang, theme, asOf, headingLevel, rows, view, noDownload, src, data }) => html`
    <chiso-tasks .province=${province} .lang=${lang} .theme=${theme} .asOf=${asOf} .headingLevel=${headingLevel} .rows=${rows} .view=${view} .noDownload=${noDownload} .src=${src} .data=${data}
      @chiso-load=${action('chiso-load')} @chiso-error=${action('chiso-error')} @chiso-select=${action('chiso-select')} @chiso-change=${action('chiso-change')}></chiso-tasks>`,
};
export default meta;

type Story = StoryObj<TasksArgs>;

/** What stands inside the element of a story, once `selector` finds it. */
async function inside<E extends Element>(canvas: HTMLElement, selector: string): Promise<E> {
  return waitFor(() => {
    const found = canvas.querySelector<ChisoTasks>('chiso-tasks')?.renderRoot.querySelector<E>(selector);
    if (!found) throw new Error(`${selector} is not there.`);
    return found;
  }, { timeout: 5000 });
}

/** A scheme with money and a report with states: the printed total of group III.4 is 60 more than its rows. */
export const PlanAndReport: Story = {};

export const English: Story = { args: { lang: 'en' } };

export const Dark: Story = { args: { theme: 'dark' } };

/** The same as words in columns. */
export const Table: Story = { args: { view: 'table' } };

/** A plan whose years are over and no report: past its end, never overdue. */
export const PlanWithoutReport: Story = { args: { province: 'dak-lak' } };

/** Nearly every task without an end date: they stand in the lane. */
export const WithoutEndDates: Story = { args: { province: 'gia-lai' } };

/** The two tasks that the report itself calls overdue or late, in its words. */
export const OverdueByTheReport: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await inside<HTMLButtonElement>(canvasElement, '[data-standing="overdue"]'));
    await expect(await inside(canvasElement, '[data-task="three-grand-problems"]')).toBeVisible();
  },
};

/** A task opened: time as printed or inferred, agencies, money, indicators, notes, findings, sources. */
export const OpenedTask: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await inside<HTMLButtonElement>(canvasElement, '[id="task-iii-3-1-data-centre"]'));
    await expect(await inside(canvasElement, '[id="detail-iii-3-1-data-centre"]')).toBeVisible();
  },
};

/** Before the data is there: the height of 12 rows is kept free. The file of this story never arrives. */
export const Loading: Story = {
  args: { src: 'never.json' },
  beforeEach: neverArrives,
};

/** A province that nobody has data for: what happened, and a way to try again. */
export const UnknownProvince: Story = { args: { province: 'tinh-khac' } };

/** Data of another form: each problem with its place and what to write instead. */
export const UnreadableData: Story = { args: { data: { version: 1, province: { slug: 'lam-dong' }, tasks: 'none' } } };

/** No province and no data. */
export const NothingChosen: Story = { args: { province: '' } };
