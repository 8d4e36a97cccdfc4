/**
 * What the single file carries once, as a function that needs nothing from outside: its text is the blob worker, a call of it gives the page the inline
 * engine and its end of a worker. `tools/build.mjs` wraps this module; nothing else imports it.
 */
export { steps } from './api.js';
export { remoteOf } from './remote.js';
export { serve } from './serve.js';
