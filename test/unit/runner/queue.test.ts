import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ProjectionRequest } from '../../../src/engine/types.js';
import { IDLE_FOR, workersFor } from '../../../src/runner/limits.js';
import { Pool } from '../../../src/runner/pool.js';
import type { Progress } from '../../../src/runner/types.js';
import { codeOf, engine, fakeHost, FakeWorker, freshPage, nothingLeft, pass, request, resultOf, runnerOn, seedOf } from './fakes.js';

beforeEach(freshPage);
afterEach(nothingLeft);

const seeds = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('workersFor', () => {
  it.each([[undefined, 1], [1, 1], [2, 1], [4, 3], [5, 4], [64, 4]])('for %s cores gives %i', (cores, workers) => {
    expect(workersFor(cores)).toBe(workers);
  });
});

describe('a batch', () => {
  it('comes back in the order of its requests and tells each result as it arrives, with where it was computed', async () => {
    const runner = runnerOn();
    const progress: Progress[] = [];
    const run = runner.run([request(1, 40), request(2, 10), request(3, 20)], { onProgress: (one) => progress.push(one) });
    await pass(100);
    expect((await run).map(seedOf)).toEqual([1, 2, 3]);
    expect(progress.map(({ done, total }) => [done, total])).toEqual([[1, 3], [2, 3], [3, 3]]);
    expect(progress.every(({ index, result, mode, cause }) => seedOf(result) === index + 1 && mode === 'worker' && cause === 'blob')).toBe(true);
  });

  it('spreads over one worker less than there are cores, each with one task at a time', async () => {
    let inFlight = 0;
    let most = 0;
    const runner = runnerOn({ cores: 4, api: { run: async (asked) => {
      inFlight += 1;
      most = Math.max(most, inFlight);
      await new Promise((resolve) => { setTimeout(resolve, 10); });
      inFlight -= 1;
      return resultOf(asked);
    } } });
    const run = runner.run(seeds(20).map((seed) => request(seed)));
    await pass(500);
    expect((await run).map(seedOf)).toEqual(seeds(20));
    expect(FakeWorker.all).toHaveLength(3);
    expect(most).toBe(3);
  });

  it('starts its second worker when the first has answered, not before', async () => {
    const runner = runnerOn();
    const run = runner.run(seeds(20).map((seed) => request(seed, 10)));
    await pass(9);
    expect(FakeWorker.all).toHaveLength(1);
    await pass(2);
    expect(FakeWorker.all.length).toBeGreaterThan(1);
    await pass(500);
    expect((await run).map(seedOf)).toEqual(seeds(20));
  });

  it('of two or three tasks does not start a second worker for them', async () => {
    const runner = runnerOn();
    const run = runner.run([request(1, 5), request(2, 5), request(3, 5)]);
    await pass(100);
    expect((await run).map(seedOf)).toEqual([1, 2, 3]);
    expect(FakeWorker.all).toHaveLength(1);
  });

  it('goes on with fewer workers when no further one can be had', async () => {
    const { rung } = await import('./fakes.js');
    const runner = runnerOn({ rungs: [rung('blob', () => {
      if (FakeWorker.all.length > 0) throw new Error('out of memory');
      return new FakeWorker();
    })] });
    const run = runner.run(seeds(10).map((seed) => request(seed, 5)));
    await pass(500);
    expect((await run).map(seedOf)).toEqual(seeds(10));
    expect(runner.mode).toBe('worker');
    expect(FakeWorker.all).toHaveLength(1);
  });

  it('of nothing is done at once', async () => {
    expect(await runnerOn().run([])).toEqual([]);
    expect(FakeWorker.all).toHaveLength(0);
  });

  it('lets a single task (a slider) go before its waiting ones', async () => {
    const runner = runnerOn({ cores: 2 });
    const batch = runner.run(seeds(5).map((seed) => request(seed, 10)));
    await pass(5);
    const single = runner.run(request(99));
    await pass(200);
    await Promise.all([batch, single]);
    expect(FakeWorker.all[0]!.received.map((asked) => (asked as ProjectionRequest).seed)).toEqual([1, 99, 2, 3, 4, 5]);
  });
});

describe('a slot', () => {
  it('[1000 requests] keeps only the last of a thousand rapid runs; the others reject as superseded, and one worker does at most two tasks', async () => {
    const runner = runnerOn();
    const runs = seeds(1_000).map((seed) => codeOf(runner.run(request(seed, 5), { slot: 'fan' })));
    await pass(100);
    const codes = await Promise.all(runs);
    expect(codes.slice(0, -1).every((code) => code === 'superseded')).toBe(true);
    expect(codes.at(-1)).toBe('resolved');
    expect(FakeWorker.all).toHaveLength(1);
    expect(FakeWorker.all[0]!.received.length).toBeLessThanOrEqual(2);
  });

  it('leaves other slots, other runners and runs without a slot alone', async () => {
    const runner = runnerOn();
    const other = runnerOn();
    const runs = [
      runner.run(request(1, 5), { slot: 'a' }), runner.run(request(2, 5), { slot: 'b' }), runner.run(request(3, 5)), other.run(request(4, 5), { slot: 'a' }),
    ].map(codeOf);
    const last = codeOf(runner.run(request(5), { slot: 'a' }));
    await pass(100);
    expect(await Promise.all([...runs, last])).toEqual(['superseded', 'resolved', 'resolved', 'resolved', 'resolved']);
  });

  it('ends a superseded task that computes for more than 200 ms, so that the new one need not wait for it', async () => {
    const runner = runnerOn();
    const old = codeOf(runner.run(request(1, 60_000), { slot: 'fan' }));
    await pass(300);
    const fresh = runner.run(request(2), { slot: 'fan' });
    await pass(10);
    expect(await old).toBe('superseded');
    expect(seedOf(await fresh)).toBe(2);
  });
});

describe('[1000 requests] a thousand rapid runs without a slot', () => {
  it('all get their own result', async () => {
    const runner = runnerOn();
    const runs = seeds(1_000).map((seed) => runner.run(request(seed)));
    await pass(1_000);
    expect((await Promise.all(runs)).map(seedOf)).toEqual(seeds(1_000));
    expect(FakeWorker.all).toHaveLength(1);
  });
});

describe('inline', () => {
  it.each([['between requests', 0], ['within a long request', 5]])('lets the page have its turn before 8 ms of computing are over: %s', async (_, steps) => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    let stretch = 0;
    let longest = 0;
    const compute = () => { now += 3; stretch += 3; longest = Math.max(longest, stretch); };
    let turns: ReturnType<typeof setTimeout>;
    const tick = () => { stretch = 0; turns = setTimeout(tick); };
    tick();
    const runner = runnerOn({ rungs: [], loadEngine: async () => engine((asked) => { compute(); return resultOf(asked); }, steps, compute) });
    const run = runner.run(seeds(6).map((seed) => request(seed)));
    await pass(500);
    expect((await run).map(seedOf)).toEqual(seeds(6));
    expect(longest).toBeLessThanOrEqual(8);
    clearTimeout(turns!);
  });
});

describe('the life of workers', () => {
  it('ends after twenty seconds without work, and starts again with work', async () => {
    const runner = runnerOn();
    const first = runner.run(request(1));
    await pass(10);
    await first;
    await pass(IDLE_FOR - 1_000);
    expect(FakeWorker.alive).toHaveLength(1);
    await pass(2_000);
    expect(FakeWorker.alive).toHaveLength(0);
    const second = runner.run(request(2));
    await pass(10);
    expect(seedOf(await second)).toBe(2);
    expect(FakeWorker.all).toHaveLength(2);
  });

  it('[dispose in flight] ends with the runner, which rejects what is under way and everything later', async () => {
    const runner = runnerOn();
    const runs = [request(1, 100), request(2, 100)].map((asked) => codeOf(runner.run(asked)));
    await pass(20);
    runner.dispose();
    runner.dispose();
    expect(await Promise.all(runs)).toEqual(['disposed', 'disposed']);
    expect(FakeWorker.alive).toHaveLength(0);
    expect(await codeOf(runner.run(request(3)))).toBe('disposed');
    expect(vi.getTimerCount()).toBeLessThanOrEqual(1);
  });

  it('[dispose in flight] leaves no worker when the runner goes while the first one starts', async () => {
    const runner = runnerOn({ api: { ready: () => new Promise(() => undefined) } });
    const run = codeOf(runner.run(request(1)));
    await pass(10);
    runner.dispose();
    expect(await run).toBe('disposed');
    await pass(1);
    expect(FakeWorker.alive).toHaveLength(0);
    await pass(10_000);
    expect(FakeWorker.all).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('[dispose in flight] leaves no worker at whatever moment of the start the runner goes', async () => {
    for (let moment = 0; moment < 40; moment += 1) {
      const runner = runnerOn();
      const run = codeOf(runner.run(request(1)));
      for (let turn = 0; turn < moment; turn += 1) await Promise.resolve();
      runner.dispose();
      await pass(1);
      expect(FakeWorker.alive).toHaveLength(0);
      expect(['disposed', 'resolved']).toContain(await run);
    }
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('[bfcache return] a page that goes into the back-forward cache', () => {
  const page = new EventTarget();
  beforeEach(() => {
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  });

  it('has no worker there, and on return sends again what was under way', async () => {
    const runner = runnerOn();
    const run = runner.run([request(1, 50), request(2, 50), request(3, 50)]);
    await pass(10);
    const started = FakeWorker.all.length;
    page.dispatchEvent(new Event('pagehide'));
    await pass(10);
    expect(FakeWorker.alive).toHaveLength(0);
    await pass(60_000);
    expect(FakeWorker.all).toHaveLength(started);
    page.dispatchEvent(new Event('pageshow'));
    await pass(500);
    expect((await run).map(seedOf)).toEqual([1, 2, 3]);
    runner.dispose();
  });

  it('while the worker starts begins anew on return', async () => {
    const runner = runnerOn();
    const run = runner.run(request(1));
    page.dispatchEvent(new Event('pagehide'));
    await pass(100);
    expect(FakeWorker.alive).toHaveLength(0);
    page.dispatchEvent(new Event('pageshow'));
    await pass(100);
    expect(seedOf(await run)).toBe(1);
    expect(runner.where?.refused).toEqual([]);
  });

  it('and loses its runners there computes for new ones on return', async () => {
    const pool = new Pool(fakeHost());
    pool.join();
    page.dispatchEvent(new Event('pagehide'));
    pool.leave();
    page.dispatchEvent(new Event('pageshow'));
    pool.join();
    const heard: number[] = [];
    pool.submit(request(2), false, (result) => heard.push(seedOf(result)));
    await pass(100);
    expect(heard).toEqual([2]);
    pool.leave();
  });

  it('is listened to only while there is a runner', async () => {
    const add = vi.spyOn(globalThis, 'addEventListener');
    const remove = vi.spyOn(globalThis, 'removeEventListener');
    const runner = runnerOn();
    runner.dispose();
    expect(add.mock.calls.map(([name]) => name)).toEqual(['pagehide', 'pageshow']);
    expect(remove.mock.calls.map(([name, listener]) => [name, listener])).toEqual(add.mock.calls.map(([name, listener]) => [name, listener]));
  });
});
