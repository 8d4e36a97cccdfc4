/** The page's own thread goes on with its queue, whatever is thrown there. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InlineRunner } from '../../../src/runner/inline-runner.js';
import { Pool } from '../../../src/runner/pool.js';
import type { EngineModule } from '../../../src/runner/types.js';
import { engine, fakeHost, freshPage, nothingLeft, pass, request, resultOf, rung, runnerOn, FakeWorker, seedOf } from './fakes.js';

beforeEach(freshPage);
afterEach(nothingLeft);

const defect = (): never => { throw new Error('a defect'); };

describe('an engine on the page’s own thread that throws', () => {
  const engines: readonly (readonly [string, EngineModule])[] = [
    ['before its first step', { steps: (asked) => ('seed' in asked && asked.seed === 1 ? defect() : engine().steps(asked)) }],
    ['between two steps', engine((asked) => ('seed' in asked && asked.seed === 1 ? defect() : resultOf(asked)), 3)],
  ];
  it.each(engines)('%s: that request gets an issue, the next one its result', async (_, broken) => {
    const runner = runnerOn({ rungs: [], loadEngine: async () => broken });
    const [bad, good] = [runner.run(request(1)), runner.run(request(2))];
    await pass(50);
    expect(await bad).toMatchObject({ ok: false, issues: [{ code: 'engine-failed', message: { en: 'The calculation failed.' } }] });
    expect(seedOf(await good)).toBe(2);
  });
});

describe('a listener inside the runner that throws', () => {
  const heard: number[] = [];
  const submit = (pool: Pool) => {
    pool.submit(request(1), false, defect);
    pool.submit(request(2), false, (result) => heard.push(seedOf(result)));
    pool.submit(request(3), false, (result) => heard.push(seedOf(result)));
  };
  const rejections: unknown[] = [];
  let others: NodeJS.UnhandledRejectionListener[] = [];
  const reject = (reason: unknown) => { rejections.push(reason); };
  beforeEach(() => {
    heard.length = rejections.length = 0;
    // Vitest would take the defect for one of the test.
    others = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection');
    process.on('unhandledRejection', reject);
  });
  afterEach(() => {
    process.off('unhandledRejection', reject);
    for (const listener of others) process.on('unhandledRejection', listener);
  });

  it.each([['inline', []], ['in a worker', [rung('blob', () => new FakeWorker())]]] as const)('does not hold up those that wait: %s', async (_, rungs) => {
    const pool = new Pool(fakeHost({ rungs }));
    pool.join();
    submit(pool);
    await pass(50);
    expect(heard).toEqual([2, 3]);
    expect(rejections.map(String)).toEqual(['Error: a defect']);
    pool.leave();
  });
});

describe('a runner on the page’s own thread', () => {
  it('never rejects, whatever its engine does', async () => {
    const inline = new InlineRunner(async () => ({ steps: defect }));
    expect(await inline.run(request(1), () => true)).toMatchObject({ ok: false, issues: [{ code: 'engine-failed' }] });
  });
});
