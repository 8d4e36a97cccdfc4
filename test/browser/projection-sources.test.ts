/** Every number of a projection leads to its source, stands where it is told to stand, and is as exact as its document. */
import { expect } from '@open-wc/testing';
import { all, one, root, watchPage, words } from './support/scorecard.js';
import { dataset, indicator, observed, target } from './support/sample.js';
import { downloaded, drawn, figure, loaded, sentences } from './support/projection.js';

const page = watchPage();
afterEach(() => expect(page.warnings).to.deep.equal([]));

/** What stands open: without what is folded away. */
function open(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const each of copy.querySelectorAll('details')) each.remove();
  return words(copy);
}

describe('sources', () => {
  it('of values of two documents are both named, each with its number, in the foot and in every file; lines only in what opens', async () => {
    const element = await loaded({ indicator: 'veterans-association-records', share: true });
    const foot = one(root(element), '.foot');
    const [first, second] = [/Số liệu [\d.]+[^:]*: Báo cáo tình hình[^.]*\./, /Số liệu 48\.253[^:]*: Đề án [^.]*\./];
    expect(open(foot)).to.match(first).and.to.match(second);
    expect(open(foot)).not.to.match(/dòng \d/);
    expect(all(foot, 'details').map(({ textContent }) => textContent).join(' ')).to.match(/Số liệu 48\.253[^;]*: dòng 860/);
    const { text } = await downloaded(element, 'csv');
    expect(text).to.match(/Nguồn: Số liệu 48\.253[^;"]*"?;"?Đề án/);
  });

  it('of one document are named once, without their numbers; a target of another document has its own', async () => {
    const data = dataset([indicator('two', { observations: [observed(40, { period: '2024' }), observed(45)], targets: [target(), target({ id: 'earlier', by: '2027', value: 60, source: { document: 'report', lines: [5, 5] } })] })]);
    const foot = open(one(root(await loaded({ data, indicator: 'two' })), '.foot'));
    expect(foot).to.contain('Số liệu: Báo cáo sáu tháng').and.to.contain('Đích ≥ 80%: Kế hoạch chuyển đổi số').and.to.contain('Đích ≥ 60%: Báo cáo sáu tháng');
    expect(foot.match(/Báo cáo sáu tháng/g)).to.have.length(2);
  });

  it('and findings and notes name no line in running text', async () => {
    const element = await loaded({ indicator: 'docs-system-units' });
    expect(open(one(root(element), '.foot'))).to.contain('đoạn [1]').and.not.to.match(/dòng \d/);
    one<HTMLButtonElement>(root(element), '#tab-table').click();
    await element.updateComplete;
    expect(open(one(root(element), '.printed'))).not.to.match(/dòng \d/);
  });
});

describe('numbers as their documents mean them', () => {
  it('an approximate target is one in the head, the sentence, the table and the copy', async () => {
    const element = await loaded({ province: 'dak-lak', indicator: 'digital-economy-share-grdp' });
    expect(figure(element, 1)).to.match(/^Đích khoảng 30%/);
    expect(sentences(element).join(' ')).to.contain('khoảng 30%');
    one<HTMLButtonElement>(root(element), '#tab-table').click();
    await element.updateComplete;
    expect(words(one(root(element), '#table-note'))).to.contain('Đích: khoảng 30%');
  });

  it('a value on another base than the target says so wherever it stands alone: to the keyboard, in the table, in the CSV', async () => {
    const element = await loaded({ indicator: 'e-health-records-rate' });
    await drawn(element);
    const range = one<HTMLInputElement>(root(element), 'input[type=range]');
    range.value = '0';
    range.dispatchEvent(new Event('input', { bubbles: true }));
    await element.updateComplete;
    expect(range.getAttribute('aria-valuetext')).to.match(/số liệu 92%, trên dân số/);
    const { text } = await downloaded(element, 'csv');
    expect(text).to.match(/^[^;]*;97;.*hồ sơ đã lập/m);
  });

  it('an earlier target keeps its outcome in the sentences, in the table and to the keyboard', async () => {
    const earlier = target({ id: 'earlier', by: '2025', value: 40 });
    const data = dataset([indicator('two', { observations: [observed(45, { period: '2025' })], targets: [earlier, target()] })]);
    const element = await loaded({ data, indicator: 'two' });
    expect(sentences(element).join(' ')).to.contain('Đích 2025 là ≥ 40%: ');
    const range = one<HTMLInputElement>(root(element), 'input[type=range]');
    range.value = '0';
    range.dispatchEvent(new Event('input', { bubbles: true }));
    await element.updateComplete;
    expect(range.getAttribute('aria-valuetext')).to.match(/Đích ≥ 40%, \p{L}/u);
    one<HTMLButtonElement>(root(element), '#tab-table').click();
    await element.updateComplete;
    expect(words(one(root(element), '#table-note'))).to.contain('Đích 2025 là ≥ 40%');
  });

  it('the pace from an undated value is one range, the same in figure and sentence, and says why it is one', async () => {
    const element = await loaded({ indicator: 'bts-sites-new-or-optimised' });
    expect(figure(element, 3)).to.contain('mỗi tháng').and.to.contain('Từ mốc số liệu: một khoảng, vì số liệu không ghi ngày');
  });

  it('a rank is one, moves by places, and several values of it are not called one', async () => {
    const data = dataset([indicator('rank', { kind: 'rank', unit: 'rank', direction: 'lower', bounds: null, targets: [target({ comparator: '<=', value: 20 })], observations: [observed(30, { period: '2022' }), observed(25, { period: '2024' })] })]);
    const element = await loaded({ data, indicator: 'rank' });
    expect([figure(element, 1), figure(element, 2), figure(element, 3)].join(' | ')).to.match(/^Đích thứ 20 trở lên .*\| Còn thiếu 5 bậc .*\| Tốc độ cần đạt lên [\d,]+ bậc mỗi năm/);
    const note = words(root(element).querySelector('.reading > .note'));
    expect(note).to.equal('Loại chỉ tiêu này không tính xu hướng.');
  });

  it('a contradicted value without a date stands at its latest day, as in the table, with its whole interval', async () => {
    const discs: number[] = [];
    const ends: number[] = [];
    const prototype = CanvasRenderingContext2D.prototype;
    const [arc, lineTo] = ['arc', 'lineTo'].map((name) => Reflect.get(prototype, name) as () => void) as [() => void, () => void];
    prototype.arc = function kept(...args) { if (args[2] === 5) discs.push(args[0]); Reflect.apply(arc, this, args); };
    prototype.lineTo = function kept(...args) { if (this.getLineDash().join() === '4,3') ends.push(args[0]); Reflect.apply(lineTo, this, args); };
    try {
      const element = await loaded({ indicator: 'docs-system-units' });
      await drawn(element);
      expect([...new Set(discs)], 'both at one moment').to.have.length(1);
      expect(ends).to.include(discs[0]);
      expect(words(one(root(element), '.key'))).to.contain('Không ghi ngày').and.to.contain('Số mâu thuẫn');
    } finally {
      Object.assign(prototype, { arc, lineTo });
    }
  });

  it('an indicator that the data puts under no pillar stands under its province alone', async () => {
    const { pillar: _, ...bare } = indicator('own', { observations: [observed(40)] });
    const element = await loaded({ data: dataset([{ ...bare, pillar: 'unsorted' }]), indicator: 'own' });
    expect(words(one(root(element), '.names .quiet'))).to.equal('Tỉnh Mẫu');
  });
});
