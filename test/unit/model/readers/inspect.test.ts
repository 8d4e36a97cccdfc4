import { describe, expect, it } from 'vitest';
import { inspect, read, type Concept } from '../../../../src/model/index.js';
import { cells, readAs, readWell, tableOf } from './help.js';

const roles = (...lines: readonly string[]) => inspect(cells(...lines)).proposal.columns.map(({ role, period }) => (period ? `${role ?? ''} ${period}` : role));

describe('headers', () => {
  it('are known in Vietnamese', () => {
    expect(roles('STT|Mã chỉ tiêu|Chỉ tiêu|Đơn vị tính|Kỳ|Giá trị|Tử số|Mẫu số|Cách tính|Nguồn|Ghi chú', '1|a|A|%|2025|5|1|20|x|y|z'))
      .toEqual(['order', 'id', 'name', 'unit', 'period', 'value', 'numerator', 'denominator', 'basis', 'source', 'note']);
  });

  it('are known in English, in any case and with diacritics or none', () => {
    expect(roles('ID|Indicator|UNIT|Period|Value|Target|Due|Basis|Source', 'a|A|%|2025|5|9|2030|x|y')).toEqual(['id', 'name', 'unit', 'period', 'value', 'target', 'by', 'basis', 'source']);
    expect(roles('Chi tieu|Nam|So lieu', 'A|2025|5')).toEqual(['name', 'period', 'value']);
  });

  it('of a wide table carry their period, and whether it is of figures or of targets', () => {
    expect(roles('Chỉ tiêu|2023|Năm 2024|Thực hiện 6 tháng đầu năm 2025|KH 2026|Mục tiêu đến năm 2030', 'A|1|2|3|4|5'))
      .toEqual(['name', 'value 2023', 'value 2024', 'value 2025-H1', 'target 2026', 'target 2030']);
  });

  it('may take two rows', () => {
    const inspection = inspect(cells('Chỉ tiêu|Số liệu|Số liệu|Đích', '|2024|2025|2030', 'A|1|2|3'));
    expect(inspection.proposal.columns.map(({ role, period }) => `${role ?? ''} ${period ?? ''}`)).toEqual(['name ', 'value 2024', 'value 2025', 'target 2030']);
    expect(inspection.proposal.headRows).toBe(2);
  });

  it('may stand below a title', () => {
    const inspection = inspect(cells('UBND TỈNH', 'BIỂU TỔNG HỢP NĂM 2025|', 'Chỉ tiêu|Đơn vị|Năm 2025', 'A|%|5'));
    expect(inspection.proposal.head).toBe(2);
  });

  it('with a unit in brackets give it to their column', () => {
    expect(inspect(cells('Chỉ tiêu|Năm 2025 (%)', 'A|55')).proposal.columns[1]).toMatchObject({ role: 'value', period: '2025', unit: '%' });
  });

  it('that say "estimate" mark their figures so', () => {
    expect(inspect(cells('Chỉ tiêu|Ước thực hiện năm 2026', 'A|5')).proposal.columns[1]).toMatchObject({ role: 'value', period: '2026', estimate: true });
  });

  it('that nobody knows are left to a person', () => {
    expect(roles('Chỉ tiêu|Màu sắc|Năm 2025', 'A|đỏ|5')).toEqual(['name', null, 'value 2025']);
  });

  it('that are said twice count once', () => {
    expect(roles('Chỉ tiêu|Năm 2025|2025', 'A|5|6')).toEqual(['name', 'value 2025', null]);
  });
});

describe('questions', () => {
  const asked = (text: string) => inspect(tableOf(text)).questions.map(({ code, column }) => `${code} ${String(column)}`);

  it('are none for a plain table', () => {
    expect(asked('Chỉ tiêu;Đơn vị;Năm 2025\nA;%;1,5\nB;%;20')).toEqual([]);
  });

  it('ask for the decimal mark where numbers read two ways, and nothing is proposed meanwhile', () => {
    expect(asked('Chỉ tiêu;Năm 2025\nA;1.234\nB;2.000')).toEqual(['decimal-mark 1']);
    expect(inspect(tableOf('Chỉ tiêu;Năm 2025\nA;1.234')).proposal.columns[1]?.decimal).toBeNull();
  });

  it('are asked column by column: one that is plain does not answer for another', () => {
    expect(asked('Chỉ tiêu;Năm 2024;Năm 2025\nA;1.234,5;1.234')).toEqual(['decimal-mark 2']);
  });

  it('offer the mark that all other columns prove, and none where they prove none or two', () => {
    const offered = (text: string) => inspect(tableOf(text)).questions.map(({ suggestion }) => suggestion);
    expect(offered('Chỉ tiêu;Năm 2024;Năm 2025\nA;7,45;1.234')).toEqual([',']);
    expect(offered('Chỉ tiêu;Năm 2024;Năm 2025\nA;7;1.234')).toEqual([null]);
    expect(offered('Chỉ tiêu;2023;2024;2025\nA;7,45;7.45;1.234')).toEqual([null]);
  });

  it('point to a column that mixes both marks', () => {
    expect(asked('Chỉ tiêu;Năm 2025\nA;1,5\nB;2.25')).toEqual(['mixed-marks 1']);
  });

  it('ask whether 0,87 is 87 % where a percent column has nothing above 1', () => {
    expect(asked('Chỉ tiêu;Đơn vị;Năm 2025\nA;%;0,87\nB;%;0,5')).toEqual(['fraction-or-percent 2']);
    expect(asked('Chỉ tiêu;Đơn vị;Năm 2025\nA;%;0,87%\nB;%;0,5%')).toEqual([]);
    expect(asked('Chỉ tiêu;Đơn vị;Năm 2025\nA;điểm;0,87')).toEqual([]);
  });

  it('ask for the columns where none is known, has no name, or no numbers', () => {
    expect(asked('Xanh;Đỏ\n1;2')).toEqual(['no-columns null']);
    expect(asked('Năm;Giá trị\n2025;5')).toEqual(['no-name null']);
    expect(asked('Chỉ tiêu;Đơn vị\nA;%')).toEqual(['no-numbers null']);
  });

  it('are said in both languages with the name of the column', () => {
    const [question] = inspect(tableOf('Chỉ tiêu;Năm 2025\nA;1.234')).questions;
    expect(question?.message.vi).toContain('Năm 2025');
    expect(question?.message.en).toContain('Năm 2025');
  });
});

describe('the rest of what is found', () => {
  it('is the form, the numbers of rows, first examples', () => {
    const long = inspect(tableOf('Chỉ tiêu;Kỳ;Giá trị\nA;2024;1,5\n\nA;2025;2,5\nB;2025;3'));
    expect([long.form, inspect(tableOf('Chỉ tiêu;2024;2025\nA;1;2')).form]).toEqual(['long', 'wide']);
    expect(long.rows.map(({ key, place }) => [key, place])).toEqual([['a', 2], ['b', 5]]);
    expect(long.columns[2]).toMatchObject({ header: 'Giá trị', decimal: ',', filled: 3, examples: ['1,5', '2,5', '3'] });
  });

  it('names concepts of the same name as candidates, and takes none', () => {
    const concept = { id: 'e-id-people', name: { vi: 'Người dân có định danh điện tử' }, bases: [] } as unknown as Concept;
    const inspection = inspect(tableOf('Chỉ tiêu;2025\nngười dân có định danh điện tử;80'), { concepts: [concept] });
    expect(inspection.rows[0]?.candidates).toEqual(['e-id-people']);
    expect(inspection.proposal.rows).toEqual([]);
  });

  it('takes province and date from a caption', () => {
    const { proposal } = inspect({ ...cells('Chỉ tiêu|Số liệu', 'A|5'), name: 'Lâm Đồng: chỉ tiêu chuyển đổi số. Số liệu đến ngày 19 tháng 6 năm 2026, phiên bản 1' });
    expect([proposal.province, proposal.until]).toEqual([{ slug: 'lam-dong', name: { vi: 'Lâm Đồng' } }, '2026-06-19']);
    expect(inspect({ ...cells('Indicator|Value', 'A|5'), name: 'Gia Lai. Data up to 30 June 2026, version 1' }).proposal.until).toBe('2026-06-30');
  });
});

describe('what a person said of a table', () => {
  const concept = { id: 'dossiers', name: { vi: 'Hồ sơ' }, bases: [] } as unknown as Concept;
  const plain = cells('Cột 1|Cột 2|Cột 3|Cột 4', 'Hồ sơ|%|2025|90,5');

  it('of its columns gives rows, candidates and marks anew', () => {
    expect(inspect(plain, { concepts: [concept] }).rows).toEqual([]);
    const columns = (['name', 'unit', 'period', 'value'] as const).map((role) => ({ role }));
    const { rows, questions, proposal } = inspect(plain, { concepts: [concept], columns });
    expect(rows).toEqual([{ key: 'hồ sơ', name: 'Hồ sơ', place: 2, unit: '%', candidates: ['dossiers'], bases: [] }]);
    expect([questions, proposal.columns[3]]).toEqual([[], { role: 'value', decimal: ',', scale: 1 }]);
  });

  it('is kept, and what it leaves open is asked', () => {
    const table = cells('a|b|c', 'A|1.234|0,5', 'B|2.345|0,7');
    const columns = [{ role: 'name' }, { role: 'value', period: '2024' }, { role: 'value', period: '2025', unit: '%' }] as const;
    expect(inspect(table, { columns }).questions.map(({ code, column }) => [code, column])).toEqual([['decimal-mark', 1], ['fraction-or-percent', 2]]);
    const decided = inspect(table, { columns: [columns[0], { ...columns[1], decimal: '.' }, { ...columns[2], scale: 100 }] }).proposal.columns;
    expect(decided.map(({ decimal, scale }) => [decimal, scale])).toEqual([[undefined, undefined], ['.', 1], [',', 100]]);
  });

  it('of its headers is kept: another row, or none, so that no row of data is lost', () => {
    const bare = cells('Hồ sơ|90,5', 'Phủ sóng|86', 'Chỉ tiêu|Năm 2025');
    expect(inspect(bare, { head: 1 }).proposal).toMatchObject({ head: 1, headRows: 1 });
    const none = inspect(bare, { head: null, columns: [{ role: 'name' }, { role: 'value', period: '2025' }] });
    expect([none.proposal.head, none.proposal.headRows, none.columns.map(({ header, filled }) => [header, filled]), none.rows.map(({ name, place }) => [name, place])])
      .toEqual([0, 0, [['', 3], ['', 3]], [['Hồ sơ', 1], ['Phủ sóng', 2], ['Chỉ tiêu', 3]]]);
    const read = readAs(cells('Hồ sơ|90,5', 'Phủ sóng|nhiều'), (proposal) => ({ ...proposal, head: 0, headRows: 0, columns: [{ role: 'name' }, { role: 'value', period: '2025', decimal: ',' }] }));
    expect(read.ok ? [] : [read.partial?.indicators.map(({ name }) => name.vi), read.issues.map(({ message }) => message.vi)])
      .toEqual([['Hồ sơ'], ['Hàng 2, cột “B”: “nhiều” không đọc được thành số. Hãy viết như 1.234,5 hoặc để trống.']]);
  });
});

describe('a row of totals', () => {
  const table = cells('Chỉ tiêu|Năm 2024|Năm 2025', 'Hồ sơ|5|6', 'Trạm|7|8', 'Tổng cộng|12|14');

  it('is proposed to be left out, and is an indicator where a person says so', () => {
    const { proposal, rows } = inspect(table);
    expect(rows.map(({ name }) => name)).toEqual(['Hồ sơ', 'Trạm', 'Tổng cộng']);
    expect(proposal.rows).toEqual([{ key: 'tổng cộng', skip: true }]);
    expect(readWell(table).dataset.indicators.map(({ id }) => id)).toEqual(['ho-so', 'tram']);
    expect(readWell(table, (mapping) => ({ ...mapping, rows: [] })).dataset.indicators).toHaveLength(3);
  });

  it.each(['CỘNG', 'Tổng:', 'Grand total', 'total'])('is known by its name alone: %s', (name) => {
    expect(inspect(cells('Chỉ tiêu|Năm 2025', 'Hồ sơ|5', `${name}|14`)).proposal.rows).toHaveLength(1);
  });

  it('is one of few: not a row with an id, with more in its name, or without any other beside it', () => {
    expect(inspect(cells('Mã|Chỉ tiêu|Năm 2025', 'a|Hồ sơ|5', 'tc|Tổng cộng|14')).proposal.rows).toEqual([]);
    expect(inspect(cells('Chỉ tiêu|Năm 2025', 'Hồ sơ|5', 'Tổng sản phẩm|14', 'Tổng số hộ|3')).proposal.rows).toEqual([]);
    expect(inspect(cells('Chỉ tiêu|Năm 2025', 'Tổng cộng|5')).proposal.rows).toEqual([]);
  });
});

describe('a table with periods down and indicators across', () => {
  it('is told to be turned, where nothing else is missing', () => {
    const said = (...lines: readonly string[]) => inspect(cells(...lines)).questions.filter(({ code }) => code === 'no-name').map(({ message }) => [message.vi, message.en]);
    expect(said('Năm|Phủ sóng 5G (%)|Hộ có cáp quang (%)', '2024|61,2|78,3', '2025|86,5|84,6')).toEqual([[
      'Chưa biết cột nào là tên hoặc mã chỉ tiêu. Nếu mỗi cột là một chỉ tiêu, hãy đổi hàng thành cột (trong Excel: Dán đặc biệt, Chuyển vị).',
      'Which column holds the name or id of the indicator? If every column is an indicator, turn rows into columns (in a spreadsheet: Paste special, Transpose).',
    ]]);
    expect(said('Giá trị|Đơn vị', '5|%')[0]?.[0]).toBe('Chưa biết cột nào là tên hoặc mã chỉ tiêu.');
  });
});

describe('a unit that stands over the table', () => {
  const row = ['Hộ có cáp quang', 'hộ', '65,5', '90'];
  const unitsOf = (over: readonly (readonly string[])[], name = '') =>
    inspect({ name, rows: [...over, ['Chỉ tiêu', 'Cách tính', 'Năm 2025', 'Mục tiêu 2030'], row] }).proposal.columns.map(({ unit }) => unit ?? '');

  it('is that of every number without one of its own', () => {
    expect(unitsOf([['', '', '', 'Đơn vị tính: nghìn hộ']])).toEqual(['', '', 'nghìn hộ', 'nghìn hộ']);
    expect(unitsOf([['(ĐVT: %)']])).toEqual(['', '', '%', '%']);
    expect(unitsOf([], 'Hồ sơ trực tuyến (đơn vị: nghìn hồ sơ)')).toEqual(['', '', 'nghìn hồ sơ', 'nghìn hồ sơ']);
    const named = inspect({ name: '', rows: [['Đơn vị tính: %'], ['Chỉ tiêu', 'Năm 2025 (km)', 'Mục tiêu 2030'], ['Cáp quang', '5', '6']] });
    expect(named.proposal.columns.map(({ unit }) => unit)).toEqual([undefined, 'km', '%']);
    expect(named.rows[0]?.unit).toBe('km');
  });

  it('is none where the word means an office, and gives way to what a column of units holds', () => {
    expect(unitsOf([['Đơn vị: Sở Khoa học và Công nghệ']])).toEqual(['', '', '', '']);
    const table = { name: '', rows: [['Đơn vị tính: %'], ['Chỉ tiêu', 'Đơn vị', 'Năm 2025'], ['Cáp quang', 'km', '5']] };
    const result = read(table, inspect(table).proposal);
    expect(result.ok && result.dataset.indicators[0]?.unit).toBe('km');
  });

  it('gives way to the one in the name of a row', () => {
    const table = { name: '', rows: [['Đơn vị tính: %'], ['Chỉ tiêu', 'Cách tính', 'Năm 2025'], ['Chiều dài cáp quang (km)', 'như tên gọi', '5']] };
    const result = read(table, inspect(table).proposal);
    expect(result.ok && result.dataset.indicators[0]?.unit).toBe('km');
  });
});
