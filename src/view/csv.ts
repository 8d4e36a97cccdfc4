/** Tables as CSV that a spreadsheet opens without running anything in it. */

export type Cell = string | number | null;

export interface CsvForm {
  readonly separator: ',' | ';';
  /** Decimal mark of numbers. */
  readonly decimal: '.' | ',';
}

/** As spreadsheets of each language expect it: Vietnamese ones read `;` between cells and a decimal comma. */
export const CSV_FORMS: Readonly<Record<'vi' | 'en', CsvForm>> = { vi: { separator: ';', decimal: ',' }, en: { separator: ',', decimal: '.' } };

function cellText(cell: Cell, decimal: CsvForm['decimal']): string {
  if (cell === null) return '';
  // Twelve digits: beyond any printed one, and free of the noise of floating point.
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(Number(cell.toPrecision(12))).replace('.', decimal) : '';
  // A text that a spreadsheet would take for a formula gets an apostrophe before it, also inside, where one that reads with another separator or knows no
  // quotation marks begins a cell; numbers are numbers, also negative ones. Signs of full width count, and so does what stands behind characters that nobody
  // sees (control characters, blanks, signs of width zero): some programs drop those. Written as what is seen, the shorter list.
  const guarded = (/^[^!#-~\xa1-\uffff]*[\t\r\n]/.test(cell) ? "'" : '') + cell.replace(
    /(^|[,;\t\r\n])(?=[^\t\r\n!#-~\xa1-\xac\xae-\u1fff\u2070-\u2fff\u3001-\ufefe\uff00-\uffff]*[=+\-@＝＋－＠])/g,
    "$&'",
  );
  return /[",;\t\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/**
 * Rows as CSV text with a byte order mark, so that spreadsheets take it for UTF-8. Lines end as RFC 4180 asks.
 *
 * @example csvText([['tỷ lệ', -3.5], ['=1+1', null]], CSV_FORMS.vi) // '\ufefftỷ lệ;-3,5\r\n\'=1+1;\r\n'
 */
export function csvText(rows: readonly (readonly Cell[])[], form: CsvForm): string {
  return `\ufeff${rows.map((row) => `${row.map((cell) => cellText(cell, form.decimal)).join(form.separator)}\r\n`).join('')}`;
}
