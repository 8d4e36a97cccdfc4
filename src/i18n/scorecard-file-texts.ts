import { textsOf } from './index.js';

/** Heads of the columns of a scorecard's file; each names one thing. */
export const scorecardFileTexts = textsOf({
  vi: {
    id: 'mã', unit: 'đơn vị', when: 'thời điểm số liệu', valueBasis: 'cách tính của số liệu', approx: 'mức gần đúng', flags: 'ghi chú của số liệu', conflicts: 'số khác cho cùng nội dung', targetFlags: 'ghi chú của đích', others: 'đích của các mốc khác và kết quả', sign: 'dấu của đích', due: 'thời hạn',
    high: 'đích đến mức', targetBasis: 'cách tính của đích', gap: 'khoảng cách tới đích', pace: 'tốc độ cần đạt mỗi năm', paceHigh: 'tốc độ cần đạt mỗi năm, mức cao nhất', why: 'lý do, tốc độ bằng lời',
    missing: 'còn thiếu', supplier: 'cơ quan có số liệu', typed: 'số tự nhập, không phải số của tỉnh', typedPace: 'tốc độ cần đạt mỗi năm theo số tự nhập', findings: 'số điểm chưa khớp',
    valueSource: 'nguồn số liệu', targetSource: 'nguồn của đích',
  },
  en: {
    id: 'id', unit: 'unit', when: 'moment of the value', valueBasis: 'base of the value', approx: 'approximate', flags: 'notes on the value', conflicts: 'other numbers for the same thing', targetFlags: 'notes on the target', others: 'targets of other dates and their outcomes', sign: 'sign of the target', due: 'due',
    high: 'target up to', targetBasis: 'base of the target', gap: 'gap to the target', pace: 'required pace a year', paceHigh: 'required pace a year, at most', why: 'reason, pace in words',
    missing: 'what is missing', supplier: 'holder of the figure', typed: 'typed by the reader, not a figure of the province', typedPace: 'required pace a year by the typed number', findings: 'inconsistencies',
    valueSource: 'source of the value', targetSource: 'source of the target',
  },
});
