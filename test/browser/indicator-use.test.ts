/** A tile in use: the reader's own number, its sources, and whatever a page does to it. */
import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { ChisoIndicator } from '../../src/index.js';
import { PALETTES, SCHEMES } from '../../src/elements/shared/themes.js';
import { CLOUD, details, failed, field, IDENTITY, loaded, make, place, SHARE, state, STATIONS, text, why } from './support/indicator.js';
import { once } from './support/once.js';
import { dataset, indicator as madeUp, observed } from './support/sample.js';
import { all, announced, expectFocus, one, root, typeInto, watchPage, words } from './support/scorecard.js';
import { fakeServer, held, json } from './support/server.js';
import { waitUntil } from './support/wait-until.js';

const page = watchPage();
const server = fakeServer();

before(async () => { await setViewport({ width: 1480, height: 900 }); });

describe('a number of the reader', () => {
  it('gives the required pace at once as theirs and leaves the state', async () => {
    const element = await loaded({ indicator: CLOUD });
    await typeInto(field(element), '35');
    // (70 − 35) / (2031 − 2026.466)
    expect(why(element)).to.equal('Theo số tự nhập cần tăng 7,72 điểm phần trăm mỗi năm');
    expect(state(element)).to.equal('Chưa có số liệu gốc');
    expect(words(one(root(element), '.yours'))).to.equal('số tự nhập, không phải số của tỉnh');
    expect([...root(element).querySelectorAll('.picture .strong')].map(words)).to.deep.equal(['35%', '≥ 70%']);
    expect(root(element).querySelector('.picture .path')).not.to.equal(null);
  });

  it('is told to the page, and that it was cleared; the focus stays in the field', async () => {
    const element = await loaded({ indicator: CLOUD });
    const heard: unknown[] = [];
    element.parentElement?.addEventListener('chiso-change', (event) => heard.push((event as CustomEvent).detail));
    await typeInto(field(element), '7');
    const [first] = heard as [{ indicator: string; value: number; time: number }];
    expect([first.indicator, first.value]).to.deep.equal([CLOUD, 7]);
    expect(first.time).to.be.closeTo(2026.463, 0.005);
    one<HTMLButtonElement>(root(element), '.basis .link').click();
    await aTimeout(0);
    expect(heard.at(-1)).to.deep.equal({ indicator: CLOUD, value: null, time: null });
    expectFocus(field(element));
    expect([field(element).value, why(element)]).to.deep.equal(['', 'Thiếu số hệ thống trên đám mây và tổng số']);
  });

  it('that cannot be is refused in words and gives no pace', async () => {
    const element = await loaded({ indicator: CLOUD });
    for (const [typed, message] of [['350', 'Số phải nằm trong khoảng 0 đến 100.'], ['xin', 'Chưa đọc được số này. Nhập chữ số, ví dụ 35,5.']] as const) {
      await typeInto(field(element), typed);
      expect(words(one(root(element), '.problem'))).to.contain(message);
      expect([field(element).getAttribute('aria-invalid'), why(element)]).to.deep.equal(['true', 'Thiếu số hệ thống trên đám mây và tổng số']);
    }
  });

  it('is announced once the reader has stopped, and not when it was refused or cleared', async () => {
    const element = await loaded({ indicator: CLOUD });
    await typeInto(field(element), '35');
    expect(words(root(element).querySelector('[role="status"]'))).to.equal('');
    expect(await announced(element)).to.equal('Hệ thống thông tin chạy trên đám mây: Theo số tự nhập cần tăng 7,72 điểm phần trăm mỗi năm');
    await typeInto(field(element), '350');
    await aTimeout(600);
    expect(words(root(element).querySelector('[role="status"]'))).to.equal('');
  });

  it('is written as the other language does when that changes', async () => {
    const element = await loaded({ indicator: CLOUD });
    await typeInto(field(element), '35,5');
    element.lang = 'en';
    await element.updateComplete;
    expect([field(element).value, why(element)]).to.deep.equal(['35.5', 'By the typed number needs 7.61 percentage points a year']);
  });

  it('goes with the row and the province that it was about', async () => {
    const element = await loaded({ indicator: CLOUD });
    await typeInto(field(element), '35');
    element.indicator = SHARE;
    await element.updateComplete;
    element.indicator = CLOUD;
    await element.updateComplete;
    expect(field(element).value).to.equal('');
    const made = (slug: string) => dataset([madeUp('one')], { province: { slug, name: { vi: slug } } });
    const other = await loaded({ data: made('mot'), indicator: 'one' });
    await typeInto(field(other), '35');
    const load = oneEvent(other, 'chiso-load');
    other.data = made('hai');
    await load;
    await other.updateComplete;
    expect([words(one(root(other), '.place')), field(other).value]).to.deep.equal(['hai', '']);
  });
});

describe('the details', () => {
  it('open to definition, documents and places, and close again', async () => {
    const element = await loaded({ indicator: IDENTITY }, 600);
    const before = text(element);
    details(element).focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => all(root(element), '.details summary').length > 0);
    expectFocus(details(element));
    expect([details(element).getAttribute('aria-expanded'), words(details(element))]).to.deep.equal(['true', 'Thu gọn']);
    const opened = words(one(root(element), '.details'));
    expect(opened).to.contain('Số liệu. Tử số: tài khoản mức 2 đã cấp. Mẫu số: công dân trên 14 tuổi.').and.contain('Nguồn số liệu Báo cáo tình hình').and.contain('ngày 19 tháng 6 năm 2026');
    expect(all(root(element), '.details summary').map(words)).to.include('Vị trí trong nguồn');
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(details(element).getAttribute('aria-expanded')).to.equal('false');
    expect(text(element)).to.equal(before);
  });

  it('are the first that asks for the whole of a headline row’s dataset', async () => {
    const data = dataset([madeUp('one', { observations: [observed(40)] })], { province: { slug: 'mau-mot', name: { vi: 'Tỉnh Mẫu' } } });
    server.answer('/mau-mot.summary.json', () => json({ ...data, summary: { indicators: 3, tasks: 0, findings: 0 } }));
    server.answer('/mau-mot.json', () => json(data));
    const element = await loaded({ province: 'mau-mot', indicator: 'one' });
    const files = () => server.asked.map(({ url }) => url.split('/').pop());
    expect(files()).to.deep.equal(['mau-mot.summary.json']);
    details(element).click();
    await oneEvent(element, 'chiso-load');
    expect(files()).to.deep.equal(['mau-mot.summary.json', 'mau-mot.json']);
  });

  it('keep what is there and say so when the whole cannot be loaded', async () => {
    const data = dataset([madeUp('one', { observations: [observed(40)] })], { province: { slug: 'mau-hai', name: { vi: 'Tỉnh Mẫu' } } });
    server.answer('/mau-hai.summary.json', () => json({ ...data, summary: { indicators: 3, tasks: 0, findings: 0 } }));
    server.answer('/mau-hai.json', () => new Response('', { status: 503 }));
    const element = await loaded({ province: 'mau-hai', indicator: 'one' });
    const error = oneEvent(element, 'chiso-error');
    details(element).click();
    await error;
    await element.updateComplete;
    expect(words(one(root(element), '[part~="error"]'))).to.contain('503');
    expect(text(element)).to.contain('40%');
  });
});

describe('the name', () => {
  it('is a heading with a button; choosing it tells the page which indicator', async () => {
    const element = await loaded({ indicator: SHARE, headingLevel: 4 });
    expect([one(root(element), '.name').role, one(root(element), '.name').ariaLevel]).to.deep.equal(['heading', '4']);
    const heard = oneEvent(document.body, 'chiso-select') as unknown as Promise<CustomEvent>;
    one<HTMLButtonElement>(root(element), '.name button').focus();
    await sendKeys({ press: 'Enter' });
    expect((await heard).detail).to.deep.equal({ indicator: SHARE });
  });
});

describe('a page’s own ways', () => {
  it('an indicator that the province has not is named; a missing attribute is asked for', async () => {
    const unknown = await loaded({ indicator: 'khong-co' });
    await waitUntil(() => text(unknown).includes('khong-co'));
    expect(text(unknown)).to.equal('Không có chỉ tiêu “khong-co” trong dữ liệu của tỉnh. Kiểm tra thuộc tính indicator.');
    const none = await loaded({ lang: 'en' });
    await waitUntil(() => text(none).includes('No indicator'));
    expect(text(none)).to.equal('No indicator chosen. Set the indicator attribute, such as indicator="5g-coverage".');
    const nothing = await place(make({}));
    expect(text(nothing)).to.contain('Chưa chọn tỉnh');
  });

  it('an indicator outside the headline rows is found in the whole dataset', async () => {
    const element = await loaded({ indicator: 'e-health-records-rate' });
    await waitUntil(() => root(element).querySelector('.name') !== null, 'the row never came');
    expect(state(element)).not.to.equal('');
  });

  it('tells the page of an unknown indicator once, with one warning, and again when it comes back', async () => {
    const told: { code: string; path: string }[] = [];
    const element = await loaded({ indicator: SHARE });
    element.addEventListener('chiso-error', (event) => told.push(...(event as CustomEvent<{ issues: readonly { code: string; path: string }[] }>).detail.issues));
    for (const id of ['khong-co', SHARE, 'khong-co']) {
      element.indicator = id;
      await waitUntil(() => text(element).includes(id === SHARE ? '7,45%' : id));
      element.requestUpdate();
      await element.updateComplete;
      await aTimeout(0);
    }
    expect(told.map(({ code, path }) => [code, path])).to.deep.equal([['unknown-indicator', 'indicator'], ['unknown-indicator', 'indicator']]);
    expect(page.warnings).to.deep.equal(['chiso: Không có chỉ tiêu “khong-co” trong dữ liệu của tỉnh. Kiểm tra thuộc tính indicator.']);
  });

  it('does not call an indicator unknown where the rows could not be loaded', async () => {
    const data = dataset([madeUp('one')], { province: { slug: 'mau-ba', name: { vi: 'Tỉnh Mẫu' } } });
    server.answer('/mau-ba.summary.json', () => json({ ...data, summary: { indicators: 3, tasks: 0, findings: 0 } }));
    server.answer('/mau-ba.json', () => new Response('', { status: 503 }));
    const element = make({ province: 'mau-ba', indicator: 'two' });
    const error = oneEvent(element, 'chiso-error');
    await place(element);
    await error;
    await element.updateComplete;
    expect(text(element)).to.contain('503').and.not.contain('Không có chỉ tiêu');
  });

  it('language and indicator are switched live, the open details closed with the row', async () => {
    const element = await loaded({ indicator: SHARE });
    details(element).click();
    await waitUntil(() => root(element).querySelector('.details') !== null);
    element.lang = 'en';
    await element.updateComplete;
    expect(one(root(element), '[part~="base"]').lang).to.equal('en');
    expect(state(element)).to.equal('One value so far');
    expect(text(element)).not.to.match(/Nguồn|Thu gọn|mỗi năm/);
    element.indicator = CLOUD;
    await element.updateComplete;
    expect([words(one(root(element), '.name')), state(element)]).to.deep.equal(['Information systems run on cloud', 'No baseline']);
    expect(root(element).querySelector('.details')).to.equal(null);
    element.lang = 'khong-co';
    await element.updateComplete;
    expect(state(element)).to.equal('Chưa có số liệu gốc');
  });

  it('attributes alone are enough', async () => {
    const element = await fixture<ChisoIndicator>(html`<chiso-indicator province="lam-dong" indicator=${SHARE} as-of="2026-06-19" heading-level="2" lang="en"></chiso-indicator>`);
    await waitUntil(() => root(element).querySelector('.name') !== null);
    expect([words(one(root(element), '.name')), one(root(element), '.name').ariaLevel]).to.deep.equal(['Digital economy share of GRDP', '2']);
  });

  it('removed while loading it says and paints nothing; put back, it loads', async () => {
    const gate = held(() => json(dataset([madeUp('one')])));
    server.answer('/slow.json', gate.answer);
    const element = await place(make({ src: '/slow.json', indicator: 'one' }));
    expect(one(root(element), '[aria-busy="true"]').getClientRects().length).to.equal(1);
    const parent = element.parentElement as HTMLElement;
    const heard: string[] = [];
    for (const name of ['chiso-load', 'chiso-error']) element.addEventListener(name, () => heard.push(name));
    element.remove();
    expect(server.asked.at(-1)?.init?.signal?.aborted).to.equal(true);
    gate.release();
    await aTimeout(30);
    expect([heard, page.warnings, root(element).querySelector('.name')]).to.deep.equal([[], [], null]);
    const load = oneEvent(element, 'chiso-load');
    parent.append(element);
    await load;
    await element.updateComplete;
    expect(words(one(root(element), '.name'))).to.equal('Chỉ tiêu one');
  });

  it('removed after typing it announces nothing', async () => {
    const element = await loaded({ indicator: CLOUD });
    await typeInto(field(element), '35');
    element.remove();
    await aTimeout(600);
    expect(words(root(element).querySelector('[role="status"]'))).to.equal('');
  });

  it('names stay text', async () => {
    const element = await loaded({ data: dataset([madeUp('one', { name: { vi: '<img src=x onerror="window.broken = true">' } })]), indicator: 'one' });
    expect(root(element).querySelector('img')).to.equal(null);
    expect(words(one(root(element), '.name'))).to.contain('<img src=x');
  });

  it('a failing file becomes a message with a second try, one event and one warning', async () => {
    server.answer('/bad.json', () => new Response('', { status: 500 }));
    const element = await failed({ src: '/bad.json', indicator: 'one' });
    expect(text(element)).to.contain('Không tải được số liệu').and.contain('500');
    expect(page.warnings).to.have.length(1);
    server.answer('/bad.json', () => json(dataset([madeUp('one')])));
    const load = oneEvent(element, 'chiso-load');
    one<HTMLButtonElement>(root(element), '.retry').click();
    await load;
    await element.updateComplete;
    expect(words(one(root(element), '.name'))).to.equal('Chỉ tiêu one');
  });
});

describe('axe finds nothing to mend', () => {
  before(once);

  const looks = (['light', 'dark'] as const).flatMap((theme) => (['vi', 'en'] as const).map((lang) => ({ theme, lang })));
  for (const look of looks) {
    it(`in every kind of tile, opened and typed into, ${look.theme}, ${look.lang}`, async () => {
      for (const id of [SHARE, IDENTITY, CLOUD, STATIONS, 'khong-co']) {
        const element = await loaded({ indicator: id, ...look });
        if (id === CLOUD) await typeInto(field(element), '350');
        if (id === IDENTITY) {
          details(element).click();
          await waitUntil(() => root(element).querySelector('.details') !== null);
        }
        await expect(element).to.be.accessible();
        element.remove();
      }
    });

    it(`while loading, after an error and in a narrow place, ${look.theme}, ${look.lang}`, async () => {
      server.answer('/slow.json', held(() => json({})).answer);
      await expect(await place(make({ src: '/slow.json', indicator: 'one', ...look }))).to.be.accessible();
      server.answer('/bad.json', () => new Response('', { status: 500 }));
      await expect(await failed({ src: '/bad.json', indicator: 'one', ...look })).to.be.accessible();
      await expect(await loaded({ indicator: CLOUD, ...look }, 200)).to.be.accessible();
    });
  }

  for (const palette of PALETTES.slice(1)) {
    for (const scheme of SCHEMES) {
      it(`in a tile with its picture, one of two bases and one with a refused number, ${palette}, ${scheme}`, async () => {
        for (const id of [SHARE, IDENTITY, CLOUD]) {
          const element = await loaded({ indicator: id, theme: `${palette} ${scheme}` });
          if (id === CLOUD) await typeInto(field(element), '350');
          await expect(element).to.be.accessible();
          element.remove();
        }
      });
    }
  }
});
