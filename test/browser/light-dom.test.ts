/** Data that stands inside an element on the page: a table or JSON, marked or plain. */
import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { dataset, indicator } from './support/sample.js';
import { all, AS_OF, cell, one, place, root, rowIds, rows, watchPage, words } from './support/scorecard.js';
import { fakeServer, json } from './support/server.js';
import type { ChisoScorecard } from '../../src/index.js';
import { waitUntil } from './support/wait-until.js';

const page = watchPage();
const server = fakeServer();

function element(inside: string, attributes = ''): ChisoScorecard {
  const parsed = new DOMParser().parseFromString(`<chiso-scorecard as-of="${AS_OF}" ${attributes}>${inside}</chiso-scorecard>`, 'text/html');
  return document.importNode(one(parsed, 'chiso-scorecard'), true) as ChisoScorecard;
}

const TABLE = (mark = '') => `<table ${mark}>
  <caption>Lâm Đồng: chỉ tiêu chuyển đổi số. Số liệu đến ngày 19 tháng 6 năm 2026, phiên bản 1</caption>
  <thead><tr><th scope="col">Chỉ tiêu</th><th scope="col">Số liệu</th><th scope="col">Đích</th></tr></thead>
  <tbody><tr><th scope="row">Tỷ trọng kinh tế số trong GRDP</th><td>7,45% (trên GRDP, 2025)</td><td>≥ 30% (trên GRDP, hết năm 2030)</td></tr>
  <tr><th scope="row">Phủ sóng 5G</th><td>chưa có số liệu</td><td>100% (hết năm 2030)</td></tr></tbody></table>`;

async function shown(made: ChisoScorecard): Promise<ChisoScorecard> {
  const load = oneEvent(made, 'chiso-load');
  await place(made);
  await load;
  await made.updateComplete;
  return made;
}

const named = (slug: string, name: string) => dataset([indicator(`of-${slug}`)], { province: { slug, name: { vi: name, en: name } } });

describe('a plain table inside an element', () => {
  it('is its data where it names neither province nor file: values, bases, targets, pace', async () => {
    const made = await shown(element(TABLE()));
    expect(rows(made)).to.have.length(2);
    const [share = '', coverage = ''] = rowIds(made);
    expect(cell(made, share, 'value')).to.contain('7,45').and.to.contain('trên GRDP');
    expect(cell(made, share, 'target')).to.contain('30');
    expect(cell(made, share, 'state')).to.contain('điểm phần trăm mỗi năm');
    expect(cell(made, coverage, 'state')).to.contain('Chưa có số liệu gốc');
    expect(words(one(root(made), '[part~="title"]'))).to.contain('Lâm Đồng');
    expect(server.asked).to.deep.equal([]);
    expect(page.warnings).to.deep.equal([]);
  });

  it('never takes the place of a province: the whole is fetched, and the table waits', async () => {
    server.answer('/lam-dong.summary.json', () => json(named('lam-dong', 'Lâm Đồng')));
    const made = await shown(element(TABLE(), 'province="lam-dong"'));
    expect(rowIds(made)).to.deep.equal(['of-lam-dong']);
  });

  it('stays as it was written, states and all, when the province cannot be loaded', async () => {
    server.answer('/khong-tai-duoc.summary.json', () => new Response('', { status: 404 }));
    const made = element(TABLE(), 'province="khong-tai-duoc"');
    const error = oneEvent(made, 'chiso-error');
    await place(made);
    await error;
    await made.updateComplete;
    // A caption is a box of its own in Firefox.
    expect(one(made, 'table').getClientRects().length).to.be.above(0);
    expect(rows(made)).to.have.length(0);
  });

  it('of anything else is left alone, without a word', async () => {
    let errors = 0;
    const made = element('<table><tr><th>Món</th><th>Giá</th></tr><tr><td>Phở</td><td>45.000</td></tr></table>');
    made.addEventListener('chiso-error', () => { errors += 1; });
    await place(made);
    await aTimeout(200);
    await made.updateComplete;
    expect(one(made, 'table').getClientRects().length).to.equal(1);
    expect([errors, page.warnings.length]).to.deep.equal([0, 0]);
  });

  it('with a cell that cannot be read shows the others, and says row and column', async () => {
    const made = element(TABLE().replace('≥ 30% (trên GRDP, hết năm 2030)', 'rất nhiều'));
    const error = oneEvent(made, 'chiso-error') as unknown as Promise<CustomEvent<{ issues: { code: string; path: string }[] }>>;
    await place(made);
    const { detail } = await error;
    await made.updateComplete;
    expect(detail.issues.map(({ code, path }) => [code, path])).to.deep.equal([['not-a-number', 'rows[1][2]']]);
    expect(rows(made)).to.have.length(2);
    expect(words(one(root(made), '[part~="error"]'))).to.contain('Hàng 2, cột “Đích”');
  });

  it('may be put inside, changed and taken away later', async () => {
    const made = element('');
    await place(made);
    await made.updateComplete;
    const first = oneEvent(made, 'chiso-load');
    made.append(...Array.from(element(TABLE()).childNodes));
    await first;
    await made.updateComplete;
    const second = oneEvent(made, 'chiso-load');
    const td = one(made, 'td');
    td.textContent = '9,1% (trên GRDP, 2025)';
    await second;
    await made.updateComplete;
    expect(cell(made, rowIds(made)[0] ?? '', 'value')).to.contain('9,1');
    made.replaceChildren();
    await waitUntil(() => rows(made).length === 0);
  });

  it('may span rows and columns: a cell speaks for all that it covers', async () => {
    const made = await shown(element(`<table><caption>Gia Lai</caption>
      <tr><th rowspan="2">Chỉ tiêu</th><th colspan="2">Số liệu</th><th>Đích</th></tr><tr><th>2024</th><th>2025</th><th>2030</th></tr>
      <tr><td colspan="4">Hạ tầng số</td></tr><tr><td>Phủ sóng 5G (%)</td><td>50,5</td><td>60,5</td><td>100</td></tr></table>`));
    expect(rowIds(made)).to.deep.equal(['phu-song-5g']);
    expect(words(one(root(made), '.pillar-cell'))).to.contain('Hạ tầng số');
    expect(cell(made, 'phu-song-5g', 'value')).to.contain('60,5');
  });

  it('serves the other elements too', async () => {
    const tile = await fixture(html`<chiso-indicator indicator="ty-trong-kinh-te-so-trong-grdp" as-of=${AS_OF}></chiso-indicator>`);
    tile.append(...Array.from(element(TABLE()).childNodes));
    await waitUntil(() => words(tile.shadowRoot?.querySelector('[part~="base"]')).includes('7,45'));
  });
});

describe('data that is marked as such', () => {
  it('comes before a province, as a table', async () => {
    server.answer('/lam-dong.summary.json', () => json(named('lam-dong', 'Lâm Đồng')));
    const made = await shown(element(TABLE('data-chiso-data'), 'province="lam-dong"'));
    expect(rows(made)).to.have.length(2);
    expect(server.asked).to.deep.equal([]);
  });

  it('with the caption of a fallback table, which dates the figures, leaves the name to the province', async () => {
    const dated = (attributes: string, caption = 'Số liệu đến 19/6/2026, phiên bản 1') => shown(element(TABLE('data-chiso-data').replace(/<caption>.*<\/caption>/, `<caption>${caption}</caption>`), attributes));
    const title = (made: ChisoScorecard) => words(one(root(made), '[part~="title"]'));
    expect(title(await dated('province="gia-lai"'))).to.contain('Gia Lai').and.not.to.contain('phiên bản');
    expect(title(await dated('province="gia-lai"', 'Data up to 19 June 2026, version 1'))).to.contain('Gia Lai').and.not.to.contain('version');
    expect(title(await dated(''))).to.contain('Số liệu của trang').and.not.to.contain('phiên bản');
    expect(title(await dated('province="xa-x"', 'Xã X. Số liệu đến 19/6/2026'))).to.contain('Xã X').and.not.to.contain('Số liệu');
    expect(title(await dated('province="gia-lai"', 'Bảng 1: chỉ tiêu'))).to.contain('Gia Lai').and.not.to.contain('Bảng');
  });

  it('comes before a province, as JSON', async () => {
    const made = await shown(element(`<script type="application/json">${JSON.stringify(named('mot', 'Tỉnh Một'))}</script>${TABLE()}`, 'province="lam-dong"'));
    expect(rowIds(made)).to.deep.equal(['of-mot']);
    expect(server.asked).to.deep.equal([]);
  });

  it('comes after the property, and again when that is taken away', async () => {
    const made = Object.assign(element(`<script type="application/json">${JSON.stringify(named('mot', 'Tỉnh Một'))}</script>`), { data: named('hai', 'Tỉnh Hai') });
    await shown(made);
    expect(rowIds(made)).to.deep.equal(['of-hai']);
    const load = oneEvent(made, 'chiso-load');
    made.data = null as never;
    await load;
    await made.updateComplete;
    expect(rowIds(made)).to.deep.equal(['of-mot']);
  });

  it('that cannot be read is told: broken JSON, a table without known columns', async () => {
    for (const [inside, code] of [['<script type="application/json">{"version": 1,</script>', 'not-json'], ['<table data-chiso-data><tr><td>xanh</td><td>đỏ</td></tr></table>', 'no-columns']] as const) {
      const made = element(inside);
      const error = oneEvent(made, 'chiso-error') as unknown as Promise<CustomEvent<{ issues: { code: string }[] }>>;
      await place(made);
      expect((await error).detail.issues.map((issue) => issue.code)).to.deep.equal([code]);
    }
  });

  it('is text, whatever it holds', async () => {
    const made = await shown(element(TABLE('data-chiso-data').replace('Phủ sóng 5G', '&lt;img src=x onerror="window.hacked=1"&gt;')));
    expect(words(root(made).querySelector('[part~="table"]'))).to.contain('<img src=x');
    expect(all(root(made), 'img')).to.have.length(0);
    expect('hacked' in window).to.equal(false);
  });
});

describe('an element with data inside', () => {
  it('asks once, and again only when it changes', async () => {
    const made = await shown(element(TABLE()));
    let loads = 0;
    made.addEventListener('chiso-load', () => { loads += 1; });
    made.setAttribute('title', 'x');
    made.requestUpdate();
    await made.updateComplete;
    const parent = made.parentElement;
    made.remove();
    parent?.append(made);
    await aTimeout(100);
    expect(loads).to.equal(0);
    expect(rows(made)).to.have.length(2);
  });

  it('keeps watching nothing when it is gone', async () => {
    const made = await shown(element(TABLE()));
    let loads = 0;
    made.addEventListener('chiso-load', () => { loads += 1; });
    made.remove();
    one(made, 'td').textContent = '1,5% (2025)';
    await aTimeout(100);
    expect(loads).to.equal(0);
  });
});
