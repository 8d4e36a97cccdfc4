// A portal's editor, who has never read our documentation: choose, copy, paste, and it runs under the very policy that the page names.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { choose, clipboard, inEachWindow, overflow, reach, site, use, useSite, visit } from './visit.mjs';

const words = {
  vi: { copy: 'Chép đoạn mã', copied: 'Đã chép', nothing: 'Không có gì bị chính sách chặn.' },
  en: { copy: 'Copy the snippet', copied: 'Copied', nothing: 'The policy blocked nothing.' },
};

useSite();

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

/** What a bare page of the portal shows with that snippet, under that policy. */
const pasted = (window, { html, policy }) => visit(window, site.publish(html, policy), async (page) => {
  const framed = html.includes('<iframe');
  if (framed) await page.frameLocator('iframe').locator('body > *').first().waitFor({ state: 'attached' });
  const frame = framed ? page.frames().find((one) => one.url().includes('embed.html')) : page;
  await frame.waitForFunction(() => document.querySelector('chiso-scorecard, chiso-projection, chiso-tasks, chiso-compare, chiso-brief, chiso-indicator, chiso-scenario')
    ?.shadowRoot?.textContent?.includes('%'), null, { timeout: 15_000 });
  return shown(frame);
});

async function copySnippet(page, { lang, by }) {
  // The preview starts when it comes into view.
  await page.locator('#preview').scrollIntoViewIfNeeded();
  await page.getByText(words[lang].nothing).waitFor({ timeout: 20_000 });
  await use(page, page.getByRole('button', { name: words[lang].copy }), by);
  await page.getByText(words[lang].copied, { exact: true }).waitFor();
  const policy = (await page.locator('#policy').textContent()).replace('Content-Security-Policy: ', '');
  return { html: await clipboard(page), policy };
}

describe('an editor copies a snippet and loads it in a bare page under its policy', () => {
  inEachWindow((lang) => (lang === 'en' ? '/?lang=en' : '/'), async (page, window) => {
    await choose(page, 'show', 'projection', window.by);
    assert.match(page.url(), /show=projection/);
    const copied = await copySnippet(page, window);
    assert.ok(await overflow(page) <= 0, 'the page scrolls sideways');
    const text = await pasted(window, copied);
    assert.match(text, /7,45/);
    assert.match(text, /4,51/);
  });
});

describe('the snippet of every situation runs under the policy that is told', () => {
  for (const [query, expected] of [
    ['host=own-scripts&fetches=1', /16/], ['host=no-fetch&show=tasks', /118/], ['host=strips-tags&show=compare', /Đắk Lắk/], ['host=only-frames&show=indicator', /7,45/],
    ['host=unsure&show=brief', /Lâm Đồng/], ['show=scenario&legacy=1', /4,51/], ['data=live&words=en', /7\.45/],
  ]) {
    it(query, () => visit({ width: 1280 }, `/?${query}`, async (page) => {
      const copied = await copySnippet(page, { lang: 'vi', by: 'mouse' });
      assert.match(await pasted({ width: 1280 }, copied), expected);
    }));
  }
});

describe('the page of editors', () => {
  it('goes back a step with the back button, and a link shows what its sender saw', () => visit({ width: 1280 }, '/', async (page) => {
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
  }));

  it('packs the files into one ZIP', () => visit({ width: 1280 }, '/', async (page) => {
    await page.locator('#snippet').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải tất cả' }).click()]);
    assert.equal(download.suggestedFilename(), 'chiso.zip');
    const chunks = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk);
    const zip = Buffer.concat(chunks).toString('latin1');
    for (const name of ['chiso.js', 'data/lam-dong.js', 'snippet.html', 'policy.txt']) assert.ok(zip.includes(name), name);
  }));

  it('says what is wrong with a folder and keeps the last good one', () => visit({ width: 360 }, '/', async (page) => {
    await page.locator('#snippet').waitFor();
    const field = page.getByLabel('Thư mục hoặc địa chỉ chứa tệp');
    await field.fill('khong co gach cheo');
    await reach(page, field);
    await page.keyboard.press('Tab');
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
    assert.match(await page.locator('#snippet').textContent(), /\/chiso\/\d/);
  }));
});
