// The leader's page is one A4 sheet: tested on the PDF that a reader would print, from the built file.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArguments, findBrowser } from '../../tools/browser.mjs';
import { startServers } from './server.mjs';

let servers;
let browser;

before(async () => {
  servers = await startServers();
  browser = await chromium.launch({ executablePath: await findBrowser(), args: chromiumArguments });
});
after(async () => {
  await browser?.close();
  await servers?.close();
});

/** Presses the print button; the frame's `print` hands over what it would have printed. */
async function printed(province, lang, width) {
  const path = `/brief-${province}-${lang}-${width}`;
  servers.page(path, {
    body: `<!doctype html><meta charset="utf-8"><title>brief</title><script src="${servers.a}/dist/embed/chiso.js"></script><chiso-brief province="${province}" lang="${lang}" as-of="2026-06-19"></chiso-brief>`,
    headers: {},
  });
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.goto(servers.a + path);
  await page.waitForFunction(() => document.querySelector('chiso-brief')?.shadowRoot?.querySelector('.sheet'));
  await page.evaluate(() => new MutationObserver((records) => {
    for (const node of records.flatMap((record) => [...record.addedNodes])) {
      if (!(node instanceof HTMLIFrameElement)) continue;
      node.contentWindow.print = () => {
        const sheets = [...node.contentDocument.adoptedStyleSheets].map((sheet) => [...sheet.cssRules].map((rule) => rule.cssText).join('\n'));
        const copy = node.contentDocument.querySelector('.sheet');
        window.handedOver = { css: sheets.join('\n'), html: new XMLSerializer().serializeToString(node.contentDocument.body), overflow: copy.scrollHeight - copy.clientHeight };
      };
    }
  }).observe(document.body, { childList: true }));
  await page.evaluate(() => document.querySelector('chiso-brief').shadowRoot.querySelector('.primary').click());
  await page.waitForFunction(() => window.handedOver);
  const result = await page.evaluate(() => window.handedOver);
  await page.close();
  return result;
}

describe('the printed brief', () => {
  for (const [province, lang, width] of [['lam-dong', 'vi', 1200], ['lam-dong', 'en', 1200], ['lam-dong', 'vi', 360], ['dak-lak', 'vi', 1200], ['dak-lak', 'en', 1200], ['dong-nai', 'vi', 1200], ['gia-lai', 'vi', 1200]]) {
    it(`of ${province} in ${lang}, from a window of ${width} px, is one A4 page with nothing cut`, async () => {
      const { css, html, overflow } = await printed(province, lang, width);
      assert.ok(overflow <= 1, `content is ${overflow} px higher than the sheet`);
      const page = await browser.newPage();
      await page.setContent(`<!doctype html><html lang="${lang}"><style>${css}</style>${html}</html>`);
      const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
      await page.close();
      assert.equal(pdf.match(/\/Type\s*\/Page\b/g)?.length, 1);
      const [, w, h] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf);
      assert.ok(Math.abs(w - 595.3) < 2 && Math.abs(h - 841.9) < 2, `${w} × ${h} points`);
    });
  }
});
