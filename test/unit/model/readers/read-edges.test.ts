import { describe, expect, it } from 'vitest';
import { inspect, LIMITS, parseConcepts, read, type Cell, type Concept, type Mapping, type Table } from '../../../../src/model/index.js';
import { columnLetters, quoted, TableLog } from '../../../../src/model/readers/issues.js';
import { keyOf, namedRows } from '../../../../src/model/readers/rows.js';
import { slugOf } from '../../../../src/model/readers/words.js';
import { cells, issuesOf, only, readAs, readWell, tableOf } from './help.js';

const codes = (table: Table, change?: (proposal: Mapping) => Mapping) => issuesOf(table, change).map(({ code, path }) => `${code} ${path}`);
const withColumns = (change: (column: Mapping['columns'][number], index: number) => Mapping['columns'][number]) => (proposal: Mapping): Mapping =>
  ({ ...proposal, columns: proposal.columns.map(change) });

describe('an issue', () => {
  it('names a column by its header, else by its letters', () => {
    expect([0, 25, 26, 27, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AB', 'AZ', 'BA', 'ZZ', 'AAA']);
    const log = new TableLog({ name: '', rows: [], places: [7] }, ['Kỳ', '']);
    for (const column of [0, 1, null]) log.error('x', 0, column, { vi: 'sai.', en: 'wrong.' });
    expect(log.list().map(({ path, message }) => [path, message.vi, message.en])).toEqual([
      ['rows[0][0]', 'Hàng 7, cột “Kỳ”: sai.', 'Row 7, column "Kỳ": wrong.'], ['rows[0][1]', 'Hàng 7, cột “B”: sai.', 'Row 7, column "B": wrong.'], ['rows[0]', 'Hàng 7: sai.', 'Row 7: wrong.'],
    ]);
  });

  it('quotes forty letters on one line', () => {
    expect([quoted('x'.repeat(40)), quoted('x'.repeat(41)), quoted('a\r\n\tb'), quoted('\u202ea')]).toEqual(['x'.repeat(40), `${'x'.repeat(40)}…`, 'a b', ' a']);
    expect(quoted(`${'\n'.repeat(59)}abc`)).toBe(' a…');
  });

  it('is one of twenty of each sort; the last one counts the others', () => {
    const logOf = (count: number, add: (log: TableLog, at: number) => void) => {
      const log = new TableLog({ name: '', rows: [] }, []);
      for (let at = 0; at < count; at += 1) add(log, at);
      return log;
    };
    const error = (log: TableLog, at: number) => log.error('e', at, null, { vi: '', en: '' });
    const general = (log: TableLog) => log.general({ code: 'g', path: '', message: { vi: '', en: '' } });
    for (const add of [error, general]) {
      expect([logOf(20, add).list().length, logOf(20, add).list().at(-1)?.code === 'more-issues', logOf(20, add).count]).toEqual([20, false, 20]);
      expect([logOf(25, add).list().length, logOf(25, add).list().at(-1)]).toEqual([20, expect.objectContaining({ code: 'more-issues', path: '' })]);
      expect(logOf(25, add).list().at(-1)?.message.en).toContain('6 more problems');
    }
    const warned = logOf(25, (log, at) => log.warn('w', at, null, { vi: '', en: '' }));
    expect([warned.warnings.length, warned.warnings.at(-1)?.path, warned.count, warned.list()]).toEqual([20, 'rows[19]', 0, []]);
  });
});

describe('the rows of a table', () => {
  const rowsOf = (...rows: readonly (readonly Cell[])[]) => {
    const table = { name: '', rows };
    return [...namedRows(table, inspect(table).proposal)].map(({ row, id, name, heading }) => [row, id, name, heading]);
  };

  it('without content are left out', () => {
    expect(rowsOf(['Chỉ tiêu', 'Năm 2025'], ['A', 5], [null, ' '], [], ['B', 6])).toEqual([[1, '', 'A', false], [4, '', 'B', false]]);
  });

  it('are headings where a name stands alone, beside a running number too, or spans the row', () => {
    expect(rowsOf(['STT', 'Chỉ tiêu', 'Năm 2025'], ['I', 'Hạ tầng', null], [1, 'A', 5], ['II', 'II', 'II'])).toEqual([[1, '', 'Hạ tầng', true], [2, '', 'A', false], [3, '', 'II', true]]);
    expect(rowsOf(['Chỉ tiêu', 'Năm 2025'], ['x y', 'x y'])).toEqual([[1, '', 'x y', false]]);
    expect(rowsOf(['Mã', 'Chỉ tiêu', 'Năm 2025'], ['a', 'a', 'a'], ['b', 'A', null])).toEqual([[1, '', 'a', true], [2, 'b', 'A', false]]);
  });

  it('without a name are no headings, and may have numbers for names and ids', () => {
    expect(rowsOf(['Mã', 'Chỉ tiêu', 'Năm 2025'], [12, 2025, 5], [null, null, 6])).toEqual([[1, '12', '2025', false], [2, '', '', false]]);
    expect([keyOf('', 'Tỷ lệ (%)'), keyOf('A 1', 'x')]).toEqual(['tỷ lệ (%)', 'A 1']);
  });

  it('are none where no column tells more than a name', () => {
    expect(rowsOf(['Chỉ tiêu', 'Màu'], ['A', 'đỏ'])).toEqual([[1, '', 'A', false]]);
  });
});

describe('the id of an indicator', () => {
  it('is that of the file where it is one, else made of it or of the name, and never given twice', () => {
    const ids = (...rows: readonly string[]) => readWell(cells('Mã|Chỉ tiêu|Năm 2025', ...rows)).dataset.indicators.map(({ id }) => id);
    expect(ids('phu-song-5g|A|5', 'a--b|B|5', '-c|C|5', 'D 1|D|5', '|Đ d|5', '12|E|5')).toEqual(['phu-song-5g', 'a-b', 'c', 'd-1', 'd-d', '12']);
    expect(ids('a|A|5', 'A|B|5', 'a!|C|5')).toEqual(['a', 'a-2', 'a-3']);
    expect(ids('***|A|5')).toEqual(['row-2']);
  });

  it('is cut to sixty letters without a hyphen at its ends', () => {
    expect([slugOf('--Tỷ lệ -- 5G--'), slugOf(`${'x'.repeat(59)} y`), slugOf('x'.repeat(300)).length]).toEqual(['ty-le-5g', 'x'.repeat(59), 60]);
  });
});

describe('a figure', () => {
  const figure = (value: string) => only(cells('Chỉ tiêu|Kỳ|Giá trị', `A|2025|${value}`)).observations[0];

  it('of a bound or an approximation says so', () => {
    expect(['khoảng 5', '≥ 5', '> 5', 'hơn 5', '≤ 5', '< 5', 'gần 5', '5'].map((value) => figure(value)?.approx)).toEqual(['about', 'over', 'over', 'over', 'under', 'under', 'under', null]);
  });

  it('of a range has it as its interval; one of a single number has it too', () => {
    expect([figure('5-9'), figure('5-5'), figure('5')]).toMatchObject([{ value: 5, low: 5, high: 9 }, { value: 5, low: 5, high: 5 }, { value: 5, low: null, high: null }]);
  });

  it('of a column of estimates is one, and undated where only the table has a date', () => {
    expect(only(cells('Chỉ tiêu|Ước thực hiện năm 2026', 'A|5')).observations[0]?.flags).toEqual(['estimate']);
    expect(only({ ...cells('Chỉ tiêu|Số liệu', 'A|5'), name: 'Số liệu đến 19/6/2026' }).observations[0]).toMatchObject({ period: '2026-06-19', since: null, flags: ['undated'] });
    expect(only(cells('Chỉ tiêu|Năm 2025', 'A|5')).observations[0]?.flags).toEqual([]);
  });

  it('keeps since when it counts, its counts and its note', () => {
    expect(only(cells('Chỉ tiêu|Thực hiện 5 tháng đầu năm 2026', 'A|5')).observations[0]).toMatchObject({ period: '2026-05', since: '2026-01' });
    expect(only(tableOf('Chỉ tiêu;Kỳ;Giá trị;Tử số;Mẫu số;Ghi chú\nA;2025;50%;5;10;tạm')).observations[0]).toMatchObject({ numerator: 5, denominator: 10, note: { vi: 'tạm' } });
    expect(only(tableOf('Chỉ tiêu;Kỳ;Giá trị;Tử số;Mẫu số;Ghi chú\nA;2025;50%;;-;')).observations[0]).toMatchObject({ numerator: null, denominator: null, note: null });
  });

  it('is not read where its row has a period that cannot be read, but where its column has one it is', () => {
    const result = readAs(cells('Chỉ tiêu|Kỳ|Giá trị|Năm 2025', 'A|sớm|5|6'));
    expect(result.ok ? [] : result.partial?.indicators[0]?.observations.map(({ value }) => value)).toEqual([6]);
    expect(codes(cells('Chỉ tiêu|Kỳ|Giá trị', 'A|sớm|5'))).toEqual(['bad-period rows[1][1]']);
  });

  it('of a workbook’s percentage is not scaled again', () => {
    const table: Table = { name: '', rows: [['Chỉ tiêu', 'Năm 2025', 'Năm 2024'], ['A', { number: 0.87, unit: '%' }, { number: 50, unit: '%' }]] };
    expect(only(table, withColumns((column) => ({ ...column, scale: 100 }))).observations.map(({ value }) => value)).toEqual([0.87, 50]);
  });

  it('of a share of one is a percentage without the noise of computing', () => {
    expect(only(cells('Chỉ tiêu|Đơn vị|Năm 2025', 'A|%|0,07-0,29'), withColumns((column) => ({ ...column, scale: 100 }))).observations[0]).toMatchObject({ value: 7, high: 29 });
  });

  it('may have its unit from the column, or from the name', () => {
    expect(only(cells('Chỉ tiêu|Năm 2025 (km)', 'A|5')).unit).toBe('km');
    expect(only(cells('Chỉ tiêu|Năm 2025', 'A (km)|5')).unit).toBe('km');
  });

  it('counts on the basis that its column has, none where the column says so', () => {
    const basis = (given: string | null) => only(cells('Chỉ tiêu|Cách tính|Năm 2025', 'A|x|5'), withColumns((column) => ({ ...column, basis: given }))).observations[0]?.basis;
    expect([basis('as-named'), basis(null)]).toEqual(['as-named', 'unstated']);
    expect(codes(cells('Chỉ tiêu|Năm 2025', 'A|5'), withColumns((column) => ({ ...column, basis: 'x' })))).toEqual(['unknown-basis rows[1][1]']);
  });
});

describe('a target', () => {
  const targetsOf = (...lines: readonly string[]) => only(cells(...lines)).targets;

  it('is due by its own column, else by the period of the row, else by its brackets, or without a year', () => {
    expect(targetsOf('Chỉ tiêu|Kỳ|Thời hạn|Đích', 'A|2025|2030|8', 'A|2026||6', 'A|||7 (2028)', 'A|||8').map(({ by }) => by)).toEqual(['2030', '2026', '2028', null]);
    expect(targetsOf('Chỉ tiêu|Đích 2030', 'A|5')[0]?.by).toBe('2030');
  });

  it('has an id by its year, numbered where there are several', () => {
    expect(targetsOf('Chỉ tiêu|Thời hạn|Đích', 'A|2030|5', 'A|2030|6', 'A|2031|7', 'A||8', 'A||9').map(({ id }) => id)).toEqual(['2030', '2030-2', '2031', 'no-year', 'no-year-2']);
  });

  it('is a number, a bound, a range or an approximation as it says; a place among others is one or better', () => {
    expect(targetsOf('Chỉ tiêu|Đích 2030', 'A|≥ 5').concat(targetsOf('Chỉ tiêu|Đích 2030', 'A|5-9'), targetsOf('Chỉ tiêu|Đích 2030', 'A|khoảng 5'), targetsOf('Chỉ tiêu|Đích 2030', 'A|5'))
      .map(({ comparator, high, flags }) => [comparator, high, flags])).toEqual([['>=', null, []], ['range', 9, []], ['=', null, ['approximate']], ['=', null, []]]);
    const parsed = parseConcepts([{ id: 'place', name: { vi: 'Xếp hạng' }, pillar: 'governance', unit: 'rank', kind: 'rank', bases: [{ id: 'all', name: { vi: 'cả nước' }, numerator: {} }] }]);
    const concepts: readonly Concept[] = parsed.ok ? parsed.concepts : [];
    const table = cells('Chỉ tiêu|Nội dung đo|Đích 2030', 'A|place|10');
    const result = read(table, inspect(table).proposal, { concepts });
    expect(result.ok && result.dataset.indicators[0]?.targets[0]?.comparator).toBe('<=');
  });

  it('is not read where its due date cannot be', () => {
    expect(codes(cells('Chỉ tiêu|Thời hạn|Đích', 'A|sớm|5'))).toEqual(['bad-period rows[1][1]']);
    const result = readAs(cells('Chỉ tiêu|Thời hạn|Đích', 'A|sớm|5'));
    expect(result.ok ? 'read' : result.partial).toBeNull();
  });
});

describe('what cannot be taken', () => {
  const messages = (table: Table, change?: (proposal: Mapping) => Mapping) => issuesOf(table, change).map(({ message }) => message.en);

  it('is said with what stands there and what to do', () => {
    const decimal = (mark: '.' | ',') => messages(cells('Chỉ tiêu|Năm 2025', 'A|nhiều'), withColumns((column) => ({ ...column, decimal: mark })));
    expect([...decimal('.'), ...decimal(',')]).toEqual([
      'Row 2, column "Năm 2025": "nhiều" cannot be read as a number. Write it like 1,234.5, or leave it empty.',
      'Row 2, column "Năm 2025": "nhiều" cannot be read as a number. Write it like 1.234,5, or leave it empty.',
    ]);
    const inVietnamese = issuesOf(cells('Chỉ tiêu|Năm 2025', 'A|nhiều', 'B|2'), withColumns((column) => ({ ...column, decimal: '.' }))).map(({ message }) => message.vi);
    expect(inVietnamese).toEqual(['Hàng 2, cột “Năm 2025”: “nhiều” không đọc được thành số. Hãy viết như 1234 hoặc để trống.']);
    expect(messages(cells('Chỉ tiêu|Năm 2025', 'A|1.234', 'B|x=5'))).toEqual([
      'Row 2, column "Năm 2025": the decimal mark of "1.234" is not known. Choose comma or point for this column.',
      'Row 3, column "Năm 2025": "x=5" cannot be read as a number. Write it like 1.234,5, or leave it empty.',
    ]);
    expect(messages(cells('Chỉ tiêu|Kỳ|Giá trị', 'A|sớm|5', 'B|45657|5'))).toEqual([
      'Row 2, column "Kỳ": "sớm" is no period. Write 2025, 6/2026, 19/6/2026 or Q2/2026, the day before the month.',
      'Row 3, column "Kỳ": "45657" is a spreadsheet\'s day number. Format the cell as a date, or type 19/6/2026.',
    ]);
    expect(messages(cells('Chỉ tiêu|Năm 2025', 'A|@sum'))).toEqual(['Row 2, column "Năm 2025": "@sum" is a formula or has a stray sign. Paste the value instead.']);
  });

  it('is a day number from 1954 to 2119 only', () => {
    expect(codes(cells('Chỉ tiêu|Kỳ|Giá trị', 'A|20000|5', 'B|20001|5', 'C|79999|5', 'D|80000|5')).map((each) => each.split(' ')[0])).toEqual(['bad-period', 'serial-date', 'serial-date', 'bad-period']);
  });

  it('is a type that is neither figure nor target', () => {
    expect(codes(cells('Chỉ tiêu|Loại số liệu|Kỳ|Giá trị', 'A|khác|2025|5'))).toEqual(['unknown-value rows[1][1]']);
  });

  it('is what the parser refuses, named by its row', () => {
    const table = tableOf('Chỉ tiêu;Kỳ;Giá trị\nA;2025;5\n\nB;2025;50\nB;2026;150');
    const outside = read(table, { ...inspect(table).proposal, rows: [{ key: 'b', bounds: [0, 100] }] });
    const found = outside.ok ? outside.warnings : outside.issues;
    expect(found.map(({ path }) => path)).toEqual(['rows[3]']);
    expect(found.map(({ message }) => [message.vi.slice(0, 7), message.en.slice(0, 6)])).toEqual([['Hàng 5:', 'Row 5:']]);
    for (const { message } of found) expect(`${message.vi} ${message.en}`).not.toMatch(/indicators\[|Tại |At /);
  });

  it('is said in whole sentences, whatever it is', () => {
    const target = withColumns((column) => ({ ...column, basis: 'x' }));
    const issues = [
      issuesOf(cells('Chỉ tiêu|Nội dung đo|Năm 2025', 'A|xyz|5')), issuesOf(cells('Chỉ tiêu|Loại số liệu|Kỳ|Giá trị', 'A|khác|2025|5')), issuesOf(cells('Chỉ tiêu|Năm 2025', 'A|5'), target),
      issuesOf(cells('Chỉ tiêu|Đơn vị|Năm 2025', 'A|km|5%')), issuesOf(cells('Chỉ tiêu|Đơn vị|Năm 2025', 'A|%|0,5')), issuesOf(cells('Chỉ tiêu|Giá trị', 'A|5')), issuesOf(cells('Chỉ tiêu|Năm 2025', '|5')),
      readWell(cells('Chỉ tiêu|Năm 2025', 'Nhóm khác|', 'A|5')).warnings,
    ].flat();
    expect(issues.map(({ code }) => code)).toEqual(['unknown-concept', 'unknown-value', 'unknown-basis', 'unit-differs', 'fraction-or-percent', 'missing-period', 'missing-name', 'heading-row']);
    for (const { message } of issues) {
      expect(message.vi).toMatch(/^Hàng 2(?:, cột “[^”]+”)?: [^ ].{10,}\.$/u);
      expect(message.en).toMatch(/^Row 2(?:, column "[^"]+")?: [^ ].{10,}[.]$/);
    }
  });

  it('is everything in a table of headings', () => {
    expect(codes(cells('Chỉ tiêu|Năm 2025', 'Nhóm A|'))).toEqual(['no-rows ']);
    const result = readAs(cells('Chỉ tiêu|Năm 2025', 'Nhóm A|'));
    expect(result.ok ? undefined : result.partial).toBeNull();
  });

  it('is said of the whole only where nothing else is', () => {
    expect(codes(cells('Chỉ tiêu|Năm 2025', '|5'))).toEqual(['missing-name rows[1]']);
  });
});

describe('the indicators of a file', () => {
  const many = (count: number) => readWell(cells('Chỉ tiêu|Năm 2025', ...Array.from({ length: count }, (_, index) => `A${String(index)}|5`))).dataset.indicators;

  it('are all shown at once up to sixty', () => {
    expect([many(60).every(({ headline }) => headline), many(61).some(({ headline }) => headline)]).toEqual([true, false]);
  });

  it('take the first of two columns of a role, and the id where there is no name', () => {
    const both = only(cells('Chỉ tiêu|Đơn vị|Đơn vị tính|Năm 2025', 'A|km|%|5'));
    expect(both.unit).toBe('km');
    const twice = only(cells('Chỉ tiêu|Đơn vị|Đơn vị tính|Năm 2025', 'A|km|%|5'), withColumns((column, index) => (index === 2 ? { role: 'unit' } : column)));
    expect(twice.unit).toBe('km');
    expect(only(cells('Mã|Năm 2025', 'a-1|5')).name.vi).toBe('a-1');
  });

  it('have the pillar and the kind that their row says', () => {
    expect(only(cells('Chỉ tiêu|Lĩnh vực|Loại chỉ tiêu|Năm 2025', 'A|Kinh tế số|Xếp hạng|5'))).toMatchObject({ pillar: 'economy', kind: 'rank', direction: 'lower' });
    expect(only(cells('Chỉ tiêu|Năm 2025', 'A|5')).pillar).toBe('unsorted');
    expect(only(cells('Chỉ tiêu|Nhóm|Năm 2025', 'A|Chưa xếp nhóm|5')).pillar).toBe('unsorted');
  });

  it('may hold as many figures as the limit says', () => {
    const rows = (count: number) => cells('Chỉ tiêu|Cách tính|Đích', ...Array.from({ length: count }, (_, index) => `A|x|${String(index)}`));
    expect(codes(rows(LIMITS.targetsPerIndicator))).toEqual([]);
    expect(codes(rows(LIMITS.targetsPerIndicator + 1))).toEqual([`limit rows[${String(LIMITS.targetsPerIndicator + 1)}][2]`]);
  });
});
