/** The scenario comes and goes: before and after upgrade, moved, removed while computing, province and language switched, bad input. */
import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import type { ChisoScenario } from '../../src/index.js';
import { one, root, watchPage, words } from './support/scorecard.js';
import { expectLastProvince } from './support/projection.js';
import { choose, ECONOMY, enter, field, loaded, make, numerator, place, result, settled, two } from './support/scenario.js';
import { dataset, indicator, observed } from './support/sample.js';
import { waitUntil } from './support/wait-until.js';

const page = watchPage();

describe('the scenario on its way in and out', () => {
  it('shows the same for properties set before upgrade as after', async () => {
    const inert = document.implementation.createHTMLDocument('');
    const element = inert.createElement('chiso-scenario') as ChisoScenario;
    for (const [name, value] of Object.entries({ province: 'lam-dong', indicators: ECONOMY, 'as-of': '2026-06-19' })) element.setAttribute(name, value);
    (element as { value: unknown }).value = two;
    const early = document.body.appendChild(document.createElement('div'));
    early.append(element);
    await waitUntil(() => root(element).querySelector('.lay') !== null, 'no data');
    await settled(element);
    expect(result(element)).to.equal(result(await loaded({ value: two })));
    early.remove();
  });

  it('moved, it keeps what was typed and computes on', async () => {
    const element = await loaded({ value: two });
    await enter(element, numerator('low'), '36');
    const before = result(element);
    const other = document.body.appendChild(document.createElement('div'));
    other.append(element);
    await settled(element);
    expect(result(element)).to.equal(before);
    await enter(element, numerator('low'), '30');
    expect(result(element)).not.to.equal(before);
    other.remove();
  });

  it('moved in the middle of a computation, it still gets its answer', async () => {
    const element = await loaded({ value: two });
    const input = field(element, numerator('low'));
    input.value = '31';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await element.updateComplete;
    const other = document.body.appendChild(document.createElement('div'));
    other.append(element);
    await settled(element);
    expect(result(element)).to.equal(result(await loaded({ value: element.value })));
    other.remove();
  });

  it('removed while computing it says and paints nothing later', async () => {
    const element = await loaded({ value: two });
    let projected = 0;
    element.addEventListener('chiso-project', () => { projected += 1; });
    const input = field(element, numerator('low'));
    input.value = '33';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await element.updateComplete;
    element.remove();
    await aTimeout(800);
    expect([projected, words(one(root(element), '[role="status"]'))]).to.deep.equal([0, '']);
  });

  it('another province forgets what was typed about the first', async () => {
    const element = await loaded();
    await choose(element, 'preset', 'halt');
    element.province = 'dak-lak';
    await oneEvent(element, 'chiso-load');
    await settled(element);
    expect(element.value.scenarios[0]?.plans).to.deep.equal({});
    expect(words(one(root(element), '.head'))).to.contain('Đắk Lắk');
  });

  it('to another province while loading and while computing: the last one wins', async () => {
    const element = await loaded({ value: two });
    await enter(element, numerator('low'), '36');
    await expectLastProvince(element);
    expect(element.value.scenarios.map(({ name }) => name), 'the page’s own document stays').to.deep.equal(['Giữ đà', 'Đẩy mạnh']);
  });

  it('the language is switched live, with numbers as it writes them', async () => {
    const element = await loaded({ value: two });
    await enter(element, numerator('low'), '35,5');
    element.lang = 'en';
    await settled(element);
    expect(field(element, numerator('low')).value).to.equal('35.5');
    expect(result(element)).to.match(/^In scenario B, by .*If the assumption holds, the chance of reaching the target is about 5[05]%\.$/);
    expect(words(one(root(element), '.says'))).not.to.match(/[àáảãạăâđêôơư]/);
    await enter(element, numerator('low'), '36.5');
    expect(element.value.scenarios[1]?.plans[ECONOMY]?.numerator?.low).to.equal(36.5);
  });
});

describe('what a page may get wrong', () => {
  it('no indicator, unknown ones, some unknown: a sentence, one warning, one event, the rest lives', async () => {
    expect(words(root(await loaded({ indicators: '' })).querySelector('[part~="error"]'))).to.contain('Chưa chọn chỉ tiêu');
    const element = make({ province: 'lam-dong', indicators: `x ${ECONOMY}` });
    let errors = 0;
    element.addEventListener('chiso-error', () => { errors += 1; });
    await place(element);
    await waitUntil(() => root(element).querySelector('.lay') !== null && errors > 0, 'no error');
    await settled(element);
    element.headingLevel = 4;
    await settled(element);
    expect([errors, page.warnings.length]).to.deep.equal([1, 1]);
    expect(words(root(await loaded({ indicators: 'x y' })).querySelector('[part~="error"]'))).to.contain('“x”, “y”');
  });

  it('a document, peers or a baseline of another form are taken as empty', async () => {
    for (const value of [7, 'x', [], { scenarios: { a: 1 } }, { scenarios: [{ plans: { [ECONOMY]: { kind: 'path', points: 'x' } } }] }]) {
      const element = await loaded({ value, peers: 3, baseline: '::@' });
      expect(result(element)).to.match(/^Với kịch bản A/);
    }
  });

  it('a row without anything to try says so and offers no assumption', async () => {
    for (const [id, fields] of Object.entries({ undated: { targets: [{ id: 't', by: null, value: 80, comparator: '>=', basis: 'over-people', source: { document: 'plan', section: null, lines: [1, 1] } }], observations: [observed(40)] }, none: { targets: [], observations: [observed(40)] } })) {
      const element = await loaded({ data: dataset([indicator(id, fields)]), indicators: id });
      expect(result(element), id).to.contain('Không có gì để thử');
      expect(root(element).querySelector('.radios'), id).to.equal(null);
    }
  });

  it('sets no style attribute, and the page’s document is not changed', async () => {
    const given = JSON.parse(JSON.stringify(two)) as unknown;
    const element = await loaded({ value: given });
    await enter(element, numerator('low'), '20');
    expect([...root(element).querySelectorAll('[style]')].length).to.equal(0);
    expect(given).to.deep.equal(two);
  });
});
