/** What the comparison says: what can be compared first, then each province with itself, then what cannot be compared and why. */
import { expect, oneEvent } from '@open-wc/testing';
import { csvRows } from './support/csv.js';
import { cells, FOUR, loaded, many, province, row, rows, saved, three } from './support/compare.js';
import { observed, target } from './support/sample.js';
import { all, one, root, watchPage, words } from './support/scorecard.js';

watchPage();

describe('four provinces', () => {
  it('are summed up in one sentence: what can be compared and what not', async () => {
    const element = await loaded({ provinces: FOUR });
    expect(words(one(root(element), '.title'))).to.equal('Chỉ tiêu chuyển đổi số của bốn tỉnh');
    expect(words(one(root(element), '.lead'))).to.equal('Trong 31 nội dung chính, 7 nội dung so được giữa ít nhất hai tỉnh; 11 nội dung chưa so được; 13 nội dung chỉ một tỉnh đặt ra. '
      + 'Chưa nội dung nào có số liệu của hai tỉnh theo cùng cách tính, trên cùng mốc địa bàn; mới so được đích.');
    expect(all(root(element), '.part-title').map(words)).to.deep.equal(['1. So được giữa các tỉnh', '2. Từng tỉnh so với đích của mình', '3. Chưa so được, và vì sao', '4. Nội dung chỉ một tỉnh đặt ra']);
  });

  it('stand in columns with their territory, each row with its content, base and territory', async () => {
    const element = await loaded({ provinces: FOUR }, 1200);
    expect(all(root(element), '.grid:not(.apart) > thead th').map(words)).to.deep.equal(['Nội dung và cách tính', 'Lâm Đồng địa bàn từ 01/7/2025', 'Đắk Lắk địa bàn trước 01/7/2025', 'Đồng Nai địa bàn trước 01/7/2025', 'Gia Lai địa bàn trước 01/7/2025']);
    const share = row(element, 'digital-economy-share');
    expect(words(one(share, '.content'))).to.equal('Tỷ trọng kinh tế số trong GRDP trên GRDP địa bàn trước 01/7/2025');
    const [lamDong = '', dakLak, dongNai, giaLai] = cells(share);
    expect(lamDong).to.contain('7,45% 2025').and.contain('Còn thiếu 22,55 điểm phần trăm').and.contain('Số của địa bàn từ 01/7/2025, không so với các tỉnh trong dòng');
    expect(dakLak).to.equal('Đích khoảng 30%, hết năm 2030 Chưa có số liệu Đích 20%, hết năm 2025: đã đến hạn, chưa có số liệu');
    expect(dongNai).to.equal('Không có trong các chỉ tiêu đang so');
    expect(giaLai).to.contain('Đích ≥ 15%, hết năm 2030');
  });

  it('are never ranked and no number is coloured by another province’s', async () => {
    const element = await loaded({ provinces: FOUR });
    expect(words(one(root(element), '.intro'))).to.contain('không xếp hạng');
    expect(all(root(element), '.cell .number').every((number) => getComputedStyle(number).color === getComputedStyle(one(root(element), '.title')).color)).to.equal(true);
  });

  it('say of what cannot be compared why, what each prints, and what is needed', async () => {
    const element = await loaded({ provinces: FOUR }, 1200);
    expect(all(root(element), '.group').map(words)).to.deep.equal(['Cùng cách tính, khác địa bàn · 1 nội dung', 'Mỗi tỉnh tính một cách · 8 nội dung', 'Văn bản không nêu cách tính · 3 nội dung']);
    const five = one(root(element), '.apart-row[data-row="5g-coverage"]');
    const texts = all(five, 'td').map(words);
    expect(texts[0]).to.equal('khoảng 86% không ghi ngày, số ước Đích 100%, hết năm 2030 không nêu tính trên gì');
    expect(texts[2]).to.equal('–');
    expect(texts[4]).to.equal('Văn bản nêu rõ tính trên gì Lâm Đồng: Không nêu theo diện tích, dân số hay thôn (theo văn bản: Các doanh nghiệp viễn thông) Đắk Lắk, Gia Lai: Thiếu tỷ lệ phủ sóng 5G và cơ sở tính (theo văn bản: Sở Thông tin và Truyền thông)');
  });

  it('each against its own target, and what has no distance by its state', async () => {
    const element = await loaded({ provinces: FOUR }, 1200);
    const own = all(root(element), '.own tbody tr').map(words);
    expect(own).to.have.length(9);
    expect(own[2]).to.equal('Lâm Đồng Tỷ trọng kinh tế số trong GRDP trên GRDP 7,45% 2025 30% hết năm 2030 Còn thiếu 22,55 điểm phần trăm Cần tăng 4,51 điểm phần trăm mỗi năm');
    expect(own.filter((text) => text.includes('không tính được khoảng cách') || text.includes('Không tính được khoảng cách'))).to.have.length(4);
    expect(own[5]).to.equal('Đắk Lắk 16 chỉ tiêu: chưa có khoảng cách tới đích 5 đã đến hạn, chưa có số liệu 11 chưa có số liệu gốc Không tính được khoảng cách');
  });

  it('say beside a distance that its target is read from words, and what the documents contradict about its value', async () => {
    const element = await loaded({ provinces: FOUR }, 1200);
    const own = (name: string) => all(root(element), '.own tbody tr').map(words).find((text) => text.includes(name));
    expect(own('Hộ gia đình có đường cáp quang')).to.equal('Lâm Đồng Hộ gia đình có đường cáp quang hộ có đường cáp quang / tổng hộ 99% không ghi ngày '
      + '100% không ghi năm, suy từ lời văn, không in số Còn thiếu 1 điểm phần trăm đích không ghi hạn');
    expect(own('điện thoại thông minh')).to.contain('100% không ghi năm, suy từ lời văn, không in số Còn thiếu khoảng 14 điểm phần trăm')
      .and.contain('1 điểm chưa khớp: Tỷ lệ dùng điện thoại thông minh: trên người trưởng thành hay trên dân số');
  });

  it('speak English where the page asks for it, numbers and all', async () => {
    const element = await loaded({ provinces: FOUR, lang: 'en' }, 1200);
    expect(words(one(root(element), '.lead'))).to.contain('Of 31 main indicators, 7 can be compared between at least two provinces; 11 cannot be compared yet; 13 are set by one province only.');
    expect(cells(row(element, 'digital-economy-share'))[0]).to.contain('7.45% 2025').and.contain('Short by 22.55 percentage points');
    expect(words(one(root(element), '[part~="base"]'))).not.to.match(/Còn thiếu|Chưa có số liệu/);
  });
});

describe('a value', () => {
  it('that is missing is dashes up to the flag and words, never a bar', async () => {
    const element = await loaded({ datasets: three() }, 1200);
    const missing = all(one(root(element), '.shared-row'), 'td')[2];
    expect(missing?.querySelector('.bar')).to.equal(null);
    expect(missing?.querySelector('.unknown')).not.to.equal(null);
    expect(words(missing)).to.equal('Đích ≥ 60%, hết năm 2030 Chưa có số liệu');
  });

  it('that is really 0 is a bar of 2 px and “0”', async () => {
    const element = await loaded({ datasets: three() }, 1200);
    const zero = all(one(root(element), '.shared-row'), 'td')[1];
    expect(zero?.querySelector('.bar')?.getBoundingClientRect().width).to.equal(2);
    expect(zero?.querySelector('.unknown')).to.equal(null);
    expect(words(zero)).to.contain('0% 2025').and.contain('Còn thiếu 80 điểm phần trăm');
  });

  it('and the bars of one row stand on one scale', async () => {
    const element = await loaded({ datasets: [province('mot', 'Một'), province('hai', 'Hai', { observations: [observed(20)] })] }, 1200);
    const [first = 0, second = 0] = [...one(root(element), '.shared-row').querySelectorAll('.bar')].map((bar) => bar.getBoundingClientRect().width);
    expect(first / second).to.be.closeTo(2, 0.05);
  });

  it('that two sources contradict is shown with both numbers and compared with nothing', async () => {
    const element = await loaded({ datasets: [province('mot', 'Một', { observations: [observed(45), observed(52)], targets: [target()] }), province('hai', 'Hai')] }, 1200);
    expect(cells(one(root(element), '.shared-row'))[0]).to.contain('45%').and.contain('52%').and.contain('Số liệu mâu thuẫn');
    expect(words(one(root(element), '.lead'))).to.contain('Chưa nội dung nào có số liệu của hai tỉnh');
  });
});

describe('an opened content', () => {
  it('leads every number to its document, date, section and line', async () => {
    const element = await loaded({ provinces: FOUR }, 1200);
    const select = oneEvent(element, 'chiso-select');
    one<HTMLButtonElement>(row(element, 'digital-economy-share'), '.name').click();
    expect((await select).detail).to.deep.equal({ concept: 'digital-economy-share', basis: 'of-grdp', open: true });
    await element.updateComplete;
    const opened = words(one(root(element), '.open-row'));
    expect(opened).to.contain('Tử số').and.contain('7,45%').and.contain('ngày 19 tháng 6 năm 2026');
    expect(opened).to.contain('Đắk Lắk').and.contain('Gia Lai').and.not.contain('Đồng Nai');
    expect(all(root(element), '.open-row summary').map(words)).to.include('Vị trí trong nguồn');
    expect(one(row(element, 'digital-economy-share'), '.name').getAttribute('aria-expanded')).to.equal('true');
  });

  it('opens one at a time, in part 3 too', async () => {
    const element = await loaded({ provinces: FOUR });
    one<HTMLButtonElement>(row(element, 'inspections-digital'), '.name').click();
    one<HTMLButtonElement>(root(element), '.apart-row[data-row="5g-coverage"] .name').click();
    await element.updateComplete;
    expect(all(root(element), '.open-row')).to.have.length(1);
    expect(words(one(root(element), '.open-row'))).to.contain('86%');
  });
});

describe('the concepts', () => {
  it('give the rows their names; the words of each document stand with its sources', async () => {
    const element = await loaded({ provinces: FOUR, lang: 'vi' }, 1200);
    const fibre = row(element, 'households-fibre');
    // A target that is read from words is never taken for a printed one; and why 31 is not the sum of the rows.
    expect(words(fibre)).to.match(/Đích (= )?100%, [^,]+, suy từ lời văn, không in số/);
    expect(words(root(element).querySelector('.part .intro:has(+ .apart, + .group-title)') ?? undefined)).to.contain('1 nội dung ở đây cũng nằm trong số so được');
    expect(words(one(fibre, '.name'))).to.equal('Hộ gia đình và cáp quang');
    const whole = oneEvent(element, 'chiso-load');
    one<HTMLButtonElement>(fibre, '.name').click();
    await whole;
    await element.updateComplete;
    expect(words(one(root(element), '.open-row'))).to.contain('Tên trong văn bản: Hộ gia đình được phủ hạ tầng băng rộng cáp quang');
    expect(words(one(root(element), '.single'))).to.contain('Tỷ lệ người trưởng thành có điện thoại thông minh');
  });

  it('may be chosen by the page; an unknown one is named', async () => {
    const element = await loaded({ provinces: FOUR, concepts: 'digital-economy-share, inspections-digital khong-co' });
    expect(rows(element).map(({ dataset }) => dataset.row?.split('/')[0])).to.deep.equal(['digital-economy-share', 'inspections-digital']);
    expect(words(one(root(element), 'header'))).to.contain('Trong 2 nội dung đã chọn').and.contain('Không tỉnh nào có nội dung: khong-co.');
  });
});

describe('the files', () => {
  it('holds every province’s numbers with base, territory and source; what is missing is empty, a 0 is a 0', async () => {
    const { text, name } = await saved(await loaded(), 'csv');
    const lines = csvRows(text);
    const head = lines[0] ?? [];
    const at = (title: string) => head.indexOf(title);
    const shared = lines.filter((line) => line[at('Phần')]?.includes('1.'));
    expect(name).to.equal('so-sanh-mot-hai-ba.csv');
    expect(new Set(lines.map((line) => line.length)).size, 'cells a line').to.equal(1);
    expect(shared.map((line) => [line[at('Tỉnh')], line[at('Số liệu')], line[at('Còn thiếu tới đích')], line[at('Địa bàn')]])).to.deep.equal([
      ['Tỉnh Một', '40', '40', 'địa bàn từ 01/7/2025'], ['Tỉnh Hai', '0', '80', 'địa bàn từ 01/7/2025'], ['Tỉnh Ba', '', '', 'địa bàn từ 01/7/2025'],
    ]);
    expect(shared[0]?.[at('Nguồn số liệu')]).to.equal('Báo cáo sáu tháng, Dòng 20 trong bản trích');
  });

  it('hold what is open about a target, and the targets of other dates with their source', async () => {
    const { text } = await saved(await loaded({ provinces: FOUR, asOf: '2026-11-22' }), 'csv');
    const [head = [], ...lines] = csvRows(text);
    const at = (title: string) => head.indexOf(title);
    const share = lines.find((line) => line[at('Tỉnh')] === 'Đắk Lắk' && line[at('Nội dung')] === 'Tỷ trọng kinh tế số trong GRDP') ?? [];
    expect([share[at('Đích')], share[at('Ghi chú của đích')]]).to.deep.equal(['30', 'gần đúng']);
    expect(share[at('Đích của các mốc khác và kết quả')]).to.match(/^Đích 20%, hết năm 2025: đã đến hạn, chưa có số liệu \(.+ trong bản trích\)$/);
  });

  it('name a content by its concept, and beside it as each document does', async () => {
    const { text } = await saved(await loaded({ provinces: FOUR }), 'csv');
    const lines = csvRows(text);
    const at = (title: string) => (lines[0] ?? []).indexOf(title);
    const fibre = lines.filter((line) => line[at('Nội dung')] === 'Hộ gia đình và cáp quang' && line[at('Phần')]?.startsWith('1.'));
    expect(fibre.map((line) => [line[at('Tỉnh')], line[at('Tên trong văn bản')]])).to.deep.include(['Đắk Lắk', 'Hộ gia đình được phủ hạ tầng băng rộng cáp quang']).and.deep.include(['Gia Lai', 'Hộ gia đình được phủ mạng cáp quang băng rộng']);
  });

  it('say of each number from a draft that its source is one', async () => {
    const [head = [], ...lines] = csvRows((await saved(await loaded({ provinces: FOUR }), 'csv')).text);
    const sources = lines.map((line) => ({ place: line[head.indexOf('Tỉnh')], cited: [line[head.indexOf('Nguồn số liệu')], line[head.indexOf('Nguồn của đích')]].filter(Boolean) }));
    for (const { place, cited } of sources) for (const source of cited) expect(source?.includes('(dự thảo)'), `${place}: ${source}`).to.equal(place === 'Đồng Nai');
    expect(sources.filter(({ place, cited }) => place === 'Đồng Nai' && cited.length > 0)).not.to.have.length(0);
  });

  it('as a picture name the draft beside its province and among the sources, also where dots take the place of provinces', async () => {
    const written: string[] = [];
    // Kept to be put back as it was, never called by itself.
    // eslint-disable-next-line @typescript-eslint/unbound-method
    const { fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = (text: string) => { written.push(text); };
    try {
      await saved(await loaded({ provinces: FOUR }), 'png');
      expect(written.join(' ')).to.contain('Lâm Đồng, Đắk Lắk, Đồng Nai (dự thảo), Gia Lai.').and.contain('2025 - 2030 (dự thảo, năm 2025).');
      expect(written.filter((line) => line === 'Đồng Nai (dự thảo)'), 'above its numbers').not.to.have.length(0);
      written.length = 0;
      const [first, ...rest] = many() as unknown as readonly { readonly documents: readonly object[] }[];
      await saved(await loaded({ datasets: [{ ...first, documents: first?.documents.map((document) => ({ ...document, draft: true })) }, ...rest] }), 'png');
      expect(written.join(' ')).to.contain(' số 0 (dự thảo), Tỉnh 1, ');
    } finally {
      CanvasRenderingContext2D.prototype.fillText = fillText;
    }
  });

  it('as JSON hold the numbers with their base, territory and source, null for what is missing, and the documents', async () => {
    const { text, name } = await saved(await loaded(), 'json');
    const file = JSON.parse(text) as { asOf: string; provinces: { slug: string; documents: unknown[] }[]; rows: { part: string; province: string; concept: string; observation: { value: number; basis: string; territory: string; source: unknown } | null; gap: number | null }[] };
    expect(name).to.equal('so-sanh-mot-hai-ba.json');
    expect([file.asOf, file.provinces.map(({ slug, documents }) => `${slug} ${documents.length}`)]).to.deep.equal(['2026-06-19', ['mot 2', 'hai 2', 'ba 2']]);
    const shared = file.rows.filter(({ part }) => part === 'shared');
    expect(shared.map(({ province: slug, concept, observation, gap }) => [slug, concept, observation?.value ?? null, gap])).to.deep.equal([['mot', 'accounts', 40, 40], ['hai', 'accounts', 0, 80], ['ba', 'accounts', null, null]]);
    expect(shared[0]?.observation).to.deep.include({ basis: 'over-people', territory: 'since-2025-07', source: { document: 'report', section: null, lines: [20, 20] } });
  });

  it('as a picture are a PNG of 2 368 points across, light, with something on it', async () => {
    const { blob, name } = await saved(await loaded({ provinces: FOUR, theme: 'dark' }), 'png');
    expect([name, blob.type]).to.deep.equal(['so-sanh-lam-dong-dak-lak-dong-nai-gia-lai.png', 'image/png']);
    const picture = await createImageBitmap(blob);
    expect(picture.width).to.equal(2368);
    expect(picture.height).to.be.above(1200);
    const canvas = Object.assign(document.createElement('canvas'), { width: picture.width, height: picture.height });
    const ctx = canvas.getContext('2d');
    ctx?.drawImage(picture, 0, 0);
    expect([...(ctx?.getImageData(2, 2, 1, 1).data ?? [])]).to.deep.equal([255, 255, 255, 255]);
    const colours = new Set<number>();
    const { data } = ctx?.getImageData(0, 0, picture.width, 1200) ?? { data: new Uint8ClampedArray() };
    for (let index = 0; index < data.length; index += 4) colours.add(((data[index] ?? 0) << 16) + ((data[index + 1] ?? 0) << 8) + (data[index + 2] ?? 0));
    expect(colours.size).to.be.above(50);
  });

  it('as a picture of 34 provinces stay below what a canvas of a phone can hold', async () => {
    const { blob } = await saved(await loaded({ datasets: many(34) }), 'png');
    const picture = await createImageBitmap(blob);
    expect(picture.width * picture.height).to.be.below(16_777_216);
  });

  it('takes no text for a formula', async () => {
    const { text } = await saved(await loaded({ datasets: [province('mot', '=1+1'), province('hai', 'Hai')] }), 'csv');
    expect(text).to.contain(";'=1+1;").and.not.contain(';=1+1');
  });

  it('is not offered where the page forbids it', async () => {
    const element = await loaded({ datasets: three(), noDownload: true });
    expect(root(element).querySelector('.download')).to.equal(null);
  });
});
