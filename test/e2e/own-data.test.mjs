// An analyst with a table of one's own: pasted, dropped, or from a CKAN portal.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { arrive, inEachWindow, overflow, reach, site, use, useSite, visit } from './visit.mjs';

useSite();

const address = (lang, more = '') => `/analyst.html?${lang === 'en' ? 'lang=en&' : ''}${more}`;

describe('an analyst pastes a table with Vietnamese decimals and sees it on the page', () => {
  const table = ['Chỉ tiêu\tĐơn vị\tCách tính\tNăm 2024\tNăm 2025\tMục tiêu 2030', 'Hộ có cáp quang\t%\ttrên tổng số hộ\t78,25\t84,6\t99,5'].join('\n');
  inEachWindow(address, async (page, { lang, by }) => {
    const words = lang === 'vi' ? { paste: 'Dán bảng vào đây', use: 'Dùng số liệu này', stop: 'Trở lại số liệu của tỉnh', number: /84,6/ } : { paste: 'Paste a table here', use: 'Use these data', stop: 'Back to the province’s data', number: /84\.6/ };
    const field = page.getByLabel(words.paste);
    await arrive(page);
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
    // Whoever opens an address sends it: of the table and of what is assumed of it nothing stands there.
    const typed = page.locator('chiso-scenario input[type="text"]').last();
    await typed.waitFor();
    await typed.fill('9');
    await page.waitForTimeout(600);
    assert.doesNotMatch(page.url(), /s1=|indicators=|cap-quang/);
    // Nothing but the page's own scripts and the list of concepts was asked for, and nothing was sent.
    assert.deepEqual(site.requests().slice(before).map(({ path }) => path).filter((path) => !/^\/(assets|embed\/data)\//.test(path)), []);
    await use(page, page.getByRole('button', { name: words.stop }), by);
    await page.waitForFunction(() => !document.querySelector('chiso-scorecard').shadowRoot.textContent.includes('Hộ có cáp quang'));
  });

  /** Pastes a table and waits for its rows. */
  async function paste(page, table) {
    const field = page.getByLabel('Dán bảng vào đây');
    await arrive(page);
    await field.waitFor();
    await page.locator('chiso-scenario canvas').first().waitFor();
    await field.fill(table);
    await page.locator('#own table.cells').waitFor();
  }
  const scorecardRow = (page, name) => page.locator('chiso-scorecard').evaluate((element, start) => [...element.shadowRoot.querySelectorAll('tr')].map((row) => row.textContent.replace(/\s+/g, ' ').trim()).filter((row) => row.includes(start)), name);

  it('whose base they say in words, and see what is missing to the target', () => visit({ width: 360 }, address('vi', 'on=2026-11-22'), async (page) => {
    await paste(page, 'Chỉ tiêu\tĐơn vị\tNăm 2025\tMục tiêu 2030\nHộ có đường truyền riêng\t%\t80,5\t95');
    const row = page.locator('#own table.joins tbody tr');
    await row.getByLabel('Cách tính: Hộ có đường truyền riêng').selectOption('ghi cách tính…');
    await row.getByLabel(/^Tính trên gì/).fill('hộ gia đình');
    await row.getByLabel(/^Tính trên gì/).press('Tab');
    await page.getByLabel('Dùng riêng').check();
    await page.getByRole('button', { name: 'Dùng số liệu này' }).click();
    await page.waitForFunction(() => /2,9 điểm phần trăm mỗi năm/.test(document.querySelector('chiso-scorecard').shadowRoot.textContent.replace(/\s+/g, ' ')));
    assert.match((await scorecardRow(page, 'Hộ có đường truyền riêng')).join(' '), /hộ gia đình/);
    assert.ok(await overflow(page) <= 0, 'the page scrolls sideways');
  }));

  it('whose columns they name themselves, and lays a newer figure over the row of that name', () => visit({ width: 1280 }, address('vi', 'on=2026-11-22'), async (page) => {
    await paste(page, 'Cột 1\tCột 2\tCột 3\tCột 4\nPhủ sóng 5G\t%\t10/2026\t91,5');
    for (const [index, role] of ['name', 'unit', 'period', 'value'].entries()) await page.locator('#own table.cells thead th select').nth(index).selectOption(role);
    const row = page.locator('#own table.joins tbody tr');
    assert.equal(await row.count(), 1);
    assert.equal(await row.locator('select').first().inputValue(), '5g-coverage');
    assert.match(await row.textContent(), /Đang có: khoảng 86% \(không ghi ngày\), không nêu cách tính/);
    await page.getByRole('button', { name: 'Dùng số liệu này' }).click();
    // The heading of what is shown now has the focus and stands in the window.
    await page.waitForFunction(() => document.activeElement?.matches('#using h2'));
    const top = await page.locator('#using h2').evaluate((heading) => heading.getBoundingClientRect().top);
    assert.ok(top >= 0 && top < 300, `the heading at ${top}`);
    await page.waitForFunction(() => /91,5/.test(document.querySelector('chiso-scorecard').shadowRoot.textContent));
    const rows = await scorecardRow(page, 'Phủ sóng 5G');
    assert.equal(rows.length, 1);
    assert.match(rows[0], /91,5/);
    // A link cannot hold the data, and does not say so.
    await page.getByRole('button', { name: 'Sao chép liên kết' }).click();
    await page.getByText(/số liệu riêng không nằm trong liên kết/).waitFor();
  }));

  it('and corrects a figure only on the base that is said', () => visit({ width: 1280 }, address('vi', 'on=2026-11-22'), async (page) => {
    await paste(page, 'Chỉ tiêu\tĐơn vị\tNăm 2025\nTỷ trọng kinh tế số trong GRDP\t%\t8,1');
    const row = page.locator('#own table.joins tbody tr');
    assert.match(await row.textContent(), /Bảng không nêu cách tính. Chọn “trên GRDP” nếu đúng/);
    await page.getByRole('button', { name: 'Dùng số liệu này' }).click();
    await page.locator('#own').getByText(/Đã ghi chú/).click();
    await page.locator('#own').getByText(/8,1 kỳ 2025 \(không nêu cách tính\) khác cách tính với 7,45 \(trên GRDP\)/).waitFor();
    await row.locator('select').last().selectOption('of-grdp');
    await page.getByRole('button', { name: 'Dùng số liệu này' }).click();
    await page.waitForFunction(() => /8,1/.test(document.querySelector('chiso-scorecard').shadowRoot.textContent));
    assert.match((await scorecardRow(page, 'Tỷ trọng kinh tế số trong GRDP'))[0], /8,1/);
    await row.locator('select').first().selectOption('');
    await page.getByRole('button', { name: 'Dùng số liệu này' }).click();
    await page.waitForFunction(() => /7,45/.test(document.querySelector('chiso-scorecard').shadowRoot.textContent));
  }));

  it('with a column that no header explains: it is told that its numbers are left out, and the analyst says what they are', () => visit({ width: 1280 }, address('vi', 'on=2026-11-22'), async (page) => {
    await paste(page, 'Chỉ tiêu\tTỉnh báo\nHồ sơ lạ\t80,5\nTrường học lạ\t1.234');
    const head = page.locator('#own table.cells thead th').last();
    await head.getByText('có số nhưng đang bỏ qua').waitFor();
    await head.getByLabel('Cột B – Là').selectOption('value');
    assert.equal(await head.getByLabel('Dấu thập phân').inputValue(), ',');
    const period = head.getByLabel('Kỳ', { exact: true });
    await period.fill('hôm qua');
    await period.press('Tab');
    assert.equal(await period.getAttribute('aria-invalid'), 'true');
    await period.fill('quý II/2026');
    await period.press('Tab');
    await head.getByLabel('Đơn vị', { exact: true }).fill('hồ sơ');
    await head.getByLabel('Đơn vị', { exact: true }).press('Tab');
    await page.getByRole('button', { name: 'Dùng số liệu này' }).click();
    await page.waitForFunction(() => /80,5/.test(document.querySelector('chiso-scorecard').shadowRoot.textContent));
    assert.match((await scorecardRow(page, 'Hồ sơ lạ'))[0], /80,5 ?hồ sơ.*quý II\/2026/);
  }));

  it('and is told that another province does not use it, and where it still is', () => visit({ width: 360 }, address('vi'), async (page) => {
    await paste(page, 'Chỉ tiêu\tĐơn vị\tNăm 2025\nHồ sơ lạ\t%\t80,5');
    await page.getByRole('button', { name: 'Dùng số liệu này' }).click();
    await page.locator('#using h2').waitFor();
    await page.locator('#bar select').selectOption('gia-lai');
    await page.locator('#bar .told').getByText('Đã chuyển sang số liệu của Gia Lai.').waitFor();
    assert.equal(await page.locator('#using h2').count(), 0);
    await page.locator('#bar .told').getByRole('link').click();
    await page.getByRole('button', { name: 'Dùng số liệu này' }).click();
    await page.locator('#using h2').waitFor();
    await page.waitForFunction(() => /Hồ sơ lạ/.test(document.querySelector('chiso-scorecard').shadowRoot.textContent) && /Gia Lai/.test(document.querySelector('chiso-scorecard').shadowRoot.textContent));
  }));

  it('that has no row of headers, and loses no row', () => visit({ width: 1280 }, address('vi'), async (page) => {
    await paste(page, 'Hồ sơ mới\t%\t2024\t80,5\nTrường học\t%\t2025\t90,5');
    await page.getByLabel('Hàng tiêu đề').selectOption('-');
    for (const [index, role] of ['name', 'unit', 'period', 'value'].entries()) await page.locator('#own table.cells thead th select').nth(index).selectOption(role);
    assert.deepEqual(await page.locator('#own table.joins tbody th').allTextContents(), ['Hồ sơ mới', 'Trường học']);
  }));

  it('of megabytes, which is read without holding the field up', () => visit({ width: 1280 }, address('vi'), async (page) => {
    const field = page.getByLabel('Dán bảng vào đây');
    await arrive(page);
    await field.click();
    await page.evaluate((rows) => navigator.clipboard.writeText(`Chỉ tiêu\tĐơn vị\tNăm 2025\n${rows}`), Array.from({ length: 12_000 }, (_, k) => `Chỉ tiêu dài ${k}\t%\t${k % 100},5`).join('\n'));
    await page.keyboard.press('Control+V');
    await page.locator('#own').getByText(/^Đã nhận bảng dài [\d.]{7} ký tự/).waitFor();
    assert.equal(await field.inputValue(), '');
    await page.locator('#own [role="alert"]').getByText(/có hơn 5000 chỉ tiêu/).waitFor();
    await page.getByRole('button', { name: 'Xóa bảng' }).click();
    assert.equal(await page.locator('#own').getByText(/^Đã nhận bảng dài/).count(), 0);
  }));

  it('and takes back that they cleared it or filled in the example, without losing the place', () => visit({ width: 1280 }, address('vi'), async (page) => {
    await paste(page, 'Chỉ tiêu\tĐơn vị\tNăm 2025\nHồ sơ lạ\t%\t80,5');
    await page.getByRole('button', { name: 'Dùng số liệu này' }).click();
    await page.locator('#using h2').waitFor();
    await page.getByRole('button', { name: 'Xóa bảng' }).click();
    await page.locator('#own').getByText('Đã xóa bảng.').waitFor();
    assert.equal(await page.locator('#using h2').count(), 0);
    const undo = page.getByRole('button', { name: 'Hoàn tác', exact: true }).and(page.locator('#own *'));
    assert.ok(await undo.evaluate((button) => button === document.activeElement));
    await page.keyboard.press('Enter');
    await page.locator('#using h2').waitFor();
    assert.match(await page.getByLabel('Dán bảng vào đây').inputValue(), /Hồ sơ lạ/);
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Xóa bảng');
    await page.getByRole('button', { name: 'Điền ví dụ' }).click();
    await page.locator('#own table.cells').getByText('Hộ gia đình có Internet cáp quang').waitFor();
    await undo.click();
    await page.locator('#own table.cells').getByText('Hồ sơ lạ').waitFor();
    assert.equal(await undo.count(), 0);
  }));

  it('with a figure of the running year, which counts as of today, and one of a year to come, which is refused at its row', () => visit({ width: 1280 }, address('vi'), async (page) => {
    const year = new Date().getFullYear();
    await paste(page, `Chỉ tiêu\tĐơn vị\tCách tính\tNăm ${year}\nTỷ trọng kinh tế số trong GRDP\t%\ttrên GRDP\t9,05`);
    await page.getByRole('button', { name: 'Dùng số liệu này' }).click();
    await page.waitForFunction(() => /9,05/.test(document.querySelector('chiso-scorecard').shadowRoot.textContent));
    assert.match((await scorecardRow(page, 'Tỷ trọng kinh tế số trong GRDP'))[0], /9,05/);
    await page.getByLabel('Dán bảng vào đây').fill(`Chỉ tiêu\tĐơn vị\tNăm ${year + 2}\nHồ sơ lạ\t%\t12`);
    await page.locator('#own [role="alert"]').getByText(/Hàng 2, cột “Năm \d{4}”: kỳ này bắt đầu sau ngày .* hãy chọn “Đích” cho cột/).waitFor();
  }));

  it('of another province, which is refused, and can be used alone after that', () => visit({ width: 1280 }, address('vi'), async (page) => {
    await arrive(page);
    await page.getByLabel('Dán bảng vào đây').waitFor();
    const other = { version: 1, province: { slug: 'noi-khac', name: { vi: 'Nơi khác' } }, documents: [], indicators: [] };
    await page.locator('#own input[type="file"]').setInputFiles({ name: 'khac.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(other)) });
    await page.getByLabel(/Đặt lên số liệu của/).check();
    await page.locator('#own [role="alert"]').getByText(/Số liệu thêm là của “noi-khac”/).waitFor();
    await page.getByLabel('Dùng riêng').check();
    await page.getByRole('button', { name: 'Dùng số liệu này' }).waitFor();
  }));

  it('and drops a file beside the box', () => visit({ width: 1280 }, address('vi'), async (page) => {
    await arrive(page);
    await page.getByLabel('Dán bảng vào đây').waitFor();
    const stopped = await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['Chỉ tiêu;Năm 2025\nHồ sơ thả;12\n'], 'so-lieu.csv', { type: 'text/csv' }));
      return ['dragover', 'drop'].map((type) => !document.querySelector('h1').dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true })));
    });
    assert.deepEqual(stopped, [true, true]);
    await page.locator('#own table.joins').getByText('Hồ sơ thả', { exact: true }).waitFor();
  }));

  it('and drops a portal’s JSON list, whose years read as years and whose total is left out until it is taken in', () => visit({ width: 1280 }, address('vi', 'on=2026-11-22'), async (page) => {
    await arrive(page);
    await page.getByLabel('Dán bảng vào đây').waitFor();
    const records = [{ indicator: 'Hồ sơ lạ', unit: 'hồ sơ', time: 2025, value: 1286, target: 3000, due: 2030 }, { indicator: 'Tổng cộng', time: 2025, value: 1286 }];
    await page.locator('#own input[type="file"]').setInputFiles({ name: 'xuat.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(records)) });
    const first = page.locator('#own table.cells tbody tr').first();
    await first.waitFor();
    assert.deepEqual(await first.locator('th, td').allTextContents(), ['1', 'Hồ sơ lạ', 'hồ sơ', '2025', '1.286', '3.000', '2030']);
    const total = page.locator('#own table.joins').getByLabel('Bỏ hàng này: Tổng cộng');
    assert.ok(await total.isChecked());
    await page.getByRole('button', { name: 'Dùng số liệu này' }).click();
    await page.waitForFunction(() => /Hồ sơ lạ/.test(document.querySelector('chiso-scorecard').shadowRoot.textContent));
    const row = (await scorecardRow(page, 'Hồ sơ lạ'))[0];
    assert.match(row, /^Chưa xếp nhóm.*1\.286 hồ sơ.*3\.000/);
    assert.equal((await scorecardRow(page, 'Tổng cộng')).length, 0);
    assert.equal(await page.title(), 'Hồ sơ lạ, số liệu riêng – Thử giả định về chỉ tiêu chuyển đổi số – chiso');
    await total.uncheck();
    await page.getByRole('button', { name: 'Dùng số liệu này' }).click();
    await page.waitForFunction(() => /Tổng cộng/.test(document.querySelector('chiso-scorecard').shadowRoot.textContent));
  }));

  it('of several tables, and sees which one is in hand, also of the next file', () => visit({ width: 1280 }, address('vi'), async (page) => {
    const dataset = (label) => ({ version: '2.0', class: 'dataset', label, id: ['indicator', 'time'], size: [1, 1], role: { time: ['time'] }, dimension: { indicator: { category: { index: ['a'], label: { a: label } } }, time: { category: { index: ['2025'] } } }, value: [5] });
    const file = (...labels) => JSON.stringify({ version: '2.0', class: 'collection', link: { item: labels.map(dataset) } });
    await paste(page, file('Một', 'Hai'));
    const table = page.locator('#own label.table select');
    for (const name of ['Hai', 'Một', 'Hai']) await table.selectOption(name);
    await page.locator('#own table.cells tbody').getByText('Hai').waitFor();
    await page.getByLabel('Dán bảng vào đây').fill(file('Ba', 'Bốn'));
    await page.locator('#own table.cells tbody').getByText('Ba').waitFor();
    assert.equal(await table.evaluate(({ selectedOptions: [option] }) => option.textContent), 'Ba');
  }));

  it('and a file with faults says where they are and keeps the rest', () => visit({ width: 1280 }, address('vi'), async (page) => {
    await arrive(page);
    await page.getByLabel('Dán bảng vào đây').waitFor();
    await page.locator('#own input[type="file"]').setInputFiles({ name: 'so-lieu.csv', mimeType: 'text/csv', buffer: Buffer.from('Chỉ tiêu;Năm 2025\nPhủ sóng;không rõ\nHồ sơ;12\n') });
    const alert = page.locator('#own [role="alert"]');
    await alert.waitFor();
    assert.match(await alert.textContent(), /[Hh]àng 2/);
    await page.getByRole('button', { name: 'Dùng số liệu này' }).click();
    await page.locator('chiso-scorecard').getByText('Hồ sơ', { exact: true }).first().waitFor();
    // Else "chưa có" in the scorecard would be taken for what the table says.
    assert.match(await page.locator('.using').textContent(), /1 chỗ chưa đọc được trong bảng: số liệu ở đó không có trong các phần dưới đây/);
    // A file that is no table takes nothing away, neither here nor in the elements.
    await page.locator('#own input[type="file"]').setInputFiles({ name: 'bao-cao.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') });
    await page.locator('#own').getByText(/^Tệp PDF không đọc được thành bảng/).waitFor();
    await page.locator('#own').getByText('Bảng đọc được trước đó vẫn giữ nguyên ở dưới.').waitFor();
    await page.locator('#own table.cells').getByText('không rõ').waitFor();
    await page.locator('#own').getByText('Đang dùng số liệu riêng: 1 chỉ tiêu').waitFor();
    assert.match(await page.locator('chiso-scorecard').evaluate((element) => element.shadowRoot.textContent), /Hồ sơ/);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Lưu thành tệp số liệu (JSON)' }).click()]);
    // Not the name of the province's own file, which it would replace in a folder.
    assert.match(download.suggestedFilename(), /^lam-dong-\d{4}-\d\d-\d\d\.json$/);
  }));
});

describe('an analyst takes a table from a CKAN portal', () => {
  /** A portal that answers with pages of `size` records, whatever is asked for; `fixed` ones ignore the offset. */
  async function portal(page, { size, total, fixed = false, wait = 0 }) {
    const asked = [];
    await page.route('**/portal/api/3/action/datastore_search*', async (route) => {
      const offset = fixed ? 0 : Number(new URL(route.request().url()).searchParams.get('offset') ?? 0);
      asked.push(offset);
      if (wait) await new Promise((resolve) => { setTimeout(resolve, wait); });
      const records = Array.from({ length: Math.max(0, Math.min(size, (total ?? 1e9) - offset)) }, (_, k) => ({ 'Chỉ tiêu': `Chỉ tiêu ${offset + k}`, 'Năm 2025': offset + k }));
      await route.fulfill({ json: { success: true, result: { fields: [{ id: 'Chỉ tiêu' }, { id: 'Năm 2025' }], records, ...(total === undefined ? {} : { total }) } } }).catch(() => {});
    });
    await page.locator('#own details.ckan summary').click();
    await page.getByLabel('Địa chỉ CKAN').fill(`${site.demo}/portal/api/3/action/datastore_search?resource_id=x`);
    await page.getByRole('button', { name: 'Tải từ CKAN' }).click();
    return asked;
  }
  const place = (page) => page.locator('#own details.ckan [role="status"]');

  it('up to the portal’s own total, and not once more', () => visit({ width: 1280 }, address('vi'), async (page) => {
    const asked = await portal(page, { size: 10, total: 25 });
    await page.locator('#own').getByText('6 hàng đầu trong 25 hàng').waitFor();
    assert.deepEqual(asked, [0, 10, 20]);
    // What cannot be fetched takes nothing away.
    await page.getByLabel('Địa chỉ CKAN').fill(`${site.demo}/portal`);
    await page.getByRole('button', { name: 'Tải từ CKAN' }).click();
    await page.locator('#own [role="alert"]').getByText(/không phải địa chỉ đọc bảng của CKAN/).waitFor();
    await page.locator('#own').getByText('6 hàng đầu trong 25 hàng').waitFor();
  }));

  it('that gives one page again and again, and says that it is not all', () => visit({ width: 1280 }, address('vi'), async (page) => {
    const asked = await portal(page, { size: 10, fixed: true });
    await place(page).getByText(/trả lại mãi một trang; mới lấy 10 hàng/).waitFor();
    assert.equal(asked.length, 2);
  }));

  it('in pages of one record, with a bound', () => visit({ width: 1280 }, address('vi'), async (page) => {
    const asked = await portal(page, { size: 1 });
    await place(page).getByText(/quá nhiều trang; mới lấy 60 hàng/).waitFor();
    assert.equal(asked.length, 60);
  }));

  it('slowly, sees how far it is, and stops', () => visit({ width: 1280 }, address('vi'), async (page) => {
    await portal(page, { size: 10, total: 500, wait: 150 });
    await place(page).getByText(/Đang tải… \d+ trên 500 hàng/).waitFor();
    await page.getByRole('button', { name: 'Dừng tải' }).click();
    await place(page).getByText(/Đã dừng tải/).waitFor();
    assert.equal(await page.locator('#own table.cells').count(), 0);
  }));

  // The browser itself writes the refusal to the console.
  it('by its address, and hears the portal’s own words when it refuses', () => visit({ width: 1280 }, address('vi'), async (page) => {
    await page.locator('#own details.ckan summary').click();
    const field = page.getByLabel('Địa chỉ CKAN');
    const given = await field.inputValue();
    await field.fill(given.replace('chi-tieu-mau', 'khong-co'));
    await page.getByRole('button', { name: 'Tải từ CKAN' }).click();
    await page.locator('#own [role="alert"]').getByText(/Resource was not found\. Hãy/).waitFor();
    await field.fill(given);
    await page.getByRole('button', { name: 'Tải từ CKAN' }).click();
    await page.getByRole('button', { name: 'Dùng số liệu này' }).click();
    await page.waitForFunction(() => /83,25/.test(document.querySelector('chiso-scenario').shadowRoot.textContent));
    // The due date is that of its own column, not the period of the figure.
    const row = await page.locator('chiso-scorecard').evaluate((element) => [...element.shadowRoot.querySelectorAll('tr')].map(({ textContent }) => textContent.replace(/\s+/g, ' ')).find((text) => text.includes('Trường học có Internet tốc độ cao')));
    assert.match(row, /100.*2030/);
    assert.doesNotMatch(row, /Chưa đạt/);
  }, /404/));
});
