/** An opened row: the path, the simulation that a worker computed, the picture's keyboard, and where every number stands. */
import { aTimeout, expect, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ChisoRowDetail } from '../../src/elements/row-detail/row-detail.js';
import type { ChisoScorecard } from '../../src/index.js';
import { dataset, everyState, indicator, observed, target } from './support/sample.js';
import { all, expectFocus, field, focused, loaded, nameButton, one, open, openWithPath, root, row, rowIds, typeInto, watchPage, words } from './support/scorecard.js';

watchPage();

const SHARE = 'digital-economy-share-grdp';
const RESULT = 'Hết năm 2030: trung vị 14,1%, khoảng 80% là 11,3–17,5%. Nếu giả định đúng, khả năng đạt 30% vào hết năm 2030 dưới 5%.';

const result = (detail: ChisoRowDetail) => words(root(detail).querySelector('figure .note'));
const fields = (detail: ChisoRowDetail) => all<HTMLInputElement>(root(detail), '.assumptions input');
const range = (detail: ChisoRowDetail) => one<HTMLInputElement>(root(detail), 'input[type="range"]');
const facts = (detail: ChisoRowDetail) => new Map(all(root(detail), '.facts > div').map((part) => [words(one(part, 'dt')), part]));

/** Types into an assumption field in one event. */
async function assume(detail: ChisoRowDetail, index: number, text: string): Promise<void> {
  const input = fields(detail)[index];
  if (!input) throw new Error(`No field ${index}`);
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await detail.updateComplete;
}

async function answered(element: ChisoScorecard, detail: ChisoRowDetail, change: () => Promise<void>): Promise<void> {
  const project = oneEvent(element, 'chiso-project');
  await change();
  await project;
  await detail.updateComplete;
}

describe('the opened row of the digital economy’s share', () => {
  it('says the pace and the even path to the target, year by year', async () => {
    const element = await loaded();
    const { detail } = await openWithPath(element, SHARE);
    expect(words(one(root(detail), '.lead'))).to.equal('4,51 điểm phần trăm mỗi năm');
    expect(all(root(detail), '.pace .steps tr').map(words)).to.deep.equal([
      'Hết năm 2025 7,45%', 'Hết năm 2026 11,96%', 'Hết năm 2027 16,47%', 'Hết năm 2028 20,98%', 'Hết năm 2029 25,49%', 'Hết năm 2030 30,00%',
    ]);
  });

  it('says what that asks of the digital economy and leaves for the rest, with the documents’ growth', async () => {
    const element = await loaded();
    const { detail } = await openWithPath(element, SHARE);
    expect(words(one(root(detail), '.pace .words'))).to.equal('Nếu GRDP tăng 10% mỗi năm, kinh tế số phải tăng 45,3% mỗi năm để chạm đích; riêng năm 2030, phần còn lại của nền kinh tế giảm 0,4%.');
    await answered(element, detail, () => assume(detail, 3, '8'));
    expect(words(one(root(detail), '.pace .words'))).to.contain('Nếu GRDP tăng 8% mỗi năm, kinh tế số phải tăng 42,7% mỗi năm để chạm đích; riêng năm 2030, phần còn lại của nền kinh tế giảm 2,2%.');
  });

  it('shows the simulation that a worker computed, named as no forecast', async () => {
    const element = await loaded();
    const { detail, project } = await openWithPath(element, SHARE);
    expect(project.detail).to.deep.equal({ indicator: SHARE, mode: 'worker', cause: 'module' });
    expect([project.bubbles, project.composed]).to.deep.equal([true, true]);
    expect(words(one(root(detail), 'figure .heading'))).to.equal('Mô phỏng theo giả định thử, không phải dự báo');
    expect(result(detail)).to.equal(RESULT);
    expect(words(one(root(detail), '.pace .note'))).to.contain('Ba mức tăng của kinh tế số là ví dụ để thử, không lấy từ văn bản. Mức tăng GRDP theo giả định của văn bản: Kịch bản tăng trưởng GRDP năm 2026');
    expect(fields(detail).map((input) => [input.getAttribute('aria-label'), input.value])).to.deep.equal([
      ['Kinh tế số tăng, mức thấp', '15'], ['Kinh tế số tăng, mức thường', '25'], ['Kinh tế số tăng, mức cao', '35'], ['GRDP tăng', '10'],
    ]);
  });

  it('gives the same result every time', async () => {
    const first = await openWithPath(await loaded(), SHARE);
    const second = await openWithPath(await loaded(), SHARE);
    expect(result(second.detail)).to.equal(result(first.detail));
  });

  it('draws a picture with a name, and sets no style attribute', async () => {
    const element = await loaded();
    const { detail } = await openWithPath(element, SHARE);
    const canvas = one<HTMLCanvasElement>(root(detail), 'canvas');
    const painted = () => canvas.width > 0 && canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data.some((part) => part > 0);
    await waitUntil(() => painted() === true, 'the canvas stays empty', { timeout: 3000 });
    expect([canvas.getAttribute('role'), canvas.getAttribute('aria-label')]).to.deep.equal(['img', 'Biểu đồ: Tỷ trọng kinh tế số trong GRDP, Lâm Đồng']);
    expect(all(root(detail), '[style]').map((each) => each.localName)).to.deep.equal([]);
  });

  it('announces the result once, after it has settled', async () => {
    const element = await loaded();
    const { detail } = await openWithPath(element, SHARE);
    const status = one(root(detail), '[role="status"]');
    await waitUntil(() => words(status) !== '', 'nothing was announced', { timeout: 3000 });
    expect(words(status)).to.equal('Hết năm 2030: trung vị 14,1%, khoảng 80% là 11,3–17,5%. Nếu giả định đúng, khả năng đạt 30% vào hết năm 2030 dưới 5%.');
  });
});

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
    await waitUntil(() => result(detail) === expected, `the result stays "${result(detail)}"`, { timeout: 5000 });
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
      await waitUntil(() => result(detail) === '' || result(detail) === 'Nhập ba mức theo thứ tự thấp, thường, cao, từ −99 đến 1.000%.', `result "${result(detail)}" for ${text}`, { timeout: 3000 });
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
    expect(said()).to.equal('Hết năm 2030: lộ trình cần đạt 30,00%; giả định thử 14,1% (80%: 11,3–17,5%)');
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
    expect(all(table, 'tbody tr').map(words).at(-1)).to.equal('Hết năm 2030 30,00% 14,1% 11,3–17,5%');
    expect(all(table, 'tbody tr')).to.have.length(6);
    await answered(element, detail, () => assume(detail, 2, '90'));
    expect(all(table, 'tbody tr').map(words).at(-1), 'the table follows the assumption').not.to.contain('11,3–17,5%');
    expect(words(button())).to.equal('Xem biểu đồ');
    button().click();
    await detail.updateComplete;
    const canvas = one<HTMLCanvasElement>(root(detail), 'canvas');
    await waitUntil(() => canvas.getContext('2d')?.getImageData(0, 0, canvas.width || 1, canvas.height || 1).data.some((part) => part > 0) === true, 'the picture does not come back', { timeout: 3000 });
  });
});

describe('opening and closing', () => {
  it('goes by the name, says whether it is open, and tells the page', async () => {
    const element = await loaded();
    const heard: unknown[] = [];
    element.addEventListener('chiso-select', (event) => heard.push((event as CustomEvent).detail));
    await openWithPath(element, SHARE);
    const button = nameButton(element, SHARE);
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(root(element).getElementById(button.getAttribute('aria-controls') ?? '')?.querySelector('chiso-row-detail')).not.to.equal(null);
    button.click();
    await element.updateComplete;
    expect([button.getAttribute('aria-expanded'), button.hasAttribute('aria-controls'), root(element).querySelector('chiso-row-detail')]).to.deep.equal(['false', false, null]);
    expect(heard).to.deep.equal([{ indicator: SHARE, open: true }, { indicator: SHARE, open: false }]);
  });

  it('shows one row at a time', async () => {
    const element = await loaded();
    await openWithPath(element, SHARE);
    await open(element, 'eid-accounts-rate');
    expect(all(root(element), 'chiso-row-detail')).to.have.length(1);
    expect(all(root(element), '.name[aria-expanded="true"]').map((button) => button.id)).to.deep.equal(['name-eid-accounts-rate']);
  });

  it('by Escape from anywhere inside brings the focus back to the name', async () => {
    const element = await loaded();
    const { detail } = await openWithPath(element, SHARE);
    for (const inside of [() => range(detail), () => fields(detail)[0], () => nameButton(element, SHARE)]) {
      if (!root(element).querySelector('chiso-row-detail')) await openWithPath(element, SHARE);
      const again = one<ChisoRowDetail>(root(element), 'chiso-row-detail');
      (again === detail ? inside() : nameButton(element, SHARE))?.focus();
      await sendKeys({ press: 'Escape' });
      await element.updateComplete;
      expect(root(element).querySelector('chiso-row-detail')).to.equal(null);
      expectFocus(nameButton(element, SHARE));
    }
  });

  it('by Escape from the simulation’s fields brings the focus back too', async () => {
    const element = await loaded();
    const { detail } = await openWithPath(element, SHARE);
    fields(detail)[3]?.focus();
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expectFocus(nameButton(element, SHARE));
  });

  it('leaves Escape to the search where the search has the focus', async () => {
    const element = await loaded();
    await openWithPath(element, SHARE);
    const search = one<HTMLInputElement>(root(element), 'input[type="search"]');
    await typeInto(search, 'kinh te');
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expectFocus(search);
    expect(root(element).querySelector('chiso-row-detail')).not.to.equal(null);
  });

  it('goes by Enter and the space bar', async () => {
    const element = await loaded();
    nameButton(element, SHARE).focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(nameButton(element, SHARE).getAttribute('aria-expanded')).to.equal('true');
    await sendKeys({ press: ' ' });
    await element.updateComplete;
    expect(nameButton(element, SHARE).getAttribute('aria-expanded')).to.equal('false');
  });
});

describe('where a number stands', () => {
  it('is said by title, issuing body and date', async () => {
    const element = await loaded();
    const { detail } = await openWithPath(element, SHARE);
    const [value, aim] = [facts(detail).get('Nguồn số liệu'), facts(detail).get('Nguồn của đích')];
    expect(words(value)).to.contain('Báo cáo tình hình triển khai thực hiện Nghị quyết số 57-NQ/TW sau 1 năm 6 tháng trên địa bàn tỉnh Lâm Đồng, Ban Chỉ đạo về khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số của Tỉnh ủy Lâm Đồng, ngày 19 tháng 6 năm 2026');
    expect(words(aim)).to.contain('Đề án Chuyển đổi số tỉnh Lâm Đồng, giai đoạn 2026 - 2030');
    expect(words(aim)).to.contain('không ghi ngày ban hành');
  });

  it('names the line in the transcript only where the reader unfolds it', async () => {
    const element = await loaded();
    const { detail } = await openWithPath(element, SHARE);
    const folded = all<HTMLDetailsElement>(root(detail), 'details');
    expect(folded.length).to.be.above(2);
    expect(folded.every((each) => !each.open)).to.equal(true);
    const copy = one(root(detail), '.facts').cloneNode(true) as HTMLElement;
    for (const each of copy.querySelectorAll('details')) each.remove();
    expect(copy.textContent).not.to.match(/[Dd]òng \d/);
    const [first] = folded;
    one(first as HTMLElement, 'summary').focus();
    await sendKeys({ press: 'Enter' });
    expect([first?.open, words(first)]).to.deep.equal([true, 'Vị trí trong bản trích Dòng 389 trong bản trích']);
  });

  it('comes with definition, numerator and denominator', async () => {
    const element = await loaded();
    const { detail } = await openWithPath(element, SHARE);
    expect(words(facts(detail).get('Định nghĩa và cách tính'))).to.contain('Tử số: kinh tế số của tỉnh (không nêu phương pháp đo). Mẫu số: tổng sản phẩm trên địa bàn (GRDP).');
  });

  it('comes with what is missing and who holds it, where something is missing', async () => {
    const element = await loaded();
    const detail = await open(element, 'cloud-systems-rate');
    expect(words(facts(detail).get('Còn thiếu gì'))).to.equal('Còn thiếu gì Thiếu số hệ thống trên đám mây và tổng số. Cơ quan có số liệu: Sở Khoa học và Công nghệ.');
    const other = await open(element, 'dti-index');
    expect(words(facts(other).get('Còn thiếu gì'))).to.contain('Văn bản chưa giao cơ quan cung cấp số liệu này.');
  });

  it('shows every number of the documents, with flags, where there are several', async () => {
    const element = await loaded();
    const whole = oneEvent(element, 'chiso-load');
    const detail = await open(element, 'e-health-records-rate');
    await whole;
    await element.updateComplete;
    await detail.updateComplete;
    const list = words(facts(detail).get('Mọi số liệu trong văn bản'));
    expect(list).to.contain('92%');
    expect(list).to.contain('97%');
    expect(list).to.contain('không ghi ngày');
  });
});

describe('a row of two bases', () => {
  for (const id of ['5g-coverage', 'eid-accounts-rate', 'online-dossier-rate', 'online-public-services-full-process', 'digital-signature-people-rate']) {
    it(`opens to both numbers and no pace, path or picture: ${id}`, async () => {
      const element = await loaded();
      let answers = 0;
      element.addEventListener('chiso-project', () => { answers += 1; });
      const detail = await open(element, id);
      await aTimeout(50);
      expect(root(detail).querySelector('.pace, figure, canvas, input[type="range"]')).to.equal(null);
      expect(facts(detail).has('Nguồn số liệu') && facts(detail).has('Nguồn của đích')).to.equal(true);
      expect(answers).to.equal(0);
    });
  }

  it('is so for every row without a comparable value, whatever else it lacks', async () => {
    const element = await loaded({ data: everyState() });
    for (const id of rowIds(element).filter((one) => one !== 'one-observation')) {
      const detail = await open(element, id);
      expect(root(detail).querySelector('.pace, figure'), id).to.equal(null);
    }
  });
});

describe('the button of findings', () => {
  it('opens its row and brings the focus to the first finding', async () => {
    const element = await loaded();
    one<HTMLButtonElement>(row(element, SHARE), '.finding').click();
    await waitUntil(() => focused()?.id === 'finding', 'the finding does not get the focus', { timeout: 3000 });
    expect(words(focused())).to.equal('Điểm chưa khớp: Đích chưa có nhiệm vụ kèm kinh phí');
    expect(nameButton(element, SHARE).getAttribute('aria-expanded')).to.equal('true');
  });

  it('shows as many findings as it counts', async () => {
    const element = await loaded();
    const count = Number.parseInt(words(one(row(element, 'online-dossier-rate'), '.finding')));
    const whole = oneEvent(element, 'chiso-load');
    const detail = await open(element, 'online-dossier-rate');
    await whole;
    await element.updateComplete;
    await detail.updateComplete;
    expect(all(root(detail), '.finding-title')).to.have.length(count);
    expect(count).to.equal(5);
  });

  it('keeps a row open that is open already', async () => {
    const element = await loaded();
    await openWithPath(element, SHARE);
    one<HTMLButtonElement>(row(element, SHARE), '.finding').click();
    await waitUntil(() => focused()?.id === 'finding', 'the finding does not get the focus', { timeout: 3000 });
    expect(nameButton(element, SHARE).getAttribute('aria-expanded')).to.equal('true');
  });
});

describe('a count in an opened row', () => {
  it('has its path in whole numbers and a range of paces where the value has no date', async () => {
    const element = await loaded();
    const { detail } = await openWithPath(element, 'bts-sites-new-or-optimised');
    expect(words(one(root(detail), '.lead'))).to.contain('vị trí mỗi năm');
    expect(words(one(root(detail), '.pace .note'))).to.equal('Số liệu không ghi ngày nên tốc độ là một khoảng.');
    expect(all(root(detail), '.pace .steps td').map(words).at(-1)).to.equal('112');
  });

  it('has none where the target was due', async () => {
    const element = await loaded({ data: dataset([indicator('late', { targets: [target({ by: '2025' })], observations: [observed(61)] })]) });
    const detail = await open(element, 'late');
    expect(root(detail).querySelector('.pace, figure')).to.equal(null);
  });
});

it('a typed baseline that changes redraws the path from the new number only', async () => {
  const element = await loaded();
  await typeInto(field(element, 'cloud-systems-rate'), '35');
  const { detail } = await openWithPath(element, 'cloud-systems-rate');
  const last = () => all(root(detail), '.pace .steps td').map(words);
  expect(last()[0]).to.equal('39,1%');
  const project = oneEvent(element, 'chiso-project');
  await typeInto(field(element, 'cloud-systems-rate'), '50');
  await project;
  await waitUntil(() => last()[0] === '52,4%', `the path starts at ${last()[0]}`, { timeout: 3000 });
});
