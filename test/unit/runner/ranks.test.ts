/** The question about an order of provinces, asked through a worker’s door. */
import { describe, expect, it } from 'vitest';
import { rankIntervals } from '../../../src/engine/index.js';
import { answer } from '../../../workers/api.js';
import { isRanks, isSensitivity, isSimulation, type RanksRequest } from '../../../workers/protocol.js';

const request: RanksRequest = {
  ranks: [70, 50, 50.4, 60, 20].map((value, index) => ({ id: `p${index}`, time: 2026, value, low: value - 0.5, high: value + 0.5, basis: 'people', territory: 'since-2025-07' })), draws: 500,
};

describe('a request for ranks', () => {
  it('is answered with the engine’s own ranks', () => {
    expect(answer(request)).toEqual(rankIntervals(request.ranks, { draws: 500 }));
    expect(answer({ ...request, direction: 'lower' })).toEqual(rankIntervals(request.ranks, { draws: 500, direction: 'lower' }));
  });

  it('is told apart from the others', () => {
    expect([isRanks(request), isSimulation(request), isSensitivity(request)]).toEqual([true, false, false]);
  });

  it('that compares two bases gives issues, never an exception', () => {
    expect(answer({ ranks: request.ranks.map((entry, index) => ({ ...entry, basis: `b${index}` })) })).toMatchObject({ ok: false, issues: [{ code: 'not-comparable' }] });
    expect(answer({ ranks: null as never })).toMatchObject({ ok: false });
  });
});
