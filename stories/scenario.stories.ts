import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { action } from 'storybook/actions';
import { expect, userEvent } from 'storybook/test';
import { type DatasetArgs, downloads, inside, neverArrives, ofDataset } from './support.js';

interface ScenarioArgs extends DatasetArgs {
  indicators: string;
  baseline: string;
  noDownload: boolean;
  share: boolean;
  value: unknown;
  peers: unknown;
}

const ECONOMY = 'digital-economy-share-grdp';
const range = (low: number, mode: number, high: number) => ({ low, mode, high });

/** The digital economy's share of GRDP, 7,45 → 30: what goes on, and a push with an intervention. */
const economy = {
  scenarios: [
    { name: 'Giữ đà hiện nay', plans: { [ECONOMY]: { kind: 'ratio', numerator: range(30, 37.5, 45) } }, drivers: { grdp: range(8, 9, 10) } },
    { name: 'Đẩy mạnh', plans: { [ECONOMY]: { kind: 'ratio', numerator: range(35, 41, 48), interventions: [{ at: 2028, effect: range(2, 3, 4), ramp: 2 }] } }, drivers: { grdp: range(8, 9, 10) } },
  ],
  active: 'b',
};

/** 5G, 86 → 100: by control years, on a base that a user declared equal. */
const coverage = {
  scenarios: [{ plans: { '5g-coverage': { kind: 'path', margin: 2, points: [[2027, 87.5], [2028, 91], [2029, 94.5], [2030, 97.5], [2031, 99]].map(([time = 0, value = 0]) => ({ time, value })) } } }],
  declarations: { '5g-coverage': { checked: true, reason: 'Hai văn bản cùng viết “phủ sóng 5G trên địa bàn”', name: 'Cán bộ tổng hợp' } },
};

/** Two shares that count over drivers, and a link that the user declares. */
const several = {
  scenarios: [{
    plans: { [ECONOMY]: { kind: 'ratio', numerator: range(35, 41, 48) }, 'digital-signature-people-rate': { kind: 'ratio', numerator: range(15, 20, 25) } },
    drivers: { grdp: range(8, 9, 10), population: range(0.8, 1, 1.2) }, links: [{ from: 'sti-share-budget-expenditure', to: ECONOMY, effect: range(1, 2, 3), lag: 1 }],
  }],
  baselines: { 'sti-share-budget-expenditure': { value: 0.9, time: 2026.4 }, 'digital-signature-people-rate': { value: 4, time: 2026.4 } },
};

const meta: Meta<ScenarioArgs> = {
  title: 'chiso-scenario',
  args: { province: 'lam-dong', indicators: ECONOMY, lang: 'vi', theme: '', asOf: '2026-06-30', headingLevel: 2, baseline: '', noDownload: false, share: false, rows: 0, src: '', value: null, peers: [], data: null },
  argTypes: {
    ...ofDataset,
    ...downloads,
    indicators: { control: 'text', description: 'Ids of the indicators, with spaces between.' },
    baseline: { control: 'text', description: 'First values of the reader, such as cloud-systems-rate:35@2026-06.' },
    share: { control: 'boolean', description: 'Offers a copy of everything that is said.' },
    value: { control: 'object', description: 'The scenarios with everything typed: read it, keep it, set it again.' },
    peers: { control: 'object', description: 'Series of other places whose steps may be followed.' },
  },
  render: (args) => html`
    <chiso-scenario .province=${args.province} .indicators=${args.indicators} .lang=${args.lang} .theme=${args.theme} .asOf=${args.asOf} .headingLevel=${args.headingLevel} .baseline=${args.baseline}
      .noDownload=${args.noDownload} .share=${args.share} .rows=${args.rows} .src=${args.src} .data=${args.data} .value=${args.value} .peers=${args.peers}
      @chiso-load=${action('chiso-load')} @chiso-error=${action('chiso-error')} @chiso-project=${action('chiso-project')} @chiso-change=${action('chiso-change')} @chiso-select=${action('chiso-select')}></chiso-scenario>`,
};
export default meta;

type Story = StoryObj<ScenarioArgs>;

/** As it starts: the pace of the plan, a fixed number. */
export const Start: Story = {};

/** Two scenarios, ranges, an intervention, the rest of GRDP, sensitivity and differences. */
export const TwoScenarios: Story = { args: { value: economy } };

export const English: Story = { args: { value: economy, lang: 'en' } };

export const Dark: Story = { args: { value: economy, theme: 'dark' } };

/** A thumb moved by keys: a tenth, then one. */
export const ThumbByKeyboard: Story = {
  args: { value: economy },
  play: async ({ canvasElement }) => {
    const thumb = await inside<HTMLInputElement>(canvasElement, `[data-path="plans.${ECONOMY}.numerator.low.slider"]`);
    thumb.focus();
    await userEvent.keyboard('{ArrowRight}{PageUp}');
    await expect(await inside<HTMLInputElement>(canvasElement, `[data-path="plans.${ECONOMY}.numerator.low"]`)).toHaveValue('36,1');
  },
};

/** Value and target count different things: nothing is computed until somebody declares them equal. */
export const BasesNotEqual: Story = { args: { indicators: '5g-coverage' } };

/** Declared equal, with the words everywhere; control years as rings on the picture. */
export const DeclaredBase: Story = { args: { indicators: '5g-coverage', value: coverage } };

/** Shared drivers move every indicator that counts over them; a link stands with and without its effect. */
export const SeveralIndicators: Story = { args: { indicators: `${ECONOMY} sti-share-budget-expenditure digital-signature-people-rate`, value: several } };

export const NoValue: Story = { args: { indicators: 'cloud-systems-rate' } };

export const TypedValue: Story = { args: { indicators: 'cloud-systems-rate', baseline: 'cloud-systems-rate:35@2026-06' } };

/** Another place's series on the same base, brought by the page. */
export const Peer: Story = {
  args: {
    peers: [{ id: 'mau', name: 'Tỉnh Mẫu (số minh họa)', basis: 'of-grdp', series: [[2010, 3], [2013, 8], [2016, 14], [2020, 26], [2022, 33]].map(([time, value]) => ({ time, value })) }],
    value: { scenarios: [{ plans: { [ECONOMY]: { kind: 'peer', peer: 'mau' } } }] },
  },
};

/** Ranks and composites have a required pace only; the other kinds say why they are off. */
export const RequiredPaceOnly: Story = { args: { indicators: 'dti-index', baseline: 'dti-index:0.55@2026-06' } };

export const NothingToTry: Story = { args: { indicators: 'households-fibre-rate' } };

/** A projection of the same page follows through `for`. */
export const DrivesAProjection: Story = {
  args: { value: economy },
  render: (args) => html`
    <chiso-scenario .province=${args.province} .indicators=${args.indicators} .lang=${args.lang} .asOf=${args.asOf} .value=${args.value} for="follower"></chiso-scenario>
    <chiso-projection id="follower" .province=${args.province} .indicator=${ECONOMY} .lang=${args.lang} .asOf=${args.asOf}></chiso-projection>`,
};

/** Before the data is there: its height is kept free. */
export const Loading: Story = { args: { province: 'never' }, beforeEach: neverArrives };

export const UnknownIndicator: Story = { args: { indicators: 'no-such-row' } };
