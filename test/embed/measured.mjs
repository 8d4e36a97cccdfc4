// Where `node test/embed/matrix.mjs` gathers what the host tests measure: a file named by CHISO_MEASURED, one line of JSON a page.
import { appendFileSync } from 'node:fs';
import { measured } from './hosts.mjs';

/** Notes what was seen on a page; does nothing where nobody gathers. */
export function note(engine, host, seen) {
  const file = process.env.CHISO_MEASURED;
  if (file) appendFileSync(file, `${JSON.stringify(measured(engine, host, seen))}\n`);
}
