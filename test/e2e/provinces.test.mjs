// A leader's staff: choose provinces and concepts, send the link, print the brief.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startSite } from './site.mjs';
import { clipboard, named, openBrowser, overflow, press, use, visits } from './visit.mjs';

let site;
let browser;
before(async () => {
  site = await startSite();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const address = (lang) => `${site.demo}/compare.html${lang === 'en' ? '?lang=en' : ''}`;
const comparison = (page) => page.locator('chiso-compare').evaluate((element) => element.shadowRoot.textContent.replace(/\s+/g, ' '));

describe('the staff choose provinces and send the comparison as a link', () => {
  for (const window of visits) {
    it(named(window), async () => {
      const { lang, by } = window;
      const { page, problems, close } = await browser.visit(window, [site.demo]);
      await page.goto(address(lang));
      await page.locator('chiso-compare').getByText('Đồng Nai').first().waitFor();
      await use(page, page.locator('#choices').getByLabel('Đồng Nai'), by, 'Space');
      await page.waitForFunction(() => !document.querySelector('chiso-compare').shadowRoot.textContent.includes('Đồng Nai'));
      await use(page, page.getByRole('button', { name: lang === 'vi' ? 'Chép liên kết' : 'Copy the link' }), by);
      await page.getByText(lang === 'vi' ? 'Đã chép liên kết' : 'Link copied').waitFor();
      const other = await page.context().newPage();
      await other.goto(await clipboard(page));
      await other.locator('chiso-compare').getByText('Gia Lai').first().waitFor();
      assert.equal(await comparison(other), await comparison(page));
      assert.ok(await overflow(page) <= 0, 'the page scrolls sideways');
      await page.goBack();
      await page.waitForFunction(() => document.querySelector('chiso-compare').shadowRoot.textContent.includes('Đồng Nai'));
      assert.deepEqual(problems, []);
      await close();
    });
  }
});

describe('the staff print a brief to one A4 page', () => {
  for (const window of visits) {
    it(named(window), async () => {
      const { lang, by } = window;
      const { page, problems, close } = await browser.visit(window, [site.demo]);
      await page.goto(address(lang));
      await use(page, page.locator('#brief').getByRole('button', { name: 'Lâm Đồng' }), by);
      await page.locator('chiso-brief .sheet').waitFor();
      // What the print frame holds, taken where the browser would print it.
      await page.evaluate(() => new MutationObserver((records) => {
        for (const node of records.flatMap((record) => [...record.addedNodes])) {
          if (!(node instanceof HTMLIFrameElement)) continue;
          node.contentWindow.print = () => {
            const css = [...node.contentDocument.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\n');
            window.printed = { css, html: new XMLSerializer().serializeToString(node.contentDocument.body) };
          };
        }
      }).observe(document.body, { childList: true }));
      const print = page.locator('chiso-brief button.primary');
      if (by === 'mouse') await print.click();
      else await press(page, print);
      await page.waitForFunction(() => window.printed);
      const { css, html } = await page.evaluate(() => window.printed);
      const sheet = await page.context().newPage();
      await sheet.setContent(`<!doctype html><html lang="${lang}"><style>${css}</style>${html}</html>`);
      const pdf = (await sheet.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
      assert.equal(pdf.match(/\/Type\s*\/Page\b/g)?.length, 1);
      assert.deepEqual(problems, []);
      await close();
    });
  }
});
