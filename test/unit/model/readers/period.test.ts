import { describe, expect, it } from 'vitest';
import { findPeriod, readPeriodCell } from '../../../../src/model/readers/period.js';

describe('a period', () => {
  it.each([
    ['2025', '2025'], ['năm 2025', '2025'], ['Hết năm 2030', '2030'], ['end of 2030', '2030'], ['2026-06', '2026-06'], ['2026-06-19', '2026-06-19'], ['6/2026', '2026-06'],
    ['tháng 6 năm 2026', '2026-06'], ['Tháng 06/2026', '2026-06'], ['19/6/2026', '2026-06-19'], ['ngày 09 tháng 6 năm 2026', '2026-06-09'], ['19.06.2026', '2026-06-19'],
    ['quý II/2026', '2026-Q2'], ['Quý 4 năm 2025', '2025-Q4'], ['Q2/2026', '2026-Q2'], ['2026-Q2', '2026-Q2'], ['2026Q2', '2026-Q2'], ['2026M05', '2026-05'], ['6 tháng đầu năm 2026', '2026-H1'],
    ['6 tháng cuối năm 2026', '2026-H2'], ['H1 2026', '2026-H1'], ['2026-H2', '2026-H2'], ['June 2026', '2026-06'], ['19 Jun 2026', '2026-06-19'], ['31 December 2025', '2025-12-31'],
  ])('is read from %s: %s', (text, period) => {
    expect(readPeriodCell(text)?.period).toBe(period);
  });

  it.each([
    ['Cả năm 2025', '2025'], ['cả năm 2025', '2025'], ['12 tháng năm 2025', '2025'], ['Full year 2025', '2025'], ['Năm 2025 Cả năm', '2025'], ['6T/2025', '2025-H1'], ['6 tháng 2025', '2025-H1'],
    ['Sáu tháng đầu năm 2025', '2025-H1'], ['First half of 2025', '2025-H1'], ['Năm 2025 6 tháng cuối năm', '2025-H2'], ['quý III năm 2025', '2025-Q3'], ['Năm 2025 Quý III', '2025-Q3'],
    ['9 tháng năm 2025', '2025-09'], ['9T2025', '2025-09'], ['first 9 months of 2025', '2025-09'], ['Năm 2025 9 tháng', '2025-09'], ['2025-12-31T00:00:00Z', '2025-12-31'], ['31/12/2025 0:00', '2025-12-31'],
  ])('is read from %s, as reports and exports write it: %s', (text, period) => {
    expect(readPeriodCell(text)?.period).toBe(period);
  });

  it('of a whole year is told from a year of fish', () => {
    expect(findPeriod('Thực hiện cả năm 2025')?.rest).toBe('thuc hien');
    expect(findPeriod('Cá năm 2025')?.rest).toBe('ca');
  });

  it('of the first months of a year says since when it counts', () => {
    expect(readPeriodCell('5 tháng đầu năm 2026')).toMatchObject({ period: '2026-05', since: '2026-01' });
  });

  it('is a year where a cell holds the number of one', () => {
    expect(readPeriodCell(2025)?.period).toBe('2025');
  });

  it.each(['30/2/2025', '13/2026', '2026-13', '32/1/2026', '6/19/2026', 'năm nay', '45657', '202', '2025-2030', '', 'giai đoạn 2021-2025', '99999'])('is not seen in %j', (text) => {
    expect(readPeriodCell(text)).toBeNull();
  });

  it('is told from machines, which are spelt like the month of May without their tone', () => {
    expect(findPeriod('Số máy 2025')).toMatchObject({ period: '2025', rest: 'so may' });
    expect(findPeriod('May 2025')?.period).toBe('2025-05');
  });

  it('leaves the words around it', () => {
    expect(findPeriod('Thực hiện năm 2025')?.rest).toBe('thuc hien');
    expect(findPeriod('Mục tiêu đến hết năm 2030')?.rest).toBe('muc tieu');
  });
});
