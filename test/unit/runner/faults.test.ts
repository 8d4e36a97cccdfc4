import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ProjectionRequest } from '../../../src/engine/types.js';
import { ANSWER_WITHIN, UNHEARD_FOR } from '../../../src/runner/limits.js';
import { codeOf, engine, FakeWorker, freshPage, nothingLeft, pass, request, resultOf, rung, runnerOn, seedOf, type FakeApi } from './fakes.js';

beforeEach(freshPage);
afterEach(nothingLeft);

/** Workers of the apis given, in the order in which they are started; the last one serves all later ones. */
const workersThat = (...apis: FakeApi[]) => ({ rungs: [rung('blob', () => new FakeWorker(apis[Math.min(FakeWorker.all.length, apis.length - 1)]))] });
const dies: FakeApi = { run: (_, worker) => { worker.die('Uncaught RangeError'); return new Promise(() => undefined); } };
const silent: FakeApi = { run: () => new Promise(() => undefined) };
const says = (what: unknown): FakeApi => ({ run: () => what });

describe('[dies mid-job] a worker that dies in the middle of a task', () => {
  it('is started once more and the task is done there', async () => {
    const runner = runnerOn(workersThat(dies, {}));
    const run = runner.run(request(4));
    await pass(10);
    expect(seedOf(await run)).toBe(4);
    expect(runner.mode).toBe('worker');
    expect(FakeWorker.all).toHaveLength(2);
    expect(FakeWorker.alive).toHaveLength(1);
  });

  it('is given up after the second crash: the task and all later ones run inline', async () => {
    const runner = runnerOn(workersThat(dies));
    const run = runner.run(request(4));
    await pass(10);
    expect(seedOf(await run)).toBe(4);
    expect(runner.where).toMatchObject({ mode: 'inline', cause: 'crashed' });
    const later = runner.run(request(5));
    await pass(10);
    expect(seedOf(await later)).toBe(5);
    expect(FakeWorker.all).toHaveLength(2);
    expect(FakeWorker.alive).toHaveLength(0);
  });

  it('loses no request of a batch', async () => {
    const runner = runnerOn(workersThat({ run: (asked, worker) => (('seed' in asked && asked.seed === 3) ? dies.run!(asked, worker) : resultOf(asked)) }, {}));
    const run = runner.run([1, 2, 3, 4, 5, 6].map((seed) => request(seed)));
    await pass(50);
    expect((await run).map(seedOf)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('that was idle is replaced when there is work again', async () => {
    const runner = runnerOn();
    const first = runner.run(request(1));
    await pass(10);
    await first;
    FakeWorker.all[0]!.die('gone');
    const second = runner.run(request(2));
    await pass(10);
    expect(seedOf(await second)).toBe(2);
    expect(FakeWorker.all).toHaveLength(2);
  });
});

describe('what a worker sends that is no result', () => {
  it.each([['nothing', undefined], ['a string', 'hello'], ['an empty object', {}], ['ok without a projection', { ok: true }], ['a number', 5]])(
    '[garbage] is never handed on: %s', async (_, garbage) => {
      const runner = runnerOn(workersThat(says(garbage)));
      const run = runner.run(request(6));
      await pass(10);
      expect(seedOf(await run)).toBe(6);
      expect(runner.mode).toBe('inline');
      expect(FakeWorker.alive).toHaveLength(0);
    });

  it.each([['which assumption matters most', { ok: true, sensitivity: { time: 2031, inputs: [] } }], ['an order', { ok: true, ranking: [] }]])(
    'is not what answers another question than that for a path: %s', async (_, result) => {
      const runner = runnerOn(workersThat(says(result)));
      const run = runner.run(request(6));
      await pass(10);
      expect(await run).toEqual(result);
      expect(runner.mode).toBe('worker');
      expect(FakeWorker.all).toHaveLength(1);
    });

  it('[garbage] is ignored when it belongs to no question', async () => {
    const runner = runnerOn({ api: { run: (asked, worker) => { worker.say('noise'); worker.say({ id: 'x', type: 'RAW' }); worker.say(null); return resultOf(asked); } } });
    const run = runner.run(request(8));
    await pass(10);
    expect(seedOf(await run)).toBe(8);
    expect(runner.mode).toBe('worker');
  });

  it('[twice] is ignored when it is the same answer a second time', async () => {
    const answers: unknown[] = [];
    const runner = runnerOn({ rungs: [rung('blob', () => {
      const worker = new FakeWorker();
      const say = worker.say.bind(worker);
      worker.say = (data) => { answers.push(data); say(data); say(structuredClone(data)); };
      return worker;
    })] });
    const progress = vi.fn();
    const run = runner.run([request(1), request(2)], { onProgress: progress });
    await pass(10);
    expect((await run).map(seedOf)).toEqual([1, 2]);
    expect(progress).toHaveBeenCalledTimes(2);
  });

  it('[clone failure] an answer that cannot be copied back falls to the same engine inline', async () => {
    const runner = runnerOn({ api: { run: () => ({ ok: true, projection: () => 1 }) } });
    const run = runner.run(request(9));
    await pass(10);
    expect(seedOf(await run)).toBe(9);
    expect(runner.mode).toBe('inline');
  });
});

describe('[late] a worker that stays silent', () => {
  it('is ended after ten seconds, and the task gets an issue instead of waiting for ever', async () => {
    const runner = runnerOn(workersThat(silent, {}));
    const run = runner.run(request(1));
    await pass(ANSWER_WITHIN - 1_000);
    expect(FakeWorker.alive).toHaveLength(1);
    await pass(2_000);
    expect(await run).toMatchObject({ ok: false, issues: [{ code: 'timeout' }] });
    expect(FakeWorker.alive).toHaveLength(0);
    const next = runner.run(request(2));
    await pass(10);
    expect(seedOf(await next)).toBe(2);
    expect(runner.mode).toBe('worker');
  });

  it('fails one row of a batch, not the others', async () => {
    const runner = runnerOn({ cores: 2, api: { run: (asked) => ('seed' in asked && asked.seed === 2 ? new Promise(() => undefined) : resultOf(asked)) } });
    const run = runner.run([request(1), request(2), request(3)]);
    await pass(ANSWER_WITHIN + 1_000);
    const [first, second, third] = await run;
    expect([seedOf(first), seedOf(third)]).toEqual([1, 3]);
    expect(second).toMatchObject({ ok: false, issues: [{ code: 'timeout' }] });
  });

  it('tells a simulation the same way, for each of its indicators', async () => {
    const runner = runnerOn(workersThat(silent));
    const run = runner.run({ drivers: {}, indicators: [{ key: 'a', observations: [], horizon: 2030 }] });
    await pass(ANSWER_WITHIN + 1_000);
    expect(await run).toMatchObject({ indicators: { a: { ok: false, issues: [{ code: 'timeout' }] } }, issues: [{ code: 'timeout' }] });
  });
});

describe('[late] an answer that comes late', () => {
  const slow = (milliseconds: number): FakeApi => ({ run: async (asked, worker) => {
    if ('seed' in asked && asked.seed === 1) await worker.wait(milliseconds);
    return resultOf(asked);
  } });

  it('to a superseded question is not taken for that to the next', async () => {
    const runner = runnerOn({ api: slow(100) });
    const first = codeOf(runner.run(request(1), { slot: 'fan' }));
    await pass(50);
    const second = runner.run(request(2), { slot: 'fan' });
    await pass(500);
    expect(await first).toBe('superseded');
    expect(seedOf(await second)).toBe(2);
    expect(FakeWorker.all).toHaveLength(1);
  });

  it('after ten seconds finds nobody: its task has its issue, the next one a new worker', async () => {
    const runner = runnerOn({ api: slow(ANSWER_WITHIN + 2_000) });
    const first = runner.run(request(1));
    await pass(ANSWER_WITHIN + 1_000);
    const second = runner.run(request(2));
    await pass(5_000);
    expect(await first).toMatchObject({ ok: false, issues: [{ code: 'timeout' }] });
    expect(seedOf(await second)).toBe(2);
    expect(FakeWorker.all).toHaveLength(2);
  });
});

describe('a message that the browser cannot read', () => {
  it('[garbage] counts as a crash: started once more, the worker does the task', async () => {
    const unreadable: FakeApi = { run: (_, worker) => { worker.dispatchEvent(new MessageEvent('messageerror')); return new Promise(() => undefined); } };
    const runner = runnerOn(workersThat(unreadable, {}));
    const run = runner.run(request(4));
    await pass(10);
    expect(seedOf(await run)).toBe(4);
    expect(FakeWorker.all).toHaveLength(2);
    expect(FakeWorker.alive).toHaveLength(1);
  });
});

describe('an engine that cannot be loaded inline', () => {
  it('gives an issue, and is asked for again the next time', async () => {
    const loadEngine = vi.fn().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(engine());
    const runner = runnerOn({ rungs: [], loadEngine });
    const first = runner.run(request(1));
    await pass(10);
    expect(await first).toMatchObject({ ok: false, issues: [{ code: 'engine-missing' }] });
    const second = runner.run(request(2));
    await pass(10);
    expect(seedOf(await second)).toBe(2);
  });
});

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

describe('a listener of progress that throws', () => {
  it('ends its own run with its error, and no other', async () => {
    const runner = runnerOn();
    const bad = codeOf(runner.run([request(1), request(2)], { onProgress: () => { throw new Error('mine'); } }));
    const good = runner.run(request(3));
    await pass(50);
    expect(await bad).toBe('Error: mine');
    expect(seedOf(await good)).toBe(3);
  });
});
