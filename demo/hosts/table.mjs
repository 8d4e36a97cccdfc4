// The host matrix: every kind of page that the single file must live on, with the headers that make it so and what must happen there. The tests, the pages
// in this folder and docs/hosts.md all come from this table.
import { files } from './files.mjs';
import { policies } from './policies.mjs';
import { surroundings } from './surroundings.mjs';

/**
 * @typedef {{vi: string, en: string}} Words
 * @typedef {object} Host
 * @property {string} id The page's file is `<id>.html`.
 * @property {Words} name
 * @property {Words} proves What this page shows that no other does.
 * @property {(origins: {a: string, b: string}) => {body: string, head?: string, doctype?: string, charset?: string, nonce?: string, headers?: Record<string, string>,
 *   also?: Record<string, {body: string, headers?: Record<string, string>}>}} make
 * @property {{mode: string, cause: string | string[]} | null} expect Where is computed and why there; mode `none`: nothing to compute;
 *   null: no element, the fallback stays.
 * @property {number} [reports] How often the browser itself may complain at most: once for each refused rung; 0 by default.
 * @property {number} [warnings] How often we warn; 0 by default.
 * @property {(origins: {a: string, b: string}) => string[]} [files] Requests beyond the scripts of the page.
 * @property {string} [more] An element of the second file that must show its numbers too.
 * @property {string} [version] Which version says `chiso.version`, where it is not this one.
 * @property {'frame' | 'disk' | 'plain-http'} [place] In a frame of the page; opened from disk; over http from an address that is not this machine's own name.
 */

/** @type {readonly Host[]} */
export const hosts = [...policies, ...surroundings, ...files];
