// The host matrix in one more engine, `ENGINE=firefox` or `ENGINE=webkit`. The numbers must be those that Chromium prints.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../../tools/browser.mjs';
import * as drivers from './drivers.mjs';
import { hosts, judge, look, lookAt } from './hosts.mjs';
import { note } from './measured.mjs';
import { stage } from './stage.mjs';

const engine = process.env.ENGINE ?? 'firefox';
let staged;
let reference;
let driver;

before(async () => {
  staged = await stage({ plainHttp: true });
  const browser = await launchChromium();
  const page = await browser.newPage();
  await page.goto(staged.place(hosts[0]).url);
  reference = await page.evaluate(look, lookAt(hosts[0]));
  await browser.close();
  driver = await drivers[engine]();
});

after(async () => {
  await driver?.close();
  await staged?.close();
});

describe(`in ${engine}, the single file on a page with`, () => {
  for (const host of hosts) {
    it(`${host.name.en}: ${host.proves.en}`, async () => {
      const { url, allowed } = staged.place(host);
      staged.servers.forget();
      await driver.open(url);
      const seen = await driver.run(look, lookAt(host), host.place === 'frame');
      note(engine, host, seen);
      judge(host, seen, reference);
      const requests = staged.servers.requests().filter(({ path }) => !path.endsWith('/favicon.ico'));
      assert.deepEqual(requests.map(({ origin, path }) => origin + path).filter((address) => !(allowed ?? []).includes(address)), []);
      assert.deepEqual(requests.filter(({ cookie }) => cookie), []);
      if (host.place === 'plain-http' && staged.servers.plain) assert.equal(seen.secure, false);
    });
  }
});
