/** Everything of the single file that the head may leave unevaluated. */
import './begin.js';
import '../define.js';
