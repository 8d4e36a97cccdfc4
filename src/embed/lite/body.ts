/** Everything of `chiso-lite.js` that the head may leave unevaluated. */
import '../begin.js';
// In this order the file packs best.
import '../../view/scorecard.js';
import '../../elements/shared/load-dataset.js';
import '../../define/scorecard.js';
