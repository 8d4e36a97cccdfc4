// `npm run test:engines`: the host matrix in Firefox ESR and WebKitGTK. The numbers must be those that Chromium prints.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArguments, findBrowser } from '../../tools/browser.mjs';
import { firefox, webkit } from './drivers.mjs';
import { asExpected, hosts, look, projectedRow } from './hosts.mjs';
import { stage } from './stage.mjs';

const wanted = [process.env.ENGINE ?? 'firefox'];
const engines = { firefox, webkit };
const table = [];
let staged;
let reference;

before(async () => {
  staged = await stage();
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: chromiumArguments });
  const page = await browser.newPage();
  await page.goto(staged.place(hosts[0]).url);
  reference = await page.evaluate(look, { row: projectedRow, patience: 9_000 });
  await browser.close();
});

after(async () => {
  await staged?.close();
  console.log(['engine | host | mode | cause | ms', ...table].join('\n'));
});

for (const engine of wanted) {
  describe(`in ${engine}, the single file on a page with`, () => {
    let driver;
    before(async () => { driver = await engines[engine](); });
    after(() => driver?.close());

    for (const host of hosts) {
      it(`${host.name}: ${host.proves}`, async () => {
        const { url, allowed } = staged.place(host);
        staged.servers.forget();
        await driver.open(url);
        const seen = await driver.run(look, { row: projectedRow, patience: host.expect ? 8_000 : 700 }, host.place === 'frame');
        table.push(`${engine} | ${host.name} | ${seen.projection?.mode ?? 'fallback'} | ${seen.projection?.cause ?? ''} | ${seen.milliseconds ?? ''}`);
        assert.ok(asExpected(host, seen.projection), JSON.stringify(seen.projection ?? seen));
        const asked = staged.servers.requests().map(({ origin, path }) => origin + path).filter((address) => !address.endsWith('/favicon.ico'));
        assert.deepEqual(asked.filter((address) => !allowed.includes(address)), []);
        assert.deepEqual(staged.servers.requests().filter(({ cookie }) => cookie), []);
        if (!host.expect) {
          assert.equal(seen.rows, 0);
          assert.equal(seen.fallback, true, 'the fallback table is to be seen');
          return;
        }
        assert.equal(seen.card, reference.card);
        assert.equal(seen.detail, reference.detail);
      });
    }
  });
}
