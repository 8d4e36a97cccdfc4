/** What a projection hands over: CSV, JSON, draws, PNG, a text. */
import { expect } from '@open-wc/testing';
import { all, one, root, watchPage, words } from './support/scorecard.js';
import { downloaded, loaded, scenarios } from './support/projection.js';
import { waitUntil } from './support/wait-until.js';

const page = watchPage();
afterEach(() => expect(page.warnings).to.deep.equal([]));

describe('files', () => {
  it('a CSV with its mark, numbers as numbers, text that starts no formula, and what travels with them', async () => {
    const element = await loaded({ scenarios: [{ ...scenarios[2]!, name: '=HYPERLINK("x")' }] });
    const { name, text, blob } = await downloaded(element, 'csv');
    expect(name).to.equal('chiso-lam-dong_digital-economy-share-grdp_2026-06-19.csv');
    const bytes = new Uint8Array(await blob.arrayBuffer());
    expect([...bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    expect(text).to.contain('2025;7,45;;');
    expect(text).not.to.match(/(^|;)"?=/m);
    expect(text).to.contain('Cách tính;').and.to.contain('Nguồn: Đích;').and.to.contain('không phải dự báo');
  });

  it('a CSV and a JSON in which an approximate, undated value and a typed one say so', async () => {
    const element = await loaded({ indicator: '5g-coverage', baseline: '5g-coverage:90@2026-06' });
    const { text } = await downloaded(element, 'csv');
    const rows = text.split('\r\n');
    expect(rows[0]).to.match(/;Đích \(%\);Ghi chú$/);
    expect(rows[1]).to.match(/^19\/6\/2026;86;.*;"?khoảng, không ghi ngày, đặt ở ngày muộn nhất, số liệu ước"?$/);
    expect(rows[2]).to.match(/^30\/6\/2026;90;.*;số tự nhập$/);
    expect(JSON.parse((await downloaded(element, 'json')).text)).to.have.nested.property('value.approx', 'about');
  });

  it('a CSV that names a half year, whose end it stands at, and computes no digits that nobody can know', async () => {
    const element = await loaded({ indicator: 'online-dossier-rate-cumulative', scenarios });
    const half = await downloaded(await loaded({ indicator: 'online-dossier-rate' }), 'csv');
    expect(half.text).to.match(/^2025;84,44;.*6 tháng cuối năm 2025/m);
    const { text } = await downloaded(element, 'csv');
    expect(text).to.match(/^\d+.*;\d+,\d+;/m).and.not.to.match(/\d{8}|\d,\d{7}/);
  });

  it('a JSON of everything, and the single draws of the scenario in hand', async () => {
    const element = await loaded({ scenarios, lang: 'en' });
    const parsed = JSON.parse((await downloaded(element, 'json')).text) as { declaredBasis: unknown; projections: { letter: string }[] };
    expect(parsed.declaredBasis).to.equal(null);
    expect(parsed.projections.map(({ letter }) => letter)).to.deep.equal(['A', 'B', 'C']);
    const draws = await downloaded(element, 'draws');
    expect(draws.name).to.contain('draws-a');
    expect(draws.text.split('\r\n').filter((line) => /^\d+,\d/.test(line)).length).to.equal(10_000);
  });

  it('a PNG twice as large as the page, with words above and below the picture', async () => {
    const element = await loaded({ scenarios });
    const { blob } = await downloaded(element, 'png');
    const bitmap = await createImageBitmap(blob);
    expect(bitmap.width).to.equal(2368);
    expect(bitmap.height).to.be.greaterThan(1400);
  });

  it('a PNG with the key of its marks inside, in the words of the page', async () => {
    const element = await loaded({ indicator: '5g-coverage', baseline: '5g-coverage:90@2026-06', scenarios: [scenarios[2]!] });
    const written: string[] = [];
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called on its own object below
    const real = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function fillText(text, ...place) {
      written.push(text);
      real.call(this, text, ...place);
    };
    try {
      await downloaded(element, 'png');
    } finally {
      CanvasRenderingContext2D.prototype.fillText = real;
    }
    const key = all(root(element), '.key span').map(words);
    expect(key.length).to.be.greaterThan(2);
    expect(key.filter((entry) => !written.includes(entry))).to.deep.equal([]);
  });

  it('share copies everything that is said as a text', async () => {
    const element = await loaded({ indicator: '5g-coverage', share: true, noDownload: true, declaredBasis: { reason: 'Cùng tính theo thôn', name: 'An' } });
    let copied = '';
    const real = navigator.clipboard.writeText.bind(navigator.clipboard);
    navigator.clipboard.writeText = async (text) => { copied = text; return Promise.resolve(); };
    try {
      expect(all(root(element), '[data-file]').map(words)).to.deep.equal(['Sao chép nội dung']);
      one<HTMLButtonElement>(root(element), '[data-file="copy"]').click();
      await waitUntil(() => copied !== '');
    } finally {
      navigator.clipboard.writeText = real;
    }
    expect(copied).to.contain('Phủ sóng 5G\n').and.to.contain('Coi như cùng cách tính: Cùng tính theo thôn. Người nêu: An.').and.to.contain('Nếu coi như cùng cách tính, để đạt 100%').and.to.contain('Phương pháp.').and.to.contain('Nguồn.');
    await element.updateComplete;
    expect(words(one(root(element), '[role="status"]'))).to.equal('Đã sao chép');
  });

  it('no-download takes them away', async () => {
    const element = await loaded({ noDownload: true });
    expect(root(element).querySelector('.downloads')).to.equal(null);
  });
});
