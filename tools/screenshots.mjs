// `node tools/screenshots.mjs`: the pictures of the documentation, taken from the demo on the real datasets. Run it when the look changes.
import { mkdirSync, statSync } from 'node:fs';
import { checkNode, installPackages, root } from './install.mjs';

checkNode();
installPackages();
const { createServer } = await import('vite');
const { launchChromium } = await import('./browser.mjs');

/** States depend on the day; with a fixed one two runs give the same picture. */
const AS_OF = '2026-06-30';
/** A README that loads slowly is read less. */
const LARGEST = 250 * 1024;
const folder = `${root}docs/images`;

/** Each picture: its file, the width of the window, the row to open, the elements that its upper and lower edge run along, and the room above. */
const pictures = [
  { file: 'scorecard.png', width: 1440, from: 'chiso-scorecard', above: 16, to: '[data-row="online-dossier-rate"]' },
  { file: 'scorecard-open.png', width: 1440, open: 'digital-economy-share-grdp', from: '[data-row="digital-economy-share-grdp"]', to: 'tr.detail' },
  { file: 'scorecard-narrow.png', width: 390, from: 'chiso-scorecard', above: 16, to: '[data-row="bts-sites-new-or-optimised"]' },
];

async function prepare(page, address, { width, open }) {
  await page.setViewportSize({ width, height: 1000 });
  await page.goto(address);
  await page.locator('chiso-scorecard').evaluate((element, day) => { element.asOf = day; }, AS_OF);
  const problem = page.locator('chiso-scorecard [part=error]');
  await page.locator('tr.row .name').first().or(problem).waitFor();
  if (await problem.count()) throw new Error(await problem.innerText());
  if (open) {
    await page.locator(`[id="name-${open}"]`).click();
    // The sentence under the chart is there once the engine has answered; Chart.js, which loads only now, draws with it.
    await page.locator('chiso-row-detail figure .note').waitFor();
    await page.mouse.move(0, 0);
    await page.evaluate(() => { document.activeElement?.shadowRoot?.activeElement?.blur(); });
  }
  await page.waitForLoadState('networkidle');
}

/** Where an element lies on the page, whatever has been scrolled. */
const edges = (page, selector) => page.locator(selector).first().evaluate((element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return { top: top + scrollY, bottom: bottom + scrollY };
});

async function take(page, { file, width, from, to, above = 0 }) {
  const { top } = await edges(page, from);
  const { bottom } = await edges(page, to);
  const path = `${folder}/${file}`;
  await page.screenshot({ path, clip: { x: 0, y: top - above, width, height: bottom - top + above }, fullPage: true, animations: 'disabled' });
  const { size } = statSync(path);
  console.log(`docs/images/${file} ${Math.round(size / 1024)} KiB`);
  if (size > LARGEST) throw new Error(`docs/images/${file} is larger than ${LARGEST / 1024} KiB: take a smaller part of the page.`);
}

mkdirSync(folder, { recursive: true });
const server = await createServer({ configFile: `${root}vite.config.ts`, root: `${root}demo`, server: { port: 0, hmr: false }, logLevel: 'warn' });
await server.listen();
const browser = await launchChromium();
try {
  const address = `http://localhost:${server.httpServer.address().port}/analyst.html?province=lam-dong&theme=light`;
  for (const picture of pictures) {
    const page = await browser.newPage({ locale: 'vi-VN', reducedMotion: 'reduce' });
    await prepare(page, address, picture);
    await take(page, picture);
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
