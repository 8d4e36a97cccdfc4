import { ModelError } from './errors.js';

/** For what must be a date and is none. */
export function badDate(asOf: string | number): never {
  throw new ModelError('bad-date', `assess() needs a date such as "2026-06-19" or a decimal year, and got ${JSON.stringify(asOf)}.`);
}
