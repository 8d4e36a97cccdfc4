import { expect } from '@open-wc/testing';
import { differences, identityCases } from '../fixtures/engine-identity.js';

const fixture = async (): Promise<Record<string, unknown>> => (await fetch(new URL('../fixtures/engine-identity.json', import.meta.url))).json() as Promise<Record<string, unknown>>;

describe('the engine in this browser', () => {
  it('computes what Node computed: to 1e-12, and the same in print', async () => {
    expect(differences(identityCases(), await fixture())).to.deep.equal([]);
  });

  it('computes uniform numbers, held values and ranks to the last bit', async () => {
    // Nothing but +, −, × and ÷ goes into these.
    const expected = await fixture();
    const found = identityCases();
    for (const name of ['uniform', 'peer', 'hold', 'ranks']) expect(found[name], name).to.deep.equal(expected[name]);
  });

  it('computes the same bits on the page and in a worker, and every time', async () => {
    const worker = new Worker(new URL('../fixtures/engine-identity.worker.ts', import.meta.url), { type: 'module' });
    const there = await new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }) => { resolve(data); });
      worker.addEventListener('error', reject);
    });
    worker.terminate();
    const here = identityCases();
    expect(there).to.deep.equal(here);
    expect(identityCases()).to.deep.equal(here);
  });
});
