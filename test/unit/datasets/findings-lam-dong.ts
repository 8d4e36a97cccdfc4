/** How findings of Lâm Đồng about numbers are reproduced: each returns numbers from the rows, all of which must stand in the finding. */
import { byId, DATASETS, indicator, observation, valueOf } from './files.js';
import { secondHalf } from './rates.js';
import { percent, round, total, type Checks } from './quotients.js';

const ld = (id: string, period?: string, value?: number): number => valueOf('lam-dong', id, period, value);
const budget = (id: string): number => byId(DATASETS['lam-dong'].budgets, id).value ?? NaN;
const million = (id: string): number => byId(DATASETS['lam-dong'].budgets, id).printed?.value ?? NaN;
const printedOf = (task: string): number => byId(DATASETS['lam-dong'].tasks, task).money?.printed?.value ?? NaN;

/** The quotient of the counts beside an observation, in per cent. */
function counted(id: string, decimals = 2, period?: string, value?: number): number {
  const { numerator, denominator } = observation('lam-dong', id, period, value);
  return percent(numerator ?? NaN, denominator ?? NaN, decimals);
}

export const LAM_DONG: Checks = {
  'group-iii-4-total': () => [
    million('group-iii-4-digital-utilities-and-technology'),
    total('budget group III.4'),
    total('budget groups and total'),
    total('budget rows and total'),
  ],
  'internet-connected-subscription-rate': () => [
    percent(ld('internet-subscriptions'), ld('mobile-subscriptions')),
    ld('internet-subscription-rate'),
    round(ld('internet-subscriptions') / 0.8083),
    round(ld('smartphone-subscriptions') / 0.877),
  ],
  'videoconference-points': () => [
    total('videoconference points'),
    ld('videoconference-points-provincial-pc') + ld('videoconference-points-commune', '2025'),
    ld('party-videoconference-communes'),
  ],
  'health-insurance-id-lookup-rate': () => [counted('health-insurance-id-lookup-success-rate', 3, '2025'), '87.9', '88.0'],
  'two-figures-for-linked-public-services': () => [
    ld('linked-services-two-result-rate'),
    counted('linked-services-two-result-rate'),
    ld('linked-services-result-rate'),
    counted('linked-services-result-rate', 1),
  ],
  'information-security-funding-floor': () => [
    million('total-expected-investment-of-the-scheme') * 0.1,
    million('total-expected-investment-of-the-scheme') * 0.15,
    printedOf('iii-3-6-incident-team-equipment'),
    printedOf('iii-4-14-central-monitoring'),
  ],
  'e-id-baseline-and-target-have-different-bases': () => [
    counted('eid-accounts-activated-rate', 2, '2025'),
    indicator('lam-dong', 'eid-accounts-rate').targets?.[0]?.value ?? NaN,
  ],
  '5g-target-has-two-forms': () => [percent(ld('5g-stations'), ld('bts-stations'))],
  'annual-amounts': () => [
    printedOf('iii-3-1-data-centre'),
    printedOf('iii-3-5-videoconference-maintenance'),
    4 * (printedOf('iii-3-1-data-centre') + printedOf('iii-3-5-videoconference-maintenance')),
  ],
  'same-system-twice': () => [printedOf('iii-2-36-industry-trade-system'), printedOf('iii-4-11-industry-trade-system')],
  'scheme-window': () =>
    DATASETS['lam-dong'].tasks.filter((task) => task.start === '2025' && task.money?.printed).map((task) => task.money?.printed?.value ?? NaN),
  'electronic-medical-records-result-or-task': () => [printedOf('iii-2-24-electronic-medical-records')],
  'research-centre-projects-in-the-2022-2025-results': () => [
    ld('research-centre-capital'),
    byId(DATASETS['lam-dong'].tasks, 'research-centre-4').money?.value ?? NaN,
  ],
  'stock-of-legal-documents-before-the-merger': () => [ld('st-legal-documents-pre-merger'), total('legal documents before the merger')],
  'online-share-of-dossiers-jan-may-2026': () => [
    94.74,
    counted('online-dossier-rate', 2, '2026-05-31', 94.74),
    percent(ld('dossiers-online', '2026-05-31'), ld('dossiers-resolved')),
    ld('dossiers-online-cumulative'),
  ],
  'online-share-of-h2-2025-rounding': () => [percent(ld('dossiers-online', '2025-H2'), secondHalf.received(), 3), secondHalf.received()],
  'document-management-system-units-and-accounts': () => [
    total('document system units'),
    ld('docs-system-units-summary'),
    ld('docs-system-accounts-summary'),
    ld('docs-system-units', '2026-06-19', 169),
    ld('docs-system-accounts', '2026-06-19', 26000),
  ],
  'units-and-accounts-on-the-document-system': () => [
    ld('docs-system-units', '2026-06-19', 169),
    ld('docs-system-units', '2025'),
    ld('docs-system-accounts', '2025'),
  ],
  'arranged-archives-in-the-commune-sentence': () => [
    ld('archive-departments-arranged') + ld('archive-district-limited-arranged') + ld('archive-commune-arranged'),
    ld('archive-arranged-before-merger') + ld('archive-arranged-after-merger'),
  ],
  'organisation-e-id-rate': () => [91.74, counted('eid-organisations-rate', 1, '2026-06-19')],
  'e-id-figures-repeated': () => [counted('eid-organisations-rate', 1, '2026-06-19')],
  'land-parcels-synced-to-vnlis': () => [68.58, counted('land-parcels-synced-rate')],
  'insurance-records-verified-two-rates': () => [
    counted('insurance-population-verified-rate', 2, '2026-06-19'),
    counted('insured-people-verified-rate'),
  ],
  'adults-reached-by-digital-skills': () => [
    Math.round(ld('adult-digital-skills-reached') / (ld('adult-digital-skills-rate') / 100)),
    ld('citizens-over-14'),
  ],
  'rates-that-only-differ-by-truncation': () => [
    counted('commune-service-centres-1gbps-rate'),
    percent(ld('dossiers-online', '2025-H2'), secondHalf.received(), 3),
  ],
  'commune-centres-47-or-102': () => [
    ld('commune-service-centres-wifi67') + ld('commune-service-centres-wifi-plan-done'),
    counted('commune-service-centres-1gbps-rate'),
    ld('commune-service-centres-1gbps-remaining'),
  ],
  'commune-centres-with-wi-fi-6-7': () => [
    ld('commune-service-centres-1gbps'),
    ld('commune-service-centres-wifi67'),
    ld('commune-service-centres-wifi-plan-done'),
  ],
  'activated-e-id-accounts': () => [ld('eid-accounts-activated-count'), ld('eid-accounts-activated-millions')],
  'central-investment-2025-has-no-disbursement-figure': () => [
    percent(budget('investment-central-budget-granted-2025'), budget('stid-funding-granted-total-2025'), 0),
    round(budget('recurrent-stid-funding-disbursed-2025') + budget('investment-local-budget-disbursed-2025'), 3),
    percent(
      budget('recurrent-stid-funding-disbursed-2025') + budget('investment-local-budget-disbursed-2025'),
      budget('stid-funding-granted-total-2025'),
      1,
    ),
  ],
  'carry-over-39-116-inside-or-on-top': () => [
    round(budget('recurrent-stid-funding-province-level') + budget('funding-carried-over-into-2026'), 3),
    percent(
      budget('recurrent-stid-funding-disbursed-province-level'),
      budget('recurrent-stid-funding-province-level') + budget('funding-carried-over-into-2026'),
      1,
    ),
  ],
  'community-marks-96-or-over-51': () => [total('community marks'), ld('community-marks-managed')],
  'signed-e-documents': () => [ld('edocs-signed-rate'), ld('agencies-edocs-exchange-rate')],
  'digital-literacy-reach-visits-or-participations': () => [
    ld('digital-literacy-visits'),
    ld('digital-literacy-participants', '2026-06-19', 216988),
    ld('digital-literacy-participants', '2026-06-19', 119000),
  ],
  'high-tech-agriculture-enterprises': () => [ld('hitech-agri-enterprises'), ld('hitech-agri-applying-enterprises')],
  'police-officers-sent-to-communes': () => [ld('police-officers-seconded-digital-skills'), ld('police-reinforcement-cumulative')],
  'window-of-the-online-dossier-count': () => [ld('dossiers-online', '2026-05-31')],
  'carry-over-31-402-against-central-investment-312-402': () => [
    budget('investment-central-budget-granted-2025'),
    budget('shared-geospatial-database-project-carried-from-2025-to'),
  ],
  'base-of-the-cashless-health-rate': () => [ld('cashless-hospital-fees-value-rate', '2026-06-19')],
  'decimal-mark': () => [ld('smartphone-subscriptions'), ld('internet-subscriptions')],
};
