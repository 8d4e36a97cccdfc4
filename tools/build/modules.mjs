// The package's ES modules: one file for one source file, with types, by the TypeScript compiler.
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** `workers/` stands beside `src/` in the project and inside `dist/` in the package; the worker itself is a bundled file there. */
const moved = [
  [/(['"])(?:\.\.\/)+workers\/projection\.worker\.ts\1/g, '$1../projection.worker.js$1'],
  [/(['"])\.\.\/\.\.\/workers\//g, '$1../workers/'],
];
const movedInWorkers = [[/(['"])\.\.\/src\//g, '$1../']];

/** Compiles `src` into `dist`; throws with the compiler's words when it finds an error. */
export function buildModules(dist) {
  const temporary = join(dist, '.modules');
  try {
    execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', temporary], { stdio: 'pipe', encoding: 'utf8' });
  } catch (error) {
    throw new Error(`tsc -p tsconfig.build.json\n${error.stdout ?? error}`);
  }
  cpSync(join(temporary, 'src'), dist, { recursive: true });
  cpSync(join(temporary, 'workers'), join(dist, 'workers'), { recursive: true });
  rmSync(temporary, { recursive: true });
  rewrite(join(dist, 'runner'), moved);
  rewrite(join(dist, 'workers'), movedInWorkers);
}

function rewrite(folder, rules) {
  for (const name of readdirSync(folder).filter((file) => /\.(js|d\.ts)$/.test(file))) {
    const file = join(folder, name);
    const text = readFileSync(file, 'utf8');
    const next = rules.reduce((result, [pattern, substitute]) => result.replace(pattern, substitute), text);
    if (next !== text) writeFileSync(file, next);
  }
}
