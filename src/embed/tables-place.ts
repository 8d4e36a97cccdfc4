import type { readOutside } from '../elements/shared/outside.js';

/** Where `chiso-tables.js` leaves its reader for the elements of the same version. */
export const tablesPlace: unique symbol = Symbol.for('chiso.tables') as never;

export interface TablesPage {
  [tablesPlace]?: { readonly version: string; readonly readOutside: typeof readOutside };
}
