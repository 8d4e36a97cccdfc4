/** The elements of the second file. */
// In this order, like beside like, the file packs 3 KiB smaller: styles, texts, then the element that needs most of the rest.
import '../elements/brief/brief.styles.js';
import '../elements/compare/compare.styles.js';
import '../elements/scenario/scenario.styles.js';
import '../elements/tasks/tasks.styles.js';
import '../i18n/brief-texts.js';
import '../i18n/compare-texts.js';
import '../i18n/scenario-texts.js';
import '../i18n/tasks-texts.js';
import '../define/scenario.js';
import '../define/brief.js';
import '../define/compare.js';
import '../define/tasks.js';
