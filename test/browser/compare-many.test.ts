/** Many provinces: one line a content until it is opened, ranks as the engine allows them, provinces that a reader adds. */
import { expect, nextFrame, oneEvent } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { provide } from '../../src/model/index.js';
import { choose, levelField, loaded, many, measure, order, province, row, rows, see, three, trouble } from './support/compare.js';
import { once } from './support/once.js';
import { observed, target } from './support/sample.js';
import { all, expectFocus, one, root, watchPage, words } from './support/scorecard.js';
import { fakeServer, held, json } from './support/server.js';
import { waitUntil } from './support/wait-until.js';

watchPage();
const server = fakeServer();

const at = (value: number) => ({ observations: [observed(value)] });
const ranked = (values: readonly number[], fields = {}) => values.map((value, index) => province(`p${index}`, `Tỉnh ${index}`, { ...at(value), ...fields }));
const firstRow = (element: Awaited<ReturnType<typeof loaded>>) => rows(element)[0] ?? document.body;

describe('34 provinces', () => {
  it('are dots on one scale and counts in words; a missing value is no dot', async () => {
    const element = await loaded({ datasets: many(34) }, 1200);
    const [line] = rows(element);
    expect(all(firstRow(element), '.dot')).to.have.length(25);
    expect(words(line?.querySelector('.strip-words'))).to.equal('Số liệu so được của 25 tỉnh: từ 34% đến 98% Đích so được của 34 tỉnh: 80% 9 tỉnh chưa có số liệu');
    expect(root(element).querySelector('.places')).to.equal(null);
  });

  it('are each shown where a content is opened, and in all of them where the reader asks', async () => {
    const element = await loaded({ datasets: many(34) }, 1200);
    one<HTMLButtonElement>(root(element), '.shared-row .name').click();
    await element.updateComplete;
    expect(all(root(element), '.places > li')).to.have.length(34);
    one<HTMLButtonElement>(root(element), '.shared-row .name').click();
    await see(element, 'each');
    expect(all(root(element), '.places > li')).to.have.length(34);
    expect(words(one(root(element), '.views [aria-pressed="true"]'))).to.equal('Từng tỉnh');
    expect(root(element).querySelector('.strip')).to.equal(null);
  });

  it('each against its own target are one line until opened by the keyboard', async () => {
    const element = await loaded({ datasets: many(12) }, 1200);
    expect(all(root(element), '.own tbody tr')).to.have.length(12);
    const [, second] = all<HTMLButtonElement>(root(element), '.place-row .name');
    expect(words(second?.closest('tr'))).to.equal('Tỉnh 1 1 chỉ tiêu đã chạm mức đích');
    second?.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(second?.getAttribute('aria-expanded')).to.equal('true');
    expect(all(root(element), '.own tbody tr')).to.have.length(13);
    if (second) expectFocus(second);
  });

  it('mark the one that the reader follows', async () => {
    const element = await loaded({ datasets: many(12), province: 'p2' }, 1200);
    expect(all(root(element), '.dot.mine')).to.have.length(1);
    expect(words(one(root(element), '.pinned-words'))).to.equal('Tỉnh 2: 96%');
  });

  it('show a common level on the line', async () => {
    const element = await loaded({ datasets: many(12) }, 1200);
    await measure(element);
    expect(all(root(element), '.strip .level')).to.have.length(1);
  });

  it('find room folded, opened and unfolded', async () => {
    for (const width of [320, 768, 1440]) {
      await setViewport({ width: Math.max(width, 400), height: 900 });
      const element = await loaded({ datasets: many(34) }, width);
      await nextFrame();
      expect(trouble(element), `${width} folded`).to.deep.equal([]);
      one<HTMLButtonElement>(root(element), '.shared-row .name').click();
      one<HTMLButtonElement>(root(element), '.place-row .name').click();
      await element.updateComplete;
      expect(trouble(element), `${width} opened`).to.deep.equal([]);
      await see(element, 'each');
      expect(trouble(element), `${width} unfolded`).to.deep.equal([]);
      expect(element.scrollWidth).to.be.at.most(width);
      element.remove();
    }
    await setViewport({ width: 800, height: 600 });
  });
});

describe('the heat table', () => {
  const heat = (element: Awaited<ReturnType<typeof loaded>>) => all(root(element), '.heat .heat-cell');
  const made = () => [
    ...[100, 75, 70, 60, 55, 20].map((value, index) => province(`p${index}`, `Tỉnh ${index}`, { ...at(value), targets: [target({ value: index === 0 ? 100 : 80 })] })),
    province('none', 'Tỉnh Chưa Có', { observations: [] }), province('free', 'Tỉnh Không Đích', { ...at(50), targets: [] }), province('zero', 'Tỉnh Không', at(0)),
  ];

  it('says of each value how far its own target is, in a deeper colour the farther; a missing value has none and is no 0', async () => {
    const element = await loaded({ datasets: made() }, 1200);
    await see(element, 'heat');
    expect(heat(element).map((cell) => [words(cell), /heat-\d/.exec(cell.className)?.[0] ?? null])).to.deep.equal([
      ['100% đã chạm mức', 'heat-0'], ['75% cách 5', 'heat-1'], ['70% cách 10', 'heat-2'], ['60% cách 20', 'heat-2'], ['55% cách 25', 'heat-3'], ['20% cách 60', 'heat-4'],
      ['chưa có số liệu', null], ['50% chưa có đích', null], ['0% cách 80', 'heat-4'],
    ]);
  });

  it('measures against a common level where the reader asks, typed in the row itself', async () => {
    const element = await loaded({ datasets: made() }, 1200);
    await see(element, 'heat');
    await measure(element);
    const field = levelField(element);
    field.value = '50';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await element.updateComplete;
    expect(heat(element).map(words).slice(4, 8)).to.deep.equal(['55% đã chạm mức', '20% cách 30', 'chưa có số liệu', '50% đã chạm mức']);
  });

  it('has one order for all rows: an order by value is put back and cannot be chosen', async () => {
    const element = await loaded({ datasets: made() }, 1200);
    await choose(element, 'value');
    await see(element, 'heat');
    const select = one<HTMLSelectElement>(root(element), '.tools select');
    expect([select.value, [...select.options].filter(({ disabled }) => disabled).map(({ value }) => value)]).to.deep.equal(['given', ['value', 'target']]);
    await choose(element, 'name');
    expect(all(root(element), '.heat thead b').map(words)[0]).to.equal('Tỉnh 0');
    // Also when the reader has once chosen by hand what is put back.
    await see(element, 'each');
    await choose(element, 'given');
    await choose(element, 'value');
    await see(element, 'heat');
    expect(select.value).to.equal('given');
  });

  it('opens a content to its sources and closes with Escape', async () => {
    const element = await loaded({ datasets: made() }, 1200);
    await see(element, 'heat');
    const name = one<HTMLButtonElement>(root(element), '.heat .name');
    name.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(words(one(root(element), '.heat .open-row'))).to.contain('Kế hoạch');
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect(root(element).querySelector('.open-row')).to.equal(null);
    expectFocus(name);
  });

  it('gives way to the lists where no values may stand side by side', async () => {
    const element = await loaded({ datasets: Array.from({ length: 9 }, (_, index) => province(`p${index}`, `Tỉnh ${index}`, { observations: [] })) }, 1200);
    await see(element, 'heat');
    expect([root(element).querySelector('.heat'), rows(element).length]).to.deep.equal([null, 1]);
  });

  it('moves under a head and a first column that stay, inside its own frame, at every width', async () => {
    for (const width of [320, 768, 1440]) {
      await setViewport({ width: Math.max(width, 400), height: 900 });
      const element = await loaded({ datasets: many(34) }, width);
      await see(element, 'heat');
      const frame = one(root(element), '.heat-scroll');
      expect(element.scrollWidth, `${width}`).to.be.at.most(width);
      expect(frame.scrollWidth, `${width}`).to.be.above(frame.clientWidth);
      frame.scrollLeft = 600;
      await nextFrame();
      const first = one(root(element), '.heat tbody .heat-content').getBoundingClientRect();
      expect(Math.round(first.left - frame.getBoundingClientRect().left), `${width}`).to.equal(1);
      expect(first.width, `${width}`).to.be.below(width / 2);
      element.remove();
    }
    await setViewport({ width: 800, height: 600 });
  });

  describe('axe', () => {
    before(once);

    for (const theme of ['light', 'dark', 'contrast dark', 'blue']) {
      it(`finds nothing to mend in ${theme}`, async () => {
        const element = await loaded({ datasets: made(), theme }, 1200);
        await see(element, 'heat');
        await expect(element).to.be.accessible();
      });
    }
  });
});

describe('ranks', () => {
  const ranksOf = (element: Awaited<ReturnType<typeof loaded>>) => all(firstRow(element), '.places > li').map((each) => /Thứ hạng [\d–]+ trong \d+ tỉnh/.exec(words(each))?.[0] ?? null);

  it('stand beside five values of one base and time, as intervals where the printed digits overlap', async () => {
    const element = await loaded({ datasets: ranked([70, 50, 50.2, 60, 20]) }, 600);
    await element.updateComplete;
    one<HTMLSelectElement>(root(element), '.tools select').value = 'value';
    one<HTMLSelectElement>(root(element), '.tools select').dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => words(one(root(element), '.intro')).includes('10–90%'), 'ranks come');
    expect(ranksOf(element)).to.deep.equal(['Thứ hạng 1 trong 5 tỉnh', 'Thứ hạng 2 trong 5 tỉnh', 'Thứ hạng 3–4 trong 5 tỉnh', 'Thứ hạng 3–4 trong 5 tỉnh', 'Thứ hạng 5 trong 5 tỉnh']);
  });

  it('are none with four values, or with values a year apart', async () => {
    for (const datasets of [ranked([70, 50, 60, 20]), [...ranked([70, 50, 60, 20]), province('cu', 'Tỉnh Cũ', { observations: [observed(30, { period: '2024' })] })]]) {
      const element = await loaded({ datasets }, 600);
      await new Promise((resolve) => { setTimeout(resolve, 600); });
      expect(words(one(root(element), '[part~="base"]'))).to.not.contain('Thứ hạng');
      expect(words(one(root(element), '.intro'))).to.contain('không xếp hạng');
    }
  });

  it('of an element that left the page are not painted late', async () => {
    const element = await loaded({ datasets: ranked([70, 50, 60, 20, 10]) }, 600);
    element.remove();
    await new Promise((resolve) => { setTimeout(resolve, 800); });
    expect(words(one(root(element), '[part~="base"]'))).to.not.contain('Thứ hạng 1');
  });
});

describe('adding a province', () => {
  const list = { version: 1, provinces: [{ slug: 'mot', name: { vi: 'Tỉnh Một' } }, { slug: 'bon', name: { vi: 'Tỉnh Bốn', en: 'Four' } }, { slug: 'an', name: { vi: 'Tỉnh Ân' } }, { slug: '../x', name: { vi: 'x' } }, 7, null] };
  const open = async (element: Awaited<ReturnType<typeof loaded>>) => {
    one(root(element), '.chooser summary').click();
    await waitUntil(() => root(element).querySelector('.chooser .add, .chooser .link') !== null);
    await element.updateComplete;
  };

  it('offers those of the folder that are not there yet, by name, and asks for the list once', async () => {
    server.answer('/index.json', () => json(list));
    const element = await loaded({ datasets: three() });
    await open(element);
    expect(all(root(element), '.chooser .add').map(words)).to.deep.equal(['Tỉnh Ân', 'Tỉnh Bốn']);
    one<HTMLDetailsElement>(root(element), '.chooser').open = false;
    await nextFrame();
    await open(element);
    expect(server.asked.filter(({ url }) => url.endsWith('/index.json'))).to.have.length(1);
  });

  it('puts it into the comparison, tells the page, and leaves the focus at the list', async () => {
    server.answer('/index.json', () => json(list));
    server.answer('/bon.summary.json', () => json(province('bon', 'Tỉnh Bốn', at(70))));
    const element = await loaded({ datasets: three() }, 1200);
    await open(element);
    const change = oneEvent(element, 'chiso-change') as unknown as Promise<CustomEvent<{ provinces: string[] }>>;
    const load = oneEvent(element, 'chiso-load');
    all<HTMLButtonElement>(root(element), '.chooser .add')[1]?.click();
    await load;
    await element.updateComplete;
    expect((await change).detail.provinces).to.deep.equal(['mot', 'hai', 'ba', 'bon']);
    expect(order(element)).to.deep.equal(['Tỉnh Một', 'Tỉnh Hai', 'Tỉnh Ba', 'Tỉnh Bốn']);
    expectFocus(one(root(element), '.chooser summary'));
    expect(all(root(element), '.chooser .add').map(words)).to.deep.equal(['Tỉnh Ân']);
  });

  it('lists what a script of the page brought along where the list cannot be read', async () => {
    server.answer('/index.json', () => new Response('', { status: 404 }));
    provide(province('nam', 'Tỉnh Năm'));
    const element = await loaded({ datasets: three() });
    await open(element);
    expect(all(root(element), '.chooser .add').map(words)).to.deep.equal(['Tỉnh Năm']);
  });

  it('drops a list that arrives after the element has left the page', async () => {
    const slow = held(() => json(list));
    server.answer('/index.json', slow.answer);
    const element = await loaded({ datasets: three() });
    one(root(element), '.chooser summary').click();
    await waitUntil(() => server.asked.some(({ url }) => url.endsWith('/index.json')));
    element.remove();
    slow.release();
    await new Promise((resolve) => { setTimeout(resolve, 30); });
    expect(root(element).querySelector('.chooser .add')).to.equal(null);
    expect(row(element, 'accounts')).to.not.equal(null);
  });
});
