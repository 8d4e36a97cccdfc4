import { runInThisContext } from 'node:vm';
import { transpileModule, ScriptTarget } from 'typescript';
import { describe, expect, it } from 'vitest';
// @ts-expect-error A build tool in plain JavaScript.
import { asked, assigned, called, plainNames, tabled } from '../../../tools/build/older-syntax.mjs';

const names = plainNames as (code: string, extended: readonly string[]) => string;
const assign = assigned as (code: string) => string;
const call = (code: string) => (called as (code: string, helper: string) => string)(code, './or.js').replace(/^import.*\n/, '');
const ask = (code: string) => (asked as (code: string, helper: string) => string)(code, './or.js').replace(/^import.*\n/, '');
const table = (code: string) => (tabled as (code: string, helpers: { fields: string; queries: string }) => string)(code, { fields: './fields.js', queries: './queries.js' }).replace(/^import.*\n/gm, '');
const evaluate = (expression: string): unknown => runInThisContext(`(${expression})`);

describe('private names as plain properties', () => {
  it('keep fields, methods, accessors and templates together', () => {
    const code = 'class A { #n = 1; get #double() { return this.#n * 2; } #add(x) { this.#n += x; } run() { this.#add(2); return `${this.#double}`; } }';
    const plain = names(code, []);
    expect(plain).not.toContain('#');
    expect(evaluate(`(() => { ${plain}; return new A().run(); })()`)).toBe('6');
  });

  it('never let a class and its subclass meet in one property', () => {
    const code = 'class A { #n = 1; own() { return this.#n; } } class B extends A { #n = 5; mine() { return [this.own(), this.#n]; } }';
    expect(evaluate(`(() => { ${names(code, ['A'])}; return new B().mine(); })()`)).toEqual([1, 5]);
    // What would happen if A were not known to be extended: the test above can fail.
    expect(evaluate(`(() => { ${names(code, [])}; return new B().mine(); })()`)).toEqual([5, 5]);
  });

  it('follow the class that declares them, also from a class within', () => {
    const code = 'class A { #n = 1; make() { const outer = this; return new (class { #m = 2; sum() { return outer.#n + this.#m; } })().sum(); } }';
    expect(evaluate(`(() => { ${names(code, [])}; return new A().make(); })()`)).toBe(3);
  });

  it('refuse a question for which a plain property has no answer', () => {
    expect(() => names('class A { #n = 1; is(o) { return #n in o; } }', [])).toThrow('#n in');
  });
});

describe('spreads as Object.assign', () => {
  const scope = 'const a = { x: 1, y: 2 }, b = { y: 3 }, none = null, off = false;';
  const cases = [
    '{ ...a }', '{ ...a, ...b }', '{ ...b, ...a }', '{ z: 0, ...a }', '{ ...a, z: 0 }', '{ ...a, y: 9, ...b, q: { ...b, r: [{ ...a }] }, }',
    '{ x: 7, ...(off && b), ...none, ...(a.x ? { w: 1 } : {}) }', '{ f() { return { ...b }.y; }, ...a, get g() { return 4; }, [`k${a.x}`]: 1, a }',
  ];
  for (const code of cases) {
    it(`means the same: ${code}`, () => {
      const plain = assign(`const r = ${code};`);
      expect(plain).not.toContain('...');
      const copy = (text: string) => JSON.stringify(evaluate(`(() => { ${scope} ${text} return { ...r, f: r.f && r.f() }; })()`));
      expect(copy(plain)).toBe(copy(`const r = ${code};`));
    });
  }

  it('never change the object that is spread', () => {
    expect(evaluate(`(() => { ${scope} ${assign('const r = { ...a, y: 8 };')} return a.y; })()`)).toBe(2);
  });

  it('leave arrays, calls and parameters as they are', () => {
    const code = 'f(...a, [...b]); const { x, ...rest } = a; function g({ y, ...others }) {}';
    expect(assign(code)).toBe(code);
    expect(transpileModule(code, { compilerOptions: { target: ScriptTarget.ES2022 } }).outputText).toContain('...');
  });
});

describe('?? before a plain value as a call', () => {
  const scope = 'const chisoOr = (a, b) => (a === null || a === undefined ? b : a); const a = { n: null, z: 0, e: "", f: () => undefined }; const nothing = "none";';
  const cases = ['a.n ?? 1', 'a.z ?? 1', "a.e ?? 'x'", 'a.f() ?? null', 'a.u?.v ?? false', 'a.n ?? a.u ?? 2', '(a.n ?? 3) + (a.z ?? 4)', 'a.f(a.n ?? 1) ?? (a.u ?? 5)', '[a.u ?? nothing, a.n ?? -1, `${a.n ?? 7}`]', '((a.n ?? null) ?? 8)'];
  for (const code of cases) {
    it(`means the same: ${code}`, () => {
      expect(call(code)).toContain('chisoOr(');
      expect(evaluate(`(() => { ${scope} return ${call(code)}; })()`)).toEqual(evaluate(`(() => { ${scope} return ${code}; })()`));
    });
  }

  it('leaves what must not be evaluated too early, and lone names', () => {
    for (const code of ['a.n ?? f()', 'a.n ?? b', 'a.n ?? []', 'n ?? 1', 'a.n ??= 1']) expect(call(code)).toBe(code);
  });
});

describe('?. at the end of a chain without a variable', () => {
  const scope = 'const chisoNone = Object.create(null); const said = []; const a = { n: null, z: 0, e: "", o: { p: { q: 5 } }, l: [{ m: 1 }], f: (x) => { said.push(x); } }; const none = undefined;';
  const cases = ['a.o?.p', 'a.n?.p', 'none?.p', 'a.z?.p', 'a.e?.p', 'a.o?.p?.q', 'a.n?.p?.q', 'a.l[0]?.m', 'a.l[7]?.m', "a.o?.['p']?.q", 'a.n?.p ?? 3', '[a.n?.p, `${a.o?.p?.q}`]', 'a.n?.constructor', '(a.o?.p).q'];
  for (const code of cases) {
    it(`means the same: ${code}`, () => {
      expect(ask(code)).toContain('chisoNone');
      expect(evaluate(`(() => { ${scope} return ${ask(code)}; })()`)).toEqual(evaluate(`(() => { ${scope} return ${code}; })()`));
    });
  }
  for (const code of ['a.f?.(1);', 'a?.f(2);', 'a.n?.f(3);', 'none?.(4);', 'a.n?.f(a.f(5));', 'a?.f(a.n?.p);']) {
    it(`does the same: ${code}`, () => {
      expect(ask(code)).not.toBe(code);
      expect(evaluate(`(() => { ${scope} ${ask(code)} return said; })()`)).toEqual(evaluate(`(() => { ${scope} ${code} return said; })()`));
    });
  }

  it('leaves what goes on after it, what a text has too, and calls whose value is used', () => {
    for (const code of ['a.n?.p.q', 'a.e?.length', 'const y = a.n?.p()', 'const x = a.n?.f(1)', 'a.l?.[Symbol.iterator]']) expect(ask(code)).toBe(code);
  });
});

describe('decorated fields as one table', () => {
  it('keeps the fields, their first values and their options', () => {
    const code = "import { property, query, state } from 'lit/decorators.js';\nclass A { @property({ type: Boolean }) all = false; @property() name = ''; @state() private open = 1; @query('.x') private x; }";
    const plain = table(code);
    expect(plain).not.toContain('@');
    expect(plain).not.toContain('lit/decorators');
    expect(plain).toContain("chisoFields(A, { all: { type: Boolean }, name: {}, open: { state: true } });\nchisoQueries(A, { x: '.x' });");
    expect(plain).toMatch(/all = false; +name = ''; +private open = 1;/);
  });

  it('refuses a decorator that it does not know', () => {
    expect(() => table("import { eventOptions } from 'lit/decorators.js';\nclass A { @eventOptions({}) f() {} }")).toThrow('@eventOptions');
  });
});
