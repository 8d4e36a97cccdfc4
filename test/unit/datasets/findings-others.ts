/** How findings of the other provinces about numbers are reproduced, as for Lâm Đồng. */
import { byId, DATASETS, indicator, valueOf } from './files.js';
import { percent, round, total, type Checks } from './quotients.js';
import { hectares } from './sums-dong-nai.js';

const dn = (id: string): number => valueOf('dong-nai', id);
const fact = (id: string): number => byId(DATASETS['dong-nai'].context, id).value ?? NaN;

export const DONG_NAI: Checks = {
  'number-of-mobile-base-stations': () => [3550, 3520].map((value) => valueOf('dong-nai', 'mobile-base-stations', '2025', value)),
  'smartphone-rate-adults-or-population': () => [dn('smartphone-adults-rate'), dn('smartphone-mobile-subscriptions-rate')],
  'members-of-community-digital-groups': () => [
    dn('community-digital-group-members'),
    dn('community-digital-group-members-trained'),
    dn('digital-skills-mooc-learners'),
  ],
  'fixed-broadband-all-household': () => [
    dn('broadband-subscriptions-fixed'),
    dn('broadband-subscriptions-fixed-households'),
    Math.round(dn('broadband-subscriptions-fixed-households') / 880) * 1000,
  ],
  'telephone-share-of-people-above-100': () => [
    dn('phone-subscriptions-per-100-people'),
    dn('phone-subscriptions'),
    '3.25',
    round(dn('phone-subscriptions') / 1.335e6),
  ],
  'project-06-models-43-or-22': () => [
    indicator('dong-nai', 'project-06-models-deployed').targets?.[0]?.value ?? NaN,
    total('Project 06 models by group'),
    43 - total('Project 06 models by group'),
  ],
  'groundwater-total': () => [
    fact('groundwater-reserve-total-about'),
    total('groundwater reserve'),
    total('groundwater reserve') - fact('groundwater-reserve-total-about'),
  ],
  'basalt-derived-soils': () => [
    round(total('basalt-derived soils, shares')),
    percent(fact('basalt-derived-soils-together-area'), hectares()),
    fact('basalt-derived-soils-together-share-of-natural-area'),
  ],
  'soils-on-old-alluvium': () => [
    hectares(),
    percent(fact('soils-on-old-alluvium-and-shale-together-area'), hectares()),
    fact('soils-on-old-alluvium-and-shale-together-share-of'),
  ],
  'shares-of-national-and-regional-area': () => [
    Math.round(hectares() / fact('natural-area-as-a-share-of-the-national-area')),
    Math.round(hectares() / fact('natural-area-as-a-share-of-the-southeast-region')),
  ],
  'coverage-claimed-as-100-and-as-incomplete': () => [
    dn('fibre-coverage-hamlets-rate'),
    dn('mobile-coverage-residential-areas-rate'),
    dn('broadband-coverage-mountain-hamlets-rate'),
  ],
};

export const GIA_LAI: Checks = {
  'labour-productivity-bands-overlap': () =>
    (indicator('gia-lai', 'labour-productivity-growth').targets ?? []).flatMap((target) => [target.value ?? NaN, target.high ?? NaN]),
  'labour-productivity-minimum-as-range': () => [
    indicator('gia-lai', 'labour-productivity-growth').targets?.[1]?.value ?? NaN,
    indicator('gia-lai', 'labour-productivity-growth').targets?.[1]?.high ?? NaN,
  ],
};
