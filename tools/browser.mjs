// Finds a Chromium-family browser for the tests, and installs Debian's when there is none and we may.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Features that are off. The two of the address bar keep pages of their own ready in every window, even without a screen: half of what a window costs. The
 * others are those that playwright-core switches off, because of two lists Chromium keeps to the last.
 */
const off = [
  'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding',
  'ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch',
];

/** For `web-test-runner`; else see `launchChromium`. Without the background flags Chromium looks up its maker's hosts at every start: slow, and noise in a recorder of requests. */
export const chromiumArguments = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  `--disable-features=${off.join(',')}`,
];

const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge', 'chrome'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const base = process.env[variable];
    return base ? [join(base, 'Google/Chrome/Application/chrome.exe'), join(base, 'Microsoft/Edge/Application/msedge.exe')] : [];
  }),
];

function installed() {
  const given = process.env.CHROME_PATH;
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(`CHROME_PATH is set to ${given}, but no file is there. Point it at the browser's executable, or unset it.`);
  }
  const path = (process.env.PATH ?? '').split(delimiter);
  return [...path.flatMap((folder) => names.map((name) => join(folder, name))), ...places].find((file) => existsSync(file)) ?? null;
}

function installOnDebian() {
  const run = (...parameters) => execFileSync('apt-get', parameters, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  run('update', '-qq');
  run('install', '-y', '-qq', '--no-install-recommends', 'chromium');
}

/**
 * The path of a Chrome, Chromium or Edge: `CHROME_PATH`, the usual names on PATH, the usual places of macOS and Windows; on Debian as root it installs
 * Debian's Chromium. Throws a sentence that says what to do when there is none.
 */
export async function findBrowser() {
  const found = installed();
  if (found) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    installOnDebian();
    const now = installed();
    if (now) return now;
  }
  throw new Error('No browser found. Install Chrome, Chromium or Edge (Debian: sudo apt-get install chromium), or set CHROME_PATH to its executable.');
}

/**
 * Starts that browser without a window, driven by playwright-core.
 *
 * @param {import('playwright-core').LaunchOptions} [options] More options; `args` come beside ours.
 */
export async function launchChromium({ args = [], ...options } = {}) {
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath: await findBrowser(), args: [...chromiumArguments, ...args], ...options });
}
