import { describe, expect, it } from 'vitest';
import { difference, fileText, readFileText, readScenarios, writeScenarios } from '../../../demo/analyst/scenario-link.js';
import { newDocument, type ScenarioDocument } from '../../../src/view/scenario.js';
import { readScenarioDocument } from '../../../src/view/scenario-read.js';

const edited: ScenarioDocument = {
  ...newDocument(),
  scenarios: [
    { ...newDocument().scenarios[0]!, name: 'Kinh tế số tăng tốc', drivers: { grdp: { low: 8, mode: 9, high: 10 } }, plans: { 'digital-economy-share-grdp': { kind: 'ratio', driver: null, numerator: { low: 41, mode: 41, high: 41 } } } },
    { ...newDocument().scenarios[0]!, id: 'b', letter: 'B', spread: 'normal' },
  ],
  active: 'b',
  baselines: { '5g-coverage': { value: 86, time: 2026.5 } },
};

describe('scenarios in an address', () => {
  it('are nothing while nothing was assumed', () => {
    expect(difference(newDocument())).toBeNull();
    expect(writeScenarios(newDocument())).toBe('');
  });

  it('are only what differs, a fixed range as one number, a choice of nothing kept', () => {
    expect(difference(edited)).toEqual({
      scenarios: [
        { name: 'Kinh tế số tăng tốc', drivers: { grdp: { low: 8, mode: 9, high: 10 } }, plans: { 'digital-economy-share-grdp': { kind: 'ratio', driver: null, numerator: 41 } } },
        { spread: 'normal' },
      ],
      active: 'b', baselines: { '5g-coverage': { value: 86, time: 2026.5 } },
    });
  });

  it('come back as they were', () => {
    expect(readScenarioDocument(readScenarios(writeScenarios(edited) ?? ''))).toEqual(edited);
  });

  it('are an untouched document when the word is broken', () => {
    for (const word of ['', '%%%', 'AAAA', 'bnVsbA', 'NQ']) expect(readScenarioDocument(readScenarios(word)), word).toEqual(newDocument());
  });

  it('are none in a word that holds something else or has a fault, which is said and not passed over', () => {
    const word = (given: unknown) => Buffer.from(JSON.stringify(given)).toString('base64url');
    for (const given of [{}, [], 5, { scenarios: [] }, { scenarios: [{ plans: { a: { perYear: 'abc' } } }] }]) expect(readScenarios(word(given)), JSON.stringify(given)).toBeNull();
    expect(readScenarios(word({ scenarios: [{ unknown: 5, plans: { a: { perYear: 2, unknown: 'x' } } }], unknown: 1 }))).not.toBeNull();
  });

  it('do not go into an address that would be cut', () => {
    expect(writeScenarios({ ...edited, declarations: Object.fromEntries(Array.from({ length: 40 }, (_, k) => [`row-${k}`, { checked: true, reason: 'x'.repeat(200), name: 'y' }])) })).toBeNull();
  });
});

describe('a file of scenarios', () => {
  it('comes back with its province and indicators', () => {
    const read = readFileText(fileText('lam-dong', ['5g-coverage'], edited));
    expect(read).toMatchObject({ province: 'lam-dong', indicators: ['5g-coverage'] });
    expect(read.ok && readScenarioDocument(read.scenarios)).toEqual(edited);
  });

  it('may be the bare document that the element saves', () => {
    expect(readFileText(JSON.stringify(edited))).toMatchObject({ ok: true, province: null, indicators: [] });
  });

  it('is not any other file', () => {
    for (const text of ['', '{}', '[]', 'name;value', '{"a":1}', 'null']) expect(readFileText(text), text).toEqual({ ok: false, at: null });
  });

  it('of a version to come is not opened', () => {
    const file = JSON.parse(fileText('lam-dong', [], edited)) as Record<string, unknown>;
    for (const version of [2, 9.5, '2', null]) expect(readFileText(JSON.stringify({ ...file, version }))).toEqual({ ok: false, at: 'version' });
    expect(readFileText(JSON.stringify({ ...file, version: undefined })).ok).toBe(true);
  });

  it('with a fault is not opened, and the fault is named', () => {
    const faults: readonly (readonly [unknown, string])[] = [
      [{ chiso: 'scenarios' }, 'scenarios'], [{ scenarios: [] }, 'scenarios'], [{ scenarios: {} }, 'scenarios'], [{ scenarios: ['a'] }, 'scenarios[0]'],
      [{ scenarios: [{ plans: 'x' }] }, 'scenarios[0].plans'], [{ scenarios: [{}, { plans: { 'a b': {} } }] }, 'scenarios[1].plans.a b'], [{ scenarios: [{ plans: { a: 5 } }] }, 'scenarios[0].plans.a'],
      [{ scenarios: [{ drivers: { grdp: 'x' } }] }, 'scenarios[0].drivers.grdp'], [{ scenarios: [{ links: {} }] }, 'scenarios[0].links'], [{ scenarios: [{ name: 5 }] }, 'scenarios[0].name'],
      [{ scenarios: [{ plans: { a: { kind: 'pace', perYear: 'abc' } } }] }, 'scenarios[0].plans.a.perYear'], [{ scenarios: [{ plans: { a: { kind: 5 } } }] }, 'scenarios[0].plans.a.kind'],
      [{ scenarios: [{ plans: { a: { points: [{ time: 2027 }] } } }] }, 'scenarios[0].plans.a.points'], [{ scenarios: [{ plans: { a: { interventions: [{ at: 2027, effect: 'x' }] } } }] }, 'scenarios[0].plans.a.interventions'],
      [{ scenarios: [{ drivers: { grdp: { low: 5 } } }] }, 'scenarios[0].drivers.grdp'], [{ scenarios: [{ links: [{ from: 'a', to: 'b', effect: 'x' }] }] }, 'scenarios[0].links'],
      [{ scenarios: [{}], baselines: { a: { value: '86', time: 2026.5 } } }, 'baselines.a.value'],
      [{ scenarios: [{}], baselines: [] }, 'baselines'], [{ chiso: 'scenarios', scenarios: { scenarios: [{ plans: 'x' }] } }, 'scenarios.scenarios[0].plans'],
      [{ chiso: 'scenarios', province: '../x', scenarios: { scenarios: [{}] } }, 'province'], [{ chiso: 'scenarios', indicators: ['a', '<b>'], scenarios: { scenarios: [{}] } }, 'indicators'],
    ];
    for (const [file, at] of faults) expect(readFileText(JSON.stringify(file))).toEqual({ ok: false, at });
    expect(readFileText(JSON.stringify({ scenarios: [{ drivers: { grdp: 8 }, plans: {} }] })).ok).toBe(true);
  });
});
