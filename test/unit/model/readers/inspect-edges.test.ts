import { describe, expect, it } from 'vitest';
import { inspect, LIMITS, type Cell, type Concept, type Table } from '../../../../src/model/index.js';
import { cells, tableOf } from './help.js';

const table = (...rows: readonly (readonly Cell[])[]): Table => ({ name: '', rows });
const headOf = (...rows: readonly (readonly Cell[])[]) => inspect(table(...rows)).proposal.head;
const asked = (text: string) => inspect(tableOf(text)).questions.map(({ code, column }) => `${code} ${String(column)}`);

describe('the row of headers', () => {
  it('is the one with the most headers that are known, below others of two cells and more', () => {
    expect(headOf(['Biểu số 1', 'Ban hành kèm Quyết định 12'], ['Chỉ tiêu', 'Đơn vị', 'Năm 2025'], ['A', '%', 5])).toBe(1);
    expect(headOf(['Chỉ tiêu', 'Biểu số 1'], ['Chỉ tiêu', 'Đơn vị'], ['A', '%'])).toBe(1);
  });

  it('is not a row of data with words of headers beside its numbers', () => {
    expect(headOf(['Chỉ tiêu', 'Kỳ', 'Giá trị'], ['Mục tiêu', 'Năm 2025', 'Kế hoạch 2026', 'Thực hiện 2024', 5, 2201, 1899])).toBe(0);
  });

  it('is not a row of data whose unit and year are words of headers too, its number a text', () => {
    expect(headOf(['Cột 1', 'Cột 2', 'Cột 3', 'Cột 4'], ['Hồ sơ', '%', '2025', '90,5'])).toBe(0);
    expect(headOf(['Cột 1', 'Cột 2', 'Cột 3', 'Cột 4'], ['Hồ sơ', '%', '2025', '1.234,5%'])).toBe(0);
    expect(headOf(['Biểu 1', 'Ban hành'], ['Cột 1', '2024', '2025'], ['Hồ sơ', '1.5', '90'])).toBe(1);
  });

  it('may hold years as numbers, from 1900 on', () => {
    expect(headOf(['Nhóm', 'Nguồn', null], ['Chỉ tiêu', 1900, 2025], ['A', 5, 6])).toBe(1);
  });

  it('is the first one with two cells that say something where no header is known, else the first of all', () => {
    expect(headOf(['x'], ['y', null, '–'], ['a', 'b'], [1, 2])).toBe(2);
    expect(headOf(['Ghi chú'], ['a', 'b'], ['c', 'd'])).toBe(1);
    expect(headOf(['x'], ['y'])).toBe(0);
  });

  it('is looked for in twenty rows', () => {
    const below = (rows: number) => headOf(...Array.from({ length: rows }, () => ['x']), ['Chỉ tiêu', 'Năm 2025'], ['A', 5], ['Chỉ tiêu', 'Đơn vị', 'Năm 2025']);
    expect([below(17), below(19)]).toEqual([19, 19]);
    expect(headOf(...Array.from({ length: 19 }, () => ['a', 'b']), ['a'], ['Chỉ tiêu', 'Năm 2025'])).toBe(0);
  });
});

describe('two rows of headers', () => {
  const rowsOf = (...rows: readonly (readonly Cell[])[]) => inspect(table(...rows)).proposal.headRows;

  it('are joined, a word that stands in both once', () => {
    const { columns, proposal } = inspect(table(['Chỉ tiêu', 'Số liệu', 'Số liệu'], ['Chỉ tiêu', '2024', '2025'], ['A', 1, 2]));
    expect([proposal.headRows, columns.map(({ header }) => header)]).toEqual([2, ['Chỉ tiêu', 'Số liệu 2024', 'Số liệu 2025']]);
  });

  it('are two also where the second one, of years, has more that is known: else targets would become figures', () => {
    const years = ['Chỉ tiêu', 2024, 2025, 2026, 2030];
    const { columns, head, headRows } = inspect(table(['Chỉ tiêu', 'Thực hiện', 'Thực hiện', 'Mục tiêu', 'Mục tiêu'], years, ['A', 1, 2, 3, 4])).proposal;
    expect([head, headRows, columns.map(({ role, period }) => `${role ?? ''} ${period ?? ''}`)]).toEqual([0, 2, ['name ', 'value 2024', 'value 2025', 'target 2026', 'target 2030']]);
    expect(inspect(table(['Biểu 1'], ['Chỉ tiêu', 'Đích', null, null, null], [null, ...years.slice(1)], ['A', 1, 2, 3, 4])).proposal).toMatchObject({ head: 1, headRows: 2 });
  });

  it('stand over all their years where they are written over the first alone, as files without merged cells have it', () => {
    const rolesOf = (text: string) => inspect(tableOf(text)).proposal.columns.map(({ role, period }) => `${role ?? ''} ${period ?? ''}`);
    expect(rolesOf('Chỉ tiêu;Thực hiện;;Mục tiêu;;Ghi chú\n;2024;2025;2026;2030;\nA;1;2;3;4;x')).toEqual(['name ', 'value 2024', 'value 2025', 'target 2026', 'target 2030', 'note ']);
    // A name, or a word that is not known, stands over itself alone.
    expect(rolesOf('Chỉ tiêu;;Đích\n;2024;2030\nA;1;2')).toEqual(['name ', 'value 2024', 'target 2030']);
    expect(rolesOf('Chỉ tiêu;Đích;Sở A;\n;2030;x;2024\nA;1;2;3')[3]).not.toBe('target 2024');
  });

  it('are taken where periods stand below figures, targets or a word that is not known', () => {
    expect(rowsOf(['Chỉ tiêu', 'Số liệu'], ['', '2024'], ['A', 1])).toBe(2);
    expect(rowsOf(['Chỉ tiêu', 'Đích'], ['', '2030'], ['A', 1])).toBe(2);
    expect(rowsOf(['Chỉ tiêu', 'Sở A'], [null, '2024'], ['A', 1])).toBe(2);
  });

  it('are none where the second one is data, holds no period, or stands below a unit', () => {
    expect(rowsOf(['Chỉ tiêu', 'Số liệu', 'Kỳ'], ['', 'x', '2024'])).toBe(1);
    expect(rowsOf(['Chỉ tiêu', 'Số liệu'], ['', 'Số liệu'], ['A', 1])).toBe(1);
    expect(rowsOf(['Chỉ tiêu', 'Đơn vị', 'Số liệu'], ['', '2024', '2025'])).toBe(1);
  });

  it('are taken where figures and plans stand below a year: else plans would become figures', () => {
    const rolesOf = (...rows: readonly (readonly Cell[])[]) => {
      const { headRows, columns } = inspect(table(...rows)).proposal;
      return [headRows, ...columns.map(({ role, period, estimate }) => [role, period, estimate ? 'estimate' : ''].filter(Boolean).join(' '))];
    };
    const wanted = [2, 'name', 'unit', 'target 2024', 'value 2024', 'target 2025', 'value 2025 estimate'];
    const below = [null, null, 'Kế hoạch', 'Thực hiện', 'KH giao', 'Ước TH'];
    const row = ['A', '%', 80, 78.25, 85, 84.6];
    expect(rolesOf(['Chỉ tiêu', 'Đơn vị', 'Năm 2024', null, 'Năm 2025', null], below, row)).toEqual(wanted);
    expect(rolesOf(['Chỉ tiêu', 'Đơn vị', 'Năm 2024', 'Năm 2024', 2025, 2025], ['Chỉ tiêu', 'Đơn vị', ...below.slice(2)], row)).toEqual(wanted);
    // A word that is not known below a year is left to a person, with its year; a note beside the years is a note.
    expect(rolesOf(['Chỉ tiêu', 'Năm 2025', null, null, 'Ghi chú'], [null, 'KH', 'TH', '% đạt KH', null], ['A', 5, 4, 80, 'x'])).toEqual([2, 'name', 'target 2025', 'value 2025', '', 'note']);
    expect(rolesOf(['Chỉ tiêu', 'Năm 2025', null, null], [null, 'KH', 'TH', 'Ghi chú'], ['A', 5, 4, 'x'])).toEqual([2, 'name', 'target 2025', 'value 2025', 'note']);
    // Numbers, or words alone that say nothing of a year, are data.
    expect(rolesOf(['Chỉ tiêu', 'Năm 2025', 'Năm 2026'], [null, 'TH', '5'], ['A', 5, 4])[0]).toBe(1);
    expect(rolesOf(['Chỉ tiêu', 'Năm 2025', 'Năm 2026'], [null, 'cao', 'thấp'], ['A', 5, 4])[0]).toBe(1);
  });

  it('are none in a table without a column of names', () => {
    expect(rowsOf(['Nhóm', 'Số liệu', 'Số liệu'], ['', '2024', '2025'], ['A', 1, 2])).toBe(1);
  });
});

describe('a row that numbers the columns', () => {
  it.each([
    ['letters, then numbers', ['A', 'B', 'C', 1, 2]], ['numbers as text', ['1', '2', '3', '4', '5']], ['numbers in brackets, one computed', ['(1)', '(2)', '(3)', '(4)', '(5)=(4)/(3)']],
  ])('is no indicator: %s', (_, numbers) => {
    const { rows } = inspect(table(['TT', 'Chỉ tiêu', 'Đơn vị', 'Năm 2024', 'Năm 2025'], numbers, [1, 'Hộ', '%', 5, 6]));
    expect(rows.map(({ name }) => name)).toEqual(['Hộ']);
  });

  it('stands right below the headers, and counts up from 1', () => {
    const head = ['Chỉ tiêu', 'Năm 2024', 'Năm 2025'];
    const namesOf = (...rows: readonly (readonly Cell[])[]) => inspect(table(head, ...rows)).rows.map(({ name }) => name);
    expect(namesOf(['A', 1, 2])).toEqual(['A']);
    expect(namesOf(['2', 3, 4])).toEqual(['2']);
    expect(namesOf(['1', 2, 4])).toEqual(['1']);
    expect(namesOf(['A', 5, 6], ['1', '2', '3'])).toEqual(['A', '1']);
  });
});

describe('a column', () => {
  it('is described by what it holds: three examples, what is filled, a mark where it may be one of numbers', () => {
    const { columns } = inspect(tableOf('Chỉ tiêu;Màu;Năm 2025;Ghi chú\n1.5;1,5;1;7.45\nB;2;chưa có;\nC;3;2;\nD;4;3;\nE;5;4;'));
    expect(columns.map(({ filled, decimal, examples }) => [filled, decimal, examples])).toEqual([
      [5, 'none', ['1.5', 'B', 'C']], [5, ',', ['1,5', '2', '3']], [4, 'none', ['1', '2', '3']], [1, 'none', ['7.45']],
    ]);
  });

  it('of words is proposed without a mark, one of numbers with a mark and a scale, and none while two marks are mixed', () => {
    expect(inspect(tableOf('Chỉ tiêu;Năm 2025\nA;1,5')).proposal.columns).toEqual([{ role: 'name' }, { role: 'value', period: '2025', decimal: ',', scale: 1 }]);
    expect(inspect(tableOf('Chỉ tiêu;Năm 2025\nA;1,5\nB;2.25')).proposal.columns[1]).toEqual({ role: 'value', period: '2025', decimal: null, scale: 1 });
    expect(inspect(tableOf('Chỉ tiêu;Năm 2025\nA;5')).proposal.columns[1]?.decimal).toBe('.');
  });

  it('that a person takes for figures or targets has the period and unit of its header', () => {
    const columns = [{ role: 'name' }, { role: 'value' }, { role: 'target' }, { role: 'value', period: '2023', unit: 'hộ' }, { role: 'value', period: null }] as const;
    const { proposal } = inspect(tableOf('Chỉ tiêu;Tỉnh báo 2025 (%);Phấn đấu tới hết 2030;Màu 2024;Xanh 2024\nA;1;2;3;4'), { columns });
    expect(proposal.columns.map(({ period, unit }) => [period, unit])).toEqual([[undefined, undefined], ['2025', '%'], ['2030', undefined], ['2023', 'hộ'], [null, undefined]]);
    const since = inspect(tableOf('Chỉ tiêu;Báo 5 tháng đầu năm 2026\nA;1'), { columns: columns.slice(0, 2) });
    expect(since.proposal.columns[1]).toMatchObject({ period: '2026-05', since: '2026-01' });
  });

  it('shows a percentage of a workbook with its sign', () => {
    expect(inspect(table(['Chỉ tiêu', 'Năm 2025'], ['A', { number: 87.49, unit: '%' }])).columns[1]?.examples).toEqual(['87.49%']);
  });
});

describe('a percentage that may be a share of one', () => {
  const ask = (...values: readonly string[]) => asked(`Chỉ tiêu;Đơn vị;Năm 2025\n${values.map((value) => `A;%;${value}`).join('\n')}`);

  it('is asked for where a number lies between 0 and 1 and none outside', () => {
    expect([ask('0', '0,5', '1'), ask('0', '1'), ask('0,5', '1,5'), ask('-0,5', '0,5')]).toEqual([['fraction-or-percent 2'], [], [], []]);
  });

  it('is asked for targets too, not for the counts beside them', () => {
    expect(asked('Chỉ tiêu;Đơn vị;Đích 2030\nA;%;0,5')).toEqual(['fraction-or-percent 2']);
    expect(asked('Chỉ tiêu;Đơn vị;Tử số;Năm 2025\nA;%;0,5;50')).toEqual([]);
  });

  it('is asked for as soon as one row is in per cent', () => {
    expect(asked('Chỉ tiêu;Đơn vị;Năm 2025\nA;trạm;1\nB;%;0,5')).toEqual(['fraction-or-percent 2']);
    expect(asked('Chỉ tiêu;Đơn vị;Năm 2025\nA;;0,5\nB;trạm;0,5')).toEqual([]);
  });

  it('is not proposed a scale meanwhile', () => {
    expect(inspect(tableOf('Chỉ tiêu;Đơn vị;Năm 2025\nA;%;0,5')).proposal.columns[2]?.scale).toBeNull();
  });
});

describe('a question', () => {
  it('names its column and its place, or neither', () => {
    const { questions } = inspect(tableOf('Chỉ tiêu;Năm 2025\nA;1.234'));
    expect(questions[0]).toMatchObject({ code: 'decimal-mark', path: 'columns[1]', column: 1 });
    expect([questions[0]?.message.vi.slice(0, 17), questions[0]?.message.en.slice(0, 19)]).toEqual(['Cột “Năm 2025”: c', 'Column "Năm 2025": ']);
    expect(inspect(tableOf('Năm;Giá trị\n2025;5')).questions).toEqual([{
      code: 'no-name', path: '', column: null, suggestion: null,
      message: { vi: 'Chưa biết cột nào là tên hoặc mã chỉ tiêu.', en: 'Which column holds the name or id of the indicator?' },
    }]);
  });

  it('is none where an id stands for the name, or targets are the only numbers', () => {
    expect([asked('Mã;Năm 2025\na;5'), asked('Chỉ tiêu;Đích 2030\nA;5')]).toEqual([[], []]);
  });

  it('is asked of a table without any column', () => {
    expect(inspect(table()).questions.map(({ code }) => code)).toEqual(['no-columns']);
  });

  it('offers the point where others prove it, and nothing to a column of two marks', () => {
    const offered = (text: string) => inspect(tableOf(text)).questions.map(({ code, suggestion }) => [code, suggestion]);
    expect(offered('Chỉ tiêu;Năm 2024;Năm 2025\nA;7.45;1.234')).toEqual([['decimal-mark', '.']]);
    expect(offered('Chỉ tiêu;Năm 2024;Năm 2025\nA;7,45;1,5\nB;7,46;1.25')).toEqual([['mixed-marks', null]]);
    expect(offered('Chỉ tiêu;Năm 2024;Năm 2025\nA;1,5;1.234\nB;1.25;1.234')).toEqual([['mixed-marks', null], ['decimal-mark', null]]);
  });
});

describe('the rows of a table', () => {
  const concepts = [
    { id: 'e-id', name: { vi: 'Định danh điện tử', en: 'Electronic identity' }, bases: [] },
    { id: 'stations', name: { vi: 'Số trạm', en: '' }, bases: [] },
    { id: 'stations-5g', name: { vi: 'Số trạm' }, bases: [] },
  ] as unknown as readonly Concept[];
  const rowsOf = (...lines: readonly string[]) => inspect(cells(...lines), { concepts }).rows;

  it('have the concepts that the row names, or whose id or name is theirs, as candidates, each once', () => {
    expect(rowsOf('Mã|Chỉ tiêu|Nội dung đo|Năm 2025', 'e-id|Electronic identity||5', 'x|Số trạm|e-id|6', 'y|Khác||7').map(({ candidates }) => candidates))
      .toEqual([['e-id'], ['e-id', 'stations', 'stations-5g'], []]);
  });

  it('are told by their first place, their unit and the words of their bases, each once and twenty at most', () => {
    expect(rowsOf('Chỉ tiêu|Đơn vị|Cách tính|Kỳ|Giá trị', 'A|trạm|x|2024|5', 'A|km|x|2025|6', 'A||y|2025|6', 'A|||2025|6')).toEqual([
      { key: 'a', name: 'A', place: 2, unit: 'trạm', candidates: [], bases: ['x', 'y'] },
    ]);
    const many = rowsOf('Chỉ tiêu|Cách tính|Kỳ|Giá trị', ...Array.from({ length: 25 }, (_, index) => `A|b${String(index)}|2025|5`));
    expect(many[0]?.bases).toEqual(Array.from({ length: 20 }, (_, index) => `b${String(index)}`));
  });

  it('are at most as many as a dataset may hold', () => {
    expect(rowsOf('Chỉ tiêu|Năm 2025', ...Array.from({ length: LIMITS.indicators + 1 }, (_, index) => `A${String(index)}|5`)).length).toBe(LIMITS.indicators);
  });
});

describe('the name of a table', () => {
  const proposed = (name: string, title?: string) => inspect({ ...cells('Chỉ tiêu|Số liệu', 'A|5'), name }, title === undefined ? {} : { title }).proposal;

  it('begins with whose table it is, unless that is long or none', () => {
    const province = (name: string) => proposed(name).province;
    expect(province('Lâm Đồng : chỉ tiêu')).toEqual({ slug: 'lam-dong', name: { vi: 'Lâm Đồng' } });
    expect(province('x'.repeat(60))).toEqual({ slug: 'x'.repeat(60), name: { vi: 'x'.repeat(60) } });
    expect(province('x'.repeat(61))).toEqual({ slug: 'so-lieu-cua-trang', name: { vi: 'Số liệu của trang' } });
    expect(province('')).toEqual({ slug: 'so-lieu-cua-trang', name: { vi: 'Số liệu của trang' } });
    expect(province('***').slug).toBe('so-lieu');
  });

  it('is the title of the document, up to 300 letters, unless the page gives one', () => {
    expect([proposed('').document.title, proposed('Biểu 1').document.title, proposed('Biểu 1', 'Báo cáo').document.title]).toEqual([{ vi: 'Bảng số liệu' }, { vi: 'Biểu 1' }, { vi: 'Báo cáo' }]);
    expect(proposed('', 'x'.repeat(400)).document.title).toEqual({ vi: 'x'.repeat(300) });
  });

  it('says until when only by a date', () => {
    expect([proposed('Số liệu đến nay đã đủ').until, proposed('Số liệu tính đến 30/6/2026').until]).toEqual([null, '2026-06-30']);
  });
});
