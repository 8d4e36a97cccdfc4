/**
 * Stands in the place of `src/elements/shared/load-outside.ts` in the files for any page: the readers of tables, CSV, XLSX, JSON-stat and CKAN are a script of their own,
 * `chiso-tables.js`, which a page with such data includes, as it includes a data script. Nothing is fetched for it, so it works wherever a classic script does.
 */
import { VERSION } from '../model/version.js';
import { type TablesPage, tablesPlace } from './tables-place.js';

export async function loadOutside(): Promise<NonNullable<TablesPage[typeof tablesPlace]>['readOutside'] | null> {
  // It may stand below chiso.js.
  if (document.readyState !== 'complete') await new Promise((resolve) => { addEventListener('load', resolve, { once: true }); });
  const found = (globalThis as TablesPage)[tablesPlace];
  return found?.version === VERSION ? found.readOutside : null;
}
