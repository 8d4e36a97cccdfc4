/** The assumption of an opened row, and its picture without a mouse: by arrow keys and as a table. */
import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { answered, assume, fields, range, RESULT, result, SHARE } from './support/row-detail.js';
import { dataset, indicator, observed } from './support/sample.js';
import { all, expectFocus, loaded, one, openWithPath, root, watchPage, words } from './support/scorecard.js';
import { waitUntil } from './support/wait-until.js';

watchPage();

describe('the assumption', () => {
  it('changes the result, which is never that of other fields', async () => {
    const element = await loaded();
    const { detail } = await openWithPath(element, SHARE);
    const seen: string[] = [];
    const observer = new MutationObserver(() => seen.push(result(detail)));
    observer.observe(root(detail), { childList: true, characterData: true, subtree: true });
    const project = oneEvent(element, 'chiso-project');
    await assume(detail, 2, '90');
    expect(result(detail), 'on its way').to.equal('Đang tính …');
    expect(range(detail).getAttribute('aria-valuetext')).to.equal('Đang tính …');
    await project;
    await detail.updateComplete;
    observer.disconnect();
    expect(result(detail)).not.to.equal(RESULT);
    expect(result(detail)).to.match(/Hết năm 2030: trung vị .*%\. Nếu giả định đúng, khả năng đạt 30% vào hết năm 2030 /);
    expect(seen).not.to.include(RESULT);
  });

  it('typed quickly gives the result of its last state only', async () => {
    const element = await loaded();
    const alone = await openWithPath(element, SHARE);
    await answered(element, alone.detail, () => assume(alone.detail, 2, '60'));
    const expected = result(alone.detail);

    const other = await loaded();
    const { detail } = await openWithPath(other, SHARE);
    let answers = 0;
    other.addEventListener('chiso-project', () => { answers += 1; });
    for (const text of ['3', '36', '40', '50', '6', '60']) await assume(detail, 2, text);
    await waitUntil(() => result(detail) === expected, `the result stays "${result(detail)}"`);
    await aTimeout(300);
    expect(result(detail), 'nothing older comes later').to.equal(expected);
    expect(answers, 'the runs in between were dropped').to.equal(1);
  });

  it('that makes the target likely says so in steps of five per cent, never nought or a hundred', async () => {
    const element = await loaded();
    const { detail } = await openWithPath(element, SHARE);
    // From the highest down, so that the three stay in order all the way.
    for (const [index, text] of [[2, '80'], [1, '70'], [0, '60']] as const) await answered(element, detail, () => assume(detail, index, text));
    expect(result(detail)).to.match(/khả năng đạt 30% vào hết năm 2030 trên 95%\.$/);
  });

  it('of three equal numbers is no range, so there is no probability', async () => {
    const element = await loaded();
    const { detail } = await openWithPath(element, SHARE);
    for (const index of [0, 2]) await answered(element, detail, () => assume(detail, index, '25'));
    expect(result(detail)).to.contain('trung vị');
    expect(result(detail)).not.to.contain('khả năng đạt');
  });

  it('that cannot be used is explained, and shows no result of before', async () => {
    const element = await loaded();
    const { detail } = await openWithPath(element, SHARE);
    for (const [index, text] of [[0, '50'], [1, 'x'], [2, '5000'], [3, '-100']] as const) {
      const kept = fields(detail)[index]?.value ?? '';
      await assume(detail, index, text);
      await waitUntil(() => result(detail) === '' || result(detail) === 'Nhập ba mức theo thứ tự thấp, thường, cao, từ −99 đến 1.000%.', `result "${result(detail)}" for ${text}`);
      expect(words(one(root(detail), '#fields-problem')), text).to.equal('Nhập ba mức theo thứ tự thấp, thường, cao, từ −99 đến 1.000%.');
      for (const input of fields(detail)) expect([input.getAttribute('aria-invalid'), input.getAttribute('aria-describedby')], text).to.deep.equal(['true', 'fields-problem']);
      expect(all(root(detail), '.pace .steps tr'), 'the required path needs no assumption').to.have.length(6);
      await answered(element, detail, () => assume(detail, index, kept));
      expect(result(detail)).to.equal(RESULT);
    }
  });

  it('survives a change of language, in its numbers', async () => {
    const element = await loaded();
    const { detail } = await openWithPath(element, SHARE);
    await answered(element, detail, () => assume(detail, 2, '35,5'));
    element.lang = 'en';
    await element.updateComplete;
    await detail.updateComplete;
    expect(fields(detail).map(({ value }) => value)).to.deep.equal(['15', '25', '35.5', '10']);
  });

  it('is offered for the digital economy’s share of GRDP only', async () => {
    const ratio = indicator('other-ratio', { kind: 'ratio-of-two', observations: [observed(20)] });
    const element = await loaded({ data: dataset([ratio]) });
    const { detail } = await openWithPath(element, 'other-ratio');
    expect(fields(detail)).to.have.length(0);
    expect(words(root(detail).firstElementChild)).not.to.match(/GRDP|Kinh tế số/);
    expect(all(root(detail), '.pace .steps tr').map(words).at(-1)).to.equal('Hết năm 2030 80,0%');
  });
});

describe('the picture without a mouse', () => {
  it('is walked year by year with the arrow keys, each in words', async () => {
    const element = await loaded();
    const { detail } = await openWithPath(element, SHARE);
    const said = () => range(detail).getAttribute('aria-valuetext');
    range(detail).focus();
    await detail.updateComplete;
    expect(said()).to.equal('Hết năm 2030: lộ trình cần đạt 30,00%; giả định thử 14,1% (80%: 11,3–17,6%)');
    await sendKeys({ press: 'ArrowLeft' });
    await detail.updateComplete;
    expect(said()).to.match(/^Hết năm 2029: lộ trình cần đạt 25,49%; giả định thử \d+,\d% \(80%: \d+,\d–\d+,\d%\)$/);
    expect(words(one(root(detail), '.read-out')), 'the same for sighted readers').to.equal(said());
    await sendKeys({ press: 'Home' });
    await detail.updateComplete;
    expect(said()).to.contain('Hết năm 2025: lộ trình cần đạt 7,45%');
    await sendKeys({ press: 'ArrowLeft' });
    await detail.updateComplete;
    expect(said(), 'the walk ends where the path begins').to.contain('Hết năm 2025');
    expectFocus(range(detail));
  });

  it('has a focus ring, and a name', async () => {
    const element = await loaded();
    const { detail } = await openWithPath(element, SHARE);
    range(detail).focus();
    const style = getComputedStyle(one(root(detail), '.picture'));
    expect([style.outlineStyle, Number.parseFloat(style.outlineWidth) >= 2]).to.deep.equal(['solid', true]);
    expect(range(detail).getAttribute('aria-label')).to.equal('Đi theo năm trên biểu đồ');
  });

  it('is a table at the press of a button, and back', async () => {
    const element = await loaded();
    const { detail } = await openWithPath(element, SHARE);
    const button = () => one<HTMLButtonElement>(root(detail), '.actions button');
    expect(words(button())).to.equal('Xem bảng');
    button().click();
    await detail.updateComplete;
    expect(root(detail).querySelector('canvas, input[type="range"]')).to.equal(null);
    const table = one(root(detail), 'figure table');
    expect(all(table, 'thead th').map(words)).to.deep.equal(['Năm', 'lộ trình cần đạt', 'Trung vị', 'Khoảng 80%']);
    expect(all(table, 'tbody tr').map(words).at(-1)).to.equal('Hết năm 2030 30,00% 14,1% 11,3–17,6%');
    expect(all(table, 'tbody tr')).to.have.length(6);
    await answered(element, detail, () => assume(detail, 2, '90'));
    expect(all(table, 'tbody tr').map(words).at(-1), 'the table follows the assumption').not.to.contain('11,3–17,6%');
    expect(words(button())).to.equal('Xem biểu đồ');
    button().click();
    await detail.updateComplete;
    const canvas = one<HTMLCanvasElement>(root(detail), 'canvas');
    await waitUntil(() => canvas.getContext('2d')?.getImageData(0, 0, canvas.width || 1, canvas.height || 1).data.some((part) => part > 0) === true, 'the picture does not come back');
  });
});
