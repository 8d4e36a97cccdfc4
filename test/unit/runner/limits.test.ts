/** The five times that the design sets, to the millisecond; in numbers, so that a changed constant shows. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { codeOf, engine, FakeChannel, FakeWorker, freshPage, nothingLeft, pass, request, resultOf, rung, runnerOn, seedOf } from './fakes.js';

beforeEach(freshPage);
afterEach(nothingLeft);

const silent = () => new Promise<never>(() => undefined);

describe('a worker', () => {
  it('must say that it is ready within 3 seconds', async () => {
    const runner = runnerOn({ rungs: [rung('blob', () => new FakeWorker({ ready: silent })), rung('sibling', () => new FakeWorker())] });
    const run = runner.run(request(1));
    await pass(2_999);
    expect(FakeWorker.all).toHaveLength(1);
    await pass(2);
    expect(seedOf(await run)).toBe(1);
    expect(runner.where?.refused).toEqual([{ rung: 'blob', failure: 'not-ready' }]);
  });

  it('must answer within 10 seconds', async () => {
    const answered = vi.fn();
    void runnerOn({ api: { run: silent } }).run(request(1)).then(answered);
    await pass(9_999);
    expect([answered.mock.calls.length, FakeWorker.alive.length]).toEqual([0, 1]);
    await pass(2);
    expect([answered.mock.calls.length, FakeWorker.alive.length]).toEqual([1, 0]);
  });

  it.each([0, 150, 199])('whose task was aborted after %i ms may go on until 200 ms are over', async (after) => {
    const controller = new AbortController();
    const code = codeOf(runnerOn().run(request(1, 60_000), { signal: controller.signal }));
    await pass();
    await pass(after);
    controller.abort();
    expect(await code).toBe('aborted');
    await pass(199 - after);
    expect(FakeWorker.alive).toHaveLength(1);
    await pass(2);
    expect(FakeWorker.alive).toHaveLength(0);
  });

  it('without work ends after 20 seconds', async () => {
    const run = runnerOn().run(request(1));
    await pass();
    expect(seedOf(await run)).toBe(1);
    await pass(19_999);
    expect(FakeWorker.alive).toHaveLength(1);
    await pass(2);
    expect(FakeWorker.alive).toHaveLength(0);
  });
});

describe('the page’s own thread', () => {
  it.each([[4, 1], [4.001, 2]])('after a step of %d ms, when the next may take the other half, has had %i pauses, that before the first step counted', async (milliseconds, pauses) => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const run = runnerOn({ rungs: [], loadEngine: async () => engine(resultOf, 1, () => { now += milliseconds; }) }).run(request(1));
    await pass(50);
    expect(seedOf(await run)).toBe(1);
    expect(FakeChannel.made).toBe(pauses);
  });
});
