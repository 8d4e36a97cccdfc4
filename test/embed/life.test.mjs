// The life of workers and frames on a real page: nothing before it is asked for, nothing after it is gone.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { browser, staged, useBrowser } from './fresh-page.mjs';
import { look, lookAt, projectedRow, quiet } from './hosts.mjs';

// Playwright switches the back-forward cache off; here it is what we test.
useBrowser({ launch: { ignoreDefaultArgs: ['--disable-back-forward-cache'] } });
let page;

const open = async () => {
  page = await browser.newPage();
  await page.goto(staged.place(quiet).url);
  await page.waitForFunction(() => document.querySelector('chiso-scorecard').shadowRoot?.querySelector('[data-row]'));
};
const project = () => page.evaluate(look, lookAt(quiet));
/** Waits until the page has so many workers; the count comes from the browser. */
const workers = async (count) => {
  for (let tries = 0; tries < 100 && page.workers().length !== count; tries += 1) await page.waitForTimeout(20);
  return page.workers().length;
};

describe('workers of a page', () => {
  it('do not exist while nothing is projected', async () => {
    await open();
    assert.equal(page.workers().length, 0);
  });

  it('exist for the opened row, and end when the element leaves the page', async () => {
    assert.equal((await project()).projection.mode, 'worker');
    assert.equal(await workers(1), 1);
    await page.evaluate(() => document.querySelector('chiso-scorecard').remove());
    assert.equal(await workers(0), 0);
    await page.close();
  });

  it('are none after ten cycles of adding, opening and removing', async () => {
    await open();
    const modes = await page.evaluate(async (row) => {
      const seen = [];
      for (let cycle = 0; cycle < 10; cycle += 1) {
        const old = document.querySelector('chiso-scorecard');
        const fresh = document.createElement('chiso-scorecard');
        fresh.setAttribute('province', 'lam-dong');
        old.replaceWith(fresh);
        while (!fresh.shadowRoot?.querySelector('[data-row]')) await new Promise((resolve) => { setTimeout(resolve, 10); });
        const projected = new Promise((resolve) => { fresh.addEventListener('chiso-project', (event) => resolve(event.detail.mode), { once: true }); });
        fresh.shadowRoot.querySelector(`[id="name-${row}"]`).click();
        seen.push(await projected);
      }
      document.querySelector('chiso-scorecard').remove();
      return seen;
    }, projectedRow);
    assert.deepEqual(new Set(modes), new Set(['worker']));
    assert.equal(await workers(0), 0);
    await page.close();
  });

  it('end when the page goes into the back-forward cache, and serve again on return', async () => {
    await open();
    const first = await project();
    await page.evaluate(() => { window.sameDocument = true; });
    await page.goto(`${staged.servers.b}/dist/embed/data/index.json`);
    await page.goBack({ waitUntil: 'commit' });
    assert.equal(await page.evaluate(() => window.sameDocument ?? false), true, 'the page must come from the cache for this test to mean something');
    await page.evaluate((row) => document.querySelector('chiso-scorecard').shadowRoot.querySelector(`[id="name-${row}"]`).click(), projectedRow);
    const again = await project();
    assert.equal(again.projection.mode, 'worker');
    assert.equal(again.detail, first.detail);
    await page.close();
  });
});

describe('an iframe with data-chiso-frame', () => {
  const parentPage = (attributes) => ({
    body: `<!doctype html><title>portal</title><link rel="icon" href="data:,"><script src="/dist/embed/chiso-frame.js"></script>
      <iframe data-chiso-frame ${attributes} style="width:900px;height:150px;border:0"></iframe><iframe id="stranger" src="/stranger" style="height:111px"></iframe>`,
  });
  const heightOf = (selector) => page.evaluate((css) => document.querySelector(css).getBoundingClientRect().height, selector);

  before(async () => {
    staged.servers.page('/portal', parentPage(`src="${staged.servers.b}/dist/embed/embed.html?show=scorecard&province=lam-dong&onclick=alert(1)&as-of=2026-07-01"`));
    staged.servers.page('/stranger', { body: '<!doctype html><title>stranger</title>' });
    page = await browser.newPage();
    await page.goto(`${staged.servers.a}/portal`);
    await page.frames()[1].waitForFunction(() => document.querySelector('chiso-scorecard')?.shadowRoot?.querySelector('[data-row]'));
  });
  after(() => page.close());

  const heights = async () => [await heightOf('[data-chiso-frame]'), await page.frames()[1].evaluate(() => Math.ceil(document.body.getBoundingClientRect().height))];
  /** Waits until frame and content are equally high and stay so (an opened row fills little by little); gives that height. */
  const settled = async () => {
    for (let tries = 0, same = 0, last = 0; tries < 300; tries += 1) {
      const [frame, content] = await heights();
      same = frame === content && frame === last ? same + 1 : 0;
      last = frame;
      if (same >= 15) return frame;
      await page.waitForTimeout(20);
    }
    throw new Error(`Frame and content do not agree: ${(await heights()).join(' and ')} px.`);
  };

  it('becomes as high as its content, and grows and shrinks with it', async () => {
    const toggle = () => page.frames()[1].evaluate((row) => document.querySelector('chiso-scorecard').shadowRoot.querySelector(`[id="name-${row}"]`).click(), projectedRow);
    const closed = await settled();
    assert.ok(closed > 500, `${closed} px`);
    await toggle();
    await page.frames()[1].waitForFunction((height) => document.body.getBoundingClientRect().height > height + 100, closed);
    assert.ok(await settled() > closed + 100);
    await toggle();
    await page.frames()[1].waitForFunction((height) => document.body.getBoundingClientRect().height < height + 100, closed);
    assert.ok(await settled() < closed + 100);
  });

  it('passes on attributes of the address, but no handler', async () => {
    const attributes = await page.frames()[1].evaluate(() => [...document.querySelector('chiso-scorecard').attributes].map(({ name }) => name));
    assert.ok(attributes.includes('province'));
    assert.ok(!attributes.includes('onclick'));
  });

  it('listens to nobody else, and to no odd height', async () => {
    const before = await settled();
    await page.evaluate(() => {
      postMessage({ chisoHeight: 999 }, '*');
      document.querySelector('#stranger').contentWindow.eval?.('parent.postMessage({ chisoHeight: 777 }, "*")');
    });
    await page.frames()[1].evaluate(() => { for (const odd of [null, 'high', { chisoHeight: '900' }, { chisoHeight: NaN }, { chisoHeight: -5 }, { height: 5 }]) parent.postMessage(odd, '*'); });
    await page.waitForTimeout(100);
    assert.equal(await heightOf('[data-chiso-frame]'), before);
    assert.equal(await heightOf('#stranger'), 111 + 4);
  });

  it('keeps the height within limits', async () => {
    await page.frames()[1].evaluate(() => parent.postMessage({ chisoHeight: 1e9 }, '*'));
    await page.waitForFunction(() => document.querySelector('[data-chiso-frame]').getBoundingClientRect().height === 40_000);
    await page.frames()[1].evaluate(() => parent.postMessage({ chisoHeight: 1 }, '*'));
    await page.waitForFunction(() => document.querySelector('[data-chiso-frame]').getBoundingClientRect().height === 60);
  });
});
