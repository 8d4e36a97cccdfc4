/** Provinces, rows and steps that the tests of scenarios share. */
import { readFileSync } from 'node:fs';
import { type Dataset, type Indicator, parseConcepts, parseDataset } from '../../../src/model/index.js';
import type { DeclaredBasis } from '../../../src/view/projection-scenarios.js';
import { inHand, newDocument, type Plan, type Range, type Scenario } from '../../../src/view/scenario.js';
import { reduceScenario, type ScenarioAction } from '../../../src/view/scenario-history.js';
import { factsOf, type PlanFacts } from '../../../src/view/scenario-plan.js';
import type { TypedBaseline } from '../../../src/view/scorecard.js';

export const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../../src/datasets/${name}.json`, import.meta.url), 'utf8'));
export const concepts = parseConcepts(read('concepts'));
export function datasetOf(slug: string): Dataset {
  const parsed = parseDataset(read(slug), concepts.ok ? concepts.concepts : []);
  if (!parsed.ok) throw new Error(slug);
  return parsed.dataset;
}
export const lamDong = datasetOf('lam-dong');
export const dakLak = datasetOf('dak-lak');
export const of = (id: string): Indicator => lamDong.indicators.find((each) => each.id === id)!;
export const facts = (id: string, more: { baseline?: TypedBaseline; declared?: DeclaredBasis } = {}): PlanFacts =>
  factsOf({ indicator: of(id), asOf: '2026-06-30', baseline: more.baseline ?? null, declared: more.declared ?? null }, lamDong);

export const ECONOMY = 'digital-economy-share-grdp';
export const COVERAGE = '5g-coverage';
export const economy = facts(ECONOMY);
/** Of Đắk Lắk, or at another day. */
export const elsewhere = (id: string, value: number | null = null, asOf = '2026-06-19', dataset = dakLak): PlanFacts =>
  factsOf({ indicator: dataset.indicators.find((each) => each.id === id)!, asOf, baseline: value === null ? null : { value, time: 2026.4 }, declared: null }, dataset);
export const declared = { reason: 'Hai văn bản cùng viết “phủ sóng 5G”', name: 'Cán bộ tổng hợp' };
export const range = (low: number, mode: number, high: number): Range => ({ low, mode, high });
export const after = (...actions: ScenarioAction[]) => actions.reduce(reduceScenario, newDocument());
export const plan = (indicator: string, part: Partial<Plan>): ScenarioAction => ({ type: 'plan', indicator, plan: part });
export const scenario = (...actions: ScenarioAction[]): Scenario => inHand(after(...actions));
