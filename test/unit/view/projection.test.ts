/** What a projection draws and asks of the engine: nothing is joined that the rules keep apart. */
import { describe, expect, it } from 'vitest';
import type { Projection } from '../../../src/engine/types.js';
import { breakIn, historyLines, historyMarks, targetMarks } from '../../../src/view/projection-marks.js';
import { projectionModel, requiredPoints, scenarioRequest, subjectOf, trendRequest } from '../../../src/view/projection.js';
import { readBaselines, readDeclared, readScenarios } from '../../../src/view/projection-scenarios.js';
import { projectionRows } from '../../../src/view/projection-table.js';
import { asOf, coverage, declared, dossiers, economy, lamDong, made, of, steady, subject } from './projection-sample.js';

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
  it('is read from the attribute, several with spaces between; what is malformed is left out and told', () => {
    let told = 0;
    const tell = () => { told += 1; };
    expect([readBaselines('', tell).size, readBaselines(' 5g-coverage:86@2026-06 ', tell).size, told]).toEqual([0, 1, 0]);
    const found = readBaselines('5g-coverage:86@2026-06  x:1.5@2025 y:1,5@2025 z:5 :3@2025 w:3@June', tell);
    expect(told).toBe(4);
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
