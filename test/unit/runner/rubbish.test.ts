import { describe, expect, it } from 'vitest';
import { steps } from '../../../workers/api.js';
import { failed, type EngineRequest } from '../../../workers/protocol.js';

const issue = { code: 'engine-failed', path: '', message: { vi: 'lỗi', en: 'fault' } };

describe('what is no request', () => {
  it.each([null, undefined, 5, 'indicators', true, { indicators: null }, { indicators: 5 }])('%j is answered with an issue', (given) => {
    const work = steps(given as unknown as EngineRequest);
    let step = work.next();
    while (!step.done) step = work.next();
    expect('issues' in step.value && step.value.issues.length > 0).toBe(true);
    expect(failed(given as unknown as EngineRequest, issue)).toMatchObject({ issues: [issue] });
  });
});
