/** `src` with a file that is no dataset of ours: CSV, TSV, XLSX, JSON-stat, a CKAN datastore. */
import { expect, oneEvent } from '@open-wc/testing';
import { AS_OF, cell, failed, loaded, make, one, place, root, rowIds, rows, watchPage, words } from './support/scorecard.js';
import { fakeServer, json } from './support/server.js';

const page = watchPage();
const server = fakeServer();

const CSV = `Mã;Chỉ tiêu;Đơn vị;Cách tính;Năm 2024;Năm 2025;Đích 2030
kinh-te-so;Tỷ trọng kinh tế số;%;trên GRDP;6,9;7,45;≥ 30
tram-5g;Trạm 5G;trạm;đúng như tên;1.050,0;1.286,0;2.000
`;
const text = (body: string, type = 'text/csv') => () => new Response(body, { headers: { 'content-type': `${type}; charset=utf-8` } });

/** A workbook whose parts are only stored, not packed. */
function workbook(): Uint8Array<ArrayBuffer> {
  const names = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  const inline = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const parts = {
    'xl/workbook.xml': `<workbook ${names}><sheets><sheet name="Tổng hợp" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="x/styles" Target="styles.xml"/></Relationships>',
    'xl/styles.xml': `<styleSheet ${names}><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${names}><sheetData><row r="1">${inline('A1', 'Chỉ tiêu')}${inline('B1', 'Cách tính')}${inline('C1', 'Năm 2025')}${inline('D1', 'Đích 2030')}</row>
      <row r="2">${inline('A2', 'Phủ sóng 5G')}${inline('B2', 'trên dân số')}<c r="C2" s="1"><v>0.865</v></c><c r="D2" s="1"><v>1</v></c></row></sheetData></worksheet>`,
  };
  const encoder = new TextEncoder();
  const bytes: number[] = [];
  const central: number[] = [];
  const two = (value: number) => [value & 255, value >> 8];
  const four = (value: number) => [...two(value & 0xffff), ...two(value >>> 16)];
  const entries = Object.entries(parts);
  for (const [name, content] of entries) {
    const [title, data] = [encoder.encode(name), encoder.encode(content)];
    const common = [...two(20), ...two(0), ...two(0), ...four(0), ...four(0), ...four(data.length), ...four(data.length), ...two(title.length), ...two(0)];
    central.push(...four(0x02014b50), ...two(20), ...common, ...two(0), ...two(0), ...two(0), ...four(0), ...four(bytes.length), ...title);
    bytes.push(...four(0x04034b50), ...common, ...title, ...data);
  }
  return new Uint8Array([...bytes, ...central, ...four(0x06054b50), ...two(0), ...two(0), ...two(entries.length), ...two(entries.length), ...four(central.length), ...four(bytes.length), ...two(0)]);
}

/** One answer of a CKAN portal that gives no more than two records at once, whatever is asked. */
function ckan(url: string): Response {
  const records = [2023, 2024, 2025].map((nam, index) => ({ _id: index + 1, chi_tieu: 'Phủ sóng 5G', don_vi: '%', cach_tinh: 'trên dân số', nam, gia_tri: [40.5, 60.5, 86.5][index] }));
  const offset = Number(new URL(url).searchParams.get('offset') ?? 0);
  return json({ success: true, result: { fields: ['_id', 'chi_tieu', 'don_vi', 'cach_tinh', 'nam', 'gia_tri'].map((id) => ({ id })), records: records.slice(offset, offset + 2), total: 3, _links: { next: 'https://elsewhere.example/steal' } } });
}

const jsonStat = {
  version: '2.0', class: 'dataset', label: 'Gia Lai: phủ sóng', id: ['chi-so', 'nam'], size: [1, 2], role: { time: ['nam'], metric: ['chi-so'] },
  dimension: { 'chi-so': { category: { label: { a: 'Phủ sóng 5G' }, unit: { a: { symbol: '%' } } } }, nam: { category: { index: ['2024', '2025'] } } }, value: [50, 86.5],
};

describe('src with a table', () => {
  it('in CSV shows its rows, without cookies or referrer', async () => {
    server.answer('/so-lieu.csv', text(CSV));
    const element = await loaded({ src: '/so-lieu.csv' });
    expect(rowIds(element).sort()).to.deep.equal(['kinh-te-so', 'tram-5g']);
    expect(cell(element, 'kinh-te-so', 'value')).to.contain('7,45');
    expect(cell(element, 'kinh-te-so', 'state')).to.contain('điểm phần trăm mỗi năm');
    expect(cell(element, 'tram-5g', 'value')).to.contain('1.286').and.to.contain('trạm');
    expect(words(one(root(element), '[part~="title"]'))).to.contain('so-lieu');
    expect(server.asked.map(({ init }) => [init?.credentials, init?.referrerPolicy])).to.deep.equal([['omit', 'no-referrer']]);
    expect(page.warnings).to.deep.equal([]);
  });

  it('in English TSV is read alike', async () => {
    server.answer('/data.tsv', text('Indicator\tUnit\tPeriod\tValue\tBasis\nCoverage\t%\t2025\t86.5\tpeople\n', 'text/tab-separated-values'));
    const element = await loaded({ src: '/data.tsv', lang: 'en' });
    expect(cell(element, 'coverage', 'value')).to.contain('86.5');
  });

  it('in XLSX is read with the percentages that its cells show', async () => {
    server.answer('/so-lieu.xlsx', () => new Response(workbook()));
    const element = await loaded({ src: '/so-lieu.xlsx' });
    expect(cell(element, 'phu-song-5g', 'value')).to.contain('86,5').and.to.contain('trên dân số');
    expect(cell(element, 'phu-song-5g', 'target')).to.contain('100');
  });

  it('in JSON-stat is told from a dataset by its class', async () => {
    server.answer('/du-lieu.json', () => json(jsonStat));
    const element = await loaded({ src: '/du-lieu.json' });
    expect(words(one(root(element), '[part~="title"]'))).to.contain('Gia Lai');
    expect(cell(element, 'phu-song-5g', 'value')).to.contain('86,5');
  });

  it('in a CKAN datastore is asked page by page, and nothing that the answer names', async () => {
    server.answer('/api/3/action/datastore_search?resource_id=a&limit=5000', () => ckan(server.asked.at(-1)?.url ?? ''));
    server.answer('&limit=5000&offset=2', () => ckan(server.asked.at(-1)?.url ?? ''));
    const element = await loaded({ src: '/api/3/action/datastore_search?resource_id=a' });
    expect(server.asked.map(({ url }) => new URL(url).search)).to.deep.equal(['?resource_id=a&limit=5000', '?resource_id=a&limit=5000&offset=2']);
    expect(server.asked.every(({ url }) => new URL(url).origin === location.origin)).to.equal(true);
    expect(cell(element, 'phu-song-5g', 'value')).to.contain('86,5').and.to.contain('2025');
  });

  it('takes the province that the page names', async () => {
    server.answer('/so-lieu.csv', text(CSV));
    const element = make({ src: '/so-lieu.csv', province: 'lam-dong' });
    const load = oneEvent(element, 'chiso-load') as unknown as Promise<CustomEvent<{ province: string }>>;
    await place(element);
    expect((await load).detail.province).to.equal('lam-dong');
  });

  it('in a list of JSON records is read by its keys', async () => {
    server.answer('/du-lieu.json', () => json([{ indicator: 'Phủ sóng 5G', unit: '%', basis: 'trên dân số', time: '2025', value: 86.5 }, { indicator: 'Phủ sóng 5G', unit: '%', basis: 'trên dân số', target: 100, due: '2030' }]));
    const element = await loaded({ src: '/du-lieu.json' });
    expect(cell(element, 'phu-song-5g', 'value')).to.contain('86,5').and.to.contain('2025');
    expect(cell(element, 'phu-song-5g', 'target')).to.contain('100');
  });

  it('in records that a portal wraps is read by its keys', async () => {
    const record = { indicator: 'Phủ sóng 5G', unit: '%', basis: 'trên dân số', time: '2025', value: 86.5 };
    const wrapped = [{ data: [record] }, { result: { records: [record] } }, { fields: Object.keys(record).map((id) => ({ id })), records: [Object.values(record)] }];
    for (const [index, answer] of wrapped.entries()) {
      server.answer(`/boc-${index}.json`, () => json(answer));
      const element = await loaded({ src: `/boc-${index}.json` });
      expect(cell(element, 'phu-song-5g', 'value'), String(index)).to.contain('86,5').and.to.contain('2025');
    }
  });

  it('with two figures for one period on no stated base shows both', async () => {
    server.answer('/so-lieu.csv', text('Indicator,Unit,Basis,Period,Value\nA,%,,2025,5.5\nA,%,,2025,6.5\n'));
    const element = await loaded({ src: '/so-lieu.csv' });
    expect(cell(element, 'a', 'value')).to.contain('5,5').and.to.contain('6,5');
    expect(cell(element, 'a', 'state')).to.contain('Số liệu mâu thuẫn');
  });

  it('has a figure of the running year as of the day on which it is read, and none of a year to come', async () => {
    const year = new Date().getFullYear();
    server.answer('/so-lieu.csv', text(`Chỉ tiêu;Đơn vị;Cách tính;Năm ${year};Đích ${year + 4}
Tỷ trọng;%;trên GRDP;7,45;30
`));
    const element = await loaded({ src: '/so-lieu.csv', asOf: '' });
    expect(cell(element, 'ty-trong', 'value')).to.contain('7,45');
    expect(cell(element, 'ty-trong', 'state')).to.contain('điểm phần trăm mỗi năm');
    server.answer('/sau.csv', text(`Chỉ tiêu;Đơn vị;Năm ${year - 1};Năm ${year + 2}
Tỷ trọng;%;7,45;9,5
`));
    const { element: later, issues } = await failed({ src: '/sau.csv', asOf: '' });
    expect(issues.map(({ code, path }) => [code, path])).to.deep.equal([['future-period', 'rows[1][3]']]);
    expect(cell(later, 'ty-trong', 'value')).to.contain('7,45');
  });

  it('without groups puts its rows into none', async () => {
    server.answer('/so-lieu.csv', text(CSV));
    const element = await loaded({ src: '/so-lieu.csv' });
    expect(Array.from(root(element).querySelectorAll('.pillar-cell'), (each) => each.getAttribute('abbr'))).to.deep.equal(['Chưa xếp nhóm']);
    element.lang = 'en';
    await element.updateComplete;
    expect(one(root(element), '.pillar-cell').getAttribute('abbr')).to.equal('No pillar');
  });

  it('may name our concepts and their bases, which are then asked for', async () => {
    server.answer('/so-lieu.csv', text('Chỉ tiêu;Nội dung đo;Cách tính;Kỳ;Giá trị\nVNeID;e-id-people;level2-over-14;19/6/2026;87,49'));
    const element = await loaded({ src: '/so-lieu.csv' });
    expect(cell(element, 'vneid', 'value')).to.contain('công dân trên 14 tuổi');
  });

  it('shows the rows that can be read beside what is wrong with the others', async () => {
    server.answer('/so-lieu.csv', text(CSV.replace('7,45', 'bảy')));
    const { element, issues } = await failed({ src: '/so-lieu.csv' });
    expect(issues.map(({ code, path }) => [code, path])).to.deep.equal([['not-a-number', 'rows[1][5]']]);
    expect(rows(element)).to.have.length(2);
    expect(words(one(root(element), '[part~="error"]'))).to.contain('Hàng 2, cột “Năm 2025”');
  });
});

describe('src that cannot be read', () => {
  const cases: readonly { readonly name: string; readonly src: string; readonly serve: () => Response; readonly code: string }[] = [
    { name: 'a CSV with numbers that read two ways', src: '/a.csv', serve: text('Chỉ tiêu;Năm 2025\nA;1.234'), code: 'decimal-mark' },
    { name: 'a charset of the past', src: '/a.csv', serve: () => new Response(new Uint8Array([0x43, 0x68, 0xd2, 0x20, 0xea])), code: 'not-utf8' },
    { name: 'a web page in the place of a CSV', src: '/a.csv', serve: () => new Response('<!doctype html><title>Đăng nhập</title>'), code: 'web-page' },
    { name: 'a CSV without known columns', src: '/a.csv', serve: text('a;b\n1;2'), code: 'no-columns' },
    { name: 'an old workbook', src: '/a.xls', serve: () => new Response(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])), code: 'old-workbook' },
    { name: 'a damaged workbook', src: '/a.xlsx', serve: () => new Response(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])), code: 'damaged-workbook' },
    { name: 'an error of CKAN', src: '/api/3/action/datastore_search?resource_id=x', serve: () => json({ success: false, error: { message: 'Not found' } }), code: 'ckan-error' },
    { name: 'JSON-stat whose size is a lie', src: '/a.json', serve: () => json({ ...jsonStat, size: [1, 2e9] }), code: 'too-many-rows' },
    { name: 'a missing file', src: '/a.csv', serve: () => new Response('', { status: 404 }), code: 'http-status' },
  ];
  for (const { name, src, serve, code } of cases) {
    it(`says what is wrong with ${name}`, async () => {
      for (const ending of ['/a.csv', '/a.xls', '/a.xlsx', '/a.json', '&limit=5000']) server.answer(ending, serve);
      const { element, issues } = await failed({ src });
      expect(issues[0]?.code).to.equal(code);
      expect(words(one(root(element), '[part~="error"]'))).not.to.equal('');
      expect(page.warnings).to.have.length(1);
    });
  }

  it('is asked for again by its button', async () => {
    server.answer('/a.csv', () => new Response('', { status: 503 }));
    const { element } = await failed({ src: '/a.csv', asOf: AS_OF });
    server.answer('/a.csv', text(CSV));
    const load = oneEvent(element, 'chiso-load');
    one(root(element), '[part~="error"] button').click();
    await load;
    await element.updateComplete;
    expect(rows(element)).to.have.length(2);
  });
});
