/** Everything of `chiso-lite.js` that the head may leave unevaluated. */
import '../begin.js';
import '../../define/scorecard.js';
