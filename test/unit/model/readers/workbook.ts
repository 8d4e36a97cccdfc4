/** Workbooks for tests, written part by part, so that a test can write what no program would. */
import { deflateRawSync } from 'node:zlib';

export type Parts = Readonly<Record<string, string>>;

export interface ZipOptions {
  /** Sizes that the directory claims, in place of the true ones. */
  readonly claimed?: number;
  readonly method?: 0 | 8;
  readonly encrypted?: boolean;
}

/** A ZIP file of texts. Checksums are 0: our reader does not look at them, and whoever does is told apart by that. */
export function zip(parts: Parts, { claimed, method = 8, encrypted = false }: ZipOptions = {}): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const [title, raw] = [Buffer.from(name), Buffer.from(text)];
    const data = method === 8 ? deflateRawSync(raw) : raw;
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt16LE(20, 6);
    head.writeUInt16LE(encrypted ? 1 : 0, 8);
    head.writeUInt16LE(method, 10);
    head.writeUInt32LE(data.length, 20);
    head.writeUInt32LE(claimed ?? raw.length, 24);
    head.writeUInt16LE(title.length, 28);
    head.writeUInt32LE(offset, 42);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    head.copy(local, 4, 6, 32);
    locals.push(local, title, data);
    central.push(head, title);
    offset += 30 + title.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(central.length / 2, 8);
  end.writeUInt16LE(central.length / 2, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
}

const NAMES = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface SheetText {
  readonly name: string;
  /** Rows inside `<sheetData>`. */
  readonly rows: string;
  readonly after?: string;
  readonly state?: string;
}

/** The parts of a workbook. Styles: 0 plain, 1 `0.00%`, 2 built-in date, 3 `dd/mm/yyyy`, 4 `#,##0.0" đồng"`, 5 `mm/yyyy`. */
export function bookParts(sheets: readonly SheetText[], { texts = [], from1904 = false }: { readonly texts?: readonly string[]; readonly from1904?: boolean } = {}): Parts {
  const list = sheets.map(({ name, state }, index) => `<sheet name="${name}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"${state ? ` state="${state}"` : ''}/>`).join('');
  const relations = sheets.map((_, index) => `<Relationship Id="rId${String(index + 1)}" Type="${RELATION}/worksheet" Target="worksheets/sheet${String(index + 1)}.xml"/>`).join('');
  return {
    '[Content_Types].xml': '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<?xml version="1.0"?><workbook ${NAMES}><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${list}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}<Relationship Id="rIdS" Type="${RELATION}/styles" Target="styles.xml"/><Relationship Id="rIdT" Type="${RELATION}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `<?xml version="1.0"?><styleSheet ${NAMES}><numFmts count="3"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="#,##0.0&quot; đồng&quot;"/><numFmt numFmtId="166" formatCode="mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${[0, 10, 14, 164, 165, 166].map((id) => `<xf numFmtId="${String(id)}" xfId="0"/>`).join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<?xml version="1.0"?><sst ${NAMES}>${texts.map((text) => `<si><t xml:space="preserve">${text}</t></si>`).join('')}</sst>`,
    ...Object.fromEntries(sheets.map(({ rows, after = '' }, index) => [`xl/worksheets/sheet${String(index + 1)}.xml`, `<?xml version="1.0"?><worksheet ${NAMES}><sheetData>${rows}</sheetData>${after}</worksheet>`])),
  };
}

export function book(sheets: readonly SheetText[], options?: { readonly texts?: readonly string[]; readonly from1904?: boolean }): Uint8Array<ArrayBuffer> {
  return zip(bookParts(sheets, options));
}
