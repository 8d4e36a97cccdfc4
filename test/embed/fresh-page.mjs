// A browser, the two origins and a fresh page for the tests of one file. Node runs every test file in a process of its own, so these bindings are that file's alone.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach } from 'node:test';
import { launchChromium } from '../../tools/browser.mjs';
import { record } from './recorder.mjs';
import { stage } from './stage.mjs';

export let browser;
export let staged;
/** The running test's own page, and what it asked for and said. */
export let page;
export let seen;

/**
 * Starts the origins and Chromium before the first test and ends them after the last. A `before` of the file itself may not count on them, a `beforeEach` may.
 *
 * @param {{origins?: Parameters<typeof stage>[0], launch?: import('playwright-core').LaunchOptions}} [options]
 */
export function useBrowser({ origins, launch } = {}) {
  before(async () => {
    staged = await stage(origins);
    browser = await launchChromium(launch);
  });
  after(async () => {
    await browser?.close();
    await staged?.close();
  });
}

/** The same, and for every test a page that shares nothing with the one before. */
export function useFreshPages() {
  useBrowser();
  let context;
  beforeEach(async () => {
    context = await browser.newContext();
    page = await context.newPage();
    seen = record(page);
  });
  afterEach(() => context.close());
}

export const fallback = '<table><caption>fallback</caption><tr><td>fallback</td></tr></table>';
export const pageOf = (body, head = '') =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>host</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

let opened = 0;
/** Opens a page of A with this body; from here on its requests count. */
export async function open(body, { head, headers = {}, waitUntil = 'load' } = {}) {
  opened += 1;
  const path = `/page-${opened}`;
  staged.servers.page(path, { body: pageOf(body, head), headers });
  staged.servers.forget();
  await page.goto(staged.servers.a + path, { waitUntil });
}

/** Waits for something inside the page; gives what it found. */
export const until = (find, argument) => page.waitForFunction(find, argument, { timeout: 8_000 });
export const rows = () => until(() => document.querySelector('chiso-scorecard')?.shadowRoot?.querySelector('[data-row]'));
/** How often a file of this name was asked for since the page was opened. */
export const asked = (name) => staged.servers.requests().filter(({ path }) => path.endsWith(`/${name}`)).length;
export const quiet = () => assert.deepEqual(seen.words(), []);
