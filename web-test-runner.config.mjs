// Real browsers for the elements. WTR_BROWSERS=chromium,firefox,webkit chooses the engines (default chromium; webkit needs a display, see tools/engines.mjs);
// WTR_WHOLE=no leaves out what one engine answers for all.
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { chromiumArguments, findBrowser } from './tools/browser.mjs';
import { launchFirefox } from './tools/firefox.mjs';
import { serveBundles } from './tools/serve-bundles.mjs';
import { testSummaries } from './tools/serve-summaries.mjs';
import { webkitLauncher } from './tools/webkit-launcher.mjs';

const whole = process.env.WTR_WHOLE !== 'no';
const wanted = (process.env.WTR_BROWSERS ?? 'chromium').split(',');
const browsers = [];

if (wanted.includes('chromium')) {
  browsers.push(chromeLauncher({ launchOptions: { executablePath: await findBrowser(), args: chromiumArguments } }));
}
if (wanted.includes('firefox')) {
  const firefox = chromeLauncher({ puppeteer: { launch: launchFirefox }, launchOptions: { browser: 'firefox' } });
  firefox.name = 'Firefox';
  browsers.push(firefox);
}
if (wanted.includes('webkit')) browsers.push(webkitLauncher());

/** What the build writes into the files for pages, whose sources the tests load; and whether axe and long walks are run (test/browser/support/once.ts). */
const written = { chisoFile: 'chiso.js', chisoLater: 'chiso-more.js', chisoStamp: 'test', chisoIntegrity: '', chisoWhole: whole };

export default {
  files: 'test/browser/**/*.test.ts',
  nodeResolve: true,
  concurrency: 1,
  // Guards against tests that hang, no measures of speed: axe alone takes many seconds in WebKitGTK on a busy machine, and a test may ask it at every width.
  // Without axe and long walks the longest file takes half a minute there.
  testsFinishTimeout: whole ? 600_000 : 150_000,
  testFramework: { config: { timeout: 60_000 } },
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  middleware: [testSummaries],
  plugins: [serveBundles(written), a11ySnapshotPlugin()],
  browsers,
};
