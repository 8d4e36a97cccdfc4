/** For everybody and at every width: axe in each state and theme, targets large enough, nothing that sticks out or lies on something else. */
import { expect, oneEvent } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { ChisoCompare } from '../../src/index.js';
import { choose, FOUR, loaded, make, many, measure, place, province, three, trouble } from './support/compare.js';
import { once } from './support/once.js';
import { all, one, prefer, root, watchPage, words } from './support/scorecard.js';
import { fakeServer, json } from './support/server.js';
import { hasTree, tree } from './support/tree.js';

watchPage();
const server = fakeServer();

type Look = Partial<Pick<ChisoCompare, 'theme' | 'lang'>>;
const states: Readonly<Record<string, (look: Look, width?: number) => Promise<ChisoCompare>>> = {
  'in columns': (look, width) => loaded({ provinces: FOUR, ...look }, width),
  'with a content open in each part and a common level': async (look, width) => {
    const element = await loaded({ provinces: FOUR, ...look }, width);
    await measure(element);
    const whole = oneEvent(element, 'chiso-load');
    one<HTMLButtonElement>(root(element), '.shared-row .name').click();
    await whole;
    for (const each of all<HTMLDetailsElement>(root(element), 'details')) each.open = true;
    await element.updateComplete;
    return element;
  },
  'in lists by value': async (look, width) => {
    const element = await loaded({ datasets: many(12), ...look }, width);
    await choose(element, 'value');
    one<HTMLDetailsElement>(root(element), 'details').open = true;
    return element;
  },
  'with a failing province and a level that cannot be read': async (look, width) => {
    server.answer('/ba.summary.json', () => new Response('', { status: 503 }));
    for (const slug of ['mot', 'hai']) server.answer(`/${slug}.summary.json`, () => json(province(slug, `Tỉnh ${slug}`)));
    const element = await loaded({ provinces: 'mot ba hai', ...look }, width);
    await measure(element);
    const field = one<HTMLInputElement>(root(element), '.level-entry input');
    field.value = '300';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await element.updateComplete;
    return element;
  },
  'with nothing chosen': (look, width) => place(make(look), width),
  'loading': async (look, width) => {
    server.answer('/cham.summary.json', () => new Promise(() => {}));
    return place(make({ provinces: 'cham', ...look }), width);
  },
};

describe('axe', () => {
  before(once);

  for (const [name, show] of Object.entries(states)) {
    for (const [theme, lang, width] of [['light', 'vi', 1200], ['dark', 'en', 1200], ['light', 'en', 360]] as const) {
      it(`finds nothing ${name}, ${theme}, ${lang}, ${width} px`, async () => {
        const element = await show({ theme, lang }, width);
        await expect(element).to.be.accessible();
      });
    }
  }
});

describe('room', () => {
  for (const width of [320, 360, 768, 1440]) {
    it(`at ${width} px nothing sticks out, is cut off or lies on something else`, async () => {
      await setViewport({ width: Math.max(width, 320), height: 900 });
      for (const [name, show] of Object.entries(states)) {
        const element = await show({ lang: 'vi' }, width);
        expect(trouble(element), name).to.deep.equal([]);
        expect(element.scrollWidth, name).to.be.at.most(width);
        element.remove();
      }
      await setViewport({ width: 800, height: 600 });
    });
  }

  it('holds with the text spacing that a reader may ask for, and with long words', async () => {
    const long = 'Tỉnhcómộttêndàikhôngkhoảngtrắngnàocảđểthử';
    const element = await loaded({ datasets: [province('mot', long), ...three().slice(1)] }, 320);
    const style = document.createElement('style');
    style.textContent = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }';
    root(element).append(style);
    expect(element.scrollWidth).to.be.at.most(320);
    expect(trouble(element)).to.deep.equal([]);
  });

  it('makes every target at least 24 px high', async () => {
    for (const width of [320, 1200]) {
      const element = await loaded({ provinces: FOUR }, width);
      await measure(element);
      const small = all(root(element), 'button, select, .chip label, .level-entry input, summary').filter((each) => each.getClientRects().length > 0 && each.getBoundingClientRect().height < 24);
      expect(small.map(words)).to.deep.equal([]);
      element.remove();
    }
  });

  it('puts each province under the content below 960 px, and joins those without it into one line', async () => {
    const element = await loaded({ provinces: FOUR }, 360);
    const share = one(root(element), '.shared-row');
    const [head, ...places] = [one(share, '.content'), ...all(share, 'td:not(.absent-cell):not(.absent-line)')].map((each) => each.getBoundingClientRect());
    for (const box of places) expect(box.top).to.be.at.least((head?.bottom ?? 0) - 1);
    expect(words(one(share, '.absent-line'))).to.equal('Không có trong các chỉ tiêu đang so: Đồng Nai');
    expect(all(share, 'td.absent-cell').every((each) => each.getClientRects().length === 0)).to.equal(true);
  });

  it('keeps roles and headers of the table where it is drawn as blocks', async () => {
    const element = await loaded({ provinces: FOUR }, 360);
    const table = one(root(element), '.grid');
    expect([table, one(table, 'tbody'), one(table, '.shared-row'), one(table, '.shared-row th'), one(table, '.shared-row td')].map((each) => each.getAttribute('role'))).to.deep.equal(['table', 'rowgroup', 'row', 'rowheader', 'cell']);
  });
});

describe('a screen reader', () => {
  before(async function () { if (!(await hasTree())) this.skip(); });

  it('hears title, provinces, choices, then part by part each content, last the files', async () => {
    await loaded({ datasets: three() }, 1200);
    expect(await tree(['heading', 'checkbox', 'button', 'combobox'])).to.deep.equal([
      'heading 3 "Chỉ tiêu chuyển đổi số của ba tỉnh"',
      'checkbox "Tỉnh Một" checked', 'button "Ghim Tỉnh Một lên đầu"', 'checkbox "Tỉnh Hai" checked', 'button "Ghim Tỉnh Hai lên đầu"', 'checkbox "Tỉnh Ba" checked', 'button "Ghim Tỉnh Ba lên đầu"',
      'button "1. So được giữa các tỉnh"', 'button "2. Từng tỉnh so với đích của mình"', 'combobox "Thứ tự các tỉnh"', 'button "Đích của từng tỉnh" pressed', 'button "Một mức chung"',
      'heading 4 "1. So được giữa các tỉnh"', 'button "Tài khoản"', 'heading 4 "2. Từng tỉnh so với đích của mình"', 'button "Tải ảnh PNG"', 'button "Tải bảng CSV"', 'button "Tải JSON"',
    ]);
  });
});

describe('reduced motion', () => {
  afterEach(() => prefer({ reducedMotion: 'no-preference' }));

  it('finds nothing that moves', async function test() {
    if (!(await prefer({ reducedMotion: 'reduce' }))) this.skip();
    const element = await loaded({ provinces: FOUR }, 1200);
    const moving = all(root(element), '*').filter((each) => { const { animationName, transitionDuration } = getComputedStyle(each); return animationName !== 'none' || transitionDuration !== '0s'; });
    expect(moving.map(words)).to.deep.equal([]);
  });
});
