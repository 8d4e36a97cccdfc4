/** Search, order and scope: what a reader chooses to see. */
import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ChisoScorecard } from '../../src/index.js';
import { dataset, indicator } from './support/sample.js';
import { all, announced, expectFocus, loaded, one, root, rowIds, rows, typeInto, watchPage, words } from './support/scorecard.js';

watchPage();

const searchField = (element: ChisoScorecard) => one<HTMLInputElement>(root(element), 'input[type="search"]');

async function search(element: ChisoScorecard, text: string): Promise<string[]> {
  await typeInto(searchField(element), text);
  await element.updateComplete;
  return rowIds(element);
}

async function sortBy(element: ChisoScorecard, order: string): Promise<void> {
  const select = one<HTMLSelectElement>(root(element), 'select.order');
  select.value = order;
  select.dispatchEvent(new Event('change'));
  await element.updateComplete;
}

describe('search', () => {
  it('finds a name with its tone marks and without', async () => {
    const element = await loaded();
    expect(await search(element, 'Phủ sóng')).to.deep.equal(['5g-coverage']);
    expect(await search(element, 'phu song')).to.deep.equal(['5g-coverage']);
    expect(await search(element, 'DINH DANH')).to.deep.equal(['eid-accounts-rate']);
  });

  it('takes tone marks at their word: “chủ” finds no “chữ”', async () => {
    const element = await loaded();
    expect(await search(element, 'chữ ký')).to.deep.equal(['digital-signature-people-rate']);
    expect(await search(element, 'chủ ký')).to.deep.equal([]);
  });

  it('reads letters that a keyboard sends in parts', async () => {
    const element = await loaded();
    searchField(element).value = 'Phủ sóng'.normalize('NFD');
    searchField(element).dispatchEvent(new InputEvent('input'));
    await element.updateComplete;
    expect(rowIds(element)).to.deep.equal(['5g-coverage']);
  });

  it('wants every word, in any order, and knows the English names too', async () => {
    const element = await loaded();
    expect(await search(element, 'grdp kinh te')).to.deep.equal(['digital-economy-share-grdp']);
    expect(await search(element, 'coverage')).to.deep.equal(['5g-coverage']);
  });

  it('treats signs of a pattern as text', async () => {
    const element = await loaded();
    for (const text of ['.*', '[a-z]', '(?:', '\\']) expect(await search(element, text), text).to.deep.equal([]);
    expect(await search(element, '(DTI)')).to.deep.equal(['dti-index']);
  });

  it('says how many rows are left, and offers the way back when there is none', async () => {
    const element = await loaded();
    await search(element, 'đường');
    expect(await announced(element)).to.equal('Đang hiện 1 chỉ tiêu');
    await search(element, 'không có gì như thế');
    expect(words(one(root(element), '.empty'))).to.equal('Không có chỉ tiêu nào khớp với lựa chọn. Bỏ lọc');
    expect(one(root(element), 'table').getClientRects()).to.have.length(0);
    one<HTMLButtonElement>(root(element), '.empty button').focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(rows(element)).to.have.length(16);
    expect(searchField(element).value).to.equal('');
    expectFocus(searchField(element), 'the focus does not fall off the page');
  });

  it('adds to the filter by state', async () => {
    const element = await loaded();
    all<HTMLButtonElement>(root(element), '.chip')[3]?.click();
    await element.updateComplete;
    expect(rows(element)).to.have.length(5);
    expect(await search(element, 'ho so')).to.deep.equal(['online-dossier-rate']);
  });
});

describe('order', () => {
  const named = (...names: readonly string[]) => dataset(names.map((name, index) => indicator(`row-${index}`, { name: { vi: name, en: name } })));
  const shownNames = (element: ChisoScorecard) => all(root(element), '.name').map(words);

  it('by name follows the Vietnamese alphabet: đ after d, tone marks last', async () => {
    const element = await loaded({ data: named('Đường', 'Dữ liệu', 'Ân', 'An', 'Ăn', 'Dân', 'Chỉ số 10', 'Chỉ số 9') });
    await sortBy(element, 'name');
    expect(shownNames(element)).to.deep.equal(['An', 'Ăn', 'Ân', 'Chỉ số 9', 'Chỉ số 10', 'Dân', 'Dữ liệu', 'Đường']);
  });

  it('by state brings what is judged first and what has no target last', async () => {
    const element = await loaded();
    await sortBy(element, 'state');
    const states = all(root(element), '.state-cell .state').map(words);
    expect([states[0], states.at(-1)]).to.deep.equal(['Mới có một mốc số liệu', 'Chưa đặt đích']);
    expect(states.filter((state, index) => state !== states[index - 1]), 'each state stands together').to.have.length(5);
  });

  it('other than by pillar has no pillar column, and every row keeps its five cells', async () => {
    const element = await loaded();
    await sortBy(element, 'name');
    expect(all(root(element), 'thead th').map(words)).to.deep.equal(['Chỉ tiêu', 'Số liệu mới nhất', 'Đích', 'So với đích', 'Trạng thái, tốc độ cần đạt']);
    expect(root(element).querySelector('.pillar-cell')).to.equal(null);
    for (const each of rows(element)) expect(each.children).to.have.length(5);
    await sortBy(element, 'pillar');
    expect(all(root(element), '.pillar-cell')).to.have.length(7);
  });

  it('moves rows without losing what the reader typed in them', async () => {
    const element = await loaded();
    await typeInto(one(root(element), '[data-row="cloud-systems-rate"] .entry input'), '35');
    await sortBy(element, 'name');
    expect(one<HTMLInputElement>(root(element), '[data-row="cloud-systems-rate"] .entry input').value).to.equal('35');
  });
});

describe('scope', () => {
  it('goes from the headline rows to all, and back', async () => {
    const element = await loaded();
    const [headline, whole] = all<HTMLButtonElement>(root(element), '.scope button');
    expect([words(headline), words(whole)]).to.deep.equal(['Chính 16', 'Tất cả 450']);
    const load = oneEvent(element, 'chiso-load');
    whole?.click();
    await load;
    await element.updateComplete;
    expect(rows(element)).to.have.length(450);
    expect([headline, whole].map((button) => button?.getAttribute('aria-pressed'))).to.deep.equal(['false', 'true']);
    expect(element.hasAttribute('all')).to.equal(true);
    headline?.click();
    await element.updateComplete;
    expect(rows(element)).to.have.length(16);
  });

  it('shows everything where no row is a headline', async () => {
    const element = await loaded({ data: dataset([indicator('a', { headline: false }), indicator('b', { headline: false })]) });
    expect(rowIds(element)).to.deep.equal(['a', 'b']);
  });
});
