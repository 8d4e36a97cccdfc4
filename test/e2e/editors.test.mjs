// A portal's editor, who has never read our documentation: choose, copy, paste, and it runs under the very policy that the page names.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startSite } from './site.mjs';
import { choose, clipboard, named, openBrowser, overflow, reach, use, visits } from './visit.mjs';

const words = {
  vi: { copy: 'Chép đoạn mã', copied: 'Đã chép', nothing: 'Không có gì bị chính sách chặn.' },
  en: { copy: 'Copy the snippet', copied: 'Copied', nothing: 'The policy blocked nothing.' },
};

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

/** Everything that a page shows of an element, wherever it is. */
const shown = (page) => page.evaluate(() => {
  const texts = [];
  const walk = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) {
        texts.push(element.shadowRoot.textContent);
        walk(element.shadowRoot);
      }
    }
  };
  walk(document);
  return texts.join(' ');
});

async function pasted(window, { html, policy }) {
  const { page, problems, close } = await browser.visit(window, [site.portal]);
  await page.goto(site.publish(html, policy));
  const framed = html.includes('<iframe');
  if (framed) await page.frameLocator('iframe').locator('body > *').first().waitFor({ state: 'attached' });
  const frame = framed ? page.frames().find((one) => one.url().includes('embed.html')) : page;
  await frame.waitForFunction(() => document.querySelector('chiso-scorecard, chiso-projection, chiso-tasks, chiso-compare, chiso-brief, chiso-indicator, chiso-scenario')
    ?.shadowRoot?.textContent?.includes('%'), null, { timeout: 15_000 });
  const text = await shown(frame);
  assert.deepEqual(problems, []);
  await close();
  return text;
}

async function copySnippet(page, lang, by) {
  // The preview starts when it comes into view.
  await page.locator('#preview').scrollIntoViewIfNeeded();
  await page.getByText(words[lang].nothing).waitFor({ timeout: 20_000 });
  await use(page, page.getByRole('button', { name: words[lang].copy }), by);
  await page.getByText(words[lang].copied, { exact: true }).waitFor();
  const policy = (await page.locator('#policy').textContent()).replace('Content-Security-Policy: ', '');
  return { html: await clipboard(page), policy };
}

describe('an editor copies a snippet and loads it in a bare page under its policy', () => {
  for (const window of visits) {
    it(named(window), async () => {
      const { lang, by } = window;
      const { page, problems, close } = await browser.visit(window, [site.demo]);
      await page.goto(`${site.demo}/${lang === 'en' ? '?lang=en' : ''}`);
      await choose(page, 'show', 'projection', by);
      assert.match(page.url(), /show=projection/);
      const copied = await copySnippet(page, lang, by);
      assert.ok(await overflow(page) <= 0, 'the page scrolls sideways');
      assert.deepEqual(problems, []);
      await close();
      const text = await pasted(window, copied);
      assert.match(text, /7,45/);
      assert.match(text, /4,51/);
    });
  }
});

describe('the snippet of every situation runs under the policy that is told', () => {
  for (const [query, expected] of [
    ['host=own-scripts&fetches=1', /16/], ['host=no-fetch&show=tasks', /118/], ['host=strips-tags&show=compare', /Đắk Lắk/], ['host=only-frames&show=indicator', /7,45/],
    ['host=unsure&show=brief', /Lâm Đồng/], ['show=scenario&legacy=1', /4,51/], ['data=live&words=en', /7\.45/],
  ]) {
    it(query, async () => {
      const window = { width: 1280 };
      const { page, problems, close } = await browser.visit(window, [site.demo]);
      await page.goto(`${site.demo}/?${query}`);
      const copied = await copySnippet(page, 'vi', 'mouse');
      assert.deepEqual(problems, []);
      await close();
      assert.match(await pasted(window, copied), expected);
    });
  }
});

describe('the page of editors', () => {
  it('goes back a step with the back button, and a link shows what its sender saw', async () => {
    const { page, close } = await browser.visit({ width: 1280 }, [site.demo]);
    await page.goto(site.demo);
    await page.locator('#snippet').waitFor();
    await page.locator('input[name="show"][value="brief"]').check();
    await page.locator('input[name="host"]').nth(3).check();
    assert.match(await page.locator('#snippet').textContent(), /data-chiso="brief"/);
    const copy = await page.context().newPage();
    await copy.goto(page.url());
    await copy.locator('#snippet').waitFor();
    assert.equal(await copy.locator('#snippet').textContent(), await page.locator('#snippet').textContent());
    await page.goBack();
    assert.match(await page.locator('#snippet').textContent(), /<chiso-brief/);
    await page.goBack();
    assert.match(await page.locator('#snippet').textContent(), /<chiso-scorecard/);
    await close();
  });

  it('packs the files into one ZIP', async () => {
    const { page, close } = await browser.visit({ width: 1280 }, [site.demo]);
    await page.goto(site.demo);
    await page.locator('#snippet').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải tất cả' }).click()]);
    assert.equal(download.suggestedFilename(), 'chiso.zip');
    const chunks = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk);
    const zip = Buffer.concat(chunks).toString('latin1');
    for (const name of ['chiso.js', 'data/lam-dong.js', 'snippet.html', 'policy.txt']) assert.ok(zip.includes(name), name);
    await close();
  });

  it('says what is wrong with a folder and keeps the last good one', async () => {
    const { page, close } = await browser.visit({ width: 360 }, [site.demo]);
    await page.goto(site.demo);
    await page.locator('#snippet').waitFor();
    const field = page.getByLabel('Thư mục hoặc địa chỉ chứa tệp');
    await field.fill('khong co gach cheo');
    await reach(page, field);
    await page.keyboard.press('Tab');
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
    assert.match(await page.locator('#snippet').textContent(), /\/chiso\/\d/);
    await close();
  });
});
