/** The elements of the second file, and the readers of data that is no dataset of ours. */
import '../define/compare.js';
import '../define/scenario.js';
import '../define/tasks.js';
import { readOutside } from '../elements/shared/outside.js';
import { addOutside } from './load-outside.js';

addOutside(readOutside);
