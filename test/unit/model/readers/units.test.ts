/** Units that a row below the headers gives, and shares of one among percentages. */
import { describe, expect, it } from 'vitest';
import { inspect, type Mapping } from '../../../../src/model/index.js';
import { cells, issuesOf, only, readWell } from './help.js';

const asked = (...lines: readonly string[]) => inspect(cells(...lines)).questions.map(({ code, column }) => `${code} ${String(column)}`);
const inShares = (scale: 1 | 100) => (proposal: Mapping): Mapping => ({ ...proposal, columns: proposal.columns.map((column) => ({ ...column, scale })) });

describe('a percentage below 1', () => {
  it('is asked about beside counts, and beside percentages with two decimals less', () => {
    expect(asked('Chỉ tiêu|Đơn vị|Kỳ|Giá trị', '5G|%|2025|0,865', 'Trạm|trạm|2025|286')).toEqual(['fraction-or-percent 3']);
    expect(asked('Chỉ tiêu|Đơn vị|Kỳ|Giá trị', '5G|%|2025|0,865', '4G|%|2025|99,1')).toEqual(['fraction-or-percent 3']);
    expect(asked('Chỉ tiêu|Kỳ|Giá trị', '5G (%)|2025|0,865', 'Trạm|2025|286')).toEqual(['fraction-or-percent 2']);
  });

  it('is none beside others written alike, with a sign of its own, or in another unit', () => {
    expect(asked('Chỉ tiêu|Đơn vị|Năm 2025', 'A|%|0,5', 'B|%|1,5')).toEqual([]);
    expect(asked('Chỉ tiêu|Đơn vị|Năm 2025', 'A|%|0,5', 'B|%|86,5', 'C|%|0,87')).toEqual([]);
    expect(asked('Chỉ tiêu|Đơn vị|Năm 2025', 'A|%|0,865%', 'B|%|92')).toEqual([]);
    expect(asked('Chỉ tiêu|Đơn vị|Năm 2025', 'A|điểm|0,865', 'B|%|92')).toEqual([]);
  });

  it('is not read until the answer is there; what is in no doubt is', () => {
    const table = cells('Chỉ tiêu|Đơn vị|Năm 2025', '5G|%|0,865', '4G|%|99,1', 'Trạm|trạm|286');
    expect(issuesOf(table).map(({ code, path }) => `${code} ${path}`)).toEqual(['fraction-or-percent rows[1][2]']);
    const { dataset, warnings } = readWell(table, inShares(100));
    expect(dataset.indicators.map(({ observations }) => observations[0]?.value)).toEqual([86.5, 99.1, 286]);
    expect(warnings.map(({ code, path }) => `${code} ${path}`)).toEqual(['no-share rows[2][2]']);
    expect(readWell(table, inShares(1)).dataset.indicators.map(({ observations }) => observations[0]?.value)).toEqual([0.865, 99.1, 286]);
  });
});

describe('a row of units below the headers', () => {
  it('gives the units of its columns', () => {
    const { unit, observations } = only(cells('Chỉ tiêu|Năm 2024|Năm 2025', '|%|%', '5G|80|86,5'));
    expect([unit, observations.map(({ period, value }) => [period, value])]).toEqual(['percent', [['2024', 80], ['2025', 86.5]]]);
    expect(only(cells('Chỉ tiêu|Năm 2024|Năm 2025', '|tỷ đồng|tỷ đồng', 'Thu|80|90')).unit).toBe('VND-billion');
    expect(only(cells('Chỉ tiêu|Kỳ|Thực hiện', '||%', '5G|2025|86,5')).unit).toBe('percent');
  });
});
