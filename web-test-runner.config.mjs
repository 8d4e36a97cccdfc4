// Real browsers for the elements. WTR_BROWSERS=chromium,firefox,webkit chooses the engines (default chromium; webkit runs under `xvfb-run -a`).
import { execFileSync } from 'node:child_process';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { chromiumArguments, findBrowser } from './tools/browser.mjs';
import { testSummaries } from './tools/serve-summaries.mjs';
import { webkitLauncher } from './tools/webkit-launcher.mjs';

const onPath = (name) => execFileSync('which', [name], { encoding: 'utf8' }).trim();
const wanted = (process.env.WTR_BROWSERS ?? 'chromium').split(',');
const browsers = [];

if (wanted.includes('chromium')) {
  browsers.push(chromeLauncher({ launchOptions: { executablePath: await findBrowser(), args: chromiumArguments } }));
}
if (wanted.includes('firefox')) {
  // puppeteer-core speaks WebDriver BiDi to a stock Firefox: no geckodriver, no patched build.
  const firefox = chromeLauncher({ launchOptions: { browser: 'firefox', executablePath: onPath('firefox-esr') } });
  firefox.name = 'Firefox';
  browsers.push(firefox);
}
if (wanted.includes('webkit')) browsers.push(webkitLauncher());

export default {
  files: 'test/browser/**/*.test.ts',
  nodeResolve: true,
  concurrency: 1,
  testFramework: { config: { timeout: 10_000 } },
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  middleware: [testSummaries],
  plugins: [esbuildPlugin({ ts: true, tsconfig: './tsconfig.json', target: 'es2022' })],
  browsers,
};
