/** What rows with a trend need beside themselves: comes with the first of them, so that no other page loads runner or engine for its rows. */
export { createRunner } from '../../runner/index.js';
export { rowRequest, withTrend } from '../../view/row-trends.js';
