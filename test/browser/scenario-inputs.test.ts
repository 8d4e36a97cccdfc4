/** Fields, thumbs, control years, history: typing and dragging are the same change; everything works with keys alone. */
import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse, resetMouse } from '@web/test-runner-commands';
import { all, expectFocus, one, root, watchPage, words } from './support/scorecard.js';
import { changes, choose, click, COVERAGE, declared, ECONOMY, enter, field, handles, loaded, numerator, part, result, settled, step, two } from './support/scenario.js';
import { waitUntil } from './support/wait-until.js';

watchPage();
afterEach(async () => { await resetMouse(); });

const three = (element: Awaited<ReturnType<typeof loaded>>) => (['low', 'mode', 'high'] as const).map((each) => field(element, numerator(each)).value);

describe('three fields and one slider', () => {
  it('a typed number moves thumb, picture and sentence', async () => {
    const element = await loaded({ value: two });
    const before = result(element);
    await enter(element, numerator('low'), '20');
    expect(field(element, numerator('low', true)).valueAsNumber).to.equal(20);
    expect(result(element)).not.to.equal(before);
  });

  it('keeps what is typed while it is typed: 4, is on its way to 4,5', async () => {
    const element = await loaded();
    const input = field(element, `plans.${ECONOMY}.perYear.mode`);
    input.focus();
    input.select();
    await sendKeys({ type: '5,' });
    await settled(element);
    expect(input.value).to.equal('5,');
    await sendKeys({ type: '25' });
    await settled(element);
    expect(result(element)).to.contain('33,70%');
    input.blur();
    await element.updateComplete;
    expect(input.value).to.equal('5,25');
  });

  it('a number that cannot be read, or out of order, is marked and stops the computing with a word', async () => {
    const element = await loaded({ value: two });
    await enter(element, numerator('low'), 'abc');
    expect(field(element, numerator('low')).getAttribute('aria-invalid')).to.equal('true');
    const unread = field(element, numerator('low')).getAttribute('aria-describedby') ?? '';
    expect(words(root(element).querySelector(`#${unread}`))).to.contain('Chưa đọc được số này');
    expect(result(element)).to.contain('sửa xong sẽ tính tiếp');
    await enter(element, numerator('low'), '60');
    const described = field(element, numerator('low')).getAttribute('aria-describedby') ?? '';
    expect(words(root(element).querySelector(`#${described}`))).to.contain('thấp nhất, dễ xảy ra nhất, cao nhất');
    await enter(element, numerator('low'), '35');
    expect(result(element)).to.match(/khoảng 2[67],\d\d–34,\d\d%/);
  });

  it('arrows move a thumb by a tenth, Page by one, Home and End to the ends; the others give way', async () => {
    const element = await loaded({ value: two });
    field(element, numerator('low', true)).focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'PageUp' });
    await settled(element);
    expect(three(element)).to.deep.equal(['36,1', '41', '48']);
    await sendKeys({ press: 'End' });
    await settled(element);
    expect(three(element)).to.deep.equal(['80', '80', '80']);
    await sendKeys({ press: 'Home' });
    await settled(element);
    expect(three(element)[0]).to.equal('0');
    expectFocus(field(element, numerator('low', true)));
  });

  it('thumbs have names and say their value with its unit', async () => {
    const element = await loaded({ value: two });
    expect(['low', 'mode', 'high'].map((each) => field(element, numerator(each as 'low', true))).map((thumb) => [thumb.getAttribute('aria-label'), thumb.getAttribute('aria-valuetext')])).to.deep.equal([
      ['Kinh tế số của tỉnh tăng mỗi năm, thấp, thanh trượt', '35%'], ['Kinh tế số của tỉnh tăng mỗi năm, thường, thanh trượt', '41%'], ['Kinh tế số của tỉnh tăng mỗi năm, cao, thanh trượt', '48%'],
    ]);
  });

  it('a thumb is dragged by the pointer, and the whole drag is one step back', async () => {
    const element = await loaded({ value: two }, 1200);
    const thumb = field(element, numerator('mode', true));
    thumb.scrollIntoView({ block: 'center' });
    const box = thumb.getBoundingClientRect();
    const at = (value: number) => Math.round(box.left + 12 + ((box.width - 24) * value) / 80);
    const y = Math.round(box.top + 12);
    await sendMouse({ type: 'move', position: [at(41), y] });
    await sendMouse({ type: 'down' });
    for (const value of [42, 44, 46]) await sendMouse({ type: 'move', position: [at(value), y] });
    await sendMouse({ type: 'up' });
    await settled(element);
    expect(Number(three(element)[1]?.replace(',', '.'))).to.be.closeTo(46, 0.6);
    await click(element, '[data-step="undo"]');
    expect(three(element)).to.deep.equal(['35', '41', '48']);
  });

  it('a dragged thumb stays under the pointer: the slider keeps its ends until it is let go, then they make room', async () => {
    const element = await loaded({ value: two }, 1200);
    const thumb = field(element, numerator('high', true));
    thumb.scrollIntoView({ block: 'center' });
    const box = thumb.getBoundingClientRect();
    const at = (value: number) => Math.round(box.left + 12 + ((box.width - 24) * value) / 80);
    const y = Math.round(box.top + 12);
    await sendMouse({ type: 'move', position: [at(48), y] });
    await sendMouse({ type: 'down' });
    for (const value of [52, 56, 60, 64, 68]) {
      await sendMouse({ type: 'move', position: [at(value), y] });
      await settled(element);
      expect([thumb.max, Math.abs(thumb.valueAsNumber - value) < 0.6]).to.deep.equal(['80', true]);
    }
    await sendMouse({ type: 'up' });
    await settled(element);
    expect([Number(thumb.max), Math.abs(thumb.valueAsNumber - 68) < 0.6]).to.deep.equal([150, true]);
  });

  it('Ctrl+Z steps back from a slider, Ctrl+Shift+Z and Ctrl+Y forth; a text keeps its own history', async () => {
    const element = await loaded({ value: two });
    field(element, numerator('high', true)).focus();
    await sendKeys({ press: 'ArrowRight' });
    await settled(element);
    const steps = [[['Control', 'z'], '48'], [['Control', 'Shift', 'Z'], '48,1'], [['Control', 'z'], '48'], [['Control', 'y'], '48,1']] as const;
    for (const [keys, high] of steps) {
      for (const down of keys) await sendKeys({ down });
      for (const up of [...keys].reverse()) await sendKeys({ up });
      await settled(element);
      expect(three(element)[2], keys.join('+')).to.equal(high);
    }
    expectFocus(field(element, numerator('high', true)));
    const input = field(element, numerator('low'));
    input.focus();
    const pressed = new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, composed: true, cancelable: true });
    expect([input.dispatchEvent(pressed), three(element)[2]]).to.deep.equal([true, '48,1']);
  });

  it('three equal numbers are one fixed number: its middle takes the ends along', async () => {
    const element = await loaded();
    await enter(element, `plans.${ECONOMY}.perYear.mode`, '5');
    expect((['low', 'mode', 'high']).map((each) => field(element, `plans.${ECONOMY}.perYear.${each}`).value)).to.deep.equal(['5', '5', '5']);
    await enter(element, `plans.${ECONOMY}.perYear.high`, '6');
    expect(result(element)).to.match(/khoảng .* khả năng đạt đích/);
  });

  it('the normal shape has no middle and calls its ends 10 and 90 %', async () => {
    const element = await loaded({ value: two });
    await choose(element, 'spread', 'normal');
    const labels = all(one(root(element), '.range'), '.number-field > span:first-child').map(words);
    expect(labels).to.deep.equal(['mức 10%', 'mức 90%']);
    expect(all(one(root(element), '.range'), '.thumb').length).to.equal(2);
  });

  it('a slider keeps up: each answer is shown, the last one stays', async () => {
    const element = await loaded({ value: two });
    let projected = 0;
    element.addEventListener('chiso-project', () => { projected += 1; });
    const thumb = field(element, numerator('mode', true));
    for (let value = 36; value <= 47; value += 0.5) {
      thumb.value = String(value);
      thumb.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await settled(element);
    expect(projected).to.be.greaterThan(3);
    const fresh = await loaded({ value: element.value });
    expect(result(fresh)).to.equal(result(element));
  });
});

describe('control years', () => {
  const path = (index: number) => `plans.${COVERAGE}.points[${index}]`;

  it('are rings with names on the picture, moved by keys, and fields beside the required path', async () => {
    const element = await loaded({ indicators: COVERAGE, value: declared });
    const rings = await handles(element);
    expect(rings.map((ring) => [ring.getAttribute('aria-label'), ring.getAttribute('aria-valuetext')])[2]).to.deep.equal(['Mốc hết năm 2028', '94,5%']);
    rings[2]!.focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'PageDown' });
    await waitUntil(() => field(element, path(2)).value === '93,4', 'two keys never came');
    await settled(element);
    expect(one(root(element), '.years tr.on').textContent).to.contain('2028');
    expect((await handles(element))[2]!.getAttribute('aria-valuenow')).to.equal('93.4');
  });

  it('a ring is dragged to a height, stays inside the bounds, and that is one step', async () => {
    const element = await loaded({ indicators: COVERAGE, value: declared }, 1200);
    one(root(element), '.picture').scrollIntoView({ block: 'center' });
    const ring = (await handles(element))[1]!;
    await waitUntil(() => ring.getBoundingClientRect().top > 0);
    const box = ring.querySelector('.knob')!.getBoundingClientRect();
    const [x, y] = [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)];
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x, y + 20] });
    await sendMouse({ type: 'move', position: [x, y + 40] });
    await sendMouse({ type: 'up' });
    await settled(element);
    const value = Number(field(element, path(1)).value.replace(',', '.'));
    expect(value).to.be.lessThan(90).and.greaterThan(80);
    await click(element, '[data-step="undo"]');
    expect(field(element, path(1)).value).to.equal('91');
  });

  it('a typed value moves its ring', async () => {
    const element = await loaded({ indicators: COVERAGE, value: declared });
    await handles(element);
    await enter(element, path(0), '88,5');
    expect((await handles(element))[0]!.getAttribute('aria-valuenow')).to.equal('88.5');
    await enter(element, path(0), '120');
    expect(words(one(root(element), '#problem-point-0'))).to.contain('ngoài giới hạn');
  });

  it('a value that is no number, or none, is told beside its field', async () => {
    const element = await loaded({ indicators: COVERAGE, value: declared });
    for (const [place, text] of [[path(1), 'abc'], [path(2), ''], [`plans.${COVERAGE}.margin`, 'x']] as const) {
      await enter(element, place, text);
      field(element, place).blur();
      await element.updateComplete;
      expect(field(element, place).getAttribute('aria-invalid'), place).to.equal('true');
      expect(words(root(element).querySelector(`#${field(element, place).getAttribute('aria-describedby') ?? ''}`)), place).to.contain('Chưa đọc được số này');
    }
  });
});

describe('interventions', () => {
  it('are added, edited in place and taken away', async () => {
    const element = await loaded();
    await click(element, '[data-add="intervention"]');
    const path = `plans.${ECONOMY}.interventions[0]`;
    await enter(element, `${path}.at`, '7/2028');
    await enter(element, `${path}.effect.mode`, '3');
    await enter(element, `${path}.ramp`, '2');
    expect(words(one(root(element), '[data-part="interventions"] .item p'))).to.equal('Từ tháng 7/2028, thêm 3 điểm phần trăm, đủ tác động sau 2 năm');
    expect(result(element)).to.contain('33,00%');
    await enter(element, `${path}.at`, '13/2028');
    expect(words(one(root(element), '#problem-moment'))).to.contain('1/2028');
    await enter(element, `${path}.at`, '1/2040');
    expect(words(one(root(element), '#problem-moment'))).to.contain('trước thời hạn');
    await click(element, `[data-remove="${path}"]`);
    expect(result(element)).to.contain('30,00%');
  });
});

describe('scenarios and steps', () => {
  it('tabs are walked with arrows; one has the rule and the focus', async () => {
    const element = await loaded({ value: two });
    one<HTMLElement>(root(element), '#tab-b').focus();
    await sendKeys({ press: 'ArrowLeft' });
    await settled(element);
    expectFocus(one(root(element), '#tab-a'));
    expect(result(element)).to.match(/^Với kịch bản A/);
    expect(all(root(element), '[role="tab"]').map((tab) => tab.getAttribute('tabindex'))).to.deep.equal(['0', '-1']);
  });

  it('add, duplicate, rename, remove', async () => {
    const element = await loaded({ value: two });
    await click(element, '.add');
    expect(result(element)).to.match(/^Với kịch bản C, .*30,00%/);
    await click(element, '[data-step="duplicate"]');
    expect(one<HTMLButtonElement>(root(element), '.add').disabled).to.equal(true);
    await enter(element, 'name', 'Thử thêm');
    expect(element.value.scenarios.map(({ letter, name }) => `${letter} ${name}`)).to.deep.equal(['A Giữ đà', 'B Đẩy mạnh', 'C ', 'D Thử thêm']);
    await click(element, '[data-step="remove"]');
    expect(element.value.active).to.equal('c');
    await choose(element, 'against', 'a');
    expect(words(part(element, 'differences'))).to.contain('A và C khác nhau ở đâu');
  });

  it('presets: the plan’s pace, twice that, halt', async () => {
    const element = await loaded();
    await choose(element, 'preset', 'twice');
    expect(result(element)).to.match(/ở mức 52,5\d%, vượt mức đích/);
    await choose(element, 'preset', 'halt');
    expect(field<HTMLInputElement>(element, `plans.${ECONOMY}.kind.hold`).checked).to.equal(true);
    await choose(element, 'preset', 'plan');
    expect(result(element)).to.contain('30,00%');
    await enter(element, `plans.${ECONOMY}.perYear.mode`, '3');
    expect(field<HTMLSelectElement>(element, 'preset').value).to.equal('');
  });

  it('undo, redo and reset go back and forth, and are off where there is nothing to do', async () => {
    const element = await loaded();
    expect(['undo', 'redo', 'reset'].map((which) => step(element, which).disabled)).to.deep.equal([true, true, true]);
    const change = changes(element);
    await choose(element, 'preset', 'halt');
    expect((await change).detail.change).to.equal('plan');
    await click(element, '[data-step="undo"]');
    expect(result(element)).to.contain('30,00%');
    await click(element, '[data-step="redo"]');
    expect(result(element)).to.not.contain('30,00%');
    await click(element, '[data-step="reset"]');
    expect(element.value.scenarios[0]?.plans).to.deep.equal({});
    expect(step(element, 'undo').disabled).to.equal(false);
  });

  it('a field typed key by key is one step', async () => {
    const element = await loaded({ value: two });
    const input = field(element, numerator('high'));
    input.focus();
    input.select();
    await sendKeys({ type: '55' });
    await settled(element);
    await click(element, '[data-step="undo"]');
    expect(three(element)).to.deep.equal(['35', '41', '48']);
  });
});
