import fc from 'fast-check';
import readExcel from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { inspect, openBytes, read, TABLE_LIMITS, type Cell } from '../../../../src/model/index.js';
import { readXlsx, serialDay } from '../../../../src/model/readers/xlsx.js';
import { book, bookParts, zip } from './workbook.js';

async function rowsOf(rows: string, texts: readonly string[] = [], more: { readonly after?: string; readonly from1904?: boolean } = {}) {
  const result = await readXlsx(book([{ name: 'S', rows, ...(more.after === undefined ? {} : { after: more.after }) }], { texts, from1904: more.from1904 ?? false }));
  if (!result.ok) throw new Error(result.issues[0]?.message.en);
  return result.tables[0]?.rows;
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const result = await readXlsx(bytes);
  return result.ok ? 'read' : (result.issues[0]?.code ?? '');
}

describe('a cell of a workbook', () => {
  it('is a text, of its own or shared, in pieces or whole', async () => {
    expect(await rowsOf('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>Chỉ </t></r><r><t>tiêu</t></r></is></c></row>', ['Tỷ lệ &amp; số'])).toEqual([['Tỷ lệ & số', 'Chỉ tiêu']]);
  });

  it('is a number as the file stores it, with no decimal mark to guess', async () => {
    expect(await rowsOf('<row r="1"><c r="A1"><v>1.234</v></c><c r="B1" s="4"><v>1234.5</v></c><c r="C1"><v>1E3</v></c></row>')).toEqual([[1.234, 1234.5, 1000]]);
  });

  it('formatted as a percentage is what it shows, not a share of one', async () => {
    expect(await rowsOf('<row r="1"><c r="A1" s="1"><v>0.8749</v></c></row>')).toEqual([[{ number: 87.49, unit: '%' }]]);
  });

  it('formatted as a date is the day, month or year that it shows', async () => {
    expect(await rowsOf('<row r="1"><c r="A1" s="2"><v>46192</v></c><c r="B1" s="3"><v>46192.75</v></c><c r="C1" s="5"><v>46174</v></c></row>')).toEqual([['2026-06-19', '2026-06-19', '2026-06']]);
  });

  it('is dated from 1904 where the workbook says so', async () => {
    expect(await rowsOf('<row r="1"><c r="A1" s="2"><v>44730</v></c></row>', [], { from1904: true })).toEqual([['2026-06-19']]);
  });

  it('with a formula is its last value, an error the text that is seen', async () => {
    expect(await rowsOf('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C1" t="str"><f>"x"</f><v>x</v></c><c r="D1" t="b"><v>1</v></c></row>')).toEqual([[2, '#DIV/0!', 'x', 'TRUE']]);
  });

  it('that is merged gives its words to the rows it covers, its number to none', async () => {
    const after = '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/></mergeCells>';
    expect(await rowsOf('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>5</v></c><c r="C1"><v>1</v></c></row><row r="2"><c r="C2"><v>2</v></c></row>', ['5G'], { after })).toEqual([['5G', 5, 1], ['5G', null, 2]]);
  });

  it('without an address follows the one before', async () => {
    expect(await rowsOf('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>')).toEqual([[1, 2], [3]]);
  });

  it('may hold markup, entities and names of prototypes, which stay text', async () => {
    expect(await rowsOf('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>', ['&lt;img src=x&gt;&#x1F600;&bomb;', '__proto__'])).toEqual([['<img src=x>😀&bomb;', '__proto__']]);
  });
});

describe('a workbook', () => {
  it('gives its visible sheets by name, without the empty ones', async () => {
    const one = (value: number) => `<row r="1"><c r="A1"><v>${String(value)}</v></c></row>`;
    const result = await readXlsx(book([{ name: 'Một', rows: one(1) }, { name: 'Trống', rows: '' }, { name: 'Ẩn', rows: one(2), state: 'hidden' }, { name: 'A &amp; B', rows: one(3) }]));
    expect(result.ok && result.tables.map(({ name, rows }) => [name, rows])).toEqual([['Một', [[1]]], ['A & B', [[3]]]]);
  });

  it('keeps the numbers of its rows, and rows without content take no room', async () => {
    const result = await readXlsx(book([{ name: 'S', rows: '<row r="3"><c r="A3"><v>1</v></c></row><row r="1048576"><c r="B1048576"><v>2</v></c></row>' }]));
    expect(result.ok && [result.tables[0]?.rows, result.tables[0]?.places]).toEqual([[[1], [null, 2]], [3, 1048576]]);
  });

  it('is opened by its content, whatever it is called', async () => {
    const opened = await openBytes(book([{ name: 'S', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }]), 'bang.csv');
    expect(opened.ok && opened.kind === 'tables' && opened.format).toBe('xlsx');
  });

  it('becomes a dataset like any table', async () => {
    const rows = `<row r="1">${['Chỉ tiêu', 'Cách tính', 'Năm 2025', 'Đích 2030'].map((_, index) => `<c r="${'ABCD'.charAt(index)}1" t="s"><v>${String(index)}</v></c>`).join('')}</row>
      <row r="2"><c r="A2" t="s"><v>4</v></c><c r="B2" t="s"><v>5</v></c><c r="C2" s="1"><v>0.0745</v></c><c r="D2" s="1"><v>0.3</v></c></row>`;
    const result = await readXlsx(book([{ name: 'Bảng', rows }], { texts: ['Chỉ tiêu', 'Cách tính', 'Năm 2025', 'Đích 2030', 'Tỷ trọng kinh tế số', 'trên GRDP'] }));
    const table = result.ok ? result.tables[0] : undefined;
    if (table === undefined) throw new Error('no table');
    const { questions, proposal } = inspect(table);
    const made = read(table, proposal);
    expect(questions).toEqual([]);
    expect(made.ok && [made.dataset.indicators[0]?.unit, made.dataset.indicators[0]?.observations[0]?.value, made.dataset.indicators[0]?.targets[0]?.value]).toEqual(['percent', 7.45, 30]);
  });

  it('is refused when it unpacks to more than 32 MiB, says so or not', async () => {
    const parts = bookParts([{ name: 'S', rows: `<row r="1"><c r="A1"><v>${'0'.repeat(TABLE_LIMITS.unpackedBytes + 1)}</v></c></row>` }]);
    expect(await refusal(zip(parts))).toBe('workbook-too-large');
    expect(await refusal(zip(parts, { claimed: 10 }))).toBe('workbook-too-large');
    expect(await refusal(zip({ 'xl/workbook.xml': '<x/>' }, { claimed: 0xffffffff }))).toBe('workbook-too-large');
  });

  it('is refused beyond the limits on columns', async () => {
    expect(await refusal(book([{ name: 'S', rows: '<row r="1"><c r="XFD1"><v>1</v></c></row>' }]))).toBe('too-many-columns');
  });

  it('with a password or of an old kind is refused with what to do', async () => {
    expect(await refusal(zip(bookParts([{ name: 'S', rows: '' }]), { encrypted: true }))).toBe('encrypted-workbook');
    const old = await openBytes(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]));
    expect(old.ok ? '' : old.issues[0]?.code).toBe('old-workbook');
  });

  it('that is cut off, mangled or none is refused without a throw', async () => {
    const whole = book([{ name: 'S', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }]);
    for (const cut of [0, 1, 21, 22, 30, 100, whole.length - 1]) expect(await refusal(whole.slice(0, cut))).toBe('damaged-workbook');
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }), async (changes) => {
      const bytes = whole.slice();
      for (const [at, value] of changes) bytes[at] = value;
      expect(typeof await refusal(bytes)).toBe('string');
    }), { numRuns: 300 });
  });
});

describe('the day numbers of spreadsheets', () => {
  it('are the days of the calendar', () => {
    expect([serialDay(61, false), serialDay(25569, false), serialDay(45658, false), serialDay(2958465, false)]).toEqual(['1900-03-01', '1970-01-01', '2025-01-01', '9999-12-31']);
    expect([serialDay(0, false), serialDay(-5, false), serialDay(NaN, false), serialDay(1e9, false)]).toEqual([null, null, null, null]);
  });

  it('are those of Date, any day', () => {
    fc.assert(fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
      expect(serialDay(serial, false)).toBe(new Date((serial - 25569) * 86_400_000).toISOString().slice(0, 10));
    }));
  });
});

describe('beside read-excel-file', () => {
  it('the same texts and plain numbers are read from the same bytes', async () => {
    const text = fc.stringMatching(/^[\p{L}\d][\p{L}\d ]{0,6}$/u).filter((value) => value.trim() === value);
    const cell = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((value) => value + 0), text);
    await fc.assert(fc.asyncProperty(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 }), async (rows) => {
      const texts = rows.flat().filter((value) => typeof value === 'string');
      const xml = rows.map((row, index) => `<row r="${String(index + 1)}">${row.map((value, column) => {
        const at = `${'AB'.charAt(column)}${String(index + 1)}`;
        return typeof value === 'string' ? `<c r="${at}" t="s"><v>${String(texts.indexOf(value))}</v></c>` : `<c r="${at}"><v>${String(value)}</v></c>`;
      }).join('')}</row>`).join('');
      const bytes = book([{ name: 'S', rows: xml }], { texts });
      const [ours, theirs] = [await readXlsx(bytes), await readExcel(bytes.buffer)];
      expect(ours.ok && ours.tables[0]?.rows).toEqual(theirs[0]?.data as readonly (readonly Cell[])[]);
    }), { numRuns: 100 });
  });
});
