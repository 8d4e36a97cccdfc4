/** Which rows are of one indicator, and what the caption of a table says of the province. */
import { describe, expect, it } from 'vitest';
import { inspect, placeName, read, type Table } from '../../../../src/model/index.js';
import { cells, readWell, tableOf } from './help.js';

const values = (table: Table) => readWell(table).dataset.indicators.map(({ id, name, observations, targets }) => [id, name.vi, observations.map(({ value, flags }) => [value, flags]), targets.map(({ value }) => value)]);

describe('rows without ids', () => {
  it('of names that differ in a sign or a tone are indicators of their own, and contradict nothing', () => {
    expect(values(tableOf('Indicator,Unit,Basis,2025,Target 2030\nFirms with revenue < 1 billion,%,of firms,40,50\nFirms with revenue > 1 billion,%,of firms,60,70'))).toEqual([
      ['firms-with-revenue-1-billion', 'Firms with revenue < 1 billion', [[40, []]], [50]],
      ['firms-with-revenue-1-billion-2', 'Firms with revenue > 1 billion', [[60, []]], [70]],
    ]);
    expect(values(tableOf('Chỉ tiêu;Đơn vị;Cách tính;2025\nSố hộ;hộ;đúng như tên;40\nSổ hồ;hộ;đúng như tên;60')).map(([, name]) => name)).toEqual(['Số hộ', 'Sổ hồ']);
  });

  it('are one where only case, spaces or the composition of letters differ', () => {
    const indicators = values(cells('Chỉ tiêu|Cách tính|Kỳ|Giá trị', 'Số hộ|x|2024|40', `${'SỐ  HỘ'.normalize('NFD')}|x|2025|60`));
    expect(indicators).toEqual([['so-ho', 'Số hộ', [[40, []], [60, []]], []]]);
  });

  it('are told, both by row, where names differ so little that one may be a slip', () => {
    const { warnings } = readWell(tableOf('Chỉ tiêu;Cách tính;2025\nSố hoá;x;40\nSố hóa;x;60\nKhác;x;7'));
    expect(warnings.map(({ code, path, message }) => [code, path, message.vi, message.en])).toEqual([['alike-names', 'rows[2]',
      'Hàng 3: tên “Số hóa” chỉ khác tên ở hàng 2 (“Số hoá”) ở dấu hoặc ký hiệu; hai hàng là hai chỉ tiêu. Nếu chỉ là một, hãy ghi cùng một tên.',
      'Row 3: the name "Số hóa" differs from that of row 2 ("Số hoá") in accents or signs alone; the rows are two indicators. If they are one, write one name.']]);
  });

  it('with ids are never told: the id says which is which', () => {
    expect(readWell(tableOf('Mã;Chỉ tiêu;Cách tính;2025\na;Số hoá;x;40\nb;Số hóa;x;60')).warnings).toEqual([]);
  });

  it('are decided by the name as it is written', () => {
    const table = tableOf('Chỉ tiêu;Cách tính;2025\nSố hộ;x;40\nSổ hồ;x;60');
    const { rows, proposal } = inspect(table);
    const result = read(table, { ...proposal, rows: [{ key: rows[1]!.key, skip: true }] });
    expect(result.ok && result.dataset.indicators.map(({ name }) => name.vi)).toEqual(['Số hộ']);
  });
});

describe('a long table that repeats its target', () => {
  const targets = (...rows: readonly string[]) =>
    readWell(cells('Chỉ tiêu|Đơn vị|Giá trị|Kỳ|Cách tính|Đích|Thời hạn|Nguồn', ...rows)).dataset.indicators[0]!.targets.map(({ id, value, basis, comparator }) => [id, comparator, value, basis]);

  it('has it once', () => {
    expect(targets('Cáp quang|%|60|2022|trên hộ|100|2030|', 'Cáp quang|%|70|2024|trên hộ|100|2030|', 'Cáp quang|%|80|6/2026|trên hộ|100|2030|')).toEqual([['2030', '=', 100, 'tren-ho']]);
  });

  it('has each that another value, sign, date, base or source makes another one', () => {
    const rows = ['100|2030|', '90|2030|', '≥ 100|2030|', '100|2028|'].map((target, index) => `Cáp quang|%|60|${String(2020 + index)}|trên hộ|${target}`);
    expect(targets(...rows, 'Cáp quang|%|61|2024|trên thôn|100|2030|', 'Cáp quang|%|62|2025|trên hộ|100|2030|Kế hoạch 5').map(([id]) => id))
      .toEqual(['2030', '2030-2', '2030-3', '2028', '2030-4', '2030-5']);
  });
});

describe('the caption of a table', () => {
  const about = (name: string) => { const { province: { slug, name: { vi } }, until } = inspect({ name, rows: [['Chỉ tiêu', 'Năm 2025'], ['A', 5]] }).proposal; return [slug, vi, until]; };

  it('that only dates the figures names no province', () => {
    const nobody = ['so-lieu-cua-trang', 'Số liệu của trang'];
    expect(about('Số liệu đến 19/6/2026, phiên bản 1')).toEqual([...nobody, '2026-06-19']);
    expect(about('Số liệu tính đến ngày 19 tháng 6 năm 2026')).toEqual([...nobody, '2026-06-19']);
    expect(about('Data up to 19 June 2026, version 1')).toEqual([...nobody, '2026-06-19']);
    expect(about('Data as of 2026-06-19')).toEqual([...nobody, '2026-06-19']);
  });

  it('dates the figures of a running period, which a target of a year to come never does', () => {
    const issued = (name: string, ...row: readonly (string | number)[]) => {
      const table: Table = { name, rows: [['Chỉ tiêu', 'Cách tính', 'Kỳ', 'Giá trị', 'Đích', 'Thời hạn'], row] };
      const result = read(table, { ...inspect(table).proposal, asOf: '2026-11-22' });
      return result.ok ? result.dataset.documents.map((document) => document.issued) : result.issues;
    };
    const dated = 'Số liệu đến 19/6/2026, phiên bản 1';
    expect(issued(dated, 'A', 'x', '6/2026', 80, 100, '2030')).toEqual(['2026-06-19']);
    expect(issued('', 'A', 'x', '2026', 80, 100, '2030')).toEqual(['2026-11-22']);
    expect(issued(dated, 'A', 'x', 'quý IV/2026', 80, 100, '2030')).toEqual(['2026-11-22']);
    expect(issued('', 'A', 'x', '', '', 100, '2030')).toEqual([null]);
    expect(issued('', 'A', 'x', '2025', 80, 100, '2030')).toEqual([null]);
  });

  it('that begins with a name still does', () => {
    expect(about('Lâm Đồng. Số liệu đến 19/6/2026')).toEqual(['lam-dong', 'Lâm Đồng', '2026-06-19']);
  });
});

describe('the slug of a province', () => {
  it('has its name, in all 34 of them, and no other has one', () => {
    expect(['gia-lai', 'ha-noi', 'ho-chi-minh', 'hue', 'lam-dong', 'dak-lak', 'vinh-long'].map(placeName)).toEqual(['Gia Lai', 'Hà Nội', 'Hồ Chí Minh', 'Huế', 'Lâm Đồng', 'Đắk Lắk', 'Vĩnh Long']);
    expect(['', 'gia', 'Gia Lai', 'khac'].map(placeName)).toEqual([null, null, null, null]);
  });
});
