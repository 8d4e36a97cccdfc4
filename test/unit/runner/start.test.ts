import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { READY_WITHIN } from '../../../src/runner/limits.js';
import { codeOf, fakeHost, FakeWorker, freshPage, nothingLeft, pass, request, rung, runnerOn, seedOf } from './fakes.js';

beforeEach(freshPage);
afterEach(nothingLeft);

const works = () => new FakeWorker();
const throws = () => { throw new DOMException('refused', 'SecurityError'); };
const reportsAnError = () => {
  const worker = new FakeWorker({ ready: () => new Promise(() => undefined) });
  queueMicrotask(() => worker.die());
  return worker;
};
const throwsOnLoad = () => {
  const worker = new FakeWorker({ ready: () => new Promise(() => undefined) });
  queueMicrotask(() => worker.die('Uncaught SyntaxError: Unexpected token <'));
  return worker;
};
const neverReady = () => new FakeWorker({ ready: () => new Promise(() => undefined) });
const wrongVersion = () => new FakeWorker({ ready: () => '0.0.0' });
const rejectsReady = () => new FakeWorker({ ready: () => { throw new Error('no'); } });

describe('[nothing asked] a page on which nothing asks for a projection', () => {
  it('starts no worker and asks the host for none', async () => {
    const rungs = vi.fn(() => [rung('blob', works)]);
    const { createRunner } = await import('../../../src/runner/runner.js');
    const runner = createRunner({ host: { ...fakeHost(), rungs } });
    await pass(60_000);
    expect(rungs).not.toHaveBeenCalled();
    expect(FakeWorker.all).toHaveLength(0);
    expect(runner.mode).toBeNull();
    runner.dispose();
  });
});

describe('the first rung that gives a worker is used', () => {
  it.each([
    ['throws in the constructor', throws, 'refused', 0],
    ['[404] fires an error event without a message', reportsAnError, 'refused', 0],
    ['[throws on load] [script is HTML] throws while loading, or is a page of HTML', throwsOnLoad, 'crashed', 0],
    ['[never ready] never says that it is ready', neverReady, 'not-ready', READY_WITHIN + 500],
    ['[wrong version] says another version', wrongVersion, 'wrong-version', 0],
    ['[garbage] answers the first question with an error', rejectsReady, 'garbage', 0],
  ] as const)('goes on to the next when one %s', async (_, start, failure, milliseconds) => {
    const runner = runnerOn({ rungs: [rung('blob', start), rung('sibling', works)] });
    const run = runner.run(request(7));
    await pass(milliseconds);
    expect(seedOf(await run)).toBe(7);
    expect(runner.where).toEqual({ mode: 'worker', cause: 'sibling', refused: [{ rung: 'blob', failure }] });
    expect(FakeWorker.alive).toHaveLength(1);
    runner.dispose();
    expect(FakeWorker.alive).toHaveLength(0);
  });

  it('[late] takes no worker that is ready after three seconds, when the next one computes already', async () => {
    const { VERSION } = await import('../../../src/model/version.js');
    const runner = runnerOn({ rungs: [rung('blob', () => new FakeWorker({ ready: async () => { await new Promise((resolve) => { setTimeout(resolve, READY_WITHIN + 2_000); }); return VERSION; } })), rung('sibling', works)] });
    const run = runner.run(request(7, 3_000));
    await pass(READY_WITHIN + 4_000);
    expect(seedOf(await run)).toBe(7);
    expect(runner.where).toMatchObject({ cause: 'sibling', refused: [{ rung: 'blob', failure: 'not-ready' }] });
    expect(FakeWorker.alive).toHaveLength(1);
  });

  it('computes inline when every rung fails, and says why', async () => {
    const runner = runnerOn({ rungs: [rung('blob', throws), rung('sibling', throwsOnLoad)] });
    expect(seedOf(await runWith(runner.run(request(3))))).toBe(3);
    expect(runner.mode).toBe('inline');
    expect(runner.where?.cause).toBe('crashed');
    expect(runner.where?.refused.map(({ rung: name }) => name)).toEqual(['blob', 'sibling']);
    expect(FakeWorker.alive).toHaveLength(0);
  });

  it('computes inline at once where the host offers no rung', async () => {
    const runner = runnerOn({ rungs: [], none: 'none-asked' });
    expect(seedOf(await runWith(runner.run(request(3))))).toBe(3);
    expect(runner.where).toEqual({ mode: 'inline', cause: 'none-asked', refused: [] });
  });

  it('never tries a refused rung again on the page', async () => {
    const refused = vi.fn(throws);
    const runner = runnerOn({ rungs: [rung('blob', refused), rung('sibling', works)] });
    await runWith(runner.run(request(1)));
    await pass(60_000);
    await runWith(runner.run(request(2)));
    expect(FakeWorker.all).toHaveLength(2);
    expect(refused).toHaveBeenCalledTimes(1);
  });

  it('counts the page\'s waking time only: a laptop that slept does not refuse a worker', async () => {
    let open: (version: string) => void = () => undefined;
    const { VERSION } = await import('../../../src/model/version.js');
    const runner = runnerOn({ rungs: [rung('blob', () => new FakeWorker({ ready: () => new Promise((resolve) => { open = resolve; }) }))] });
    const run = runner.run(request(5));
    await pass(1_000);
    const now = performance.now();
    vi.spyOn(performance, 'now').mockImplementation(() => now + 3_600_000);
    await pass(300);
    open(VERSION);
    expect(seedOf(await runWith(run))).toBe(5);
    expect(runner.mode).toBe('worker');
    vi.restoreAllMocks();
  });
});

describe('[clone failure] what cannot be copied to a worker', () => {
  it.each([['worker', undefined], ['inline', []]] as const)('is refused with a code before it is queued (%s)', async (_, rungs) => {
    const runner = runnerOn(rungs ? { rungs } : {});
    expect(await codeOf(runner.run({ ...request(1), key: (() => 1) as never }))).toBe('unclonable');
    expect(FakeWorker.all).toHaveLength(0);
  });

  it('is a snapshot: a later change by the caller does not reach the task', async () => {
    const runner = runnerOn();
    const asked = { ...request(1) } as { seed: number } & ReturnType<typeof request>;
    const run = runner.run(asked);
    asked.seed = 99;
    expect(seedOf(await runWith(run))).toBe(1);
  });
});

async function runWith<T>(run: Promise<T>): Promise<T> {
  await pass(50);
  return run;
}
