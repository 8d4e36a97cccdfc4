import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { action } from 'storybook/actions';
import { expect, userEvent } from 'storybook/test';
import { everyState, trends } from '../test/browser/support/sample.js';
import { type DatasetArgs, downloads, inside, neverArrives, ofDataset } from './support.js';

interface ScorecardArgs extends DatasetArgs {
  all: boolean;
  noDownload: boolean;
  noProjection: boolean;
}

const meta: Meta<ScorecardArgs> = {
  title: 'chiso-scorecard',
  // States depend on the day they are judged on: with a fixed one a story looks the same next year.
  args: { province: 'lam-dong', lang: 'vi', theme: '', asOf: '2026-06-30', all: false, noDownload: false, noProjection: false, headingLevel: 2, rows: 16, src: '', data: null },
  argTypes: {
    ...ofDataset,
    ...downloads,
    all: { control: 'boolean', description: 'All indicators of the province instead of the headline rows.' },
    noProjection: { control: 'boolean', name: 'no-projection', description: 'No trends: rows with several dated values say no probability.' },
  },
  render: ({ province, lang, theme, asOf, all, noDownload, noProjection, headingLevel, rows, src, data }) => html`
    <chiso-scorecard .province=${province} .lang=${lang} .theme=${theme} .asOf=${asOf} .all=${all} .noDownload=${noDownload} .noProjection=${noProjection} .headingLevel=${headingLevel} .rows=${rows} .src=${src} .data=${data}
      @chiso-load=${action('chiso-load')} @chiso-error=${action('chiso-error')} @chiso-select=${action('chiso-select')}
      @chiso-change=${action('chiso-change')} @chiso-project=${action('chiso-project')} @chiso-progress=${action('chiso-progress')}></chiso-scorecard>`,
};
export default meta;

type Story = StoryObj<ScorecardArgs>;

/** The headline rows of a province with a plan and a report: values and targets, most of them not yet comparable. */
export const HeadlineRows: Story = {};

export const English: Story = { args: { lang: 'en' } };

export const Dark: Story = { args: { theme: 'dark' } };

/** Every indicator that the documents name. */
export const AllRows: Story = { args: { all: true } };

/** Made-up rows, one in each state that needs no trend. */
export const EveryState: Story = { args: { data: everyState() } };

/** Made-up rows with values of seven years: how likely each target is, in which years, by which method; one for which no probability was verified. */
export const WithTrend: Story = {
  args: { data: trends() },
  play: async ({ canvasElement }) => {
    await expect(await inside(canvasElement, '.row .roomy > :not([hidden]) .tone-bad')).toBeVisible();
  },
};

/** A plan without any value: every row says which figure is missing, and takes the reader's own. */
export const TargetsOnly: Story = { args: { province: 'dak-lak' } };

/** The reader typed a number: it gives the required pace at once, is marked as the reader's, and changes no state. */
export const TypedBaseline: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.type(await inside<HTMLInputElement>(canvasElement, '.entry input'), '35,5');
    await expect(await inside(canvasElement, '.yours')).toBeVisible();
  },
};

/** A row with a comparable value: required path, a simulation under growth rates that can be changed, definition, sources. */
export const OpenedRow: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await inside<HTMLButtonElement>(canvasElement, '[id="name-digital-economy-share-grdp"]'));
    await expect(await inside(canvasElement, 'chiso-row-detail')).toBeVisible();
  },
};

/** Before the data is there: the height of 16 rows is kept free. The file of this story never arrives. */
export const Loading: Story = {
  args: { src: 'never.json' },
  beforeEach: neverArrives,
};

/** A province that nobody has data for: what happened, and a way to try again. */
export const UnknownProvince: Story = { args: { province: 'tinh-khac' } };

/** The same, where the page brought its own table: it stays readable. */
export const PagesOwnTable: Story = {
  args: { province: 'tinh-khac' },
  render: ({ province, lang, theme }) => html`
    <chiso-scorecard .province=${province} .lang=${lang} .theme=${theme}>
      <table>
        <caption>Số liệu đến ngày 19 tháng 6 năm 2026, phiên bản 1</caption>
        <thead><tr><th scope="col">Chỉ tiêu</th><th scope="col">Số liệu</th><th scope="col">Đích</th></tr></thead>
        <tbody><tr><th scope="row">Tỷ trọng kinh tế số trong GRDP</th><td>7,45% (2025)</td><td>30% (2030)</td></tr></tbody>
      </table>
    </chiso-scorecard>`,
};

/** Data of another form: each problem with its place and what to write instead. */
export const UnreadableData: Story = { args: { data: { version: 1, province: { slug: 'lam-dong' }, indicators: 'none' } } };

/** No province and no data. */
export const NothingChosen: Story = { args: { province: '' } };
