/** Rows with a trend: what the engine is asked, and what its answer makes of a row and of a comparison. */
import { describe, expect, it } from 'vitest';
import { project } from '../../../src/engine/index.js';
import type { Projection } from '../../../src/engine/types.js';
import { type Dataset, parseDataset } from '../../../src/model/index.js';
import { compareProvinces } from '../../../src/view/compare.js';
import { rowRequest, withTrend } from '../../../src/view/row-trends.js';
import { type ScorecardRow, scorecardRows } from '../../../src/view/scorecard.js';
import { dataset, indicator, observed, target, trends, yearly } from '../../browser/support/sample.js';

const AS_OF = '2026-06-19';

function parsed(data: unknown): Dataset {
  const result = parseDataset(data);
  if (!result.ok) throw new Error(JSON.stringify(result.issues.slice(0, 3)));
  return result.dataset;
}
const rowOf = (id: string, data: unknown = trends(), asOf = AS_OF): ScorecardRow => {
  const found = scorecardRows(parsed(data), asOf).find((row) => row.indicator.id === id);
  if (!found) throw new Error(id);
  return found;
};
function trendOf(row: ScorecardRow, asOf = AS_OF): Projection {
  const asked = rowRequest(row.indicator, asOf);
  const result = asked && project(asked.request);
  if (!result?.ok) throw new Error('no trend');
  return result.projection;
}
const judged = (id: string) => { const row = rowOf(id); return withTrend(row, AS_OF, trendOf(row)); };

describe('what is asked about a row', () => {
  it('is the trend of its dated values to the due date, under a name that only the same question has', () => {
    const asked = rowRequest(rowOf('even').indicator, AS_OF);
    expect(asked?.request).toMatchObject({ key: 'even', assumption: { kind: 'auto' }, horizon: 2031, targets: [{ time: 2031, value: 90 }] });
    expect(asked?.request.observations).toHaveLength(7);
    expect(rowRequest(rowOf('even').indicator, AS_OF)?.key).toBe(asked?.key);
    expect(new Set(['even', 'likely', 'unlikely'].map((id) => rowRequest(rowOf(id).indicator, AS_OF)?.key)).size).toBe(3);
  });

  it('leaves out what was not known on the day', () => {
    const { indicator: internet } = rowOf('even');
    expect(rowRequest(internet, '2024-06-19')?.request.observations.map(({ time }) => time)).toEqual([2020, 2021, 2022, 2023, 2024]);
    expect(rowRequest(internet, '2020-06-19')).toBeNull();
  });

  it('is nothing for one value', () => expect(rowRequest(rowOf('one-value').indicator, AS_OF)).toBeNull());
});

describe('a row with its trend', () => {
  it('has the state of its probability, and the years beside it', () => {
    const row = judged('likely');
    expect(row.assessment).toMatchObject({ state: 'likely', reason: { code: 'probability' }, attained: { late: null } });
    expect(Math.ceil(row.assessment.attained?.early ?? 0)).toBe(2027);
  });

  it('keeps its state where the trend gives no probability, and knows that it was asked for', () => {
    const [before, after] = [rowOf('withheld'), judged('withheld')];
    expect(before.assessment).toMatchObject({ reason: { code: 'no-probability', withheld: false }, attained: null });
    expect(after.assessment).toMatchObject({ state: 'one-observation', reason: { code: 'no-probability', withheld: true }, probability: null, attained: null });
  });
});

describe('a comparison', () => {
  it('takes the states that trends lead to, in both parts', () => {
    const concept = { id: 'accounts', name: { vi: 'Tài khoản', en: 'Accounts' }, definition: { vi: 'Có tài khoản', en: 'Has an account' }, pillar: 'society', unit: 'percent', direction: 'higher', kind: 'saturating-rate', bounds: [0, 100], bases: [] };
    const province = (slug: string, observations: readonly unknown[]) => parsed(dataset([indicator('accounts', { concept: 'accounts', targets: [target({ value: 85 })], observations })], { province: { slug, name: { vi: slug } }, concepts: [concept] }));
    const provinces = [{ key: 'a', dataset: province('mot', yearly()) }, { key: 'b', dataset: province('hai', [observed(40)]) }];
    const compared = compareProvinces(provinces, AS_OF, { judged: (rows) => rows.map((row) => (rowRequest(row.indicator, AS_OF) ? withTrend(row, AS_OF, trendOf(row)) : row)) });
    expect(compared.own.map(({ rows }) => rows.map(({ assessment: { state } }) => state))).toEqual([['likely'], ['one-observation']]);
    const cells = [...(compared.shared[0]?.cells.values() ?? [])].map((cell) => (cell.kind === 'member' ? [cell.holding.assessment.state, cell.holding.hasTrend] : cell.kind));
    expect(cells).toEqual([['likely', true], ['one-observation', false]]);
  });
});
