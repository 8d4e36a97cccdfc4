/** What the engine says, Vietnamese and English. `{0}`, `{1}` stand for names or numbers of the request. The trend has its own texts. */
import type { Issue } from '../model/types.js';

const TEXTS = {
  'bad-request': ['Yêu cầu tính không đúng dạng.', 'The request does not have the expected form.'],
  'not-a-number': ['Cần một số hữu hạn, không quá lớn.', 'A finite number of reasonable size is needed.'],
  'not-whole': ['Cần một số nguyên.', 'A whole number is needed.'],
  'out-of-range': ['Cần {0}.', 'Needed: {0}.'],
  'not-allowed': ['Không dùng được “{0}” ở đây.', '“{0}” cannot be used here.'],
  'too-many': ['Nhiều nhất {0} mục.', 'At most {0} entries.'],
  'bad-bounds': ['Giới hạn dưới phải nhỏ hơn giới hạn trên.', 'The lower bound must be below the upper one.'],
  'bad-interval': ['Cần thấp nhất ≤ giá trị ≤ cao nhất, ngày sớm nhất ≤ ngày.', 'Needed: low ≤ value ≤ high, timeLow ≤ time.'],
  'bad-spread': ['Cần thấp ≤ thường ≤ cao; mức thường chỉ dùng với dạng tam giác.', 'Needed: low ≤ mode ≤ high; a mode only with the triangular shape.'],
  'outside-bounds': ['Giá trị nằm ngoài giới hạn của chỉ tiêu.', 'The value lies outside the bounds of the indicator.'],
  'horizon-past': ['Thời điểm cuối nằm trước số liệu mới nhất.', 'The horizon lies before the last value.'],
  'horizon-too-far': ['Chỉ tính tối đa 50 năm.', 'At most 50 years are computed.'],
  'duplicate-id': ['“{0}” xuất hiện hai lần.', '“{0}” occurs twice.'],
  'no-observation': ['Chưa có số liệu gốc.', 'There is no value to start from.'],
  'too-large': ['Không đủ bộ nhớ cho số lần tính này.', 'There is not enough memory for so many draws.'],
  overflow: ['Giả định cho kết quả quá lớn, không tính được.', 'The assumption leads to numbers too large to compute.'],
  'needs-bounds': ['Cách tính này cần giới hạn dưới và giới hạn trên.', 'This needs a lower and an upper bound.'],
  'percent-undefined': ['Không tính được tốc độ phần trăm từ hoặc đến số 0, số âm.', 'A pace in percent from or to zero or less is undefined.'],
  's-curve-from-zero': ['Đường chữ S không bắt đầu được từ 0.', 'An S-curve cannot start at zero.'],
  'speed-unknown': ['Cần số năm đi từ 10% đến 90%, vì chưa có xu hướng.', 'The years from 10 to 90 % are needed, as there is no trend.'],
  'path-past': ['Cần ít nhất một mốc sau số liệu mới nhất, mỗi thời điểm một mốc.', 'A point after the last value is needed, one a time.'],
  'peer-never': ['Chuỗi so sánh không lần nào đi qua giá trị hiện tại.', 'The peer’s series never crosses the current value.'],
  'unknown-target': ['Không có đích “{0}”.', 'There is no target “{0}”.'],
  'unknown-driver': ['Kịch bản không có yếu tố chung “{0}”.', 'The scenario has no driver “{0}”.'],
  'unknown-indicator': ['Kịch bản không có chỉ tiêu “{0}”.', 'The scenario has no indicator “{0}”.'],
  cycle: ['Các liên kết tạo thành vòng: {0}.', 'The links form a cycle: {0}.'],
  'link-source-failed': ['Không tính được “{0}”, nên không biết tác động của nó.', '“{0}” could not be computed, nor what it adds.'],
  'required-pace-only': ['Thứ hạng, chỉ số tổng hợp, tốc độ tăng, số lũy kế trong năm không được dự phóng; chỉ tính tốc độ cần đạt.',
    'Ranks, composites, growth rates, running totals of a year are not projected; only the required pace applies.'],
  'not-comparable': ['Không cùng cách tính, địa bàn hoặc thời điểm (cách nhau quá nửa năm).', 'Not the same base, territory or time (half a year apart at most).'],
  'too-much-missing': ['Thiếu trên 20% trọng số, không tính chỉ số.', 'More than 20 % of the weight is missing: no index.'],
  // Warnings
  'duplicate-time': ['Nhiều số liệu cùng một thời điểm; lấy cả khoảng từ nhỏ nhất đến lớn nhất.', 'Several values at one time; their whole range is used.'],
  'short-span': ['Số liệu cách nhau chưa đến 0,9 năm, chưa tính xu hướng.', 'The values span less than 0.9 year: no trend.'],
  undated: ['Số liệu không ghi ngày; tốc độ cần đạt là một khoảng.', 'The value is undated; the required pace is a range.'],
  'target-past': ['Thời hạn không sau số liệu mới nhất.', 'The due date is not after the last value.'],
  'target-beyond-horizon': ['Thời hạn nằm sau thời điểm cuối.', 'The due date lies beyond the horizon.'],
  'target-outside-bounds': ['Đích nằm ngoài giới hạn của chỉ tiêu.', 'The target lies outside the bounds of the indicator.'],
  'target-met': ['Giá trị hiện tại đã chạm mức đích.', 'The current value has reached the target.'],
  'held-at-ceiling': ['Mức trần không vượt giá trị hiện tại; giữ nguyên giá trị.', 'The ceiling is not beyond the current value, which is held.'],
  'not-rising': ['Số liệu không tiến về mức trần; giữ nguyên giá trị.', 'The values do not move towards the ceiling; the last is held.'],
  'rest-shrinks': ['Phần còn lại của tổng sẽ giảm, đến {0}% mỗi năm.', 'The rest of the whole would shrink, by up to {1} % a year.'],
  'peer-ends': ['Chuỗi so sánh kết thúc sớm; sau đó giữ nguyên.', 'The peer’s series ends early and is held from there.'],
  'intervention-past': ['Tác động đã xong trước số liệu mới nhất, không cộng thêm.', 'The intervention was over before the last value and adds nothing.'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

export type IssueCode = keyof typeof TEXTS;

const fill = (text: string, values: readonly string[]): string => text.replace(/\{(\d)\}/g, (_, index: string) => values[Number(index)] ?? '');

/**
 * An issue or a warning with its text in both languages.
 *
 * @param path where in the request, such as `targets[0].value`.
 * @param values what stands for `{0}`, `{1}` … in the text.
 * @example issue('unknown-driver', 'assumption.numerator', 'grdp').message.en // 'The scenario has no driver “grdp”.'
 */
export function issue(code: IssueCode, path: string, ...values: readonly string[]): Issue {
  const [vi, en] = TEXTS[code];
  return { code, path, message: { vi: fill(vi, values), en: fill(en, values) } };
}
