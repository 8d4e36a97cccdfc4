// What needs a browser that can be told more than a test page can tell it: the leader's page is one A4 sheet, tested on the PDF that a reader would print, and the
// reader's own few colours reach the scorecard. Both from the built file.
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
  for (const [province, lang] of [['lam-dong', 'vi'], ['lam-dong', 'en'], ['dong-nai', 'vi'], ['gia-lai', 'vi']]) {
    it(`is one sheet for ${province} in ${lang}, without margins and with the usual ones`, async () => {
      const page = await brief(province, lang, 1200, '2026-06-30');
      for (const margin of ['0', '10mm']) {
        const pdf = await page.pdf({ format: 'A4', margin: { top: margin, right: margin, bottom: margin, left: margin } });
        assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length, 1, margin);
      }
      await page.close();
    });
  }
});

describe("the reader's own few colours", () => {
  it('leave letters on the buttons of a brief and steps in a heat table', async () => {
    const page = await open('<chiso-brief province="lam-dong"></chiso-brief>', { forcedColors: 'active' });
    await page.waitForFunction(() => document.querySelector('chiso-brief')?.shadowRoot?.querySelector('.sheet'));
    // A browser puts letters on a ground of its own, in the colour of the page.
    assert.deepEqual(await page.evaluate(() => {
      const root = document.querySelector('chiso-brief').shadowRoot;
      const ground = getComputedStyle(root.querySelector('[part~="base"]')).backgroundColor;
      return [...root.querySelectorAll('.tools button')].map((button) => getComputedStyle(button).color === ground);
    }), [false, false]);
    await page.evaluate(() => {
      const source = { document: 'report', lines: [1, 1] };
      const base = { id: 'people', name: { vi: 'trên dân số' }, numerator: { vi: 'người' }, denominator: { vi: 'dân số' } };
      const indicator = (value) => ({
        id: 'one', concept: 'one', headline: true, name: { vi: 'Tài khoản' }, definition: { vi: 'Tài khoản' }, pillar: 'society', unit: 'percent', kind: 'saturating-rate', direction: 'higher', bounds: [0, 100], bases: [base],
        observations: [{ period: '2025', value, basis: 'people', source }], targets: [{ id: 'goal', by: '2030', value: 90, comparator: '>=', basis: 'people', source }],
      });
      const datasets = Array.from({ length: 12 }, (_, index) => ({
        version: 1, province: { slug: `p${index}`, name: { vi: `Tỉnh ${index}` } }, indicators: [indicator(8 * index)],
        documents: [{ id: 'report', title: { vi: 'Báo cáo' }, issuer: { vi: 'Sở' }, kind: 'report', issued: '2026-06-19', territory: { id: 'since-2025-07', name: { vi: 'tỉnh' } } }],
      }));
      document.body.append(Object.assign(document.createElement('chiso-compare'), { datasets, asOf: '2026-06-19' }));
    });
    await page.click('chiso-compare [data-view="heat"]');
    await page.waitForSelector('chiso-compare .heat-sample.heat-4');
    const steps = await page.evaluate(() => {
      const element = document.querySelector('chiso-compare');
      const ground = getComputedStyle(element.shadowRoot.querySelector('[part~="base"]')).backgroundColor;
      return [1, 2, 3, 4].map((step) => { const { backgroundColor, opacity } = getComputedStyle(element.shadowRoot.querySelector(`.heat-sample.heat-${step}`), '::before'); return backgroundColor !== ground && Number(opacity); });
    });
    await page.close();
    assert.deepEqual(steps, [...new Set(steps)].sort((a, b) => a - b));
    assert.ok(!steps.includes(false), steps.join());
  });

  it('reach the drawings of the scorecard and show which filter is chosen, whatever theme the page sets', async () => {
    const card = '<chiso-scorecard province="lam-dong" theme="blue light" as-of="2026-06-19"></chiso-scorecard>';
    for (const colorScheme of ['light', 'dark']) {
      const page = await open(card, { forcedColors: 'active', colorScheme });
      await page.waitForFunction(() => document.querySelector('chiso-scorecard')?.shadowRoot?.querySelector('.row'));
      const seen = await page.evaluate(() => {
        const probe = document.body.appendChild(document.createElement('span'));
        const system = (name) => { probe.style.color = name; return getComputedStyle(probe).color; };
        const root = document.querySelector('chiso-scorecard').shadowRoot;
        const style = (selector, pseudo) => getComputedStyle(root.querySelector(selector), pseudo);
        return {
          highlight: system('Highlight'), text: system('CanvasText'), canvas: system('Canvas'),
          bar: style('.track .fill').fill, flag: style('.track .flag:not(.hollow)').fill, ground: style('[part~="base"]').backgroundColor,
          underline: style('.chip[aria-pressed="true"]', '::after').backgroundColor, scope: style('.scope [aria-pressed="true"]').backgroundColor,
        };
      });
      await page.close();
      assert.notEqual(seen.highlight, seen.canvas);
      assert.deepEqual([seen.bar, seen.flag, seen.ground, seen.underline, seen.scope], [seen.highlight, seen.text, seen.canvas, seen.highlight, seen.highlight], colorScheme);
    }
  });
});
