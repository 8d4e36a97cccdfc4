/** Words of size beside a number: nghìn, triệu, tỷ, thousand, million, billion. */
import { describe, expect, it } from 'vitest';
import { inspect, parseConcepts, read } from '../../../../src/model/index.js';
import { differBeyondRounding } from '../../../../src/model/precision.js';
import { cells, issuesOf, only } from './help.js';

const one = (unit: string, value: string) => {
  const { unit: measured, counted, observations: [observation] } = only(cells('Chỉ tiêu|Đơn vị|Cách tính|Kỳ|Giá trị', `A|${unit}|x|2025|${value}`));
  return [observation?.value, measured, counted?.vi ?? '', observation?.approx, observation?.note?.vi ?? ''];
};

describe('a word of size', () => {
  it('scales a figure of what is counted, and the printed words stay', () => {
    expect(one('tài khoản', 'trên 2,23 triệu')).toEqual([2_230_000, 'count', 'tài khoản', 'over', 'Tệp ghi “trên 2,23 triệu”.']);
    expect(['2,23 triệu', '850 nghìn', '850 ngàn', '1,2 tỷ', '1,2 tỉ', '2,23 triệu người', '2.23 million', '12 thousand', '1.5 billion'].map((value) => one('người', value)[0]))
      .toEqual([2_230_000, 850_000, 850_000, 1.2e9, 1.2e9, 2_230_000, 2_230_000, 12_000, 1.5e9]);
    expect(one('km', '2,5 nghìn')[0]).toBe(2500);
  });

  it('says nothing anew where the unit has it already', () => {
    expect(one('triệu tài khoản', 'trên 2,23 triệu')).toEqual([2.23, 'count', 'triệu tài khoản', 'over', '']);
    expect(one('triệu', '2,23 triệu người')).toEqual([2.23, 'million', '', null, '']);
    expect(one('', '2,23 triệu')).toEqual([2.23, 'million', '', null, '']);
    expect(one('tỷ đồng', '7500 tỷ').slice(0, 2)).toEqual([7500, 'VND-billion']);
  });

  it('brings numbers of other sizes to that of the unit', () => {
    expect(one('triệu tài khoản', '850 nghìn')[0]).toBe(0.85);
    expect(one('nghìn người', '850 người')).toEqual([0.85, 'count', 'nghìn người', null, 'Tệp ghi “850 người”.']);
    expect(one('tỷ đồng', '1,2 nghìn tỷ')[0]).toBe(1200);
    expect(one('triệu đồng', '1,5 tỷ đồng')[0]).toBe(1500);
    expect(one('tỷ đồng', '500.000.000 đồng')[0]).toBe(0.5);
  });

  it('in a unit that changes from row to row counts for its rows', () => {
    const { observations } = only(cells('Chỉ tiêu|Đơn vị|Cách tính|Kỳ|Giá trị', 'A|tài khoản|x|2024|2100000', 'A|triệu tài khoản|x|2025|2,23'));
    expect(observations.map(({ value, note }) => [value, note?.vi])).toEqual([[2_100_000, undefined], [2_230_000, 'Tệp ghi “2,23 triệu tài khoản”.']]);
  });

  it('scales ranges, targets and counts alike, and stands before the note of the row', () => {
    const { observations: [figure], targets: [target] } = only(cells('Chỉ tiêu|Đơn vị|Cách tính|Kỳ|Giá trị|Tử số|Đích|Thời hạn|Ghi chú', 'A|người|x|2025|2–2,5 triệu|2,23 triệu|3 triệu|2030|lũy kế'));
    expect([figure?.low, figure?.value, figure?.high, figure?.numerator, target?.value]).toEqual([2e6, 2e6, 2.5e6, 2.23e6, 3e6]);
    expect([figure?.note, target?.note]).toEqual([
      { vi: 'Tệp ghi “2–2,5 triệu”. lũy kế', en: 'The file says "2–2,5 triệu". lũy kế' }, { vi: 'Tệp ghi “3 triệu”. lũy kế', en: 'The file says "3 triệu". lũy kế' },
    ]);
  });

  it('does not make a number more exact than its printed digits', () => {
    const limits = (value: string) => {
      const { observations: [observation] } = only(cells('Chỉ tiêu|Đơn vị|Cách tính|Kỳ|Giá trị', `A|người|x|2025|${value}`));
      return [observation?.low, observation?.high];
    };
    expect(['2,23 triệu', 'trên 2,23 triệu', 'gần 2,23 triệu', '3 triệu', '2230000', '2.230.000 người'].map(limits)).toEqual([
      [2_225_000, 2_235_000], [null, 2_235_000], [2_225_000, null], [2_500_000, 3_500_000], [null, null], [null, null],
    ]);
  });

  it('lets an exact number of another report stand beside a rounded one without a contradiction', () => {
    const { observations: [rounded] } = only(cells('Chỉ tiêu|Đơn vị|Cách tính|Kỳ|Giá trị', 'A|người|x|2025|2,23 triệu'));
    const { observations: [exact, other] } = only(cells('Chỉ tiêu|Đơn vị|Cách tính|Kỳ|Giá trị', 'A|người|x|2025|2228951', 'A|người|x|2026|2411064'));
    if (!rounded || !exact || !other) throw new Error('no figures');
    expect([differBeyondRounding(rounded, exact), differBeyondRounding(rounded, other)]).toEqual([false, true]);
  });

  it('is none where it only looks like one: banks, ratios', () => {
    expect(one('ngân hàng', '5 ngân hàng')).toEqual([5, 'count', 'ngân hàng', null, '']);
    expect(one('tỷ lệ', '5')).toEqual([5, 'count', 'tỷ lệ', null, '']);
  });

  it('beside a concept of counts or money is scaled to its unit', () => {
    const concepts = parseConcepts([{ id: 'users', name: { vi: 'Người' }, pillar: 'society', unit: 'count', kind: 'open-count' }, { id: 'money', name: { vi: 'Tiền' }, pillar: 'budget', unit: 'VND-billion', kind: 'open-count' }]);
    if (!concepts.ok) throw new Error(concepts.issues[0]?.message.en);
    const table = cells('Chỉ tiêu|Nội dung đo|Năm 2025', 'A|users|2,23 triệu', 'B|money|1,2 nghìn tỷ');
    const result = read(table, inspect(table).proposal, concepts);
    expect(result.ok && result.dataset.indicators.map(({ observations }) => observations[0]?.value)).toEqual([2_230_000, 1200]);
  });

  it('that goes with no such unit is refused with the unit that the row has', () => {
    const said = (unit: string, value: string) => issuesOf(cells('Chỉ tiêu|Đơn vị|Kỳ|Giá trị', `A|${unit}|2025|${value}`)).map(({ code, message }) => [code, message.vi.split('.')[0], message.en.split('.')[0]]);
    expect(said('%', '2,23 triệu')).toEqual([['unit-differs', 'Hàng 2, cột “Giá trị”: đơn vị “triệu” không đi với “%”, đơn vị của chỉ tiêu này', 'Row 2, column "Giá trị": the unit "triệu" does not go with "%", that of this indicator']]);
    expect(said('trạm', '5 km')[0]?.[2]).toBe('Row 2, column "Giá trị": the unit "km" does not go with "trạm", that of this indicator');
    expect(said('trạm', '5 tỷ đồng')[0]?.[0]).toBe('unit-differs');
  });
});
