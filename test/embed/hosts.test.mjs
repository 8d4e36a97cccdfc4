// The host matrix in Chromium: on every page of the table the expected mode, the same numbers, no request or word too many.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { listPage } from '../../demo/hosts/page.mjs';
import { browser, staged, useBrowser } from './fresh-page.mjs';
import { hosts, judge, look, lookAt } from './hosts.mjs';
import { note } from './measured.mjs';
import { kept, record } from './recorder.mjs';

useBrowser({ origins: { plainHttp: true } });
let reference;

/** Opens one host and gives everything that was seen there. */
async function visit(host) {
  const { url, allowed } = staged.place(host);
  const context = await browser.newContext();
  const page = await context.newPage();
  const recorder = record(page);
  await page.goto(url, { waitUntil: 'load' });
  const frame = host.place === 'frame' ? page.frames()[1] : page.mainFrame();
  const seen = await frame.evaluate(look, lookAt(host));
  const result = { seen, unexpected: recorder.unexpected(allowed), reports: recorder.reports(), words: recorder.words(), stored: await kept(context, page) };
  await context.close();
  return result;
}

describe('the single file on a page with', () => {
  for (const host of hosts) {
    it(`${host.name.en}: ${host.proves.en}`, async (test) => {
      const { seen, stored, unexpected, reports, words } = await visit(host);
      note('chromium', host, seen);
      reference ??= seen;
      judge(host, seen, reference);
      assert.equal(words.length, host.warnings ?? 0, words.join('\n'));
      assert.ok(reports.length <= (host.reports ?? 0), `${reports.length} reports of the browser:\n${reports.join('\n')}`);
      assert.deepEqual(unexpected, []);
      assert.deepEqual(stored, []);
      if (host.place === 'plain-http') {
        if (staged.servers.plain) assert.equal(seen.secure, false);
        else test.diagnostic('this machine has no network address: the page was served from 127.0.0.1, which browsers take for secure');
      }
    });
  }
});

describe('the hosts of the table', () => {
  it('are all in the list that npm run hosts shows', () => {
    const list = listPage(hosts, { a: '', b: 'B' });
    assert.deepEqual([...list.matchAll(/ href="([\w-]+)\.html"/g)].map(([, id]) => id), hosts.map(({ id }) => id));
  });

  // The run that measures them writes it afterwards.
  it('are all measured in docs/hosts.md (else: node test/embed/matrix.mjs)', { skip: Boolean(process.env.CHISO_MEASURED) }, () => {
    const text = readFileSync(new URL('../../docs/hosts.md', import.meta.url), 'utf8');
    assert.deepEqual([...text.matchAll(/^\| [^|]+ \(`([\w-]+)`\) \|/gm)].map(([, id]) => id), hosts.map(({ id }) => id));
  });

  it('each say in both languages what they prove and what is to be seen', () => {
    for (const { id, name, proves } of hosts) {
      for (const words of [name, proves]) assert.ok(words.vi && words.en && words.vi !== words.en, id);
    }
    assert.equal(new Set(hosts.map(({ id }) => id)).size, hosts.length);
  });
});
