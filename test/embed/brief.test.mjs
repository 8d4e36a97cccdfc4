// What needs a browser that prints: the leader's page is one A4 sheet, tested on the PDF that a reader would print, from the built file.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { built, script } from '../../demo/hosts/page.mjs';
import { catchPrint, onPaper, printed } from '../printed.mjs';
import { browser, pageOf, staged, useBrowser } from './fresh-page.mjs';

useBrowser();

const PROVINCES = ['lam-dong', 'dak-lak', 'dong-nai', 'gia-lai'];

/** A page of A with this element, in a window of this kind. */
async function open(element, window) {
  staged.servers.page('/brief', { body: pageOf(script(built('')) + element) });
  const page = await browser.newPage(window);
  await page.goto(`${staged.servers.a}/brief`);
  return page;
}

/** A page of nothing but this brief. */
async function brief(province, lang, width, asOf) {
  const page = await open(`<chiso-brief province="${province}" lang="${lang}" as-of="${asOf}"></chiso-brief>`, { viewport: { width, height: 900 } });
  await page.waitForFunction(() => document.querySelector('chiso-brief')?.shadowRoot?.querySelector('.sheet'));
  return page;
}

/** What the print button hands over. */
async function print(province, lang, width, asOf) {
  const page = await brief(province, lang, width, asOf);
  await catchPrint(page);
  await page.evaluate(() => document.querySelector('chiso-brief').shadowRoot.querySelector('.primary').click());
  const result = await printed(page);
  await page.close();
  return result;
}

describe('the printed brief', () => {
  const sheets = PROVINCES.flatMap((province) => ['vi', 'en'].map((lang) => [province, lang, 1200, '2026-06-19']));
  // A later day, when more is due and past; a telephone.
  for (const [province, lang, width, asOf] of [...sheets, ['lam-dong', 'vi', 1200, '2026-11-22'], ['lam-dong', 'en', 1200, '2026-11-22'], ['lam-dong', 'vi', 360, '2026-06-19']]) {
    it(`of ${province} in ${lang}, as of ${asOf}, from a window of ${width} px, is one A4 page with nothing cut`, async () => {
      const sheet = await print(province, lang, width, asOf);
      assert.ok(sheet.overflow <= 1, `content is ${sheet.overflow} px higher than the sheet`);
      const page = await browser.newPage();
      const paper = await onPaper(page, sheet, lang);
      await page.close();
      assert.equal(paper.pages, 1);
      assert.ok(Math.abs(paper.width - 595.3) < 2 && Math.abs(paper.height - 841.9) < 2, `${paper.width} × ${paper.height} points`);
    });
  }
});

describe('a page that holds a brief alone, printed by the browser', () => {
  for (const [province, lang, width] of [['lam-dong', 'vi', 1200], ['lam-dong', 'en', 1200], ['dong-nai', 'vi', 1200], ['gia-lai', 'vi', 1200], ['dong-nai', 'vi', 360]]) {
    it(`is one sheet for ${province} in ${lang} from a window of ${width} px, without margins and with the usual ones`, async () => {
      const page = await brief(province, lang, width, '2026-06-30');
      for (const margin of ['0', '10mm']) {
        const pdf = await page.pdf({ format: 'A4', margin: { top: margin, right: margin, bottom: margin, left: margin } });
        assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length, 1, margin);
      }
      await page.close();
    });
  }
});
