// Several scripts of chiso on one page, and many elements: one policy, one warning a cause; and a page that has put its own things on every object.
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { built, csp, dataScript, script } from '../../demo/hosts/page.mjs';
import { fallback, open, page, quiet, rows, seen, staged, until, useFreshPages } from './fresh-page.mjs';

const card = `<chiso-scorecard province="lam-dong" as-of="2026-07-01">${fallback}</chiso-scorecard>`;
const tile = '<chiso-indicator province="lam-dong" indicator="5g-coverage"></chiso-indicator>';
const projection = '<chiso-projection province="lam-dong" indicator="digital-economy-share-grdp" as-of="2026-07-01"></chiso-projection>';
const oneName = csp("require-trusted-types-for 'script'; trusted-types chiso");
const otherNames = csp("require-trusted-types-for 'script'; trusted-types others");

useFreshPages();
let a;
beforeEach(() => ({ a } = staged.servers));

const shown = (selector) => until((css) => document.querySelector(css)?.shadowRoot?.querySelector('[part~="title"]'), selector);
const files = { lite: 'chiso-lite.js', whole: 'chiso.js' };

describe('under a policy that allows the name chiso once', () => {
  for (const [name, list] of Object.entries({ 'the small file and then the whole one': ['lite', 'whole'], 'the whole file and then the small one': ['whole', 'lite'], 'the whole file twice': ['whole', 'whole'] })) {
    it(`${name}: all elements are there, without a word`, async () => {
      await open(list.map((file) => script(built(a, files[file]))).join('') + card + projection + tile + '<chiso-tasks province="lam-dong"></chiso-tasks>', { headers: oneName });
      await rows();
      await shown('chiso-tasks');
      await until(() => document.querySelector('chiso-projection')?.shadowRoot?.querySelector('canvas'));
      quiet();
      assert.deepEqual(seen.reports(), []);
    });
  }

  it('a worker computes for elements of the second script', async () => {
    await open(script(built(a, 'chiso-lite.js')) + script(built(a)) + projection, { headers: oneName });
    const where = await page.evaluate(() => new Promise((resolve) => {
      document.addEventListener('chiso-project', ({ detail }) => resolve(`${detail.mode}, ${detail.cause}`));
      const chart = document.querySelector('chiso-projection');
      chart.scenarios = [{ id: 'a', name: '', assumption: { kind: 'pace', perYear: { low: 1, high: 2, shape: 'uniform' }, unit: 'points' } }];
    }));
    assert.equal(where, 'worker, blob');
    quiet();
  });
});

describe('under a policy that forbids the name chiso', () => {
  for (const [name, list] of Object.entries({ 'one script': ['whole'], 'the same script twice': ['whole', 'whole'] })) {
    it(`${name}: the table stays, with one warning of ours and one report of the browser`, async () => {
      await open(list.map((file) => script(built(a, files[file]))).join('') + card, { headers: otherNames });
      await page.waitForTimeout(100);
      assert.equal(await page.evaluate(() => document.querySelector('chiso-scorecard table').getClientRects().length > 0), true);
      assert.equal(seen.words().length, 1, seen.words().join('\n'));
      assert.match(seen.words()[0], /Add "trusted-types chiso" to the policy/);
      assert.equal(seen.reports().length, 1, seen.reports().join('\n'));
    });
  }

  for (const list of [['lite', 'whole'], ['whole', 'lite']]) {
    it(`${list.map((file) => files[file]).join(' and ')}: the small file, which needs no policy, shows its rows; the whole one stands back with one warning`, async () => {
      await open(list.map((file) => script(built(a, files[file]))).join('') + card + projection, { headers: otherNames });
      await rows();
      assert.equal(seen.words().length, 1, seen.words().join('\n'));
      assert.match(seen.words()[0], /Add "trusted-types chiso" to the policy/);
      assert.equal(seen.reports().length, 1, seen.reports().join('\n'));
    });
  }
});

describe('under a policy that lists other names and requires none', () => {
  it('everything is there without a policy; the browser reports once that ours was refused', async () => {
    await open(script(built(a)) + card + projection + '<chiso-tasks province="lam-dong"></chiso-tasks>', { headers: csp('trusted-types others') });
    await rows();
    await shown('chiso-tasks');
    quiet();
    assert.equal(seen.reports().length, 1, seen.reports().join('\n'));
  });
});

describe('the policy that copies share', () => {
  it('can neither be changed nor be replaced by the page, and passes no script address but ours', async () => {
    staged.servers.page('/chiso-more.js', { body: '' });
    await open(script(built(a)) + card, { headers: oneName });
    await rows();
    const tried = await page.evaluate((other) => {
      const place = Symbol.for('chiso.policy');
      const shared = window[place];
      const fate = (act) => { try { return String(act()); } catch (error) { return error.name; } };
      window[place] = { policy: null };
      shared.own = other;
      shared.policy = null;
      const passes = (url) => fate(() => shared.policy.createScriptURL(url)) !== 'TypeError';
      return {
        same: window[place] === shared && !('own' in shared) && shared.policy !== null && Object.isFrozen(shared),
        passed: [`${location.origin}/dist/embed/chiso-more.js`, `${location.origin}/dist/embed/projection.worker.js`].map(passes),
        refused: [other, `${location.origin}/uploads/x.js`, `${location.origin}/chiso-more.js`, `${other}/dist/embed/chiso-more.js`, `${location.origin}/dist/embed/other.js`, `${location.origin}/dist/embed/data/chiso-more.js`,
          'data:text/javascript,1', 'javascript:1', `${other}/?${location.origin}/dist/embed/chiso-more.js`].map(passes),
      };
    }, staged.servers.b);
    assert.equal(tried.same, true);
    assert.deepEqual(new Set(tried.passed), new Set([true]));
    assert.deepEqual(new Set(tried.refused), new Set([false]));
    quiet();
  });
});

describe('data that cannot be fetched', () => {
  it('are one warning, however many elements and files lack them, and an event for each', async () => {
    await page.addInitScript(() => {
      window.told = [];
      document.addEventListener('chiso-error', (event) => window.told.push(event.target.localName));
    });
    await open(script(built(a)) + card + tile.repeat(3) + projection + '<chiso-compare provinces="lam-dong gia-lai"></chiso-compare>', { headers: csp("connect-src 'none'") });
    await page.waitForFunction(() => window.told.length === 6);
    assert.equal(seen.words().length, 1, seen.words().join('\n'));
    assert.match(seen.words()[0], /Không kết nối được tới/);
  });
});

describe('a page that has put its own things on every object', () => {
  const polluted = '<script>Object.prototype.bar = 1; Object.prototype.list = [1]; Object.prototype.note = "x"; Object.prototype.call = function () { return "y"; };</script>';
  it('shows every element, and nothing is thrown', async () => {
    await open(`${polluted}${dataScript(a)}${script(built(a, 'chiso-tables.js'))}${script(built(a))}${card}${tile}${projection}<chiso-tasks province="lam-dong"></chiso-tasks><chiso-compare provinces="lam-dong gia-lai"></chiso-compare>`);
    await rows();
    for (const tag of ['chiso-projection', 'chiso-tasks', 'chiso-compare']) await shown(tag);
    quiet();
  });

  it('shows the rows of the small file, and what opens under them', async () => {
    await open(`${polluted}${script(built(a, 'chiso-lite.js'))}${card}`);
    await rows();
    await page.evaluate(() => document.querySelector('chiso-scorecard').shadowRoot.querySelector('[data-row] button').click());
    await until(() => document.querySelector('chiso-scorecard').shadowRoot.querySelector('chiso-row-detail')?.shadowRoot);
    quiet();
  });
});
