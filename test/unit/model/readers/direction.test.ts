import { describe, expect, it } from 'vitest';
import type { Direction, Mapping } from '../../../../src/model/index.js';
import { cells, issuesOf, only, readAs } from './help.js';

const asDirection = (direction: Direction) => (proposal: Mapping): Mapping => ({ ...proposal, rows: [{ key: 'hồ sơ trễ hạn', direction }] });
const late = (target: string, ...rest: readonly string[]) => cells('Chỉ tiêu|Đơn vị|Năm 2025|Đích 2030', `Hồ sơ trễ hạn|%|15|${target}`, ...rest);

describe('the direction of an indicator of no concept', () => {
  it('is asked by row where a target lies below a figure', () => {
    const [issue] = issuesOf(late('5'));
    expect(issue).toMatchObject({ code: 'direction', path: 'rows[1][3]' });
    expect(issue?.message.vi).toBe('Hàng 2, cột “Đích 2030”: đích thấp hơn 15: đã vượt đích, hay càng thấp càng tốt? Hàng này chưa được dùng; hãy chọn “Tốt khi” cho hàng này, hoặc ghi đích với ≤ hay ≥.');
  });

  it('keeps the rest of the table and nothing of the row in question', () => {
    const result = readAs(late('5', 'Phủ sóng|%|86|100'));
    expect(!result.ok && result.partial?.indicators.map(({ name }) => name.vi)).toEqual(['Phủ sóng']);
  });

  it('is as a person says', () => {
    expect([only(late('5'), asDirection('lower')).direction, only(late('5'), asDirection('higher')).direction]).toEqual(['lower', 'higher']);
  });

  it('is what the signs and words of its targets say', () => {
    expect(['≤ 5', 'dưới 5', 'không quá 5', '≥ 5', 'tối thiểu 5', 'trên 5'].map((target) => only(late(target)).direction)).toEqual(['lower', 'lower', 'lower', 'higher', 'higher', 'higher']);
  });

  it('is asked where targets themselves fall, or their signs disagree', () => {
    const asked = (...lines: readonly string[]) => issuesOf(cells('Chỉ tiêu|Đích 2026|Đích 2030', ...lines)).map(({ code }) => code);
    expect([asked('Thời gian xử lý|5|2,5'), asked('Thời gian xử lý|≥ 5|≤ 2,5'), asked('Thời gian xử lý|≤ 5|≤ 2,5'), asked('Số trạm|2|5')]).toEqual([['direction'], ['direction'], [], []]);
  });

  it('is not asked where the two count something else, nor of a place among others', () => {
    const bases = cells('Chỉ tiêu|Kỳ|Loại|Cách tính|Giá trị', 'A|2025|số liệu|trên số hộ|86', 'A|2030|đích|trên dân số|50');
    expect(issuesOf(bases).map(({ code }) => code)).toEqual([]);
    expect(only(cells('Chỉ tiêu|Đơn vị|Năm 2025|Đích 2030', 'Xếp hạng|hạng|20|10')).direction).toBe('lower');
  });

  it('is not given by "gần 90", which is a target of about that and no ceiling', () => {
    const { targets, direction } = only(cells('Chỉ tiêu|Đơn vị|Năm 2025|Đích 2030', 'Phủ sóng|%|80|gần 90'));
    expect([direction, targets[0]?.comparator, targets[0]?.flags]).toEqual(['higher', '=', ['approximate']]);
  });
});
