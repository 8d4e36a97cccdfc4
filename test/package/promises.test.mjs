// The promises of SECURITY.md on a page with every element: data is text, nothing is asked of others, nothing is kept, nothing of the page is changed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../../tools/browser.mjs';
import { serve } from '../../tools/serve-folder.mjs';
import { kept, record } from '../embed/recorder.mjs';
import { root } from './pack.mjs';
import { assertNoFormula, assertTextOnly, filled, hostile, payloads, textOf, textsOf } from './payloads.mjs';

const elements = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8')).modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
const dataset = JSON.parse(readFileSync(join(root, 'dist/datasets/lam-dong.json'), 'utf8'));

const settings = {
  'chiso-indicator': { indicator: 'digital-economy-share-grdp' }, 'chiso-projection': { indicator: 'digital-economy-share-grdp' }, 'chiso-scenario': { indicators: 'digital-economy-share-grdp' },
};
const policy = "default-src 'none'; script-src 'self'; connect-src 'self'; worker-src blob:; img-src 'self'; require-trusted-types-for 'script'; trusted-types chiso";
/** Texts deep in the file that somebody who uses the element gets to see. */
const evidence = ['indicators.observations.source.section', 'indicators.targets.source.section', 'documents.title', 'documents.issuer', 'findings.detail'];
const deep = {
  'chiso-brief': ['documents.title', 'findings.detail', 'tasks.lead', 'indicators.missing.supplier'],
  'chiso-compare': ['documents.title', 'concepts.bases.short'],
  'chiso-indicator': [...evidence, 'indicators.definition', 'concepts.bases.numerator', 'findings.source.section'],
  'chiso-projection': evidence,
  'chiso-scenario': [...evidence, 'growthAssumptions.what'],
  'chiso-scorecard': [...evidence, 'indicators.definition', 'concepts.bases.numerator', 'indicators.observations.note', 'indicators.missing.supplier', 'findings.source.section'],
  'chiso-tasks': ['tasks.subtasks.name', 'tasks.partners', 'tasks.note', 'tasks.source.section', 'documents.title', 'documents.issuer'],
};
/** Elements that hand out their data as JSON too; that of the scenario holds only what a reader set. */
const withJson = ['chiso-compare', 'chiso-projection', 'chiso-scorecard'];
/** The files for pages and the elements that each brings. */
const builds = [
  { file: 'chiso', own: elements },
  { file: 'chiso-lite', own: elements.filter(({ tagName }) => ['chiso-scorecard', 'chiso-indicator', 'chiso-brief'].includes(tagName)) },
];
/** As strict as a portal can be: what would run or load from a text is refused and reported, and a report fails the test. */
const html = (file) => `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Cổng</title><script src="/dist/embed/${file}.js"></script></head><body><main></main></body></html>`;

for (const { file, own } of builds) describe(`on a page with ${file}.js and every element that it brings`, () => {
  let browser;
  let site;
  before(async () => {
    browser = await launchChromium();
    site = await serve(root, {
      '/trang/': { body: html(file), headers: { 'content-security-policy': policy } },
      '/favicon.ico': { body: '', headers: { 'content-type': 'image/x-icon' } },
    });
  });
  after(async () => {
    await browser.close();
    site.close();
  });

  /** Opens the page with one element of `tag` and `properties`, and waits until it says something. */
  async function open(tag, properties) {
    const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1200, height: 900 }, acceptDownloads: true });
    const page = await context.newPage();
    const watched = record(page);
    await page.goto(`${site.url}trang/`);
    await page.evaluate(() => { window.lengths = history.length; Object.freeze(Object.prototype); });
    await page.evaluate(([name, values]) => {
      document.querySelector('main').append(Object.assign(document.createElement(name), values));
    }, [tag, properties]);
    await page.locator(`${tag} [part~=title], ${tag} [part~=error], ${tag} .notice`).first().waitFor();
    return { context, page, watched };
  }

  /** Presses every button of the element that does not print, once, and types into every field; gives the places in the file of all texts that were to be seen. */
  async function useAll(page, tag) {
    const places = new Set();
    const look = async () => { for (const [, place] of (await textOf(page)).matchAll(/#([a-zA-Z.]+)#/g)) places.add(place); };
    const buttons = page.locator(`${tag} button:visible`);
    const count = Math.min(await buttons.count(), 25);
    for (let index = 0; index < count; index += 1) {
      const button = buttons.nth(index);
      if (/^(In|Print)/.test((await button.textContent({ timeout: 500 }).catch(() => 'In')) ?? '')) continue;
      await button.click({ timeout: 500 }).catch(() => undefined);
      await look();
    }
    const fields = page.locator(`${tag} input:visible:not([type=range]):not([type=checkbox]):not([type=radio])`);
    for (let index = 0; index < Math.min(await fields.count(), 5); index += 1) await fields.nth(index).fill(payloads[0], { timeout: 500 }).catch(() => undefined);
    await page.waitForTimeout(200);
    await look();
    return places;
  }

  for (const { tagName, attributes } of own) {
    describe(tagName, () => {
      it('shows texts of data as text, whatever they hold, and hands none of them to a spreadsheet as a formula', async () => {
        const data = hostile(filled(dataset));
        const given = textsOf(data).filter((each) => each.includes('#'));
        const { context, page, watched } = await open(tagName, { data, datasets: [data], provinces: 'lam-dong', province: 'lam-dong', asOf: '2026-06-30', ...settings[tagName] });
        const downloads = [];
        page.on('download', (download) => downloads.push(download));
        if (attributes.some(({ name }) => name === 'no-download')) {
          const download = page.waitForEvent('download');
          await page.locator(`${tagName} button`, { hasText: 'CSV' }).first().click();
          assert.match((await download).suggestedFilename(), /\.csv$/);
        }
        if (withJson.includes(tagName)) {
          const download = page.waitForEvent('download');
          await page.locator(`${tagName} button`, { hasText: 'JSON' }).first().click();
          assert.match((await download).suggestedFilename(), /\.json$/);
        }
        const places = await useAll(page, tagName);
        assert.deepEqual(deep[tagName].filter((place) => !places.has(place)), []);
        await assertTextOnly(page);
        assert.deepEqual(watched.reports(), []);
        for (const download of downloads) {
          const text = readFileSync(await download.path(), 'utf8');
          if (download.suggestedFilename().endsWith('.csv')) assertNoFormula(text);
          if (!download.suggestedFilename().endsWith('.json')) continue;
          // JSON is for programs: the texts are in it as the data has them, some of them in sentences.
          const marked = textsOf(JSON.parse(text)).filter((each) => each.includes('#'));
          assert.ok(marked.length > 0 || !withJson.includes(tagName));
          assert.deepEqual(marked.filter((each) => !given.some((one) => each.includes(one))), []);
        }
        await context.close();
      });

      it('takes a payload in any attribute for a wrong value', async () => {
        const { context, page, watched } = await open(tagName, { provinces: 'lam-dong' });
        for (const payload of payloads.slice(0, 3)) {
          await page.evaluate(([name, names, value]) => {
            const element = document.createElement(name);
            for (const each of names) element.setAttribute(each, value);
            document.querySelector('main').replaceChildren(element);
          }, [tagName, attributes.map(({ name }) => name), payload]);
          await page.locator(`${tagName} [part~=error], ${tagName} .notice`).first().waitFor();
        }
        assert.equal(await page.evaluate(() => 'hacked' in window), false);
        assert.deepEqual(watched.words().filter((words) => !/^warning: chiso:|^error: Failed to load/.test(words)), []);
        assert.deepEqual(watched.unexpected(null).filter((url) => !url.startsWith(site.url)), []);
        await context.close();
      });

      it('asks only for its own files and data, keeps nothing, and leaves the page\'s address and history alone', async () => {
        const { context, page, watched } = await open(tagName, { province: 'lam-dong', provinces: 'lam-dong dak-lak', asOf: '2026-06-30', ...settings[tagName] });
        await useAll(page, tagName);
        assert.deepEqual(watched.unexpected(null).filter((url) => !new RegExp(`^${site.url}(trang/|favicon\\.ico|dist/embed/(${file}(-more)?\\.js|data/(lam-dong|dak-lak)(\\.summary)?\\.json))$`).test(url)), []);
        assert.deepEqual(await kept(context, page), []);
        assert.deepEqual(await page.evaluate(() => [location.pathname + location.search + location.hash, history.length - window.lengths, document.title]), ['/trang/', 0, 'Cổng']);
        assert.deepEqual(watched.words(), []);
        assert.deepEqual(watched.reports(), []);
        await context.close();
      });
    });
  }
});
