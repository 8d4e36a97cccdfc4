// An analyst, who has never read our documentation: type a number, move a slider, share what was found.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { arrive, copiedLink, headings, inEachWindow, overflow, reach, useSite, visit } from './visit.mjs';

useSite();

const address = (lang, more = '') => `/analyst.html?${lang === 'en' ? 'lang=en&' : ''}${more}`;

/** The sentence with the result, as the element shows it. */
const results = (page) => page.locator('chiso-scenario').evaluate((element) => element.shadowRoot.textContent.replace(/\s+/g, ' '));
/** Pixels of the picture, to tell one from another. */
const picture = (page) => page.locator('chiso-scenario canvas').first().evaluate((canvas) => canvas.toDataURL());
/** The upper thumb of the first range. */
const thumb = (page) => page.locator('chiso-scenario input[type="range"].thumb.high').first();

/** Half of the thumb, beyond the ends of its scale. */
const INSET = 12;

/** Moves it by the arrow key; the address follows. */
async function raise(page, steps) {
  await thumb(page).waitFor();
  await reach(page, thumb(page));
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => location.search.includes('s1='));
}

/** Takes the thumb with the mouse, and gives where the pointer is and how wide the scale is. */
async function grab(page) {
  const slider = thumb(page);
  await slider.scrollIntoViewIfNeeded();
  const { x, y, width } = await slider.boundingBox();
  const [value, max] = await slider.evaluate((input) => [input.valueAsNumber, Number(input.max)]);
  // The thumb's middle runs between its two halves; where two thumbs stand on one number, this one stands a little aside.
  const at = { x: x + INSET + ((width - 2 * INSET) * value) / max + 6, y: y + 12 };
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  return { ...at, width, value, max };
}

/** Moves it as one does who has a mouse, or who has none; the address follows. */
async function move(page, by) {
  await thumb(page).waitFor();
  if (by === 'keyboard') return raise(page, 8);
  const { x, y, width } = await grab(page);
  await page.mouse.move(x + width / 8, y, { steps: 6 });
  await page.mouse.up();
  await page.waitForFunction(() => location.search.includes('s1='));
}

describe('an analyst types the missing number and reads the required pace', () => {
  inEachWindow(address, async (page, { lang, by }) => {
    const card = page.locator('chiso-scorecard');
    await arrive(page);
    const field = card.getByLabel(lang === 'vi' ? /^Nhập mốc: Doanh nghiệp nhỏ và vừa dùng công nghệ số/ : /^Type a baseline: SMEs applying digital technology/).first();
    await field.waitFor();
    if (by === 'mouse') await field.click();
    else await reach(page, field);
    await page.keyboard.type(lang === 'vi' ? '35,5' : '35.5');
    // From 35.5 % today to 60 % at the end of 2030: what is asked for depends on the day, its form does not.
    await card.getByText(lang === 'vi' ? /^Theo số tự nhập/ : /^By the typed number/).first().waitFor();
    const said = await card.evaluate((element) => element.shadowRoot.textContent.replace(/\s+/g, ' '));
    const [, pace] = (lang === 'vi' ? /Theo số tự nhập\s+cần tăng ([\d,]+) điểm phần trăm mỗi năm/ : /By the typed number\s+needs ([\d.]+) percentage points a year/i).exec(said) ?? [];
    const years = 2031 - (new Date().getFullYear() + (Date.now() - new Date(new Date().getFullYear(), 0, 1)) / 31_557_600_000);
    assert.ok(Math.abs(Number(pace?.replace(',', '.')) - 24.5 / years) < 0.05, `${pace} for ${years} years`);
    assert.ok(await overflow(page) <= 0, 'the page scrolls sideways');
  });
});

describe('an analyst moves a slider and sees the picture change', () => {
  inEachWindow((lang) => address(lang, 'indicators=digital-economy-share-grdp'), async (page, { by }) => {
    await thumb(page).waitFor();
    const [told, drawn] = [await results(page), await picture(page)];
    await move(page, by);
    await page.waitForFunction((old) => document.querySelector('chiso-scenario').shadowRoot.textContent.replace(/\s+/g, ' ') !== old, told);
    await page.waitForFunction((old) => document.querySelector('chiso-scenario').shadowRoot.querySelector('canvas').toDataURL() !== old, drawn);
  });
});

describe('an analyst goes back through the fields by keyboard on a phone', () => {
  it('and sees each of them, none behind the picture that stays in sight', () => visit({ width: 360 }, address('vi'), async (page) => {
    await thumb(page).waitFor();
    await reach(page, thumb(page));
    const covered = [];
    for (const key of [...Array(12).fill('Tab'), ...Array(24).fill('Shift+Tab')]) {
      await page.keyboard.press(key);
      const behind = await page.evaluate(async () => {
        await new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); });
        const { shadowRoot } = document.querySelector('chiso-scenario');
        const [picture, field] = [shadowRoot.querySelector('.working .chart'), shadowRoot.activeElement];
        if (!picture || !field || picture.contains(field) || getComputedStyle(picture).position !== 'sticky') return null;
        const [{ bottom }, { top }] = [picture.getBoundingClientRect(), field.getBoundingClientRect()];
        return top < bottom ? `${field.localName} ${field.ariaLabel ?? field.textContent.trim()} at ${top}, picture to ${bottom}` : null;
      });
      if (behind) covered.push(behind);
    }
    assert.deepEqual(covered, []);
  }));
});

describe('an analyst drags a thumb', () => {
  it('which stays under the pointer, along a scale that stays, however far it goes', () => visit({ width: 1280 }, address('vi', 'indicators=digital-economy-share-grdp&on=2026-11-22'), async (page) => {
    const slider = thumb(page);
    await slider.waitFor();
    const { x: start, y, value, max } = await grab(page);
    for (let moved = 3; moved <= 60; moved += 3) {
      await page.mouse.move(start + moved, y);
      await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));
      const { now, end, left, wide } = await slider.evaluate((input) => ({ now: input.valueAsNumber, end: Number(input.max), left: input.getBoundingClientRect().left, wide: input.getBoundingClientRect().width }));
      assert.equal(end, max, `the scale after ${moved} px`);
      const away = left + INSET + ((wide - 2 * INSET) * now) / max - (start + moved);
      // The thumb that stood aside comes back under the pointer with its first steps.
      assert.ok(moved < 12 || Math.abs(away) < 14, `${away} px from the pointer after ${moved} px`);
    }
    await page.mouse.up();
    // Keys of other programs step back, from the thumb itself.
    await page.keyboard.press('Control+z');
    await page.waitForFunction((before) => document.querySelector('chiso-scenario').shadowRoot.querySelector('input.thumb.high').valueAsNumber === before, value);
    await page.keyboard.press('Control+y');
    await page.waitForFunction((before) => document.querySelector('chiso-scenario').shadowRoot.querySelector('input.thumb.high').valueAsNumber > before, value);
  }));
});

describe('an analyst shares a link and its reader finds the same picture', () => {
  inEachWindow((lang) => address(lang, 'indicators=digital-economy-share-grdp,5g-coverage&on=2026-11-22'), async (page, { lang, by }) => {
    await move(page, by);
    const link = await copiedLink(page, { lang, by });
    const sent = await page.locator('chiso-scenario').evaluate((element) => JSON.stringify(element.value.scenarios));
    const other = await page.context().newPage();
    await other.goto(link);
    await thumb(other).waitFor();
    assert.equal(await other.locator('chiso-scenario').evaluate((element) => JSON.stringify(element.value.scenarios)), sent);
    await page.reload();
    await page.locator('chiso-scenario canvas').first().waitFor();
    await page.waitForFunction(() => !document.querySelector('chiso-scenario').shadowRoot.querySelector('[aria-busy="true"]'));
    await page.waitForTimeout(500);
    await other.waitForTimeout(500);
    assert.equal(await results(other), await results(page));
    assert.equal(await picture(other), await picture(page));
  });

  it('and its second indicator, once in hand, comes first for the reader too', () => visit({ width: 1280 }, address('vi', 'indicators=digital-economy-share-grdp,5g-coverage&on=2026-11-22'), async (page) => {
    const chosen = (where) => where.locator('chiso-scenario').evaluate((element) => element.shadowRoot.querySelector('select[data-path="indicator"]').value);
    await thumb(page).waitFor();
    await page.locator('chiso-scenario select[data-path="indicator"]').selectOption('5g-coverage');
    await page.waitForFunction(() => /indicators=5g-coverage/.test(location.search));
    const link = await copiedLink(page, { lang: 'vi', by: 'mouse' });
    const other = await page.context().newPage();
    await other.goto(link);
    await other.locator('chiso-scenario select[data-path="indicator"]').waitFor();
    assert.deepEqual([await chosen(page), await chosen(other)], ['5g-coverage', '5g-coverage']);
    assert.match(await other.title(), /^Phủ sóng 5G/);
  }));

  it('whose assumptions stay with their province', () => visit({ width: 1280 }, address('vi'), async (page) => {
    await raise(page, 2);
    const link = page.url();
    await page.goto('about:blank');
    await page.goto(link);
    await thumb(page).waitFor();
    const value = () => page.locator('chiso-scenario').evaluate((element) => JSON.stringify(element.value.scenarios));
    const sent = await value();
    await page.locator('#bar select').selectOption('dak-lak');
    await page.waitForFunction(() => /Đắk Lắk/.test(document.querySelector('chiso-scenario').shadowRoot.textContent));
    assert.deepEqual(JSON.parse(await value()).map(({ plans, drivers }) => [plans, drivers]), [[{}, {}]]);
    await page.goBack();
    await page.waitForFunction(() => /Lâm Đồng/.test(document.querySelector('chiso-scenario').shadowRoot.textContent));
    assert.equal(await value(), sent);
  }));

  it('under a title of what is tried and where, on every step back too', () => visit({ width: 1280 }, address('vi'), async (page) => {
    const titled = (title) => page.waitForFunction((wanted) => document.title === wanted, title);
    await titled('Tỷ trọng kinh tế số trong GRDP, Lâm Đồng – Thử giả định về chỉ tiêu chuyển đổi số – chiso');
    await page.locator('#bar select').selectOption('gia-lai');
    await titled('Hộ gia đình được phủ mạng cáp quang băng rộng, Gia Lai – Thử giả định về chỉ tiêu chuyển đổi số – chiso');
    await page.locator('.settings select[name="lang"]').selectOption('en');
    await titled('Households covered by fibre broadband, Gia Lai – Try assumptions on digital-transformation indicators – chiso');
    await page.goBack();
    await page.goBack();
    await titled('Tỷ trọng kinh tế số trong GRDP, Lâm Đồng – Thử giả định về chỉ tiêu chuyển đổi số – chiso');
    await arrive(page);
    await page.locator('chiso-scorecard').getByText('Phủ sóng 5G').first().waitFor();
    assert.deepEqual(await headings(page), []);
    await page.goto(address('vi', 'indicators=digital-economy-share-grdp,5g-coverage,dti-index'));
    await titled('Tỷ trọng kinh tế số trong GRDP và 2 chỉ tiêu khác, Lâm Đồng – Thử giả định về chỉ tiêu chuyển đổi số – chiso');
  }));

  it('and a file of scenarios is opened, and undone', () => visit({ width: 1280 }, address('vi'), async (page) => {
    await raise(page, 1);
    const kept = await page.locator('chiso-scenario').evaluate((element) => JSON.stringify(element.value));
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Lưu tệp kịch bản' }).click()]);
    const path = await download.path();
    await page.goto(address('vi', 'province=dak-lak'));
    await page.locator('chiso-scenario canvas, chiso-scenario .notice').first().waitFor();
    await page.locator('input[type="file"]').first().setInputFiles({ name: 'sai.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
    await page.getByText(/^Tệp này không phải tệp kịch bản/).waitFor();
    await page.locator('input[type="file"]').first().setInputFiles(path);
    await page.getByText(/kịch bản của tỉnh khác/).waitFor();
    await page.locator('input[type="file"]').first().setInputFiles({ name: 'sai.json', mimeType: 'application/json', buffer: Buffer.from('{"scenarios":[{"plans":"x"}]}') });
    await page.getByText('Chưa mở: tệp kịch bản có lỗi ở “scenarios[0].plans”.').waitFor();
    await page.locator('input[type="file"]').first().setInputFiles(path);
    await page.getByText('Đã mở tệp kịch bản.').waitFor();
    await page.goto(address('vi', 'province=dak-lak'));
    await page.locator('chiso-scenario canvas, chiso-scenario .notice').first().waitFor();
    await page.locator('input[type="file"]').first().setInputFiles(path);
    await page.getByText(/kịch bản của tỉnh khác/).waitFor();
    assert.match(page.url(), /indicators=digital-economy-share-grdp/);
    assert.equal(await page.locator('chiso-scenario').evaluate((element) => JSON.stringify(element.value)), kept);
    await page.getByRole('button', { name: 'Hoàn tác việc mở tệp' }).click();
    await page.waitForFunction(() => document.querySelector('chiso-scenario').province === 'dak-lak');
  }));
});

describe('an analyst who opens a damaged link', () => {
  for (const [link, said] of [
    ['s1=eyJzY2VuYXJpb3MiOlt7Im5hb', /kịch bản trong liên kết không đọc được/], [`s1=${'A'.repeat(9000)}`, /kịch bản trong liên kết không đọc được/],
    ['province=ha-noi', /Trang không có số liệu của “ha-noi”; đang hiện Lâm Đồng/],
  ]) {
    it(`is told so: ${link.slice(0, 40)}`, () => visit({ width: 360 }, address('vi', link), async (page) => {
      await page.locator('#bar .told.wrong').getByText(said).waitFor();
      await page.locator('chiso-scenario canvas').first().waitFor();
      await page.locator('#bar .told.wrong').getByText(said).waitFor();
    }));
  }
});

describe('an analyst who follows a link to a part further down', () => {
  for (const [width, place] of [[360, '#own'], [768, '#scorecard'], [1280, '#own']]) {
    it(`${place} finds it at the top of a window of ${width} px, and nothing moves under the eyes`, () => visit({ width }, address('vi'), async (page) => {
      await page.addInitScript(() => {
        window.shifted = 0;
        new PerformanceObserver((list) => { for (const { hadRecentInput, value } of list.getEntries()) if (!hadRecentInput) window.shifted += value; }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto('about:blank');
      await page.goto(`/analyst.html${place}`);
      await page.waitForFunction(() => document.querySelector('#main') && !document.querySelector('#main').classList.contains('landing') && document.querySelector('chiso-scenario').shadowRoot.querySelector('canvas'));
      await page.waitForFunction((goal) => Math.abs(document.querySelector(goal).getBoundingClientRect().top) < 40, place);
      assert.ok(await page.evaluate(() => window.shifted) < 0.01, `shifted by ${await page.evaluate(() => window.shifted)}`);
    }));
  }

  it('and leaves it where they go their own way before', () => visit({ width: 1280 }, address('vi'), async (page) => {
    await page.goto('about:blank');
    await page.route('**/embed/data/*', async (route) => { await new Promise((resolve) => { setTimeout(resolve, 600); }); await route.continue(); });
    await page.goto('/analyst.html#scorecard');
    await page.waitForFunction(() => document.querySelector('#main')?.classList.contains('landing'));
    await page.keyboard.press('Control+Home');
    await page.locator('chiso-scenario canvas').first().waitFor();
    await page.waitForTimeout(1000);
    assert.equal(await page.evaluate(() => scrollY), 0);
  }));
});

describe('what stands further down', () => {
  const asked = (page) => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name.replace(/.*\//, '').replace(/-[\w-]{8}(?=\.)/, '')));
  const there = (page) => page.waitForFunction(() => document.querySelector('chiso-scorecard').shadowRoot?.querySelector('table') && document.querySelector('#own textarea'));

  it('waits for somebody to come, as does all that the main rows do not need', () => visit({ width: 360 }, address('vi'), async (page) => {
    await page.locator('chiso-scenario canvas').first().waitFor();
    await page.waitForTimeout(500);
    const before = await asked(page);
    for (const name of ['panel.js', 'read.js', 'scorecard.js', 'lam-dong.json', 'concepts.json']) assert.ok(!before.includes(name), name);
    assert.equal(await page.locator('#own h2').textContent(), 'Dùng số liệu riêng');
    await arrive(page);
    await there(page);
    assert.ok(!(await asked(page)).includes('lam-dong.json'));
    // What is computed, is computed in the worker: the page itself needs no engine.
    await page.locator('chiso-scenario').getByText('Giả định nào làm kết quả thay đổi nhiều nhất').first().waitFor();
    assert.ok(!(await asked(page)).includes('api.js'));
  }));

  it('never says that no indicator is chosen while the page’s own request takes longer than the element’s', () => visit({ width: 360 }, address('vi'), async (page) => {
    await page.addInitScript(() => {
      window.said = '';
      const look = () => {
        window.said += document.querySelector('chiso-scenario')?.shadowRoot?.querySelector('.notice, [role="alert"]')?.textContent ?? '';
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    for (const slow of [0, 1]) {
      let asked = 0;
      await page.unroute('**/lam-dong.summary.json');
      await page.route('**/lam-dong.summary.json', async (route) => {
        asked += 1;
        if (asked === slow + 1) await new Promise((resolve) => { setTimeout(resolve, 700); });
        await route.continue().catch(() => {});
      });
      await page.goto('about:blank');
      await page.goto('/analyst.html');
      await page.locator('chiso-scenario canvas').first().waitFor();
      assert.equal(await page.evaluate(() => window.said), '');
    }
  }));

  it('comes when the page is moved by a script, too', () => visit({ width: 360 }, address('vi'), async (page) => {
    await page.locator('chiso-scenario canvas').first().waitFor();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForFunction(() => document.querySelector('chiso-scorecard').shadowRoot?.querySelector('table'));
  }));

  it('is told where it cannot be had, and comes when it is asked for again', () => visit({ width: 1280 }, address('vi'), async (page) => {
    await page.route(/assets\/(panel|scorecard)/, (route) => route.abort());
    await page.reload();
    await arrive(page);
    const again = page.locator('#own, #scorecard').getByRole('button', { name: 'Tải lại' });
    await again.nth(1).waitFor();
    await page.unroute(/assets\/(panel|scorecard)/);
    await again.first().click();
    await again.last().click();
    await there(page);
    assert.equal(await again.count(), 0);
  }, /ERR_FAILED|Failed to load/));
});

describe('an analyst whose connection failed', () => {
  const all = (page) => page.waitForFunction(() => /7,45/.test(document.querySelector('chiso-scorecard').shadowRoot.textContent) && document.querySelector('chiso-scenario').shadowRoot.querySelector('canvas'));
  const refusals = /ERR_FAILED|Failed to load/;

  it('has the page back by its own button, without loading it anew', () => visit({ width: 1280 }, address('vi'), async (page) => {
    await page.route('**/embed/data/*', (route) => route.abort());
    await page.reload();
    const retry = page.locator('#bar').getByRole('button', { name: 'Tải lại' });
    await retry.waitFor();
    assert.ok(await page.locator('chiso-scenario').evaluate((element) => element.getBoundingClientRect().height) < 250, 'a blank place stands below the message');
    await page.unroute('**/embed/data/*');
    await retry.click();
    await all(page);
    assert.equal(await retry.count(), 0);
  }, refusals));

  it('keeps what it shows where only the rest of the data cannot be had, and lays one’s own rows over it once it can', () => visit({ width: 1280 }, address('vi'), async (page) => {
    await page.locator('chiso-scenario canvas').first().waitFor();
    await arrive(page);
    await page.locator('#own textarea').waitFor();
    await page.route('**/lam-dong.json', (route) => route.abort());
    await page.getByRole('button', { name: 'Điền ví dụ' }).click();
    const retry = page.locator('#bar').getByRole('button', { name: 'Tải lại' });
    await retry.waitFor();
    assert.ok(await page.locator('#bar .several .choice').count() > 10);
    assert.ok(await page.locator('chiso-scenario').evaluate((element) => element.getBoundingClientRect().height) > 800);
    // Nothing is laid over a part of the data, which would be exported as the whole.
    assert.equal(await page.getByText('Đặt lên số liệu của Lâm Đồng').count(), 0);
    await page.unroute('**/lam-dong.json');
    await retry.click();
    await page.getByText('Đặt lên số liệu của Lâm Đồng').waitFor();
    assert.equal(await retry.count(), 0);
  }, refusals));

  it('or by that of one of its parts', () => visit({ width: 1280 }, address('vi'), async (page) => {
    await page.route('**/embed/data/*', (route) => route.abort());
    await page.reload();
    await page.locator('#bar').getByRole('button', { name: 'Tải lại' }).waitFor();
    await arrive(page);
    await page.locator('chiso-scorecard').getByRole('button', { name: 'Tải lại' }).waitFor();
    await page.unroute('**/embed/data/*');
    await page.locator('chiso-scenario').getByRole('button', { name: 'Tải lại' }).click();
    await all(page);
  }, refusals));
});
