/** How the comparison comes by its data: one failing province leaves the others standing, and nothing that a page does breaks it. */
import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { ChisoCompare } from '../../src/elements/compare/compare.js';
import { FOUR, loaded, make, order, place, province, rows, three } from './support/compare.js';
import { all, one, root, watchPage, words } from './support/scorecard.js';
import { fakeServer, held, json } from './support/server.js';
import { waitUntil } from './support/wait-until.js';

const page = watchPage();
const server = fakeServer();
const files = () => server.asked.map(({ url }) => new URL(url).pathname.split('/').pop());
/** What one test has loaded stays in the page's memory, so each test has slugs of its own. */
const serve = (slug: string, name: string) => server.answer(`/${slug}.summary.json`, () => json(province(slug, name)));
const text = (element: ChisoCompare) => words(one(root(element), '[part~="base"]'));

describe('the files', () => {
  it('are the summaries of the provinces, each once', async () => {
    await loaded({ provinces: 'lam-dong, gia-lai lam-dong\n dak-lak' });
    expect(files()).to.deep.equal(['lam-dong.summary.json', 'gia-lai.summary.json', 'dak-lak.summary.json']);
  });

  it('are the whole ones for concepts that the page names, and when a content is opened', async () => {
    const element = await loaded({ provinces: 'dak-lak gia-lai', concepts: 'inspections-digital' });
    expect(files()).to.deep.equal(['dak-lak.json', 'gia-lai.json', 'concepts.json']);
    expect(rows(element)).to.have.length(1);
  });

  it('of provinces that stay in the list are not asked for again', async () => {
    for (const slug of ['mot', 'hai', 'ba']) serve(slug, slug);
    const element = await loaded({ provinces: 'mot hai' });
    const load = oneEvent(element, 'chiso-load') as unknown as Promise<CustomEvent>;
    element.provinces = 'ba mot';
    expect((await load).detail).to.deep.equal({ provinces: ['ba', 'mot'], indicators: 2 });
    expect(files()).to.deep.equal(['mot.summary.json', 'hai.summary.json', 'ba.summary.json']);
    element.provinces = 'mot';
    await element.updateComplete;
    expect(words(one(root(element), '.lead'))).to.equal('Cần số liệu của ít nhất hai tỉnh để so sánh.');
  });
});

describe('a province that cannot be loaded', () => {
  it('leaves the others standing; its column and the sentence say why, and it can be tried again', async () => {
    serve('dung-mot', 'Tỉnh Một');
    serve('dung-hai', 'Tỉnh Hai');
    server.answer('/hong.summary.json', () => new Response('', { status: 503 }));
    const element = make({ provinces: 'dung-mot hong dung-hai' });
    const error = oneEvent(element, 'chiso-error') as unknown as Promise<CustomEvent<{ issues: { code: string }[]; provinces: string[] }>>;
    await place(element, 1200);
    const { detail } = await error;
    await element.updateComplete;
    expect([detail.provinces, detail.issues.map(({ code }) => code)]).to.deep.equal([['hong'], ['http-status']]);
    expect(page.warnings).to.have.length(1);
    expect(order(element)).to.deep.equal(['Tỉnh Một', 'hong', 'Tỉnh Hai']);
    expect(all(root(element), '.grid:not(.apart) > thead th').map(words)[2]).to.equal('hong Không tải được');
    expect(all(root(element), '.shared-row td').map(words)[1]).to.equal('Không tải được');
    expect(words(one(root(element), '.lead'))).to.contain('1 nội dung so được').and.contain('Chưa tính hong; lý do ghi ở dưới.');
    expect(words(one(root(element), '[part~="error"]'))).to.contain('503');
    serve('hong', 'Tỉnh Ba');
    one<HTMLButtonElement>(root(element), '.retry').click();
    await waitUntil(() => order(element).includes('Tỉnh Ba'));
    expect(root(element).querySelector('[part~="error"]')).to.equal(null);
  });

  it('in part counts with what could be read, and is not said to be left out; a second one of the same name is none of the places', async () => {
    const broken = province('hong', 'Tỉnh Hỏng', {}, [{ id: 'no-name', targets: 'x' }]);
    const element = make({ datasets: [province('mot', 'Tỉnh Một'), broken, { version: 1 }, province('mot', 'Tỉnh Một')] });
    const error = oneEvent(element, 'chiso-error');
    await place(element, 1200);
    await error;
    await element.updateComplete;
    expect(words(one(root(element), '.title'))).to.contain('hai tỉnh');
    const lead = words(one(root(element), '.lead'));
    expect(lead).to.contain('1 nội dung so được').and.contain('Chưa tính Dữ liệu thứ 3, Dữ liệu thứ 4; lý do ghi ở dưới.');
    expect(lead).to.contain('Tỉnh Hỏng: chỉ tính phần số liệu đọc được.');
    expect(all(root(element), '.failure').map(words)).to.deep.equal(['Tỉnh Hỏng: Chỉ đọc được một phần', 'Dữ liệu thứ 3: Không tải được', 'Dữ liệu thứ 4: Không tải được']);
    expect(all(root(element), '.shared-row td').map(words)[1]).not.to.contain('Không tải được');
    element.lang = 'en';
    await element.updateComplete;
    expect(words(one(root(element), '.lead'))).to.contain('Of Tỉnh Hỏng only what could be read is counted.');
    expect(words(one(root(element), '.failure'))).to.equal('Tỉnh Hỏng: Read in part only');
  });

  it('and all the others: the message stands, with the page’s own table below it', async () => {
    server.answer('.summary.json', () => new Response('', { status: 404 }));
    const element = make({ provinces: 'khong-mot khong-hai' });
    element.append(Object.assign(document.createElement('p'), { textContent: 'bảng của trang' }));
    const error = oneEvent(element, 'chiso-error');
    await place(element);
    await error;
    await element.updateComplete;
    expect(words(one(root(element), '.notice'))).to.contain('Không tải được số liệu').and.contain('404');
    expect(root(element).querySelector('slot')).not.to.equal(null);
  });
});

describe('odd input', () => {
  it('leads to words, never to an error of the page', async () => {
    const odd: [Partial<ChisoCompare>, RegExp][] = [
      [{}, /Chưa chọn tỉnh/], [{ provinces: ' , ;' }, /Chưa chọn tỉnh/], [{ datasets: null as never }, /Chưa chọn tỉnh/], [{ datasets: 'x' as never }, /Chưa chọn tỉnh/],
      [{ provinces: '../../etc/passwd <b>' }, /không đúng dạng/], [{ datasets: [null, 42, 'text', []] }, /Không tải được/], [{ datasets: [province('mot', 'Một')] }, /Cần số liệu của ít nhất hai tỉnh/],
      [{ datasets: [province('mot', 'Một'), province('mot', 'Một')] }, /đã có trong bảng so sánh/],
      [{ datasets: [province('mot', 'Một'), { version: 1 }, province('hai', 'Hai')] }, /Dữ liệu thứ 2: Không tải được/],
    ];
    for (const [settings, expected] of odd) {
      const element = await place(make(settings));
      await waitUntil(() => expected.test(text(element)), `${String(expected)} in ${JSON.stringify(Object.keys(settings))}`);
      element.remove();
    }
  });

  it('of more than 34 provinces compares the first 34 and says so', async () => {
    const element = await loaded({ datasets: Array.from({ length: 36 }, (_, index) => province(`p${index}`, `Tỉnh ${index}`)) });
    expect(words(one(root(element), '.title'))).to.contain('34 tỉnh');
    expect(text(element)).to.contain('Chỉ so 34 tỉnh đầu tiên');
  });

  it('in names stays text', async () => {
    const element = await loaded({ datasets: [province('mot', '<img src=x onerror="window.broken = true">'), province('hai', 'Hai')] });
    expect(root(element).querySelector('img')).to.equal(null);
    expect(text(element)).to.contain('<img src=x');
  });
});

describe('its life', () => {
  it('waits for all provinces before it counts, and keeps the page’s table readable until then', async () => {
    const gate = held(() => json(province('cho-hai', 'Tỉnh Hai')));
    serve('cho-mot', 'Tỉnh Một');
    server.answer('/cho-hai.summary.json', gate.answer);
    const element = make({ provinces: 'cho-mot cho-hai', rows: 3 });
    await place(element);
    await aTimeout(30);
    expect(root(element).querySelector('.lead')).to.equal(null);
    expect(root(element).querySelectorAll('.bones')).to.have.length(3);
    expect(words(root(element).querySelector('[role="status"]'))).to.equal('Đang tải số liệu');
    const load = oneEvent(element, 'chiso-load');
    gate.release();
    await load;
    await element.updateComplete;
    expect(order(element)).to.deep.equal(['Tỉnh Một', 'Tỉnh Hai']);
  });

  it('drops what is still on its way when the list changes: the newest wins', async () => {
    const gate = held(() => json(province('cu', 'Tỉnh Cũ')));
    server.answer('/cu.summary.json', gate.answer);
    serve('moi-mot', 'Tỉnh Một');
    serve('moi-hai', 'Tỉnh Hai');
    const element = await place(make({ provinces: 'cu moi-mot' }));
    const load = oneEvent(element, 'chiso-load');
    element.provinces = 'moi-mot moi-hai';
    await load;
    gate.release();
    await aTimeout(30);
    expect(order(element)).to.deep.equal(['Tỉnh Một', 'Tỉnh Hai']);
  });

  it('removed while loading paints nothing late; put back, it loads', async () => {
    const gate = held(() => json(province('roi-hai', 'Tỉnh Hai')));
    serve('roi-mot', 'Tỉnh Một');
    server.answer('/roi-hai.summary.json', gate.answer);
    const element = await place(make({ provinces: 'roi-mot roi-hai' }));
    const parent = element.parentElement as HTMLElement;
    const heard: Event[] = [];
    element.addEventListener('chiso-load', (event) => heard.push(event));
    element.remove();
    gate.release();
    await aTimeout(30);
    expect(heard).to.have.length(0);
    const load = oneEvent(element, 'chiso-load');
    parent.append(element);
    await load;
    await element.updateComplete;
    expect(order(element)).to.deep.equal(['Tỉnh Một', 'Tỉnh Hai']);
  });

  it('keeps what the reader chose when it is moved', async () => {
    const element = await loaded({ provinces: FOUR });
    all<HTMLInputElement>(root(element), '.chip input')[0]?.click();
    await element.updateComplete;
    const before = files().length;
    document.body.prepend(element);
    await element.updateComplete;
    expect(order(element)).to.have.length(3);
    expect(files()).to.have.length(before);
    element.remove();
  });

  it('takes properties that were set before the class was there, and attributes of a page', async () => {
    const element = await fixture<ChisoCompare>(html`<chiso-compare provinces="dak-lak,gia-lai" as-of="2026-06-19" no-download heading-level="2"></chiso-compare>`);
    await oneEvent(element, 'chiso-load');
    await element.updateComplete;
    expect([one(root(element), '.title').ariaLevel, one(root(element), '.part-title').ariaLevel]).to.deep.equal(['2', '3']);
    expect(element.getAttributeNames()).to.deep.equal(['provinces', 'as-of', 'no-download', 'heading-level']);
    const early = Object.assign(document.createElement('late-compare'), { datasets: three(), asOf: '2026-06-19' }) as unknown as ChisoCompare;
    await fixture(html`${early}`);
    const load = oneEvent(early, 'chiso-load');
    customElements.define('late-compare', class extends ChisoCompare {});
    await load;
    await early.updateComplete;
    expect(order(early)).to.deep.equal(['Tỉnh Một', 'Tỉnh Hai', 'Tỉnh Ba']);
  });

  it('takes a new list of datasets, and another language, live', async () => {
    const element = await loaded({ datasets: three() });
    const load = oneEvent(element, 'chiso-load');
    element.datasets = [province('nam', 'Tỉnh Năm'), province('sau', 'Tỉnh Sáu')];
    await load;
    await element.updateComplete;
    expect(order(element)).to.deep.equal(['Tỉnh Năm', 'Tỉnh Sáu']);
    element.lang = 'en';
    await element.updateComplete;
    expect(words(one(root(element), '.title'))).to.equal('Digital transformation indicators of two provinces');
  });
});
