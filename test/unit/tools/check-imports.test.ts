import { describe, expect, it } from 'vitest';
// @ts-expect-error: a tool in plain JavaScript
import { complaint, importsOf, outsideComplaint } from '../../../tools/check-imports.mjs';

interface Found { specifier: string; typeOnly: boolean }
const judge = complaint as (file: string, found: Found) => string | null;
const find = importsOf as (text: string) => Found[];

const judgeOutside = outsideComplaint as (file: string, found: Found) => string | null;

describe('the direction of imports', () => {
  it('lets pages and stories use public entries only', () => {
    const outcome = (specifier: string) => judgeOutside('demo/main.ts', { specifier, typeOnly: false });
    expect(['../src/index.js', '../src/define.js', '../src/define/brief.js', '../src/engine/index.js', './texts.js', 'lit'].map(outcome)).toEqual([null, null, null, null, null, null]);
    expect(outcome('../src/view/chart.js')).toContain('demo/main.ts');
  });

  it.each([
    ['src/model/time.ts', '../engine/index.js', false], ['src/engine/project.ts', '../elements/base-element.js', false], ['src/view/chart.ts', '../engine/index.js', false],
    ['src/elements/scorecard/scorecard.ts', '../../engine/index.js', false], ['src/elements/scorecard/scorecard.ts', '../../embed.js', false],
    ['workers/api.ts', '../src/view/chart.js', false], ['src/model/parse.ts', 'lit', false], ['src/engine/random.ts', 'pure-rand', false], ['src/runner/pool.ts', '../elements/base-element.js', true],
    ['src/elsewhere/x.ts', '../model/index.js', false],
  ])('%s must not import %s', (file, specifier, typeOnly) => expect(judge(file, { specifier, typeOnly })).toContain(file));

  it.each([
    ['src/engine/project.ts', '../model/types.js', false], ['src/view/chart.ts', '../engine/types.js', true], ['src/elements/scorecard/scorecard.ts', '../../view/scorecard.js', false],
    ['src/elements/scorecard/scorecard.ts', 'lit/directives/repeat.js', false], ['src/runner/pool.ts', 'comlink', false], ['workers/api.ts', '../src/engine/index.js', false],
  ])('%s may import %s', (file, specifier, typeOnly) => expect(judge(file, { specifier, typeOnly })).toBeNull());

  it('sees every form of import, and none in comments', () => {
    const found = find(`// import a from './no.js';
/* import b from './no.js'; */
import './one.js';
import type { A } from './two.js';
export { b } from './three.js';
export * from './four.js';
const x = await import('./five.js');
new Worker(new URL('./six.js', import.meta.url));`);
    expect(found).toEqual([
      { specifier: './one.js', typeOnly: false }, { specifier: './two.js', typeOnly: true }, { specifier: './three.js', typeOnly: false },
      { specifier: './four.js', typeOnly: false }, { specifier: './five.js', typeOnly: false }, { specifier: './six.js', typeOnly: false },
    ]);
  });
});
