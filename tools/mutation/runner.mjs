/**
 * Runs the unit tests of model and engine for Stryker, all in one process. Each mutant gets every module anew, as vitest would give it, but from code that was
 * compiled once: a mutant takes milliseconds where a start of vitest takes a second, and thousands of mutants are an evening's work instead of a week's.
 *
 * What the tests take from vitest is little, and what this file does not know throws: `expect` and `vi` are vitest's own, `describe` and `it` are below.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { determineHitLimitReached, DryRunStatus, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import ts from 'typescript';
import { expect, vi } from 'vitest';

/** Compares the engine with its own recorded numbers, which would kill nearly every mutant and prove nothing. */
const LEFT_OUT = ['test/unit/engine/identity.test.ts'];
/**
 * Tests that take longer are left out: a mutant that only they would find counts as a survivor, so that the score is a lower bound. Milliseconds of
 * processor, with the counting of what each test touches, which makes inner loops ten times slower.
 */
const SLOWEST = 400;
/** Those that take long for certain: what they are about is size. */
const ABOUT_SIZE = /million|in time that grows/;

/** A test that takes this much longer with a mutant, and this many times as long, does not end. Milliseconds of processor. */
const ENDLESS = 300;
const TIMES = 10;
/** A mutant gets this much of tests, quick ones first; then it counts as a survivor. Milliseconds of processor. */
const PATIENCE = 1000 * Number(process.env['MUTATION_SECONDS'] ?? 3);

const external = createRequire(resolve('package.json'));
const compiled = new Map();
const mutants = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});

function compile(file) {
  const known = compiled.get(file);
  if (known) return known;
  const source = readFileSync(file, 'utf8').replaceAll('import.meta.url', '__url');
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true };
  const text = file.endsWith('.json') ? `module.exports = ${source}` : ts.transpileModule(source, { compilerOptions, fileName: file }).outputText;
  const made = vm.compileFunction(text, ['exports', 'require', 'module', '__url'], { filename: file });
  compiled.set(file, made);
  return made;
}

/** Loads a module with everything below it, sharing nothing with what was loaded before. */
function load(file, vitest, modules = new Map()) {
  const known = modules.get(file);
  if (known) return known.exports;
  const module = { exports: {} };
  modules.set(file, module);
  const require = (name) => {
    if (name === 'vitest') return vitest;
    return name.startsWith('.') ? load(join(dirname(file), name.replace(/\.js$/, '.ts')), vitest, modules) : external(name);
  };
  compile(file)(module.exports, require, module, pathToFileURL(file).href);
  return module.exports;
}

/** The tests of a file, in order. */
function collect(file) {
  const tests = [];
  const seen = new Map();
  let around = [];
  const describe = (name, body) => {
    around.push(name);
    body();
    around = around.slice(0, -1);
  };
  const it = (name, ...rest) => {
    const full = [...around, name].join(' › ');
    const same = seen.get(full) ?? 0;
    seen.set(full, same + 1);
    tests.push({ id: `${file}#${full}${same ? ` (${same + 1})` : ''}`, name: full, run: rest.find((each) => typeof each === 'function') });
  };
  const each = (of) => (cases) => (name, body) => cases.forEach((one, at) => of(`${name} [${at + 1}]`, () => (Array.isArray(one) ? body(...one) : body(one))));
  const vitest = { describe: Object.assign(describe, { each: each(describe) }), it: Object.assign(it, { each: each(it) }), afterAll: () => undefined, expect, vi };
  load(resolve(file), vitest);
  return tests;
}

/** Milliseconds of processor: what a busy machine does meanwhile must not decide. */
const spent = (since) => process.cpuUsage(since).user / 1000;

/** Runs a function; its error, or null, and the time it took. It is left when it takes longer than `most`. */
async function run(body, most) {
  for (let limit = Math.ceil(2 * most); ; limit *= 2) {
    const start = process.cpuUsage();
    let hasBegun = false;
    let error = null;
    globalThis.bodyOfMutationTest = () => {
      hasBegun = true;
      return body();
    };
    try {
      await vm.runInThisContext('bodyOfMutationTest()', { timeout: limit });
    } catch (caught) {
      if (!hasBegun) throw caught;
      error = caught ?? new Error('thrown without an error');
    }
    if (!isEndless(error) || spent(start) >= most) return { error, time: spent(start) };
  }
}

const isEndless = (error) => error?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
const add = (to, from) => Object.entries(from).forEach(([id, hits]) => (to[id] = (to[id] ?? 0) + hits));
const failure = (error) => ({ status: TestStatus.Failed, failureMessage: String(error?.stack ?? error) });

const fileOf = (id) => id.slice(0, id.indexOf('#'));

/** The files of tests for the files to mutate: those of the same folder. */
function testFiles(mutated) {
  const folders = ['engine', 'model'].filter((name) => !mutated || mutated.some((file) => file.includes(`/src/${name}/`))).map((name) => `test/unit/${name}`);
  const files = folders.flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name)));
  return files.filter((name) => name.endsWith('.test.ts') && !LEFT_OUT.includes(name)).sort();
}

export class InProcessRunner {
  /** What each test took, and loading each file. */
  took = new Map();
  /** How many mutants of a source file the tests of a file have killed, in runs before too. */
  kills = new Map(Object.entries(JSON.parse(process.env['MUTATION_KILLS'] ?? '{}')));

  mostOf(name) {
    return ENDLESS + TIMES * (this.took.get(name) ?? SLOWEST / 4);
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    console.log = () => undefined;
  }

  async dryRun({ files }) {
    const tests = [];
    const perTest = {};
    mutants.activeMutant = undefined;
    for (const file of testFiles(files)) {
      // What loading a file touches, also computations between its tests, is touched by each of its tests.
      mutants.currentTestId = undefined;
      mutants.mutantCoverage = { static: {}, perTest: {} };
      const start = process.cpuUsage();
      const found = collect(file);
      this.took.set(file, spent(start));
      const loaded = mutants.mutantCoverage.static;
      for (const test of found) {
        if (ABOUT_SIZE.test(test.name)) continue;
        mutants.currentTestId = test.id;
        const { error, time } = await run(test.run, SLOWEST);
        // No file is named: else a new test in it would make Stryker ask again for all that the others found.
        const result = { id: test.id, name: test.id, timeSpentMs: time };
        if (isEndless(error) || time > SLOWEST) continue;
        if (error) {
          tests.push({ ...result, ...failure(error) });
        } else {
          this.took.set(test.id, time);
          const covered = (perTest[test.id] = mutants.mutantCoverage.perTest[test.id] ?? {});
          add(covered, loaded);
          tests.push({ ...result, status: TestStatus.Success });
        }
      }
    }
    mutants.currentTestId = undefined;
    return { status: DryRunStatus.Complete, tests, mutantCoverage: { static: {}, perTest } };
  }

  async mutantRun({ testFilter = [], activeMutant, hitLimit }) {
    Object.assign(mutants, { activeMutant: activeMutant.id, hitCount: 0, hitLimit, mutantCoverage: undefined });
    // Quick tests of files that are quick to load first, and those whose file has killed mutants of this source before: most mutants fall to one of them.
    const source = activeMutant.fileName.slice(activeMutant.fileName.lastIndexOf('/src/') + 1);
    const killerOf = (id) => `${source} ${fileOf(id)}`;
    const timeOf = (id) => ((this.took.get(id) ?? 1) + (this.took.get(fileOf(id)) ?? 5)) / (1 + (this.kills.get(killerOf(id)) ?? 0));
    const order = testFilter.map((id) => ({ id, time: timeOf(id) })).sort((a, b) => a.time - b.time);
    const loaded = new Map();
    const tests = [];
    const start = process.cpuUsage();
    for (const { id } of order) {
      if (spent(start) > PATIENCE) break;
      const { error, time } = await this.runTest(id, loaded);
      tests.push({ id, name: id, timeSpentMs: time, ...(error ? failure(error) : { status: TestStatus.Success }) });
      const limit = determineHitLimitReached(mutants.hitCount, hitLimit) ?? (isEndless(error) ? { status: DryRunStatus.Timeout, reason: 'A test does not end.' } : null);
      if (limit) return toMutantRunResult(limit);
      if (error) {
        this.kills.set(killerOf(id), (this.kills.get(killerOf(id)) ?? 0) + 1);
        break;
      }
      this.took.set(id, time);
    }
    mutants.activeMutant = undefined;
    return toMutantRunResult({ status: DryRunStatus.Complete, tests });
  }

  /** Runs one test, of a file that is loaded if it is not yet. */
  async runTest(id, loaded) {
    const file = fileOf(id);
    if (!loaded.has(file)) {
      const { error, time } = await run(() => void loaded.set(file, new Map(collect(file).map((test) => [test.id, test]))), this.mostOf(file));
      if (error) return { error, time };
      this.took.set(file, time);
    }
    const test = loaded.get(file).get(id);
    // A table of cases that the mutant made shorter.
    if (!test) return { error: new Error(`There is no test ${id} any more.`), time: 0 };
    return run(test.run, this.mostOf(id));
  }
}
