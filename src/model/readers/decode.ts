/** Bytes to text: UTF-8 with or without a byte order mark, UTF-16 with one. */
import type { Issue } from '../types.js';
import { LIMITS } from '../limits.js';
import { refused, tooLarge } from './issues.js';

interface Decoder {
  decode(bytes: Uint8Array): string;
}

/** Not of the language, yet in every place it runs: browsers, workers, Node. */
const { TextDecoder } = globalThis as unknown as { readonly TextDecoder: new (label: string, options: { readonly fatal: boolean }) => Decoder };

/** Words that show that UTF-8 was once read as another charset and saved so: "Ä‘á»“ng". */
const GARBLED = /á»[\u0080-\u00bf\u2018-\u203a]|Ä[\u0091\u2018]|Æ°/;

const RESAVE = {
  vi: 'Trong Excel chọn Lưu thành, kiểu “CSV UTF-8 (Comma delimited)”; trong Notepad chọn mã hóa UTF-8.',
  en: 'In Excel choose Save As, "CSV UTF-8 (Comma delimited)"; in Notepad choose the encoding UTF-8.',
};

export type TextResult = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * The text of a file's bytes. A charset that is neither UTF-8 nor marked as UTF-16 (windows-1258, TCVN3, VNI) is refused with what to do: it cannot be told
 * from another one by its bytes, and a wrong guess prints wrong names.
 * @returns The text without byte order mark, or an issue: `file-too-large`, `not-utf8`, `garbled-text`, `binary-file`.
 * @example decodeText(new Uint8Array([0x35, 0x47])) // { ok: true, text: '5G' }
 */
export function decodeText(bytes: Uint8Array): TextResult {
  if (bytes.byteLength > LIMITS.fileBytes) {
    return tooLarge();
  }
  const [first, second] = bytes;
  const label = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  const binary = () => refused('binary-file', 'Tệp không phải bảng số liệu (có thể là ảnh hoặc tệp chương trình). Hãy chọn tệp CSV, JSON hoặc XLSX.', 'The file is no table (perhaps a picture or a program). Choose a CSV, JSON or XLSX file.');
  let text: string;
  try {
    text = new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    // Letters of no charset are zero bytes.
    if (label === 'utf-8' && bytes.subarray(0, 2000).includes(0)) return binary();
    return refused('not-utf8', `Tệp không ở bảng mã UTF-8 (có thể là windows-1258, TCVN3 hoặc VNI). ${RESAVE.vi}`,
      `The file is not in UTF-8 (perhaps in windows-1258, TCVN3 or VNI). ${RESAVE.en}`);
  }
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (body.slice(0, 2000).includes('\u0000')) {
    return binary();
  }
  if (GARBLED.test(body.slice(0, 20_000))) {
    return refused('garbled-text', `Chữ trong tệp đã hỏng từ trước, do lưu nhầm bảng mã. Hãy xuất lại từ tệp gốc. ${RESAVE.vi}`,
      `The letters in the file were already damaged by saving in another charset. Export it again from the original. ${RESAVE.en}`);
  }
  return { ok: true, text: body };
}
