import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ProjectionRequest } from '../../../src/engine/types.js';
import { UNHEARD_FOR } from '../../../src/runner/limits.js';
import { codeOf, engine, FakeWorker, freshPage, nothingLeft, pass, request, resultOf, runnerOn, seedOf } from './fakes.js';

beforeEach(freshPage);
afterEach(nothingLeft);

describe('[abort] a run that is aborted', () => {
  const abortedAt = async (milliseconds: number, over: Parameters<typeof runnerOn>[0] = {}) => {
    const controller = new AbortController();
    const runner = runnerOn(over);
    const code = codeOf(runner.run(request(1, 5_000), { signal: controller.signal }));
    await pass(milliseconds);
    controller.abort();
    expect(await code).toBe('aborted');
    return runner;
  };

  it('before it starts asks for no worker', async () => {
    const runner = runnerOn();
    expect(await codeOf(runner.run(request(1), { signal: AbortSignal.abort() }))).toBe('aborted');
    expect(FakeWorker.all).toHaveLength(0);
  });

  it('while the worker starts leaves a worker for the next task', async () => {
    const runner = await abortedAt(0, { api: { ready: async () => { await new Promise((resolve) => { setTimeout(resolve, 100); }); return (await import('../../../src/model/version.js')).VERSION; } } });
    const next = runner.run(request(2));
    await pass(200);
    expect(seedOf(await next)).toBe(2);
    expect(FakeWorker.all).toHaveLength(1);
  });

  it('while it waits is dropped from the queue', async () => {
    const runner = runnerOn();
    const controller = new AbortController();
    const first = runner.run(request(1, 100));
    const second = codeOf(runner.run(request(2), { signal: controller.signal }));
    await pass(10);
    controller.abort();
    expect(await second).toBe('aborted');
    await pass(200);
    await first;
    expect(FakeWorker.all[0]!.received.map((asked) => (asked as ProjectionRequest).seed)).toEqual([1]);
  });

  it('while it computes ends the worker once it has run for 200 ms', async () => {
    const runner = await abortedAt(50);
    expect(FakeWorker.alive).toHaveLength(1);
    await pass(UNHEARD_FOR);
    expect(FakeWorker.alive).toHaveLength(0);
    const next = runner.run(request(2));
    await pass(10);
    expect(seedOf(await next)).toBe(2);
    expect(runner.mode).toBe('worker');
  });

  it('after 200 ms of computing ends the worker at once', async () => {
    await abortedAt(UNHEARD_FOR + 100);
    await pass(1);
    expect(FakeWorker.alive).toHaveLength(0);
  });

  it('keeps a worker whose unheard task ends in time', async () => {
    const controller = new AbortController();
    const runner = runnerOn();
    const code = codeOf(runner.run(request(1, 100), { signal: controller.signal }));
    await pass(50);
    controller.abort();
    expect(await code).toBe('aborted');
    await pass(1_000);
    expect(FakeWorker.alive).toHaveLength(1);
    const next = runner.run(request(2));
    await pass(10);
    expect(seedOf(await next)).toBe(2);
    expect(FakeWorker.all).toHaveLength(1);
  });

  it('after it has ended changes nothing', async () => {
    const controller = new AbortController();
    const runner = runnerOn();
    const run = runner.run(request(1), { signal: controller.signal });
    await pass(10);
    expect(seedOf(await run)).toBe(1);
    controller.abort();
    await pass(1_000);
    expect(FakeWorker.alive).toHaveLength(1);
  });

  it('or never is: a signal that outlives its runs keeps no listener of theirs', async () => {
    const controller = new AbortController();
    const runner = runnerOn();
    const runs = [1, 2, 3].map((seed) => runner.run(request(seed), { signal: controller.signal }));
    await pass(10);
    expect((await Promise.all(runs)).map(seedOf)).toEqual([1, 2, 3]);
  });

  it('inline stops before the next request of its batch', async () => {
    const controller = new AbortController();
    const answered: number[] = [];
    const runner = runnerOn({ rungs: [], loadEngine: async () => engine((asked) => { answered.push((asked as ProjectionRequest).seed!); return resultOf(asked); }) });
    const run = codeOf(runner.run([1, 2, 3].map((seed) => request(seed)), { signal: controller.signal, onProgress: () => controller.abort() }));
    await pass(100);
    expect(await run).toBe('aborted');
    expect(answered).toEqual([1]);
  });
});

describe('[abort] a long request inline that is aborted', () => {
  it('is left undone at its next pause', async () => {
    const controller = new AbortController();
    let steps = 0;
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const runner = runnerOn({ rungs: [], loadEngine: async () => engine(resultOf, 1_000, () => { steps += 1; now += 4; if (steps === 50) controller.abort(); }) });
    const run = codeOf(runner.run(request(1), { signal: controller.signal }));
    await pass(5_000);
    expect(await run).toBe('aborted');
    expect(steps).toBeLessThanOrEqual(52);
  });
});
