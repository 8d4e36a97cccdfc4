/** How the element comes by its data: which files, when, and which answer wins. */
import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import { dataset, indicator } from './support/sample.js';
import { all, loaded, make, nameButton, one, open, place, root, rowIds, rows, watchPage, words } from './support/scorecard.js';
import { fakeServer, held, json } from './support/server.js';

const page = watchPage();
const server = fakeServer();

const paths = () => server.asked.map(({ url }) => new URL(url).pathname);
const title = (element: HTMLElement) => words(one(root(element), '[part~="title"]'));
const named = (slug: string, name: string) => dataset([indicator(`of-${slug}`)], { province: { slug, name: { vi: name, en: name } } });

describe('the files of a province', () => {
  it('are the summary first and the whole when a row opens, without cookies or referrer', async () => {
    const element = await loaded({ province: 'gia-lai' });
    expect(paths()).to.deep.equal(['/src/datasets/gia-lai.summary.json']);
    const whole = oneEvent(element, 'chiso-load');
    nameButton(element, rowIds(element)[0] ?? '').click();
    await whole;
    expect(paths().filter((path) => !path.endsWith('concepts.json'))).to.deep.equal(['/src/datasets/gia-lai.summary.json', '/src/datasets/gia-lai.json']);
    for (const { url, init } of server.asked) {
      expect(new URL(url).origin).to.equal(location.origin);
      expect([init?.credentials, init?.referrerPolicy]).to.deep.equal(['omit', 'no-referrer']);
    }
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
  });

  it('are asked for once by two elements of one page', async () => {
    await Promise.all([loaded({ province: 'dak-lak' }), loaded({ province: 'dak-lak' })]);
    expect(paths()).to.deep.equal(['/src/datasets/dak-lak.summary.json']);
  });

  it('leave the rows, the open row and the typed words in place when the whole arrives', async () => {
    const element = await loaded({ province: 'dong-nai' });
    const before = rowIds(element);
    const id = before[0] ?? '';
    const whole = oneEvent(element, 'chiso-load');
    nameButton(element, id).click();
    await whole;
    await element.updateComplete;
    expect(rowIds(element)).to.deep.equal(before);
    expect(nameButton(element, id).getAttribute('aria-expanded')).to.equal('true');
    expect(page.warnings).to.deep.equal([]);
  });

  it('are not asked for again by a row that opens where the page gave the whole', async () => {
    server.answer('/whole.json', () => json(named('mot', 'Tỉnh Một')));
    for (const settings of [{ src: '/whole.json' }, { data: named('mot', 'Tỉnh Một') }]) {
      const element = await loaded(settings);
      let loads = 0;
      element.addEventListener('chiso-load', () => { loads += 1; });
      const asked = server.asked.length;
      await open(element, 'of-mot');
      nameButton(element, 'of-mot').click();
      await aTimeout(50);
      expect([loads, server.asked.length - asked], JSON.stringify(Object.keys(settings))).to.deep.equal([0, 0]);
    }
  });

  it('are announced by one event that crosses shadow roots', async () => {
    const element = make({ data: named('mot', 'Tỉnh Một') });
    const heard: unknown[] = [];
    document.addEventListener('chiso-load', (event) => heard.push((event as CustomEvent).detail), { once: true });
    await place(element);
    await element.updateComplete;
    await aTimeout(0);
    expect(heard).to.deep.equal([{ province: 'mot', indicators: 1 }]);
  });
});

describe('while the data is on its way', () => {
  it('keeps the height of the rows it was told to expect, and says that it is loading', async () => {
    const gate = held(() => json(named('mot', 'Tỉnh Một')));
    server.answer('/slow.json', gate.answer);
    const element = await place(make({ src: '/slow.json', rows: 16 }));
    expect(words(one(root(element), '[role="status"]'))).to.equal('Đang tải số liệu');
    expect(all(root(element), '.skeleton tr')).to.have.length(16);
    expect(one(root(element), '.skeleton').getAttribute('aria-hidden')).to.equal('true');
    expect(root(element).querySelector('[aria-busy="true"]')).not.to.equal(null);
    const load = oneEvent(element, 'chiso-load');
    gate.release();
    await load;
    await element.updateComplete;
    expect(root(element).querySelector('.skeleton, [aria-busy="true"]')).to.equal(null);
    expect(rows(element)).to.have.length(1);
  });

  for (const width of [320, 500, 640, 1068, 1080, 1440]) {
    it(`keeps about the height that the rows of a province take, ${width} px`, async () => {
      server.answer('/never.json', () => new Promise(() => {}));
      for (const province of ['lam-dong', 'dak-lak', 'dong-nai', 'gia-lai']) {
        const shown = await loaded({ province }, width);
        const waiting = await place(make({ src: '/never.json', rows: rows(shown).length }), width);
        expect(waiting.offsetHeight / shown.offsetHeight, `${province}: ${waiting.offsetHeight} of ${shown.offsetHeight}`).to.be.within(0.85, 1.25);
      }
    });
  }

  it('shows the province asked for last, whatever order the answers come in', async () => {
    const [first, second] = [held(() => json(named('mot', 'Tỉnh Một'))), held(() => json(named('hai', 'Tỉnh Hai')))];
    server.answer('/first.json', first.answer);
    server.answer('/second.json', second.answer);
    const element = await place(make({ src: '/first.json' }));
    const heard: string[] = [];
    element.addEventListener('chiso-load', (event) => heard.push((event as CustomEvent<{ province: string }>).detail.province));
    element.src = '/second.json';
    await element.updateComplete;
    second.release();
    await oneEvent(element, 'chiso-load');
    first.release();
    await aTimeout(50);
    await element.updateComplete;
    expect(title(element)).to.contain('Tỉnh Hai');
    expect(heard).to.deep.equal(['hai']);
  });

  it('does so too for requests that elements share and none may end', async () => {
    const [first, second] = [held(() => json(named('mot', 'Tỉnh Một'))), held(() => json(named('hai', 'Tỉnh Hai')))];
    server.answer('/mot.summary.json', first.answer);
    server.answer('/hai.summary.json', second.answer);
    const element = await place(make({ province: 'mot' }));
    const heard: string[] = [];
    element.addEventListener('chiso-load', (event) => heard.push((event as CustomEvent<{ province: string }>).detail.province));
    element.province = 'hai';
    await element.updateComplete;
    second.release();
    await oneEvent(element, 'chiso-load');
    first.release();
    await aTimeout(50);
    await element.updateComplete;
    expect(title(element)).to.contain('Tỉnh Hai');
    expect(heard).to.deep.equal(['hai']);
  });

  it('drops an error of a province that nobody asks for any more', async () => {
    const first = held(() => new Response('', { status: 500 }));
    server.answer('/first.json', first.answer);
    server.answer('/second.json', () => json(named('hai', 'Tỉnh Hai')));
    const element = await place(make({ src: '/first.json' }));
    let errors = 0;
    element.addEventListener('chiso-error', () => { errors += 1; });
    element.src = '/second.json';
    await oneEvent(element, 'chiso-load');
    first.release();
    await aTimeout(50);
    await element.updateComplete;
    expect([errors, page.warnings.length]).to.deep.equal([0, 0]);
    expect(title(element)).to.contain('Tỉnh Hai');
  });

  it('forgets the row, the filter and the numbers typed for the province before', async () => {
    const element = await loaded({ data: named('mot', 'Tỉnh Một') });
    await open(element, 'of-mot');
    one<HTMLInputElement>(root(element), 'input[type="search"]').value = 'mot';
    one(root(element), 'input[type="search"]').dispatchEvent(new InputEvent('input'));
    const input = one<HTMLInputElement>(root(element), '.entry input');
    input.value = '35';
    input.dispatchEvent(new InputEvent('input'));
    await element.updateComplete;
    const load = oneEvent(element, 'chiso-load');
    // The same indicator in another province: the reader's number was about the first.
    element.data = { ...named('hai', 'Tỉnh Hai'), indicators: [indicator('of-mot')] };
    await load;
    await element.updateComplete;
    expect(title(element)).to.contain('Tỉnh Hai');
    expect(one<HTMLInputElement>(root(element), '.entry input').value).to.equal('');
    expect(words(one(root(element), '.state-cell'))).not.to.contain('số tự nhập');
    expect(root(element).querySelector('chiso-row-detail')).to.equal(null);
    expect(one<HTMLInputElement>(root(element), 'input[type="search"]').value).to.equal('');
  });
});

describe('the page’s own table inside the element', () => {
  it('stays readable until the data is painted', async () => {
    const gate = held(() => json(named('mot', 'Tỉnh Một')));
    server.answer('/slow.json', gate.answer);
    const element = make({ src: '/slow.json' });
    const table = document.createElement('table');
    table.append(document.createElement('tr'));
    table.rows[0]?.append(Object.assign(document.createElement('td'), { textContent: 'Bảng có sẵn của trang' }));
    element.append(table);
    await place(element);
    expect(table.getBoundingClientRect().height).to.be.above(0);
    const load = oneEvent(element, 'chiso-load');
    gate.release();
    await load;
    await element.updateComplete;
    expect(table.getBoundingClientRect().height).to.equal(0);
    expect(rows(element)).to.have.length(1);
  });
});
