/**
 * Modules that the scorecard loads when a reader wants them; in `chiso-lite.js` the second file brings them. The build writes `part('name')` in the
 * place of their `import()`.
 */
import { inside } from '../inside.js';

let parts: Readonly<Record<string, unknown>> = {};

/** Called by the second file. */
export function addParts(given: Readonly<Record<string, unknown>>): void {
  parts = given;
}

/** The module; rejects where the second file cannot be had, and asks for it anew each time. */
export async function part(name: string): Promise<unknown> {
  await inside.later(true);
  const found = parts[name];
  if (!found) throw new Error(`chiso: ${name}`);
  return found;
}
