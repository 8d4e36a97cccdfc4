/**
 * The second file of `chiso-lite.js`: tile, page for leaders, what opens under a row, files and print, what a reader types and searches, English,
 * older forms of the data, and the messages about data that cannot be had or read.
 */
// Texts beside texts and styles beside styles pack better.
import '../../i18n/vi-later.js';
import '../../i18n/en.js';
import '../../i18n/brief-texts.js';
import '../../i18n/scorecard-file-texts.js';
import '../../elements/indicator/indicator.styles.js';
import '../../elements/brief/brief.styles.js';
import '../../elements/row-detail/row-detail.styles.js';
import '../../define/brief.js';
import '../../define/indicator.js';
import * as scorecardAsked from '../../elements/scorecard/scorecard-asked.js';
import * as scorecardFiles from '../../elements/scorecard/scorecard-files.js';
import * as scorecardSpark from '../../elements/scorecard/scorecard-spark.js';
import * as scorecardTools from '../../elements/scorecard/scorecard-tools.js';
import { laterStyles } from '../../elements/scorecard/scorecard-later.styles.js';
import * as entryTyped from '../../elements/shared/entry-typed.js';
import { typedStyles } from '../../elements/shared/typed.styles.js';
import * as loadWords from '../../elements/shared/load-words.js';
import { en } from '../../i18n/en.js';
import * as formatEnglish from '../../i18n/format-english.js';
import * as readersPace from '../../i18n/readers-pace.js';
// The build takes these modules themselves here, not what stands in their place in the first file.
import { detail, later } from '../../i18n/vi-later.js';
import * as assessTyped from '../../model/assess-typed.js';
import * as badDate from '../../model/bad-date.js';
import { parseConcepts, parseDataset } from '../../model/parse.js';
import * as fold from '../../view/fold.js';
import * as scorecardTyped from '../../view/scorecard-typed.js';
import { addTexts } from './dictionaries.js';
import { renderAgain } from './elements-alive.js';
import { addFunctions } from './later-functions.js';
import { addParser } from './parse.js';
import { addParts } from './parts.js';
import * as rowDetail from './row-detail.js';
import { laterStyles as laterSheet } from './scorecard-later.styles.js';
import { typedStyles as typedSheet } from './typed.styles.js';

addTexts(en, { detail, ...later });
addParser({ parseConcepts, parseDataset });
addFunctions({
  ...assessTyped, ...badDate, ...entryTyped, ...fold, ...formatEnglish, ...loadWords, ...readersPace,
  ...scorecardAsked, ...scorecardSpark, ...scorecardTools, ...scorecardTyped,
});
addParts({ 'row-detail': rowDetail, 'scorecard-files': scorecardFiles });
laterSheet.styleSheet?.replaceSync(laterStyles.cssText);
typedSheet.styleSheet?.replaceSync(typedStyles.cssText);
renderAgain();
