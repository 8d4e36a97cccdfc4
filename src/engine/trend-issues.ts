/** What a trend says instead of a forecast, and beside one. */
import { issue } from './messages.js';

export const noTrendIssue = issue('no-trend', 'observations');
export const notFiniteIssue = { ...issue('not-a-number', 'observations'), code: 'not-finite' };
export const kindWithoutTrendIssue = issue('kind-without-trend', 'kind');
export const uncalibratedWarning = issue('uncalibrated', 'kind');
export const shortSpanWarning = issue('short-span', 'observations');
export const farHorizonWarning = issue('far-horizon', 'horizon');
