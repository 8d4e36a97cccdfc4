// chiso-tables.js: tables of the page, CSV and workbooks on pages with classic scripts.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { open, page, quiet, rows, staged, useFreshPages } from './fresh-page.mjs';

const script = (name, how = '') => `<script src="/dist/embed/${name}"${how}></script>`;
const table = (mark = '') => `<table ${mark}><caption>Lâm Đồng. Số liệu đến 19/6/2026</caption>
  <tr><th>Chỉ tiêu</th><th>Số liệu</th><th>Đích</th></tr><tr><td>Kinh tế số</td><td>7,45% (trên GRDP, 2025)</td><td>30% (trên GRDP, 2030)</td></tr></table>`;
const card = (inside, attributes = '') => `<chiso-scorecard as-of="2026-07-01" ${attributes}>${inside}</chiso-scorecard>`;
const strict = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types chiso";

useFreshPages();
const words = () => page.evaluate(() => document.querySelector('chiso-scorecard').shadowRoot.textContent.replace(/\s+/g, ' '));
const asked = () => staged.servers.requests().map(({ path }) => path).filter((path) => !path.startsWith('/page-')).sort();

describe('a page with chiso-tables.js beside chiso.js', () => {
  it('shows the rows of its own table under a strict policy that forbids any fetch, and asks for nothing more', async () => {
    await open(`${script('chiso-tables.js')}${script('chiso.js')}${card(table())}`, { headers: { 'content-security-policy': strict } });
    await rows();
    assert.match(await words(), /7,45/);
    assert.match(await words(), /4,51 điểm phần trăm mỗi năm/);
    assert.deepEqual(asked(), ['/dist/embed/chiso-tables.js', '/dist/embed/chiso.js']);
    quiet();
  });

  it('does so when the scripts stand in the head, before the table is parsed', async () => {
    await open(card(table()), { head: `${script('chiso-tables.js')}${script('chiso.js')}` });
    await rows();
    assert.match(await words(), /7,45/);
  });

  it('does so in whichever order the two scripts stand, deferred or not', async () => {
    for (const [first, second] of [['', ''], [' defer', ' defer'], ['', ' defer']]) {
      await open(card(table()), { head: [script('chiso.js', first), script('chiso-tables.js', second)].join('') });
      await rows();
      assert.match(await words(), /7,45/);
      quiet();
    }
  });

  it('reads a CSV file of the portal', async () => {
    staged.servers.page('/so-lieu.csv', { body: 'Chỉ tiêu;Cách tính;Năm 2025;Đích 2030\nKinh tế số (%);trên GRDP;7,45;30\n', headers: { 'content-type': 'text/csv; charset=utf-8' } });
    await open(`${script('chiso-tables.js')}${script('chiso.js')}${card('', 'src="/so-lieu.csv"')}`);
    await rows();
    assert.match(await words(), /7,45/);
    quiet();
  });
});

describe('a table with years before and after the merger of provinces', () => {
  it('is one source, of both territories, and owes no date of issue', async () => {
    staged.servers.page('/nam.csv', { body: 'Chỉ tiêu;Cách tính;Năm 2023;Năm 2025\nKinh tế số (%);trên GRDP;6,1;7,45\n', headers: { 'content-type': 'text/csv; charset=utf-8' } });
    await open(`${['chiso-tables.js', 'chiso.js', 'chiso-more.js'].map((name) => script(name)).join('')}${card('', 'src="/nam.csv"')}<chiso-brief src="/nam.csv" as-of="2026-07-01"></chiso-brief>`);
    await rows();
    assert.match(await words(), /Chưa đặt đích ?trong văn bản/);
    const brief = await page.waitForFunction(() => document.querySelector('chiso-brief').shadowRoot?.querySelector('.sheet')?.textContent.replace(/\s+/g, ' '));
    const text = await brief.jsonValue();
    assert.match(text, /địa giới trước ngày 01 tháng 7 năm 2025; địa giới từ ngày 01 tháng 7 năm 2025/);
    assert.match(text, /Nguồn\. nam\./);
    assert.doesNotMatch(text, /không ghi ngày/);
    await page.locator('chiso-scorecard .name').click();
    const cited = page.locator('chiso-scorecard').getByText(/dòng 2/i).first();
    await cited.waitFor({ state: 'attached', timeout: 5000 });
    assert.doesNotMatch(await page.locator('chiso-scorecard .detail').innerText(), /không ghi ngày/);
    quiet();
  });
});

describe('a page without chiso-tables.js', () => {
  it('leaves a plain table as it is, without a word', async () => {
    await open(`${script('chiso.js')}${card(table())}`);
    await page.waitForFunction(() => document.querySelector('chiso-scorecard').shadowRoot?.querySelector('.notice'));
    assert.equal(await page.evaluate(() => document.querySelector('table').getClientRects().length), 1);
    quiet();
  });

  it('says which file it lacks where a table is marked as data', async () => {
    await open(`${script('chiso.js')}${card(table('data-chiso-data'))}`);
    await page.waitForFunction(() => document.querySelector('chiso-scorecard').shadowRoot?.querySelector('[part~="error"]'));
    assert.match(await words(), /chiso-tables\.js/);
    assert.equal(await page.evaluate(() => document.querySelector('table').getClientRects().length), 1);
  });
});
