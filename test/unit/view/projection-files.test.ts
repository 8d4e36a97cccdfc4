/** What a projection says in its table, files and picture. */
import { describe, expect, it } from 'vitest';
import { project } from '../../../src/engine/index.js';
import type { Projection } from '../../../src/engine/types.js';
import { axisOf, freeCorner } from '../../../src/view/chart.js';
import { CSV_FORMS, csvText } from '../../../src/view/csv.js';
import { drawCells, projectionJson, tableCells } from '../../../src/view/projection-export.js';
import { projectionModel, scenarioRequest, TREND } from '../../../src/view/projection.js';
import { nearestRow, projectionRows } from '../../../src/view/projection-table.js';
import { coverage, declared, economy, lamDong, made, of, steady, subject } from './projection-sample.js';

describe('table and files', () => {
  const projected = (() => {
    const request = scenarioRequest(subject(economy), steady, true);
    const result = project(request as never);
    if (!result.ok) throw new Error('engine');
    return result.projection;
  })();
  const lines = [{ id: 'a', letter: 'A', projection: projected }];
  const model = projectionModel(subject(economy), lines, 'a');
  if (!model) throw new Error('model');
  const rows = projectionRows(model);
  const words = {
    moment: 'T', value: 'V', required: 'R', target: 'G', draw: 'D', median: (letter: string) => `${letter} m`, band: (letter: string, level: number, end: string) => `${letter} ${level} ${end}`,
    time: (time: number) => String(time), number: (value: number) => String(value), remarks: 'N', targetRemark: ({ id }: { readonly id: string }) => `đích ${id}`, remark: ({ kind }: { readonly kind: string }) => (kind === 'undated' ? 'khoảng, không ghi ngày' : ''),
  };
  it('has a row a moment; the value stands in its own column and is no result', () => {
    expect(rows.map(({ time }) => time)).toEqual([2026, 2027, 2028, 2029, 2030, 2031]);
    expect(rows[0]?.values.map(({ value }) => value)).toEqual([7.45]);
    expect(rows[0]?.lines[0]).toMatchObject({ median: null, bands: [] });
    expect(rows[5]?.lines[0]?.bands.map(({ level }) => level)).toEqual([0.5, 0.8, 0.95]);
    expect(rows.map(({ due }) => due)).toEqual([false, false, false, false, false, true]);
  });
  it('finds the moment nearest to a pointer', () => {
    expect([2020, 2027.4, 2027.6, 2099].map((time) => nearestRow(rows, time))).toEqual([0, 1, 2, 5]);
    expect(nearestRow([], 2027)).toBe(-1);
  });
  it('the CSV has every number of the table and what travels with them', () => {
    const cells = tableCells(model, words, [['Cách tính', 'trên GRDP']]);
    expect(cells[0]).toEqual(['T', 'V', 'R', 'A m', 'A 0.5 low', 'A 0.5 high', 'A 0.8 low', 'A 0.8 high', 'A 0.95 low', 'A 0.95 high', 'G', 'N']);
    expect(cells[1]?.slice(0, 4)).toEqual(['2026', 7.45, null, null]);
    expect(cells[6]?.[3]).toBe(Number(projected.median[5]?.toPrecision(7)));
    expect(cells[6]?.slice(-2)).toEqual([30, 'đích 2030']);
    expect(cells.at(-1)).toEqual(['Cách tính', 'trên GRDP']);
  });
  it('the CSV says beside a value that it is approximate and undated, and keeps its number a number', () => {
    const undated = projectionModel(subject(coverage), [], null);
    if (!undated) throw new Error('model');
    const cells = tableCells(undated, words, []);
    expect([cells[1]?.[1], cells[1]?.at(-1)]).toEqual([86, 'khoảng, không ghi ngày']);
  });
  it('the draws have one row each, in the order of the engine', () => {
    const cells = drawCells(projected, words, []);
    expect(cells.length).toBe(1 + 10_000 + 1);
    expect(cells[1]).toEqual([1, ...(projected.draws ?? []).slice(0, 6)]);
    expect(cells[10_000]?.[0]).toBe(10_000);
  });
  it('the JSON says what it rests on: assumption, base, declared words, or that there are none', () => {
    const parsed = JSON.parse(projectionJson(subject(economy), [steady], lines, { province: 'lam-dong' })) as { declaredBasis: unknown; projections: { assumption: unknown; median: number[]; probabilityHoldsOnly: string }[] };
    expect(parsed.declaredBasis).toBeNull();
    expect(parsed.projections[0]).toMatchObject({ assumption: steady.assumption, probabilityHoldsOnly: 'if the assumption is right' });
    expect(parsed.projections[0]?.median.length).toBe(6);
    expect(JSON.parse(projectionJson(subject(coverage, { declared }), [], [], {}))).toMatchObject({ declaredBasis: declared, requiredPath: { startsFrom: 'declared' } });
  });
  it('text cells never start a formula; negative numbers stay numbers', () => {
    expect(csvText([['=1+1', '+84', '-5', '@x', '\tx', ' =1', 'a;b', 'c"d', -3.5, 0, null, NaN]], CSV_FORMS.vi))
      .toBe('\ufeff\'=1+1;\'+84;\'-5;\'@x;"\'\tx";\' =1;"a;b";"c""d";-3,5;0;;\r\n');
    expect(csvText([['a,b', 'a;b', -3.5]], CSV_FORMS.en)).toBe('\ufeff"a,b","a;b",-3.5\r\n');
  });
  it('text cells start no formula with a sign of full width, nor with one after what nobody sees', () => {
    const invisible = ['', ' ', '\u0000', '\u0001\u001f', '\u007f', '\u0085', '\u00a0', '\u00ad', '\u200b', '\u202e', '\u2060', '\u3000', '\ufeff'];
    const text = invisible.flatMap((before) => ['=1+1', '+1', '-1+1', '@SUM(1)', '＝1+1', '＋1', '－1', '＠SUM(1)'].map((formula) => before + formula));
    for (const each of [...text, ...text.map((one) => `x,${one}`), '\t=1', '\r=1', '\n=1', '\u0000\tx', ' \rx', '\nx']) {
      const cells = csvText([[each]], CSV_FORMS.vi).slice(1, -2).split(/[,;\t\r\n]/);
      expect(cells.filter((cell) => /^[\s\p{C}"]*[=+\-@＝＋－＠]/u.test(cell)), JSON.stringify(each)).toEqual([]);
      if (!each.startsWith('x')) expect(csvText([[each]], CSV_FORMS.vi), JSON.stringify(each)).toMatch(/^\ufeff"?'/);
    }
    expect(csvText([[-1, '1－2', 'a＝b', '5-6']], CSV_FORMS.en)).toBe('\ufeff-1,1－2,a＝b,5-6\r\n');
  });
  it('text cells start no formula either where the file is read with another separator, or by something that knows no quotation marks', () => {
    const text = ["Phủ sóng,=cmd|'/C calc'!A0", 'x; =1', 'x\t@SUM(1)', 'dòng\r\n+1', 'dòng\n"-1', ',,"" =1', ' "=1', '\n\n=1', '\u00a0\t=1', 'x,-1;=2'];
    for (const form of [CSV_FORMS.vi, CSV_FORMS.en, { separator: ',', decimal: ',' } as const]) {
      const cells = csvText([['x', ...text, 'y'], ...text.map((each) => [each])], form).slice(1).split(/[,;\t\r\n]/);
      expect(cells.filter((cell) => /^["\s]*[=+\-@]/.test(cell))).toEqual([]);
    }
    expect(csvText([['tăng 5 điểm, giảm 3; -', 'a=b, c-d']], CSV_FORMS.vi)).toBe('\ufeff"tăng 5 điểm, giảm 3;\' -";"a=b, c-d"\r\n');
    // What takes a text of a million line breaks or blanks twice as long takes them twice the time: no look ahead runs over another separator.
    expect(csvText([['\n'.repeat(1e6), ' '.repeat(1e6)]], CSV_FORMS.vi).length).toBeGreaterThan(2e6);
  });
});

describe('the picture', () => {
  it('has an axis that starts at zero, or says a round start when all values lie in the upper fifth', () => {
    const share = { bounds: [0, 100], kind: 'saturating-rate' } as const;
    expect(axisOf([7.45, 30], share)).toEqual({ min: 0, max: 40, step: 10 });
    expect(axisOf([84.44, 94.74, 85], share).min).toBe(80);
    expect(axisOf([97], share).min).toBe(0);
    // One point of a hundred does not fill the picture.
    expect(axisOf([99, 100], share).min).toBe(95);
  });

  it('of ranks has whole places with the best at the top, of yes or no these two', () => {
    expect(axisOf([13, 20], { bounds: null, kind: 'rank' })).toEqual({ min: 25, max: 0, step: -5 });
    expect(axisOf([2], { bounds: null, kind: 'rank' })).toEqual({ min: 3, max: 0, step: -1 });
    expect(axisOf([1], { bounds: [0, 1], kind: 'binary' })).toEqual({ min: 0, max: 1, step: 1 });
  });
  it('draws nothing where there is neither a value nor a target in numbers', () => {
    expect(projectionModel(subject(made([], { targets: [] })), [], null)).toBeNull();
  });
  it('begins at today where there is a target and no value', () => {
    const model = projectionModel(subject(of(lamDong, 'cloud-systems-rate')), [], null);
    expect(model?.now).toBeCloseTo(2026.466, 3);
    expect(model?.span.from).toBeLessThan(2026.466);
  });
  it('knows the corner that is free for the read-out', () => {
    const economyModel = projectionModel(subject(economy), [], null);
    expect(economyModel && freeCorner(economyModel)).toBe('low');
  });
  it('names the trend apart from the lettered scenarios', () => {
    const projection = { times: Float64Array.of(2026, 2031), median: Float64Array.of(46, 70), bands: [] } as unknown as Projection;
    const model = projectionModel(subject(economy), [{ id: TREND, letter: '', projection }, { id: 'a', letter: 'A', projection }, { id: 'd', letter: 'D', projection }], 'a');
    expect(model?.scenarios.map(({ form, series, inHand }) => [form, series, inHand])).toEqual([['ring', 0, false], ['disc', 1, true], ['cross', 4, false]]);
  });
});
