import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { action } from 'storybook/actions';
import { expect, userEvent } from 'storybook/test';
import { type DatasetArgs, downloads, inside, neverArrives, ofDataset } from './support.js';

interface TasksArgs extends DatasetArgs {
  view: 'chart' | 'table';
  noDownload: boolean;
}

const meta: Meta<TasksArgs> = {
  title: 'chiso-tasks',
  // Whether a task is past its end depends on the day: with a fixed one a story looks the same next year.
  args: { province: 'lam-dong', lang: 'vi', theme: '', asOf: '2026-11-21', headingLevel: 2, rows: 12, view: 'chart', noDownload: false, src: '', data: null },
  argTypes: {
    ...ofDataset,
    ...downloads,
    view: { control: 'inline-radio', options: ['chart', 'table'], description: 'Bars on a scale of years, or words in columns.' },
  },
  render: ({ province, lang, theme, asOf, headingLevel, rows, view, noDownload, src, data }) => html`
    <chiso-tasks .province=${province} .lang=${lang} .theme=${theme} .asOf=${asOf} .headingLevel=${headingLevel} .rows=${rows} .view=${view} .noDownload=${noDownload} .src=${src} .data=${data}
      @chiso-load=${action('chiso-load')} @chiso-error=${action('chiso-error')} @chiso-select=${action('chiso-select')} @chiso-change=${action('chiso-change')}></chiso-tasks>`,
};
export default meta;

type Story = StoryObj<TasksArgs>;

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
