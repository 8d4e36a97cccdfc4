// The second file (compare, tasks, scenario): fetched when a page uses it, from beside the first, under every kind of policy; where it cannot be had, the page's table stays.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { built, csp, script } from '../../demo/hosts/page.mjs';
import { asked as askedFor, fallback, open, page, pageOf, quiet, seen, staged, until, useFreshPages } from './fresh-page.mjs';

const embed = fileURLToPath(new URL('../../dist/embed/', import.meta.url));
const text = (name) => readFileSync(embed + name, 'utf8');
const { version, files: hashes } = JSON.parse(text('integrity.json'));

const tasks = `<chiso-tasks province="lam-dong" as-of="2026-07-01">${fallback}</chiso-tasks>`;
const card = '<chiso-scorecard province="lam-dong" as-of="2026-07-01"></chiso-scorecard>';

useFreshPages();
let a;
let b;
beforeEach(async () => {
  ({ a, b } = staged.servers);
  await page.addInitScript(() => {
    window.inserted = [];
    window.told = [];
    document.addEventListener('chiso-error', (event) => window.told.push({ tag: event.target.localName, code: event.detail.issues[0].code, path: event.detail.issues[0].path }));
    new MutationObserver((records) => {
      for (const { addedNodes } of records) for (const node of addedNodes) {
        if (node.localName === 'script' && /more\.js/.test(node.src)) window.inserted.push({ src: node.src, integrity: node.integrity, crossOrigin: node.crossOrigin, nonce: node.nonce });
      }
    }).observe(document, { childList: true, subtree: true });
  });
});

const shown = (selector = 'chiso-tasks') => until((css) => document.querySelector(css)?.shadowRoot?.querySelector('[part~="title"]'), selector);
const asked = (name = 'chiso-more.js') => askedFor(name);
const inserted = () => page.evaluate(() => window.inserted);
/** The page's own table is to be seen, its element was told why, and so was the console, once. */
async function stays(code = 'part-missing', selector = 'chiso-tasks') {
  await until(() => window.told.length > 0);
  assert.deepEqual((await page.evaluate(() => window.told)).map((one) => [one.tag, one.code]), [[selector, code]]);
  assert.equal(await page.evaluate((css) => document.querySelector(`${css} table`).getClientRects().length > 0, selector), true);
  const words = seen.words();
  assert.equal(words.length, 1, words.join('\n'));
  assert.match(words[0], /^warning: chiso: .*chiso-more\.js/);
}

describe('a page that uses the second file', () => {
  it('gets it when one of its elements is there', async () => {
    await open(script(built(a)) + card + tasks);
    await shown();
    await shown('chiso-scorecard');
    assert.equal(asked(), 1);
    assert.equal(await page.evaluate(() => document.querySelectorAll('script').length), 1, 'the inserted script is gone');
    quiet();
  });

  it('does not ask for it when no such element is there', async () => {
    await open(`${script(built(a))}${card}<chiso-indicator province="lam-dong" indicator="5g-coverage"></chiso-indicator><div data-chiso="indicator" data-province="lam-dong"></div><div data-chiso="nonsense"></div>`);
    await shown('chiso-indicator');
    await page.waitForTimeout(100);
    assert.equal(asked(), 0);
    quiet();
  });

  for (const tag of ['compare', 'scenario', 'tasks']) {
    it(`gets it for a place marked data-chiso="${tag}", and the table of the place goes along`, async () => {
      await open(`${script(built(a))}<div data-chiso="${tag}" data-province="lam-dong" data-provinces="lam-dong gia-lai" data-indicators="digital-economy-share-grdp" data-onclick="x" data-as-of="2026-07-01">${fallback}</div>`);
      await shown(`chiso-${tag}`);
      const element = await page.evaluate((css) => ({ attributes: [...document.querySelector(css).attributes].map(({ name }) => name), tables: document.querySelectorAll(`${css} > table`).length }), `chiso-${tag}`);
      assert.ok(element.attributes.includes('as-of'));
      assert.ok(!element.attributes.includes('onclick'));
      assert.equal(element.tables, 1);
      assert.equal(asked(), 1);
      quiet();
    });
  }

  it('gets it for an element that comes later, with the properties that were set before', async () => {
    await open(script(built(a)) + card);
    await shown('chiso-scorecard');
    assert.equal(asked(), 0);
    await page.evaluate(() => {
      const element = document.createElement('chiso-tasks');
      element.province = 'gia-lai';
      document.body.append(element);
      document.body.append(document.createElement('chiso-tasks'));
    });
    await shown();
    assert.match(await page.evaluate(() => document.querySelector('chiso-tasks').shadowRoot.textContent), /Gia Lai/);
    assert.equal(asked(), 1);
    quiet();
  });

  it('gets it for a shadow tree that is given to chiso.scan', async () => {
    await open(`${script(built(a))}<div id="host"></div>`);
    await page.evaluate(() => {
      const root = document.querySelector('#host').attachShadow({ mode: 'open' });
      root.innerHTML = '<chiso-tasks province="lam-dong"></chiso-tasks>';
      window.chiso.scan(root);
    });
    await page.waitForFunction(() => document.querySelector('#host').shadowRoot.querySelector('chiso-tasks').shadowRoot?.querySelector('[part~="title"]'));
    quiet();
  });

  for (const [when, scripts] of Object.entries({
    before: [built('', 'chiso-more.js'), built('')],
    after: [built(''), built('', 'chiso-more.js')],
    'before and after': [built('', 'chiso-more.js'), built(''), built('', 'chiso-more.js')],
  })) {
    it(`may name it itself, ${when} the first`, async () => {
      await open(scripts.map((src) => script(a + src)).join('') + tasks);
      await shown();
      assert.deepEqual((await inserted()).length, scripts.filter((src) => src.endsWith('more.js')).length, 'only the scripts of the page');
      quiet();
    });
  }

  for (const [where, origin] of [['of its own', () => a], ['of another host', () => b]]) {
    it(`gets it from a folder ${where} without being named as referrer, even by a page that names itself to everybody`, async () => {
      await open(script(built(origin())) + tasks, { headers: { 'referrer-policy': 'unsafe-url' } });
      await shown();
      const referrers = staged.servers.requests().filter(({ path }) => !/page-|favicon/.test(path)).map(({ path, referer }) => [path.split('/').at(-1), referer !== null]);
      // The script that the page wrote itself is the page's own request.
      assert.deepEqual(referrers.sort(), [['chiso-more.js', false], ['chiso.js', true], ['lam-dong.json', false]]);
      quiet();
    });
  }

  it('gets it from another host without a cookie where the script of the page says crossorigin, as it was asked for itself', async () => {
    await page.context().addCookies([{ name: 'session', value: '1', url: a }]);
    await open(script(built(b), 'crossorigin="anonymous"') + tasks);
    await shown();
    const cookies = staged.servers.requests().filter(({ origin }) => origin === b).map(({ path, cookie }) => [path.split('/').at(-1), cookie]);
    assert.deepEqual(cookies.sort(), [['chiso-more.js', null], ['chiso.js', null], ['lam-dong.json', null]]);
    quiet();
  });

  it('works from disk', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'chiso-'));
    try {
      cpSync(embed, folder, { recursive: true });
      writeFileSync(join(folder, 'host.html'), pageOf(script('chiso.js') + script('data/lam-dong.js') + tasks));
      await page.goto(pathToFileURL(join(folder, 'host.html')).href);
      await shown();
    } finally {
      rmSync(folder, { recursive: true });
    }
    quiet();
  });

  it('works beside a module loader that throws when it is called', async () => {
    await open(`<script>window.define = function () { throw new Error('define was called'); }; window.define.amd = {};</script>${script(built(a))}${tasks}`);
    await shown();
    quiet();
  });

  it('works with two copies of one build, and asks for one', async () => {
    await open(script(built(a)) + script(built(b)) + script(built(a)) + tasks);
    await shown();
    assert.equal(asked(), 1);
    quiet();
  });

  it('works after an older chiso that knows nothing of it', async () => {
    staged.servers.page('/older.js', {
      body: '(function(){var c={version:"0.0.1",provide:function(){},scan:function(){}};self.chiso=self[Symbol.for("chiso")]=c;customElements.define("chiso-indicator",class extends HTMLElement{});})();',
      headers: { 'content-type': 'text/javascript' },
    });
    await open(script('/older.js') + script(built(a)) + tasks);
    await shown();
    quiet();
  });

  it('opens in embed.html by its name', async () => {
    await page.goto(`${a}/dist/embed/embed.html?show=tasks&province=lam-dong&lang=en`);
    await shown();
    assert.equal(await page.evaluate(() => document.querySelector('chiso-tasks').lang), 'en');
    quiet();
  });
});

describe('under a policy, the second file comes', () => {
  const rows = {
    "default-src 'self'": [() => script(built(a)), () => "default-src 'self'; img-src data:"],
    "script-src 'self' B, script of B": [() => script(built(b)) + script(built(b, 'data/lam-dong.js')), () => `default-src 'self'; img-src data:; script-src 'self' ${b}`],
    'nonce and strict-dynamic': [() => script(built(a), 'nonce="n1"'), () => "script-src 'nonce-n1' 'strict-dynamic'; object-src 'none'"],
    'a nonce alone': [() => script(built(a), 'nonce="n1"'), () => "script-src 'nonce-n1'"],
    'Trusted Types with a list of chiso': [() => script(built(a)), () => "require-trusted-types-for 'script'; trusted-types chiso"],
  };
  for (const [name, [scripts, policy]] of Object.entries(rows)) {
    it(name, async () => {
      await open(scripts() + tasks, { headers: csp(policy()) });
      await shown();
      quiet();
      assert.deepEqual(seen.reports(), []);
    });
  }

  it('with the nonce of the first', async () => {
    await open(script(built(a), 'nonce="n1"') + tasks, { headers: csp("script-src 'nonce-n1'") });
    await shown();
    assert.equal((await inserted())[0].nonce, 'n1');
  });
});

describe('a path that holds the version', () => {
  /** Serves the built files of B there, and `other` in place of some. */
  const serve = async (path, { cors = true, other = {} } = {}) => {
    await page.route(`${b}${path}**`, (route) => {
      const name = new URL(route.request().url()).pathname.slice(path.length);
      return route.fulfill({ body: other[name] ?? text(name), contentType: name.endsWith('.js') ? 'text/javascript' : 'application/json', headers: cors ? { 'access-control-allow-origin': '*' } : {} });
    });
    return `${b}${path}chiso.js`;
  };
  const versioned = `/npm/chiso@${version}/dist/embed/`;

  it('makes the second file be checked by its hash, as the first one was', async () => {
    const src = await serve(versioned);
    await open(script(src, `integrity="${hashes['chiso.js']}" crossorigin="anonymous"`) + tasks);
    await shown();
    assert.deepEqual((await inserted()).map(({ integrity, crossOrigin }) => ({ integrity, crossOrigin })), [{ integrity: hashes['chiso-more.js'], crossOrigin: 'anonymous' }]);
    quiet();
  });

  it('refuses a second file that somebody changed', async () => {
    const src = await serve(versioned, { other: { 'chiso-more.js': `${text('chiso-more.js')};window.changed=1` } });
    await open(script(src, 'crossorigin="anonymous"') + tasks);
    await page.waitForFunction(() => window.told.length > 0);
    assert.equal(await page.evaluate(() => window.changed), undefined);
    assert.equal(await page.evaluate(() => customElements.get('chiso-tasks')), undefined);
  });

  it('goes without the hash where the other origin may give no CORS', async () => {
    const src = await serve(versioned, { cors: false });
    await open(script(src) + script(built(b, 'data/lam-dong.js')) + tasks);
    await shown();
    assert.deepEqual((await inserted()).map(({ integrity, crossOrigin }) => ({ integrity, crossOrigin })), [{ integrity: '', crossOrigin: null }]);
    quiet();
  });

  it('is needed for a hash: a plain path may get a newer file', async () => {
    await open(script(built(b), 'crossorigin="anonymous"') + tasks);
    await shown();
    assert.equal((await inserted())[0].integrity, '');
    assert.equal((await inserted())[0].crossOrigin, 'anonymous');
  });
});

describe('where the second file cannot be had, the table stays, with one warning and one event', () => {
  it('not there', async () => {
    staged.servers.page('/lone/chiso.js', { body: text('chiso.js'), headers: { 'content-type': 'text/javascript' } });
    await open(script('/lone/chiso.js') + tasks);
    await stays();
  });

  it('refused by the policy; the elements of the first file work on', async () => {
    await open(script(built(b)) + script(built(a, 'data/lam-dong.js')) + card + tasks, { headers: csp(`script-src ${built(b)} ${built(a, 'data/lam-dong.js')}`) });
    await shown('chiso-scorecard');
    await stays();
  });

  it('a page of HTML in its place', async () => {
    staged.servers.page('/html/chiso.js', { body: text('chiso.js'), headers: { 'content-type': 'text/javascript' } });
    staged.servers.page('/html/chiso-more.js', { body: '<!doctype html><title>portal</title>not found' });
    await open(script('/html/chiso.js') + tasks);
    await stays();
  });

  it('of another build', async () => {
    staged.servers.page('/other/chiso.js', { body: text('chiso.js'), headers: { 'content-type': 'text/javascript' } });
    const stamp = /[^\w]([0-9a-f]{12})[^\w]/.exec(text('chiso-more.js'))[1];
    staged.servers.page('/other/chiso-more.js', { body: text('chiso-more.js').replace(stamp, '0123456789ab'), headers: { 'content-type': 'text/javascript' } });
    await open(script('/other/chiso.js') + tasks);
    await stays();
    assert.equal(await page.evaluate(() => customElements.get('chiso-tasks')), undefined);
  });

  it('no answer within the time; a late one is welcome', async () => {
    let answer;
    await page.route('**/chiso-more.js', (route) => { answer = () => route.continue(); });
    await page.clock.install();
    await open(script(built(a)) + tasks, { waitUntil: 'domcontentloaded' });
    while (!answer) await page.waitForTimeout(10);
    await page.clock.fastForward(19_000);
    assert.deepEqual(await page.evaluate(() => window.told), []);
    await page.clock.fastForward(2_000);
    await stays();
    answer();
    await shown();
    assert.equal(seen.words().length, 1);
  });

  it('for every element, also one that comes later and a marked place, but with one warning', async () => {
    staged.servers.page('/lone/chiso.js', { body: text('chiso.js'), headers: { 'content-type': 'text/javascript' } });
    await open(`${script('/lone/chiso.js')}${tasks}<div data-chiso="compare">${fallback}</div>`);
    await page.waitForFunction(() => window.told.length === 2);
    await page.evaluate(() => document.body.append(document.createElement('chiso-scenario')));
    await page.waitForFunction(() => window.told.length === 3);
    assert.deepEqual((await page.evaluate(() => window.told)).map(({ tag }) => tag), ['chiso-tasks', 'div', 'chiso-scenario']);
    assert.equal(seen.words().length, 1);
    assert.equal(asked(), 1);
  });
});

describe('a browser that lacks what the elements stand on', () => {
  const lacks = {
    'shadow trees': 'delete Element.prototype.attachShadow',
    'ends of arrays': 'delete Array.prototype.at',
    'copies of data': 'delete window.structuredClone',
    'own keys': 'delete Object.hasOwn',
    'container queries': 'CSS.supports = () => false',
    'observed sizes': 'delete window.ResizeObserver',
  };
  for (const [name, code] of Object.entries(lacks)) {
    it(`keeps the page's tables, without a word: ${name}`, async () => {
      await open(`<script>${code}</script>${script(built(a, 'data/lam-dong.js'))}${script(built(a))}${card}${tasks}<script>chiso.scan(); chiso.scan(document.body)</script>`);
      await page.waitForTimeout(50);
      const state = await page.evaluate(() => ({
        defined: ['chiso-scorecard', 'chiso-tasks'].filter((tag) => customElements.get(tag)), table: document.querySelector('chiso-tasks table').getClientRects().length > 0, kept: typeof chiso.provide,
      }));
      assert.deepEqual(state, { defined: [], table: true, kept: 'function' });
      assert.equal(asked(), 0);
      quiet();
    });
  }
});
