/** Rates of Lâm Đồng whose counts stand on other rows than the rate. */
import { byId, DATASETS, valueOf, type Slug } from './files.js';

export interface Rate {
  readonly slug: Slug;
  readonly id: string;
  readonly period: string;
  readonly value: number;
  /** Least and greatest rate that the printed, possibly rounded, counts allow. */
  readonly computed: () => readonly [number, number];
}

const money = (id: string): number => byId(DATASETS['lam-dong'].budgets, id).value ?? NaN;
const exactly = (rate: number): readonly [number, number] => [rate, rate];
const share = (part: number, whole: number): readonly [number, number] => exactly((100 * part) / whole);
const v = (id: string, period?: string, value?: number): number => valueOf('lam-dong', id, period, value);

/** Dossiers received, resolved and on time from July to December 2025: what is left of the cumulative counts. */
export const secondHalf = {
  received: (): number => v('dossiers-received-cumulative') - v('dossiers-received'),
  resolved: (): number => v('dossiers-resolved-cumulative') - v('dossiers-resolved'),
  onTime: (): number => v('dossiers-on-time-cumulative') - (v('dossiers-resolved') - v('dossiers-overdue')),
};

export const RATES: readonly Rate[] = [
  {
    slug: 'lam-dong',
    id: 'dossier-on-time-rate',
    period: '2026-05-31',
    value: 97.61,
    computed: () => share(v('dossiers-resolved') - v('dossiers-overdue'), v('dossiers-resolved')),
  },
  {
    slug: 'lam-dong',
    id: 'dossier-on-time-rate',
    period: '2025-H2',
    value: 96.28,
    computed: () => share(secondHalf.onTime(), secondHalf.resolved()),
  },
  {
    slug: 'lam-dong',
    id: 'online-dossier-rate',
    period: '2025-H2',
    value: 84.44,
    computed: () => share(v('dossiers-online', '2025-H2'), secondHalf.received()),
  },
  {
    slug: 'lam-dong',
    id: 'land-parcels-group2-rate',
    period: '2026-05-14',
    value: 83.31,
    computed: () => share(v('land-parcels-group2'), v('land-parcels-database-total')),
  },
  {
    slug: 'lam-dong',
    id: 'land-parcels-group3-rate',
    period: '2026-05-14',
    value: 0.13,
    computed: () => share(v('land-parcels-group3'), v('land-parcels-database-total')),
  },
  {
    slug: 'lam-dong',
    id: 'stid-recurrent-disbursement-rate-commune-level',
    period: '2026',
    value: 0.15,
    computed: () => share(money('recurrent-stid-funding-disbursed-commune-level'), money('recurrent-stid-funding-commune-level')),
  },
  // Counts in millions, printed "more than" with one decimal: 3.5 stands for 3.5 to 3.6, 4 for 4.0 to 4.1.
  {
    slug: 'lam-dong',
    id: 'smartphone-subscription-rate',
    period: '2025',
    value: 87.7,
    computed: () => [(100 * v('smartphone-subscriptions')) / 4.1, (100 * (v('smartphone-subscriptions') + 0.1)) / v('mobile-subscriptions')],
  },
  {
    slug: 'lam-dong',
    id: 'internet-subscription-rate',
    period: '2025',
    value: 80.83,
    computed: () => [(100 * v('internet-subscriptions')) / 4.1, (100 * (v('internet-subscriptions') + 0.1)) / v('mobile-subscriptions')],
  },
];
