// `npm test`: all checks, with Chromium only, on a fresh clone with Node and nothing else. `npm test -- --engines` adds Firefox and WebKitGTK: that is
// what CI runs. `npm test -- unit browser` runs these steps only. The last line is "N passed, N failed".
import { existsSync } from 'node:fs';
import { checkNode, installPackages, root } from './install.mjs';
import { counts, giveUp, runSteps } from './steps.mjs';

checkNode();
installPackages();
const { findBrowser } = await import('./browser.mjs');
const { engineSteps, installEngines } = await import('./engines.mjs');
const chosen = process.argv.slice(2);
const withEngines = chosen.includes('--engines');
try {
  process.env.CHROME_PATH = await findBrowser();
  if (withEngines) installEngines();
} catch (problem) {
  giveUp(problem.message);
}

await runSteps([
  { name: 'typecheck', command: 'npm run typecheck --silent' },
  { name: 'lint', command: 'npm run lint --silent' },
  { name: 'unused code', command: 'npm run unused --silent' },
  { name: 'unit', command: 'npx vitest run', count: counts.vitest },
  { name: 'build', command: 'npm run build --silent', enough: () => existsSync(`${root}dist`) },
  { name: 'sizes', command: 'node tools/sizes.mjs' },
  { name: 'browser', command: 'npx web-test-runner', count: counts.browser },
  { name: 'built files', command: 'npm run test:embed --silent', count: counts.node },
  { name: 'package', command: 'npm run test:package --silent', count: counts.node },
  { name: 'demo', command: 'npm run build:demo --silent && npm run test:e2e --silent', count: counts.node },
  ...(withEngines ? engineSteps : []),
], chosen.filter((name) => name !== '--engines'));
