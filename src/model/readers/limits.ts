/** Limits on tables, beside those of `../limits.ts`; each is checked before anything is allocated for what it limits. */
export const TABLE_LIMITS = {
  /** Rows with content. */
  rows: 100_000,
  columns: 500,
  /** Sheets of a workbook that are read; further ones are left out. */
  sheets: 20,
  /** Bytes of all parts of a workbook that are read, unpacked. */
  unpackedBytes: 32 * 1024 * 1024,
  /** Parts of a workbook, read or not. */
  parts: 2000,
  /** Cells that a merged or spanning cell may cover. */
  span: 10_000,
  /** UTF-16 units of a text that may still be a number or a date. */
  numberText: 200,
} as const;
