/**
 * The sentences of every issue that reading data can give, in one table. The first file of `chiso-lite.js` leaves them to its second one, which is fetched when
 * there is something to say.
 */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

/** Vietnamese, then English; `%1`, `%2` are numbers, names or texts of the data. Those of the first group name what must stand in a field. */
const SENTENCES = {
  group: ['một nhóm trường {…}', 'a group of fields {…}'],
  list: ['một danh sách […]', 'a list […]'],
  text: ['một đoạn chữ không trống', 'a text that is not empty'],
  'any-text': ['một đoạn chữ', 'a text'],
  number: ['một số hữu hạn, viết không có ngoặc kép, ví dụ 12.5', 'a finite number without quotes, such as 12.5'],
  finite: ['một số hữu hạn', 'a finite number'],
  boolean: ['true hoặc false', 'true or false'],
  'one-of': ['một trong các từ: %1', 'one of: %1'],
  'local-text': ['tên bằng tiếng Việt hoặc tiếng Anh, ví dụ {"vi": "…"}', 'a text in Vietnamese or English, such as {"vi": "…"}'],
  range: ['hai số [thấp, cao], số đầu không lớn hơn số sau', 'two numbers [low, high], the first not above the second'],
  'both-ends': ['cả hai đầu của khoảng (value và high)', 'both ends of the range (value and high)'],
  'not-below': ['số không nhỏ hơn %1', 'a number not below %1'],
  lines: ['hai số dòng nguyên, từ 1', 'two whole line numbers, from 1'],
  period: ['mốc thời gian dạng 2030, 2030-06, 2030-06-19, 2030-Q2 hoặc 2030-H1', 'a date such as 2030, 2030-06, 2030-06-19, 2030-Q2 or 2030-H1'],
  'not-after-period': ['mốc không muộn hơn kỳ “%1”', 'a date not after the period "%1"'],
  'not-before': ['mốc không sớm hơn “%1”', 'a date not before "%1"'],
  address: ['địa chỉ bắt đầu bằng https:// hoặc http://', 'an address that begins with https:// or http://'],
  slug: ['chữ thường không dấu, số và gạch nối, ví dụ lam-dong', 'lower-case letters, digits and hyphens, such as lam-dong'],
  document: ['mã của một văn bản có trong danh sách documents', 'the id of a document that is listed under documents'],
  source: ['nguồn, ví dụ {"document": "…"}', 'its source, such as {"document": "…"}'],
  basis: ['mã một cách tính có trong bases của chỉ tiêu, hoặc “unstated”, “as-named”', 'the id of one of the bases of the indicator, or "unstated", "as-named"'],
  'other-id': ['mã khác “%1”, vì mã này có nghĩa riêng', 'another id than "%1", which has a meaning of its own'],
  concept: [
    'mã một nội dung đo có trong concepts, hoặc đủ các trường name, pillar, unit, kind ngay tại chỉ tiêu',
    'the id of a listed concept, or else the fields name, pillar, unit and kind on the indicator itself',
  ],
  concepts: ['danh sách nội dung đo', 'the list of concepts'],
  indicators: ['danh sách chỉ tiêu', 'the list of indicators'],

  missing: ['chưa có', 'missing'],
  'is-null': ['đang trống (null)', 'empty (null)'],
  'is-list': ['đang là danh sách %1 phần tử', 'a list of %1'],
  'is-string': ['đang là chữ “%1”', 'the text "%1"'],
  'is-number': ['đang là số %1', 'the number %1'],
  'is-boolean': ['đang là %1', '%1'],
  'is-object': ['đang là một nhóm trường', 'a group of fields'],
  'is-other': ['đang là %1', 'a %1'],

  'must-be': ['Cần %1, nhưng %2.', 'It must be %1; it is %2.'],
  unreadable: [
    'Không đọc được dữ liệu: một trường của đối tượng báo lỗi khi truy cập. Hãy truyền dữ liệu JSON thuần.',
    'The data cannot be read: a field of the object fails when it is read. Pass plain JSON data.',
  ],
  'more-issues': ['Còn %1 lỗi nữa chưa liệt kê. Hãy sửa các lỗi trên rồi nạp lại.', 'There are %1 more problems. Mend the ones above and load the data again.'],
  'too-deep': ['Dữ liệu lồng quá %1 tầng. Hãy ghi phẳng hơn.', 'The data is nested deeper than %1 levels. Write it flatter.'],
  'too-many': ['Có %1 mục, nhiều hơn giới hạn %2. Hãy chia nhỏ dữ liệu.', 'It holds %1 entries, more than the limit of %2. Split the data.'],
  'too-long': ['Văn bản dài %1 ký tự, quá giới hạn %2. Hãy rút ngắn.', 'The text has %1 characters, more than the limit of %2. Shorten it.'],
  'duplicate-id': ['Mã “%1” đã có ở mục trước. Hãy đặt mã khác hoặc gộp hai mục.', 'The id "%1" is already used above. Choose another, or join the two entries.'],
  'out-of-bounds': [
    'Giá trị %1 nằm ngoài khoảng cho phép của chỉ tiêu, nên không dùng để so sánh. Hãy kiểm tra số và đơn vị.',
    'The value %1 lies outside the bounds of the indicator and is not used. Check the number and its unit.',
  ],
  'unknown-link': [
    'Không có mục nào mang mã “%1”; liên kết này bị bỏ qua. Hãy sửa mã hoặc xóa liên kết.',
    'There is nothing with the id "%1"; this link is left out. Mend the id or remove the link.',
  ],
  shows: [
    'Không tìm thấy số liệu nêu ở shows trong một chỉ tiêu cùng nội dung đo. Hãy kiểm tra mã chỉ tiêu, kỳ và giá trị.',
    'No indicator of the same concept holds the observation that shows names. Check its indicator, period and value.',
  ],
} as const;

export type Sentence = keyof typeof SENTENCES;

/**
 * A sentence in both languages, numbers with the decimal mark of each.
 * @example say('not-below', 5.5) // { vi: 'số không nhỏ hơn 5,5', en: 'a number not below 5.5' }
 */
export function say(name: Sentence, ...parts: readonly (string | number)[]): Words {
  const [vi, en] = SENTENCES[name].map((text, language) => text.replace(/%(\d)/g, (_, at: string) => {
    const part = parts[Number(at) - 1];
    return typeof part === 'number' && language === 0 ? String(part).replace('.', ',') : String(part);
  }));
  return { vi: vi ?? '', en: en ?? '' };
}

/** What a value is, in words for a message; never its whole content. */
function describe(value: unknown): Words {
  if (value === undefined) return say('missing');
  if (value === null) return say('is-null');
  if (Array.isArray(value)) return say('is-list', value.length);
  switch (typeof value) {
    case 'string':
      return say('is-string', value.length > 40 ? `${value.slice(0, 40)}…` : value);
    case 'number':
      // As it is written in the file.
      return say('is-number', String(value));
    case 'boolean':
      return say('is-boolean', String(value));
    case 'object':
      return say('is-object');
    default:
      return say('is-other', typeof value);
  }
}

/**
 * What must stand in a field, and what stands there.
 * @example mustBe('number', 'x').en // 'It must be a finite number without quotes, such as 12.5; it is the text "x".'
 */
export function mustBe(name: Sentence, value: unknown, ...parts: readonly (string | number)[]): Words {
  const [what, is] = [say(name, ...parts), describe(value)];
  return { vi: say('must-be', what.vi, is.vi).vi, en: say('must-be', what.en, is.en).en };
}
