/** Cells of a CSV text of ours in its Vietnamese form (`;`), quotation marks taken off; no cell of the tests has a line break in it. */
export const csvRows = (text: string): string[][] => text.replace('\ufeff', '').trimEnd().split('\r\n')
  .map((line) => [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''));
