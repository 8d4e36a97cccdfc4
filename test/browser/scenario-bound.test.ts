/** A scenario drives the projections that `for` names, whenever they come. */
import { expect, fixture, html } from '@open-wc/testing';
import type { ChisoBrief, ChisoProjection } from '../../src/index.js';
import { one, root, watchPage, words } from './support/scorecard.js';
import { BUDGET, choose, COVERAGE, declared, ECONOMY, enter, loaded, numerator, place, make, settled, several, two } from './support/scenario.js';
import { downloaded, sentences as projected } from './support/projection.js';
import { waitUntil } from './support/wait-until.js';

watchPage();

async function projection(id: string, indicator = ECONOMY, province = 'lam-dong'): Promise<ChisoProjection> {
  return fixture<ChisoProjection>(html`<chiso-projection id=${id} province=${province} indicator=${indicator} as-of="2026-06-19"></chiso-projection>`);
}

const follows = (element: ChisoProjection, pattern: RegExp) => waitUntil(() => projected(element).some((sentence) => pattern.test(sentence)), `no ${String(pattern)} in ${projected(element).join(' | ')}`);

const brief = (id: string, province = 'lam-dong') => fixture<ChisoBrief>(html`<chiso-brief id=${id} province=${province} as-of="2026-06-19"></chiso-brief>`);

describe('a brief named in for', () => {
  it('tells which bases are taken as one and on whose word, and forgets it when it is taken back', async () => {
    const page = await brief('sheet');
    const element = await loaded({ indicators: COVERAGE, for: 'sheet', value: declared });
    await waitUntil(() => root(page).querySelector('.declared') !== null, 'nothing was told');
    expect(words(one(root(page), '.declared'))).to.contain('Cán bộ tổng hợp').and.to.contain('Hai văn bản cùng viết');
    await choose(element, `declarations.${COVERAGE}`, false);
    await waitUntil(() => root(page).querySelector('.declared') === null);
  });

  it('of another province hears nothing; one no longer named forgets', async () => {
    const [other, page] = [await brief('elsewhere', 'dak-lak'), await brief('page')];
    const element = await loaded({ indicators: COVERAGE, for: 'elsewhere page', value: declared });
    await waitUntil(() => Object.keys(page.declaredBases ?? {}).length === 1);
    expect(other.declaredBases).to.deep.equal({});
    element.for = '';
    await waitUntil(() => Object.keys(page.declaredBases ?? {}).length === 0);
  });
});

describe('a projection named in for', () => {
  it('shows the same scenarios with the one in hand, and follows each change without computing again', async () => {
    const follower = await projection('one');
    let computed = 0;
    const element = await loaded({ for: 'one', value: two });
    follower.addEventListener('chiso-project', () => { computed += 1; });
    await follows(follower, /^Với kịch bản B/);
    expect(follower.scenarios.map(({ id }) => id)).to.deep.equal(['a', 'b']);
    await enter(element, numerator('high'), '60');
    const now = words(root(element).querySelector('.says p:last-child'));
    await waitUntil(() => projected(follower).includes(now));
    expect(computed).to.equal(0);
  });

  it('offers the single draws of what it shows, as the scenario does: those of the whole, with its links', async () => {
    const follower = await projection('draws');
    const element = await loaded({ indicators: `${ECONOMY} ${BUDGET}`, for: 'draws', value: { ...several, scenarios: several.scenarios.map(({ plans, ...rest }) => ({ ...rest, plans: { [ECONOMY]: plans[ECONOMY] } })) } });
    await follows(follower, /^Với kịch bản A/);
    await waitUntil(() => root(follower).querySelector('[data-file="draws"]') !== null, 'no draws are offered');
    const files = [await downloaded(follower, 'draws'), await downloaded(element as never, 'draws')];
    const last = files.map(({ text }) => text.split('\r\n').filter((line) => /^\d+;\d/.test(line)).map((line) => Number(line.split(';').at(-1)?.replace(',', '.'))).sort((a, b) => a - b));
    expect(last[0]).to.have.length(10_000);
    expect(last[1]).to.deep.equal(last[0]);
    const [low, high] = [last[0]?.[999] ?? 0, last[0]?.[8999] ?? 0].map((value) => value.toFixed(2).replace('.', ','));
    expect(projected(follower).at(-1)).to.contain(`khoảng ${low}–${high}%`);
  });

  it('without a common base is given nothing that reads as an assumption', async () => {
    const follower = await projection('apart', COVERAGE);
    const element = await loaded({ indicators: COVERAGE, for: 'apart' });
    await waitUntil(() => typeof follower.declareWith === 'function');
    for (const each of [follower, element]) expect(words(one(root(each), '[part~="base"]'))).not.to.contain('Tăng 0');
    expect(root(follower).querySelector('.scenarios')).to.equal(null);
  });

  it('may come later, and may get its id later', async () => {
    const element = await loaded({ for: 'late later', value: two });
    const late = await projection('late');
    await follows(late, /^Với kịch bản B/);
    const later = await projection('');
    later.id = 'later';
    await follows(later, /^Với kịch bản B/);
    element.remove();
    await waitUntil(() => late.scenarios.length === 0 && later.scenarios.length === 0);
  });

  it('of another indicator or another province is left alone', async () => {
    const [other, place_] = [await projection('other', COVERAGE), await projection('place', ECONOMY, 'dak-lak')];
    await loaded({ for: 'other place', value: two });
    expect([other.scenarios.length, place_.scenarios.length]).to.deep.equal([0, 0]);
  });

  it('carries the declared base and its words, and gives them back', async () => {
    const follower = await projection('five', COVERAGE);
    const element = await loaded({ indicators: COVERAGE, for: 'five', value: declared });
    await waitUntil(() => root(follower).querySelector('.declared') !== null);
    expect(words(one(root(follower), '.declared'))).to.contain('Cán bộ tổng hợp');
    await choose(element, `declarations.${COVERAGE}`, false);
    await waitUntil(() => root(follower).querySelector('.declared') === null);
  });

  it('leads to the words with which two bases are taken as one, on whichever indicator is in hand', async () => {
    const follower = await projection('five', COVERAGE);
    const element = await loaded({ for: 'five', indicators: `${ECONOMY} ${COVERAGE}` });
    await waitUntil(() => follower.declareWith !== null);
    await follower.updateComplete;
    const button = one<HTMLButtonElement>(root(follower), '.try button');
    expect(button.hasAttribute('aria-expanded')).to.equal(false);
    button.click();
    const box = `[data-path="declarations.${COVERAGE}"]`;
    await waitUntil(() => element.shadowRoot?.activeElement?.matches(box), 'the focus did not come');
    expect(one<HTMLInputElement>(root(element), box).checked, 'nothing is declared by a click').to.equal(false);
    element.for = '';
    await settled(element);
    expect(follower.declareWith).to.equal(null);
  });

  it('starts from the typed value too', async () => {
    const follower = await projection('cloud', 'cloud-systems-rate');
    const element = await loaded({ indicators: 'cloud-systems-rate', for: 'cloud', value: { baselines: { 'cloud-systems-rate': { value: 35, time: 2026.4657534246576 } } } });
    await follows(follower, /^Theo số tự nhập/);
    expect(follower.baseline).to.equal('cloud-systems-rate:35@2026-06-19');
    element.for = '';
    await waitUntil(() => follower.baseline === '' && follower.scenarios.length === 0);
  });

  it('is found only in the same tree', async () => {
    const outside = await projection('inner');
    const host = await fixture(html`<div></div>`);
    const shadow = host.attachShadow({ mode: 'open' });
    const element = make({ province: 'lam-dong', indicators: ECONOMY, for: 'inner', value: two });
    shadow.append(element);
    await waitUntil(() => root(element).querySelector('.lay') !== null, 'no data');
    await settled(element);
    expect(outside.scenarios.length).to.equal(0);
    shadow.append(Object.assign(document.createElement('chiso-projection'), { id: 'inner', province: 'lam-dong', indicator: ECONOMY, asOf: '2026-06-19' }));
    const inside = shadow.querySelector('chiso-projection') as ChisoProjection;
    await follows(inside, /^Với kịch bản B/);
  });

  it('no longer named, it is released', async () => {
    const follower = await projection('gone');
    const element = await loaded({ for: 'gone', value: two });
    await follows(follower, /^Với kịch bản B/);
    follower.id = 'other-name';
    await waitUntil(() => follower.scenarios.length === 0);
    await place(element);
  });
});
