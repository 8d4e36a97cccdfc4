/** What the engine says, Vietnamese and English. `{0}`, `{1}` stand for names or numbers of the request. */
import type { Issue } from '../model/types.js';

const UNKNOWN = ['Không có “{0}”.', 'There is no “{0}”.'] as const;

const TEXTS = {
  'bad-request': ['Không đúng dạng.', 'Not well formed.'],
  'not-a-number': ['Cần một số không quá lớn.', 'Needed: a number, not too large.'],
  'out-of-range': ['Cần {0}.', 'Needed: {0}.'],
  'not-allowed': ['Không dùng được “{0}”.', '“{0}” cannot be used.'],
  'too-many': ['Tối đa {0}.', 'At most {0}.'],
  'bad-interval': ['Cần thấp nhất ≤ giá trị ≤ cao nhất.', 'Needed: low ≤ value ≤ high.'],
  'outside-bounds': ['Nằm ngoài giới hạn.', 'Outside the bounds.'],
  past: ['Không sau số liệu mới nhất.', 'Not after the last value.'],
  'duplicate-id': ['“{0}” bị trùng.', '“{0}” occurs twice.'],
  'no-observation': ['Chưa có số liệu gốc.', 'No value to start from.'],
  overflow: ['Kết quả quá lớn.', 'Too large.'],
  'needs-bounds': ['Cần hai giới hạn.', 'Needed: both bounds.'],
  'peer-never': ['Chuỗi so sánh không qua giá trị hiện tại.', 'The peer series never crosses the value.'],
  'unknown-target': UNKNOWN,
  'unknown-driver': UNKNOWN,
  'unknown-indicator': UNKNOWN,
  cycle: ['Liên kết tạo thành vòng: {0}.', 'Links form a cycle: {0}.'],
  'link-source-failed': ['Không tính được “{0}”.', '“{0}” failed.'],
  'required-pace-only': ['Loại số này chỉ có tốc độ cần đạt.', 'This kind has only a required pace.'],
  'no-trend': ['Cần hai số liệu có ngày cách nhau từ 0,9 năm, không cùng là 0.', 'Needed: two dated values 0.9 year apart, not both 0.'],
  'kind-without-trend': ['Loại số này không có xu hướng.', 'This kind has no trend.'],
  'not-comparable': ['Cần cùng cách tính, địa bàn, trong nửa năm.', 'Needed: one base and territory, within half a year.'],
  'too-much-missing': ['Thiếu trên 20% trọng số.', 'Over 20 % of the weight missing.'],
  // Warnings
  'duplicate-time': ['Nhiều số liệu cùng thời điểm: lấy khoảng; xu hướng lấy giữa.', 'Several values at one time: their range, for trends its middle.'],
  'short-span': ['Ít số liệu: dải rất rộng hoặc không có xu hướng.', 'Few values: a wide band or no trend.'],
  uncalibrated: ['Dải chưa kiểm chứng: không kèm khả năng đạt.', 'The band is not checked: no probability.'],
  'far-horizon': ['Dải chỉ kiểm chứng tới 5 năm.', 'The band is checked up to 5 years.'],
  undated: ['Không ghi ngày; tốc độ cần đạt là khoảng.', 'Undated: the required pace is a range.'],
  'beyond-horizon': ['Sau năm cuối của dự phóng.', 'After the projection.'],
  'target-met': ['Đã chạm mức đích.', 'The target is reached.'],
  'held-at-ceiling': ['Mức trần không vượt giá trị hiện tại; giữ nguyên.', 'The ceiling is not beyond the value; held.'],
  'not-rising': ['Số liệu không tiến về mức trần; giữ nguyên.', 'Not moving towards the ceiling; held.'],
  'rest-shrinks': ['Phần còn lại của tổng giảm đến {0}% mỗi năm.', 'The rest of the whole shrinks by up to {1} % a year.'],
  'peer-ends': ['Chuỗi so sánh kết thúc sớm; giữ nguyên.', 'The peer series ends early; held.'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

export type IssueCode = keyof typeof TEXTS;

/**
 * An issue or a warning with its text in both languages.
 *
 * @param path where in the request, such as `targets[0].value`.
 * @param values what stands for `{0}`, `{1}` … in the text.
 * @example issue('unknown-driver', 'assumption.numerator', 'grdp').message.en // 'There is no “grdp”.'
 */
export function issue(code: IssueCode, path: string, ...values: readonly unknown[]): Issue {
  // Objects have no text worth reading, and some have none at all.
  const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? `${value}` : '…');
  const [vi, en] = TEXTS[code].map((each) => each.replace(/\{(\d)\}/g, (_, index: number) => text(values[index]))) as [string, string];
  return { code, path, message: { vi, en } };
}

/** Notes an issue unless the condition holds; tells whether it does. */
export type Need = (holds: boolean, code: IssueCode, path: string, ...values: readonly unknown[]) => boolean;

/** A list of issues and the function that adds to it. */
export function report(): { readonly issues: Issue[]; readonly need: Need } {
  const issues: Issue[] = [];
  return {
    issues,
    need(holds, ...rest) {
      if (!holds) issues.push(issue(...rest));
      return holds;
    },
  };
}

/** Most entries of a list, where nothing else is said. */
export const MOST_ENTRIES = 1000;

/**
 * A list of at most so many entries, each looked at by `check`, which is given its place; an absent or unusable list counts as empty, a null
 * or missing entry as an object without fields.
 */
export function checkList<T>(
  value: readonly T[] | null | undefined,
  most: number,
  path: string,
  need: Need,
  check: (entry: T, path: string, index: number) => void,
): readonly T[] {
  const list = value ?? [];
  if (!need(Array.isArray(list), 'bad-request', path) || !need(list.length <= most, 'too-many', path, most)) return [];
  // A place left out of a list would not be met by a loop over the list itself.
  Array.from(list).forEach((entry, index) => check(entry ?? ({} as T), `${path}[${index}]`, index));
  return list;
}

/** Whether a value is one of those allowed, or left out. */
export const checkOneOf = (value: unknown, allowed: readonly unknown[], path: string, need: Need): boolean =>
  need(value == null || allowed.includes(value), 'not-allowed', path, value);
