import { describe, expect, it } from 'vitest';
import { countTests, unanswered } from '../../../tools/browser-tests.mjs';

const stopped = { message: 'Browser tests did not finish within 150000ms. You can increase this timeout with the testsFinishTimeout option.' };
const failing = { passed: false, testResults: { tests: [{ passed: false }], suites: [] }, errors: [] };

describe('a browser that gives no answer', () => {
  it('has its file opened again only when nothing is known of the tests', () => {
    expect(unanswered({ errors: [stopped] })).toBe(true);
    expect(unanswered({ errors: [{ message: 'The browser was unable to create and start a test page after 30000ms.' }] })).toBe(true);
    expect(unanswered(failing)).toBe(false);
    expect(unanswered({ ...failing, errors: [stopped] })).toBe(false);
    expect(unanswered({ errors: [{ message: 'Could not import your test module.' }] })).toBe(false);
    expect(unanswered({ errors: [stopped, { message: 'Could not import your test module.' }] })).toBe(false);
    expect(unanswered({ errors: [] })).toBe(false);
  });

  it('counts as one failure when it stays so', () => {
    expect(countTests([{ passed: false, errors: [stopped] }])).toEqual([0, 1]);
  });
});

describe('tests of a run', () => {
  it('are counted through suites, without those that were left out', () => {
    const suites = [{ tests: [{ passed: true }, { passed: true, skipped: true }], suites: [{ tests: [{ passed: true }], suites: [] }] }];
    expect(countTests([{ passed: true, testResults: { tests: [{ passed: true }], suites } }, failing])).toEqual([3, 1]);
  });
});
