/** Evaluated before the elements: where their data lies. */
import { setDatasetsFolder } from '../elements/shared/settings.js';
import { inside } from './inside.js';

setDatasetsFolder(new URL('data/', inside.script.base).href);
