import { describe, expect, it } from 'vitest';
import { AS_NAMED, assess, decimalTime, parseConcepts, parseDataset, type Concept, type Mapping } from '../../../../src/model/index.js';
import { inspect, read } from '../../../../src/model/index.js';
import { cells, issuesOf, only, readAs, readWell, tableOf } from './help.js';

const concepts: readonly Concept[] = (() => {
  const result = parseConcepts([{
    id: 'e-id-people', name: { vi: 'Người dân có định danh điện tử' }, pillar: 'society', unit: 'percent', bounds: [0, 100], kind: 'saturating-rate', bases: [
      { id: 'people-with-account', name: { vi: 'Người dân có tài khoản' }, numerator: { vi: 'người có tài khoản' }, denominator: { vi: 'người dân' }, short: { vi: 'người dân' } },
      { id: 'level2-over-14', name: { vi: 'Tài khoản mức 2 trên công dân trên 14 tuổi' }, numerator: { vi: 'tài khoản mức 2' }, denominator: { vi: 'công dân trên 14 tuổi' } },
    ],
  }]);
  if (!result.ok) throw new Error(result.issues[0]?.message.en);
  return result.concepts;
})();

describe('a wide table in Vietnamese numbers', () => {
  const table = tableOf(`Mã;Chỉ tiêu;Đơn vị;Cách tính;Năm 2024;Năm 2025;Đích 2030
digital-economy;Tỷ trọng kinh tế số;%;trên GRDP;6,9;7,45;≥ 30
5g-stations;Số trạm 5G;trạm;đúng như tên;1.050;1.286,0;2.000
`);

  it('becomes indicators with their figures and targets, row by row', () => {
    const { dataset: { indicators } } = readWell(table, (proposal) => ({ ...proposal, columns: proposal.columns.map((column) => ({ ...column, decimal: ',' })) }));
    const [economy, stations] = indicators;
    expect(economy).toMatchObject({ id: 'digital-economy', unit: 'percent', kind: 'saturating-rate', bounds: [0, 100] });
    expect(economy?.observations.map(({ period, value }) => [period, value])).toEqual([['2024', 6.9], ['2025', 7.45]]);
    expect(economy?.targets).toMatchObject([{ by: '2030', value: 30, comparator: '>=', due: 2031 }]);
    expect(stations).toMatchObject({ unit: 'count', counted: { vi: 'trạm' }, kind: 'open-count', bounds: null });
    expect(stations?.observations.map(({ value, basis }) => [value, basis])).toEqual([[1050, AS_NAMED], [1286, AS_NAMED]]);
    expect(stations?.targets[0]?.value).toBe(2000);
  });

  it('gives a required pace, because value and target name one base', () => {
    const { dataset } = readWell(table, (proposal) => ({ ...proposal, columns: proposal.columns.map((column) => ({ ...column, decimal: ',' })) }));
    expect(assess(dataset.indicators[0]!, '2026-06-30').required?.perYear).toBeCloseTo((30 - 7.45) / 5, 6);
  });

  it('names the row of each number as its source', () => {
    const { dataset } = readWell(table, (proposal) => ({ ...proposal, columns: proposal.columns.map((column) => ({ ...column, decimal: ',' })) }));
    expect(dataset.indicators.map((indicator) => indicator.observations[0]?.source.lines)).toEqual([[2, 2], [3, 3]]);
  });
});

describe('a long table', () => {
  it('has a row for each figure and each target', () => {
    const indicator = only(tableOf(`Indicator,Unit,Period,Value,Target,Due,Basis,Numerator,Denominator
e-ID,%,2025-12-31,"86.5",,,citizens over 14,"2,574,604","2,976,421"
e-ID,%,2026-06-19,87.49,,,citizens over 14,,
e-ID,%,,,95,2030,citizens over 14,,
`));
    expect(indicator.observations.map(({ period, value, numerator, basis }) => [period, value, numerator, basis]))
      .toEqual([['2025-12-31', 86.5, 2574604, 'citizens-over-14'], ['2026-06-19', 87.49, null, 'citizens-over-14']]);
    expect(indicator.targets).toMatchObject([{ by: '2030', value: 95, basis: 'citizens-over-14' }]);
  });

  it('may say row by row whether a number is a figure or a target', () => {
    const indicator = only(tableOf('Chỉ tiêu;Loại số liệu;Kỳ;Giá trị\nA;Thực hiện;2025;5\nA;Mục tiêu;2030;9'));
    expect([indicator.observations.length, indicator.targets[0]?.by, indicator.targets[0]?.value]).toEqual([1, '2030', 9]);
  });

  it('never takes the period of a figure for the due date of the target beside it', () => {
    const result = readWell(cells('Chỉ tiêu|Cách tính|Kỳ|Số liệu|Đích', 'A|trên dân số|2025|83,25|100', 'A|trên dân số|2026||100'));
    const [indicator] = result.dataset.indicators;
    expect(indicator?.observations.map(({ period, value }) => [period, value])).toEqual([['2025', 83.25]]);
    expect(indicator?.targets.map(({ by, due }) => [by, due])).toEqual([[null, null], ['2026', 2027]]);
    expect(assess({ ...indicator!, targets: indicator!.targets.slice(0, 1) }, '2026-11-22').state).toBe('undated-target');
    expect(result.warnings.map(({ code, path, message }) => [code, path, message.vi])).toEqual([
      ['target-without-date', 'rows[1][4]', 'Hàng 2, cột “Đích”: đích chưa ghi năm; kỳ của hàng là của số liệu. Hãy thêm cột “Hạn của đích”, hoặc ghi năm ở tiêu đề cột (“Đích 2030”).'],
    ]);
  });

  it('that was made on a day has the figures of a running period at that day, and those of the file’s own documents too', () => {
    const table = cells('Chỉ tiêu|Nguồn|Năm 2025|Năm 2026', 'A||5|6', 'B|Báo cáo|7|8');
    const made = (proposal: Mapping): Mapping => ({ ...proposal, document: { ...proposal.document, issued: '2026-11-22' } });
    const { dataset: { indicators, documents }, warnings } = readWell(table, made);
    expect(warnings).toEqual([]);
    expect(indicators.map(({ observations }) => observations.map(({ time }) => time))).toEqual(Array(2).fill([2026, decimalTime('2026-11-22')]));
    expect(indicators.map((indicator) => assess(indicator, '2026-11-22').observation?.value)).toEqual([6, 8]);
    // Nobody knows when a document was issued whose figures are all of the past.
    expect(documents.map(({ issued }) => issued)).toEqual(['2026-11-22', '2026-11-22']);
    expect(readWell(cells('Chỉ tiêu|Nguồn|Năm 2025', 'B|Báo cáo|7'), made).dataset.documents[0]?.issued).toBeNull();
  });

  it('that is in hand on a day, its own date not being known, has them at that day too, and no date of issue where nothing needs one', () => {
    const inHand = (proposal: Mapping): Mapping => ({ ...proposal, asOf: '2026-11-22' });
    const { dataset: { indicators: [indicator], documents } } = readWell(cells('Chỉ tiêu|Năm 2025|Năm 2026', 'A|5|6'), inHand);
    expect(indicator?.observations.map(({ time }) => time)).toEqual([2026, decimalTime('2026-11-22')]);
    expect(documents.map(({ issued }) => issued)).toEqual(['2026-11-22']);
    expect(readWell(cells('Chỉ tiêu|Năm 2025', 'A|5'), inHand).dataset.documents[0]?.issued).toBeNull();
    expect(issuesOf(cells('Chỉ tiêu|Năm 2027', 'A|5'), inHand).map(({ code }) => code)).toEqual(['future-period']);
    // A date of issue that is known says more.
    const issued = readWell(cells('Chỉ tiêu|Năm 2026', 'A|5'), (proposal) => ({ ...inHand(proposal), document: { ...proposal.document, issued: '2026-06-19' } }));
    expect(issued.dataset.indicators[0]?.observations[0]?.time).toBe(decimalTime('2026-06-19'));
  });

  it('that was made on a day cannot have a figure of a period that begins later: its row says so, and what to write', () => {
    const result = readAs(cells('Chỉ tiêu|Năm 2025|Năm 2028|Đích 2028', 'A|5|12|13'), (proposal) => ({ ...proposal, document: { ...proposal.document, issued: '2026-11-22' } }));
    expect(result.ok ? [] : result.issues.map(({ code, path, message }) => [code, path, message.vi])).toEqual([
      ['future-period', 'rows[1][2]', 'Hàng 2, cột “Năm 2028”: kỳ này bắt đầu sau ngày 22/11/2026 nên chưa thể có số liệu. Nếu là kế hoạch hay mục tiêu, hãy chọn “Đích” cho cột (hoặc ghi “Đích 2028”); nếu ghi nhầm, hãy sửa kỳ.'],
    ]);
    const partial = result.ok ? null : result.partial;
    expect(partial?.indicators.map(({ observations, targets }) => [observations.map(({ value }) => value), targets.map(({ by }) => by)])).toEqual([[[5], ['2028']]]);
  });

  it('keeps the source and the section that a row names', () => {
    const { dataset } = readWell(tableOf('Chỉ tiêu;Kỳ;Giá trị;Nguồn;Mục\nA;2025;5;Báo cáo số 12;II.3\nA;2026;6;;'));
    expect(dataset.documents.map(({ title }) => title.vi)).toEqual(['Báo cáo số 12', 'Bảng số liệu']);
    expect(dataset.indicators[0]?.observations[0]?.source.section).toBe('II.3');
  });

  it('takes the start of a window from its words', () => {
    expect(only(tableOf('Chỉ tiêu;Kỳ;Giá trị\nA;5 tháng đầu năm 2026;5')).observations[0]).toMatchObject({ period: '2026-05', since: '2026-01' });
  });
});

describe('a number that cannot be taken', () => {
  const codes = (...lines: readonly string[]) => issuesOf(cells(...lines)).map(({ code, path }) => `${code} ${path}`);

  it('is named by row and column, and the rest is kept', () => {
    const result = readAs(tableOf('Chỉ tiêu;Giá trị;Kỳ\nA;5;2025\n\nB;nhiều;2025\nC;7;2025'));
    if (result.ok) throw new Error('read');
    expect(result.issues[0]).toMatchObject({ code: 'not-a-number', path: 'rows[2][1]' });
    expect(result.issues[0]?.message.vi).toContain('Hàng 4, cột “Giá trị”');
    expect(result.issues[0]?.message.en).toContain('Row 4, column "Giá trị"');
    expect(result.partial?.indicators.map(({ name, observations }) => [name.vi, observations.length])).toEqual([['A', 1], ['C', 1]]);
  });

  it('is a formula', () => {
    expect(codes('Chỉ tiêu|Năm 2025|Đích 2030', 'A|=1+1|=SUM(B2)')).toEqual(['formula rows[1][1]', 'formula rows[1][2]']);
    expect(codes('Chỉ tiêu|Năm 2025', 'A|=5')).toEqual(['formula rows[1][1]']);
  });

  it('has a decimal mark that nobody has chosen', () => {
    expect(codes('Chỉ tiêu|Năm 2025', 'A|1.234', 'B|12')).toEqual(['decimal-mark rows[1][1]']);
  });

  it('may be a share of one or a percentage', () => {
    const table = cells('Chỉ tiêu|Đơn vị|Năm 2025', 'A|%|0,87');
    expect(issuesOf(table).map(({ code }) => code)).toEqual(['fraction-or-percent']);
    expect(only(table, (proposal) => ({ ...proposal, columns: proposal.columns.map((column) => ({ ...column, scale: 100 })) })).observations[0]?.value).toBe(87);
  });

  it('has no period, or one that is none', () => {
    expect(codes('Chỉ tiêu|Giá trị', 'A|5')).toEqual(['missing-period rows[1][1]']);
    expect(codes('Chỉ tiêu|Kỳ|Giá trị', 'A|sớm|5')).toEqual(['bad-period rows[1][1]']);
  });

  it('is dated by the day number of a spreadsheet', () => {
    expect(codes('Chỉ tiêu|Kỳ|Giá trị', 'A|45657|5')).toEqual(['serial-date rows[1][1]']);
  });

  it('has another unit than its indicator elsewhere', () => {
    expect(codes('Chỉ tiêu|Đơn vị|Năm 2025', 'A|người|86%')).toEqual(['unit-differs rows[1][2]']);
    expect(codes('Chỉ tiêu|Đơn vị|Kỳ|Giá trị', 'A|%|2024|5', 'A|km|2025|6')).toEqual(['unit-differs rows[2][3]']);
  });

  it('has no name', () => {
    expect(codes('Chỉ tiêu|Năm 2025', 'A|5', '|6')).toEqual(['missing-name rows[2]']);
  });

  it('has its range the wrong way', () => {
    expect(codes('Chỉ tiêu|Năm 2025', 'A|90-80')).toEqual(['not-a-number rows[1][1]']);
  });

  it('names a concept that nobody knows', () => {
    expect(codes('Chỉ tiêu|Nội dung đo|Năm 2025', 'A|xyz|5')).toEqual(['unknown-concept rows[1][1]']);
  });

  it('is one of many: twenty are told, and how many more there are', () => {
    const issues = issuesOf(cells('Chỉ tiêu|Năm 2025', ...Array.from({ length: 50 }, (_, index) => `A${String(index)}|x y`)));
    expect([issues.length, issues.at(-1)?.code, issues.at(-1)?.message.en]).toEqual([20, 'more-issues', 'There are 31 more problems. Mend the ones above and load the data again.']);
  });
});

describe('what two rows say of one thing', () => {
  it('is kept twice and marked where they differ', () => {
    const { dataset, warnings } = readWell(cells('Chỉ tiêu|Cách tính|Kỳ|Giá trị', 'A|x|2025|50', 'A|x|2025|55'));
    expect(dataset.indicators[0]?.observations.map(({ value, flags }) => [value, flags])).toEqual([[50, ['conflict']], [55, ['conflict']]]);
    expect(warnings.map(({ code, path }) => `${code} ${path}`)).toEqual(['conflict rows[2][3]']);
  });

  it('is kept twice where they agree, and said', () => {
    const { dataset, warnings } = readWell(cells('Chỉ tiêu|Cách tính|Kỳ|Giá trị', 'A|x|2025|50', 'A|x|2025|50'));
    expect([dataset.indicators[0]?.observations.length, warnings[0]?.code]).toEqual([2, 'repeated']);
  });

  it('on bases that nobody states is marked too, and said to be on none', () => {
    const { dataset, warnings } = readWell(cells('Chỉ tiêu|Kỳ|Giá trị', 'A|2025|140%', 'A|2025|-5%'));
    expect(dataset.indicators[0]?.observations.map(({ value, flags }) => [value, flags])).toEqual([[140, ['conflict']], [-5, ['conflict']]]);
    expect(warnings.filter(({ code }) => code === 'conflict').map(({ message }) => [message.vi, message.en])).toEqual([[
      'Hàng 3, cột “Giá trị”: khác số liệu cùng kỳ ở hàng 2, cả hai không nêu cách tính; cả hai được giữ và đánh dấu mâu thuẫn.',
      'Row 3, column "Giá trị": differs from the figure of the same period in row 2, and neither states its basis; both are kept and marked as conflicting.',
    ]]);
  });

  it('on a stated base beside an unstated one is no contradiction', () => {
    const { dataset } = readWell(cells('Chỉ tiêu|Cách tính|Kỳ|Giá trị', 'A|x|2025|50', 'A||2025|55'));
    expect(dataset.indicators[0]?.observations.map(({ flags }) => flags)).toEqual([[], []]);
  });
});

describe('the unit of a concept that counts growth a year', () => {
  const growth: Concept = (() => {
    const result = parseConcepts([{ id: 'growth', name: { vi: 'Tốc độ tăng' }, pillar: 'economy', unit: 'percent-per-year', kind: 'growth-rate', bases: [] }]);
    if (!result.ok || !result.concepts[0]) throw new Error('no concept');
    return result.concepts[0];
  })();
  const codes = (unit: string) => {
    const table = cells('Chỉ tiêu|Nội dung đo|Đơn vị|Kỳ|Giá trị', `A|growth|${unit}|2025|8,5`);
    const result = read(table, inspect(table).proposal, { concepts: [growth] });
    return result.ok ? [result.dataset.indicators[0]?.unit] : result.issues.map(({ code }) => code);
  };

  it('may be written as a bare %, and as nothing else', () => {
    expect([codes('%/năm'), codes('%'), codes('km')]).toEqual([['percent-per-year'], ['percent-per-year'], ['unit-differs']]);
  });
});

describe('rows that head others', () => {
  it('give their pillar to the rows below', () => {
    const { dataset } = readWell(cells('Chỉ tiêu|Năm 2025', 'I. Hạ tầng số|', 'A|5', 'II. Kinh tế số|', 'B|6'));
    expect(dataset.indicators.map(({ name, pillar }) => [name.vi, pillar])).toEqual([['A', 'infrastructure'], ['B', 'economy']]);
  });

  it('that name no pillar are said to be taken for headings', () => {
    expect(readWell(cells('Chỉ tiêu|Năm 2025', 'Nhóm khác|', 'A|5')).warnings.map(({ code, path }) => `${code} ${path}`)).toEqual(['heading-row rows[1]']);
  });
});

describe('territory', () => {
  const table = cells('Chỉ tiêu|Cách tính|Năm 2024|Năm 2025', 'A|x|5|6');

  it('changes on 1 July 2025 unless a person says otherwise', () => {
    expect(only(table).observations.map(({ territory }) => territory)).toEqual(['before-2025-07', 'since-2025-07']);
  });

  it('is one where a person says that the figures were counted anew for the new map', () => {
    expect(only(table, (proposal) => ({ ...proposal, territory: 'since-2025-07' })).observations.map(({ territory }) => territory)).toEqual(['since-2025-07', 'since-2025-07']);
  });
});

describe('the measure of an indicator without a concept', () => {
  it('follows from its unit, and from its name for growth and ranks', () => {
    const kinds = (name: string, unit: string, value: string) => { const { kind, direction, bounds } = only(cells('Chỉ tiêu|Đơn vị|Năm 2025', `${name}|${unit}|${value}`)); return [kind, direction, bounds]; };
    expect(kinds('Tỷ lệ phủ sóng', '%', '86')).toEqual(['saturating-rate', 'higher', [0, 100]]);
    expect(kinds('Tốc độ tăng năng suất', '%', '9')).toEqual(['growth-rate', 'higher', null]);
    expect(kinds('Thu so với dự toán', '%', '112')).toEqual(['ratio-of-two', 'higher', null]);
    expect(kinds('Chỉ số DTI', 'hạng', '25')).toEqual(['rank', 'lower', null]);
    expect(kinds('Doanh nghiệp số', 'doanh nghiệp', '500')).toEqual(['open-count', 'higher', null]);
  });

  it('is what a person decides', () => {
    const indicator = only(cells('Chỉ tiêu|Năm 2025', 'Hộ nghèo (%)|5'), (proposal) => ({ ...proposal, rows: [{ key: 'hộ nghèo (%)', direction: 'lower', pillar: 'society', kind: 'ratio-of-two', bounds: null, id: 'poor' }] }));
    expect(indicator).toMatchObject({ id: 'poor', direction: 'lower', pillar: 'society', kind: 'ratio-of-two', bounds: null });
  });

  it('may be left out', () => {
    const { dataset } = readWell(cells('Chỉ tiêu|Năm 2025', 'A|5', 'B|6'), (proposal) => ({ ...proposal, rows: [{ key: 'a', skip: true }] }));
    expect(dataset.indicators.map(({ id }) => id)).toEqual(['b']);
  });
});

describe('the file', () => {
  it('is a dataset that the parser reads back the same, with the concepts that it uses', () => {
    const table = cells('Chỉ tiêu|Nội dung đo|Cách tính|Kỳ|Giá trị', 'A|e-id-people|level2-over-14|2025|87,49', 'B||của riêng|2025|5');
    const result = read(table, inspect(table).proposal, { concepts });
    if (!result.ok) throw new Error(result.issues[0]?.message.en);
    const again = parseDataset(JSON.parse(JSON.stringify(result.file)));
    expect(again.ok && again.dataset).toEqual(result.dataset);
    expect((result.file['concepts'] as readonly Concept[]).map(({ id }) => id)).toEqual(['e-id-people']);
  });

  it('is empty of nothing: a table without rows says so', () => {
    expect(issuesOf(cells('Chỉ tiêu|Năm 2025')).map(({ code }) => code)).toEqual(['no-rows']);
  });
});

describe('a table of several places', () => {
  const lines = ['Huyện|Chỉ tiêu|Năm|Giá trị', 'Đà Lạt|Hồ sơ|2024|10,5', 'Đà Lạt|Hồ sơ|2025|12,5', 'Bảo Lộc|Hồ sơ|2025|7,5'] as const;
  const named = (...more: readonly string[]) => {
    const { dataset, warnings } = readWell(cells(...lines, ...more));
    return [dataset.indicators.map(({ id, name, observations }) => [id, name.vi, observations.map(({ value, flags }) => [value, ...flags])]), warnings.map(({ code }) => code)];
  };

  it('has an indicator for each of them, and none contradicts another', () => {
    expect(named()).toEqual([[['ho-so-da-lat', 'Hồ sơ – Đà Lạt', [[10.5], [12.5]]], ['ho-so-bao-loc', 'Hồ sơ – Bảo Lộc', [[7.5]]]], []]);
  });

  it('has the figure of the whole province under its own name', () => {
    expect(named('Toàn tỉnh|Hồ sơ|2025|20')).toEqual([[['ho-so-da-lat', 'Hồ sơ – Đà Lạt', [[10.5], [12.5]]], ['ho-so-bao-loc', 'Hồ sơ – Bảo Lộc', [[7.5]]], ['ho-so', 'Hồ sơ', [[20]]]], []]);
  });

  it('keeps them apart by id too', () => {
    // A place that is written once over several rows, as merged cells are pasted, is that of all of them.
    const { dataset } = readWell(cells('Mã|Xã|Chỉ tiêu|Năm 2025', 'a|Ea Kar|Hồ sơ|5', 'b||Trạm|7', 'a|Ea Knốp|Hồ sơ|6'));
    expect(dataset.indicators.map(({ id, name }) => [id, name.vi])).toEqual([['a-ea-kar', 'Hồ sơ – Ea Kar'], ['b-ea-kar', 'Trạm – Ea Kar'], ['a-ea-knop', 'Hồ sơ – Ea Knốp']]);
  });

  it('is none where all of it is of one place, or the column is left out', () => {
    const one = cells('Tỉnh|Chỉ tiêu|Năm 2024|Năm 2025', 'Lâm Đồng|Hồ sơ|5|6', '|Trạm|7|8');
    expect(readWell(one).dataset.indicators.map(({ name }) => name.vi)).toEqual(['Hồ sơ', 'Trạm']);
    const left = readAs(cells(...lines), (proposal) => ({ ...proposal, columns: proposal.columns.map((column) => (column.role === 'place' ? { role: null } : column)) }));
    expect(left.ok && left.dataset.indicators.map(({ name }) => name.vi)).toEqual(['Hồ sơ']);
  });
});
