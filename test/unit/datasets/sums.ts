/** The sums that the documents state: what should add up to what, from rows of the datasets. */
import { byId, DATASETS, valueOf } from './files.js';
import { rows, type Sum } from './rows.js';
import { DONG_NAI_SUMS } from './sums-dong-nai.js';

const money = (id: string): number => byId(DATASETS['lam-dong'].budgets, id).value ?? NaN;
const million = (id: string): number => byId(DATASETS['lam-dong'].budgets, id).printed?.value ?? NaN;

/** Printed amounts, in million dong, of the tasks of one group of the appendix. */
function group(prefix: string): readonly number[] {
  return DATASETS['lam-dong'].tasks.filter((task) => task.id.startsWith(prefix)).flatMap((task) => task.money?.printed?.value ?? []);
}

const GROUPS = [
  ['budget group I', 'group-i-awareness', 'i-'],
  ['budget group III.1', 'group-iii-1-telecom-and-internet', 'iii-1-'],
  ['budget group III.2', 'group-iii-2-data-infrastructure', 'iii-2-'],
  ['budget group III.3', 'group-iii-3-physical-and-digital-infrastructure', 'iii-3-'],
  ['budget group III.4', 'group-iii-4-digital-utilities-and-technology', 'iii-4-'],
  ['budget group IV', 'group-iv-human-resources', 'iv-'],
] as const;

const ld = (name: string, total: string, parts: readonly string[], period?: string): Sum => rows('lam-dong', name, total, parts, period);
const certificates = 'official-digital-certificates';

export const SUMS: readonly Sum[] = [
  // Budget of the scheme.
  ...GROUPS.map(([name, total, prefix]): Sum => ({ slug: 'lam-dong', name, total: () => million(total), parts: () => group(prefix) })),
  {
    slug: 'lam-dong',
    name: 'budget rows and total',
    total: () => million('total-expected-investment-of-the-scheme'),
    parts: () => GROUPS.flatMap(([, , prefix]) => group(prefix)),
  },
  {
    slug: 'lam-dong',
    name: 'budget groups and total',
    total: () => million('total-expected-investment-of-the-scheme'),
    parts: () => GROUPS.map(([, total]) => million(total)),
  },
  // Money of the report.
  {
    slug: 'lam-dong',
    name: 'funding 2025',
    total: () => money('stid-funding-granted-total-2025'),
    parts: () => [money('recurrent-stid-funding-granted-2025'), money('investment-stid-funding-granted-2025')],
  },
  {
    slug: 'lam-dong',
    name: 'investment 2025',
    total: () => money('investment-stid-funding-granted-2025'),
    parts: () => [money('investment-local-budget-granted-2025'), money('investment-central-budget-granted-2025')],
  },
  {
    slug: 'lam-dong',
    name: 'recurrent funding 2026',
    total: () => money('recurrent-stid-funding-assigned-by-the-province'),
    parts: () => [money('recurrent-stid-funding-province-level'), money('recurrent-stid-funding-commune-level')],
  },
  {
    slug: 'lam-dong',
    name: 'investment 2026',
    total: () => money('investment-stid-funding-for-2026-planned-total'),
    parts: () => [money('investment-stid-funding-arranged-so-far'), money('investment-stid-funding-to-be-added-for-two-projects')],
  },
  {
    slug: 'lam-dong',
    name: 'geospatial database',
    total: () => money('shared-geospatial-database-project-total-investment'),
    parts: () => [money('shared-geospatial-database-project-central-capital'), money('shared-geospatial-database-project-local-capital')],
  },
  {
    slug: 'lam-dong',
    name: 'research centres',
    total: () => valueOf('lam-dong', 'research-centre-capital'),
    parts: () => [1, 2, 3, 4].map((n) => byId(DATASETS['lam-dong'].tasks, `research-centre-${String(n)}`).money?.value ?? NaN),
  },
  // Counts of the scheme.
  ld(
    'videoconference points',
    'videoconference-points',
    ['party-committee', 'provincial-pc', 'admin-centre', 'commune'].map((place) => `videoconference-points-${place}`),
    '2025',
  ),
  {
    slug: 'lam-dong',
    name: 'procedures published',
    total: () => valueOf('lam-dong', 'procedures-online-published-count'),
    parts: () => [
      valueOf('lam-dong', 'online-public-services-full-process-count', '2025', 1050),
      valueOf('lam-dong', 'online-public-services-partial-count', '2025'),
    ],
  },
  {
    slug: 'lam-dong',
    name: 'full-process procedures',
    total: () => valueOf('lam-dong', 'online-public-services-full-process-count', '2025', 1050),
    parts: () => [
      valueOf('lam-dong', 'online-public-services-full-process-count-province'),
      valueOf('lam-dong', 'online-public-services-full-process-count-commune'),
    ],
  },
  {
    slug: 'lam-dong',
    name: 'partial procedures',
    total: () => valueOf('lam-dong', 'online-public-services-partial-count', '2025'),
    parts: () => [
      valueOf('lam-dong', 'online-public-services-partial-count-province'),
      valueOf('lam-dong', 'online-public-services-partial-count-commune'),
    ],
  },
  ld('certificates', certificates, [`${certificates}-province`, `${certificates}-commune`]),
  ld('certificates, province', `${certificates}-province`, [`${certificates}-province-organisation`, `${certificates}-province-personal`]),
  ld(
    'certificates, province, personal',
    `${certificates}-province-personal`,
    ['token', 'simpki', 'central-signing'].map((kind) => `${certificates}-province-${kind}`),
  ),
  ld('certificates, commune', `${certificates}-commune`, [`${certificates}-commune-organisation`, `${certificates}-commune-personal`]),
  ld('certificates, commune, personal', `${certificates}-commune-personal`, [`${certificates}-commune-token`, `${certificates}-commune-simpki`]),
  ld(
    'land data by former province',
    'land-data-digitised-communes',
    ['lam-dong', 'binh-thuan', 'dak-nong'].map((old) => `land-data-digitised-communes-old-${old}`),
  ),
  // Counts of the report.
  ld(
    'tasks of 2025',
    'tasks57-2025-assigned',
    ['decision-204', 'conclusion-204', 'resolution-71', 'central-conclusions', 'plan-02'].map((by) => `tasks57-2025-${by}`),
  ),
  ld('indicators of 2025', 'indicators57-2025-total', ['indicators57-2025-met', 'indicators57-2025-missed']),
  ld(
    'Plan 02, province',
    'plan02-indicators-province',
    ['party', 'council', 'committee', 'front'].map((block) => `plan02-indicators-province-${block}`),
  ),
  ld('Plan 02, commune', 'plan02-indicators-commune', ['plan02-indicators-commune-phase-1', 'plan02-indicators-commune-phase-2']),
  ld(
    'Plan 02, commune, phase 2',
    'plan02-indicators-commune-phase-2',
    ['party', 'council', 'committee', 'front'].map((block) => `plan02-indicators-commune-${block}`),
  ),
  ld(
    'tasks of 2026',
    'tasks57-2026-assigned',
    ['completed', 'in-progress-on-time', 'overdue'].map((state) => `tasks57-2026-${state}`),
  ),
  ld('tasks of 2026, completed', 'tasks57-2026-completed', ['tasks57-2026-completed-on-time', 'tasks57-2026-completed-late']),
  ld('indicators of 2026', 'indicators57-2026-total', ['indicators57-2026-completed', 'indicators57-2026-in-progress']),
  ld(
    'central indicators by rhythm',
    'central-indicator-set-total',
    ['monthly', 'quarterly', 'yearly'].map((rhythm) => `central-indicator-set-${rhythm}`),
  ),
  ld('central indicators by state', 'central-indicator-set-total', ['central-indicator-set-met', 'central-indicator-set-in-progress']),
  ld(
    'legal documents before the merger',
    'st-legal-documents-pre-merger',
    ['resolutions', 'decisions', 'directives'].map((kind) => `st-legal-documents-pre-merger-${kind}`),
  ),
  {
    slug: 'lam-dong',
    name: 'procedures in force',
    total: () => valueOf('lam-dong', 'procedures-total'),
    parts: () => [
      valueOf('lam-dong', 'online-public-services-full-process-count', '2026-06-19'),
      valueOf('lam-dong', 'online-public-services-partial-count', '2026-06-19'),
    ],
  },
  {
    slug: 'lam-dong',
    name: 'dossiers online since July 2025',
    total: () => valueOf('lam-dong', 'dossiers-online-cumulative'),
    parts: () => [valueOf('lam-dong', 'dossiers-online', '2025-H2'), valueOf('lam-dong', 'dossiers-online', '2026-05-31')],
  },
  ld('dossiers settled since July 2025', 'dossiers-resolved-cumulative', ['dossiers-on-time-cumulative', 'dossiers-overdue-cumulative']),
  {
    slug: 'lam-dong',
    name: 'commune service centres',
    total: () => 124,
    parts: () => [valueOf('lam-dong', 'commune-service-centres-1gbps'), valueOf('lam-dong', 'commune-service-centres-1gbps-remaining')],
  },
  {
    slug: 'lam-dong',
    name: 'communes with IT staff',
    total: () => 124,
    parts: () => [valueOf('lam-dong', 'communes-with-it-staff'), valueOf('lam-dong', 'communes-without-it-staff')],
  },
  {
    slug: 'lam-dong',
    name: 'document system units',
    total: () => valueOf('lam-dong', 'docs-system-units', '2026-06-19', 166),
    parts: () => [valueOf('lam-dong', 'docs-system-units-province'), valueOf('lam-dong', 'docs-system-units-commune')],
  },
  ld(
    'archives of departments',
    'archive-departments-total',
    ['arranged', 'preliminary', 'unarranged'].map((state) => `archive-departments-${state}`),
  ),
  ld(
    'archives of communes',
    'archive-commune-total',
    ['arranged', 'preliminary', 'unarranged'].map((state) => `archive-commune-${state}`),
  ),
  ld('land parcels', 'land-parcels-database-total', ['land-parcels-group1', 'land-parcels-group2', 'land-parcels-group3']),
  ld('insured people not synced', 'insured-people-unsynced', ['insured-people-without-id', 'insured-people-with-id-unsynced']),
  ld('community marks', 'community-marks-protected', ['certification-marks', 'collective-marks', 'geographical-indications']),
  ld(
    'science tasks',
    'st-tasks-managed',
    ['national', 'provincial', 'grassroots'].map((level) => `st-tasks-managed-${level}`),
  ),
  ...DONG_NAI_SUMS,
];
