/** An opened row: the path, the simulation that a worker computed, what a row of two bases leaves out, and where every number stands. */
import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { answered, assume, facts, fields, RESULT, result, SHARE } from './support/row-detail.js';
import { dataset, everyState, indicator, observed, target } from './support/sample.js';
import { all, field, loaded, one, open, openWithPath, prefer, root, rowIds, typeInto, watchPage, words } from './support/scorecard.js';
import { waitUntil } from './support/wait-until.js';

watchPage();

/** An opened row of the whole dataset, which comes after the summary. */
async function openedWhole(indicator: string): ReturnType<typeof open> {
  const element = await loaded();
  const whole = oneEvent(element, 'chiso-load');
  const detail = await open(element, indicator);
  await whole;
  await element.updateComplete;
  await detail.updateComplete;
  return detail;
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
    await waitUntil(() => painted() === true, 'the canvas stays empty');
    expect([canvas.getAttribute('role'), canvas.getAttribute('aria-label')]).to.deep.equal(['img', 'Biểu đồ: Tỷ trọng kinh tế số trong GRDP, Lâm Đồng']);
    expect(all(root(detail), '[style]').map((each) => each.localName)).to.deep.equal([]);
  });

  it('announces the result once, after it has settled', async () => {
    const element = await loaded();
    const { detail } = await openWithPath(element, SHARE);
    const status = one(root(detail), '[role="status"]');
    await waitUntil(() => words(status) !== '', 'nothing was announced');
    expect(words(status)).to.equal('Hết năm 2030: trung vị 14,1%, khoảng 80% là 11,3–17,6%. Nếu giả định đúng, khả năng đạt 30% vào hết năm 2030 dưới 5%.');
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
    expect([first?.open, words(first)]).to.deep.equal([true, 'Vị trí trong nguồn Dòng 389 trong bản trích']);
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
    const detail = await openedWhole('e-health-records-rate');
    const list = words(facts(detail).get('Mọi số liệu trong văn bản'));
    expect(list).to.contain('92%');
    expect(list).to.contain('97%');
    expect(list.match(/92%[^%]*?không ghi ngày/g), 'said once').to.have.length(1);
    expect(list).not.to.match(/không ghi ngày[^%]*không ghi ngày(?! ban hành)[^%]*97%/);
  });

  it('cites each of them from the document that prints it', async () => {
    const detail = await openedWhole('e-health-records-rate');
    const items = all(facts(detail).get('Mọi số liệu trong văn bản') as HTMLElement, 'li');
    const at = (number: string) => items.find((item) => words(item).startsWith(number));
    expect(words(at('92%'))).to.contain('Đề án Chuyển đổi số tỉnh Lâm Đồng');
    expect(words(at('97%'))).to.contain('Báo cáo tình hình triển khai');
    expect([at('92%'), at('97%')].map((item) => item?.querySelector('details')?.textContent)).to.deep.equal(['Vị trí trong nguồnDòng 1233–1235 trong bản trích', 'Vị trí trong nguồnDòng 407 trong bản trích']);
  });

  it('lists the only one too where the row does not show it', async () => {
    const element = await loaded({ data: dataset([indicator('later', { observations: [observed(40, { period: '2026-12' })] })], { documents: [...(dataset([]).documents as object[]).slice(0, 1), { id: 'report', title: { vi: 'Báo cáo năm' }, issuer: { vi: 'Sở' }, kind: 'report', issued: '2027-01-15', territory: { id: 'since-2025-07', name: { vi: 'tỉnh Mẫu' } } }] }) });
    const detail = await open(element, 'later');
    expect(words(facts(detail).get('Mọi số liệu trong văn bản'))).to.contain('40%').and.contain('Báo cáo năm');
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

describe('a count in an opened row', () => {
  it('has its path in whole numbers and a range of paces where the value has no date', async () => {
    const element = await loaded();
    const { detail } = await openWithPath(element, 'bts-sites-new-or-optimised');
    expect(words(one(root(detail), '.lead'))).to.contain('vị trí mỗi tháng từ mốc số liệu đến hết năm 2026');
    expect(words(one(root(detail), '.pace .note'))).to.equal('Một khoảng, vì số liệu không ghi ngày.');
    expect(all(root(detail), '.pace .steps td').map(words).at(-1)).to.equal('112');
  });

  it('has none where the target was due', async () => {
    const element = await loaded({ data: dataset([indicator('late', { targets: [target({ by: '2025' })], observations: [observed(61)] })]) });
    const detail = await open(element, 'late');
    expect(root(detail).querySelector('.pace, figure')).to.equal(null);
  });
});

describe('an opened row on paper', () => {
  afterEach(() => prefer({ media: 'screen' }));

  it('is drawn in light colours before the page is taken to the printer, and back afterwards', async () => {
    const element = await loaded({ province: 'lam-dong', theme: 'dark' });
    const { detail } = await openWithPath(element, SHARE);
    const canvas = one<HTMLCanvasElement>(root(detail), 'canvas');
    await waitUntil(() => canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data.some(Boolean), 'nothing was drawn');
    const dark = canvas.toDataURL();
    // Browsers print as soon as the listeners have run.
    window.dispatchEvent(new Event('beforeprint'));
    expect(canvas.toDataURL()).to.not.equal(dark);
    window.dispatchEvent(new Event('afterprint'));
    expect(canvas.toDataURL()).to.equal(dark);
  });

  it('is light, and offers nothing to set, from a dark theme', async function test() {
    const element = await loaded({ province: 'lam-dong', theme: 'dark' });
    const { detail } = await openWithPath(element, SHARE);
    if (!(await prefer({ media: 'print' }))) this.skip();
    expect(getComputedStyle(one(root(element), '[part~="base"]')).backgroundColor).to.equal('rgb(255, 255, 255)');
    expect(getComputedStyle(one(root(detail), '.lead')).color).to.equal('rgb(27, 36, 48)');
    for (const gone of ['.assumptions', '.actions', '.read-out']) expect(one(root(detail), gone).getClientRects().length, gone).to.equal(0);
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
  await waitUntil(() => last()[0] === '52,4%', `the path starts at ${last()[0]}`);
});
