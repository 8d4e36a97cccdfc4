/** Time that a browser gets to read a file before its address is given back. */
const KEEP_MS = 10_000;

/** Hands a file to the reader's browser: no request leaves the page, and the address is given back afterwards. */
export function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.rel = 'noopener';
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}

export const textFile = (text: string, type: string): Blob => new Blob([text], { type: `${type};charset=utf-8` });
