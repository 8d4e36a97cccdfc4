/** Every text that the engine says, Vietnamese and English. `{0}`, `{1}` stand for names or numbers of the request. */
import type { Issue } from '../model/types.js';

const TEXTS = {
  'bad-request': ['Yêu cầu tính không đúng dạng.', 'The request does not have the expected form.'],
  'not-a-number': ['Ở đây phải là một số hữu hạn, độ lớn dưới 10^100.', 'This must be a finite number below 10^100 in size.'],
  'bad-time': ['Thời điểm phải là năm dạng thập phân, dưới 1.000.000.', 'A time must be a decimal year below 1,000,000.'],
  'not-allowed': ['“{0}” không phải là giá trị dùng được ở đây.', '“{0}” is not allowed here.'],
  'too-many': ['Nhiều nhất {0} mục.', 'At most {0} entries.'],
  'bad-bounds': ['Giới hạn dưới phải nhỏ hơn giới hạn trên.', 'The lower bound must be below the upper bound.'],
  'bad-interval': ['Cần: thấp nhất ≤ giá trị ≤ cao nhất, và ngày sớm nhất ≤ ngày của số liệu.', 'Needed: low ≤ value ≤ high, and timeLow ≤ time.'],
  'outside-bounds': ['Giá trị nằm ngoài giới hạn của chỉ tiêu.', 'The value lies outside the bounds of the indicator.'],
  'bad-level': ['Mức của dải phải từ 0 đến dưới 1.', 'The level of a band must be at least 0 and below 1.'],
  'bad-draws': ['Số lần tính phải là số nguyên từ 1 đến 1.000.000.', 'The number of draws must be a whole number from 1 to 1,000,000.'],
  'bad-seed': ['Số khởi tạo phải là số nguyên.', 'The seed must be a whole number.'],
  'horizon-past': ['Thời điểm cuối nằm trước số liệu mới nhất.', 'The horizon lies before the last observation.'],
  'horizon-too-far': ['Chỉ dự phóng tối đa 50 năm sau số liệu mới nhất.', 'The horizon is more than 50 years after the last observation.'],
  'duplicate-id': ['“{0}” xuất hiện hai lần.', '“{0}” occurs twice.'],
  'no-observation': ['Chưa có số liệu gốc, chưa tính được.', 'There is no observed value to start from.'],
  'too-large': ['Không đủ bộ nhớ cho số lần tính này.', 'There is not enough memory for so many draws.'],
  overflow: ['Giả định cho kết quả lớn quá mức máy tính được.', 'The assumption leads to numbers too large to compute.'],
  'bad-spread': ['Khoảng giả định cần: thấp ≤ thường ≤ cao; giá trị thường chỉ dùng với dạng tam giác.',
    'A spread needs low ≤ mode ≤ high, and a mode only with the triangular shape.'],
  'spread-positive': ['Dạng loga chuẩn cần mức thấp lớn hơn 0.', 'A lognormal spread needs low above 0.'],
  'must-be-positive': ['Giá trị này phải lớn hơn 0.', 'This must be above 0.'],
  'growth-too-low': ['Tốc độ tăng phải trên −100% mỗi năm.', 'Growth must be above −100 % a year.'],
  'bad-fade': ['Hệ số giảm dần phải lớn hơn 0 và không quá 1.', 'The fade must be above 0 and at most 1.'],
  'bad-ramp': ['Thời gian phát huy không được âm.', 'The ramp must not be negative.'],
  'bad-lag': ['Độ trễ không được âm.', 'The lag must not be negative.'],
  'needs-bounds': ['Cách tính này cần giới hạn dưới và giới hạn trên.', 'This needs a finite lower and upper bound.'],
  'percent-undefined': ['Không tính được tốc độ phần trăm từ số 0, số âm hoặc đến số 0, số âm.',
    'A pace in percent is undefined from or to zero or a negative number.'],
  's-curve-from-zero': ['Đường chữ S không bắt đầu được từ 0.', 'An S-curve cannot start at zero.'],
  'speed-unknown': ['Cần số năm đi từ 10% đến 90%, vì chưa có xu hướng để ước lượng.',
    'The years from 10 to 90 % are needed, as there is no trend to fit them to.'],
  'path-past': ['Lộ trình cần ít nhất một mốc sau số liệu mới nhất, mỗi thời điểm một mốc.',
    'The path needs a point after the last observation, and one value a time.'],
  'peer-never': ['Chuỗi số liệu so sánh không lần nào đi qua giá trị hiện tại.', 'The peer’s series never crosses the current value.'],
  'unknown-target': ['Không có đích “{0}”.', 'There is no target “{0}”.'],
  'unknown-driver': ['Không có yếu tố chung “{0}” trong kịch bản.', 'The scenario has no driver “{0}”.'],
  'unknown-indicator': ['Không có chỉ tiêu “{0}” trong kịch bản.', 'The scenario has no indicator “{0}”.'],
  cycle: ['Các liên kết tạo thành vòng: {0}.', 'The links form a cycle: {0}.'],
  'link-source-failed': ['Không tính được “{0}” nên không tính được tác động của nó.', '“{0}” could not be computed, nor what it adds.'],
  'no-trend': ['Chưa đủ số liệu để tính xu hướng: cần ít nhất hai số liệu có ngày, cách nhau từ 0,9 năm trở lên.',
    'There is no evidence for a trend: it needs two dated values at least 0.9 year apart.'],
  'kind-without-trend': ['Loại chỉ tiêu này không tính xu hướng; chỉ tính tốc độ cần đạt và thử theo giả định.',
    'This kind of indicator has no trend; only the required pace and assumptions apply.'],
  'required-pace-only': ['Thứ hạng, chỉ số tổng hợp, tốc độ tăng và số lũy kế trong năm không được dự phóng; chỉ tính tốc độ cần đạt.',
    'Ranks, composites, growth rates and running totals of a year are not projected; only the required pace applies.'],
  // Warnings
  'duplicate-time': ['Có nhiều số liệu cho cùng một thời điểm; lấy khoảng từ nhỏ nhất đến lớn nhất.',
    'Several values share one time; the range from the lowest to the highest is used.'],
  'short-span': ['Các số liệu cách nhau chưa đến 0,9 năm, chưa tính xu hướng.', 'The values span less than 0.9 year: no trend.'],
  undated: ['Số liệu không ghi ngày; tốc độ cần đạt là một khoảng.', 'The value is undated; the required pace is a range.'],
  'target-past': ['Thời hạn không sau số liệu mới nhất.', 'The due date is not after the last observation.'],
  'target-beyond-horizon': ['Thời hạn nằm sau thời điểm cuối của dự phóng.', 'The due date lies beyond the horizon.'],
  'target-outside-bounds': ['Đích nằm ngoài giới hạn của chỉ tiêu.', 'The target lies outside the bounds of the indicator.'],
  'target-met': ['Giá trị hiện tại đã chạm mức đích.', 'The current value has already reached the target.'],
  'held-at-ceiling': ['Mức trần không cao hơn giá trị hiện tại; giữ nguyên giá trị.', 'The ceiling is not beyond the current value, which is held.'],
  'not-rising': ['Số liệu không tiến về mức trần; giữ nguyên giá trị.', 'The values do not move towards the ceiling; the last is held.'],
  'rest-shrinks': ['Phần còn lại của tổng sẽ giảm, đến {0}% mỗi năm.', 'The rest of the whole would shrink, by up to {1} % a year.'],
  'peer-ends': ['Chuỗi số liệu so sánh kết thúc trước thời điểm cuối; sau đó giữ nguyên.', 'The peer’s series ends before the horizon and is held from there.'],
  'intervention-past': ['Tác động đã xong trước số liệu mới nhất, không tính thêm.', 'The intervention was over before the last observation and adds nothing.'],
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
