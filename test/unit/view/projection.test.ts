/** What a projection draws, asks of the engine, says and exports: nothing is joined that the rules keep apart. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { project } from '../../../src/engine/index.js';
import type { Projection } from '../../../src/engine/types.js';
import { type Dataset, type Indicator, parseDataset, parseConcepts } from '../../../src/model/index.js';
import { axisOf, freeCorner } from '../../../src/view/chart.js';
import { CSV_FORMS, csvText } from '../../../src/view/csv.js';
import { drawCells, projectionJson, tableCells } from '../../../src/view/projection-export.js';
import { breakIn, historyLines, historyMarks, targetMarks } from '../../../src/view/projection-marks.js';
import { projectionModel, requiredPoints, scenarioRequest, type Subject, subjectOf, TREND, trendRequest } from '../../../src/view/projection.js';
import { readBaselines, readDeclared, readScenarios } from '../../../src/view/projection-scenarios.js';
import { nearestRow, projectionRows } from '../../../src/view/projection-table.js';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../../src/datasets/${name}.json`, import.meta.url), 'utf8'));
const concepts = parseConcepts(read('concepts'));
if (!concepts.ok) throw new Error('concepts');
const parse = (value: unknown): Dataset => {
  const result = parseDataset(value, concepts.ok ? concepts.concepts : []);
  if (!result.ok) throw new Error(JSON.stringify(result.issues.slice(0, 3)));
  return result.dataset;
};
const lamDong = parse(read('lam-dong'));
const of = (dataset: Dataset, id: string): Indicator => {
  const found = dataset.indicators.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};
const asOf = '2026-06-19';
const subject = (indicator: Indicator, more: Partial<Parameters<typeof subjectOf>[0]> = {}): Subject => subjectOf({ indicator, asOf, baseline: null, declared: null, ...more });
const economy = of(lamDong, 'digital-economy-share-grdp');
const coverage = of(lamDong, '5g-coverage');
const dossiers = of(lamDong, 'online-dossier-rate');
const declared = { reason: 'Cả hai cùng tính theo thôn', name: 'Cán bộ tổng hợp' };
const steady = { id: 'a', name: '', letter: 'A', assumption: { kind: 'pace', perYear: { low: 2, mode: 2.5, high: 3, shape: 'triangular' }, unit: 'points' } } as const;

/** A made-up rate with values on both sides of the merger of provinces. */
function made(observations: readonly Record<string, unknown>[], fields: Record<string, unknown> = {}): Indicator {
  const source = (document: string) => ({ document, section: null, lines: null });
  const territory = (id: string) => ({ id, name: { vi: 'tỉnh Mẫu' } });
  const document = (id: string, issued: string, where: string) => ({ id, title: { vi: id }, issuer: { vi: 'Sở' }, kind: 'report', issued, territory: territory(where) });
  return of(parse({
    version: 1, province: { slug: 'tinh-mau', name: { vi: 'Tỉnh Mẫu' } },
    documents: [document('new', '2026-06-19', 'since-2025-07'), document('old', '2024-06-19', 'before-2025-07')],
    indicators: [{
      id: 'made', headline: true, name: { vi: 'Mẫu' }, definition: { vi: 'Mẫu' }, pillar: 'society', unit: 'percent', kind: 'saturating-rate', direction: 'higher', bounds: [0, 100],
      bases: ['b', 'c'].map((id) => ({ id, name: { vi: id }, numerator: { vi: 'tử' }, denominator: { vi: 'mẫu' } })),
      observations: observations.map(({ document: where = 'new', ...each }) => ({ basis: 'b', ...each, source: source(where as string) })),
      targets: [{ id: 't', by: '2030', value: 80, comparator: '>=', basis: 'b', source: source('new') }], ...fields,
    }],
  }), 'made');
}

describe('a subject with one comparable value', () => {
  it('has a required path with a point at each year end, from the value to the target', () => {
    expect(requiredPoints(subject(economy).way).map(({ time, value }) => [time, Number(value.toFixed(4))]))
      .toEqual([[2026, 7.45], [2027, 11.96], [2028, 16.47], [2029, 20.98], [2030, 25.49], [2031, 30]]);
  });
  it('asks for no trend', () => expect(trendRequest(subject(economy))).toBeNull());
  it('asks the engine for a scenario from the printed value with the room of its last digit, to the due date', () => {
    const request = scenarioRequest(subject(economy), steady);
    expect(request).toMatchObject({ key: 'digital-economy-share-grdp', horizon: 2031, observations: [{ time: 2026, value: 7.45, low: 7.445, high: 7.455 }], targets: [{ id: '2030', time: 2031, value: 30 }] });
  });
  it('asks with the same key for every scenario, so that they share their draws', () => {
    const keys = ['A', 'B', 'C', 'D'].map((letter) => (scenarioRequest(subject(economy), { ...steady, id: letter, letter }) as { key: string }).key);
    expect(new Set(keys)).toEqual(new Set(['digital-economy-share-grdp']));
  });
  it('hands drivers on as a simulation', () => {
    const scenario = { ...steady, assumption: { kind: 'ratio', numerator: 30, denominator: { driver: 'grdp' } }, drivers: { grdp: { growth: 9 } } } as const;
    expect(scenarioRequest(subject(economy), scenario)).toMatchObject({ drivers: { grdp: { growth: 9 } }, indicators: [{ key: 'digital-economy-share-grdp' }] });
  });
});

describe('value and target that do not count the same', () => {
  const apart = subject(dossiers);
  it('have no way, no path and nothing to ask of the engine', () => {
    expect([apart.way, requiredPoints(apart.way), scenarioRequest(apart, steady), trendRequest(apart)]).toEqual([null, [], null, null]);
  });
  it('are both drawn: the target as a hollow flag without a line', () => {
    const model = projectionModel(apart, [], null);
    expect(model?.targets).toEqual([{ id: '2030', time: 2031, value: 85, high: null, hollow: true, level: false, main: true }]);
    expect(model?.history.find(({ main }) => main)?.value).toBe(86.03);
  });
  it('values of periods are bars, and are never joined', () => {
    const model = projectionModel(apart, [], null);
    expect(model?.history.map(({ kind, value, against }) => [kind, value, against !== undefined])).toEqual([['period', 84.44, false], ['period', 94.74, true], ['period', 88.12, false], ['period', 86.03, false]]);
    expect(model?.lines).toEqual([]);
  });
  it('the printed rate that its own counts contradict points at what they give', () => {
    expect(projectionModel(apart, [], null)?.history.find(({ against }) => against !== undefined)?.against).toBeCloseTo(88.12, 1);
  });
});

describe('a declared base', () => {
  const taken = subject(coverage, { declared });
  it('gives a path and a pace, and keeps the state', () => {
    expect(taken.way?.origin).toBe('declared');
    expect(taken.assessment.state).toBe('needs-same-basis');
    expect(taken.way?.required?.low).toBeLessThan(taken.way?.required?.perYear ?? 0);
  });
  it('travels only where the way rests on it', () => {
    expect([taken.declared, subject(economy, { declared }).declared, subject(coverage).declared]).toEqual([declared, null, null]);
  });
  it('never joins two territories', () => {
    const old = made([{ period: '2023', value: 40, document: 'old' }]);
    const both = subject(old, { declared });
    expect(both.assessment.comparable).toEqual({ same: false, reason: 'territory' });
    expect(both.way).toBeNull();
  });
  it('gives no pace to a target that the value has reached', () => {
    const above = subject(made([{ period: '2025', value: 90, basis: 'c' }]), { declared });
    expect([above.way?.origin, above.way?.required]).toEqual(['declared', null]);
  });
  it('counts only with a reason and a name', () => {
    expect([{ reason: 'x', name: ' ' }, { reason: '', name: 'An' }, null, 'x', { reason: 3, name: 4 }].map(readDeclared)).toEqual([null, null, null, null, null]);
    expect(readDeclared({ reason: ' cùng thôn ', name: 'An' })).toEqual({ reason: 'cùng thôn', name: 'An' });
  });
});

describe('a typed number', () => {
  const baseline = { value: 35, time: 2026.4959 };
  const typed = subject(of(lamDong, 'cloud-systems-rate'), { baseline });
  it('starts the path and is marked as typed', () => {
    expect(typed.way).toMatchObject({ origin: 'reader', start: { value: 35 } });
    expect(projectionModel(typed, [], null)?.history).toEqual([{ kind: 'point', from: 2026.4959, to: 2026.4959, value: 35, main: true, typed: true, index: -1 }]);
  });
  it('is read from the attribute, several with spaces between; what is malformed is left out', () => {
    const found = readBaselines('5g-coverage:86@2026-06  x:1.5@2025 y:1,5@2025 z:5 :3@2025 w:3@June');
    expect([...found.keys()]).toEqual(['5g-coverage', 'x']);
    expect(found.get('5g-coverage')?.value).toBe(86);
    expect(found.get('5g-coverage')?.time).toBeCloseTo(2026.4959, 4);
  });
});

describe('history', () => {
  const years = (document: string, values: Readonly<Record<string, number>>) => Object.entries(values).map(([period, value]) => ({ period, value, document }));
  it('joins dated values of one base and territory, and nothing across the change of territory', () => {
    const indicator = made([...years('old', { 2021: 20, 2022: 25 }), ...years('new', { 2024: 40, 2025: 46 })]);
    const marks = historyMarks(indicator, null, 'percent');
    expect(historyLines(indicator, marks).map(({ points }) => points.map(({ value }) => value))).toEqual([[20, 25], [40, 46]]);
    expect(historyLines(indicator, marks).map(({ index }) => index), 'each names the place of its last value').toEqual([1, 3]);
    expect(breakIn(indicator, marks)).toBeCloseTo(2025.496, 3);
  });
  it('joins nothing on an unstated base', () => {
    const indicator = made([{ period: '2024', value: 40, basis: 'unstated' }, { period: '2025', value: 46, basis: 'unstated' }]);
    expect(historyLines(indicator, historyMarks(indicator, null, 'percent'))).toEqual([]);
  });
  it('leaves stale values out of lines and implausible ones out of the picture', () => {
    const indicator = made([{ period: '2023', value: 35, flags: ['stale'] }, { period: '2024', value: 40 }, { period: '2025', value: 460, flags: ['implausible'] }]);
    const marks = historyMarks(indicator, null, 'percent');
    expect(marks.map(({ value }) => value)).toEqual([35, 40]);
    expect(historyLines(indicator, marks)).toEqual([]);
  });
  it('an undated value is a stretch from the earliest to the latest date', () => {
    const [mark] = historyMarks(made([{ period: '2026-06-19', value: 45, flags: ['undated'] }]), null, 'percent');
    expect(mark).toMatchObject({ kind: 'undated', value: 45 });
    expect((mark?.to ?? 0) - (mark?.from ?? 0)).toBeCloseTo(1, 6);
  });
  it('two values of one moment contradict each other, each with the other in sight', () => {
    const marks = historyMarks(made([{ period: '2025', value: 45 }, { period: '2025', value: 52 }]), null, 'percent');
    expect(marks.map(({ kind, value, against }) => [kind, value, against])).toEqual([['point', 45, 52], ['point', 52, 45]]);
  });
  it('a figure that was corrected later contradicts nothing, neither the newer one nor its own counts; older ones alone contradict each other', () => {
    const kinds = (...observations: readonly Record<string, unknown>[]) => historyMarks(made(observations), null, 'percent').map(({ kind, against }) => (against === undefined ? kind : 'conflict'));
    const older = { period: '2025', value: 45, flags: ['stale'], numerator: 60, denominator: 100 };
    expect(kinds(older, { period: '2025', value: 52 })).toEqual(['point', 'point']);
    expect(kinds(older, { period: '2025', value: 52 }, { period: '2025', value: 57 })).toEqual(['point', 'conflict', 'conflict']);
    expect(kinds(older, { period: '2025', value: 52, flags: ['stale'] })).toEqual(['conflict', 'conflict']);
    expect(kinds({ period: '2025', value: 45, numerator: 60, denominator: 100 })).toEqual(['conflict']);
  });
  it('two printings of one number contradict each other no more than for the row', () => {
    expect(historyMarks(made([{ period: '2025', value: 45 }, { period: '2025', value: 45.2 }]), null, 'percent').map(({ kind }) => kind)).toEqual(['point', 'point']);
  });
  it('a year of a flow is a point, a half-year of it a bar', () => {
    const marks = historyMarks(made([{ period: '2024', value: 40 }, { period: '2025-H1', value: 42 }], { accrual: 'flow' }), null, 'percent');
    expect(marks.map(({ kind }) => kind)).toEqual(['point', 'period']);
  });
  it('keeps values in another unit off the axis', () => {
    const indicator = made([{ period: '2024', value: 1200, basis: 'c' }, { period: '2025', value: 46 }], {
      bases: [{ id: 'b', name: { vi: 'b' }, numerator: { vi: 't' } }, { id: 'c', name: { vi: 'c' }, numerator: { vi: 't' }, unit: 'count' }],
    });
    expect(historyMarks(indicator, null, 'percent').map(({ value }) => value)).toEqual([46]);
  });
  it('a milestone is solid only when it asks for the same as the main target', () => {
    const indicator = made([{ period: '2025', value: 46 }], {
      targets: [['m', '2027', 'b'], ['o', '2028', 'c'], ['t', '2030', 'b'], ['w', null, 'b']].map(([id, by, basis]) => ({ id, by, value: 60, comparator: '>=', basis, source: { document: 'new', section: null, lines: null } })),
    });
    const main = indicator.targets.find(({ id }) => id === 't') ?? null;
    expect(targetMarks(indicator, main, true, 'percent').map(({ id, hollow, level }) => [id, hollow, level])).toEqual([['m', false, false], ['o', true, false], ['t', false, true], ['w', true, false]]);
  });
  it('a target without a year is flagged beyond the axis, which it neither lengthens nor dates', () => {
    const source = { document: 'new', section: null, lines: null };
    const undated = [{ id: 'w', by: null, value: 60, comparator: '>=', basis: 'b', source }];
    const model = projectionModel(subjectOf({ indicator: made([{ period: '2025', value: 46 }], { targets: undated }), asOf, baseline: null, declared: null }), [], null);
    expect(model?.targets.map(({ time, hollow }) => [time, hollow])).toEqual([[null, true]]);
    expect(model?.span.to).toBe(2027);
    expect(projectionRows(model!).map(({ time, targets }) => [time, targets])).toEqual([[2026, []]]);
    // With nothing else to draw there is no picture.
    expect(projectionModel(subjectOf({ indicator: made([], { targets: undated }), asOf, baseline: null, declared: null }), [], null)).toBeNull();
  });
  it('the same question gives the same object, so that a picture that would come out the same is not painted again', () => {
    const indicator = made([{ period: '2025', value: 46 }]);
    const wish = { indicator, asOf, baseline: { value: 40, time: 2026.4 }, declared: null };
    const subject = subjectOf(wish);
    expect(subjectOf({ ...wish, baseline: { value: 40, time: 2026.4 } })).toBe(subject);
    expect(subjectOf({ ...wish, baseline: { value: 41, time: 2026.4 } })).not.toBe(subject);
    expect(projectionModel(subject, [], null)).toBe(projectionModel(subject, [], null));
    expect(projectionModel(subject, [], null)).not.toBe(projectionModel(subject, [], 'a'));
  });
});

describe('the trend', () => {
  const observed = (last: string) => made([{ period: '2024', value: 40 }, { period: last, value: 46 }]);
  it('is asked for only over 0.9 year of dated values', () => {
    expect(trendRequest(subject(observed('2025')))).toMatchObject({ assumption: { kind: 'auto' }, horizon: 2031 });
    expect(trendRequest(subject(observed('2025-06')))).toBeNull();
  });
  it('is not asked for across territories, of undated values, of a typed number, or of a rank', () => {
    expect(trendRequest(subject(made([{ period: '2023', value: 40, document: 'old' }, { period: '2025', value: 46 }])))).toBeNull();
    expect(trendRequest(subject(made([{ period: '2024', value: 40, flags: ['undated'] }, { period: '2025', value: 46 }])))).toBeNull();
    expect(trendRequest(subject(observed('2025'), { baseline: { value: 50, time: 2026.4 } }))).toBeNull();
    expect(trendRequest(subject(made([{ period: '2024', value: 40 }, { period: '2025', value: 46 }], { kind: 'rank' })))).toBeNull();
  });
  it('is not asked for towards a target on another base', () => {
    expect(trendRequest(subject(made([{ period: '2024', value: 40, basis: 'c' }, { period: '2025', value: 46, basis: 'c' }])))).toBeNull();
  });
  it('moves the state only when the engine gives a probability', () => {
    const indicator = observed('2025');
    const given = (probability: number | null) => ({
      times: Float64Array.of(2026, 2031), median: Float64Array.of(46, 70), bands: [], pace: { observed: 6, unit: 'points' }, warnings: [], method: { id: 'trend', version: 1, evidence: 'trend' },
      targets: [{ id: 't', required: null, ratio: null, gap: null, attainment: { probability, early: null, median: null, late: null } }],
    }) as unknown as Projection;
    expect([0.8, 0.5, 0.1, null].map((p) => subject(indicator, { trend: given(p) }).assessment.state)).toEqual(['likely', 'even', 'unlikely', 'one-observation']);
  });
});

describe('scenarios of a page', () => {
  const hold = { assumption: { kind: 'hold' } } as const;
  it('are at most four, lettered A to D; what is no scenario is left out', () => {
    const many = [null, 3, { id: 'x' }, ...Array.from({ length: 6 }, (_, i) => ({ id: `s${i}`, name: `S${i}`, assumption: { kind: 'hold' } }))];
    expect(readScenarios(many).map(({ id, letter }) => [id, letter])).toEqual([['s0', 'A'], ['s1', 'B'], ['s2', 'C'], ['s3', 'D']]);
    expect([undefined, 'x', {}, 7].map((each) => readScenarios(each))).toEqual([[], [], [], []]);
    const circle: Record<string, unknown> = { ...hold };
    circle.self = circle;
    expect(readScenarios([null, 5, [], () => 1, Object.create(null), { assumption: { kind: 7 } }, circle, { ...hold, id: {}, name: [], interventions: 5, drivers: 'x', projection: 'x' }]))
      .toEqual([{ id: 'A', letter: 'A', name: '', ...hold }]);
  });
  it('takes a result that the page brings only where it can be drawn', () => {
    const times = Float64Array.of(2026, 2031);
    const whole = { times, median: times, bands: [{ level: 0.8, lower: times, upper: times }], targets: [], warnings: [], method: { id: 'x', version: 1, evidence: 'assumption' } };
    const taken = (projection: unknown) => readScenarios([{ ...hold, projection }])[0]?.projection;
    expect(taken(whole)).toBe(whole);
    for (const part of [{ times: [] }, { median: Float64Array.of(1) }, { bands: [{ level: 0.8 }] }, { bands: 1 }, { targets: [null] }, { warnings: null }, { method: null }]) expect(taken({ ...whole, ...part }), Object.keys(part)[0]).toBeUndefined();
  });
  it('with one id twice get ids of their own', () => {
    const hold = { name: '', assumption: { kind: 'hold' } };
    expect(readScenarios([{ ...hold, id: 'x' }, { ...hold, id: 'x' }, hold]).map(({ id }) => id)).toEqual(['x', 'B', 'C']);
  });
});

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
    time: (time: number) => String(time), number: (value: number) => String(value), remarks: 'N', remark: ({ kind }: { readonly kind: string }) => (kind === 'undated' ? 'khoảng, không ghi ngày' : ''),
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
    expect(cells[1]?.slice(0, 4)).toEqual(['2026', 7.45, 7.45, null]);
    expect(cells[6]?.[3]).toBe(projected.median[5]);
    expect(cells[6]?.slice(-2)).toEqual([30, null]);
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
    expect(axisOf([7.45, 30], 100)).toEqual({ min: 0, max: 40, step: 10 });
    expect(axisOf([84.44, 94.74, 85], 100).min).toBe(80);
    expect(axisOf([97], 100).min).toBe(0);
    // One point of a hundred does not fill the picture.
    expect(axisOf([99, 100], 100).min).toBe(95);
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
