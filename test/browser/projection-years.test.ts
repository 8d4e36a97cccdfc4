/** The years of a projection by keyboard and pointer, and its table. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { all, expectFocus, one, root, watchPage, words } from './support/scorecard.js';
import { dataset, indicator, observed } from './support/sample.js';
import { downloaded, drawn, loaded, painted, range, readOut, scenarios } from './support/projection.js';

const page = watchPage();
afterEach(() => expect(page.warnings).to.deep.equal([]));

describe('the years', () => {
  it('are walked by keyboard: spoken, shown, and left with Escape', async () => {
    const element = await loaded({ scenarios });
    await drawn(element);
    const input = range(element);
    input.focus();
    await element.updateComplete;
    expect(input.getAttribute('aria-valuetext')).to.match(/^Hết năm 2030: A 23,\d\d% \(80%: 20,\d\d–27,\d\d%\), B 30,\d\d%, C 19,9\d%\. Lộ trình cần đạt 30,00%\. Đích 30%\.$/);
    await sendKeys({ press: 'ArrowLeft' });
    await element.updateComplete;
    expect(input.getAttribute('aria-valuetext')).to.match(/^Hết năm 2029: A/);
    await sendKeys({ press: 'Home' });
    await element.updateComplete;
    expect(input.getAttribute('aria-valuetext')).to.equal('Hết năm 2025: số liệu 7,45%.');
    expect(readOut(element)).to.contain('Hết năm 2025');
    expectFocus(input);
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect(root(element).activeElement).to.equal(null);
    expect(one(root(element), '.read-out').className).to.contain('resting');
  });

  it('tell of an approximate, undated value that it is both, to the ear and in the read-out', async () => {
    const element = await loaded({ indicator: '5g-coverage' });
    await drawn(element);
    range(element).focus();
    await sendKeys({ press: 'Home' });
    await element.updateComplete;
    expect(range(element).getAttribute('aria-valuetext')).to.equal('Ngày 19/6/2026: số liệu khoảng 86%, không ghi ngày, đặt ở ngày muộn nhất, số liệu ước.');
    expect(readOut(element)).to.contain('khoảng 86%').and.contain('không ghi ngày');
    element.lang = 'en';
    await element.updateComplete;
    expect(range(element).getAttribute('aria-valuetext')).to.equal('19 Jun 2026: value about 86%, date not stated, put at the latest day, estimate.');
  });

  it('tell an older figure from the one that corrected it', async () => {
    const element = await loaded({ data: dataset([indicator('twice', { observations: [observed(45, { flags: ['stale'] }), observed(52)] })]), indicator: 'twice' });
    await drawn(element);
    range(element).focus();
    await sendKeys({ press: 'Home' });
    await element.updateComplete;
    expect(range(element).getAttribute('aria-valuetext')).to.match(/^Hết năm 2025: số liệu 45%, số liệu cũ, số liệu 52%\./);
    expect(readOut(element)).to.contain('số liệu cũ');
    expect(words(one(root(element), '.key'))).not.to.contain('mâu thuẫn');
    expect((await downloaded(element, 'csv')).text.split('\r\n')[1]).to.match(/^2025;45 \/ 52;.*;số liệu cũ \/ –$/);
    one<HTMLButtonElement>(root(element), '#tab-table').click();
    await element.updateComplete;
    expect(words(one(root(element), '.whole tbody td'))).to.equal('45 số liệu cũ / 52');
  });

  it('name a typed value as the reader’s', async () => {
    const element = await loaded({ indicator: '5g-coverage', baseline: '5g-coverage:90@2026-06' });
    await drawn(element);
    range(element).focus();
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'ArrowRight' });
    await element.updateComplete;
    expect(range(element).getAttribute('aria-valuetext')).to.match(/^Ngày 30\/6\/2026: số liệu 90%, số tự nhập\./);
  });

  it('follow the pointer, which may enter the read-out', async () => {
    const element = await loaded({ scenarios }, 1200);
    await drawn(element);
    const stage = one(root(element), '.stage');
    const { left, top } = stage.getBoundingClientRect();
    stage.dispatchEvent(new PointerEvent('pointermove', { clientX: left + 100, clientY: top + 100, bubbles: true, composed: true, pointerType: 'mouse' }));
    await element.updateComplete;
    expect(readOut(element)).to.contain('Hết năm 2025');
    one(root(element), '.read-out').dispatchEvent(new PointerEvent('pointermove', { clientX: left + 800, clientY: top + 100, bubbles: true, composed: true, pointerType: 'mouse' }));
    await element.updateComplete;
    expect(readOut(element)).to.contain('Hết năm 2025');
    stage.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
    await element.updateComplete;
    expect(one(root(element), '.read-out').className).to.contain('resting');
  });
});

describe('the two views', () => {
  it('are tabs: arrows move between them, and the table has every number', async () => {
    const element = await loaded({ scenarios }, 1200);
    one<HTMLButtonElement>(root(element), '#tab-chart').focus();
    await sendKeys({ press: 'ArrowRight' });
    await element.updateComplete;
    expectFocus(one(root(element), '#tab-table'));
    expect(one(root(element), '#tab-table').getAttribute('aria-selected')).to.equal('true');
    expect(one(root(element), '[role="tabpanel"]').getAttribute('aria-labelledby')).to.equal('tab-table');
    expect(root(element).querySelector('canvas')).to.equal(null);
    const rows = all(root(element), '.whole tbody tr').map(words);
    expect(rows[0]).to.equal('2025 7,45 – – – – – – – – –');
    expect(rows[5]).to.match(/^2030 chưa có 30,00 23,\d\d 2[12],\d\d–25,\d\d 20,\d\d–27,\d\d 19,\d\d–29,\d\d 30,\d\d 2\d,\d\d–34,\d\d 19,9\d 18,\d\d–21,\d\d$/);
    expect(words(one(root(element), '.printed tbody'))).to.equal('2025 7,45% trên GRDP');
    one<HTMLButtonElement>(root(element), '#tab-chart').click();
    await element.updateComplete;
    await drawn(element);
    expect(painted(element)).to.be.greaterThan(500);
  });

  it('the table tells of an approximate, undated value that it is both', async () => {
    const element = await loaded({ indicator: '5g-coverage' }, 1200);
    one<HTMLButtonElement>(root(element), '#tab-table').click();
    await element.updateComplete;
    for (const table of ['.whole', '.narrow-numbers']) expect(words(one(root(element), `${table} tbody tr`))).to.match(/^19\/6\/2026 ?khoảng 86 không ghi ngày, đặt ở ngày muộn nhất, số liệu ước ?–/);
  });

  it('on a narrow page show one scenario at a time, chosen above the table', async () => {
    const element = await loaded({ scenarios }, 360);
    one<HTMLButtonElement>(root(element), '#tab-table').click();
    await element.updateComplete;
    expect(getComputedStyle(one(root(element), '.whole')).display).to.equal('none');
    const select = one<HTMLSelectElement>(root(element), '#pick');
    select.value = 'c';
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(words(one(root(element), '.narrow-numbers tbody tr:last-child'))).to.match(/^2030 chưa có 30,00 19,9\d 18,\d\d–21,\d\d$/);
  });
});
