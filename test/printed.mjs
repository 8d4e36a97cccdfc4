// What an element hands to the printer: caught where the browser would print it, and put on paper as the browser would.

/** From here on the page keeps what a print frame of its own would print. */
export const catchPrint = (page) => page.evaluate(() => new MutationObserver((records) => {
  for (const node of records.flatMap((record) => [...record.addedNodes])) {
    if (!(node instanceof HTMLIFrameElement)) continue;
    node.contentWindow.print = () => {
      const { adoptedStyleSheets, body } = node.contentDocument;
      const sheet = node.contentDocument.querySelector('.sheet');
      window.printed = {
        css: [...adoptedStyleSheets].flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('\n'),
        html: new XMLSerializer().serializeToString(body),
        overflow: sheet.scrollHeight - sheet.clientHeight,
      };
    };
  }
}).observe(document.body, { childList: true }));

/** Waits for it: style sheets, markup, and by how many pixels the content is higher than its sheet. */
export const printed = async (page) => (await page.waitForFunction(() => window.printed)).jsonValue();

/** How many pages a page takes, and the size of the first in points. */
export async function sheetsOf(page) {
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf);
  return { pages: pdf.match(/\/Type\s*\/Page\b/g)?.length, width: Math.round(width), height: Math.round(height) };
}

/** The same of what `printed` gave. `page` is an empty one. */
export async function onPaper(page, { css, html }, lang) {
  await page.setContent(`<!doctype html><html lang="${lang}"><style>${css}</style>${html}</html>`);
  return sheetsOf(page);
}

/** One A4 page, in points. */
export const ONE_A4 = { pages: 1, width: 595, height: 842 };
