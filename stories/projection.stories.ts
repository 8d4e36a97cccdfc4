import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { action } from 'storybook/actions';
import { expect, userEvent } from 'storybook/test';
import type { DeclaredBasis, ScenarioInput } from '../src/index.js';
import { type DatasetArgs, downloads, inside, neverArrives, ofDataset } from './support.js';

interface ProjectionArgs extends DatasetArgs {
  indicator: string;
  baseline: string;
  method: '' | 'required-pace';
  noDownload: boolean;
  share: boolean;
  noProjection: boolean;
  scenarios: readonly ScenarioInput[];
  declaredBasis: DeclaredBasis | null;
  inHand: string;
}

const spread = (low: number, mode: number, high: number) => ({ low, mode, high, shape: 'triangular' as const });
const grdp = spread(8, 9, 10);

/** Two growth rates, the same with an intervention, and a steady rise: what the mock-up of the picture shows. */
const digitalEconomy: readonly ScenarioInput[] = [
  { id: 'a', name: 'Giữ đà hiện nay', assumption: { kind: 'ratio', numerator: spread(30, 37.5, 45), denominator: grdp } },
  { id: 'b', name: 'Đẩy mạnh', assumption: { kind: 'ratio', numerator: spread(35, 41, 48), denominator: grdp }, interventions: [{ at: 2028, effect: spread(2, 3, 4), ramp: 2 }] },
  { id: 'c', name: 'Tăng đều', assumption: { kind: 'pace', perYear: spread(2, 2.5, 3), unit: 'points' } },
];

const meta: Meta<ProjectionArgs> = {
  title: 'chiso-projection',
  args: {
    province: 'lam-dong', indicator: 'digital-economy-share-grdp', lang: 'vi', theme: '', asOf: '2026-06-30', headingLevel: 2, baseline: '', method: '', noDownload: false, share: false, noProjection: false,
    scenarios: [], declaredBasis: null, inHand: '', rows: 0, src: '', data: null,
  },
  argTypes: {
    ...ofDataset,
    ...downloads,
    indicator: { control: 'text', description: 'Id of the indicator.' },
    baseline: { control: 'text', description: 'Numbers of the reader, such as cloud-systems-rate:35@2026-06.' },
    method: { control: 'inline-radio', options: ['', 'required-pace'], description: 'required-pace draws no trend.' },
    share: { control: 'boolean', description: 'Offers a copy of everything that is said.' },
    noProjection: { control: 'boolean', name: 'no-projection', description: 'Only values, target and required path.' },
    scenarios: { control: 'object', description: 'At most four scenarios on the same draws.' },
    declaredBasis: { control: 'object', description: 'Two bases that a user takes as equal, with reason and name.' },
    inHand: { control: 'text', description: 'Id of the scenario with the fan.' },
  },
  render: (args) => html`
    <chiso-projection .province=${args.province} .indicator=${args.indicator} .lang=${args.lang} .theme=${args.theme} .asOf=${args.asOf} .headingLevel=${args.headingLevel}
      .baseline=${args.baseline} .method=${args.method} .noDownload=${args.noDownload} .share=${args.share} .noProjection=${args.noProjection} .scenarios=${args.scenarios} .declaredBasis=${args.declaredBasis}
      .inHand=${args.inHand} .rows=${args.rows} .src=${args.src} .data=${args.data}
      @chiso-load=${action('chiso-load')} @chiso-error=${action('chiso-error')} @chiso-project=${action('chiso-project')} @chiso-change=${action('chiso-change')}
      @chiso-select=${action('chiso-select')}></chiso-projection>`,
};
export default meta;

type Story = StoryObj<ProjectionArgs>;

/** The usual state on a portal: one value, the target, and what it asks for. */
export const OneValue: Story = {};

/** Three scenarios on the same draws; the one in hand has the fan. */
export const Scenarios: Story = { args: { scenarios: digitalEconomy } };

export const English: Story = { args: { scenarios: digitalEconomy, lang: 'en' } };

export const Dark: Story = { args: { scenarios: digitalEconomy, theme: 'dark' } };

export const Table: Story = {
  args: { scenarios: digitalEconomy },
  play: async ({ canvasElement }) => {
    await userEvent.click(await inside<HTMLButtonElement>(canvasElement, '#tab-table'));
    await expect(await inside(canvasElement, '.tables')).toBeVisible();
  },
};

/** Walked by keyboard: the year in hand is ringed, spoken and written out. */
export const YearByKeyboard: Story = {
  args: { scenarios: digitalEconomy },
  play: async ({ canvasElement }) => {
    (await inside<HTMLInputElement>(canvasElement, '.picture input')).focus();
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
  },
};

/** Value and target count different things: both are drawn, nothing joins them. */
export const NotTheSameBase: Story = { args: { indicator: 'online-dossier-rate' } };

/** The same gap closed by a user's declaration, whose words stand everywhere. */
export const DeclaredBase: Story = {
  args: {
    indicator: '5g-coverage', declaredBasis: { reason: 'Cả hai văn bản cùng tính theo thôn, tổ dân phố', name: 'Cán bộ tổng hợp, Sở Khoa học và Công nghệ' },
    scenarios: [{ id: 'p', name: 'Mốc từng năm', assumption: { kind: 'path', spread: 2, points: [[2027, 87.5], [2028, 91], [2029, 94.5], [2030, 97.5], [2031, 99]].map(([time = 0, value = 0]) => ({ time, value })) } }],
  },
};

export const NoValue: Story = { args: { indicator: 'cloud-systems-rate' } };

/** A number of the reader, named as theirs. */
export const TypedBaseline: Story = { args: { indicator: 'cloud-systems-rate', baseline: 'cloud-systems-rate:35@2026-06' } };

export const TargetWithoutYear: Story = { args: { indicator: 'households-fibre-rate' } };

export const NoTarget: Story = { args: { indicator: 'e-health-records-rate' } };

/** Made-up values over two territories: two lines that never meet, a trend on the newer one, milestones. */
export const Trend: Story = {
  args: {
    province: '', indicator: 'made-up',
    data: (() => {
      const source = (document: string) => ({ document, section: null, lines: null });
      const document = (id: string, issued: string, territory: string, vi: string) => ({ id, title: { vi: `Báo cáo minh họa ${issued.slice(0, 4)}` }, issuer: { vi: 'Tỉnh Mẫu' }, kind: 'report', issued, territory: { id: territory, name: { vi } } });
      const values = (id: string, pairs: readonly (readonly [string, number])[]) => pairs.map(([period, value]) => ({ period, value, basis: 'people', source: source(id) }));
      return {
        version: 1, province: { slug: 'tinh-mau', name: { vi: 'Tỉnh Mẫu' } },
        documents: [document('new', '2026-06-19', 'since-2025-07', 'tỉnh Mẫu mới'), document('old', '2024-06-19', 'before-2025-07', 'tỉnh Mẫu cũ')],
        indicators: [{
          id: 'made-up', headline: true, name: { vi: 'Người dân dùng dịch vụ công trực tuyến (số minh họa)' }, definition: { vi: 'Số minh họa' }, pillar: 'society', unit: 'percent', kind: 'saturating-rate',
          direction: 'higher', bounds: [0, 100], referenceClass: 'adoption', bases: [{ id: 'people', name: { vi: 'trên tổng dân số' }, numerator: { vi: 'người dùng' }, denominator: { vi: 'tổng dân số' } }],
          observations: [...values('old', [['2021', 21], ['2022', 27], ['2023', 33]]), ...values('new', [['2022', 31], ['2023', 38], ['2024', 46], ['2025', 52.5]])],
          targets: [['2025', 60], ['2030', 80]].map(([by, value]) => ({ id: String(by), by: String(by), value, comparator: '>=', basis: 'people', source: source('new') })),
        }],
      };
    })(),
  },
};

/** Before the data is there: its height is kept free. */
export const Loading: Story = { args: { province: 'never' }, beforeEach: neverArrives };

export const UnknownIndicator: Story = { args: { indicator: 'no-such-row' } };
