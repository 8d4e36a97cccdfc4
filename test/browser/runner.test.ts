import { aTimeout, expect } from '@open-wc/testing';
import { project, simulate } from '../../src/engine/index.js';
import { createRunner } from '../../src/runner/index.js';
import { endOf, hostOf, moduleRung, nothingLeft, nothingLeftLater, request, started } from './support/runner.js';

const inlineHost = () => hostOf();

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

  it('lets timers and frames of the page go on while a long batch is computed inline', async () => {
    const runner = createRunner({ host: inlineHost() });
    // While the engine is loaded the page has all the time there is.
    await runner.run(request());
    const wished = 60;
    const seen = { timers: 0, frames: 0, rows: 0 };
    const controller = new AbortController();
    // What the page does meanwhile; the batch is given up as soon as both have had some turns.
    const enough = () => { if (seen.timers >= 5 && seen.frames >= 2) controller.abort(); };
    const timer = () => { seen.timers += 1; enough(); if (!controller.signal.aborted) setTimeout(timer); };
    const frame = () => { seen.frames += 1; enough(); if (!controller.signal.aborted) requestAnimationFrame(frame); };
    setTimeout(timer);
    requestAnimationFrame(frame);
    const end = await endOf(runner.run(Array.from({ length: wished }, (_, seed) => request(seed)), { signal: controller.signal, onProgress: () => { seen.rows += 1; } }));
    controller.abort();
    expect(end).to.equal('aborted');
    expect(seen.rows).to.be.below(wished);
    runner.dispose();
    // The page's own last timer comes first.
    await aTimeout(50);
    await nothingLeftLater();
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
    const before = started.workers;
    const runner = createRunner({ host: hostOf(moduleRung()) });
    await runner.run(request(20));
    await Promise.all([runner.run(request(21)), runner.run(request(22))]);
    expect(started.workers - before).to.equal(1);
    runner.dispose();
    nothingLeft();
  });

  it('gets results whose buffers came over whole, draws included', async () => {
    const runner = createRunner();
    const result = await runner.run({ ...request(20), keepDraws: true, draws: 1_000 });
    if (!result.ok) throw new Error('The request should be computed.');
    expect(result.projection.draws).to.have.length(1_000 * result.projection.times.length);
    runner.dispose();
  });
});
