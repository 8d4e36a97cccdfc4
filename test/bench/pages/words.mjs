// The words that peers' pages write: the cells of our own scorecard as text, read off a page of ours, so that both show the same.

export const PROVINCE = 'lam-dong';
export const INDICATOR = 'digital-economy-share-grdp';
export const AS_OF = '2026-06-30';

const trimmed = (text) => text.replace(/\s+/g, ' ').trim();

/** Runs in the page: the texts of a scorecard's table; rows out of sight are not laid out and have no inner text. */
function cellsOf(element) {
  const table = element.shadowRoot.querySelector('table[role=table]');
  const texts = (row, selector) => [...row.querySelectorAll(selector)].map((cell) => cell.innerText.trim() || cell.textContent);
  return { head: texts(table.tHead.rows[0], 'th').slice(-5), rows: [...table.querySelectorAll('tr.row')].map((row) => texts(row, '.name-cell, td')) };
}

/** The table of a province as it stands on a page of ours, and the numbers of the chart. */
export async function words(browser, server) {
  server.give('/words', `<!doctype html><meta charset="utf-8"><script src="/chiso/chiso.js" defer></script><chiso-scorecard province="${PROVINCE}" as-of="${AS_OF}"></chiso-scorecard>`);
  const table = await browser.visit(`${server.origin}/words`, {}, async (page) => {
    await page.waitForFunction(() => performance.getEntriesByName('chiso:first-rows').length > 0);
    return page.locator('chiso-scorecard').evaluate(cellsOf);
  });
  const { head, rows } = { head: table.head.map(trimmed), rows: table.rows.map((row) => row.map(trimmed)) };
  if (rows.length < 10 || rows.some((row) => row.length !== head.length)) throw new Error('The words of the scorecard could not be read.');
  return { table: { head, rows }, chart: { value: 7.45, target: 30, from: 2026, to: 2031, label: rows[0][0] } };
}

export { cellsOf };
