// An analyst, who has never read our documentation: type a number, move a slider, share what was found.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { copiedLink, inEachWindow, overflow, reach, site, use, useSite, visit } from './visit.mjs';

useSite();

const address = (lang, more = '') => `/analyst.html?${lang === 'en' ? 'lang=en&' : ''}${more}`;

/** The sentence with the result, as the element shows it. */
const results = (page) => page.locator('chiso-scenario').evaluate((element) => element.shadowRoot.textContent.replace(/\s+/g, ' '));
/** Pixels of the picture, to tell one from another. */
const picture = (page) => page.locator('chiso-scenario canvas').first().evaluate((canvas) => canvas.toDataURL());
/** The upper thumb of the first range. */
const thumb = (page) => page.locator('chiso-scenario input[type="range"].thumb.high').first();

/** Moves it by the arrow key; the address follows. */
async function raise(page, steps) {
  await thumb(page).waitFor();
  await reach(page, thumb(page));
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => location.search.includes('s1='));
}

describe('an analyst types the missing number and reads the required pace', () => {
  inEachWindow(address, async (page, { lang, by }) => {
    const card = page.locator('chiso-scorecard');
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
  inEachWindow((lang) => address(lang, 'indicators=digital-economy-share-grdp'), async (page, { lang, by }) => {
    const slider = thumb(page);
    await slider.waitFor();
    const [told, drawn] = [await results(page), await picture(page)];
    if (by === 'mouse') {
      await slider.scrollIntoViewIfNeeded();
      await slider.evaluate((input) => { input.value = String(Number(input.max) * 0.9); input.dispatchEvent(new Event('input', { bubbles: true })); input.dispatchEvent(new Event('change', { bubbles: true })); });
    } else {
      await raise(page, 8);
    }
    await page.waitForFunction((old) => document.querySelector('chiso-scenario').shadowRoot.textContent.replace(/\s+/g, ' ') !== old, told);
    await page.waitForFunction((old) => document.querySelector('chiso-scenario').shadowRoot.querySelector('canvas').toDataURL() !== old, drawn);
    await page.waitForFunction(() => location.search.includes('s1='));
  });
});

describe('an analyst shares a link and its reader finds the same picture', () => {
  inEachWindow((lang) => address(lang, 'indicators=digital-economy-share-grdp,5g-coverage&on=2026-11-22'), async (page, { lang, by }) => {
    await raise(page, 6);
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
  });

  it('and a file of scenarios is opened, and undone', () => visit({ width: 1280 }, address('vi'), async (page) => {
    await raise(page, 1);
    const kept = await page.locator('chiso-scenario').evaluate((element) => JSON.stringify(element.value));
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Lưu tệp kịch bản' }).click()]);
    const path = await download.path();
    await page.goto(address('vi', 'province=dak-lak'));
    await page.locator('chiso-scenario canvas, chiso-scenario .notice').first().waitFor();
    await page.locator('input[type="file"]').first().setInputFiles({ name: 'sai.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
    await page.getByText(/^Tệp này không phải kịch bản/).waitFor();
    await page.locator('input[type="file"]').first().setInputFiles(path);
    await page.getByText(/kịch bản của tỉnh khác/).waitFor();
    assert.match(page.url(), /indicators=digital-economy-share-grdp/);
    assert.equal(await page.locator('chiso-scenario').evaluate((element) => JSON.stringify(element.value)), kept);
    await page.getByRole('button', { name: 'Hoàn tác việc mở tệp' }).click();
    await page.waitForFunction(() => document.querySelector('chiso-scenario').province === 'dak-lak');
  }));
});

describe('an analyst pastes a table with Vietnamese decimals and sees it on the page', () => {
  const table = ['Chỉ tiêu\tĐơn vị\tCách tính\tNăm 2024\tNăm 2025\tMục tiêu 2030', 'Hộ có cáp quang\t%\ttrên tổng số hộ\t78,25\t84,6\t99,5'].join('\n');
  inEachWindow(address, async (page, { lang, by }) => {
    const words = lang === 'vi' ? { paste: 'Dán bảng vào đây', use: 'Dùng số liệu này', stop: 'Trở lại số liệu của tỉnh', number: /84,6/ } : { paste: 'Paste a table here', use: 'Use these data', stop: 'Back to the province’s data', number: /84\.6/ };
    const field = page.getByLabel(words.paste);
    await field.waitFor();
    await page.locator('chiso-scenario canvas').first().waitFor();
    const before = site.requests().length;
    if (by === 'mouse') await field.click();
    else await reach(page, field);
    await page.evaluate((text) => navigator.clipboard.writeText(text), table);
    await page.keyboard.press('Control+V');
    await use(page, page.getByRole('button', { name: words.use }), by);
    await page.waitForFunction((number) => new RegExp(number).test(document.querySelector('chiso-scenario').shadowRoot.textContent), words.number.source);
    const row = await page.locator('chiso-scorecard').evaluate((element) => element.shadowRoot.textContent);
    assert.match(row, /Hộ có cáp quang/);
    assert.ok(await overflow(page) <= 0, 'the page scrolls sideways');
    // Nothing but the page's own scripts and the list of concepts was asked for, and nothing was sent.
    assert.deepEqual(site.requests().slice(before).map(({ path }) => path).filter((path) => !/^\/(assets|embed\/data)\//.test(path)), []);
    await use(page, page.getByRole('button', { name: words.stop }), by);
    await page.waitForFunction(() => !document.querySelector('chiso-scorecard').shadowRoot.textContent.includes('Hộ có cáp quang'));
  });

  it('and a file with faults says where they are and keeps the rest', () => visit({ width: 1280 }, address('vi'), async (page) => {
    await page.getByLabel('Dán bảng vào đây').waitFor();
    await page.locator('#own input[type="file"]').setInputFiles({ name: 'so-lieu.csv', mimeType: 'text/csv', buffer: Buffer.from('Chỉ tiêu;Năm 2025\nPhủ sóng;không rõ\nHồ sơ;12\n') });
    const alert = page.locator('#own [role="alert"]');
    await alert.waitFor();
    assert.match(await alert.textContent(), /[Hh]àng 2/);
    await page.getByRole('button', { name: 'Dùng số liệu này' }).click();
    await page.locator('chiso-scorecard').getByText('Hồ sơ', { exact: true }).first().waitFor();
  }));
});

describe('an analyst takes a table from a CKAN portal', () => {
  // The browser itself writes the refusal to the console.
  it('by its address, and hears the portal’s own words when it refuses', () => visit({ width: 1280 }, address('vi'), async (page) => {
    await page.locator('#own details.ckan summary').click();
    const field = page.getByLabel('Địa chỉ CKAN');
    const given = await field.inputValue();
    await field.fill(given.replace('chi-tieu-mau', 'khong-co'));
    await page.getByRole('button', { name: 'Tải từ CKAN' }).click();
    await page.locator('#own [role="alert"]').getByText(/Resource was not found/).waitFor();
    await field.fill(given);
    await page.getByRole('button', { name: 'Tải từ CKAN' }).click();
    await page.getByRole('button', { name: 'Dùng số liệu này' }).click();
    await page.waitForFunction(() => /83,25/.test(document.querySelector('chiso-scenario').shadowRoot.textContent));
  }, /404/));
});
