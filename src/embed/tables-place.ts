import type { readOutside } from '../elements/shared/outside.js';
import { VERSION } from '../model/version.js';

/** Where `chiso-tables.js` leaves its reader, for the elements of the same version alone. */
export const tablesPlace: unique symbol = Symbol.for(`chiso.tables ${VERSION}`) as never;

export interface TablesPage {
  [tablesPlace]?: typeof readOutside;
}
