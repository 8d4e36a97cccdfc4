/** What a reader chooses: provinces, their order, the one that stands first, one level for all; by mouse and by keyboard. */
import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { ChisoCompare } from '../../src/index.js';
import { cells, choose, FOUR, levelField, loaded, many, measure, order, province, row, rows, three } from './support/compare.js';
import { observed } from './support/sample.js';
import { all, announced, expectFocus, one, root, watchPage, words } from './support/scorecard.js';

watchPage();

const chips = (element: ChisoCompare) => all(root(element), '.chip');
const box = (element: ChisoCompare, index: number) => one<HTMLInputElement>(chips(element)[index] ?? root(element), 'input');
const pin = (element: ChisoCompare, index: number) => one<HTMLButtonElement>(chips(element)[index] ?? root(element), '.pin');
const change = (element: ChisoCompare) => oneEvent(element, 'chiso-change') as unknown as Promise<CustomEvent<Record<string, unknown>>>;

describe('the order of provinces', () => {
  it('is the page’s, or that of their names with đ after d', async () => {
    const element = await loaded({ provinces: FOUR }, 1200);
    expect(order(element)).to.deep.equal(['Lâm Đồng', 'Đắk Lắk', 'Đồng Nai', 'Gia Lai']);
    const told = change(element);
    await choose(element, 'name');
    expect(order(element)).to.deep.equal(['Đắk Lắk', 'Đồng Nai', 'Gia Lai', 'Lâm Đồng']);
    expect((await told).detail).to.deep.equal({ provinces: ['dak-lak', 'dong-nai', 'gia-lai', 'lam-dong'], pinned: null, order: 'name', common: false, levels: {} });
  });

  it('by value is anew in each content, the better first, a missing value last, and says that it is no ranking', async () => {
    const element = await loaded({ datasets: [...three().reverse(), province('bon', 'Tỉnh Bốn', { observations: [observed(70)] })] });
    await choose(element, 'value');
    expect(root(element).querySelector('.grid:not(.apart)'), 'no columns').to.equal(null);
    expect(order(element)).to.deep.equal(['Tỉnh Bốn', 'Tỉnh Một', 'Tỉnh Hai', 'Tỉnh Ba']);
    expect(words(one(root(element), '.tools'))).to.contain('không phải xếp hạng');
  });

  it('keeps the pinned province first, by the reader or by the page', async () => {
    const element = await loaded({ provinces: FOUR, province: 'gia-lai' }, 1200);
    expect(order(element)[0]).to.equal('Gia Lai');
    pin(element, 2).click();
    await element.updateComplete;
    expect(order(element)).to.deep.equal(['Đồng Nai', 'Lâm Đồng', 'Đắk Lắk', 'Gia Lai']);
    expect(pin(element, 2).getAttribute('aria-pressed')).to.equal('true');
    pin(element, 2).click();
    await element.updateComplete;
    expect(order(element)).to.deep.equal(['Lâm Đồng', 'Đắk Lắk', 'Đồng Nai', 'Gia Lai']);
    element.province = 'dak-lak';
    await element.updateComplete;
    expect(order(element)[0]).to.equal('Đắk Lắk');
  });
});

describe('the provinces', () => {
  it('can be taken out and put back; two stay', async () => {
    const element = await loaded({ provinces: FOUR }, 1200);
    const told = change(element);
    box(element, 0).click();
    await element.updateComplete;
    expect((await told).detail).to.deep.include({ provinces: ['dak-lak', 'dong-nai', 'gia-lai'] });
    expect(order(element)).to.deep.equal(['Đắk Lắk', 'Đồng Nai', 'Gia Lai']);
    expect(words(one(root(element), '.lead'))).to.contain('Trong 23 nội dung chính');
    box(element, 2).click();
    await element.updateComplete;
    expect([box(element, 1).disabled, box(element, 3).disabled]).to.deep.equal([true, true]);
    expect(words(one(root(element), `#${box(element, 1).getAttribute('aria-describedby') ?? ''}`))).to.equal('So sánh cần ít nhất hai tỉnh, nên không bỏ thêm được tỉnh nào.');
    box(element, 0).click();
    await element.updateComplete;
    expect(order(element)).to.deep.equal(['Lâm Đồng', 'Đắk Lắk', 'Gia Lai']);
  });

  it('of a list that the page sets are all shown, also those that the reader had taken out of an earlier one', async () => {
    const element = await loaded({ provinces: FOUR }, 1200);
    box(element, 0).click();
    await element.updateComplete;
    element.provinces = 'lam-dong dak-lak gia-lai';
    await element.updateComplete;
    expect(order(element)).to.deep.equal(['Lâm Đồng', 'Đắk Lắk', 'Gia Lai']);
    box(element, 0).click();
    await element.updateComplete;
    element.requestUpdate('provinces', '');
    await element.updateComplete;
    expect(order(element)).to.deep.equal(['Lâm Đồng', 'Đắk Lắk', 'Gia Lai']);
  });

  it('announce once, half a second after the last choice, what can be compared now', async () => {
    const element = await loaded({ provinces: FOUR });
    for (const value of ['name', 'given', 'name']) await choose(element, value);
    expect(words(root(element).querySelector('p[role="status"]'))).to.equal('');
    expect(await announced(element)).to.equal('7 nội dung so được, 11 nội dung chưa so được');
  });
});

describe('one common level', () => {
  it('starts from the strictest target and names it; values and targets have their distance', async () => {
    const element = await loaded({ datasets: three() }, 1200);
    await measure(element);
    expect(levelField(element).value).to.equal('80');
    expect(words(one(root(element), '.level-entry'))).to.contain('theo đích của Tỉnh Một: ≥ 80%, hết năm 2030');
    const [first, second, third] = cells(rows(element)[0] ?? root(element) as never);
    expect(first).to.contain('Còn thiếu 40 điểm phần trăm tới mức chung').and.contain('Đích bằng mức chung');
    expect(second).to.contain('Còn thiếu 80 điểm phần trăm tới mức chung');
    expect(third).to.contain('Chưa có số liệu').and.contain('Đích thấp hơn mức chung 20 điểm phần trăm').and.not.contain('Còn thiếu');
    expect(root(element).querySelectorAll('.shared-row .level')).to.have.length(3);
  });

  it('may be typed, is then the reader’s, and can be dropped', async () => {
    const element = await loaded({ datasets: three() }, 1200);
    await measure(element);
    const field = levelField(element);
    field.focus();
    field.select();
    await sendKeys({ type: '32,5' });
    expect(cells(rows(element)[0] as HTMLElement)[0]).to.contain('Hơn mức chung 7,5 điểm phần trăm');
    expect(words(one(root(element), '.level-entry'))).to.contain('mức tự nhập, không phải đích của tỉnh');
    element.lang = 'en';
    await element.updateComplete;
    expect(levelField(element).value).to.equal('32.5');
    one<HTMLButtonElement>(root(element), '.level-entry .link').click();
    await element.updateComplete;
    await element.updateComplete;
    expectFocus(levelField(element));
    expect(levelField(element).value).to.equal('80');
  });

  it('that cannot be read, or lies outside the bounds, says so and measures nothing', async () => {
    const element = await loaded({ datasets: three() }, 1200);
    await measure(element);
    for (const text of ['chín mươi', '120', '-5', '1e9']) {
      const field = levelField(element);
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await element.updateComplete;
      expect(field.getAttribute('aria-invalid'), text).to.equal('true');
      expect(words(one(root(element), '.level-entry .problem')), text).to.contain('0%').and.contain('100%');
      expect(cells(rows(element)[0] as HTMLElement)[0], text).not.to.contain('mức chung');
    }
  });

  it('taken from a target never measures a province of another territory', async () => {
    const element = await loaded({ provinces: FOUR }, 1200);
    await measure(element);
    expect(cells(row(element, 'digital-economy-share'))[0]).to.contain('Không tính khoảng cách tới mức chung: khác địa bàn');
  });
});

describe('the keyboard', () => {
  it('opens a content with Enter, closes it with Escape, and comes back to its name', async () => {
    const element = await loaded({ provinces: FOUR }, 1200);
    const name = one<HTMLButtonElement>(row(element, 'inspections-digital'), '.name');
    name.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    const summary = one(root(element), '.open-row summary');
    summary.focus();
    const told = oneEvent(element, 'chiso-select');
    await sendKeys({ press: 'Escape' });
    expect((await told).detail).to.deep.equal({ concept: 'inspections-digital', basis: 'checks', open: false });
    await element.updateComplete;
    expect(root(element).querySelector('.open-row')).to.equal(null);
    expectFocus(name);
  });

  it('goes to a part and leaves address and history alone', async () => {
    const element = await loaded({ provinces: FOUR }, 1200);
    const before = [location.href, history.length];
    all<HTMLButtonElement>(root(element), '.jump button')[2]?.click();
    expectFocus(one(root(element), '#part-apart'));
    expect([location.href, history.length]).to.deep.equal(before);
  });

  it('never leaves the focus under the header that stays', async () => {
    await setViewport({ width: 1280, height: 700 });
    const element = await loaded({ provinces: FOUR }, 1200);
    await measure(element);
    const head = () => one(root(element), '.grid:not(.apart) > thead th').getBoundingClientRect();
    const fields = all(root(element), '.level-entry input');
    fields.at(-1)?.focus();
    for (const field of fields.reverse()) {
      // As Shift+Tab and a reader's own scrolling leave it: the top of the field right under the header.
      scrollBy(0, field.getBoundingClientRect().top - 10);
      field.blur();
      field.focus({ preventScroll: true });
      await aTimeout(0);
      expect(field.getBoundingClientRect().top, field.getAttribute('aria-label') ?? '').to.be.at.least(head().bottom);
    }
    await setViewport({ width: 800, height: 600 });
  });

  it('in a list leaves it below the content’s name, which stays', async () => {
    const element = await loaded({ datasets: many(34) }, 600);
    one<HTMLButtonElement>(root(element), '.shared-row .name').click();
    await element.updateComplete;
    const summary = one(root(element), '.open-row summary');
    scrollBy(0, summary.getBoundingClientRect().top - 10);
    summary.focus({ preventScroll: true });
    await aTimeout(0);
    expect(summary.getBoundingClientRect().top).to.be.at.least(one(root(element), '.shared-row .content').getBoundingClientRect().bottom);
  });
});
