// The import map that stands in for a bundler.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifest } from './pack.mjs';

/** What a page without a bundler needs to find the modules of the package's dependencies: their `exports`, written as an import map. */
export function importMap(modules) {
  const imports = {};
  const pick = (value) => (typeof value === 'string' ? value : value && pick(value.browser ?? value.import ?? value.default));
  const visit = (name) => {
    const its = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8'));
    const entries = its.exports && typeof its.exports === 'object' ? Object.entries(its.exports) : [['.', its.exports ?? its.module ?? its.main]];
    for (const [entry, value] of entries) {
      const target = pick(value);
      if (target && /^\.\/?/.test(entry) && !entry.includes('*')) imports[join(name, entry)] = `/node_modules/${join(name, target)}`;
    }
    if (its.exports?.['./define/*']) imports[`${name}/define/scorecard`] = `/node_modules/${name}/dist/define/scorecard.js`;
    for (const each of Object.keys(its.dependencies ?? {})) if (existsSync(join(modules, each)) && !imports[each]) visit(each);
  };
  if (existsSync(join(modules, manifest.name))) visit(manifest.name);
  else for (const name of Object.keys(manifest.dependencies)) visit(name);
  return JSON.stringify({ imports });
}
