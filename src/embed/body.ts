/** Everything of the single file that the head may leave unevaluated. */
import './begin.js';
import '../define/indicator.js';
import '../define/projection.js';
import '../define/scorecard.js';
