import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { LIMITS, readCsv, TABLE_LIMITS } from '../../../../src/model/index.js';
import { separatorOf } from '../../../../src/model/readers/csv.js';
import { CSV_FORMS, csvText } from '../../../../src/view/csv.js';
import { tableOf } from './help.js';

function refusal(text: string): string {
  const result = readCsv(text);
  return result.ok ? 'read' : (result.issues[0]?.code ?? '');
}

describe('a CSV file', () => {
  it.each([['semicolons', ';'], ['commas', ','], ['tabs', '\t'], ['bars', '|']])('may be cut by %s', (_, mark) => {
    expect(tableOf(['Chỉ tiêu', 'Năm 2025'].join(mark) + '\n' + ['5G', '86'].join(mark)).rows).toEqual([['Chỉ tiêu', 'Năm 2025'], ['5G', '86']]);
  });

  it('with decimal commas between semicolons is cut at the semicolons', () => {
    expect(tableOf('Chỉ tiêu;2024;2025\nA;1,5;2,5\nB;3,5;4,5').rows[1]).toEqual(['A', '1,5', '2,5']);
  });

  it('may say its separator in a first line of its own, which is no row', () => {
    const table = tableOf('sep=;\r\nChỉ tiêu;2025\r\n5G;86');
    expect([table.rows[0], table.places]).toEqual([['Chỉ tiêu', '2025'], [2, 3]]);
  });

  it('may begin with a byte order mark and end its lines in any way', () => {
    expect(tableOf('\ufeffa;b\r\n1;2\r3;4\n5;6').rows).toEqual([['a', 'b'], ['1', '2'], ['3', '4'], ['5', '6']]);
  });

  it('may hold separators, quotation marks and line breaks in quotation marks', () => {
    expect(tableOf('a;b\n"x;y";"nói ""có""\nhai dòng"').rows[1]).toEqual(['x;y', 'nói "có"\nhai dòng']);
  });

  it('counts its rows as spreadsheets do, and leaves the empty ones out', () => {
    expect(tableOf('a;b\n\n;\n1;2\n').places).toEqual([1, 4]);
  });

  it('may be ragged', () => {
    expect(tableOf('a;b;c\n1\n1;2;3;4').rows).toEqual([['a', 'b', 'c'], ['1'], ['1', '2', '3', '4']]);
  });

  it('keeps markup, formulas and names of prototypes as the texts that they are', () => {
    expect(tableOf('__proto__;b\n<img src=x onerror=alert(1)>;=HYPERLINK(1)').rows).toEqual([['__proto__', 'b'], ['<img src=x onerror=alert(1)>', '=HYPERLINK(1)']]);
    expect(({} as Record<string, unknown>)['b']).toBeUndefined();
  });

  it('is refused when a quotation mark is never closed, with the row where it opens', () => {
    const result = readCsv('a;b\n1;2\n"không đóng;3\n4;5');
    expect(result.ok ? '' : result.issues[0]?.message.vi).toContain('Hàng 3');
    expect(refusal('a;b\n"x')).toBe('unclosed-quote');
  });

  it('is refused without content', () => {
    expect([refusal(''), refusal('\ufeff'), refusal('\n\n;;\n')]).toEqual(['empty-file', 'empty-file', 'empty-file']);
  });

  it('is refused beyond 8 MiB, 500 columns, 100 000 rows, before they are built', () => {
    expect(refusal('x'.repeat(LIMITS.fileBytes + 1))).toBe('file-too-large');
    expect(refusal(';'.repeat(1_000_000))).toBe('too-many-columns');
    expect(refusal('a\n'.repeat(TABLE_LIMITS.rows + 1))).toBe('too-many-rows');
    expect(refusal(`${';'.repeat(TABLE_LIMITS.columns - 1)}x`)).toBe('read');
  });

  it('is read in time that grows with its length: eight million quotation marks, separators or line ends', () => {
    for (const part of ['"', '""', ';"', '"\n', '\n', '\r', 'a"']) expect(typeof refusal(part.repeat(Math.floor(LIMITS.fileBytes / part.length)))).toBe('string');
  });
});

describe('its separator', () => {
  it('is the comma for English numbers in quotation marks', () => {
    expect(separatorOf('Indicator,2024,2025\nA,"1,234.5","2,345.5"')).toBe(',');
  });

  it('is the comma when there is none', () => {
    expect(separatorOf('một cột\n5')).toBe(',');
  });
});

describe('what our own export writes', () => {
  it.each(['vi', 'en'] as const)('is read again to the letter, but for apostrophes that keep it from being a formula, in %s', (language) => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom('=1+1', ' -5', '"', ';', 'a\r\nb', '\t'));
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }), (rows) => {
      // A first line that settles the separator, as a head does.
      const head = ['mã', 'tên', 'giá trị', 'đơn vị'];
      const text = csvText([head, head, head, ...rows], CSV_FORMS[language]);
      const result = readCsv(text);
      if (!result.ok) throw new Error(result.issues[0]?.message.en);
      const bare = (table: readonly (readonly unknown[])[]) => table.map((row) => row.map((value) => (typeof value === 'string' ? value.replaceAll("'", '') : value)));
      // A guarded blank cell is no blank cell.
      const written = rows.filter((row) => row.some((value) => value.trim() !== '' || /^\s*[\t\r]/.test(value)));
      expect(bare(result.tables[0]?.rows.slice(3) ?? [])).toEqual(bare(written));
    }));
  });

  it('keeps negative numbers numbers', () => {
    expect(csvText([['a', -3.5], ['-3,5', -1]], CSV_FORMS.vi)).toBe('\ufeffa;-3,5\r\n"\'-3,5";-1\r\n');
  });
});

describe('beside papaparse', () => {
  it('any well-formed text is cut into the same cells', () => {
    const cell = fc.oneof(fc.stringMatching(/^[\p{L}\d ,.]{0,8}$/u), fc.string({ maxLength: 6 }).map((text) => `"${text.replaceAll('"', '""')}"`));
    const line = fc.array(cell, { minLength: 1, maxLength: 5 }).map((list) => list.join(';'));
    fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      const text = ['sep=;', ...lines].join(end);
      const result = readCsv(text);
      const expected = (Papa.parse<string[]>(lines.join(end), { delimiter: ';', newline: end, skipEmptyLines: false }).data).filter((row) => row.some((value) => value.trim() !== ''));
      expect(result.ok ? result.tables[0]?.rows : []).toEqual(expected);
    }), { numRuns: 500 });
  });
});
