/** What a reader takes away from the table: files of the rows shown, and the table on paper. */
import { expect } from '@open-wc/testing';
import type { ChisoScorecard } from '../../src/index.js';
import { csvRows } from './support/csv.js';
import { dataset, everyState, indicator, observed } from './support/sample.js';
import { all, cell, field, loaded, one, open, root, row, rowIds, typeInto, watchPage, words } from './support/scorecard.js';
import { waitUntil } from './support/wait-until.js';

watchPage();

interface File { readonly name: string; readonly text: string }

/** Presses a button and catches the file that would be saved. */
async function saved(element: ChisoScorecard, kind: 'csv' | 'json'): Promise<File> {
  // Kept to be put back as they were, never called.
  /* eslint-disable @typescript-eslint/unbound-method */
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  /* eslint-enable @typescript-eslint/unbound-method */
  let blob: Blob | undefined;
  let name = '';
  URL.createObjectURL = (given: Blob) => { blob = given; return 'blob:none'; };
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) { name = this.download; };
  try {
    one<HTMLButtonElement>(root(element), `[data-file="${kind}"]`).click();
    await waitUntil(() => name !== '');
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
  return { name, text: await (blob as Blob).text() };
}

describe('the files', () => {
  it('hold the rows that are shown, in their order, with bases, reasons and sources, and how they came to be', async () => {
    const element = await loaded();
    all<HTMLButtonElement>(root(element), '.chip')[1]?.click();
    await element.updateComplete;
    const { name, text } = await saved(element, 'csv');
    expect(name).to.equal('chiso-lam-dong_2026-06-19.csv');
    const [head = [], ...lines] = csvRows(text);
    expect(lines.slice(0, 3).map(([id]) => id)).to.deep.equal(rowIds(element));
    const share = lines.find(([id]) => id === 'digital-economy-share-grdp') ?? [];
    expect(share[head.indexOf('tốc độ cần đạt mỗi năm')]).to.equal('4,51');
    expect(share.join()).to.contain('trên GRDP').and.contain('Mới có một mốc số liệu').and.contain('Dòng 389 trong bản trích');
    expect(lines.slice(3).join()).to.contain('Số liệu đến ngày 19 tháng 6 năm 2026').and.contain('Thẻ phương pháp');
  });

  it('hold what is open about a target, the targets of other dates, and numbers that contradict, each with its source', async () => {
    const { text } = await saved(await loaded({ province: 'dak-lak', asOf: '2026-11-22' }), 'csv');
    const [head = [], ...lines] = csvRows(text);
    const at = (id: string, column: string) => lines.find(([own]) => own === id)?.[head.indexOf(column)];
    expect([at('digital-economy-share-grdp', 'ghi chú của đích'), at('5g-coverage', 'ghi chú của đích')]).to.deep.equal(['gần đúng', 'suy từ lời văn']);
    expect(at('digital-economy-share-grdp', 'đích của các mốc khác và kết quả')).to.match(/^Đích 2025 là 20%: đã đến hạn, chưa có số liệu \(.+Dòng \d+.* trong bản trích\)$/);
    const contradicting = dataset([indicator('two', { observations: [observed(45), observed(52)] })]);
    const other = csvRows((await saved(await loaded({ data: contradicting }), 'csv')).text);
    expect(other[1]?.[head.indexOf('số khác cho cùng nội dung')]).to.match(/^\d+%, 2025 \(Báo cáo sáu tháng, .+Dòng 20 trong bản trích\)$/);
  });

  it('say of each number from a draft that its source is one', async () => {
    const [head = [], ...lines] = csvRows((await saved(await loaded({ province: 'dong-nai' }), 'csv')).text);
    const cited = lines.flatMap((line) => [line[head.indexOf('nguồn số liệu')], line[head.indexOf('nguồn của đích')]]).filter(Boolean);
    expect(cited).not.to.have.length(0);
    for (const source of cited) expect(source).to.contain('giai đoạn 2025 - 2030 (dự thảo), ');
  });

  it('name a number of the reader as such', async () => {
    const element = await loaded();
    await typeInto(field(element, 'cloud-systems-rate'), '35');
    const { text } = await saved(element, 'csv');
    const [head = [], ...lines] = csvRows(text);
    expect(lines.find(([id]) => id === 'cloud-systems-rate')?.[head.indexOf('số tự nhập, không phải số của tỉnh')]).to.equal('35');
  });

  it('as JSON read back with state, value and target of each row', async () => {
    const element = await loaded({ province: 'lam-dong', lang: 'en' });
    const { name, text } = await saved(element, 'json');
    const read = JSON.parse(text) as { asOf: string; rows: { indicator: { id: string }; assessment: { state: string } }[] };
    expect([name, read.asOf, read.rows.length]).to.deep.equal(['chiso-lam-dong_2026-06-19.json', '2026-06-19', 16]);
    expect(read.rows.find(({ indicator: { id } }) => id === '5g-coverage')?.assessment.state).to.equal('needs-same-basis');
  });

  it('cannot be had where the page does not want it', async () => {
    const element = await loaded({ data: everyState() });
    expect(all(root(element), '[data-file]')).to.have.length(3);
    element.noDownload = true;
    await element.updateComplete;
    expect(all(root(element), '[data-file]')).to.have.length(0);
  });
});

describe('the table on paper', () => {
  it('is a page of its own in standards mode: the opened row stands in it, no button, no field without its number', async () => {
    const element = await loaded();
    await typeInto(field(element, 'cloud-systems-rate'), '35');
    await open(element, 'cloud-systems-rate');
    let page: Document | null = null;
    const watch = new MutationObserver((records) => {
      for (const frame of records.flatMap(({ addedNodes }) => [...addedNodes])) {
        if (!(frame instanceof HTMLIFrameElement) || !frame.contentWindow) continue;
        frame.contentWindow.print = () => {
          frame.contentWindow?.dispatchEvent(new Event('beforeprint'));
          page = frame.contentDocument;
        };
      }
    });
    watch.observe(document.body, { childList: true });
    one<HTMLButtonElement>(root(element), '[data-file="print"]').click();
    await waitUntil(() => page !== null, 'nothing was printed');
    watch.disconnect();
    const paper = page as unknown as Document;
    expect(paper.compatMode).to.equal('CSS1Compat');
    expect(paper.querySelectorAll('.row')).to.have.length(16);
    expect(paper.querySelector('chiso-row-detail')).to.equal(null);
    expect(paper.querySelector('.detail .facts')?.textContent).to.contain('Định nghĩa và cách tính');
    expect([...paper.querySelectorAll('input')].map((input) => input.getAttribute('value'))).to.contain('35');
    expect(paper.defaultView?.getComputedStyle(paper.querySelector('.state-cell') as Element).color).not.to.equal('');
  });

  it('says so where the page forbids it', async () => {
    const element = await loaded({ data: everyState() });
    const watch = new MutationObserver((records) => {
      for (const frame of records.flatMap(({ addedNodes }) => [...addedNodes])) {
        if (frame instanceof HTMLIFrameElement && frame.contentWindow) frame.contentWindow.print = () => { throw new Error('forbidden'); };
      }
    });
    watch.observe(document.body, { childList: true });
    one<HTMLButtonElement>(root(element), '[data-file="print"]').click();
    await waitUntil(() => root(element).querySelector('.foot .problem') !== null, 'nothing was said');
    watch.disconnect();
    expect(words(one(root(element), '.foot .problem'))).to.equal('Khung chứa trang này không cho in; mở trang riêng rồi in.');
  });
});

describe('several dated values', () => {
  it('stand as a line beside the last, told in words; one value, or values of two bases, have none', async () => {
    const element = await loaded({ data: dataset([
      indicator('three', { observations: [observed(30, { period: '2023' }), observed(40, { period: '2024' }), observed(45)] }),
      indicator('one', { observations: [observed(45)] }),
      indicator('apart', { observations: [observed(30, { period: '2023', basis: 'over-adults' }), observed(45)] }),
    ]) });
    expect(rowIds(element).map((id) => row(element, id).querySelector('.spark')?.getAttribute('aria-label') ?? '')).to.deep.equal(['3 số liệu có ngày, 2023 đến 2025: 30; 40; 45', '', '']);
    expect(cell(element, 'three', 'value')).to.contain('45');
  });
});

describe('the pillar', () => {
  it('chosen leaves its rows, and the way back is the same as from every filter', async () => {
    const element = await loaded({ data: everyState() });
    const select = one<HTMLSelectElement>(root(element), 'select.pillar');
    expect([...select.options].map(({ text }) => text.trim())).to.deep.equal(['Mọi nhóm', 'Hạ tầng số (4)', 'Xã hội số (8)']);
    select.value = 'infrastructure';
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(rowIds(element)).to.deep.equal(['exceeded', 'met', 'missed', 'past-no-data']);
    await typeInto(one(root(element), 'input[type="search"]'), 'không có');
    await element.updateComplete;
    one<HTMLButtonElement>(root(element), '.empty button').click();
    await element.updateComplete;
    expect(rowIds(element)).to.have.length(12);
    expect(select.value).to.equal('');
  });
});
