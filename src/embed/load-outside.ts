/**
 * Stands in the place of `src/elements/shared/load-outside.ts` in the files for any page: the readers of tables, CSV, XLSX, JSON-stat and CKAN are a script of their own,
 * `chiso-tables.js`, which a page with such data includes, as it includes a data script. Nothing is fetched for it, so it works wherever a classic script does.
 */
import { type TablesPage, tablesPlace } from './tables-place.js';

/** Whichever of the two scripts stands first: by the page's `load` both have run. */
export const loadOutside = async (): Promise<TablesPage[typeof tablesPlace]> => {
  const page = globalThis as TablesPage;
  if (!page[tablesPlace] && document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  return page[tablesPlace];
};
