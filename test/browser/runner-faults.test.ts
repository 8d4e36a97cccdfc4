/** The fault table in a real browser: each title names its fault in brackets and says what comes of it; docs/hosts.md is written from them. */
import { expect } from '@open-wc/testing';
import { project } from '../../src/engine/index.js';
import { VERSION } from '../../src/model/version.js';
import type { Rung } from '../../src/runner/types.js';
import { WORKING } from '../../workers/protocol.js';
import { endOf, fromText, fromUrl, hurry, moduleRung, nothingLeft, nothingLeftLater, reached, request, resultText, runnerOn, seedOf, speaking, started, wait } from './support/runner.js';

afterEach(nothingLeftLater);

describe('a worker that does not start', () => {
  const silent = fromText('blob', '');
  const faults: readonly (readonly [string, Rung, readonly string[]])[] = [
    ['never ready', silent, ['not-ready']],
    ['throws on load', fromText('blob', 'throw new Error("on load")'), ['crashed']],
    ['script is HTML', fromUrl('data-worker', '/'), ['refused', 'crashed']],
    ['404', fromUrl('data-worker', '/no-such-file.js'), ['refused']],
    ['wrong version', fromText('blob', 'onmessage = ({ data }) => postMessage({ id: data.id, type: "RAW", value: "0.0.0" })'), ['wrong-version']],
    ['garbage', fromText('blob', 'onmessage = ({ data }) => postMessage({ id: data.id, type: "HANDLER", name: "none" })'), ['garbage']],
  ];
  for (const [name, broken, failures] of faults) {
    it(`[${name}] the next rung computes`, async () => {
      const runner = runnerOn(broken, moduleRung());
      expect(await runner.run(request())).to.deep.equal(project(request()));
      expect(runner.where).to.deep.include({ mode: 'worker', cause: 'module' });
      expect(runner.where?.refused[0]?.failure).to.be.oneOf(failures);
      runner.dispose();
    });
  }

  it('[404] and without another rung the page computes', async () => {
    const runner = runnerOn(fromUrl('data-worker', '/no-such-file.js'));
    expect(await runner.run(request())).to.deep.equal(project(request()));
    expect(runner.where).to.deep.include({ mode: 'inline', cause: 'refused' });
    runner.dispose();
  });
});

describe('a worker that fails at its work', () => {
  it('[dies mid-job] started once more, it does the task', async () => {
    const before = started.workers;
    // Only the second one has a page that asks it to live.
    const workers = [speaking('throw new Error("in the middle")'), speaking('say(result())')];
    const runner = runnerOn({ name: 'blob', start: () => (workers.shift() as Rung).start() });
    expect(seedOf(await runner.run(request(4)))).to.equal(4);
    expect([runner.mode, started.workers - before]).to.deep.equal(['worker', 2]);
    runner.dispose();
  });

  it('[dies mid-job] after a second crash the page computes', async () => {
    const before = started.workers;
    const runner = runnerOn(speaking('throw new Error("in the middle")'));
    expect(await runner.run(request())).to.deep.equal(project(request()));
    expect(runner.where).to.deep.include({ mode: 'inline', cause: 'crashed' });
    expect(started.workers - before).to.equal(2);
    runner.dispose();
  });

  it('[garbage] an answer that is no result is never handed on; the page computes', async () => {
    for (const garbage of ['{ hello: 1 }', '{ ok: true, projection: null }', '{ ok: true, projection: {} }', '{ ok: false, issues: null }']) {
      const runner = runnerOn(speaking(`say(${garbage})`));
      expect(await runner.run(request())).to.deep.equal(project(request()));
      expect(runner.where).to.deep.include({ mode: 'inline', cause: 'garbage' });
      runner.dispose();
    }
  });

  it('[clone failure] an answer that cannot be copied back: the page computes', async () => {
    const runner = runnerOn(speaking('say({ ok: true, projection: () => 1 })'));
    expect(await runner.run(request())).to.deep.equal(project(request()));
    expect(runner.mode).to.equal('inline');
    runner.dispose();
  });

  it('[clone failure] a request that cannot be copied is refused with a code, and no worker starts for it', async () => {
    const before = started.workers;
    const runner = runnerOn(moduleRung());
    expect(await endOf(runner.run({ ...request(), key: (() => 1) as never }))).to.equal('unclonable');
    expect(started.workers).to.equal(before);
    runner.dispose();
  });

  it('[twice] a second answer to the same question changes nothing', async () => {
    const runner = runnerOn(speaking('say(result()); say(result()); say({ ok: false, issues: [] })'));
    let told = 0;
    const results = await runner.run([request(1), request(2), request(3)], { onProgress: () => { told += 1; } });
    expect([results.map(seedOf), told, runner.mode]).to.deep.equal([[1, 2, 3], 3, 'worker']);
    runner.dispose();
  });

  it('[late] the answer to a superseded question is not taken for that to the next', async () => {
    const runner = runnerOn(speaking('const answer = result(); if (count === 0) setTimeout(() => say(answer), 60); else say(answer);'));
    const first = endOf(runner.run(request(5011), { slot: 'fan' }));
    await reached(5011);
    const second = runner.run(request(2), { slot: 'fan' });
    expect(await first).to.equal('superseded');
    expect(seedOf(await second)).to.equal(2);
    await wait(80);
    expect(seedOf(await runner.run(request(3)))).to.equal(3);
    expect(runner.mode).to.equal('worker');
    runner.dispose();
  });

  it('[late] no answer within ten seconds: an issue that says so, and the next request has a new worker', async () => {
    const runner = runnerOn(speaking('if (asked.seed === 5041) for (;;); say(result())'));
    expect(seedOf(await runner.run(request(3)))).to.equal(3);
    const clock = hurry();
    expect(await runner.run(request(5041))).to.deep.include({ ok: false });
    clock.slow();
    expect(seedOf(await runner.run(request(2)))).to.equal(2);
    expect(runner.mode).to.equal('worker');
    runner.dispose();
  });
});

describe('a worker that says nothing', () => {
  it('[never answers] though it said that it is ready: the page computes what was asked of it and all that waits', async () => {
    const runner = runnerOn(speaking('for (;;);'));
    const requests = Array.from({ length: 60 }, (_, index) => request(5100 + index));
    const clock = hurry(reached(5100));
    expect(await runner.run(requests)).to.deep.equal(requests.map((one) => project(one)));
    clock.slow();
    expect(runner.where).to.deep.include({ mode: 'inline', cause: 'silent' });
    runner.dispose();
  });

  it('[works long] but that it works, in the middle of more than ten seconds of it: its answer is waited for', async () => {
    const runner = runnerOn(speaking(`const end = performance.now() + 2300;
      for (let said = performance.now(); performance.now() < end;) if (performance.now() - said > 200) { said = performance.now(); postMessage('${WORKING}'); }
      say(result())`));
    const clock = hurry(reached(5042));
    expect(seedOf(await runner.run(request(5042)))).to.equal(5042);
    clock.slow();
    expect(runner.where).to.deep.include({ mode: 'worker', cause: 'blob' });
    runner.dispose();
  });
});

describe('a run that is aborted', () => {
  const aborted = async (rung: Rung, seed: number, moment: Promise<unknown> = reached(seed)) => {
    const controller = new AbortController();
    const runner = runnerOn(rung);
    const end = endOf(runner.run(request(seed), { signal: controller.signal }));
    await moment;
    controller.abort();
    expect(await end).to.equal('aborted');
    return runner;
  };

  it('[abort] before it starts: no worker is asked for', async () => {
    const before = started.workers;
    const runner = runnerOn(moduleRung());
    expect(await endOf(runner.run(request(), { signal: AbortSignal.abort() }))).to.equal('aborted');
    expect(started.workers).to.equal(before);
    runner.dispose();
  });

  it('[abort] while the worker starts: the worker serves the next run', async () => {
    const before = started.workers;
    const runner = await aborted(fromText('blob', `onmessage = ({ data }) => {
      const say = (value) => postMessage({ id: data.id, type: 'RAW', value });
      if (data.path[0] === 'ready') setTimeout(() => say('${VERSION}'), 100); else say${resultText('data.argumentList[0].value.seed')}; };`), 1, wait(20));
    expect(seedOf(await runner.run(request(2)))).to.equal(2);
    expect(started.workers - before).to.equal(1);
    runner.dispose();
  });

  it('[abort] while it waits in the queue: it never reaches the worker', async () => {
    const controller = new AbortController();
    const runner = runnerOn(speaking('const answer = result(); answer.projection.count = count; setTimeout(() => say(answer), 40)'));
    const first = runner.run(request(1));
    const second = endOf(runner.run(request(2), { signal: controller.signal }));
    controller.abort();
    expect(await second).to.equal('aborted');
    await first;
    const third = await runner.run(request(3)) as unknown as { projection: { count: number } };
    expect(third.projection.count).to.equal(1);
    runner.dispose();
  });

  it('[abort] of an endless task: its worker ends, the next run has a new one', async () => {
    const before = started.workers;
    const runner = await aborted(speaking('if (asked.seed === 5021) for (;;); say(result())'), 5021);
    expect(seedOf(await runner.run(request(2)))).to.equal(2);
    expect(started.workers - before).to.equal(2);
    runner.dispose();
  });

  it('[abort] of a task that ends in time: it ends unheard and its worker goes on', async () => {
    const before = started.workers;
    const runner = await aborted(speaking('const answer = result(); setTimeout(() => say(answer), 10)'), 5031);
    expect(seedOf(await runner.run(request(2)))).to.equal(2);
    expect(started.workers - before).to.equal(1);
    runner.dispose();
  });

  it('[abort] after its end: nothing changes', async () => {
    const controller = new AbortController();
    const runner = runnerOn(speaking('say(result())'));
    expect(seedOf(await runner.run(request(1), { signal: controller.signal }))).to.equal(1);
    controller.abort();
    expect(seedOf(await runner.run(request(2)))).to.equal(2);
    runner.dispose();
  });

  it('[abort] on the page’s own thread: the rest is left undone', async () => {
    const controller = new AbortController();
    const runner = runnerOn();
    let told = 0;
    const end = endOf(runner.run([request(1), request(2), request(3)], { signal: controller.signal, onProgress: () => { told += 1; controller.abort(); } }));
    expect([await end, told]).to.deep.equal(['aborted', 1]);
    runner.dispose();
  });
});

describe('a thousand rapid requests', () => {
  it('[1000 requests] in one slot: the last one counts, the others are superseded, one worker', async () => {
    const before = started.workers;
    const runner = runnerOn(moduleRung());
    const ends = await Promise.all(Array.from({ length: 1_000 }, (_, index) => endOf(runner.run(request(index), { slot: 'slider' }))));
    expect(ends.slice(0, -1).every((end) => end === 'superseded')).to.equal(true);
    expect(ends.at(-1)).to.deep.equal(project(request(999)));
    expect(started.workers - before).to.equal(1);
    runner.dispose();
  });

  it('[1000 requests] without a slot: each gets its own result, from one worker', async () => {
    const before = started.workers;
    const runner = runnerOn(speaking('say(result())'));
    const results = await Promise.all(Array.from({ length: 1_000 }, (_, index) => runner.run(request(index))));
    expect(results.every((result, index) => seedOf(result) === index)).to.equal(true);
    expect(started.workers - before).to.equal(1);
    runner.dispose();
  });
});

describe('a runner that is disposed', () => {
  it('[dispose in flight] while its worker starts: the run is rejected, no worker stays', async () => {
    const runner = runnerOn(fromText('blob', ''));
    const end = endOf(runner.run(request()));
    await wait(20);
    runner.dispose();
    expect(await end).to.equal('disposed');
    nothingLeft();
  });

  it('[dispose in flight] while it computes and others wait: all are rejected, no worker stays', async () => {
    const runner = runnerOn(speaking('for (;;);'));
    const ends = [5001, 5002, 5003].map((seed) => endOf(runner.run(request(seed))));
    await reached(5001);
    runner.dispose();
    nothingLeft();
    expect(await Promise.all(ends)).to.deep.equal(['disposed', 'disposed', 'disposed']);
    expect(await endOf(runner.run(request()))).to.equal('disposed');
  });

  it('[dispose in flight] on the page’s own thread: it stops at its next pause', async () => {
    const runner = runnerOn();
    let told = 0;
    const end = endOf(runner.run([1, 2, 3].map(request), { onProgress: () => { told += 1; runner.dispose(); } }));
    expect([await end, told]).to.deep.equal(['disposed', 1]);
  });
});

describe('a page that goes into the back-forward cache', () => {
  const turn = (name: string) => window.dispatchEvent(new PageTransitionEvent(name, { persisted: true }));

  it('[bfcache return] has no worker there; on return what was under way is sent again', async () => {
    const runner = runnerOn(speaking('const answer = result(); setTimeout(() => say(answer), 50)'));
    const run = runner.run([request(5041), request(5042), request(5043)]);
    await reached(5041);
    turn('pagehide');
    const there = started.workers;
    await wait(150);
    expect(started.workers).to.equal(there);
    turn('pageshow');
    expect((await run).map(seedOf)).to.deep.equal([5041, 5042, 5043]);
    expect(runner.where).to.deep.equal({ mode: 'worker', cause: 'blob', refused: [] });
    runner.dispose();
  });
});

describe('a page on which nothing is projected', () => {
  it('[nothing asked] has no worker, no timer, no address of a blob', async () => {
    const before = started.workers;
    const runner = runnerOn(moduleRung());
    await wait(50);
    expect([started.workers - before, runner.mode]).to.deep.equal([0, null]);
    runner.dispose();
  });
});
