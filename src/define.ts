/** Defines every element under its own tag; `define/<element>.js` defines one alone. */
import './define/brief.js';
import './define/compare.js';
import './define/indicator.js';
import './define/projection.js';
import './define/scenario.js';
import './define/scorecard.js';
import './define/tasks.js';
