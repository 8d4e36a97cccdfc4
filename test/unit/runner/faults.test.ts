import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ProjectionRequest } from '../../../src/engine/types.js';
import { ANSWER_WITHIN } from '../../../src/runner/limits.js';
import { connect } from '../../../src/runner/start-worker.js';
import { WORKING } from '../../../workers/protocol.js';
import { serve } from '../../../workers/serve.js';
import { codeOf, FakeWorker, freshPage, nothingLeft, pass, request, resultOf, rung, runnerOn, seedOf, type FakeApi } from './fakes.js';

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
  it.each([
    ['nothing', undefined], ['a string', 'hello'], ['an empty object', {}], ['ok without a projection', { ok: true }], ['a number', 5],
    ['no projection where one should be', { ok: true, projection: null }], ['an empty projection', { ok: true, projection: {} }], ['no list of issues', { ok: false, issues: null }],
    ['the answer to another question', { ok: true, ranking: { ranks: null, better: [] } }],
  ])('[garbage] is never handed on: %s', async (_, garbage) => {
    const runner = runnerOn(workersThat(says(garbage)));
    const run = runner.run(request(6));
    await pass(10);
    expect(seedOf(await run)).toBe(6);
    expect(runner.where).toMatchObject({ mode: 'inline', cause: 'garbage' });
    expect(FakeWorker.alive).toHaveLength(0);
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

describe('[never answers] a worker that says it is ready and no more', () => {
  const silentOnce: FakeApi = { run: (asked) => ('seed' in asked && asked.seed === 2 ? new Promise(() => undefined) : resultOf(asked)) };

  it('is given up after ten seconds: the task and all later ones run inline, for that reason', async () => {
    const runner = runnerOn(workersThat(silent));
    const run = runner.run(request(1));
    await pass(ANSWER_WITHIN - 1_000);
    expect(FakeWorker.alive).toHaveLength(1);
    await pass(2_000);
    expect(seedOf(await run)).toBe(1);
    expect(runner.where).toMatchObject({ mode: 'inline', cause: 'silent' });
    expect([FakeWorker.all.length, FakeWorker.alive.length]).toEqual([1, 0]);
  });

  it('holds up sixty requests, one after the other or at once, for ten seconds in all', async () => {
    const runner = runnerOn(workersThat(silent));
    const one = (async () => {
      for (let seed = 1; seed <= 60; seed += 1) expect(seedOf(await runner.run(request(seed)))).toBe(seed);
      return 'done';
    })();
    const batch = runnerOn(workersThat(silent)).run(Array.from({ length: 60 }, (_, seed) => request(seed)));
    await pass(ANSWER_WITHIN + 500);
    expect(await one).toBe('done');
    expect((await batch).map(seedOf)).toEqual(Array.from({ length: 60 }, (_, seed) => seed));
  });

  it('though others before it have answered is replaced: its task gets an issue, the next one a new worker', async () => {
    const runner = runnerOn(workersThat(silentOnce));
    const run = runner.run([request(1), request(2), request(3)]);
    await pass(ANSWER_WITHIN + 1_000);
    const [first, second, third] = await run;
    expect([seedOf(first), seedOf(third)]).toEqual([1, 3]);
    expect(second).toMatchObject({ ok: false, issues: [{ code: 'timeout' }] });
    expect(runner.mode).toBe('worker');
    expect([FakeWorker.all.length, FakeWorker.alive.length]).toEqual([2, 1]);
  });

  it('a second time leads inline for good, and no later request waits', async () => {
    const runner = runnerOn(workersThat(silentOnce));
    const runs = [1, 2, 2, 2, 3].map((seed) => runner.run(request(seed)));
    await pass(2 * ANSWER_WITHIN + 1_000);
    const [, second, third, ...rest] = await Promise.all(runs);
    expect([second, third]).toMatchObject([{ issues: [{ code: 'timeout' }] }, { issues: [{ code: 'timeout' }] }]);
    expect(rest.map(seedOf)).toEqual([2, 3]);
    expect(runner.where).toMatchObject({ mode: 'inline', cause: 'silent' });
  });

  it('tells a simulation the same way, for each of its indicators', async () => {
    const runner = runnerOn(workersThat({ run: (asked) => ('indicators' in asked ? new Promise(() => undefined) : resultOf(asked)) }));
    const first = runner.run(request(1));
    const run = runner.run({ drivers: {}, indicators: [{ key: 'a', observations: [], horizon: 2030 }] });
    await pass(ANSWER_WITHIN + 1_000);
    expect(seedOf(await first)).toBe(1);
    expect(await run).toMatchObject({ indicators: { a: { ok: false, issues: [{ code: 'timeout' }] } }, issues: [{ code: 'timeout' }] });
  });
});

describe('[works long] a worker that tells that it works', () => {
  const working = (seconds: number): FakeApi => ({ run: async (asked, worker) => {
    for (let second = 0; second < seconds; second += 1) {
      await worker.wait(1_000);
      worker.say(WORKING);
    }
    return resultOf(asked);
  } });

  it('is not taken for a silent one, however long its task takes', async () => {
    const runner = runnerOn(workersThat(working(45)));
    const run = runner.run(request(1));
    await pass(50_000);
    expect(seedOf(await run)).toBe(1);
    expect(runner.mode).toBe('worker');
    expect(FakeWorker.all).toHaveLength(1);
  });

  it('has ten seconds from its last word', async () => {
    const runner = runnerOn(workersThat({ run: async (asked, worker) => {
      await worker.wait(8_000);
      worker.say(WORKING);
      return silent.run!(asked, worker);
    } }));
    const run = runner.run(request(1));
    await pass(8_000 + ANSWER_WITHIN - 500);
    expect(FakeWorker.alive).toHaveLength(1);
    await pass(1_000);
    expect(FakeWorker.alive).toHaveLength(0);
    expect(seedOf(await run)).toBe(1);
    expect(runner.where?.cause).toBe('silent');
  });

  it('for nobody any more ends all the same', async () => {
    const controller = new AbortController();
    const runner = runnerOn(workersThat(working(45)));
    const code = codeOf(runner.run(request(1), { signal: controller.signal }));
    await pass(3_500);
    controller.abort();
    expect(await code).toBe('aborted');
    await pass(1);
    expect(FakeWorker.alive).toHaveLength(0);
  });

  it('says so from within the calculation, once a second', () => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 200));
    const port = Object.assign(new EventTarget(), { said: [] as unknown[], postMessage: (message: unknown) => port.said.push(message) });
    serve(port);
    const asked: ProjectionRequest = { observations: [{ time: 2026, value: 40 }], bounds: [0, 100], horizon: 2036, draws: 10, assumption: { kind: 'hold' } };
    port.dispatchEvent(new MessageEvent('message', { data: { id: '1', type: 'APPLY', path: ['run'], argumentList: [{ type: 'RAW', value: asked }] } }));
    expect(port.said).toEqual([WORKING, WORKING]);
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
    const before = runner.run(request(3));
    const first = runner.run(request(1));
    await pass(ANSWER_WITHIN + 1_000);
    expect(seedOf(await before)).toBe(3);
    const second = runner.run(request(2));
    await pass(5_000);
    expect(await first).toMatchObject({ ok: false, issues: [{ code: 'timeout' }] });
    expect(seedOf(await second)).toBe(2);
    expect(FakeWorker.all).toHaveLength(2);
  });

  it('from a worker that was ended finds nobody at all', async () => {
    const worker = new FakeWorker(silent);
    const post = vi.spyOn(worker, 'postMessage');
    const starting = connect(rung('blob', () => worker));
    await pass();
    const connection = await starting;
    const heard = vi.fn();
    void connection.remote.run(request(1)).then(heard, heard);
    const { id } = post.mock.lastCall![0] as { id: string };
    connection.close();
    worker.dispatchEvent(new MessageEvent('message', { data: { id, type: 'RAW', value: resultOf(request(1)) } }));
    await pass(10);
    expect(heard).not.toHaveBeenCalled();
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
