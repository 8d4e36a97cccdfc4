// Firefox ESR as it comes with Debian, over WebDriver BiDi: no geckodriver, no patched build.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import puppeteer from 'puppeteer-core';

const TRIES = 3;

/** Starts Firefox; the start, and only the start, is tried again: a loaded machine can miss its time limit. */
export async function launchFirefox(options = {}) {
  const executablePath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'firefox-esr')).find((file) => existsSync(file));
  if (!executablePath) throw new Error('firefox-esr is not on PATH. Debian: sudo apt-get install firefox-esr.');
  for (let tries = 1; ; tries += 1) {
    try {
      return await puppeteer.launch({ headless: true, ...options, browser: 'firefox', executablePath });
    } catch (error) {
      if (tries === TRIES) throw error;
    }
  }
}
