// The stories, built and opened one by one: for pictures, and to see that each shows what it should without a complaint.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../install.mjs';
import { serve } from '../serve-folder.mjs';

/** A typeface with all of Vietnamese, the same on every machine. */
const FONT = '@fontsource/be-vietnam-pro';
const head = `${[400, 500, 600, 700].map((weight) => `<link rel="stylesheet" href="/font/${weight}.css">`).join('')}
<style>:root { --chiso-font: 'Be Vietnam Pro'; font-family: 'Be Vietnam Pro'; }</style>`;

/** Listens in the page for the end of a story, whose script comes later than this one. */
function listen() {
  const state = (window.story = { done: false, problems: [] });
  const timer = setInterval(() => {
    const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
    if (!channel) return;
    clearInterval(timer);
    for (const name of ['storyErrored', 'storyThrewException', 'playFunctionThrewException', 'storyMissing']) channel.on(name, (problem) => { state.problems.push(`${name}: ${problem?.message ?? problem?.title ?? problem}`); });
    channel.on('storyFinished', () => { state.done = true; });
  }, 5);
}

/** Builds the stories into a folder that goes with `close`, and serves them. */
export async function storybook() {
  const folder = mkdtempSync(join(tmpdir(), 'chiso-stories-'));
  execFileSync(process.execPath, [join(root, 'node_modules/storybook/dist/bin/dispatcher.js'), 'build', '-o', folder, '--quiet'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  cpSync(join(root, 'node_modules', FONT), join(folder, 'font'), { recursive: true });
  const site = await serve(folder, { '/iframe.html': readFileSync(join(folder, 'iframe.html'), 'utf8').replace('</head>', `${head}</head>`) });
  const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
  return {
    /** So that the address in a message is the same in every picture, whatever port was free. */
    browserArguments: [`--host-resolver-rules=MAP stories.localhost:80 ${new URL(site.url).host}`],
    ids: Object.values(entries).filter(({ type }) => type === 'story').map(({ id }) => id),
    /** Opens a story on a new page of `context`; resolves when it has been played, with everything that it complained of. */
    async open(context, id, args = '') {
      const page = await context.newPage();
      const problems = [];
      // A province that nobody has data for is what some stories are about.
      page.on('console', (message) => { if (message.type() === 'error' && !/tinh-khac|favicon/.test(message.location().url)) problems.push(message.text()); });
      page.on('pageerror', (error) => problems.push(String(error)));
      await page.addInitScript(listen);
      await page.goto(`http://stories.localhost/iframe.html?viewMode=story&id=${id}${args ? `&args=${args}` : ''}`);
      await page.waitForFunction(() => window.story.done || window.story.problems.length > 0, undefined, { timeout: 30_000 }).catch(() => problems.push('never finished'));
      problems.push(...await page.evaluate(() => window.story.problems));
      return { page, problems };
    },
    close() {
      site.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
