import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

it('bundles what packages publish for pages, also when the demo’s server, which works with their development modules, starts the build', () => {
  const code = "import('./tools/build/bundle.mjs').then(async ({ bundle }) => process.stdout.write(await bundle({ entry: 'src/elements/shared/marks.ts', name: 'marks' })))";
  const text = execFileSync(process.execPath, ['-e', code], { cwd: fileURLToPath(new URL('../../..', import.meta.url)), env: { ...process.env, NODE_ENV: 'development' }, encoding: 'utf8' });
  expect(text).toContain('lit-html');
  expect(text).not.toContain('dev mode');
}, 30_000);
