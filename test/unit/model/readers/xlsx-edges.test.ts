import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { cellText, LIMITS, openBytes, TABLE_LIMITS, type Cell, type Table } from '../../../../src/model/index.js';
import { readXlsx, serialDay } from '../../../../src/model/readers/xlsx.js';
import { openArchive } from '../../../../src/model/readers/zip.js';
import { book, bookParts, zip, type Parts } from './workbook.js';

const cell = (at: string, value: string, more = '') => `<c r="${at}"${more}><v>${value}</v></c>`;
const row = (at: number, ...list: readonly string[]) => `<row r="${String(at)}">${list.join('')}</row>`;
const ONE = row(1, cell('A1', '1'));

async function tablesOf(bytes: Uint8Array): Promise<readonly Table[]> {
  const result = await readXlsx(bytes);
  if (!result.ok) throw new Error(result.issues[0]?.message.en);
  return result.tables;
}
async function rowsOf(rows: string, { texts = [], after = '', parts = {} }: { readonly texts?: readonly string[]; readonly after?: string; readonly parts?: Parts } = {}) {
  return (await tablesOf(zip({ ...bookParts([{ name: 'S', rows, after }], { texts }), ...parts })))[0]?.rows;
}
async function refusal(bytes: Uint8Array): Promise<string> {
  const result = await readXlsx(bytes);
  return result.ok ? 'read' : (result.issues[0]?.code ?? '');
}
/** What a cell of 0.5 or 46192 shows under a format of a number, or under one that the workbook defines. */
async function shown(value: string, id: number, code = ''): Promise<Cell | undefined> {
  const definition = code === '' ? '' : `<numFmts><numFmt numFmtId="${String(id)}" formatCode="${code}"/></numFmts>`;
  const styles = `<styleSheet>${definition}<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="${String(id)}"/></cellXfs></styleSheet>`;
  return (await rowsOf(row(1, cell('A1', value, ' s="0"')), { parts: { 'xl/styles.xml': styles } }))?.[0]?.[0];
}

describe('the format of a number', () => {
  it('without a definition is one of percentages, of dates or of numbers by its id', async () => {
    expect(await Promise.all([8, 9, 10, 11].map((id) => shown('0.5', id)))).toEqual([0.5, { number: 50, unit: '%' }, { number: 50, unit: '%' }, 0.5]);
    expect(await Promise.all([13, 14, 17, 18, 22, 23, 26, 27, 36, 37, 49, 50, 58, 59].map(async (id) => cellText(await shown('46192', id)).startsWith('2026-06'))))
      .toEqual([false, true, true, false, true, false, false, true, true, false, false, true, true, false]);
  });

  it('is one of percentages by its sign, unless that is quoted or escaped', async () => {
    expect(await Promise.all(['0.0%', '0 &quot;%&quot;', '0\\%', '0;0%'].map((code) => shown('0.5', 164, code)))).toEqual([{ number: 50, unit: '%' }, 0.5, 0.5, 0.5]);
  });

  it('is one of dates by days, years or whole months, in any case; words in quotation marks or brackets do not count', async () => {
    const isDate = async (code: string) => cellText(await shown('46192', 164, code)).startsWith('2026');
    expect(await Promise.all(['d/m', 'YYYY', 'mmm', '[$-42A]dd mmm', 'd&quot; năm 0&quot;'].map(isDate))).toEqual([true, true, true, true, true]);
    expect(await Promise.all(['mm:ss', '0 &quot;day&quot;', '[Red]0', 'General&quot;d&quot;', '#,##0_d', 'h:mm', '0 d', '*d0'].map(isDate))).toEqual(Array(8).fill(false));
  });

  it('that shows no day gives a month, one that shows no month a year: nothing is made its first day', async () => {
    expect(await Promise.all(['mm/yyyy', '&quot;Tháng &quot;m/yyyy', 'mmm-yy', 'yyyy\\-mm', '[$-42A]mmmm yyyy', 'm\\/yyyy;@'].map((code) => shown('46174', 164, code)))).toEqual(Array(6).fill('2026-06'));
    expect(await shown('46174', 17)).toBe('2026-06');
    expect(await Promise.all(['yyyy', '&quot;Năm &quot;yyyy', 'yy'].map((code) => shown('46023', 164, code)))).toEqual(Array(3).fill('2026'));
    expect(await Promise.all([shown('46023', 14), shown('46023', 164, 'dd/mm/yyyy')])).toEqual(['2026-01-01', '2026-01-01']);
    const iso = row(1, cell('A1', '2026-06-01T00:00:00', ' t="d" s="5"'), cell('B1', '2026-06-01', ' t="d" s="3"'));
    expect(await rowsOf(iso)).toEqual([['2026-06', '2026-06-01']]);
  });

  it('is none of a cell whose style is not there', async () => {
    expect(await rowsOf(row(1, cell('A1', '0.5', ' s="99"'), cell('B1', '0.5')))).toEqual([[0.5, 0.5]]);
    expect(await rowsOf(row(1, cell('A1', '0.5', ' s="1"')), { parts: { 'xl/styles.xml': '' } })).toEqual([[0.5]]);
  });
});

describe('a cell', () => {
  it('of a text is a text, also one of digits', async () => {
    expect(await rowsOf(row(1, '<c r="A1" t="inlineStr"><is><t>2025</t></is></c>', cell('B1', '12', ' t="str"'), cell('C1', '2026', ' t="d"'), cell('D1', '', ' t="str"'), cell('E1', '1')))).toEqual([['2025', '12', '2026', null, 1]]);
  });

  it('of a truth is a word, of an error what is seen', async () => {
    expect(await rowsOf(row(1, cell('A1', '1', ' t="b"'), cell('B1', '0', ' t="b"'), cell('C1', '5', ' t="e"')))).toEqual([['TRUE', 'FALSE', '5']]);
  });

  it('without a value is nothing, with something else than a number that', async () => {
    expect(await rowsOf(row(1, cell('A1', ' '), '<c r="B1"><v/></c>', cell('C1', 'x'), cell('D1', '5')))).toEqual([[null, null, 'x', 5]]);
  });

  it('of a shared text that is not there is nothing', async () => {
    expect(await rowsOf(row(1, cell('A1', '7', ' t="s"'), cell('B1', '1')), { texts: ['x'] })).toEqual([[null, 1]]);
    expect(await rowsOf(row(1, cell('A1', '0', ' t="s"'), cell('B1', '1')), { parts: { 'xl/sharedStrings.xml': '<sst>' } })).toEqual([[null, 1]]);
  });

  it('of a shared text is its letters alone, not the signs that say how they are read, nor white space around them', async () => {
    const texts = '<sst> <si> <r><t>Chỉ </t></r> <r><t>tiêu</t></r> <rPh sb="0" eb="1"><t>x</t></rPh><t/> </si><si><t>y</t></si></sst>';
    expect(await rowsOf(row(1, cell('A1', '0', ' t="s"'), cell('B1', '1', ' t="s"')), { parts: { 'xl/sharedStrings.xml': texts } })).toEqual([['Chỉ tiêu', 'y']]);
  });

  it('with an address that is none follows the one before', async () => {
    expect(await rowsOf('<row r="2"><c r="B2"><v>1</v></c><c r="b9"><v>2</v></c><c r="AAAA1"><v>3</v></c></row>')).toEqual([[null, 1, 2, 3]]);
    expect(await rowsOf('<row r="x"><c><v>1</v></c></row>')).toEqual([[1]]);
  });

  it('far to the right leaves nothing between', async () => {
    expect((await rowsOf(row(1, cell('AA1', '1'))))?.[0]).toEqual([...Array<null>(26).fill(null), 1]);
  });
});

describe('a sheet', () => {
  it('has its rows in order, whatever the file’s', async () => {
    const [table] = await tablesOf(book([{ name: 'S', rows: row(3, cell('A3', '3')) + row(1, cell('A1', '1')) + '<row><c><v>2</v></c></row>' }]));
    expect([table?.rows, table?.places]).toEqual([[[1], [2], [3]], [1, 2, 3]]);
  });

  it('may have as many columns as the limit says, the one beyond is named with its row', async () => {
    // SF is the 500th column.
    expect((await rowsOf(row(1, cell('SF1', '1'))))?.[0]?.length).toBe(TABLE_LIMITS.columns);
    const result = await readXlsx(book([{ name: 'Bảng', rows: row(4, cell('SG4', '1')) }]));
    expect(result.ok ? [] : [result.issues[0]?.code, result.issues[0]?.message.en]).toEqual(['too-many-columns', 'Sheet "Bảng", row 4: beyond 500 columns. Delete stray cells or split the file.']);
  });

  it('may have as many rows as the limit says', async () => {
    const rows = (count: number) => Array.from({ length: count }, (_, index) => `<row r="${String(index + 1)}"><c><v>1</v></c></row>`).join('');
    expect(await refusal(book([{ name: 'S', rows: rows(TABLE_LIMITS.rows + 1) }]))).toBe('too-many-rows');
  });
});

describe('a merged cell', () => {
  const merged = (ref: string, rows: string, texts: readonly string[] = ['x']) => rowsOf(rows, { texts, after: `<mergeCells><mergeCell ref="${ref}"/></mergeCells>` });
  const text = (at: string) => cell(at, '0', ' t="s"');

  it('gives its words to rows and columns that are there, and to no other', async () => {
    expect(await merged('A1:B2', row(1, text('A1'), cell('C1', '1')) + row(2, cell('C2', '2')) + row(4, cell('C4', '4')))).toEqual([['x', 'x', 1], ['x', 'x', 2], [null, null, 4]]);
    expect(await merged('B1:C1', row(1, cell('A1', '1'), text('B1')))).toEqual([[1, 'x', 'x']]);
    expect(await merged('A1:A3', row(1, text('A1')) + row(3, cell('B3', '2')))).toEqual([['x'], ['x', 2]]);
  });

  it('writes over nothing', async () => {
    expect(await merged('A1:A2', row(1, text('A1')) + row(2, cell('A2', '5')))).toEqual([['x'], [5]]);
  });

  it('is left alone where its place is none, lies beyond the columns, or covers more than 10 000 cells', async () => {
    const one = row(1, text('A1'), cell('B1', '1')) + row(2, cell('B2', '2'));
    for (const ref of ['A1', 'x:A2', 'A1:x', 'A1:SG2', 'A1:B5001', 'A2:A1']) expect(await merged(ref, one)).toEqual([['x', 1], [null, 2]]);
    expect(await merged('A1:B5000', one)).toEqual([['x', 1], ['x', 2]]);
    expect(await merged('A9:A10', one)).toEqual([['x', 1], [null, 2]]);
  });
});

describe('a workbook', () => {
  const relations = (...list: readonly string[]) => `<Relationships>${list.map((each) => `<Relationship ${each}/>`).join('')}</Relationships>`;
  const bookOf = (workbook: string, parts: Parts) => zip({ 'xl/workbook.xml': `<workbook>${workbook}</workbook>`, ...parts });
  const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

  it('finds its parts by their relations, from the folder of the workbook or from the root', async () => {
    const parts = (target: string, at: string) => ({ 'xl/_rels/workbook.xml.rels': relations(`Id="r1" Target="${target}"`, 'Id="r2"', 'Target="x"'), [at]: sheet(ONE) });
    for (const [target, at] of [['a.xml', 'xl/a.xml'], ['./a.xml', 'xl/a.xml'], ['/y/a.xml', 'y/a.xml'], ['b/./a.xml', 'xl/b/./a.xml']] as const) {
      expect((await tablesOf(bookOf('<sheets><sheet name="S" r:id="r1"/><sheet name="T" r:id="r2"/><sheet name="U"/></sheets>', parts(target, at)))).map(({ name }) => name)).toEqual(['S']);
    }
  });

  it('finds texts and styles by the type of their relation, else where they mostly stand', async () => {
    const rows = row(1, cell('A1', '0', ' t="s"'), cell('B1', '0.5', ' s="0"'));
    const [texts, styles] = ['<sst><si><t>x</t></si></sst>', '<styleSheet><cellXfs><xf numFmtId="9"/></cellXfs></styleSheet>'];
    const sheets = '<sheets><sheet name="S" r:id="r1"/></sheets>';
    const named = { 'xl/_rels/workbook.xml.rels': relations('Id="r1" Target="s.xml"', 'Id="r2" Type="x/sharedStrings" Target="t.xml"', 'Id="r3" Type="x/styles" Target="u.xml"'), 'xl/s.xml': sheet(rows), 'xl/t.xml': texts, 'xl/u.xml': styles };
    const usual = { 'xl/_rels/workbook.xml.rels': relations('Id="r1" Target="s.xml"'), 'xl/s.xml': sheet(rows), 'xl/sharedStrings.xml': texts, 'xl/styles.xml': styles };
    for (const parts of [named, usual]) expect((await tablesOf(bookOf(sheets, parts)))[0]?.rows).toEqual([['x', { number: 50, unit: '%' }]]);
  });

  it('gives twenty sheets at most, none that is hidden, and names of 200 letters', async () => {
    const many = await tablesOf(book([{ name: 'x'.repeat(300), rows: ONE }, ...Array.from({ length: 24 }, (_, index) => ({ name: `S${String(index)}`, rows: ONE }))]));
    expect([many.length, many[0]?.name]).toEqual([TABLE_LIMITS.sheets, 'x'.repeat(200)]);
    const states = await tablesOf(book([{ name: 'A', rows: ONE, state: 'veryHidden' }, { name: 'B', rows: ONE, state: 'visible' }]));
    expect(states.map(({ name }) => name)).toEqual(['B']);
  });

  it('is dated from 1904 where it says so, in either way', async () => {
    const dated = async (attribute: string) => (await tablesOf(zip({ ...bookParts([{ name: 'S', rows: row(1, cell('A1', '44730', ' s="2"')) }]),
      'xl/workbook.xml': `<workbook><workbookPr ${attribute}/><other date1904="1"/><sheets><sheet name="S" r:id="rId1"/></sheets></workbook>` })))[0]?.rows[0]?.[0];
    expect([await dated('date1904="true"'), await dated('date1904="0"'), await dated('')]).toEqual(['2026-06-19', '2022-06-18', '2022-06-18']);
  });

  it('of another kind is named as what it is, with what to do', async () => {
    const said = async (...names: readonly string[]) => { const opened = await openBytes(zip(Object.fromEntries(names.map((name) => [name, 'x'])))); return opened.ok ? '' : opened.issues[0]?.message.vi; };
    expect(await said('mimetype', 'content.xml', 'styles.xml')).toBe('Đây là tệp OpenDocument (ODS), không phải XLSX. Hãy lưu hoặc chép bảng thành tệp .xlsx hay CSV.');
    expect(await said('xl/workbook.bin')).toContain('tệp XLSB,');
    expect(await said('docProps/app.xml', 'word/other.xml/')).toContain('Word');
    expect(await said('so-lieu.csv', 'doc.txt')).toBe('Đây là tệp ZIP (so-lieu.csv, doc.txt). Hãy giải nén rồi chọn tệp CSV hoặc XLSX bên trong.');
  });

  it('is refused without a workbook, without content, and beyond 8 MiB', async () => {
    expect(await refusal(zip({ 'a.txt': 'x' }))).toBe('no-workbook');
    expect(await refusal(book([{ name: 'S', rows: '' }]))).toBe('empty-file');
    expect(await refusal(new Uint8Array(LIMITS.fileBytes + 1))).toBe('file-too-large');
  });

  it('whose sheet is not there has the others', async () => {
    const parts = { ...bookParts([{ name: 'A', rows: ONE }, { name: 'B', rows: ONE }]) } as Record<string, string>;
    delete parts['xl/worksheets/sheet1.xml'];
    expect((await tablesOf(zip(parts))).map(({ name }) => name)).toEqual(['B']);
  });
});

describe('a day number', () => {
  it('is a day from 1 March 1900 to the end of 9999', () => {
    expect([60, 61, 2_958_465, 2_958_466].map((serial) => serialDay(serial, false))).toEqual([null, '1900-03-01', '9999-12-31', null]);
    expect(serialDay(0, true)).toBe('1904-01-01');
  });

  it('is the same on leap days, at the ends of centuries and of four centuries', () => {
    expect([36_585, 36_586, 73_109, 73_110, 109_634, 182_682, 182_683].map((serial) => serialDay(serial, false))).toEqual(
      [36_585, 36_586, 73_109, 73_110, 109_634, 182_682, 182_683].map((serial) => new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10)),
    );
  });
});

describe('an archive', () => {
  const open = (bytes: Uint8Array) => {
    const opened = openArchive(bytes);
    if (!opened.ok) throw new Error(opened.issues[0]?.code);
    return opened.archive;
  };
  const codeOf = async (bytes: Uint8Array, name: string): Promise<string> => open(bytes).text(name).then((text) => text ?? 'none', (problem: unknown) => (problem as { readonly code: string }).code);

  it('names its parts and gives their texts, packed or not', async () => {
    for (const method of [0, 8] as const) {
      const archive = open(zip({ 'a.xml': 'một', 'b/c.xml': 'hai' }, { method }));
      expect([archive.names, await archive.text('b/c.xml'), await archive.text('a.xml'), await archive.text('d')]).toEqual([['a.xml', 'b/c.xml'], 'hai', 'một', null]);
    }
  });

  it('may have extra fields and comments at each part, and parts of many pieces', async () => {
    const parts = [['a.xml', 'một'], ['b.xml', Array.from({ length: 40_000 }, (_, k) => String((k * 7919) % 10_007)).join(' ')], ['c.xml', 'ba']] as const;
    const [locals, central]: [Buffer[], Buffer[]] = [[], []];
    let offset = 0;
    for (const [name, text] of parts) {
      const data = deflateRawSync(Buffer.from(text));
      const [local, entry] = [Buffer.alloc(30 + name.length + 4), Buffer.alloc(46 + name.length + 5 + 3)];
      local.writeUInt16LE(name.length, 26);
      local.writeUInt16LE(4, 28);
      local.write(name, 30);
      entry.writeUInt32LE(0x02014b50, 0);
      entry.writeUInt16LE(8, 10);
      for (const [value, at] of [[data.length, 20], [Buffer.byteLength(text), 24], [offset, 42]] as const) entry.writeUInt32LE(value, at);
      for (const [value, at] of [[name.length, 28], [5, 30], [3, 32]] as const) entry.writeUInt16LE(value, at);
      entry.write(name, 46);
      locals.push(local, data);
      central.push(entry);
      offset += local.length + data.length;
    }
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(parts.length, 10);
    end.writeUInt32LE(offset, 16);
    const archive = open(new Uint8Array(Buffer.concat([...locals, ...central, end])));
    for (const [name, text] of parts) expect(await archive.text(name)).toBe(text);
  });

  it('may end with a comment, and may lie within other bytes', async () => {
    const bytes = zip({ 'a.xml': 'một' });
    const commented = new Uint8Array(bytes.length + 100);
    commented.set(bytes);
    expect(await open(commented).text('a.xml')).toBe('một');
    const within = new Uint8Array(bytes.length + 20);
    within.set(bytes, 10);
    expect(await open(within.subarray(10, 10 + bytes.length)).text('a.xml')).toBe('một');
    expect(openArchive(new Uint8Array(0x10000 + 100)).ok).toBe(false);
  });

  it('is damaged where its directory is, or a part begins beyond its end or is no stream', async () => {
    const bytes = zip({ 'a.xml': 'x'.repeat(100) });
    const view = new DataView(bytes.buffer);
    const central = view.getUint32(bytes.length - 6, true);
    const changed = (at: number, value: number) => { const copy = bytes.slice(); new DataView(copy.buffer).setUint32(at, value, true); return copy; };
    expect(openArchive(changed(central, 0)).ok).toBe(false);
    expect(openArchive(changed(bytes.length - 6, bytes.length)).ok).toBe(false);
    expect(await codeOf(changed(central + 42, bytes.length - 29), 'a.xml')).toBe('damaged-workbook');
    expect(await codeOf(changed(35, 0xffffffff), 'a.xml')).toBe('damaged-workbook');
    expect(await codeOf(bytes, 'a.xml')).toBe('x'.repeat(100));
  });

  it('with a packing that is not known is damaged, with a password it is told so', async () => {
    const bytes = zip({ 'a.xml': 'x' });
    const central = new DataView(bytes.buffer).getUint32(bytes.length - 6, true);
    new DataView(bytes.buffer).setUint16(central + 10, 12, true);
    expect([await codeOf(bytes, 'a.xml'), await codeOf(zip({ 'a.xml': 'x' }, { encrypted: true }), 'a.xml')]).toEqual(['damaged-workbook', 'encrypted-workbook']);
  });

  it('of too many parts is refused', () => {
    const parts = (count: number) => zip(Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${String(index)}`, ''])), { method: 0 });
    expect([openArchive(parts(TABLE_LIMITS.parts)).ok, openArchive(parts(TABLE_LIMITS.parts + 1)).ok]).toEqual([true, false]);
  });

  it('is opened as a workbook by its first bytes alone', async () => {
    const opened = await openBytes(zip({ 'a.xml': 'x' }), 'a.txt');
    expect(opened.ok ? '' : opened.issues[0]?.code).toBe('no-workbook');
  });
});
