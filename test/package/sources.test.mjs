// Where data comes from: what readers make of tables, files and answers of others is text too, and a frame shows no figures of another server.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../../tools/browser.mjs';
import { serve } from '../../tools/serve-folder.mjs';
import { record } from '../embed/recorder.mjs';
import { root } from './pack.mjs';
import { assertNoFormula, assertTextOnly, payloads, textOf } from './payloads.mjs';

const elements = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8')).modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; worker-src blob:; img-src 'self'; require-trusted-types-for 'script'; trusted-types chiso";
const json = (value) => ({ body: JSON.stringify(value), headers: { 'content-type': 'application/json' } });

/** A payload and a number of its own, so that each is found again: no two rows have the same name. */
const named = payloads.map((payload, index) => `${payload} số ${index}`);
const head = ['Chỉ tiêu', 'Đơn vị', 'Cách tính', 'Năm 2025', 'Đích 2030', 'Nguồn'];
const lines = named.map((name, index) => [name, '%', `trên ${name}`, String(index + 1), '90', name]);
const quoted = (text) => `"${text.replaceAll('"', '""')}"`;
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\u0000', '');
const table = `<table><caption>${escaped(payloads[0])}. Số liệu đến 19/6/2026</caption><tr>${head.map((text) => `<th>${text}</th>`).join('')}</tr>${
  lines.map((cells) => `<tr>${cells.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`).join('')}</table>`;
const records = lines.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at]])));
const statistics = {
  version: '2.0', class: 'dataset', label: payloads[0], id: ['indicator', 'time'], size: [named.length, 1], role: { time: ['time'] },
  dimension: {
    indicator: { label: payloads[1], category: { index: named.map((_, index) => `i${index}`), label: Object.fromEntries(named.map((name, index) => [`i${index}`, name])) } },
    time: { label: 'Năm', category: { index: ['2025'] } },
  },
  value: named.map((_, index) => index + 1),
};
const datastore = { success: true, result: { fields: head.map((id) => ({ id, type: 'text' })), records, total: records.length } };

const sources = {
  'a table of the page': { inside: table },
  'a CSV file': { src: '/so-lieu.csv', file: { body: [head, ...lines].map((cells) => cells.map(quoted).join(',')).join('\r\n').replaceAll('\u0000', ''), headers: { 'content-type': 'text/csv; charset=utf-8' } } },
  'a list of records': { src: '/ban-ghi.json', file: json(records) },
  'JSON-stat': { src: '/thong-ke.json', file: json(statistics) },
  'a CKAN datastore': { src: '/api/3/action/datastore_search', file: json(datastore) },
};

describe('data through a reader, under a policy that would report anything else than text', () => {
  let browser;
  let site;
  const pages = { '/favicon.ico': { body: '', headers: { 'content-type': 'image/x-icon' } } };
  before(async () => {
    for (const [index, { inside = '', src, file }] of Object.values(sources).entries()) {
      for (const script of ['chiso', 'chiso-lite']) {
        pages[`/trang-${script}-${index}`] = {
          body: `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Cổng</title><script src="/dist/embed/chiso-tables.js"></script><script src="/dist/embed/${script}.js"></script></head><body>
            <chiso-scorecard all as-of="2026-06-30"${src ? ` src="${src}"` : ''}>${inside}</chiso-scorecard></body></html>`,
          headers: { 'content-security-policy': policy },
        };
      }
      if (src) pages[src] = file;
    }
    browser = await launchChromium();
    site = await serve(root, pages);
  });
  after(async () => {
    await browser.close();
    site.close();
  });

  for (const script of ['chiso', 'chiso-lite']) {
    for (const [index, name] of Object.keys(sources).entries()) {
      it(`${name}, with ${script}.js: names, units and sources are words in the rows and in what opens under them, and no formula in the CSV file`, async () => {
        const page = await browser.newPage({ locale: 'vi-VN', viewport: { width: 1200, height: 900 } });
        const watched = record(page);
        await page.goto(`${site.url}trang-${script}-${index}`);
        const rows = page.locator('chiso-scorecard tr.row');
        await page.locator('chiso-scorecard tr.row, chiso-scorecard [part~=error]').first().waitFor();
        assert.ok(await rows.count() >= payloads.length - 4, await textOf(page));
        const download = page.waitForEvent('download');
        await page.locator('chiso-scorecard button', { hasText: 'CSV' }).first().click();
        assertNoFormula(readFileSync(await (await download).path(), 'utf8'));
        for (const row of [0, 1, 6]) {
          await rows.nth(row).locator('button').first().click();
          await page.locator('chiso-scorecard chiso-row-detail').first().waitFor();
        }
        await assertTextOnly(page);
        assert.match(await textOf(page), /\$\{window\.hacked=1\}/);
        assert.deepEqual(watched.reports(), []);
        assert.deepEqual(watched.unexpected(null).filter((url) => !url.startsWith(site.url)), []);
        await page.close();
      });
    }
  }
});

describe('embed.html, whoever wrote its address', () => {
  let browser;
  let site;
  let elsewhere;
  const dataset = JSON.parse(readFileSync(join(root, 'dist/embed/data/lam-dong.json'), 'utf8'));
  dataset.province.name.vi = 'Tỉnh giả';
  before(async () => {
    browser = await launchChromium();
    site = await serve(join(root, 'dist/embed'), { '/rieng/tinh.json': json(dataset) });
    elsewhere = await serve(root, { '/f.json': json(dataset) }, { 'access-control-allow-origin': '*' });
  });
  after(async () => {
    await browser.close();
    site.close();
    elsewhere.close();
  });

  async function framed(query) {
    const page = await browser.newPage();
    const watched = record(page);
    await page.goto(`${site.url}embed.html?${query}`);
    await page.locator('body > p, [part~=title], [part~=error], .notice').first().waitFor();
    return { page, watched, foreign: watched.unexpected(null).filter((url) => !url.startsWith(site.url)) };
  }

  it('shows a file of its own server', async () => {
    for (const src of ['/rieng/tinh.json', `${site.url}rieng/tinh.json`, 'rieng/tinh.json']) {
      const { page, watched } = await framed(new URLSearchParams({ show: 'scorecard', src }));
      await page.locator('chiso-scorecard tr.row').first().waitFor();
      assert.match(await textOf(page), /Tỉnh giả/);
      assert.deepEqual(watched.words(), []);
      await page.close();
    }
  });

  it('shows and asks for no file of another, however its address is written, says so in the language of the frame and warns once', async () => {
    const { host } = new URL(elsewhere.url);
    const written = [`${elsewhere.url}f.json`, `//${host}/f.json`, `\\\\${host}\\f.json`, ` \thttp:${'//'}${host}/f.json`, `HTTP://${host}/f.json`, `data:application/json,${encodeURIComponent('{}')}`, `blob:${site.url}x`, 'http://[gọi 0900 000 000'];
    for (const src of written) {
      const { page, watched, foreign } = await framed(new URLSearchParams({ show: 'scorecard', province: 'lam-dong', src }));
      assert.match(await page.locator('body').innerText(), /^Không hiển thị số liệu: .*máy chủ khác\.$/);
      assert.equal(await page.locator('chiso-scorecard').count(), 0);
      assert.equal(watched.words().length, 1, src);
      assert.match(watched.words()[0], /^warning: chiso: embed\.html .*own server only/);
      assert.deepEqual(foreign, []);
      // Nor does it repeat the words of the address under the name of the server.
      assert.ok(!(await textOf(page)).includes(host));
      await page.close();
    }
    const { page } = await framed(`show=scorecard&lang=en&src=/rieng/tinh.json&src=${encodeURIComponent(`${elsewhere.url}f.json`)}`);
    assert.match(await page.locator('body').innerText(), /^No figures are shown: /);
    await page.close();
  });

  it('repeats no words of its address, and says in its own what is wrong, once in the console too', async () => {
    const words = 'Cổng bảo trì, gọi 0900 000 000';
    const [attributes, lists] = [['province', 'indicator', 'as-of'], ['provinces', 'concepts', 'indicators', 'theme']];
    for (const [name, value] of [['show', words], ['show', 'scorecards'], ['province', 'x'.repeat(100)], ...attributes.map((each) => [each, 'goi 0900 000 000']), ...[...attributes, ...lists].map((each) => [each, words])]) {
      const { page, watched } = await framed(new URLSearchParams({ show: name === 'indicator' ? 'indicator' : 'compare', lang: 'en', [name]: value }));
      assert.match(await page.locator('body').innerText(), /^No figures are shown: the frame’s address .*(scorecard, tasks, brief|Take the snippet anew)\.$/, name);
      assert.equal(watched.words().length, 1, name);
      assert.match(watched.words()[0], /^warning: chiso: embed\.html/);
      await page.close();
    }
  });

  it('asks another server for nothing, whichever attribute of whichever element names it', async () => {
    for (const { tagName, attributes } of elements) {
      const names = [...attributes.map(({ name }) => name), 'datasets', 'data', 'worker', 'folder'].filter((name) => name !== 'src');
      const { page, foreign, watched } = await framed(new URLSearchParams([['show', tagName.replace('chiso-', '')], ...names.map((name) => [name, `${elsewhere.url}f.json`])]));
      await page.waitForTimeout(100);
      assert.deepEqual([...foreign, ...watched.unexpected(null).filter((url) => !url.startsWith(site.url))], [], tagName);
      await page.close();
    }
  });
});
