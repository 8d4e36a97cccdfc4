// One visit: a window of a size and language, with everything that went wrong in it. Node runs every test file in a process of its own, which has one site and one browser.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { launchChromium } from '../../tools/browser.mjs';
import { kept } from '../embed/recorder.mjs';
import { startSite } from './site.mjs';

export let site;
let browser;

/** Starts both before the file's first test and ends them after its last. */
export function useSite() {
  before(async () => {
    site = await startSite();
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });
}

/** The windows in which each job is done. */
const windows = [1280, 360].flatMap((width) => ['vi', 'en'].flatMap((lang) => ['mouse', 'keyboard'].map((by) => ({ width, lang, by }))));

/**
 * Opens a page of the demo by its path, or any page by its address, and does the job there. Fails when the page threw, wrote an error to its console (but
 * for what is `tolerated`), asked anybody but its own server, or left anything on the reader's machine.
 *
 * @param {{width: number}} window
 * @param {string} address
 * @param {(page: import('playwright-core').Page) => Promise<unknown>} job Its result is given back.
 * @param {RegExp} [tolerated]
 */
export async function visit({ width }, address, job, tolerated = /^$/) {
  const { origin } = new URL(address, site.demo);
  const context = await browser.newContext({
    baseURL: site.demo, viewport: { width, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'], acceptDownloads: true, reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('console', (message) => { if (message.type() === 'error' && !tolerated.test(message.text())) problems.push(`console: ${message.text()}`); });
  context.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && new URL(url).origin !== origin) problems.push(`request: ${url}`);
  });
  await page.goto(address);
  const result = await job(page);
  for (const each of context.pages()) problems.push(...(await kept(context, each)).map((what) => `kept: ${what}`));
  problems.push(...site.requests().filter(({ cookie }) => cookie).map(({ path }) => `cookie sent: ${path}`));
  // The page in a frame has its choices in its own address, and nothing of a reader's.
  problems.push(...site.requests().filter(({ referer }) => referer?.includes('?') && !referer.includes('/embed.html?')).map(({ path, referer }) => `told of an address: ${path} ${referer}`));
  assert.deepEqual(problems, []);
  await context.close();
  return result;
}

/** A test for each of the windows: the job at the address that `addressIn(lang)` gives. */
export function inEachWindow(addressIn, job) {
  for (const window of windows) {
    const { width, lang, by } = window;
    it(`at ${width} px in ${lang} by ${by}`, () => visit(window, addressIn(lang), (page) => job(page, window)));
  }
}

/** Reaches an element by Tab alone and presses a key on it, as somebody without a pointer does. */
async function press(page, locator, key = 'Enter') {
  await reach(page, locator);
  await page.keyboard.press(key);
}

/** Tab until the element has the focus; fails when it cannot be reached within `most` steps. */
export async function reach(page, locator, most = 400) {
  const has = () => locator.evaluate((element) => element.matches(':focus'));
  for (let step = 0; step < most; step += 1) {
    if (await has()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not lead to ${locator}`);
}

/** Clicks, or tabs to it and presses the key that does the same. */
export async function use(page, locator, by, key = 'Enter') {
  await locator.waitFor();
  if (by === 'mouse') await locator.click();
  else await press(page, locator, key);
}

/** Somebody is at the page: what it keeps for later comes now. */
export const arrive = (page) => page.mouse.move(8, 8);

/** What the page's clipboard holds. */
export const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());

/** Presses the page's button for it and gives the link. */
export async function copiedLink(page, { lang, by }) {
  await use(page, page.getByRole('button', { name: lang === 'vi' ? /^(Sao c|C)hép liên kết/ : 'Copy the link' }), by);
  await page.getByText(lang === 'vi' ? /^Đã (sao )?chép liên kết/ : /^Link copied/).waitFor();
  return clipboard(page);
}

/** A page that can be scrolled sideways is broken on a phone. */
export const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Picks one of a group of radio buttons; Tab leads to the chosen one, the arrow keys from there. */
export async function choose(page, name, value, by) {
  const wanted = page.locator(`input[name="${name}"][value="${value}"]`);
  await wanted.waitFor({ state: 'attached' });
  if (by === 'mouse') return wanted.check({ force: true });
  await reach(page, page.locator(`input[name="${name}"]:checked`));
  for (let step = 0; step < 12 && !(await wanted.isChecked()); step += 1) await page.keyboard.press('ArrowRight');
  if (!(await wanted.isChecked())) throw new Error(`The arrow keys do not lead to ${value}`);
}

/** What is wrong with the order of the page's headings, those inside elements too: not one of level 1, or one that skips a level. */
export const headings = (page) => page.evaluate(() => {
  const found = [];
  const walk = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.matches('h1, h2, h3, h4, h5, h6, [role="heading"]') && element.checkVisibility()) {
        found.push([Number(element.getAttribute('aria-level') ?? element.localName.slice(1)), element.textContent.trim().slice(0, 60)]);
      }
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  walk(document);
  const skips = found.filter(([level], at) => level > (found[at - 1]?.[0] ?? 0) + 1).map(([level, text]) => `h${level}: ${text}`);
  return found.filter(([level]) => level === 1).length === 1 ? skips : [`${found.filter(([level]) => level === 1).length} headings of level 1`, ...skips];
});
