import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { action } from 'storybook/actions';
import { expect, userEvent } from 'storybook/test';
import { dataset, indicator, target, yearly } from '../test/browser/support/sample.js';
import { common, type CommonArgs, downloads, inside, neverArrives } from './support.js';

interface CompareArgs extends CommonArgs {
  provinces: string;
  concepts: string;
  all: boolean;
  noDownload: boolean;
  noProjection: boolean;
  datasets: readonly unknown[];
}

const meta: Meta<CompareArgs> = {
  title: 'chiso-compare',
  // States depend on the day they are judged on: with a fixed one a story looks the same next year.
  args: { provinces: 'lam-dong dak-lak dong-nai gia-lai', province: '', concepts: '', lang: 'vi', theme: '', asOf: '2026-06-30', all: false, noDownload: false, noProjection: false, headingLevel: 2, rows: 6, datasets: [] },
  argTypes: {
    ...common,
    ...downloads,
    provinces: { control: 'text', description: 'Slugs of 2 to 34 provinces, parted by spaces or commas.' },
    province: { control: 'text', description: 'Slug of the province that stands first.' },
    concepts: { control: 'text', description: 'Ids of the concepts to compare; those of the headline rows when empty.' },
    all: { control: 'boolean', description: 'Every row that belongs to a shared concept, instead of the headline rows.' },
    noProjection: { control: 'boolean', name: 'no-projection', description: 'No trends: rows with several dated values say no probability.' },
    datasets: { control: false, description: 'Datasets as objects, instead of files; each is checked like any outside data.' },
  },
  render: ({ provinces, province, concepts, lang, theme, asOf, all, noDownload, noProjection, headingLevel, rows, datasets }) => html`
    <chiso-compare .provinces=${provinces} .province=${province} .concepts=${concepts} .lang=${lang} .theme=${theme} .asOf=${asOf} .all=${all} .noDownload=${noDownload}
      .noProjection=${noProjection} .headingLevel=${headingLevel} .rows=${rows} .datasets=${datasets} @chiso-load=${action('chiso-load')} @chiso-error=${action('chiso-error')}
      @chiso-change=${action('chiso-change')} @chiso-select=${action('chiso-select')}></chiso-compare>`,
};
export default meta;

type Story = StoryObj<CompareArgs>;

const CONTENTS = [
  { id: 'fibre', vi: 'Hộ có cáp quang', en: 'Households with fibre', goal: 95 },
  { id: 'accounts', vi: 'Người dân có tài khoản thanh toán điện tử', en: 'People with an electronic payment account', goal: 80 },
  { id: 'services', vi: 'Hồ sơ thủ tục hành chính nộp trực tuyến', en: 'Administrative files handed in online', goal: 70 },
  { id: 'coverage', vi: 'Khu vực có dân cư được phủ sóng 5G', en: 'Populated areas with 5G coverage', goal: 100 },
] as const;

/** A made-up province with one share or more: a value, a real 0 or none at all. */
function made(index: number, value: number | null, contents = 1): unknown {
  const name = `Tỉnh mẫu ${index + 1}`;
  const source = { document: 'plan', section: 'II.1', lines: [10, 10] };
  const words = { vi: 'số đếm được trên tổng số', en: 'counted of all' };
  const chosen = CONTENTS.slice(0, contents);
  return {
    version: 1,
    province: { slug: `tinh-mau-${index + 1}`, name: { vi: name, en: `Sample province ${index + 1}` } },
    documents: [{ id: 'plan', title: { vi: 'Kế hoạch mẫu', en: 'Sample plan' }, issuer: { vi: 'Ủy ban nhân dân tỉnh', en: 'Provincial People’s Committee' }, kind: 'report', issued: '2026-06-01', territory: { id: 'since-2025-07', name: { vi: name } } }],
    concepts: chosen.map(({ id, vi, en }) => ({
      id, name: { vi, en }, definition: {}, pillar: 'infrastructure', unit: 'percent', direction: 'higher', kind: 'saturating-rate', bounds: [0, 100],
      bases: [{ id: 'of-all', name: words, numerator: words, denominator: null }],
    })),
    indicators: chosen.map(({ id, goal }, place) => ({
      id, concept: id, headline: true,
      observations: value === null ? [] : [{ period: '2025', value: (value * (1 + place * 7)) % 101, basis: 'of-all', source }],
      targets: [{ id: '2030', by: '2030', value: goal, comparator: '>=', basis: 'of-all', source }],
    })),
  };
}

/** Four provinces: seven contents can be compared, none has values of two provinces yet. */
export const FourProvinces: Story = {};

export const English: Story = { args: { lang: 'en' } };

export const Dark: Story = { args: { theme: 'dark' } };

const ACCOUNTS = { id: 'accounts', name: { vi: 'Tài khoản thanh toán điện tử', en: 'Electronic payment accounts' }, definition: { vi: 'Người dân có tài khoản', en: 'People with an account' }, pillar: 'society', unit: 'percent', direction: 'higher', kind: 'saturating-rate', bounds: [0, 100], bases: [] };

/** Made-up values of seven years with three targets: how likely each province's own is, beside its value. */
export const WithTrend: Story = {
  args: {
    provinces: '',
    datasets: [85, 90, 95].map((value, index) => dataset([indicator('accounts', { concept: 'accounts', observations: yearly(), targets: [target({ value })] })], {
      province: { slug: `tinh-${index}`, name: { vi: `Tỉnh ${index + 1}`, en: `Province ${index + 1}` } },
      concepts: [ACCOUNTS],
    })),
  },
  play: async ({ canvasElement }) => {
    await expect(await inside(canvasElement, '.shared-row .roomy > :not([hidden]) .tone-bad')).toBeVisible();
  },
};

/** Two contents that the page chose, one province pinned first. */
export const ChosenConcepts: Story = { args: { concepts: 'digital-economy-share households-fibre', province: 'gia-lai' } };

/** 34 made-up provinces, one of them at a real 0, some without a value: dots on one scale, and each province with its rank where the reader unfolds them. */
export const ThirtyFourProvinces: Story = {
  args: { provinces: '', datasets: Array.from({ length: 34 }, (_, index) => made(index, index % 7 === 6 ? null : index === 3 ? 0 : 40 + ((index * 17) % 59))) },
  play: async ({ canvasElement }) => {
    await userEvent.selectOptions(await inside<HTMLSelectElement>(canvasElement, '.tools select'), 'value');
    await userEvent.click(await inside<HTMLButtonElement>(canvasElement, '[data-view="each"]'));
  },
};

/** The same provinces, one line a content until it is opened. */
export const ManyFolded: Story = { args: ThirtyFourProvinces.args ?? {} };

/** Four contents of 20 made-up provinces as a heat table: the deeper, the farther from the province's own target. */
export const HeatTable: Story = {
  args: { provinces: '', datasets: Array.from({ length: 20 }, (_, index) => made(index, index % 7 === 6 ? null : index === 3 ? 0 : 40 + ((index * 17) % 59), 4)) },
  play: async ({ canvasElement }) => {
    await userEvent.click(await inside<HTMLButtonElement>(canvasElement, '[data-view="heat"]'));
  },
};

/** One level for every province of a row: the strictest target, until the reader types another. */
export const CommonLevel: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await inside<HTMLButtonElement>(canvasElement, '.scope button:last-child'));
    await inside(canvasElement, '.level-entry input');
  },
};

/** A content opened to its definition, and each number's document, section and line. */
export const OpenedContent: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await inside<HTMLButtonElement>(canvasElement, '.shared-row .name'));
    await inside(canvasElement, '.open-row');
  },
};

/** One province has no data: the others stand, its column says why, and it can be tried again. */
export const OneProvinceFails: Story = { args: { provinces: 'dak-lak tinh-khac gia-lai' } };

/** Nothing but targets on different bases: everything is in part 3, with what is needed. */
export const NothingComparable: Story = { args: { provinces: 'lam-dong gia-lai' } };

/** Before the data is there: its height is kept free. */
export const Loading: Story = { args: { provinces: 'never never-too' }, beforeEach: neverArrives };

export const NothingChosen: Story = { args: { provinces: '' } };
