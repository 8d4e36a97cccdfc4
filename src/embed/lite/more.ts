/** The second file of `chiso-lite.js`: the page for leaders, English, older forms of the data, and the messages about data that cannot be read. */
import '../../define/brief.js';
import { en } from '../../i18n/en.js';
// The build takes these two themselves here, not what stands in their place in the first file.
import { migrate } from '../../model/migrate.js';
import { mustBe, say } from '../../model/parse-words.js';
import { addEnglish } from './dictionaries.js';
import { renderAgain } from './elements-alive.js';
import { addMigration } from './migrate.js';
import { addSentences } from './parse-words.js';

addEnglish(en);
addMigration(migrate);
addSentences({ say, mustBe });
renderAgain();
