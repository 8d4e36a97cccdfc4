// The host matrix in Chromium: on every page of hosts.mjs the expected mode, the same numbers, no request or word too many.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArguments, findBrowser } from '../../tools/browser.mjs';
import { asExpected, hosts, look, projectedRow } from './hosts.mjs';
import { kept, record } from './recorder.mjs';
import { stage } from './stage.mjs';

let browser;
let place;
let close;
let reference;
const table = [];

before(async () => {
  ({ place, close } = await stage());
  browser = await chromium.launch({ executablePath: await findBrowser(), args: chromiumArguments });
});

after(async () => {
  await browser?.close();
  await close?.();
  console.log(['host | mode | cause | ms', ...table].join('\n'));
});

/** Opens one host and gives everything that was seen there. */
async function visit(host) {
  const { url, allowed } = place(host);
  const context = await browser.newContext();
  const page = await context.newPage();
  const recorder = record(page);
  await page.goto(url, { waitUntil: 'load' });
  const frame = host.place === 'frame' ? page.frames()[1] : page.mainFrame();
  const seen = await frame.evaluate(look, { row: projectedRow, patience: host.expect ? 6_000 : 700 });
  const result = { seen, unexpected: recorder.unexpected(allowed), reports: recorder.reports(), words: recorder.words(), stored: await kept(context, page) };
  await context.close();
  return result;
}

describe('the single file on a page with', () => {
  for (const host of hosts) {
    it(`${host.name}: ${host.proves}`, async () => {
      const { seen, stored, unexpected, reports, words } = await visit(host);
      table.push(`${host.name} | ${seen.projection?.mode ?? 'fallback'} | ${seen.projection?.cause ?? ''} | ${seen.milliseconds ?? ''}`);
      assert.ok(asExpected(host, seen.projection), JSON.stringify(seen.projection));
      assert.equal(words.length, host.warnings ?? 0, words.join('\n'));
      assert.ok(reports.length <= (host.reports ?? 0), `${reports.length} reports of the browser:\n${reports.join('\n')}`);
      assert.deepEqual(unexpected, []);
      assert.deepEqual(stored, []);
      if (!host.expect) {
        assert.equal(seen.rows, 0);
        assert.equal(seen.fallback, true, 'the fallback table is to be seen');
        return;
      }
      reference ??= seen;
      assert.ok(seen.rows >= 15, `${seen.rows} rows`);
      assert.equal(seen.card, reference.card);
      assert.equal(seen.detail, reference.detail);
      assert.match(seen.detail, /\d,\d/);
    });
  }
});
