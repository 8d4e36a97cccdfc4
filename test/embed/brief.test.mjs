// What needs a browser that can be told more than a test page can tell it: the leader's page is one A4 sheet, tested on the PDF that a reader would print, and the
// reader's own few colours reach the scorecard. Both from the built file.
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

describe("the reader's own few colours", () => {
  it('reach the drawings of the scorecard and show which filter is chosen, whatever theme the page sets', async () => {
    servers.page('/forced-colours', {
      body: `<!doctype html><meta charset="utf-8"><title>forced</title><script src="${servers.a}/dist/embed/chiso.js"></script><chiso-scorecard province="lam-dong" theme="blue light" as-of="2026-06-19"></chiso-scorecard>`,
      headers: {},
    });
    for (const colorScheme of ['light', 'dark']) {
      const page = await browser.newPage({ forcedColors: 'active', colorScheme });
      await page.goto(`${servers.a}/forced-colours`);
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
