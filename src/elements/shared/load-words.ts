import { indicatorTexts } from '../../i18n/indicator-texts.js';
import type { Issue } from '../../model/index.js';

type Words = Issue['message'];

/** What went wrong on the way of data or with a setting, and what to do; `what` is the address or what else was given, `answer` the number with which a server answered. */
const SENTENCES: Readonly<Record<string, (what: string, answer: number) => Words>> = {
  'http-status': (url, status) => ({
    vi: `Máy chủ trả lời ${status} cho tệp ${url}. Kiểm tra địa chỉ và tên tỉnh.`,
    en: `The server answered ${status} for ${url}. Check the address and the province's name.`,
  }),
  'file-too-large': (url) => ({
    vi: `Tệp ${url} lớn hơn 8 MiB nên không được đọc. Tách tệp hoặc bỏ bớt chỉ tiêu.`,
    en: `The file ${url} is larger than 8 MiB and was not read. Split it or leave out indicators.`,
  }),
  timeout: (url) => ({
    vi: `Máy chủ không trả lời trong 10 giây (${url}). Thử lại sau.`,
    en: `The server did not answer within 10 seconds (${url}). Try again later.`,
  }),
  network: (url) => ({
    vi: `Không kết nối được tới ${url}. Kiểm tra mạng, hoặc nhờ quản trị trang cho phép địa chỉ này.`,
    en: `Could not reach ${url}. Check the network, or have the page allow it.`,
  }),
  'not-json': (from) => ({
    vi: `Tệp ${from} không phải JSON đúng dạng. Kiểm tra lại tệp trên máy chủ.`,
    en: `The file ${from} is not valid JSON. Check the file on the server.`,
  }),
  'bad-province': (name) => ({
    vi: `Tên tỉnh “${name}” không đúng dạng. Dùng chữ thường không dấu, nối bằng gạch ngang, ví dụ lam-dong.`,
    en: `“${name}” is not a province name. Use small letters joined by hyphens, such as lam-dong.`,
  }),
  'bad-address': (address) => ({
    vi: `Địa chỉ “${address}” ở thuộc tính src không đúng dạng. Ghi đường dẫn tới tệp JSON, CSV hoặc XLSX, ví dụ du-lieu/lam-dong.json.`,
    en: `“${address}” in the attribute src is not an address. Give the path of a JSON, CSV or XLSX file, such as data/lam-dong.json.`,
  }),
  'unknown-indicator': (id) => ({ vi: indicatorTexts('vi').unknown(id), en: indicatorTexts('en').unknown(id) }),
  'bad-day': (day) => ({
    vi: `Thuộc tính as-of không đúng dạng ngày: “${day}”.`,
    en: `The attribute as-of is not a date: “${day}”.`,
  }),
  // The module that reads tables could not be fetched, or a page with classic scripts has not included it.
  'no-reader': () => ({ vi: 'Trang thiếu tệp chiso-tables.js để đọc bảng, CSV, XLSX.', en: 'The page lacks the file chiso-tables.js, which reads tables, CSV and XLSX.' }),
};

/** The sentence for a code; none for a code that has none. */
export const loadWords = (code: string, what: string, answer: number): Words | undefined => SENTENCES[code]?.(what, answer);
