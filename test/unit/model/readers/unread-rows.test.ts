/** Rows and cells that hold less than they seem to, and what is said of them. */
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../../../src/model/readers/xlsx.js';
import type { readAs} from './help.js';
import { cells, issuesOf, only, readWell, tableOf } from './help.js';
import { book } from './workbook.js';

const told = (result: ReturnType<typeof readAs>) => (result.ok ? result.warnings : result.issues).map(({ code, path }) => `${code} ${path}`);

describe('a row without figures and targets', () => {
  it('is told, where it holds remarks beside no name, and is no row that lacks a name', () => {
    const table = cells('STT|Chỉ tiêu|Năm 2025', '1|Phủ sóng|86', 'Ghi chú: số liệu ước||');
    expect(told(readWell(table))).toEqual(['no-figure rows[2]']);
    expect(issuesOf(cells('STT|Chỉ tiêu|Năm 2025', '1|Phủ sóng|86', '2||99')).map(({ code }) => code)).toEqual(['missing-name']);
  });

  it('is told, where numerator and denominator stand without their figure: nothing is computed in its place', () => {
    const { dataset, warnings } = readWell(cells('Chỉ tiêu|Kỳ|Tử số|Mẫu số|Giá trị', 'A|2025|50|200|25', 'B|2025|30|100|'));
    expect(dataset.indicators.map(({ observations }) => observations.map(({ value, numerator, denominator }) => [value, numerator, denominator]))).toEqual([[[25, 50, 200]], []]);
    expect(warnings.map(({ code, message }) => [code, message.vi])).toEqual([['no-figure', 'Hàng 3: không có số liệu hay đích nên không được đọc.']]);
  });
});

describe('a denominator', () => {
  it('of 0 is an error by row, a numerator of 0 is none', () => {
    expect(issuesOf(cells('Chỉ tiêu|Kỳ|Tử số|Mẫu số|Giá trị', 'A|2025|50|0|25')).map(({ code, path }) => `${code} ${path}`)).toEqual(['zero-denominator rows[1][3]']);
    expect(only(cells('Chỉ tiêu|Kỳ|Tử số|Mẫu số|Giá trị', 'A|2025|0|50|0')).observations[0]).toMatchObject({ numerator: 0, denominator: 50 });
  });
});

describe('a comma that may have cut a number', () => {
  const codes = (text: string) => issuesOf(tableOf(text)).map(({ code, path, message }) => `${code} ${path} ${/\d+,\d+%?/.exec(message.vi)?.[0] ?? ''}`);

  it('is asked about where digits stand in a column of words behind a whole number', () => {
    expect(codes('Chỉ tiêu,Giá trị,Ghi chú\n5G,86,5')).toEqual(['cells-beyond rows[1][2] 86,5']);
    expect(codes('Chỉ tiêu,Năm 2025,Đơn vị\n5G,86,5%')).toEqual(['cells-beyond rows[1][2] 86,5%']);
  });

  it('is none where words stand there, where numbers are expected, or where something else parts the cells', () => {
    expect(codes('Chỉ tiêu,Năm 2025,Ghi chú\n5G,86,ước\n4G,99,')).toEqual([]);
    expect(codes('Chỉ tiêu,Năm 2025,Đích 2026\n5G,86,95')).toEqual([]);
    expect(codes('Chỉ tiêu;Năm 2025;Ghi chú\n5G;86;5')).toEqual([]);
  });
});

describe('a part of the row above', () => {
  it('is named after its whole, so that two of one name stay two', () => {
    const { dataset } = readWell(cells('Chỉ tiêu|Năm 2025', 'Dân có tài khoản|900', 'Trong đó: nữ|400', 'Dân có chữ ký số|300', 'Trong đó: nữ|100', '- 18–35 tuổi|50'));
    expect(dataset.indicators.map(({ name, observations }) => [name.vi, observations[0]?.value])).toEqual([
      ['Dân có tài khoản', 900], ['Dân có tài khoản – Trong đó: nữ', 400], ['Dân có chữ ký số', 300], ['Dân có chữ ký số – Trong đó: nữ', 100], ['Dân có chữ ký số – 18–35 tuổi', 50],
    ]);
  });

  it('has a name of its own below the heading of a group, and without a row above', () => {
    const names = (...lines: readonly string[]) => readWell(cells('Chỉ tiêu|Năm 2025', ...lines)).dataset.indicators.map(({ name }) => name.vi);
    expect(names('I. Hạ tầng số|', '- Phủ sóng 5G|86', '- Phủ sóng 4G|99')).toEqual(['- Phủ sóng 5G', '- Phủ sóng 4G']);
    expect(names('Thuê bao|', '+ 4G|2', '+ 5G|1')).toEqual(['Thuê bao – 4G', 'Thuê bao – 5G']);
    expect(names('Trong đóng góp|3', 'B|4')).toEqual(['Trong đóng góp', 'B']);
  });
});

describe('parts of a province', () => {
  it('under the header "Huyện/xã" are places, each with a row of its own', () => {
    expect(readWell(cells('Huyện/xã|Chỉ tiêu|Năm 2025', 'Đà Lạt|Phủ sóng|90', 'Bảo Lộc|Phủ sóng|80')).dataset.indicators.map(({ name }) => name.vi)).toEqual(['Phủ sóng – Đà Lạt', 'Phủ sóng – Bảo Lộc']);
  });
});

describe('a sum of the rows', () => {
  it('is no indicator beside them under the name "Tổng số" either', () => {
    expect(readWell(cells('Chỉ tiêu|Năm 2025', 'A|1', 'B|2', 'Tổng số|3')).dataset.indicators.map(({ name }) => name.vi)).toEqual(['A', 'B']);
  });
});

describe('a place among others', () => {
  it('is one also in the unit "xếp hạng", where lower is better and nothing is asked', () => {
    expect(only(cells('Chỉ tiêu|Đơn vị|Năm 2025|Đích 2030', 'PCI|xếp hạng|20|10'))).toMatchObject({ unit: 'rank', direction: 'lower' });
  });
});

describe('a workbook', () => {
  const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const head = `<row r="1">${cell('A1', 'Chỉ tiêu')}${cell('B1', 'Năm 2025')}</row>`;
  const first = async (rows: string, columns = '') => {
    const result = await readXlsx(book([{ name: 'S', rows: `${head}${rows}` }].map((sheet) => ({ ...sheet, rows: `</sheetData>${columns}<sheetData>${sheet.rows}` }))));
    const table = result.ok ? result.tables[0] : undefined;
    if (table === undefined) throw new Error('no table');
    return table;
  };

  it('names the rows and columns that its author hid, as far as they hold something', async () => {
    const rows = `<row r="2">${cell('A2', 'A')}<c r="B2"><v>1</v></c></row><row r="3" hidden="1">${cell('A3', 'B')}<c r="B3"><v>2</v></c></row><row r="4" hidden="1"/>`;
    const table = await first(rows, '<cols><col min="2" max="16384" hidden="1"/></cols>');
    expect(table.hidden).toEqual(['3', 'B']);
    expect(readWell(table).warnings.map(({ message }) => message.vi)).toEqual(['Hàng, cột ẩn vẫn được đọc: 3, B. Hãy xóa nếu không dùng.']);
    expect((await first('<row r="2" hidden="0"><c r="B2"><v>1</v></c></row>')).hidden).toBeUndefined();
  });

  it('refuses a formula that its program never computed, and takes the empty text of one for nothing', async () => {
    const row = (formula: string) => first(`<row r="2">${cell('A2', 'A')}${formula}</row>`);
    expect(issuesOf(await row('<c r="B2"><f>1+1</f></c>')).map(({ code, path }) => `${code} ${path}`)).toEqual(['formula rows[1][1]']);
    expect((await row('<c r="B2" t="str"><f>IF(1,"","")</f><v></v></c>')).rows[1]).toEqual(['A']);
    expect(only(await row('<c r="B2"><f>1+1</f><v>2</v></c>')).observations[0]?.value).toBe(2);
  });
});
