import { expect } from '@open-wc/testing';
import { project, simulate } from '../../src/engine/index.js';
import type { ProjectionRequest } from '../../src/engine/types.js';
import { VERSION } from '../../src/model/version.js';
import { createRunner } from '../../src/runner/index.js';
import { pageHost } from '../../src/runner/host.js';
import type { Host, Rung, WorkerLike } from '../../src/runner/types.js';

const request = (numerator: number): ProjectionRequest => ({
  key: `share-${numerator}`, observations: [{ time: 2026, value: 7.45 }], kind: 'ratio-of-two', bounds: [0, 100], horizon: 2031,
  targets: [{ id: 'plan', time: 2031, value: 30 }],
  assumption: { kind: 'ratio', numerator: { low: numerator, high: numerator + 20, shape: 'uniform' }, denominator: 10 },
});

/** A page without rungs: the same engine inline. */
const inlineHost = (): Host => ({ ...pageHost(), rungs: () => [], none: 'none-asked' });
const fromUrl = (name: Rung['name'], url: () => string, options?: WorkerOptions): Rung => ({ name, start: () => new Worker(url(), options) });
const hostWith = (...rungs: Rung[]): Host => ({ ...pageHost(), rungs: () => rungs });
const textUrl = (text: string) => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));

/** Counts the workers of a rung and how many of them have ended. */
function counted(rung: Rung): Rung & { alive: number; started: number } {
  const count = {
    ...rung, alive: 0, started: 0,
    start(): WorkerLike {
      const worker = rung.start();
      count.alive += 1;
      count.started += 1;
      const terminate = worker.terminate.bind(worker);
      worker.terminate = () => { count.alive -= 1; terminate(); };
      return worker;
    },
  };
  return count;
}

const moduleRung = () => {
  const [rung] = pageHost().rungs();
  if (!rung) throw new Error('The page offers no rung.');
  return rung;
};

describe('a runner on a page', () => {
  it('computes in a module worker and inline with the same bits as the engine itself', async () => {
    const requests = [15, 20, 25].map(request);
    const inWorker = createRunner();
    const inline = createRunner({ host: inlineHost() });
    const results = await inWorker.run(requests);
    expect(inWorker.where).to.deep.equal({ mode: 'worker', cause: 'module', refused: [] });
    expect(results).to.deep.equal(requests.map((one) => project(one)));
    expect(await inline.run(requests)).to.deep.equal(results);
    expect(inline.mode).to.equal('inline');
    inWorker.dispose();
    inline.dispose();
  });

  it('computes a scenario over several indicators', async () => {
    const scenario = { drivers: { grdp: { growth: { low: 8, high: 12, shape: 'normal' as const } } }, indicators: [15, 20].map((growth) => ({
      ...request(growth), key: `share-${growth}`, assumption: { kind: 'ratio' as const, numerator: growth, denominator: { driver: 'grdp' } },
    })) };
    const runner = createRunner();
    expect(await runner.run(scenario)).to.deep.equal(simulate(scenario));
    runner.dispose();
  });

  it('shares its workers with other runners and ends them with the last one', async () => {
    const rung = counted(moduleRung());
    const host = hostWith(rung);
    const runner = createRunner({ host });
    await runner.run(request(20));
    await Promise.all([runner.run(request(21)), runner.run(request(22))]);
    expect([rung.started, rung.alive]).to.deep.equal([1, 1]);
    runner.dispose();
    expect(rung.alive).to.equal(0);
  });

  it('gets results whose buffers came over whole, draws included', async () => {
    const runner = createRunner();
    const result = await runner.run({ ...request(20), keepDraws: true, draws: 1_000 });
    if (!result.ok) throw new Error('The request should be computed.');
    expect(result.projection.draws).to.have.length(1_000 * result.projection.times.length);
    runner.dispose();
  });
});

describe('real workers that fail', () => {
  const failing: readonly (readonly [string, Rung, readonly string[]])[] = [
    ['a missing file', fromUrl('data-worker', () => '/no-such-file.js'), ['refused']],
    ['a page of HTML', fromUrl('data-worker', () => '/'), ['refused', 'crashed']],
    ['a script that throws on load', fromUrl('data-worker', () => textUrl('throw new Error("on load")')), ['crashed']],
    ['a worker of another version', fromUrl('data-worker', () => textUrl('onmessage = ({ data }) => postMessage({ id: data.id, type: "RAW", value: "0.0.0" })')), ['wrong-version']],
    ['a worker that answers with nonsense', fromUrl('data-worker', () => textUrl('onmessage = ({ data }) => postMessage({ id: data.id, type: "HANDLER", name: "none" })')), ['garbage']],
  ];
  for (const [name, rung, failures] of failing) {
    it(`${name}: the next rung computes`, async () => {
      const broken = counted(rung);
      const runner = createRunner({ host: hostWith(broken, moduleRung()) });
      expect(await runner.run(request(20))).to.deep.equal(project(request(20)));
      expect(runner.where?.cause).to.equal('module');
      expect(runner.where?.refused.map(({ failure }) => failure)[0]).to.be.oneOf(failures);
      expect(broken.alive).to.equal(0);
      runner.dispose();
    });
  }

  it('a worker that dies in the middle of its task: computed inline after one restart, and none is left', async () => {
    const dying = counted(fromUrl('blob', () => textUrl(`let told = false; onmessage = ({ data }) => {
      if (told) throw new Error('in the middle'); told = true; postMessage({ id: data.id, type: 'RAW', value: '${VERSION}' }); }`)));
    const runner = createRunner({ host: hostWith(dying) });
    expect(await runner.run(request(20))).to.deep.equal(project(request(20)));
    expect(runner.where).to.deep.include({ mode: 'inline', cause: 'crashed' });
    expect([dying.started, dying.alive]).to.deep.equal([2, 0]);
    runner.dispose();
  });

  it('an endless task that is aborted: the worker ends, the next run works', async () => {
    const stuck = counted(fromUrl('blob', () => textUrl(`let told = false; onmessage = ({ data }) => { if (told) for (;;); told = true; postMessage({ id: data.id, type: 'RAW', value: '${VERSION}' }); }`)));
    const runner = createRunner({ host: hostWith(stuck) });
    const controller = new AbortController();
    const run = runner.run(request(20), { signal: controller.signal }).catch((error: { code: string }) => error.code);
    while (stuck.started === 0) await new Promise((resolve) => { setTimeout(resolve, 5); });
    await new Promise((resolve) => { setTimeout(resolve, 100); });
    controller.abort();
    expect(await run).to.equal('aborted');
    while (stuck.alive > 0) await new Promise((resolve) => { setTimeout(resolve, 20); });
    runner.dispose();
  });
});

describe('a thousand rapid runs in one slot', () => {
  it('end with the last result, from one worker', async () => {
    const rung = counted(moduleRung());
    const runner = createRunner({ host: hostWith(rung) });
    const runs = Array.from({ length: 1_000 }, (_, index) => runner.run(request(index / 50), { slot: 'slider' }).catch((error: { code: string }) => error.code));
    const ends = await Promise.all(runs);
    expect(ends.slice(0, -1).every((end) => end === 'superseded')).to.equal(true);
    expect(ends.at(-1)).to.deep.equal(project(request(999 / 50)));
    expect(rung.started).to.equal(1);
    runner.dispose();
    expect(rung.alive).to.equal(0);
  });
});
