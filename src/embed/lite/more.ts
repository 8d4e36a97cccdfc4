/** The second file of `chiso-lite.js`: the page for leaders, English, and the messages about data that cannot be read. */
import '../../define/brief.js';
import { en } from '../../i18n/en.js';
// The build takes the module itself here, with its words.
import { parseDataset } from '../../model/parse.js';
import { addEnglish } from './dictionaries.js';
import { renderAgain } from './elements-alive.js';
import { addParser } from './parse.js';

addEnglish(en);
addParser(parseDataset);
renderAgain();
