/** For everybody, at every width, through loading and errors. */
import { expect, nextFrame, oneEvent } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { ChisoTasks } from '../../src/index.js';
import { once } from './support/once.js';
import { chip, ids, loaded, make, nameButton, openAll, pillarButton, place, sample, trouble } from './support/tasks.js';
import { all, one, prefer, root, watchPage, words } from './support/scorecard.js';
import { fakeServer, held, json } from './support/server.js';
import { hasTree, tree } from './support/tree.js';

const watch = watchPage();
const server = fakeServer();

type Look = Partial<Pick<ChisoTasks, 'theme' | 'lang'>>;
const states: Readonly<Record<string, (look: Look, width?: number) => Promise<ChisoTasks>>> = {
  'with every standing and an open task': async (look, width) => {
    const element = await loaded({ data: sample(), ...look }, width);
    nameButton(element, 'i-2-annual').click();
    await element.updateComplete;
    return element;
  },
  'with 118 tasks open': async (look, width) => {
    const element = await loaded({ province: 'lam-dong', asOf: '2026-11-21', ...look }, width);
    await openAll(element);
    for (const each of all<HTMLDetailsElement>(root(element), 'details')) each.open = true;
    return element;
  },
  'without money or states': async (look, width) => {
    const element = await loaded({ province: 'dak-lak', ...look }, width);
    await openAll(element);
    return element;
  },
  'as a table': (look, width) => loaded({ province: 'lam-dong', view: 'table', ...look }, width),
  'with nothing found': async (look, width) => {
    const element = await loaded({ data: sample(), ...look }, width);
    const search = one<HTMLInputElement>(root(element), 'input[type="search"]');
    search.value = 'không có';
    search.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await element.updateComplete;
    return element;
  },
  'without tasks': (look, width) => loaded({ data: sample({ tasks: [], findings: [], budgets: [] }), ...look }, width),
  'with nothing chosen': (look, width) => place(make(look), width),
  'loading': async (look, width) => {
    server.answer('/cham.json', () => new Promise(() => {}));
    return place(make({ src: '/cham.json', ...look }), width);
  },
  'with an error': async (look, width) => {
    server.answer('/hong.json', () => new Response('', { status: 503 }));
    const element = make({ src: '/hong.json', ...look });
    const error = oneEvent(element, 'chiso-error');
    await place(element, width);
    await error;
    await element.updateComplete;
    return element;
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
  for (const width of [320, 640, 768, 1440]) {
    for (const lang of ['vi', 'en']) {
      it(`is enough at ${width} px, ${lang}`, async () => {
        await setViewport({ width: Math.max(width, 400), height: 900 });
        for (const name of ['with every standing and an open task', 'with 118 tasks open', 'without money or states', 'as a table'] as const) {
          const element = await states[name]?.({ lang }, width);
          if (!element) throw new Error(name);
          await nextFrame();
          expect(trouble(element), name).to.deep.equal([]);
          expect(one(root(element), '[part~="base"]').scrollWidth).to.be.at.most(Math.ceil(element.getBoundingClientRect().width));
        }
      });
    }
  }

  it('is enough when the reader widens the spacing of text', async () => {
    const element = await loaded({ data: sample() }, 320);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }');
    root(element).adoptedStyleSheets = [...root(element).adoptedStyleSheets, sheet];
    await nextFrame();
    expect(trouble(element)).to.deep.equal([]);
    // The same check sees what does stick out.
    sheet.replaceSync('.title { white-space: nowrap; }');
    expect(trouble(element).some((each) => each.startsWith('sticks out'))).to.equal(true);
  });

  it('gives every button, field and link 24 px', async () => {
    for (const width of [320, 1200]) {
      const element = await states['with every standing and an open task']?.({}, width);
      if (!element) throw new Error('no element');
      const small = all(root(element), 'button, input, summary').filter((each) => { const box = each.getBoundingClientRect(); return box.width < 24 || box.height < 24; });
      expect(small.map(words)).to.deep.equal([]);
    }
  });

  it('keeps table roles where the narrow layout lays cells out as blocks', async () => {
    const element = await loaded({ data: sample() }, 360);
    for (const table of all(root(element), '.time, .check')) expect(getComputedStyle(table).display).to.equal('block');
    for (const cell of all(root(element), '.time :is(tr, th, td, tbody), .check :is(tr, th, td, thead, tbody, tfoot)')) expect(cell.hasAttribute('role'), `${cell.localName}.${cell.className}`).to.equal(true);
  });
});

describe('through its life', () => {
  it('shows the same whether its properties came before or after it was on the page', async () => {
    const before = await loaded({ data: sample() });
    const after = await place(make());
    const load = oneEvent(after, 'chiso-load');
    after.data = sample();
    await load;
    await after.updateComplete;
    expect(words(root(after).querySelector('section'))).to.equal(words(root(before).querySelector('section')));
  });

  it('takes the latest province when two are asked for, and forgets choices about the former', async () => {
    const element = await loaded({ province: 'lam-dong' });
    chip(element, 'overdue').click();
    await element.updateComplete;
    const slow = held(() => json(sample({ province: { slug: 'cham', name: { vi: 'Tỉnh Chậm', en: 'Slow' } } })));
    server.answer('/cham.json', slow.answer);
    element.province = 'cham';
    await element.updateComplete;
    const load = oneEvent(element, 'chiso-load');
    element.province = 'dak-lak';
    await load;
    slow.release();
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    await element.updateComplete;
    expect(words(one(root(element), '.title'))).to.include('Đắk Lắk: 83');
    expect(chip(element, 'all').getAttribute('aria-pressed')).to.equal('true');
    expect(ids(element)).to.have.length(24);
  });

  it('changes language and day in place, keeping what is open', async () => {
    const element = await loaded({ province: 'lam-dong' });
    pillarButton(element, 'security').click();
    await element.updateComplete;
    element.lang = 'en';
    element.asOf = '2026-11-21';
    await element.updateComplete;
    expect(words(one(root(element), '.title'))).to.equal('Lâm Đồng: 118 digital transformation tasks by pillar and time');
    expect(words(chip(element, 'past-end'))).to.equal('4 Past the end printed in the plan, no report yet');
    expect(pillarButton(element, 'security').getAttribute('aria-expanded')).to.equal('true');
  });

  it('loads again after it was taken away while loading', async () => {
    const slow = held(() => json(sample()));
    server.answer('/mau.json', slow.answer);
    const element = await place(make({ src: '/mau.json' }));
    const home = element.parentElement;
    element.remove();
    slow.release();
    await new Promise((resolve) => { setTimeout(resolve, 20); });
    const load = oneEvent(element, 'chiso-load');
    home?.append(element);
    await load;
    await element.updateComplete;
    expect(words(one(root(element), '.title'))).to.include('Tỉnh Mẫu: 11');
  });

  it('says nothing late after it was taken away', async () => {
    const element = await loaded({ data: sample() });
    chip(element, 'done').click();
    await element.updateComplete;
    element.remove();
    await new Promise((resolve) => { setTimeout(resolve, 600); });
    expect(words(root(element).querySelector('[role="status"]'))).to.equal('');
  });

  it('keeps the page’s own table when the data cannot be read, warns once, and tries again', async () => {
    let down = true;
    server.answer('/mau.json', () => (down ? new Response('', { status: 503 }) : json(sample())));
    const element = make({ src: '/mau.json' });
    const table = document.createElement('table');
    table.append(Object.assign(document.createElement('caption'), { textContent: 'Bảng của trang' }));
    element.append(table);
    const error = oneEvent(element, 'chiso-error');
    await place(element);
    await error;
    await element.updateComplete;
    expect(table.getBoundingClientRect().height).to.be.above(0);
    expect(watch.warnings).to.have.length(1);
    down = false;
    const load = oneEvent(element, 'chiso-load');
    one<HTMLButtonElement>(root(element), '.retry').click();
    await load;
    await element.updateComplete;
    expect(ids(element)).to.have.length(11);
  });

  it('takes odd attributes without an error', async () => {
    for (const data of [null, 1, 'x', [], { version: 1 }]) {
      const element = await place(make({ data }));
      element.headingLevel = NaN;
      element.rows = -5;
      element.asOf = '2026-13-45';
      await element.updateComplete;
      expect(root(element).querySelector('section')).to.not.equal(null);
    }
    const element = await loaded({ data: sample(), asOf: 'hôm qua', headingLevel: 99 });
    expect(one(root(element), '.title').getAttribute('aria-level')).to.equal('3');
  });
});

describe('a screen reader', () => {
  before(async function () { if (!(await hasTree())) this.skip(); });

  it('hears title, filters, then each pillar with its tasks, last the money and the files', async () => {
    await loaded({ data: sample() }, 1200);
    expect(await tree(['heading', 'button', 'combobox', 'searchbox'])).to.deep.equal([
      'heading 3 "Tỉnh Mẫu: 11 nhiệm vụ chuyển đổi số theo nhóm và thời gian"', 'button "11 Tất cả nhiệm vụ" pressed', 'button "1 Hoàn thành đúng hạn"', 'button "1 Hoàn thành quá hạn"',
      'button "1 Đã hoàn thành"', 'button "1 Đang thực hiện"', 'button "1 Theo kế hoạch"', 'button "1 Quá hạn hoặc chậm, theo văn bản"', 'button "1 Quá thời hạn ghi trong kế hoạch, chưa có báo cáo"',
      'button "1 Có nêu, chưa rõ tình trạng"', 'button "3 Chưa có báo cáo"', 'combobox "Cơ quan chủ trì"', 'searchbox "Tìm nhiệm vụ, cơ quan chủ trì"', 'button "Thu gọn tất cả"', 'button "Xem bảng"',
      'button "Dữ liệu số 3 nhiệm vụ" expanded', 'button "Nhiệm vụ i-1-platform"',
      'button "Nâng cấp, mở rộng nền tảng tích hợp, chia sẻ dữ liệu dùng chung cấp tỉnh phục vụ chỉ đạo, điều hành và cung cấp dịch vụ công trực tuyến"', 'button "Nhiệm vụ beyond"',
      'button "Xã hội số 8 nhiệm vụ" expanded', 'button "Nhiệm vụ done-on-time"', 'button "Nhiệm vụ done-late"', 'button "Nhiệm vụ done"', 'button "Nhiệm vụ past-end"', 'button "Nhiệm vụ planned"',
      'button "Nhiệm vụ in-progress"', 'button "2 chỉ tiêu liên quan đến: Nhiệm vụ in-progress"', 'button "Nhiệm vụ overdue"', 'button "Nhiệm vụ in-words"',
      'heading 4 "Kinh phí theo nhóm và thời gian"', 'heading 4 "Đối chiếu với tổng in trong văn bản"', 'button "Tải CSV"', 'button "In"',
    ]);
  });
});

describe('reduced motion', () => {
  afterEach(() => prefer({ reducedMotion: 'no-preference' }));

  it('finds nothing that moves', async function test() {
    if (!(await prefer({ reducedMotion: 'reduce' }))) this.skip();
    const element = await loaded({ province: 'lam-dong' }, 1200);
    const moving = all(root(element), '*').filter((each) => { const { animationName, transitionDuration } = getComputedStyle(each); return animationName !== 'none' || transitionDuration !== '0s'; });
    expect(moving.map(words)).to.deep.equal([]);
  });
});
