// What is looked at on every page of the host matrix (demo/hosts/table.mjs), and what must be true of it. The same in every engine.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { built, card, projectedRow, province, script } from '../../demo/hosts/page.mjs';
import { hosts } from '../../demo/hosts/table.mjs';

export { hosts, projectedRow };

/** A page on which nothing asks for a projection until a row is opened. */
export const quiet = { ...hosts.find(({ id }) => id === 'no-policy'), id: 'quiet', make: () => ({ body: `${script(built(''))}\n${card}` }) };

/** Words of the opened row that only the whole dataset holds: with them the last of its files has come. */
function lastWords() {
  const dataset = JSON.parse(readFileSync(new URL(`../../src/datasets/${province}.json`, import.meta.url), 'utf8'));
  return dataset.findings.find(({ indicators }) => indicators?.includes(projectedRow)).detail.vi.replace(/\s+/g, ' ').trim();
}

/** What `look` is given for a host: where nothing is expected to come it waits for a moment only. */
export const lookAt = ({ expect, more = null }) => ({ row: projectedRow, patience: expect ? 9_000 : 700, enough: lastWords(), computes: expect?.mode !== 'none', more });

/** Runs inside the page: waits for rows and lines, opens a row, takes the elements away, and tells what came of it. Self-contained, because its text is sent there. */
export async function look({ row, patience, enough = '%', computes = true, more = null }) {
  const wait = (time) => new Promise((resolve) => { setTimeout(resolve, time); });
  const until = async (test) => {
    for (const end = performance.now() + patience; performance.now() < end;) {
      const found = test();
      if (found) return found;
      await wait(20);
    }
    return null;
  };
  const words = (node) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const texts = (root, parts) => [...(root?.querySelectorAll(parts) ?? [])].map(words).join('\n');
  /** The text once it is complete and stays the same: what counts is what the reader sees in the end. */
  const settled = async (read, complete) => {
    let last = null;
    let same = 0;
    await until(() => {
      const now = read();
      same = now === last && complete(now) ? same + 1 : 0;
      last = now;
      return same >= 5;
    });
    return last;
  };
  const page = self.chisoHost ?? null;
  const element = await until(() => document.querySelector('chiso-scorecard'));
  const rows = element && await until(() => element.shadowRoot?.querySelectorAll('[data-row]').length);
  const table = document.querySelector('chiso-scorecard > table, [data-chiso] > table');
  const state = { rows: rows ?? 0, fallback: Boolean(table && table.getClientRects().length > 0), version: self.chiso?.version ?? null, secure: self.isSecureContext, projection: null, lines: null };
  if (rows) {
    state.card = [...element.shadowRoot.querySelectorAll('tr.row')].map(words).join('\n');
    const chart = document.querySelector('chiso-projection');
    if (chart) {
      state.lines = await until(() => page?.projected[0]);
      state.chart = await settled(() => texts(chart.shadowRoot, 'dd, td, th, .says p'), (text) => /%.*\n/.test(text) && !text.includes('đang tính'));
    }
    if (more) state.more = await settled(() => texts(document.querySelector(more)?.shadowRoot, 'th, td'), (text) => /\d/.test(text));
  }
  if (rows && computes) {
    const projected = new Promise((resolve) => {
      element.addEventListener('chiso-project', ({ detail }) => resolve({ mode: detail.mode, cause: detail.cause }), { once: true });
      setTimeout(() => resolve(null), patience);
    });
    const start = performance.now();
    element.shadowRoot.querySelector(`[id="name-${row}"]`).click();
    state.projection = await projected;
    state.milliseconds = Math.round(performance.now() - start);
    const detail = element.shadowRoot.querySelector('chiso-row-detail');
    state.detail = await settled(() => texts(detail?.shadowRoot, 'p:not([role="status"], [aria-live]), dd, td, th, li'), (text) => text.includes(enough));
    if (document.querySelector('chiso-projection')) {
      for (const one of document.querySelectorAll('chiso-scorecard, chiso-projection, chiso-tasks, [data-chiso]')) one.remove();
      await wait(50);
    }
  }
  return page ? { ...state, said: page.said, refused: page.refused, workers: page.workers, urls: page.urls } : state;
}

const asExpected = ({ expect }, seen) => seen !== null && seen !== undefined && seen.mode === expect.mode && [expect.cause].flat().includes(seen.cause);

/**
 * Fails where a page is not as the table says.
 *
 * @param {import('../../demo/hosts/table.mjs').Host} host
 * @param seen What `look` told.
 * @param reference What it told of the first host: the numbers that every page must show.
 */
export function judge(host, seen, reference) {
  assert.equal(seen.failed, undefined);
  assert.equal(seen.said.length, host.warnings ?? 0, `said by us:\n${seen.said.join('\n')}`);
  // Where our script may not run, the page's own element is refused: WebKit sometimes reports it twice, when it loads ahead and when the parser arrives.
  const refused = host.expect ? seen.refused : [...new Set(seen.refused)];
  assert.ok(refused.length <= (host.reports ?? 0), `reports of the browser:\n${seen.refused.join('\n')}`);
  assert.deepEqual([seen.workers, seen.urls], [0, 0], 'workers and addresses of blobs that are left');
  if (!host.expect) {
    assert.equal(seen.rows, 0);
    assert.equal(seen.fallback, true, 'the fallback table is to be seen');
    return;
  }
  assert.ok(seen.rows >= 15, `${seen.rows} rows`);
  assert.equal(seen.version, host.version ?? reference.version);
  assert.equal(seen.card, reference.card);
  if (host.more) assert.ok(seen.more.split('\n').length > 50, `${host.more} shows:\n${seen.more}`);
  if (host.expect.mode === 'none') {
    assert.deepEqual([seen.lines, seen.projection], [null, null]);
    return;
  }
  assert.ok(asExpected(host, seen.lines), `the projection was computed in ${JSON.stringify(seen.lines)}`);
  assert.ok(asExpected(host, seen.projection), `the opened row was computed in ${JSON.stringify(seen.projection)}`);
  for (const part of ['card', 'chart', 'detail']) {
    assert.match(seen[part], /\d,\d/, part);
    assert.equal(seen[part], reference[part], part);
  }
}

/** One line of the measured matrix. */
export const measured = (engine, host, seen) => ({
  engine, host: host.id, mode: host.expect?.mode === 'none' ? 'none' : seen.projection?.mode ?? null, cause: seen.projection?.cause ?? null, lines: seen.lines ? Math.round(seen.lines.at) : null, row: seen.milliseconds ?? null, reports: seen.refused.length,
});
