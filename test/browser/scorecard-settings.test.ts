/** Attributes that a page sets or changes: language, theme, heading level, date. */
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { ChisoScorecard } from '../../src/index.js';
import { dataset, everyState, indicator, observed } from './support/sample.js';
import { all, cell, field, loaded, make, one, openWithPath, place, prefer, root, row, rows, typeInto, watchPage, words } from './support/scorecard.js';
import { waitUntil } from './support/wait-until.js';

const page = watchPage();

const base = (element: ChisoScorecard) => one(root(element), '[part~="base"]');

describe('language', () => {
  it('is Vietnamese where the page asks for nothing, or for a language the product does not have', async () => {
    for (const lang of ['', 'fr', 'vi-VN', 'không']) {
      const element = await loaded({ data: everyState(), lang });
      expect([base(element).lang, words(one(root(element), '.state'))], lang).to.deep.equal(['vi', 'Vượt']);
    }
  });

  it('changes live, numbers and all, and the filter and the open row stay', async () => {
    const element = await loaded();
    const { detail } = await openWithPath(element, 'digital-economy-share-grdp');
    element.lang = 'en';
    await element.updateComplete;
    await detail.updateComplete;
    expect(cell(element, 'digital-economy-share-grdp', 'value')).to.equal('7.45% 2025 of GRDP');
    expect(words(one(root(detail), '.heading'))).to.equal('Required pace');
    expect(all(root(detail), '.steps td').map(words)).to.include('30.00%');
    element.lang = 'en-GB';
    await element.updateComplete;
    expect(base(element).lang).to.equal('en');
    element.lang = 'vi';
    await element.updateComplete;
    expect(cell(element, 'digital-economy-share-grdp', 'value')).to.equal('7,45% 2025 trên GRDP');
  });

  it('changes how a typed number is written, not what it is', async () => {
    const element = await loaded({ data: dataset([indicator('count', { unit: 'count', kind: 'count-to-cap', bounds: null, targets: [{ id: 't', by: '2030', value: 5000, comparator: '>=', basis: 'over-people', source: { document: 'plan' } }] })]) });
    await typeInto(field(element, 'count'), '1.234');
    expect(words(one(row(element, 'count'), '.why'))).to.contain('Theo số tự nhập');
    element.lang = 'en';
    await element.updateComplete;
    expect(field(element, 'count').value).to.equal('1,234');
  });

  it('marks a name that exists only in the other language', async () => {
    const element = await loaded({ data: dataset([indicator('only', { name: { vi: 'Chỉ có tiếng Việt' } })]), lang: 'en' });
    expect(one(root(element), '.name').lang).to.equal('vi');
    element.lang = 'vi';
    await element.updateComplete;
    expect(one(root(element), '.name').hasAttribute('lang')).to.equal(false);
  });

  it('leaves the attributes of the host as the page wrote them', async () => {
    const element = await fixture<ChisoScorecard>(html`<chiso-scorecard></chiso-scorecard>`);
    expect(element.getAttributeNames()).to.deep.equal([]);
  });
});

describe('theme', () => {
  const light = 'rgb(255, 255, 255)';
  const dark = 'rgb(18, 23, 30)';
  const background = (element: ChisoScorecard) => getComputedStyle(base(element)).backgroundColor;

  afterEach(() => prefer({ colorScheme: 'light' }));

  it('follows the reader’s system', async function () {
    const element = await loaded({ data: everyState() });
    if (!(await prefer({ colorScheme: 'light' }))) this.skip();
    expect(background(element)).to.equal(light);
    await prefer({ colorScheme: 'dark' });
    expect(background(element)).to.equal(dark);
  });

  it('follows the page where the page decides', async () => {
    const element = await loaded({ data: everyState(), theme: 'light' });
    await prefer({ colorScheme: 'dark' });
    expect(background(element)).to.equal(light);
    element.theme = 'dark';
    await element.updateComplete;
    await prefer({ colorScheme: 'light' });
    expect(background(element)).to.equal(dark);
    element.setAttribute('theme', 'pink');
    await element.updateComplete;
    expect(background(element), 'a word it does not know').to.equal(light);
  });

  it('takes the page’s own colours', async () => {
    const element = await loaded({ data: everyState() });
    element.style.setProperty('--chiso-surface', 'rgb(1, 2, 3)');
    expect(background(element)).to.equal('rgb(1, 2, 3)');
  });
});

describe('heading level', () => {
  const levels = (element: ChisoScorecard) => all(root(element), '[role="heading"]').map((heading) => heading.ariaLevel);

  it('is 3, or what the page says between 2 and 6', async () => {
    const element = await loaded({ data: everyState() });
    expect(levels(element)).to.deep.equal(['3']);
    for (const [asked, given] of [['2', '2'], ['6', '6'], ['1', '3'], ['7', '3'], ['x', '3']] as const) {
      element.setAttribute('heading-level', asked);
      await element.updateComplete;
      expect(levels(element), asked).to.deep.equal([given]);
    }
  });

  it('is one deeper inside an open row, never below 6', async () => {
    const element = await loaded({ data: everyState(), headingLevel: 6 });
    const { detail } = await openWithPath(element, 'one-observation');
    const inside = () => all(root(detail), '[role="heading"]').map((heading) => heading.ariaLevel);
    expect(new Set(inside())).to.deep.equal(new Set(['6']));
    element.headingLevel = 2;
    await element.updateComplete;
    await detail.updateComplete;
    expect(new Set(inside())).to.deep.equal(new Set(['3']));
  });
});

describe('the day of judgement', () => {
  const states = (element: ChisoScorecard) => rows(element).map((each) => words(one(each, '.state')));

  it('changes what was known and what is due', async () => {
    const element = await loaded({ province: 'lam-dong' });
    expect(words(one(row(element, 'commune-service-centres-1gbps'), '.state'))).to.equal('Mới có một mốc số liệu');
    element.asOf = '2027-03-01';
    await element.updateComplete;
    expect(words(one(root(element), '.as-of'))).to.equal('Tính đến ngày 01 tháng 3 năm 2027');
    expect(words(one(row(element, 'commune-service-centres-1gbps'), '.state'))).to.equal('Đã đến hạn, chưa có số liệu');
  });

  it('says of figures that come after it that they do, in row, tile and projection, and calls only unsound ones unsound', async () => {
    const unsound = { flags: ['implausible'] };
    const data = dataset([
      indicator('later', { observations: [observed(45)] }), indicator('none'), indicator('unsound', { observations: [observed(45, { period: '2023', ...unsound })] }),
      indicator('both', { observations: [observed(45, { period: '2023', ...unsound }), observed(45)] }), indicator('unsound-later', { observations: [observed(45, unsound)] }),
    ]);
    const said = {
      later: 'văn bản chỉ có số liệu sau ngày xét trạng thái', none: 'chưa có trong 2 văn bản', unsound: 'số in trong văn bản không đủ tin cậy', both: 'số in trong văn bản không đủ tin cậy',
      'unsound-later': 'văn bản chỉ có số liệu sau ngày xét trạng thái',
    };
    const element = await loaded({ data, asOf: '2024-06-30' });
    for (const [id, reason] of Object.entries(said)) {
      expect(words(one(row(element, id), '.value-cell .basis')), id).to.equal(reason);
      for (const [tag, where] of [['chiso-indicator', '[part~="value"] .basis'], ['chiso-projection', '.figures .s']] as const) {
        const other = await place(Object.assign(document.createElement(tag), { data, indicator: id, asOf: '2024-06-30' }));
        await waitUntil(() => words(other.renderRoot.querySelector(where)) === reason, `${tag} ${id}: ${words(other.renderRoot.querySelector(where))}`);
      }
    }
    element.lang = 'en';
    await waitUntil(() => words(one(row(element, 'later'), '.value-cell .basis')) === 'the documents hold later figures only');
  });

  it('is today for anything that is no date, and the page lives on', async () => {
    const now = new Date();
    for (const asOf of ['', 'hôm nay', '2026-13-45', '2026-02-31', '19/6/2026', '0000-00-00', '<b>']) {
      const element = make({ data: everyState(), asOf });
      const load = oneEvent(element, 'chiso-load');
      await place(element);
      await load;
      await element.updateComplete;
      expect(states(element), asOf).to.have.length(12);
      expect(words(one(root(element), '.as-of')), asOf).to.contain(`năm ${now.getFullYear()}`);
      expect(page.warnings.splice(0), asOf).to.deep.equal(asOf ? [`chiso: Thuộc tính as-of không đúng dạng ngày: “${asOf}”.`] : []);
    }
  });
});
