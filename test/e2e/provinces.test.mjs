// A leader's staff: choose provinces and concepts, send the link, print the brief.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catchPrint, ONE_A4, onPaper, printed, sheetsOf } from '../printed.mjs';
import { copiedLink, headings, inEachWindow, overflow, use, useSite, visit } from './visit.mjs';

useSite();

const address = (lang) => `/compare.html${lang === 'en' ? '?lang=en' : ''}`;
/** What it says of the provinces; what may still be chosen, and what was spoken on the way, belongs to the visit. */
const comparison = (page) => page.locator('chiso-compare').evaluate((element) => {
  const content = element.shadowRoot.querySelector('[part="base"]').cloneNode(true);
  for (const part of content.querySelectorAll('.choice, [role="status"]')) part.remove();
  return content.textContent.replace(/\s+/g, ' ').trim();
});
/** The name of a province ends the name of its box in the element. */
const box = (page, name) => page.locator('chiso-compare').getByLabel(name, { exact: true });
/** The provinces in the element's order, without those that were taken out. */
const shown = (page) => page.locator('chiso-compare').evaluate((element) => [...element.shadowRoot.querySelectorAll('.grid:not(.apart) thead th b')].map((head) => head.textContent.trim()));
/** Of the page's own, which has a brief for each province shown. */
const briefs = (page) => page.locator('#brief button[aria-controls]').allTextContents();
const until = (page, names) => page.waitForFunction((list) => list === [...document.querySelector('chiso-compare')?.shadowRoot?.querySelectorAll('.chip') ?? []]
  .filter((chip) => chip.querySelector('input').checked).map((chip) => chip.querySelector('label').textContent.trim()).join(), names.join());

describe('the staff choose provinces and send the comparison as a link', () => {
  inEachWindow(address, async (page, { lang, by }) => {
    await use(page, box(page, 'Đồng Nai'), by, 'Space');
    await until(page, ['Lâm Đồng', 'Đắk Lắk', 'Gia Lai']);
    assert.equal(new URL(page.url()).searchParams.get('provinces'), 'lam-dong,dak-lak,gia-lai');
    const link = await copiedLink(page, { lang, by });
    const other = await page.context().newPage();
    await other.goto(link);
    await other.locator('chiso-compare').getByText('Gia Lai').first().waitFor();
    assert.equal(await comparison(other), await comparison(page));
    assert.ok(await overflow(page) <= 0, 'the page scrolls sideways');
    await page.goBack();
    await until(page, ['Lâm Đồng', 'Đắk Lắk', 'Đồng Nai', 'Gia Lai']);
  });
});

describe('the page of comparison', () => {
  const wide = (path, job) => () => visit({ width: 1440 }, path, job);

  it('says in its address, its link and its briefs what the element shows, whatever is taken out, put back or pinned', wide('/compare.html', async (page) => {
    const agree = async (names, parameters) => {
      await until(page, names);
      assert.deepEqual(Object.fromEntries(new URL(await copiedLink(page, { lang: 'vi', by: 'mouse' })).searchParams), parameters);
      assert.deepEqual(await briefs(page), names);
    };
    await box(page, 'Gia Lai').click();
    await agree(['Lâm Đồng', 'Đắk Lắk', 'Đồng Nai'], { provinces: 'lam-dong,dak-lak,dong-nai' });
    await box(page, 'Đồng Nai').click();
    await agree(['Lâm Đồng', 'Đắk Lắk'], { provinces: 'lam-dong,dak-lak' });
    await box(page, 'Gia Lai').click();
    await agree(['Lâm Đồng', 'Đắk Lắk', 'Gia Lai'], { provinces: 'lam-dong,dak-lak,gia-lai' });
    await page.getByRole('button', { name: 'Ghim Gia Lai lên đầu' }).click();
    await agree(['Lâm Đồng', 'Đắk Lắk', 'Gia Lai'], { provinces: 'lam-dong,dak-lak,gia-lai', pinned: 'gia-lai' });
    assert.deepEqual(await shown(page), ['Gia Lai', 'Lâm Đồng', 'Đắk Lắk']);
    await page.reload();
    await agree(['Lâm Đồng', 'Đắk Lắk', 'Gia Lai'], { provinces: 'lam-dong,dak-lak,gia-lai', pinned: 'gia-lai' });
    assert.deepEqual(await shown(page), ['Gia Lai', 'Lâm Đồng', 'Đắk Lắk']);
    await page.goBack();
    await until(page, ['Lâm Đồng', 'Đắk Lắk', 'Gia Lai']);
    assert.deepEqual(await shown(page), ['Lâm Đồng', 'Đắk Lắk', 'Gia Lai']);
  }));

  it('takes back by the back button what was taken out', wide('/compare.html', async (page) => {
    await box(page, 'Gia Lai').click();
    await box(page, 'Đồng Nai').click();
    await page.goBack();
    await until(page, ['Lâm Đồng', 'Đắk Lắk', 'Đồng Nai']);
    await page.goBack();
    await until(page, ['Lâm Đồng', 'Đắk Lắk', 'Đồng Nai', 'Gia Lai']);
    await page.goForward();
    await until(page, ['Lâm Đồng', 'Đắk Lắk', 'Đồng Nai']);
  }));

  it('has a title that names the provinces, or the one whose brief is open, on every step back too', wide('/compare.html?provinces=gia-lai,lam-dong', async (page) => {
    const titled = (title) => page.waitForFunction((wanted) => document.title === wanted, title);
    await titled('Gia Lai, Lâm Đồng – So sánh các tỉnh về chuyển đổi số – chiso');
    await page.locator('#brief').getByRole('button', { name: 'Lâm Đồng' }).click();
    await titled('Trang tóm tắt: Lâm Đồng – So sánh các tỉnh về chuyển đổi số – chiso');
    await page.locator('chiso-brief').getByText('Lâm Đồng').first().waitFor();
    assert.deepEqual(await headings(page), []);
    await page.goBack();
    await titled('Gia Lai, Lâm Đồng – So sánh các tỉnh về chuyển đổi số – chiso');
    await page.goto('/compare.html?lang=en&brief=gia-lai');
    await titled('Brief: Gia Lai – Compare provinces on digital transformation – chiso');
  }));

  for (const width of [360, 1280]) {
    it(`opens a link with a brief at that brief, in a window of ${width} px`, () => visit({ width }, '/compare.html?brief=gia-lai', async (page) => {
      await page.locator('chiso-brief').getByText('Gia Lai').first().waitFor();
      await page.waitForFunction(() => {
        const { top } = document.querySelector('#briefs').getBoundingClientRect();
        return !document.querySelector('main.landing') && top >= -1 && top < 200;
      });
    }));
  }

  it('follows a province that is added, and leaves it out again on the way back', wide('/compare.html?provinces=gia-lai,lam-dong', async (page) => {
    await until(page, ['Gia Lai', 'Lâm Đồng']);
    await page.locator('chiso-compare').getByText('Thêm tỉnh').click();
    await page.locator('chiso-compare').getByRole('button', { name: 'Đắk Lắk', exact: true }).click();
    await until(page, ['Gia Lai', 'Lâm Đồng', 'Đắk Lắk']);
    await page.waitForFunction(() => new URL(location.href).searchParams.get('provinces') === 'gia-lai,lam-dong,dak-lak');
    await page.goBack();
    await until(page, ['Gia Lai', 'Lâm Đồng']);
  }));

  it('says that the order and the common level are not in the link once they are set', wide('/compare.html', async (page) => {
    const told = page.locator('#choices [role="status"]');
    await box(page, 'Gia Lai').waitFor();
    await copiedLink(page, { lang: 'vi', by: 'mouse' });
    assert.equal((await told.textContent()).trim(), 'Đã sao chép liên kết.');
    await page.getByRole('button', { name: 'Một mức chung' }).click();
    await copiedLink(page, { lang: 'vi', by: 'mouse' });
    assert.match(await told.textContent(), /Thứ tự các tỉnh và mức chung không có trong liên kết/);
  }));

  it('keeps four provinces where an address names fewer than two that it has', wide('/compare.html?provinces=foo,lam-dong', (page) => until(page, ['Lâm Đồng', 'Đắk Lắk', 'Đồng Nai', 'Gia Lai'])));

  it('says which provinces it has no data of', wide('/compare.html?provinces=ha-noi,lam-dong,gia-lai', async (page) => {
    await until(page, ['Lâm Đồng', 'Gia Lai']);
    await page.getByText('Trang không có số liệu của: ha-noi.').waitFor();
    await box(page, 'Lâm Đồng').waitFor();
    await page.locator('chiso-compare').getByText('Thêm tỉnh').click();
    await page.locator('chiso-compare').getByRole('button', { name: 'Đắk Lắk', exact: true }).click();
    await until(page, ['Lâm Đồng', 'Gia Lai', 'Đắk Lắk']);
    assert.equal(await page.getByText('Trang không có số liệu của').count(), 0);
  }));

  it('says which ids no indicator has, and shows the others or the main ones', wide('/compare.html?concepts=zzz', async (page) => {
    await page.getByText('Không có chỉ tiêu mang mã: zzz. Trang hiện các chỉ tiêu chính.').waitFor();
    await page.locator('chiso-compare').getByText(/^Trong \d\d nội dung chính/).waitFor();
    await page.goto('/compare.html?concepts=zzz,5g-coverage');
    await page.getByText('Không có chỉ tiêu mang mã: zzz.', { exact: true }).waitFor();
    await page.locator('chiso-compare').getByText(/^Trong 1 nội dung đã chọn/).waitFor();
  }));
});

describe('a link to chosen indicators or provinces', () => {
  for (const [width, query, until] of [
    [1280, 'concepts=5g-coverage,households-fibre', /^Trong 2 nội dung đã chọn/], [360, 'concepts=5g-coverage', /^Trong 1 nội dung đã chọn/],
    [1280, 'concepts=zzz,5g-coverage', /^Trong 1 nội dung đã chọn/], [360, 'concepts=zzz', /^Trong \d\d nội dung chính/], [360, 'provinces=ha-noi,lam-dong,gia-lai', /^Trong \d\d nội dung chính/],
  ]) {
    it(`${query} opens in a window of ${width} px and nothing moves under the eyes`, () => visit({ width }, '/compare.html', async (page) => {
      await page.addInitScript(() => {
        window.shifted = 0;
        new PerformanceObserver((list) => { for (const { hadRecentInput, value } of list.getEntries()) if (!hadRecentInput) window.shifted += value; }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto('about:blank');
      await page.goto(`/compare.html?${query}`);
      await page.locator('chiso-compare').getByText(until).waitFor();
      await page.locator('#choices').getByRole('button', { name: 'Sao chép liên kết' }).waitFor();
      // A shift is told of after the frame that it was painted in.
      await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));
      assert.ok(await page.evaluate(() => window.shifted) < 0.01, `shifted by ${await page.evaluate(() => window.shifted)}`);
    }));
  }
});

describe('what the staff ask for later', () => {
  const refused = /ERR_FAILED|Failed to load/;
  const again = (page) => page.getByRole('button', { name: 'Tải lại' });

  it('is not loaded before; the list of indicators tells where it cannot be had, and comes when it is asked for again', () => visit({ width: 1280 }, '/compare.html', async (page) => {
    await page.locator('chiso-compare').getByText(/^Trong \d\d nội dung chính/).waitFor();
    const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name).join());
    assert.doesNotMatch(asked, /concepts\.json|brief/);
    await page.route('**/concepts.json', (route) => route.abort());
    await page.getByText('Chọn chỉ tiêu').click();
    await again(page).waitFor();
    await page.unroute('**/concepts.json');
    await again(page).click();
    await page.getByLabel('Phủ sóng 5G', { exact: true }).check();
    await page.locator('chiso-compare').getByText(/^Trong 1 nội dung đã chọn/).waitFor();
  }, refused));

  it('and so does a brief', () => visit({ width: 1280 }, '/compare.html', async (page) => {
    await page.route(/assets\/brief/, (route) => route.abort());
    await page.locator('#brief').getByRole('button', { name: 'Gia Lai' }).click();
    await again(page).waitFor();
    await page.unroute(/assets\/brief/);
    await again(page).click();
    await page.locator('chiso-brief .sheet').waitFor();
    assert.equal(await again(page).count(), 0);
  }, refused));
});

describe('the staff print a brief to one A4 page', () => {
  inEachWindow(address, async (page, { lang, by }) => {
    await use(page, page.locator('#brief').getByRole('button', { name: 'Lâm Đồng' }), by);
    await page.locator('chiso-brief .sheet').waitFor();
    await catchPrint(page);
    await use(page, page.locator('chiso-brief button.primary'), by);
    assert.deepEqual(await onPaper(await page.context().newPage(), await printed(page), lang), ONE_A4);
  });

  for (const slug of ['lam-dong', 'dak-lak', 'dong-nai', 'gia-lai']) {
    it(`also by the browser’s own printing (${slug}), whatever paper it would take`, () => visit({ width: slug === 'lam-dong' ? 360 : 1280 }, `/compare.html?brief=${slug}`, async (page) => {
      await page.locator('chiso-brief .sheet').waitFor();
      assert.deepEqual(await sheetsOf(page), ONE_A4);
    }));
  }

  it('which gives what the title of the page names', () => visit({ width: 1280 }, '/compare.html?brief=dong-nai', async (page) => {
    await page.locator('chiso-brief .sheet').waitFor();
    await page.emulateMedia({ media: 'print' });
    assert.deepEqual(await page.evaluate(() => ['chiso-compare', 'h1', '#briefs h2', '#brief button', 'chiso-brief'].map((name) => document.querySelector(name).getClientRects().length > 0)), [false, false, false, false, true]);
  }));
});
