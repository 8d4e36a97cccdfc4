/** The question which assumption matters most, asked through a worker's door. */
import { describe, expect, it } from 'vitest';
import { sensitivity } from '../../../src/engine/index.js';
import { answer } from '../../../workers/api.js';
import { isSensitivity, isSimulation, type SensitivityRequest } from '../../../workers/protocol.js';

const request: SensitivityRequest = {
  sensitivity: {
    drivers: { grdp: { growth: { low: 8, mode: 9, high: 10, shape: 'triangular' } } },
    indicators: [{
      key: 'share', observations: [{ time: 2026, value: 7.45 }], bounds: [0, 100], kind: 'ratio-of-two', horizon: 2031, targets: [{ id: 'plan', time: 2031, value: 30 }],
      assumption: { kind: 'ratio', numerator: { low: 35, mode: 41, high: 48, shape: 'triangular' }, denominator: { driver: 'grdp' } },
    }],
  },
  key: 'share', target: 'plan',
};

describe('a sensitivity request', () => {
  it('is answered with the engine’s own sensitivity', () => {
    const result = answer(request);
    expect(result).toEqual(sensitivity(request.sensitivity, { key: 'share', target: 'plan' }));
    expect(result).toMatchObject({ ok: true, sensitivity: { time: 2031, inputs: [{ input: 'indicators.share.assumption.numerator' }, { input: 'drivers.grdp.growth' }] } });
  });

  it('is told apart from a simulation', () => {
    expect([isSensitivity(request), isSimulation(request)]).toEqual([true, false]);
    expect([isSensitivity(request.sensitivity), isSimulation(request.sensitivity)]).toEqual([false, true]);
  });

  it('gives issues for an indicator that the scenario does not have, never an exception', () => {
    expect(answer({ ...request, key: 'none' })).toMatchObject({ ok: false, issues: [{ code: 'unknown-indicator' }] });
    expect(answer({ ...request, sensitivity: null as never })).toMatchObject({ ok: false });
  });
});
