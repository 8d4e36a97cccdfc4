/** Sums that the scheme of Đồng Nai states. */
import { byId, DATASETS } from './files.js';
import { rows, type Sum } from './rows.js';

const fact = (id: string): number => byId(DATASETS['dong-nai'].context, id).value ?? NaN;
const dn = (name: string, total: string, parts: readonly string[]): Sum => rows('dong-nai', name, total, parts);
const target = (id: string): number => byId(DATASETS['dong-nai'].indicators, id).targets?.[0]?.value ?? NaN;

/** Natural area of Đồng Nai in hectares. */
export function hectares(): number {
  return 100 * (DATASETS['dong-nai'].province.units?.['area']?.[0]?.value ?? NaN);
}

export const DONG_NAI_SUMS: readonly Sum[] = [
  dn('telephone subscriptions', 'phone-subscriptions', ['phone-subscriptions-fixed', 'phone-subscriptions-mobile']),
  dn('broadband subscriptions', 'broadband-subscriptions', ['broadband-subscriptions-fixed', 'broadband-subscriptions-mobile']),
  dn('postal points', 'public-postal-points', ['public-postal-points-staffed', 'public-postal-letter-boxes']),
  dn('parcels', 'parcels-delivered', ['parcels-delivered-vietnam-post', 'parcels-delivered-viettel-post']),
  {
    slug: 'dong-nai',
    name: 'Project 06 models by group',
    total: () => target('project-06-models-deployed'),
    parts: () => ['project-06-models-public-service-group', 'project-06-models-socio-economic-group'].map((id) => target(id)),
  },
  {
    slug: 'dong-nai',
    name: 'groundwater reserve',
    total: () => fact('groundwater-reserve-total-about'),
    parts: () => [fact('groundwater-reserve-static'), fact('groundwater-reserve-dynamic-about')],
  },
  {
    slug: 'dong-nai',
    name: 'seasons of surface water',
    total: () => 100,
    parts: () => [fact('wet-season-share-of-surface-water'), fact('dry-season-share-of-surface-water')],
  },
  {
    slug: 'dong-nai',
    name: 'basalt-derived soils, shares',
    total: () => fact('basalt-derived-soils-together-share-of-natural-area'),
    parts: () => [fact('black-soils-share-of-natural-area'), fact('red-soils-share-of-natural-area')],
  },
  {
    slug: 'dong-nai',
    name: 'basalt-derived soils, area',
    total: () => fact('basalt-derived-soils-together-share-of-natural-area'),
    parts: () => [(100 * fact('basalt-derived-soils-together-area')) / hectares()],
  },
  {
    slug: 'dong-nai',
    name: 'soils on old alluvium, area',
    total: () => fact('soils-on-old-alluvium-and-shale-together-share-of'),
    parts: () => [(100 * fact('soils-on-old-alluvium-and-shale-together-area')) / hectares()],
  },
];
