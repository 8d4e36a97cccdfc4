// chiso-tables.js: tables of the page, CSV and workbooks on pages with classic scripts.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArguments, findBrowser } from '../../tools/browser.mjs';
import { record } from './recorder.mjs';
import { stage } from './stage.mjs';

const script = (name) => `<script src="/dist/embed/${name}"></script>`;
const table = (mark = '') => `<table ${mark}><caption>L\u00e2m \u0110\u1ed3ng. S\u1ed1 li\u1ec7u \u0111\u1ebfn 19/6/2026</caption>
  <tr><th>Ch\u1ec9 ti\u00eau</th><th>S\u1ed1 li\u1ec7u</th><th>\u0110\u00edch</th></tr><tr><td>Kinh t\u1ebf s\u1ed1</td><td>7,45% (tr\u00ean GRDP, 2025)</td><td>30% (tr\u00ean GRDP, 2030)</td></tr></table>`;
const card = (inside, attributes = '') => `<chiso-scorecard as-of="2026-07-01" ${attributes}>${inside}</chiso-scorecard>`;
const pageOf = (head, body) => `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>host</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
const strict = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types chiso";

let browser;
let staged;
let context;
let page;
let seen;
let count = 0;

before(async () => {
  staged = await stage();
  browser = await chromium.launch({ executablePath: await findBrowser(), args: chromiumArguments });
});
after(async () => {
  await browser?.close();
  await staged?.close();
});
beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
  seen = record(page);
});
afterEach(() => context.close());

async function open(head, body, headers = {}) {
  count += 1;
  staged.servers.page(`/tables-${count}`, { body: pageOf(head, body), headers });
  staged.servers.forget();
  await page.goto(`${staged.servers.a}/tables-${count}`);
}
const words = () => page.evaluate(() => document.querySelector('chiso-scorecard').shadowRoot.textContent.replace(/\s+/g, ' '));
const rows = () => page.waitForFunction(() => document.querySelector('chiso-scorecard')?.shadowRoot?.querySelector('[data-row]'), null, { timeout: 8_000 });
const asked = () => staged.servers.requests().map(({ path }) => path).filter((path) => !path.startsWith('/tables-')).sort();

describe('a page with chiso-tables.js before chiso.js', () => {
  it('shows the rows of its own table under a strict policy that forbids any fetch, and asks for nothing more', async () => {
    await open('', `${script('chiso-tables.js')}${script('chiso.js')}${card(table())}`, { 'content-security-policy': strict });
    await rows();
    assert.match(await words(), /7,45/);
    assert.match(await words(), /4,51 \u0111i\u1ec3m ph\u1ea7n tr\u0103m m\u1ed7i n\u0103m/);
    assert.deepEqual(asked(), ['/dist/embed/chiso-tables.js', '/dist/embed/chiso.js']);
    assert.deepEqual(seen.words(), []);
  });

  it('does so when the scripts stand in the head, before the table is parsed', async () => {
    await open(`${script('chiso-tables.js')}${script('chiso.js')}`, card(table()));
    await rows();
    assert.match(await words(), /7,45/);
  });

  it('reads a CSV file of the portal', async () => {
    staged.servers.page('/so-lieu.csv', { body: 'Ch\u1ec9 ti\u00eau;C\u00e1ch t\u00ednh;N\u0103m 2025;\u0110\u00edch 2030\nKinh t\u1ebf s\u1ed1 (%);tr\u00ean GRDP;7,45;30\n', headers: { 'content-type': 'text/csv; charset=utf-8' } });
    await open('', `${script('chiso-tables.js')}${script('chiso.js')}${card('', 'src="/so-lieu.csv"')}`);
    await rows();
    assert.match(await words(), /7,45/);
    assert.deepEqual(seen.words(), []);
  });
});

describe('a page without chiso-tables.js', () => {
  it('leaves a plain table as it is, without a word', async () => {
    await open('', `${script('chiso.js')}${card(table())}`);
    await page.waitForFunction(() => document.querySelector('chiso-scorecard').shadowRoot?.querySelector('.notice'));
    assert.equal(await page.evaluate(() => document.querySelector('table').getClientRects().length), 1);
    assert.deepEqual(seen.words(), []);
  });

  it('says which file it lacks where a table is marked as data', async () => {
    await open('', `${script('chiso.js')}${card(table('data-chiso-data'))}`);
    await page.waitForFunction(() => document.querySelector('chiso-scorecard').shadowRoot?.querySelector('[part~="error"]'));
    assert.match(await words(), /chiso-tables\.js/);
    assert.equal(await page.evaluate(() => document.querySelector('table').getClientRects().length), 1);
  });
});
