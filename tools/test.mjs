// `npm test`: all checks, with Chromium only, on a fresh clone with Node and nothing else. `npm test -- --engines` adds Firefox and WebKitGTK: the host
// matrix, and the browser tests of tools/engines.mjs. `npm test -- unit browser` runs these steps only. The last line is "N passed, N failed".
import { existsSync } from 'node:fs';
import { checkNode, installPackages, root } from './install.mjs';
import { counts, giveUp, runSteps } from './steps.mjs';

checkNode();
installPackages();
const { findBrowser } = await import('./browser.mjs');
const { engineSteps } = await import('./engines.mjs');
const chosen = process.argv.slice(2);
const withEngines = chosen.includes('--engines');
try {
  process.env.CHROME_PATH = await findBrowser();
} catch (problem) {
  giveUp(problem.message);
}

// In the order in which they start, the longest soon, so that none of those is left alone at the end.
await runSteps([
  ...(withEngines ? engineSteps(false).slice(0, 1) : []),
  { name: 'build', command: 'npm run build --silent', enough: () => existsSync(`${root}dist/embed/chiso.js`) },
  { name: 'typecheck', command: 'npm run typecheck --silent' },
  { name: 'lint', command: 'npm run lint --silent' },
  ...(withEngines ? engineSteps(false).slice(1) : []),
  { name: 'package', command: 'npm run test:package --silent', count: counts.node, after: ['build'] },
  { name: 'browser', command: 'node tools/browser-tests.mjs', count: counts.browser },
  { name: 'built files', command: 'npm run test:embed --silent', count: counts.node, after: ['build'] },
  // After the package, which must not be packed while this writes into dist.
  { name: 'demo', command: 'npm run build:demo --silent && npm run test:e2e --silent', count: counts.node, after: ['build', 'package'] },
  { name: 'unit', command: 'npx vitest run', count: counts.vitest },
  { name: 'unused code', command: 'npm run unused --silent' },
  { name: 'sizes', command: 'node tools/sizes.mjs', after: ['build'] },
], chosen.filter((name) => name !== '--engines'));
