// One visit: a window of a size and language, with everything that went wrong in it.
import { chromium } from 'playwright-core';
import { chromiumArguments, findBrowser } from '../../tools/browser.mjs';

/** The windows in which each job is done. */
export const visits = [
  { width: 1280, lang: 'vi', by: 'mouse' },
  { width: 1280, lang: 'en', by: 'keyboard' },
  { width: 360, lang: 'vi', by: 'keyboard' },
  { width: 360, lang: 'en', by: 'mouse' },
];

export const named = ({ width, lang, by }) => `at ${width} px in ${lang} by ${by}`;

export async function openBrowser() {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: chromiumArguments });
  return {
    /** A page of its own; `problems` holds errors, console errors and requests to anywhere but `allowed`. */
    async visit({ width }, allowed) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'], acceptDownloads: true, reducedMotion: 'reduce' });
      const page = await context.newPage();
      const problems = [];
      page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
      page.on('console', (message) => { if (message.type() === 'error') problems.push(`console: ${message.text()}`); });
      context.on('request', (request) => {
        const url = request.url();
        if (/^https?:/.test(url) && !allowed.some((origin) => url.startsWith(`${origin}/`))) problems.push(`request: ${url}`);
      });
      return { page, problems, close: () => context.close() };
    },
    close: () => browser.close(),
  };
}

/** Reaches an element by Tab alone and presses a key on it, as somebody without a pointer does. */
export async function press(page, locator, key = 'Enter') {
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

/** What the page's clipboard holds. */
export const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());

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
