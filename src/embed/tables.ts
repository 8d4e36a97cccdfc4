/** `chiso-tables.js`: the readers of data that is no dataset file, for pages with classic scripts. */
import { readOutside } from '../elements/shared/outside.js';
import { type TablesPage, tablesPlace } from './tables-place.js';

(globalThis as TablesPage)[tablesPlace] = readOutside;
