import { describe, expect, it } from 'vitest';
import { AS_NAMED, inspect, LIMITS, parseConcepts, read, type Concept, type Mapping, type RowMapping, type Table } from '../../../../src/model/index.js';
import { cells, issuesOf, only, readWell, tableOf } from './help.js';

const concepts: readonly Concept[] = (() => {
  const basis = (id: string, vi: string, unit?: string) => ({ id, name: { vi }, numerator: {}, ...(unit === undefined ? {} : { unit }) });
  const result = parseConcepts([
    { id: 'stations', name: { vi: 'Số trạm' }, pillar: 'infrastructure', unit: 'count', kind: 'open-count', bases: [basis('all', 'mọi trạm')] },
    { id: 'coverage', name: { vi: 'Tỷ lệ phủ sóng' }, pillar: 'infrastructure', unit: 'percent', kind: 'saturating-rate', bases: [basis('people', 'người dân'), basis('area', 'diện tích', 'km2')] },
  ]);
  if (!result.ok) throw new Error(result.issues[0]?.message.en);
  return result.concepts;
})();

/** What becomes of a table whose rows are decided so: issues, or the units of its indicators. */
function outcome(table: Table, row: RowMapping): string {
  const result = read(table, { ...inspect(table).proposal, rows: [row] }, { concepts });
  return result.ok ? result.dataset.indicators.map(({ unit }) => unit).join() : result.issues.map(({ code }) => code).join();
}

describe('a percentage above 100', () => {
  const table = (kind: string, value: string) => cells('Chỉ tiêu|Loại chỉ tiêu|Năm 2024|Năm 2025', `Tỷ lệ hộ có Internet (%)|${kind}|84|${value}`);

  it('makes a ratio without bounds, and the reader hears of it by row and column', () => {
    const { dataset, warnings } = readWell(table('', '846'));
    expect(dataset.indicators[0]).toMatchObject({ kind: 'ratio-of-two', bounds: null });
    expect(warnings.map(({ code, path, message }) => [code, path, message.vi])).toEqual([['beyond-hundred', 'rows[1][3]',
      'Hàng 2, cột “Năm 2025”: số này nằm ngoài khoảng 0 đến 100%, nên chỉ tiêu được coi là tỷ số không có mức trần 100%. Nếu ghi nhầm, hãy sửa số.']]);
  });

  it('is not used where the file says that it is a share of a whole, which is told too', () => {
    const { dataset, warnings } = readWell(table('tỷ lệ', '846'));
    expect(dataset.indicators[0]).toMatchObject({ kind: 'saturating-rate', bounds: [0, 100] });
    expect(dataset.indicators[0]?.observations.map(({ flags }) => flags.join())).toEqual(['', 'implausible']);
    expect(warnings.map(({ code, path }) => [code, path])).toEqual([['out-of-bounds', 'rows[1]']]);
  });

  it('is nothing to tell of where the file or a person says that it may be so, nor of growth', () => {
    expect(readWell(table('tỷ số', '120')).warnings).toEqual([]);
    expect(readWell(table('', '120'), (proposal) => ({ ...proposal, rows: [{ key: 'tỷ lệ hộ có internet (%)', bounds: null }] })).warnings).toEqual([]);
    expect(readWell(cells('Chỉ tiêu|Năm 2025', 'Tốc độ tăng hồ sơ (%)|120')).warnings).toEqual([]);
  });
});

describe('an estimate', () => {
  const flagsOf = (...lines: readonly string[]) => readWell(cells(...lines)).dataset.indicators[0]?.observations.map(({ flags, approx, basis }) => [flags.join(), approx, basis]);

  it('is told by the header of its column, by its row, its cell or brackets behind it', () => {
    for (const header of ['Ước thực hiện năm 2025', 'Ước cả năm 2025', 'Năm 2025 (ước)']) expect(flagsOf(`Chỉ tiêu|${header}`, 'A|5')).toEqual([['estimate', null, 'unstated']]);
    expect(flagsOf('Chỉ tiêu|Loại|Kỳ|Giá trị', 'A|Ước thực hiện|2025|5')).toEqual([['estimate', null, 'unstated']]);
    for (const cell of ['ước 5', 'ước đạt 5', '5 (ước)']) expect(flagsOf('Chỉ tiêu|Năm 2025', `A|${cell}`)).toEqual([['estimate', null, 'unstated']]);
  });

  it('is no result, and a result no estimate', () => {
    expect(flagsOf('Chỉ tiêu|Thực hiện cả năm 2025', 'A|5')).toEqual([['', null, 'unstated']]);
    expect(flagsOf('Chỉ tiêu|Năm 2025', 'A|khoảng 5')).toEqual([['', 'about', 'unstated']]);
  });
});

describe('a row that is refused', () => {
  const partial = (...lines: readonly string[]) => {
    const table = cells(...lines);
    const result = read(table, inspect(table).proposal);
    return result.ok ? [] : result.partial?.indicators.map(({ name, unit, bases }) => [name.vi, unit, bases.length]);
  };

  it('leaves nothing of itself among what could be read', () => {
    expect(partial('Chỉ tiêu|Đơn vị|Năm 2025', 'A|%|năm mươi', 'B|%|60')).toEqual([['B', 'percent', 0]]);
    expect(partial('Chỉ tiêu|Năm 2025', 'A|năm mươi')).toBeUndefined();
  });

  it('says neither the unit nor a base of those that are read', () => {
    expect(partial('Chỉ tiêu|Đơn vị|Cách tính|Kỳ|Giá trị', 'A|km|x|hôm qua|5', 'A|%|y|2025|60')).toEqual([['A', 'percent', 1]]);
  });
});

describe('the unit of a cell', () => {
  const cell = (value: string) => cells('Chỉ tiêu|Năm 2025', `A|${value}`);

  it('is that of the concept, or a word of its own beside a concept of counts', () => {
    expect(['5', '5 trạm'].map((value) => outcome(cell(value), { key: 'a', concept: 'stations', basis: 'all' }))).toEqual(['count', 'count']);
    expect(outcome(cell('5 km'), { key: 'a', concept: 'stations', basis: 'all' })).toBe('unit-differs');
  });

  it('is per cent beside a concept of per cent, and no word of its own', () => {
    expect(['5%', '5 trạm'].map((value) => outcome(cell(value), { key: 'a', concept: 'coverage', basis: 'people' }))).toEqual(['percent', 'unit-differs']);
  });

  it('is that of the basis where the basis has one', () => {
    expect(['5 km2', '5%'].map((value) => outcome(cell(value), { key: 'a', concept: 'coverage', basis: 'area' }))).toEqual(['percent', 'unit-differs']);
  });

  it('is that of the row where a person decided it, or a word of its own', () => {
    expect(['5 triệu', '5', '5 thuê bao', '5 km'].map((value) => outcome(cell(value), { key: 'a', unit: 'million' }))).toEqual(['million', 'million', 'million', 'unit-differs']);
  });
});

describe('the measure of an indicator', () => {
  const measured = (name: string, unit: string, ...values: readonly string[]) => {
    const { kind, bounds } = only(cells('Chỉ tiêu|Đơn vị|Kỳ|Giá trị', ...values.map((value, index) => `${name}|${unit}|${String(2020 + index)}|${value}`)));
    return [kind, bounds];
  };

  it('is a rate between 0 and 100 only where every percentage lies there', () => {
    expect(measured('Tỷ lệ', '%', '0', '100')).toEqual(['saturating-rate', [0, 100]]);
    expect(measured('Tỷ lệ', '%', '50', '101')).toEqual(['ratio-of-two', null]);
    expect(measured('Tỷ lệ', '%', '50', '-1')).toEqual(['ratio-of-two', null]);
  });

  it('is growth by its name only where it is in per cent, and by a unit of per cent a year', () => {
    expect(measured('Tốc độ tăng', '%', '8')[0]).toBe('growth-rate');
    expect(measured('Tốc độ mạng', 'Mbps', '80')[0]).toBe('open-count');
    expect(measured('Trường học có Internet tốc độ cao', '%', '80')[0]).toBe('saturating-rate');
    expect(measured('Kinh tế số', '%/năm', '8')[0]).toBe('growth-rate');
  });

  it('has the bounds that a person gives it', () => {
    const decided = (bounds: RowMapping['bounds']) => only(cells('Chỉ tiêu|Năm 2025', 'A (%)|50'), (proposal) => ({ ...proposal, rows: [{ key: 'a (%)', ...(bounds === undefined ? {} : { bounds }) }] })).bounds;
    expect([decided([0, 60]), decided(null), decided(undefined)]).toEqual([[0, 60], null, [0, 100]]);
  });

  it('counts what its unit names, and nothing where there is none', () => {
    expect([only(cells('Chỉ tiêu|Đơn vị|Năm 2025', 'A|trạm|5')).counted, only(cells('Chỉ tiêu|Năm 2025', 'A|5')).counted]).toEqual([{ vi: 'trạm' }, undefined]);
  });

  it('has the owner that the row names', () => {
    expect(only(cells('Chỉ tiêu|Cơ quan chủ trì|Năm 2025', 'A|Sở Y tế|5')).owner).toEqual({ vi: 'Sở Y tế' });
    expect(only(cells('Chỉ tiêu|Cơ quan chủ trì|Năm 2025', 'A||5')).owner).toBeNull();
  });

  it('keeps the name of the file beside a concept', () => {
    const table = cells('Chỉ tiêu|Nội dung đo|Năm 2025', 'Trạm BTS|stations|5');
    const result = read(table, inspect(table).proposal, { concepts });
    expect(result.ok && result.dataset.indicators[0]).toMatchObject({ name: { vi: 'Trạm BTS' }, concept: 'stations' });
  });
});

describe('a base in words', () => {
  it('gets an id of its own where another one is spelt like it, in one indicator', () => {
    const { observations, bases } = only(cells('Chỉ tiêu|Cách tính|Kỳ|Giá trị', 'A|trên hộ|2023|5', 'A|trên Hồ|2024|6', 'A|trên hồ!|2025|7', 'A|***|2026|8'));
    expect(observations.map(({ basis }) => basis)).toEqual(['tren-ho', 'tren-ho-2', 'tren-ho-3', 'cach-tinh']);
    expect(bases.map(({ id, name, short }) => [id, name.vi, short?.vi])).toEqual([['tren-ho', 'trên hộ', 'trên hộ'], ['tren-ho-2', 'trên Hồ', 'trên Hồ'], ['tren-ho-3', 'trên hồ!', 'trên hồ!'], ['cach-tinh', '***', '***']]);
  });

  it('never takes the id of a basis that the concept has', () => {
    const table = cells('Chỉ tiêu|Nội dung đo|Cách tính|Năm 2025', 'A|coverage|People!|50%');
    const result = read(table, inspect(table).proposal, { concepts });
    expect(result.ok && result.dataset.indicators[0]?.observations[0]?.basis).toBe('people-2');
  });

  it('is one of half as many as a concept may have; the one beyond is named by its row', () => {
    const most = LIMITS.basesPerConcept / 2;
    const table = (count: number) => cells('Chỉ tiêu|Cách tính|Kỳ|Giá trị', ...Array.from({ length: count }, (_, index) => `A|b${String(index)}|2025|5`));
    expect(issuesOf(table(most))).toEqual([]);
    expect(issuesOf(table(most + 1)).map(({ code, path }) => `${code} ${path}`)).toEqual([`limit rows[${String(most + 1)}][3]`]);
  });
});

describe('two rows of one thing', () => {
  it('that count from different months are not one', () => {
    const { dataset, warnings } = readWell(cells('Chỉ tiêu|Cách tính|Kỳ|Giá trị', 'A|x|5 tháng đầu năm 2026|5', 'A|x|tháng 5/2026|6'));
    expect([dataset.indicators[0]?.observations.map(({ flags }) => flags), warnings]).toEqual([[[], []], []]);
  });

  it('that differ or agree are told by the row that was there first', () => {
    const { warnings } = readWell(cells('Chỉ tiêu|Cách tính|Kỳ|Giá trị', 'A|x|2025|5', 'A|x|2025|6', 'A|x|2025|5', 'A|x|2025|7'));
    expect(warnings.map(({ message }) => message.en)).toEqual([
      'Row 3, column "Giá trị": differs from the figure of the same period and basis in row 2; both are kept and marked as conflicting.',
      'Row 4, column "Giá trị": repeats the figure of row 2; both are kept.',
      'Row 5, column "Giá trị": differs from the figure of the same period and basis in row 2; both are kept and marked as conflicting.',
    ]);
    const flags = (table: Table) => only(table).observations.map((observation) => observation.flags);
    expect(flags(cells('Chỉ tiêu|Cách tính|Kỳ|Giá trị', 'A|x|2025|5', 'A|x|2025|6', 'A|x|2025|7'))).toEqual([['conflict'], ['conflict'], ['conflict']]);
  });
});

describe('the documents of a table', () => {
  const documentsOf = (table: Table, document: Partial<Mapping['document']> = {}) =>
    readWell(table, (proposal) => ({ ...proposal, document: { ...proposal.document, ...document } })).dataset.documents;
  const two = cells('Chỉ tiêu|Cách tính|Năm 2025|Năm 2026', 'A|x|5|6', 'B|x|7|8');

  it('are one for the file, with what a person says of it', () => {
    expect(documentsOf(two, { title: { en: 'Figures' }, issuer: { vi: 'Sở' }, kind: 'plan', issued: '2026-06-19', url: 'https://x.example/a.csv' }))
      .toMatchObject([{ id: 'file', file: 'Figures', title: { en: 'Figures' }, issuer: { vi: 'Sở' }, kind: 'plan', issued: '2026-06-19', url: 'https://x.example/a.csv' }]);
    expect(documentsOf(two)).toMatchObject([{ id: 'file', file: 'Bảng số liệu', kind: 'report', issuer: {}, issued: null, url: null }]);
  });

  it('name the file by the first 300 letters of its title', () => {
    expect(documentsOf(two, { title: { vi: 'x'.repeat(400) } })[0]?.file).toBe('x'.repeat(300));
  });

  it('are one for each source, the same for the same words, and apart for the map of 63 provinces', () => {
    const list = documentsOf(tableOf('Chỉ tiêu;Kỳ;Giá trị;Nguồn\nA;2025;5;Báo cáo 12\nA;2024;5;Báo cáo 12\nB;2025;6;Báo cáo 12\nC;2025;6;***\nD;6 tháng đầu năm 2025;6;Báo cáo 12\nE;6 tháng cuối năm 2025;6;Báo cáo 12'));
    expect(list.map(({ id, territory }) => `${id} ${territory.id}`)).toEqual(['bao-cao-12 since-2025-07', 'bao-cao-12-2 before-2025-07', 'nguon since-2025-07']);
    expect(list[0]?.title).toEqual({ vi: 'Báo cáo 12' });
  });

  it('hold targets without a year for the map of today', () => {
    expect(documentsOf(cells('Chỉ tiêu|Đích', 'A|5'))[0]?.territory.id).toBe('since-2025-07');
  });
});

it('figures and targets of the words "as named" count what the name says', () => {
  const indicator = only(cells('Chỉ tiêu|Cách tính|Năm 2025|Đích 2030', 'A|đúng như tên|5|9'));
  expect([indicator.observations[0]?.basis, indicator.targets[0]?.basis]).toEqual([AS_NAMED, AS_NAMED]);
});
