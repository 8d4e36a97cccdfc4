/** What is known of each finding: how it is reproduced, why it cannot be, or that it is about words. One in none of the lists fails. */
import type { Slug } from './files.js';
import { LAM_DONG } from './findings-lam-dong.js';
import { DONG_NAI, GIA_LAI } from './findings-others.js';
import type { Checks } from './quotients.js';

export const REPRODUCED: Readonly<Record<Slug, Checks>> = { 'lam-dong': LAM_DONG, 'dak-lak': {}, 'dong-nai': DONG_NAI, 'gia-lai': GIA_LAI };

export const NOT_RECOMPUTABLE: Readonly<Record<Slug, Readonly<Record<string, string>>>> = {
  'lam-dong': {
    'missing-item-5-in-group-iii-4': 'The row is not in the document; only the gap that it would fill can be computed.',
    'urban-social-insurance-rate-and-its-parts': 'The weights of the three parts are not printed.',
    'bts-positions-compared-with-2025': 'The figure of 2025 is not printed.',
    'foreign-grant-of-120-000-krw': 'The amount is kept out of the rows because its unit is doubtful.',
  },
  'dak-lak': { 'arithmetic-check': 'The document has no percentage with counts and no total with parts.' },
  'dong-nai': {
    'transaction-accounts-of-people-aged-15-misprinted': 'The number is not a number as printed, so it is no observation.',
    'unit-of-the-flow-modulus': 'The figures are misread units and are not recorded.',
    'national-growth-without-a-year': 'The growth of the country has no parts in the document.',
  },
  'gia-lai': {},
};

/** Findings about names, dates, numbering, scope or what is missing: nothing to compute. */
export const WORDING: Readonly<Record<Slug, readonly string[]>> = {
  'lam-dong': [
    'e-id-ambition',
    'mobile-coverage',
    'broadband-speed-unit',
    'dti-target-wording',
    'date-of-action-plan-08-kh-tu',
    'number-of-resolution-71',
    'nine-priority-fields-eight-headings',
    'group-period-in-the-steering-indicator-set',
    'targets-without-funded-tasks',
    'name-of-the-high-tech-park',
    'online-service-use-police-98-or-low',
    'indicators-without-denominator-or-method',
    'section-numbering',
    'appendices-cited-but-not-in-text',
  ],
  'dak-lak': [
    'missing-annexes-and-decision',
    'annex-numbering-and-a-cut-off-line',
    'universal-e-health-record-versus-95',
    'level-4-or-levels-3-and-4',
    'two-dates-for-extending-the-smart-city-model',
    'four-extra-services-pilot-or-deployment',
    'count-of-smart-city-fields-differs-by-passage',
    'two-dti-goals-identical-base-fixed-at-63',
    'unclear-assignment-of-section-4',
    'tasks-with-no-lead-agency',
    'duplicate-item-number-in-part-iv',
    'universal-fibre-service-versus-network-coverage',
    'change-of-4g-5g-wording',
    'undated-figures',
  ],
  'dong-nai': [
    '5g-pilot-commercial-or-still-to-be-commercialised',
    'e-government-architecture-version',
    'deadline-of-the-same-infrastructure-tasks',
    'open-data-portal-exists-or-to-be-built',
    'digital-citizen-platform-exists-or-missing',
    'online-dossiers-improved-or-low-at-the-same-levels',
    'objectives-without-numbers',
    'portal-of-another-province',
    'date-of-the-grdp-source',
    'priority-sectors-of-the-national-programme',
    'date-of-party-resolution-05-nq-tu',
    'date-of-decision-131-qd-ttg',
    'name-of-the-signing-sim',
    'annex-vi-numbering',
    'period-of-the-platform-list',
    'table-of-contents-and-body',
    'cited-plan-missing-from-the-legal-basis',
  ],
  'gia-lai': [
    '4g-5g-universal-in-2025-against-5g-universal-in-2030',
    'fibre-goals-change-their-object',
    'medical-record-stages-outside-plan',
    'online-service-goals-at-different-levels-of-the-scale',
    'denominator-of-the-level-4-goal-is-open',
    'numeric-goals-without-a-year',
    'cuts-and-increases-without-a-base',
    'maintain-without-a-baseline',
    'wording-of-level-of-government-changes',
    'no-lead-agency-for-the-general-tasks',
  ],
};
