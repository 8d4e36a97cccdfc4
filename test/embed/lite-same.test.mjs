// chiso-lite.js has its own base class and templates in the place of Lit: whatever a reader does, its elements hold the same markup as those of
// chiso.js.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { bundle } from '../../tools/build/bundle.mjs';
import { plainMarkup } from '../../tools/build/plain-templates.mjs';
import { editTemplates } from '../../tools/build/templates.mjs';
import { browser, pageOf, staged, useBrowser } from './fresh-page.mjs';
import { record } from './recorder.mjs';

useBrowser();
let count = 0;

/**
 * The markup of an element's shadow tree without comments, and the values of its fields; `bare` leaves out the fields of a scorecard's head, and what
 * stands in their place.
 */
const markup = (page, tag, bare = false) => page.evaluate(async ([name, without]) => {
  const element = document.querySelector(name);
  for (let settled = false; !settled;) settled = await element.updateComplete;
  const root = element.shadowRoot;
  const fields = Array.from(root.querySelectorAll(without ? 'td input' : 'input, select'), (field) => field.value);
  const copy = document.createElement('div');
  copy.append(...Array.from(root.childNodes, (node) => node.cloneNode(true)));
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  const comments = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.remove();
  if (without) copy.querySelector('.tools')?.remove();
  copy.normalize();
  const attributes = Array.from(element.attributes, ({ name: key, value }) => `${key}=${value}`).sort();
  return [attributes.join(' '), fields.join('|'), copy.innerHTML.replaceAll('><', '>\n<')].join('\n');
}, [tag, bare]);

/** What an element holds when nothing has changed for a while: longer than it waits before it speaks of what was typed. */
async function settled(page, ...what) {
  for (let before = null; ;) {
    const now = await markup(page, ...what);
    if (now === before) return now;
    before = now;
    await page.waitForTimeout(700);
  }
}

/** What an element holds as soon as it is `wanted`, or at the end of the time for that. */
async function sooner(wanted, page, ...what) {
  for (const end = Date.now() + 8_000; ;) {
    const now = await markup(page, ...what);
    if (now === wanted || Date.now() > end) return now;
    await page.waitForTimeout(100);
  }
}

/** Does `steps` with an element of one file; `held(page, name, ...)` reads what it holds after each. */
async function walk(file, tag, attributes, steps, held) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
  const page = await context.newPage();
  const told = record(page);
  count += 1;
  const body = `<${tag} id="one" as-of="2026-07-01" ${attributes}></${tag}>`;
  staged.servers.page(`/same-${count}`, { body: pageOf(body, `<script src="/dist/embed/${file}"></script>`) });
  await page.goto(`${staged.servers.a}/same-${count}`);
  await page.waitForFunction((name) => document.querySelector(name)?.shadowRoot?.querySelector('[part~="title"], .notice'), tag, { timeout: 8_000 });
  await held(page, 'before anything is asked for', tag, true);
  // In chiso.js they are there from the start.
  if (tag === 'chiso-scorecard' && file === 'chiso-lite.js') await page.locator('.tools button.link').click();
  for (const [name, act] of [['at first', async () => undefined], ...steps]) {
    await act(page);
    await held(page, name, tag);
  }
  await context.close();
  return told.words();
}

/** Does `steps` with an element of both files and compares what it holds after each. */
async function same(tag, attributes, steps) {
  const whole = new Map();
  const told = await walk('chiso.js', tag, attributes, steps, async (page, name, ...what) => { whole.set(name, await settled(page, ...what)); });
  const lite = await walk('chiso-lite.js', tag, attributes, steps, async (page, name, ...what) => {
    const wanted = whole.get(name);
    assert.deepEqual((await sooner(wanted, page, ...what)).split('\n'), wanted.split('\n'), name);
  });
  assert.deepEqual(lite, told);
  return whole;
}

const on = (selector, act, ...rest) => (page) => page.locator(selector).first()[act](...rest);
const set = (change) => (page) => page.evaluate((wish) => { Object.assign(document.querySelector('#one'), wish); }, change);
const attribute = (name, value) => (page) => page.evaluate(([key, text]) => {
  const element = document.querySelector('#one');
  if (text === null) element.removeAttribute(key);
  else element.setAttribute(key, text);
}, [name, value]);

// Side by side: most of their time they wait for elements to come to rest.
describe('an element of chiso-lite.js holds what that of chiso.js holds', { concurrency: 3 }, () => {
  it('a scorecard whose reader filters, searches, sorts and widens', async () => {
    const held = await same('chiso-scorecard', 'province="lam-dong"', [
      ['a state', on('.states li:nth-child(3) button', 'click')],
      ['all states', on('.states li:first-child button', 'click')],
      ['a pillar', on('select.pillar', 'selectOption', 'economy')],
      ['no pillar', on('select.pillar', 'selectOption', '')],
      ['a search', on('input[type="search"]', 'fill', 'kinh te')],
      ['a search without a hit', on('input[type="search"]', 'fill', 'khong co')],
      ['no search', on('.empty button', 'click')],
      ['by name', on('select.order', 'selectOption', 'name')],
      ['by state', on('select.order', 'selectOption', 'state')],
      ['by pillar', on('select.order', 'selectOption', 'pillar')],
      ['all rows', on('.scope button:last-child', 'click')],
      ['all rows by due date', on('select.order', 'selectOption', 'due')],
      ['headline rows', on('.scope button:first-child', 'click')],
      ['findings', on('.all-findings summary', 'click')],
    ]);
    assert.equal(new Set(held.values()).size >= 9, true);
  });

  it('a scorecard whose reader types a number', async () => {
    await same('chiso-scorecard', 'province="lam-dong"', [
      ['a number', on('.entry input', 'fill', '35,5')],
      ['a month', on('.entry label:last-child input', 'fill', '3/2026')],
      ['a month to come', on('.entry label:last-child input', 'fill', '3/2036')],
      ['no number', on('.entry input', 'fill', 'abc')],
      ['another number', on('.entry input', 'fill', '12')],
      ['English', attribute('lang', 'en')],
      ['cleared', on('.basis .link', 'click')],
    ]);
  });

  it('a scorecard whose page changes what it asks for', async () => {
    await same('chiso-scorecard', 'province="lam-dong" no-download', [
      ['another province', set({ province: 'gia-lai' })],
      ['no attribute', attribute('province', null)],
      ['another day', set({ asOf: '2031-01-05', province: 'dong-nai' })],
      ['a theme', set({ theme: 'contrast' })],
      ['another heading level', attribute('heading-level', '5')],
      ['all', set({ all: true })],
      ['English', set({ lang: 'en' })],
      ['Vietnamese', attribute('lang', null)],
      ['downloads', set({ noDownload: false })],
      ['no such province', set({ province: 'Lâm Đồng' })],
    ]);
  });

  it('a scorecard with earlier values, whose line comes without being asked for', async () => {
    const given = async (page) => {
      await page.evaluate(async () => {
        const data = await (await fetch('/dist/embed/data/lam-dong.json')).json();
        const { observations } = data.indicators.find(({ id }) => id === 'digital-economy-share-grdp');
        observations.push({ ...observations[0], period: '2023', value: 5.1 });
        document.querySelector('#one').data = data;
      });
      await page.waitForFunction(() => document.querySelector('#one').shadowRoot.querySelector('.spark'));
    };
    await same('chiso-scorecard', 'province="lam-dong"', [['a line', given]]);
  });

  it('the page for leaders', async () => {
    await same('chiso-brief', 'province="lam-dong"', [['English', set({ lang: 'en' })], ['another province', set({ province: 'dak-lak' })]]);
  });
});

/**
 * Every template of the elements whose modules chiso-lite.js can take: texts between its values, whether of SVG, and the texts in the form that it
 * reads.
 */
function templates() {
  const folder = fileURLToPath(new URL('../../src/elements/', import.meta.url));
  const found = [];
  for (const file of readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.ts'))) {
    const note = (parts, tag) => {
      try {
        found.push({ parts, isSvg: tag === 'svg', plain: plainMarkup(parts, tag === 'svg') });
      } catch {
        // Not for chiso-lite.js: its build would fail.
      }
      return parts;
    };
    editTemplates(readFileSync(folder + file, 'utf8'), { html: note, svg: note }, file);
  }
  return found;
}

describe('a template of chiso-lite.js', () => {
  it('gives the nodes that a browser’s parser makes of it', async () => {
    const all = templates();
    assert.ok(all.length > 400, `${all.length} templates`);
    const page = await browser.newPage();
    await page.addScriptTag({ content: await bundle({ entry: 'src/embed/lite/lit/template.ts', name: 'small' }) });
    const differ = await page.evaluate((list) => {
      const { html, nothing, renderer } = self.small;
      const withoutComments = (root) => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
        const comments = [];
        while (walker.nextNode()) comments.push(walker.currentNode);
        for (const comment of comments) comment.remove();
        root.normalize();
        return root;
      };
      /** With `v` as the value of each attribute and nothing in the place of a child. */
      const parsed = ({ parts, isSvg }) => {
        const markup = parts.join('\0')
          .replace(/\s[.@][\w-]+="?\0"?/g, '')
          .replace(/(\s)\?([\w-]+)="?\0"?/g, '$1$2')
          .replace(/=\0/g, '="v"')
          .replace(/<[^>]*>/g, (tag) => tag.replaceAll('\0', 'v'))
          .replaceAll('\0', '<!---->');
        const template = document.createElement('template');
        template.innerHTML = isSvg ? `<svg>${markup}</svg>` : markup;
        if (isSvg) template.content.replaceChildren(...template.content.firstChild.childNodes);
        return withoutComments(template.content);
      };
      const made = ({ plain }) => {
        const root = document.createDocumentFragment();
        const values = plain.slice(0, -1).map((_, index) => {
          const [, kind] = /([.?@]?)[\w-]+="[^"]*$/.exec(plain.slice(0, index + 1).join('\0').split(/[<>]/).pop()) ?? [];
          if (kind === '@') return () => undefined;
          return kind === undefined || kind === '.' ? nothing : 'v';
        });
        renderer(root, null)(html(plain, ...values));
        return withoutComments(root);
      };
      const text = (root) => new XMLSerializer().serializeToString(root);
      return list.flatMap((one) => {
        const [wanted, own] = [parsed(one), made(one)];
        return wanted.isEqualNode(own) ? [] : [[text(wanted), text(own)]];
      });
    }, all);
    assert.deepEqual(differ, []);
    await page.close();
  });
});
