// `npm run test:engines`: the host matrix and all browser tests in Firefox ESR and WebKitGTK. Installs both on Debian as root; builds dist/ when it is
// missing. `npm run test:engines -- "hosts, Firefox"` runs one step.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { engineSteps } from '../../tools/engines.mjs';
import { root } from '../../tools/install.mjs';
import { runSteps } from '../../tools/steps.mjs';

if (!existsSync(`${root}dist/embed/chiso.js`)) execFileSync(process.execPath, ['tools/build.mjs'], { cwd: root, stdio: 'inherit' });
const wanted = process.argv.slice(2);
await runSteps(engineSteps(true), wanted.length ? ['engines', ...wanted] : []);
