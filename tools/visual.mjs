// `npm run visual`: pictures of the stories against those in test/visual, with a page that shows what differs. Outside `npm test`: pictures depend on the browser.
//   npm run visual                     compares all of them
//   npm run visual -- scorecard dark   only those whose names contain every word
//   npm run visual -- --update …       takes the pictures anew: look at each before you commit it
//   npm run visual -- --stories        opens every story instead, and fails on any error in its console or its play
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { checkNode, installPackages, root } from './install.mjs';

checkNode();
installPackages();
const [{ default: pixelmatch }, { PNG }, { launchChromium }, { storybook }, { shots }] = await Promise.all(
  [import('pixelmatch'), import('pngjs'), import('./browser.mjs'), import('./visual/storybook.mjs'), import('./visual/shots.mjs')]);

const baseline = `${root}test/visual`;
const output = `${baseline}/output`;
/** Most pixels of a picture; what is below repeats what is above. */
const AREA = 700_000;
/** Share of pixels that may differ: the edges of a few letters. */
const TOLERANCE = 0.0005;
if (shots.length > 60) throw new Error(`${shots.length} pictures are more than anyone looks at: 60 at most.`);

const flags = process.argv.slice(2).filter((word) => word.startsWith('--'));
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const wanted = shots.filter(({ file }) => words.every((word) => file.includes(word)));

/** Waits until nothing moves: fonts there, canvases drawn with them, two pictures alike. */
async function settle(page, width, take) {
  await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())));
  // A canvas keeps the typeface that was there when it was drawn; another width has it drawn anew.
  for (const one of [width - 1, width]) {
    await page.setViewportSize({ width: one, height: 900 });
    await page.waitForTimeout(100);
  }
  await page.mouse.move(0, 0);
  let last = await take();
  for (let attempt = 0; attempt < 20; attempt += 1) {
    await page.waitForTimeout(150);
    const next = await take();
    if (next.equals(last)) return next;
    last = next;
  }
  throw new Error('The picture does not come to rest.');
}

/** The upper part of the story, or of what `from` finds in it. */
async function picture(browser, stories, { id, width, args, media, from }) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', reducedMotion: 'reduce', colorScheme: 'light' });
  try {
    const { page, problems } = await stories.open(context, id, args);
    if (problems.length) throw new Error(problems.join('\n'));
    await page.emulateMedia(media);
    const taken = await settle(page, width, async () => {
      const height = await page.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
      const y = from ? Math.round(await page.locator(from).first().evaluate((element) => element.getBoundingClientRect().top + scrollY)) : 0;
      return page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide', clip: { x: 0, y, width, height: Math.min(Math.floor(AREA / width), Math.max(1, height - y)) } });
    });
    return small(taken);
  } finally {
    await context.close();
  }
}

/** In a smaller file: 32 steps a colour are enough to see a change, and flat surfaces need no filter. */
function small(picture) {
  const png = PNG.sync.read(picture);
  for (let index = 0; index < png.data.length; index += 1) png.data[index] = Math.round(Math.round((png.data[index] / 255) * 31) * (255 / 31));
  return PNG.sync.write(png, { colorType: 2, filterType: 0, deflateLevel: 9, deflateStrategy: 0 });
}

/** The share of pixels that differ, and a picture of them; 1 where the sizes differ. */
function compare(before, after) {
  const [a, b] = [PNG.sync.read(before), PNG.sync.read(after)];
  if (a.width !== b.width || a.height !== b.height) return { share: 1, picture: null, why: `${a.width} × ${a.height} → ${b.width} × ${b.height}` };
  const difference = new PNG({ width: a.width, height: a.height });
  const count = pixelmatch(a.data, b.data, difference.data, a.width, a.height, { threshold: 0.1 });
  return { share: count / (a.width * a.height), picture: PNG.sync.write(difference), why: `${count} pixels` };
}

function report(rows) {
  const figure = (name, file) => (existsSync(`${output}/${file}`) || file.startsWith('..') ? `<figure><figcaption>${name}</figcaption><img src="${file}" alt=""></figure>` : '');
  const section = ({ file, result }) => `<section><h2>${file}</h2><p>${result}</p><div>${figure('before', `../${file}.png`)}${figure('now', `${file}.png`)}${figure('difference', `${file}-difference.png`)}</div></section>`;
  writeFileSync(`${output}/index.html`, `<!doctype html><meta charset="utf-8"><title>Pictures that differ</title><style>body{font:15px/1.4 system-ui;margin:24px}div{display:flex;gap:16px;overflow:auto}figure{margin:0}img{max-width:600px;border:1px solid #999}</style><h1>${rows.length} of ${wanted.length} differ</h1>${rows.map(section).join('')}`);
}

async function checkStories(browser, stories) {
  let failed = 0;
  const ids = stories.ids.filter((id) => words.every((word) => id.includes(word)));
  for (const id of ids) {
    const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, locale: 'vi-VN' });
    const { problems } = await stories.open(context, id);
    await context.close();
    if (problems.length === 0) continue;
    failed += 1;
    console.error(`${id}\n  ${problems.join('\n  ')}`);
  }
  console.log(`${ids.length - failed} of ${ids.length} stories show what they should`);
  return failed;
}

async function pictures(browser, stories) {
  const update = flags.includes('--update');
  const differing = [];
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const told = `${baseline}/browser.txt`;
  const now = `Chromium ${browser.version()}\n`;
  if (!update && existsSync(told) && readFileSync(told, 'utf8') !== now) console.warn(`The pictures were taken with ${readFileSync(told, 'utf8').trim()}, this is ${now.trim()}: small differences mean nothing.`);
  for (const shot of wanted) {
    const file = `${baseline}/${shot.file}.png`;
    const taken = await picture(browser, stories, shot).catch((error) => error);
    if (taken instanceof Error) {
      differing.push({ file: shot.file, result: taken.message });
    } else if (update) {
      if (!existsSync(file) || compare(readFileSync(file), taken).share > TOLERANCE) writeFileSync(file, taken);
    } else {
      const { share, picture: difference, why } = existsSync(file) ? compare(readFileSync(file), taken) : { share: 1, picture: null, why: 'no picture to compare with' };
      if (share <= TOLERANCE) continue;
      writeFileSync(`${output}/${shot.file}.png`, taken);
      if (difference) writeFileSync(`${output}/${shot.file}-difference.png`, difference);
      differing.push({ file: shot.file, result: why });
    }
  }
  const known = new Set(shots.map(({ file }) => `${file}.png`));
  const stray = readdirSync(baseline).filter((name) => name.endsWith('.png') && !known.has(name));
  if (update) {
    for (const name of stray) rmSync(`${baseline}/${name}`);
    writeFileSync(told, now);
    const sizes = [...known].filter((name) => existsSync(`${baseline}/${name}`)).map((name) => statSync(`${baseline}/${name}`).size);
    console.log(`${sizes.length} pictures, ${(sizes.reduce((sum, size) => sum + size, 0) / 1e6).toFixed(1)} MB`);
  } else if (stray.length) {
    console.error(`Pictures of no shot: ${stray.join(', ')}`);
  }
  for (const { file, result } of differing) console.error(`${file}: ${result}`);
  report(differing);
  if (!update) console.log(differing.length ? `${differing.length} of ${wanted.length} differ: test/visual/output/index.html` : `${wanted.length} pictures are as they were`);
  return differing.length + (update ? 0 : stray.length);
}

const stories = await storybook();
const browser = await launchChromium({ args: [...stories.browserArguments, '--font-render-hinting=none', '--force-color-profile=srgb', '--hide-scrollbars'] });
let failed = 0;
try {
  failed = await (flags.includes('--stories') ? checkStories(browser, stories) : pictures(browser, stories));
} finally {
  await browser.close();
  stories.close();
}
process.exit(failed ? 1 : 0);
