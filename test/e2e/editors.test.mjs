// A portal's editor, who has never read our documentation: choose, copy, paste, and it runs under the very policy that the page names.
import { strFromU8, unzipSync } from 'fflate';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { choose, clipboard, headings, inEachWindow, overflow, reach, site, use, useSite, visit } from './visit.mjs';

const words = {
  vi: { copy: 'Sao chép đoạn mã', copied: 'Đã sao chép', nothing: 'Không có gì bị chính sách chặn.' },
  en: { copy: 'Copy the snippet', copied: 'Copied', nothing: 'The policy blocked nothing.' },
};

useSite();

const built = (file) => readFileSync(new URL(`../../dist/embed/${file}`, import.meta.url));

async function bytesOf(download) {
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return Buffer.concat(chunks);
}

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
const pasted = (window, { html, policy, inside }) => visit(window, site.publish(html, policy), async (page) => {
  const framed = html.includes('<iframe');
  if (inside) {
    // The portal sends one policy with everything, and lets nobody else frame it.
    const headers = { 'content-security-policy': [...new Set(["default-src 'none'", ...policy.split('; '), ...inside.split('; '), "frame-ancestors 'self'"])].join('; '), 'x-frame-options': 'SAMEORIGIN' };
    const whole = async (route) => { const response = await route.fetch(); await route.fulfill({ response, headers: { ...response.headers(), ...headers } }); };
    await page.route(/embed\.html|bai-viet/, whole);
    await page.reload();
  }
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
  const told = async (place) => (await page.locator(place).allTextContents()).join('').replaceAll('\n', '; ');
  return { html: await clipboard(page), policy: await told('#policy'), inside: await told('#inside') };
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
    ['host=own-scripts&fetches=1', /16/], ['host=no-fetch&show=tasks', /118/], ['host=strips-tags&show=compare', /Đắk Lắk/], ['host=only-frames&show=indicator', /7,45/], ['host=only-frames&grows=1&show=projection', /4,51/],
    ['host=unsure&show=brief', /Lâm Đồng/], ['host=unsure&data=live', /7,45/], ['show=scenario&legacy=1', /4,51/], ['data=live&words=en', /7\.45/], ['show=compare&fetches=1', /Đắk Lắk/],
  ]) {
    it(query, () => visit({ width: 1280 }, `/?${query}`, async (page) => {
      const copied = await copySnippet(page, { lang: 'vi', by: 'mouse' });
      assert.match(await pasted({ width: 1280 }, copied), expected);
    }));
  }
});

describe('what an editor reads stays in its place', () => {
  const watching = (width, path, job) => () => visit({ width }, '/', async (page) => {
    await page.addInitScript(() => {
      window.shifted = 0;
      new PerformanceObserver((list) => { for (const { hadRecentInput, value } of list.getEntries()) if (!hadRecentInput) window.shifted += value; }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto('about:blank');
    await job(page, path);
    const shifted = await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(() => resolve(window.shifted))); }));
    assert.ok(shifted < 0.01, `shifted by ${shifted}`);
  });
  const toTheEnd = (page) => page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));

  for (const width of [360, 1280]) {
    for (const path of ['/', '/?show=indicator', '/?show=brief&host=unsure']) {
      it(`below a preview that comes late, at ${width} px: ${path}`, watching(width, path, async (page) => {
        const late = async (route) => { await new Promise((resolve) => { setTimeout(resolve, 400); }); await route.continue(); };
        await page.route('**/embed/**', late);
        await page.goto(path);
        await toTheEnd(page);
        await page.locator('#preview').waitFor({ state: 'attached' });
        await toTheEnd(page);
        const frame = page.frameLocator('#preview');
        await (path.includes('host') ? frame.frameLocator('iframe') : frame).locator('chiso-scorecard, chiso-indicator, chiso-brief').getByText('%').locator('visible=true').first().waitFor();
      }));
    }
    it(`while the page takes on its reader’s language, at ${width} px`, watching(width, '/?lang=en&show=tasks', async (page, path) => {
      await page.goto(path);
      await page.locator('#snippet').waitFor();
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

  it('has a title of what it shows, on every step back too, in either language', () => visit({ width: 1280 }, '/', async (page) => {
    const titled = (title) => page.waitForFunction((wanted) => document.title === wanted, title);
    await titled('Bảng chỉ tiêu: Lâm Đồng – Đưa tiến độ chuyển đổi số lên cổng thông tin – chiso');
    await page.locator('input[name="show"][value="brief"]').check();
    await titled('Tóm tắt một trang: Lâm Đồng – Đưa tiến độ chuyển đổi số lên cổng thông tin – chiso');
    await page.locator('.settings select[name="lang"]').selectOption('en');
    await titled('One-page brief: Lâm Đồng – Put digital-transformation progress on a portal – chiso');
    await page.goBack();
    await titled('Bảng chỉ tiêu: Lâm Đồng – Đưa tiến độ chuyển đổi số lên cổng thông tin – chiso');
    await page.goto('/?show=compare&provinces=gia-lai,dong-nai');
    await titled('So sánh tỉnh: Gia Lai, Đồng Nai – Đưa tiến độ chuyển đổi số lên cổng thông tin – chiso');
    assert.deepEqual(await headings(page), []);
  }));

  it('packs the files into one ZIP', () => visit({ width: 1280 }, '/', async (page) => {
    await page.locator('#snippet').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải tất cả' }).click()]);
    assert.equal(download.suggestedFilename(), 'chiso.zip');
    const bytes = await bytesOf(download);
    const files = unzipSync(bytes);
    for (const name of ['policy.txt', 'README.txt']) assert.ok(files[name]?.length, name);
    const snippet = await page.locator('#snippet').textContent();
    assert.equal(strFromU8(files['snippet.html']), snippet);
    // What the snippet names, though no built file is called so.
    const [named] = /data\/lam-dong\.[0-9a-f]{10}\.js/.exec(snippet);
    for (const [name, file] of [['chiso.js', 'chiso.js'], [named, 'data/lam-dong.js']]) assert.ok(built(file).equals(files[name]), name);
    assert.ok(bytes.length < Object.values(files).reduce((sum, { length }) => sum + length, 0) / 3, `${bytes.length} bytes`);
  }));

  for (const [query, count, said] of [
    ['host=only-frames&grows=1&data=live', 4, /frame-ancestors/], ['data=live&fetches=1&cors=1&folder=https://so-lieu.example.vn/chiso/0.1.0/', 3, /CORS/],
  ]) it(`tells in the ZIP everything that it tells on the page: ${query}`, () => visit({ width: 1280 }, `/?${query}`, async (page) => {
    await page.locator('#snippet').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải tất cả' }).click()]);
    const readme = strFromU8(unzipSync(await bytesOf(download))['README.txt']);
    const plain = (text) => text.replace(/\s+/g, ' ').trim();
    const steps = (await page.locator('.made ol > li').allTextContents()).slice(1);
    assert.equal(steps.length, count);
    const notes = await page.locator('section:has(> pre #policy) > :is(p, pre)').allTextContents();
    assert.ok(notes.some((note) => said.test(note)));
    // Both have a script, which needs the page's nonce under some policies.
    assert.ok(notes.some((note) => /'strict-dynamic'.*nonce="…"/.test(note)));
    for (const told of [...steps, ...notes]) assert.ok(plain(readme).includes(plain(told)), told);
  }));

  it('warns where only the portal’s own scripts run and the files have another address', () => visit({ width: 1280 }, '/?host=own-scripts', async (page) => {
    await page.locator('#snippet').waitFor();
    const warning = page.getByText(/^Địa chỉ chứa tệp phải là máy chủ của chính cổng/);
    assert.equal(await warning.count(), 0);
    const field = page.getByLabel('Thư mục hoặc địa chỉ chứa tệp');
    await field.fill('https://cdn.example.vn/chiso/');
    await field.press('Tab');
    await warning.waitFor();
  }));

  it('gives frames a height that holds what they show in the width that is previewed', () => visit({ width: 1280 }, '/', async (page) => {
    const inColumn = ['indicator', 'scorecard', 'projection', 'scenario', 'brief'].map((show) => [show, 'column']);
    for (const [show, width] of [...inColumn, ['brief', 'phone'], ['brief', 'page'], ['compare', 'page'], ['tasks', 'page']]) {
      await page.goto(`/?host=unsure&show=${show}&width=${width}`);
      await page.locator('#preview').scrollIntoViewIfNeeded();
      const frame = page.frameLocator('#preview').frameLocator('iframe');
      await frame.locator(`chiso-${show}`).getByText(show === 'tasks' ? /nhiệm vụ/ : '%').locator('visible=true').first().waitFor();
      const { scroll, room } = await frame.locator('html').evaluate(async (root) => {
        // What is drawn later makes it higher; it has come to rest when it stays so.
        let [height, same] = [0, 0];
        while (same < 5) {
          await new Promise((resolve) => { setTimeout(resolve, 100); });
          same = root.scrollHeight === height ? same + 1 : 0;
          height = root.scrollHeight;
        }
        return { scroll: document.body.getBoundingClientRect().height, room: innerHeight };
      });
      assert.ok(scroll <= room, `${show}, ${width}: ${scroll} in ${room}`);
    }
  }));

  it('leads to the page for own data in its own language and background', () => visit({ width: 1280 }, '/?lang=en&theme=dark', async (page) => {
    await page.getByRole('link', { name: 'Try your table' }).click();
    await page.getByRole('heading', { name: 'Use other data' }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark');
  }));

  it('has its snippet also for an address that names provinces that there are not', () => visit({ width: 1280 }, '/?show=compare&provinces=', async (page) => {
    await page.locator('#snippet').waitFor();
    await page.goto('/?show=compare&provinces=foo');
    assert.match(await page.locator('#snippet').textContent(), /provinces="lam-dong dak-lak dong-nai gia-lai"/);
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
