// Pages that use our names for their own things, or have put other functions in the place of the browser's: the numbers are shown all the same, and the page keeps what is its own.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, it } from 'node:test';
import { built, csp, dataScript, projection, script } from '../../demo/hosts/page.mjs';
import { mootoolsLike, prototypeLike } from './fixtures/old-libraries.mjs';
import { fallback, open, page, quiet, rows, seen, staged, until, useFreshPages } from './fresh-page.mjs';

const card = `<chiso-scorecard province="lam-dong" as-of="2026-07-01">${fallback}</chiso-scorecard>`;
const noFetch = csp("connect-src 'none'");

useFreshPages();
let a;
let b;
beforeEach(() => ({ a, b } = staged.servers));

describe('data by script, on a page that calls something else chiso', () => {
  const names = {
    'an element': () => '<div id="chiso">x</div>',
    'a form': () => '<form name="chiso"></form>',
    'two elements': () => '<a name="chiso"></a><div id="chiso"></div><div id="chiso"></div>',
    'a frame of its own': () => '<iframe name="chiso" src="/dist/embed/embed.css"></iframe>',
    'a frame of another origin': () => `<iframe name="chiso" src="${b}/dist/embed/embed.css"></iframe>`,
  };
  for (const [name, markup] of Object.entries(names)) {
    for (const [order, scripts] of Object.entries({ before: () => dataScript(a) + script(built(a)), after: () => script(built(a)) + dataScript(a) })) {
      it(`${name}: data ${order} chiso.js are shown, and chiso.provide is there`, async () => {
        await open(markup() + scripts() + card, { headers: noFetch });
        await rows();
        assert.equal(await page.evaluate(() => typeof window.chiso.provide), 'function');
        quiet();
      });
    }
  }

  const variables = { 'a number': ['var chiso = 5;', 5], 'an object': ['window.chiso = { mine: 1 };', { mine: 1 }], 'a constant': ['const chiso = 7; window.mine = () => chiso;', 7] };
  for (const [name, [code, value]] of Object.entries(variables)) {
    it(`a variable of its own, ${name}: data before and after are shown, and it stays`, async () => {
      await open(`<script>${code}</script>${dataScript(a)}${script(built(a))}${script(built(a, 'data/gia-lai.js'))}${card}<chiso-scorecard province="gia-lai"></chiso-scorecard>`, { headers: noFetch });
      await rows();
      await until(() => document.querySelector('[province="gia-lai"]').shadowRoot?.querySelector('[data-row]'));
      assert.deepEqual(await page.evaluate(() => window.mine?.() ?? window.chiso), value);
      quiet();
    });
  }
});

describe('a page without a doctype, whose tables take no size of letters from around them', () => {
  it('shows rows as large as any page does', async () => {
    const sizes = () => page.evaluate(() => {
      const shown = document.querySelector('chiso-scorecard').shadowRoot;
      return ['.name', '.number', '.state', '.pillar-cell'].map((part) => `${part} ${['fontSize', 'lineHeight'].map((name) => getComputedStyle(shown.querySelector(part))[name])}`);
    });
    await open(card + script(built(a)));
    await rows();
    const standard = await sizes();
    staged.servers.page('/quirks', { body: card + script(built(a)) });
    await page.goto(`${a}/quirks`);
    await rows();
    assert.equal(await page.evaluate(() => document.compatMode), 'BackCompat');
    assert.deepEqual(await sizes(), standard);
  });
});

describe('a script that has no folder', () => {
  for (const [file, words] of Object.entries({ 'chiso.js': [], 'chiso-lite.js': [/http:\/\/[\d.:]+\/chiso-lite-more\.js/] })) {
    it(`${file} from a blob: data by script are shown; the second file is looked for beside the page`, async () => {
      staged.servers.page('/loader.js', {
        body: `var s = document.createElement('script'); s.src = URL.createObjectURL(new Blob([${JSON.stringify(readFileSync(new URL(`../../dist/embed/${file}`, import.meta.url), 'utf8'))}])); document.head.append(s);`,
        headers: { 'content-type': 'text/javascript' },
      });
      await open(dataScript(a) + script('/loader.js') + card);
      await rows();
      await page.waitForTimeout(100);
      assert.equal(seen.words().length, words.length, seen.words().join('\n'));
      words.forEach((form, index) => assert.match(seen.words()[index], form));
    });
  }
});

describe('a page with an old library', () => {
  for (const [name, library] of Object.entries({ 'as Prototype': prototypeLike, 'as MooTools': mootoolsLike })) {
    it(`${name}: rows, an opened row, a projection in a worker and the second file`, async () => {
      await open(`<script>${library}
        window.where = []; document.addEventListener('chiso-project', function (event) { window.where.push(event.detail.mode + ', ' + event.detail.cause); });
        document.addEventListener('chiso-load', function (event) {
          if (event.target.localName !== 'chiso-projection' || event.target.scenarios.length) return;
          event.target.scenarios = [{ id: 'a', name: '', assumption: { kind: 'pace', perYear: { low: 1, high: 2, shape: 'uniform' }, unit: 'points' } }];
        });</script>${script(built(a))}${card}${projection}<chiso-tasks province="lam-dong"></chiso-tasks>`);
      await rows();
      await until(() => window.where.includes('worker, blob'));
      await page.evaluate(() => document.querySelector('chiso-scorecard').shadowRoot.querySelector('[id="name-digital-economy-share-grdp"]').click());
      await until(() => document.querySelector('chiso-scorecard').shadowRoot.querySelector('chiso-row-detail')?.shadowRoot?.querySelector('dd'));
      await until(() => document.querySelector('chiso-tasks').shadowRoot?.querySelector('td'));
      quiet();
    });

    it(`${name}: the page computes, and the small file shows its rows`, async () => {
      await open(`<script>${library} window.where = []; document.addEventListener('chiso-project', function (event) { window.where.push(event.detail.mode); });</script>
        ${script(built(a, 'chiso-lite.js'))}${script(built(a), 'data-worker="none"')}${card}${projection}`);
      await rows();
      await page.evaluate(() => { document.querySelector('chiso-projection').scenarios = [{ id: 'a', name: '', assumption: { kind: 'pace', perYear: { low: 1, high: 2, shape: 'uniform' }, unit: 'points' } }]; });
      await until(() => window.where.includes('inline'));
      quiet();
    });
  }
});
