/** What a trend says instead of a forecast, and beside one. */
import type { Issue } from '../model/types.js';

export const noTrendIssue: Issue = {
  code: 'no-trend',
  path: 'observations',
  message: {
    vi: 'Chưa đủ số liệu để tính xu hướng: cần ít nhất hai số liệu có ngày, cùng cách tính, cách nhau từ 0,9 năm trở lên.',
    en: 'There is not enough evidence for a trend: it needs at least two dated values on one base, at least 0.9 year apart.',
  },
};

export const notFiniteIssue: Issue = {
  code: 'not-finite',
  path: 'observations',
  message: { vi: 'Số liệu không phải là số hữu hạn.', en: 'A value, a time or a bound is not a finite number.' },
};

export const kindWithoutTrendIssue: Issue = {
  code: 'kind-without-trend',
  path: 'kind',
  message: {
    vi: 'Loại chỉ tiêu này không được dự phóng theo xu hướng; chỉ tính tốc độ cần đạt và kịch bản theo giả định.',
    en: 'This kind of indicator is not projected by trend; only the required pace and assumptions apply.',
  },
};

export const uncalibratedWarning: Issue = {
  code: 'uncalibrated',
  path: 'kind',
  message: {
    vi: 'Dải xu hướng của loại chỉ tiêu này chưa được kiểm chứng, nên không kèm khả năng đạt đích.',
    en: 'The band of a trend of this kind has not been calibrated, so that no probability goes with it.',
  },
};

export const shortSpanWarning: Issue = {
  code: 'short-span',
  path: 'observations',
  message: {
    vi: 'Xu hướng chỉ dựa trên hai mốc số liệu; dải dự phóng vì thế rất rộng.',
    en: 'The trend rests on two yearly readings only; its band is wide for that reason.',
  },
};

export const farHorizonWarning: Issue = {
  code: 'far-horizon',
  path: 'horizon',
  message: {
    vi: 'Dải xu hướng được kiểm chứng cho tới 5 năm sau số liệu cuối; phần xa hơn là ngoại suy.',
    en: 'The band has been checked up to 5 years after the last value; beyond that it is extrapolated.',
  },
};
