/** The files that mutation testing changes. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Tables that `npm run calibrate` and `npm run backtest` write. */
const LEFT_OUT = ['src/engine/reference-table.ts', 'src/engine/class-paces-table.ts', 'src/engine/methods/skill.ts'];

/** Files of the folders or files named; of model and engine without a name. */
export function filesIn(names = []) {
  const wanted = names.length ? names.map((name) => name.replace(/^\.\//, '').replace(/\/$/, '')) : ['src/engine', 'src/model'];
  return ['src/engine', 'src/model']
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name)))
    .filter((file) => file.endsWith('.ts') && !LEFT_OUT.includes(file) && wanted.some((name) => file === name || file.startsWith(`${name}/`)))
    .sort();
}
