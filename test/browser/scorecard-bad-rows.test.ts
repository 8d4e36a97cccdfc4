/** Whatever stands in a file: what is sound is shown, what is broken is named, and no text of it becomes markup. */
import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import { dataset, indicator, observed, target } from './support/sample.js';
import { all, cell, counting, failed, field, loaded, nameButton, notice, one, open, root, row, rowIds, rows, typeInto, watchPage, words } from './support/scorecard.js';

const page = watchPage();

describe('a file with one broken row', () => {
  const broken = () => dataset([
    indicator('whole', { observations: [observed(45)] }),
    indicator('broken', { observations: [observed('45')] }),
    indicator('sound'),
  ]);

  it('shows the other rows beside a message that names the broken one', async () => {
    const { element, loads, errors } = await counting({ data: broken() });
    expect(rowIds(element)).to.deep.equal(['whole', 'sound']);
    expect(notice(element)).to.contain('Tại indicators[1].observations[0].value');
    expect([errors(), loads(), page.warnings.length]).to.deep.equal([1, 0, 1]);
    expect(page.warnings[0]).to.contain('indicators[1].observations[0].value');
  });

  it('says that some figures could not be read, not that none were, and of no row that the documents lack its figure', async () => {
    for (const [lang, heading, none] of [['vi', 'Có số liệu chưa đọc được', 'chưa có trong phần đọc được'], ['en', 'Some figures could not be read', 'not in what could be read']] as const) {
      const { element } = await failed({ data: broken(), lang });
      expect(words(one(root(element), '.notice-state')).replace(/^\W+/, '')).to.equal(heading);
      expect(one(root(element), '.notice-state').classList.contains('tone-bad')).to.equal(false);
      expect(cell(element, 'sound', 'value')).to.contain(none);
    }
  });

  it('has rows that work: they open and take numbers', async () => {
    const { element, errors } = await counting({ data: broken() });
    await open(element, 'whole');
    expect(nameButton(element, 'whole').getAttribute('aria-expanded')).to.equal('true');
    await aTimeout(50);
    expect([errors(), page.warnings.length], 'opening a row is no second failure').to.deep.equal([1, 1]);
    await typeInto(field(element, 'sound'), '35');
    expect(cell(element, 'sound', 'state')).to.contain('Theo số tự nhập');
  });

  it('loses the message when the file is mended', async () => {
    const { element } = await failed({ data: broken() });
    const load = oneEvent(element, 'chiso-load');
    element.data = dataset([indicator('whole'), indicator('broken'), indicator('sound')]);
    await load;
    await element.updateComplete;
    expect([rows(element).length, root(element).querySelector('[part~="error"]')]).to.deep.equal([3, null]);
  });

  it('shows at most a handful of its problems; the event has more', async () => {
    const { element, issues } = await failed({ data: dataset(Array.from({ length: 50 }, (_, index) => indicator(`row-${index}`, { unit: 7 }))) });
    expect(all(root(element), '[part~="error"] p').length).to.be.at.most(8);
    expect(issues.length).to.be.above(5);
    expect(issues.length).to.be.at.most(20);
  });
});

describe('numbers that are none', () => {
  for (const [name, value] of [['NaN', Number.NaN], ['infinity', Number.POSITIVE_INFINITY], ['a text', '45'], ['a text with a comma', '45,5'], ['a list', [45]], ['nothing', null], ['true', true]] as const) {
    it(`are refused as values and targets, never shown: ${name}`, async () => {
      const { element } = await failed({ data: dataset([indicator('sound'), indicator('value', { observations: [observed(value)] }), ...(value === null ? [] : [indicator('target', { targets: [target({ value })] })])]) });
      expect(rowIds(element)).to.deep.equal(['sound']);
      expect(words(one(root(element), 'table'))).not.to.match(/NaN|Infinity|∞|undefined|\[object/);
    });
  }

  it('outside the bounds are flagged and not compared', async () => {
    const element = await loaded({ data: dataset([indicator('impossible', { observations: [observed(450)] })]) });
    expect(words(one(row(element, 'impossible'), '.state'))).to.equal('Chưa có số liệu gốc');
    expect(cell(element, 'impossible', 'value')).not.to.contain('450');
  });
});

describe('markup in the data', () => {
  const bad = (where: string) => `<img src=x onerror="window.chisoRan=1">${where}<script>window.chisoRan=1</script>\${7*7}{{7*7}}`;
  const local = (where: string) => ({ vi: bad(where), en: bad(where) });
  const hostile = () => dataset([
    indicator('row', {
      name: local('tên'), definition: local('định nghĩa'), unit: '<b>đơn vị</b>',
      bases: [{ id: 'over-people', name: local('cách tính'), short: local('ngắn'), numerator: local('tử số'), denominator: local('mẫu số') }],
      observations: [observed(45, { note: local('ghi chú') }), observed(46, { period: '2024' })], targets: [target({ note: local('ghi chú đích') })],
      missing: { what: local('thiếu'), supplier: local('cơ quan') },
    }),
    indicator('lacks', { name: local('tên'), missing: { what: local('thiếu'), supplier: local('cơ quan') } }),
    indicator('"><i id=x>', { name: local('mã') }),
  ], {
    province: { slug: 'tinh-mau', name: local('tỉnh'), gathers: local('tổng hợp') },
    documents: [
      { id: 'plan', title: local('văn bản'), issuer: local('ban hành'), kind: 'plan', issued: '2025-09-01', territory: { id: 'since-2025-07', name: local('địa bàn') } },
      { id: 'report', title: local('báo cáo'), issuer: local('ban hành'), kind: 'report', issued: '2026-06-19', territory: { id: 'since-2025-07', name: local('địa bàn') } },
    ],
    findings: [{ id: 'f', what: local('điểm'), detail: local('chi tiết'), indicators: ['row'], source: { document: 'report', section: '<u>mục</u>', lines: [1, 1] } }],
  });

  function expectText(where: ParentNode): void {
    expect(where.querySelector('img, script, i, b:not([class]) b')).to.equal(null);
    for (const each of where.querySelectorAll('*')) expect(each.getAttributeNames().filter((name) => name.startsWith('on')), each.localName).to.deep.equal([]);
  }

  it('stays text in every place, and nothing of it runs', async () => {
    const element = await loaded({ data: hostile() });
    expectText(root(element));
    expect(words(one(root(element), '[part~="title"]'))).to.contain(bad('tỉnh'));
    expect(words(nameButton(element, 'row'))).to.equal(bad('tên'));
    const detail = await open(element, 'row');
    expectText(root(detail));
    const shown = words(one(root(detail), '.facts'));
    for (const where of ['định nghĩa', 'tử số', 'mẫu số', 'ghi chú', 'ghi chú đích', 'thiếu', 'cơ quan', 'báo cáo', 'ban hành', 'điểm', 'chi tiết']) expect(shown, where).to.contain(bad(where));
    expect(shown, 'templates inside texts are text').not.to.contain('>49<');
    await aTimeout(50);
    expect((window as { chisoRan?: number }).chisoRan).to.equal(undefined);
  });

  it('stays text in what is announced and in messages about it', async () => {
    const element = await loaded({ data: hostile() });
    await typeInto(field(element, 'lacks'), '35');
    await aTimeout(700);
    expect(words(one(root(element), '[role="status"]'))).to.contain(bad('tên'));
    expectText(root(element));
    const { element: other } = await failed({ data: dataset([indicator('x', { pillar: bad('nhóm') })]) });
    expectText(root(other));
    expect(notice(other)).to.contain('<img src=x');
  });

  it('in an id breaks neither focus nor Escape', async () => {
    const element = await loaded({ data: hostile() });
    const id = '"><i id=x>';
    const own = rows(element).find((each) => each.dataset.row === id);
    const input = one<HTMLInputElement>(own as HTMLElement, '.entry input');
    await typeInto(input, '35');
    one<HTMLButtonElement>(own as HTMLElement, '.link').click();
    await element.updateComplete;
    await aTimeout(0);
    expect(root(element).activeElement === input).to.equal(true);
    const name = one<HTMLButtonElement>(own as HTMLElement, '.name');
    name.click();
    await element.updateComplete;
    name.focus();
    name.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await element.updateComplete;
    expect([name.getAttribute('aria-expanded'), root(element).activeElement === name]).to.deep.equal(['false', true]);
  });

  it('as an address that a page could follow is refused', async () => {
    const { element, issues } = await failed({ data: dataset([indicator('a')], { documents: [{ id: 'plan', title: { vi: 'x' }, kind: 'plan', url: 'javascript:alert(1)', territory: { id: 'since-2025-07' } }] }) });
    expect(issues.map(({ code }) => code)).to.include('bad-address');
    expect(root(element).querySelector('a')).to.equal(null);
  });
});

describe('data that changes after it was given', () => {
  it('changes nothing: what is shown was copied', async () => {
    const data = dataset([indicator('a')]);
    const element = await loaded({ data });
    (data.indicators as { name: { vi: string } }[])[0]!.name.vi = 'Khác';
    element.requestUpdate();
    await element.updateComplete;
    expect(words(nameButton(element, 'a'))).to.equal('Chỉ tiêu a');
  });
});
