/** What the engine says, Vietnamese and English. `{0}`, `{1}` stand for names or numbers of the request. */
import type { Issue } from '../model/types.js';

const UNKNOWN = ['Kịch bản không có “{0}”.', 'The scenario has no “{0}”.'] as const;

const TEXTS = {
  'bad-request': ['Yêu cầu không đúng dạng.', 'The request has another form.'],
  'not-a-number': ['Cần một số hữu hạn.', 'A finite number is needed.'],
  'out-of-range': ['Cần {0}.', 'Needed: {0}.'],
  'not-allowed': ['Không dùng được “{0}” ở đây.', '“{0}” cannot be used here.'],
  'too-many': ['Nhiều nhất {0} mục.', 'At most {0} entries.'],
  'bad-interval': ['Cần thấp nhất ≤ giá trị ≤ cao nhất.', 'Needed: lowest ≤ value ≤ highest.'],
  'outside-bounds': ['Nằm ngoài giới hạn của chỉ tiêu.', 'This lies outside the bounds of the indicator.'],
  past: ['Thời điểm không sau số liệu mới nhất.', 'The time is not after the last value.'],
  'too-far': ['Chỉ tính tối đa 50 năm.', 'At most 50 years are computed.'],
  'duplicate-id': ['“{0}” xuất hiện hai lần.', '“{0}” occurs twice.'],
  'no-observation': ['Chưa có số liệu gốc.', 'There is no value to start from.'],
  overflow: ['Kết quả quá lớn, không tính được.', 'The result is too large to compute.'],
  'needs-bounds': ['Cần giới hạn dưới và giới hạn trên.', 'A lower and an upper bound are needed.'],
  'not-positive': ['Cách tính này cần giá trị lớn hơn 0.', 'This needs values above 0.'],
  'peer-never': ['Chuỗi so sánh không đi qua giá trị hiện tại.', 'The peer’s series never crosses the current value.'],
  'unknown-target': UNKNOWN,
  'unknown-driver': UNKNOWN,
  'unknown-indicator': UNKNOWN,
  cycle: ['Các liên kết tạo thành vòng: {0}.', 'The links form a cycle: {0}.'],
  'link-source-failed': ['Không tính được “{0}” nên không biết tác động của nó.', '“{0}” could not be computed, nor what it adds.'],
  'required-pace-only': [
    'Thứ hạng, chỉ số tổng hợp, tốc độ tăng, số lũy kế không được dự phóng; chỉ tính tốc độ cần đạt.',
    'Ranks, composites, growth rates and running totals are not projected; only the required pace applies.',
  ],
  'no-trend': [
    'Chưa có xu hướng: cần hai số liệu có ngày, cùng cách tính, cách nhau từ 0,9 năm trở lên.',
    'There is no trend: it needs two dated values on one base, 0.9 year apart or more.',
  ],
  'kind-without-trend': ['Loại chỉ tiêu này không có xu hướng; chỉ thử được theo giả định.', 'This kind of indicator has no trend, only assumptions.'],
  'not-comparable': ['Không cùng cách tính, địa bàn, hoặc cách nhau quá nửa năm.', 'Not one base and territory, or more than half a year apart.'],
  'too-much-missing': ['Thiếu trên 20% trọng số, không tính chỉ số.', 'More than 20 % of the weight is missing: no index.'],
  // Warnings
  'duplicate-time': ['Nhiều số liệu cùng một thời điểm; lấy cả khoảng.', 'Several values at one time; their whole range is used.'],
  'short-span': ['Ít số liệu trên quãng ngắn: chưa có xu hướng hoặc dải rất rộng.', 'Few values over a short time: no trend yet, or a wide band.'],
  uncalibrated: ['Dải xu hướng của loại này chưa được kiểm chứng, không kèm khả năng đạt đích.', 'Bands of this kind are not calibrated: no probability.'],
  'far-horizon': ['Dải xu hướng được kiểm chứng tới 5 năm; xa hơn là ngoại suy.', 'The band is checked up to 5 years ahead; beyond, it is extrapolated.'],
  undated: ['Số liệu không ghi ngày; tốc độ cần đạt là một khoảng.', 'The value is undated; the required pace is a range.'],
  'beyond-horizon': ['Nằm sau thời điểm cuối của dự phóng.', 'This lies beyond the horizon.'],
  'target-met': ['Giá trị hiện tại đã chạm mức đích.', 'The current value has reached the target.'],
  'held-at-ceiling': ['Mức trần không vượt giá trị hiện tại; giữ nguyên.', 'The ceiling is not beyond the current value, which is held.'],
  'not-rising': ['Số liệu không tiến về mức trần; giữ nguyên.', 'The values do not move towards the ceiling; the last is held.'],
  'rest-shrinks': ['Phần còn lại của tổng sẽ giảm, đến {0}% mỗi năm.', 'The rest of the whole would shrink, by up to {1} % a year.'],
  'peer-ends': ['Chuỗi so sánh kết thúc sớm; sau đó giữ nguyên.', 'The peer’s series ends early and is held from there.'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

export type IssueCode = keyof typeof TEXTS;

/**
 * An issue or a warning with its text in both languages.
 *
 * @param path where in the request, such as `targets[0].value`.
 * @param values what stands for `{0}`, `{1}` … in the text.
 * @example issue('unknown-driver', 'assumption.numerator', 'grdp').message.en // 'The scenario has no driver “grdp”.'
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
