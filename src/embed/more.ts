/** The elements of the second file. */
import '../define/brief.js';
import '../define/compare.js';
import '../define/scenario.js';
import '../define/tasks.js';
