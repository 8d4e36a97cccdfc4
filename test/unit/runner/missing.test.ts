import { expect, it, vi } from 'vitest';
import { pageHost } from '../../../src/runner/host.js';
import { createRunner } from '../../../src/runner/runner.js';
import { request } from './fakes.js';

const tries = vi.hoisted(() => ({ count: 0 }));
vi.mock('../../../workers/api.js', () => {
  tries.count += 1;
  throw new Error('offline');
});

it('an engine that cannot be loaded onto the page gives an issue, and is asked for again the next time', async () => {
  const runner = createRunner({ host: { ...pageHost(), rungs: () => [] } });
  for (const seed of [1, 2]) expect(await runner.run(request(seed))).toMatchObject({ ok: false, issues: [{ code: 'engine-missing' }] });
  expect(tries.count).toBe(2);
  runner.dispose();
});
