/** Each state of a row in words, with a mark of its own, and the counts that filter by it. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ChisoScorecard } from '../../src/index.js';
import { dataset, everyState, indicator, observed } from './support/sample.js';
import { all, announced, cell, expectFocus, loaded, one, root, row, rowIds, rows, watchPage, words } from './support/scorecard.js';

watchPage();

const chips = (element: ChisoScorecard) => all<HTMLButtonElement>(root(element), '.chip');
const chip = (element: ChisoScorecard, state: string) => {
  const found = chips(element).find((each) => words(one(each, '.words')) === state);
  if (!found) throw new Error(`No count of ${state}`);
  return found;
};

/** The drawing itself, without what Lit leaves between its parts. */
const drawing = (mark: Element) => [...mark.querySelectorAll('*')].map((shape) => [shape.localName, ...shape.getAttributeNames().map((name) => shape.getAttribute(name))].join(' ')).join();

const sayings: readonly (readonly [string, string, string])[] = [
  ['exceeded', 'Vượt', 'Hơn đích 12,5 điểm phần trăm'],
  ['met', 'Đạt', 'Đúng mức đích'],
  ['missed', 'Chưa đạt', 'Thiếu 19 điểm phần trăm'],
  ['past-no-data', 'Đã đến hạn, chưa có số liệu', 'Hạn là hết năm 2025; văn bản không nêu kết quả'],
  ['reached', 'Đã chạm mức đích', 'Chạm mức đích trước hạn; đến hạn mới xếp kết quả'],
  ['one-observation', 'Mới có một mốc số liệu', 'Cần tăng 8 điểm phần trăm mỗi năm'],
  ['needs-baseline', 'Chưa có số liệu gốc', 'Thiếu số người dùng'],
  ['needs-same-basis', 'Chưa cùng cách tính', 'Số liệu và đích tính trên hai cơ sở khác nhau'],
  ['conflicting', 'Số liệu mâu thuẫn', 'Chênh 7 điểm phần trăm; cần cơ quan ban hành xác nhận'],
  ['undated-target', 'Đích chưa ghi năm', 'Còn 35 điểm phần trăm; đích không ghi hạn'],
  ['qualitative', 'Đích định tính', 'Nêu nguyên văn, không quy ra số'],
  ['no-target', 'Chưa đặt đích', 'Theo dõi số liệu, không so với đích'],
];

describe('a row says its state', () => {
  it('in words, with the one thing that matters next', async () => {
    const element = await loaded({ data: everyState() });
    for (const [id, state, why] of sayings) expect([id, words(one(row(element, id), '.state')), words(one(row(element, id), '.why'))]).to.deep.equal([id, state, why]);
  });

  it('with a mark whose shape no other state shares, hidden from assistive technology', async () => {
    const element = await loaded({ data: everyState() });
    const marks = sayings.map(([id]) => one(row(element, id), '.state svg'));
    expect(new Set(marks.map((mark) => drawing(mark))).size).to.equal(sayings.length);
    expect(marks.every((mark) => mark.getAttribute('aria-hidden') === 'true')).to.equal(true);
  });

  it('as the library’s classification, not the documents’', async () => {
    const element = await loaded({ data: everyState() });
    expect(words(one(root(element), 'footer p'))).to.equal('Trạng thái do thư viện chiso xếp, không phải của văn bản. Thẻ phương pháp: Tốc độ cần đạt, bản 1.');
  });

  it('never says that a row with several values has one', async () => {
    const years = ['2023', '2024', '2025'].map((period, index) => observed(30 + 5 * index, { period }));
    const element = await loaded({ data: dataset([indicator('series', { observations: years }), indicator('months', { observations: [observed(30, { period: '2025-10' }), observed(31, { period: '2025-12' })] })]) });
    expect(['series', 'months'].map((id) => cell(element, id, 'state').split(' Cần')[0])).to.deep.equal(Array(2).fill('Có vài mốc số liệu, chưa nêu khả năng đạt'));
  });

  it('and shows both values where the documents disagree', async () => {
    const element = await loaded({ data: everyState() });
    expect(all(row(element, 'conflicting'), '.value-cell .figure').map(words)).to.have.members(['45%', '52%']);
  });

  it('and quotes a target in words instead of a number', async () => {
    const element = await loaded({ data: everyState() });
    expect(cell(element, 'qualitative', 'target')).to.equal('cơ bản hoàn thành 2030');
  });
});

describe('the counts by state', () => {
  it('filter the table, say which one is chosen and how many rows are left', async () => {
    const element = await loaded({ data: everyState() });
    chip(element, 'Chưa có số liệu gốc').click();
    await element.updateComplete;
    expect(rowIds(element)).to.deep.equal(['needs-baseline']);
    expect(chips(element).filter((each) => each.getAttribute('aria-pressed') === 'true').map((each) => words(one(each, '.words')))).to.deep.equal(['Chưa có số liệu gốc']);
    expect(await announced(element)).to.equal('Đang hiện 1 chỉ tiêu');
    expect(all(root(element), 'tbody:not([hidden])'), 'pillars without rows go').to.have.length(1);
  });

  it('keep their numbers while a filter is on, and the first one shows all rows again', async () => {
    const element = await loaded({ data: everyState() });
    const before = chips(element).map(words);
    chip(element, 'Đạt').click();
    await element.updateComplete;
    expect(chips(element).map(words)).to.deep.equal(before);
    chip(element, 'Chỉ tiêu chính').click();
    await element.updateComplete;
    expect(rows(element)).to.have.length(12);
  });

  it('are walked with the arrow keys, round both ends, and chosen with Enter or the space bar', async () => {
    const element = await loaded({ data: everyState() });
    const list = chips(element);
    list[0]?.focus();
    await sendKeys({ press: 'ArrowRight' });
    expectFocus(list[1]);
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'ArrowLeft' });
    expectFocus(list.at(-1), 'from the first to the last');
    await sendKeys({ press: 'ArrowRight' });
    expectFocus(list[0], 'from the last to the first');
    expect(rows(element), 'moving alone filters nothing').to.have.length(12);
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(rowIds(element)).to.deep.equal(['exceeded']);
    expectFocus(list[1], 'the focus stays where it was');
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: ' ' });
    await element.updateComplete;
    expect(rowIds(element)).to.deep.equal(['met']);
  });

  it('name no state that no row is in', async () => {
    const element = await loaded({ data: everyState() });
    expect(chips(element).map((each) => words(one(each, '.words')))).not.to.include.members(['Nhiều khả năng đạt', 'Ít khả năng đạt']);
    expect(chips(element).slice(1).map((each) => Number(words(one(each, 'b')))).reduce((sum, count) => sum + count, 0)).to.equal(12);
  });
});
