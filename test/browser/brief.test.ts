/** The leader's page: its words and counts, and that it fits one sheet. */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { trouble } from './support/room.js';
import { LANGUAGES, loaded, PROVINCES, section, sheet, text } from './support/brief.js';
import { dataset, everyState, indicator as madeUp } from './support/sample.js';
import { all, one, root, watchPage, words } from './support/scorecard.js';
import { waitUntil } from './support/wait-until.js';

watchPage();

before(async () => { await setViewport({ width: 1480, height: 900 }); });

describe('the page of Lâm Đồng in June 2026', () => {
  it('has a title, for whom and when and where, and five sections', async () => {
    const element = await loaded();
    expect(words(one(root(element), '.title'))).to.equal('Tóm tắt thực hiện mục tiêu chuyển đổi số tỉnh Lâm Đồng');
    expect(words(one(root(element), '.subtitle'))).to.equal('Phục vụ lãnh đạo tỉnh. Tính đến ngày 19 tháng 6 năm 2026; tỉnh Lâm Đồng từ 01/7/2025 (Lâm Đồng, Bình Thuận, Đắk Nông).');
    expect(all(root(element), '.section').map(words)).to.deep.equal([
      '1. Tình hình chung', '2. Khoảng cách đáng chú ý và tốc độ cần đạt', '3. Số liệu còn thiếu và cơ quan cung cấp theo văn bản', '4. Nhiệm vụ cần theo dõi', '5. Lưu ý khi dùng số liệu',
    ]);
  });

  it('counts indicators, what can be computed, states and tasks, and forecasts nothing', async () => {
    expect(section(await loaded(), 1)).to.equal('Trong 16 chỉ tiêu chính, mới có 3 chỉ tiêu đủ căn cứ tính tốc độ cần đạt; chưa chỉ tiêu nào đủ căn cứ dự báo khả năng đạt đích. '
      + '3 mới có một mốc số liệu 6 chưa có số liệu gốc 5 chưa cùng cách tính 1 đích chưa ghi năm 1 chưa đặt đích '
      + 'Theo báo cáo đến ngày 19 tháng 6 năm 2026, 264 nhiệm vụ năm 2026 thực hiện Nghị quyết số 57-NQ/TW: đã hoàn thành 157 (143 trong hạn, 14 quá hạn); đang thực hiện trong hạn 106; quá hạn chưa hoàn thành 1. '
      + 'Trong 118 nhiệm vụ nêu cụ thể trong văn bản: 4 đã hoàn thành; 17 đang thực hiện; 7 theo kế hoạch; 2 quá hạn hoặc chậm, theo văn bản; 15 có nêu, chưa rõ tình trạng; 73 chưa có báo cáo.');
  });

  it('draws one mark for each indicator', async () => {
    const element = await loaded();
    expect(all(root(element), '.strip .tone-wait, .strip .tone-warn, .strip .tone-good, .strip .tone-bad, .strip .tone-accent').reduce((sum, each) => sum + each.querySelectorAll('svg').length, 0)).to.equal(16);
  });

  it('lists the gaps, the soonest first, with base, number, target, year and what it asks for', async () => {
    const element = await loaded();
    expect(all(root(element), '.gaps tbody tr').map(words)).to.deep.equal([
      'Trung tâm phục vụ hành chính công cấp xã đạt 1 Gb/s trong 124 trung tâm cấp xã 102 10/6/2026 124 trung tâm hết tháng 6/2026 22 trung tâm. Thời hạn hết tháng 6/2026',
      'Vị trí BTS xóa lõm sóng trong 112 vị trí của kế hoạch 45 không ghi ngày 112 vị trí hết năm 2026 67 vị trí. Cần thêm 2,7–10,5 vị trí mỗi tháng từ mốc số liệu đến hết năm 2026 (một khoảng, vì số liệu không ghi ngày)',
      'Tỷ trọng kinh tế số trong GRDP trên GRDP 7,45% 2025 30% hết năm 2030 22,55 điểm phần trăm. Cần tăng 4,51 điểm phần trăm mỗi năm',
      'Hộ gia đình có đường cáp quang hộ có đường cáp quang / tổng hộ; đích suy từ lời văn, không in số 99% không ghi ngày 100% không ghi năm 1 điểm phần trăm. Không tính tốc độ cần đạt',
    ]);
    expect(section(element, 2)).to.contain('Riêng kinh tế số: nếu GRDP mỗi năm đều tăng 10% như mức văn bản đặt cho năm 2026, để đạt 30%, kinh tế số phải tăng 45,3% mỗi năm; riêng năm 2030, phần còn lại của GRDP giảm 0,4%.');
  });

  it('says of each missing figure what is missing, under the agency that the documents name, or that they name none', async () => {
    const element = await loaded();
    expect(all(root(element), '.who').map(words)).to.deep.equal(['Các doanh nghiệp viễn thông', 'Sở Khoa học và Công nghệ', 'Văn phòng UBND tỉnh', 'Văn bản chưa giao cơ quan cung cấp']);
    const figures = all(root(element), '.missing li');
    // Those without a value (6), on another base (5), all named once.
    expect(figures).to.have.length(11);
    expect(words(figures[0])).to.equal('Phủ sóng 5G (đã có khoảng 86%): không nêu theo diện tích, dân số hay thôn');
    for (const figure of figures) {
      expect(figure.hidden).to.equal(false);
      expect(figure.innerText).to.match(/: \p{Ll}[^:]{10,}$/u);
    }
    expect(section(element, 3)).to.contain('Sở Khoa học và Công nghệ tổng hợp báo cáo của các sở, ban, ngành; kỳ tới trước ngày 15 tháng 12 năm 2026');
  });

  it('of a target that came due shows the value before it and asks for the figure of that day', async () => {
    const element = await loaded({ province: 'lam-dong', asOf: '2026-06-30' });
    expect(words(one(root(element), '.gaps tbody tr'))).to.equal('Trung tâm phục vụ hành chính công cấp xã đạt 1 Gb/s trong 124 trung tâm cấp xã 102 10/6/2026 124 trung tâm hết tháng 6/2026 '
      + '22 trung tâm. Hạn là hết tháng 6/2026; số liệu gần nhất là 10/6/2026');
    expect(all(root(element), '.missing li').map(words)).to.include('Trung tâm phục vụ hành chính công cấp xã đạt 1 Gb/s (đến hạn hết tháng 6/2026): thiếu số liệu tại thời hạn');
  });

  it('puts the tasks that the documents call late first, in their words, then what comes due next', async () => {
    const tasks = section(await loaded(), 4);
    expect(tasks).to.match(/^2 nhiệm vụ quá hạn hoặc chậm, theo văn bản Kế hoạch mua sắm sản phẩm công nghệ chiến lược trong nước \(Sở Khoa học và Công nghệ\); quá hạn /)
      .and.contain('Xác định tối thiểu 03 bài toán lớn (Ban Chỉ đạo tỉnh); chậm tiến độ, chưa thực hiện đầy đủ 83 nhiệm vụ có ghi thời hạn, chưa đến hạn, trong đó: '
        + 'Hoàn thiện băng rộng 1 Gb/s tại 22 Trung tâm phục vụ hành chính công cấp xã, thời hạn hết tháng 6/2026; đang thực hiện (102/124)');
  });

  it('calls a task past its printed end what the documents do: without a report since, never late', async () => {
    const later = section(await loaded({ province: 'lam-dong', asOf: '2026-11-22' }), 4);
    expect(later).to.contain('4 nhiệm vụ quá thời hạn ghi trong kế hoạch, chưa có báo cáo, trong đó: Hoàn thiện băng rộng 1 Gb/s tại 22 Trung tâm phục vụ hành chính công cấp xã, '
      + 'thời hạn hết tháng 6/2026; báo cáo 19/6/2026: đang thực hiện (102/124)');
    const plan = section(await loaded({ province: 'dak-lak' }), 4);
    expect(plan).to.match(/^23 nhiệm vụ quá thời hạn ghi trong kế hoạch, chưa có báo cáo, trong đó: Thí điểm chuyển đổi số cấp xã, thời hạn hết năm 2022 /);
    expect(plan).not.to.match(/quá hạn|chậm/);
  });

  it('warns of numbers that contradict each other and counts the warnings left out', async () => {
    const element = await loaded();
    const points = all(root(element), '[data-point="cautions"]');
    const shown = points.filter((point) => !point.hidden);
    expect(words(shown[0])).to.equal('Tỷ lệ hồ sơ trực tuyến, tháng 01 đến tháng 5/2026. Báo cáo nêu 94,74% số hồ sơ tiếp nhận; 555.666 / 630.568 = 88,12%; tính trên hồ sơ đã giải quyết là 93,67%.');
    expect(points).to.have.length(5);
    expect(shown.length).to.be.at.least(2);
    // Where the letters are narrow all of them have room.
    expect(words(one(root(element), '[data-more="cautions"]'))).to.equal(shown.length < 5 ? `và ${5 - shown.length} mục khác` : '');
  });

  it('ends with its sources, their dates and the method', async () => {
    expect(words(one(root(await loaded()), '.sources'))).to.equal('Nguồn. Đề án Chuyển đổi số tỉnh Lâm Đồng, giai đoạn 2026 - 2030 (bản không ghi ngày, số); '
      + 'Báo cáo tình hình triển khai thực hiện Nghị quyết số 57-NQ/TW sau 1 năm 6 tháng trên địa bàn tỉnh Lâm Đồng (ngày 19 tháng 6 năm 2026). '
      + 'Cách tính. Thẻ phương pháp “tốc độ cần đạt” (tính từ mốc số liệu), bản 1. Trạng thái do thư viện chiso xếp, không phải của văn bản.');
  });

  it('in English says the same with English numbers', async () => {
    const element = await loaded({ province: 'lam-dong', lang: 'en' });
    expect(words(one(root(element), '.title'))).to.equal('Digital-transformation targets of Lâm Đồng: summary');
    expect(section(element, 1)).to.equal('Of 16 main indicators, 3 have what a required pace needs; none has the evidence for a forecast. '
      + '3 one value so far 6 no baseline 5 not on the same base 1 no target year 1 no target '
      + 'By the report, at 19 June 2026, of 264 tasks of 2026 under Resolution 57-NQ/TW: done 157 (143 on time, 14 late); under way within the deadline 106; overdue and not done 1. '
      + 'Of 118 tasks that the documents describe: 4 done; 17 in progress; 7 planned; 2 overdue or late, as the document says; 15 mentioned, status not clear; 73 no report yet.');
    expect(section(element, 2)).to.contain('7.45% 2025').and.contain('Needs 4.51 percentage points a year').and.contain('in 2030 the rest of GRDP would shrink by 0.4%.');
    expect(section(element, 5)).to.contain('555,666 / 630,568 = 88.12%');
    expect(section(element, 3)).to.contain('S&T and innovation share').and.contain('5G coverage (about 86% reported): not stated whether');
    expect(all(root(element), '[data-point="cautions"]').filter((point) => !point.hidden).length).to.be.at.least(3);
    expect(text(element)).not.to.match(/chỉ tiêu|Cần tăng|mục khác|Nguồn\./);
  });
});

describe('the page of Đắk Lắk, a plan without one value', () => {
  it('says what cannot be said instead of showing nothing', async () => {
    const element = await loaded({ province: 'dak-lak' });
    expect(section(element, 1)).to.equal('Trong 16 chỉ tiêu chính, chưa chỉ tiêu nào đủ căn cứ tính tốc độ cần đạt hoặc dự báo khả năng đạt đích. '
      + '5 đã đến hạn, chưa có số liệu 11 chưa có số liệu gốc Trong 83 nhiệm vụ nêu cụ thể trong văn bản: 23 quá thời hạn ghi trong kế hoạch, chưa có báo cáo; 60 chưa có báo cáo.');
    expect(section(element, 2)).to.equal('Chưa có chỉ tiêu nào có số liệu và đích cùng cách tính.');
    expect(all(root(element), '.who').map(words)).to.deep.equal([
      'Sở Thông tin và Truyền thông', 'Doanh nghiệp viễn thông', 'Sở Y tế', 'Thủ trưởng các sở, ban, ngành, đoàn thể; UBND cấp huyện', 'Văn bản chưa giao cơ quan cung cấp',
    ]);
    expect(section(element, 3)).to.contain('Phổ cập dịch vụ di động 4G/5G (đến hạn hết năm 2025): thiếu tỷ lệ phủ sóng 4G/5G và cơ sở tính');
    expect(section(element, 4)).to.contain('hết năm 2026');
    expect(words(one(root(element), '.sources'))).to.contain('(bản không ghi ngày, số). Tên cơ quan ghi theo văn bản; có cơ quan có thể đã sáp nhập, giải thể năm 2025.');
  });

  it('in English too', async () => {
    const element = await loaded({ province: 'dak-lak', lang: 'en' });
    expect(section(element, 1)).to.equal('Of 16 main indicators, none has what a required pace needs, and none has the evidence for a forecast. '
      + '5 past due, no value 11 no baseline Of 83 tasks that the documents describe: 23 past the end printed in the plan, no report yet; 60 no report yet.');
    expect(section(element, 2)).to.equal('No indicator has a value and a target on the same base yet.');
    expect(all(root(element), '.who').map(words).at(-1)).to.equal('No agency named by the documents');
    expect(section(element, 4)).to.contain('23 tasks past the end printed in the plan, no report yet, among them:').and.contain('the end of 2026');
  });
});

describe('the page of Đồng Nai', () => {
  it('keeps "about" with a rough value and with what is left to the target', async () => {
    expect(words(one(root(await loaded({ province: 'dong-nai' })), '.gaps tbody tr'))).to.equal('Tỷ lệ người trưởng thành có điện thoại thông minh trên người trưởng thành; đích suy từ lời văn, không in số '
      + 'khoảng 86% không ghi ngày, số ước 100% không ghi năm khoảng 14 điểm phần trăm. Không tính tốc độ cần đạt');
  });

  it('asks for the figures of targets without a year too', async () => {
    const element = await loaded({ province: 'dong-nai' });
    for (const name of ['chữ ký số cá nhân', 'danh tính số (VNeID)', 'tài khoản thanh toán số']) expect(section(element, 3)).to.contain(`${name}: thiếu `);
  });
});

describe('a source that is a draft', () => {
  it('is called one under the title and among the sources, and no other is', async () => {
    for (const [lang, under, among] of [['vi', 'Nguồn có văn bản dự thảo.', '(dự thảo, năm 2025)'], ['en', 'The sources include a draft.', '(draft, 2025)']] as const) {
      const draft = root(await loaded({ province: 'dong-nai', lang }));
      expect([words(one(draft, '.subtitle')), words(one(draft, '.sources'))].map((each, index) => each.includes([under, among][index] ?? '')), lang).to.deep.equal([true, true]);
      expect(one(root(await loaded({ province: 'lam-dong', lang })), '.sheet').textContent).not.to.match(/dự thảo|draft/);
    }
  });
});

describe('the sheet', () => {
  for (const province of PROVINCES) {
    for (const lang of LANGUAGES) {
      it(`of ${province} holds everything, ${lang}`, async () => {
        const element = await loaded({ province, lang });
        const paper = sheet(element);
        expect(paper.scrollHeight).to.be.at.most(paper.clientHeight + 1);
        expect(paper.scrollWidth).to.be.at.most(paper.clientWidth + 1);
        expect(paper.getBoundingClientRect().height / paper.getBoundingClientRect().width, 'A4').to.be.closeTo(297 / 210, 0.005);
        expect(Number.parseFloat(getComputedStyle(paper).fontSize), 'at least 9 pt').to.be.at.least(11.9);
        expect(trouble(element)).to.deep.equal([]);
        const bottom = paper.getBoundingClientRect().bottom;
        expect(one(root(element), '.sources').getBoundingClientRect().bottom).to.be.at.most(bottom);
      });

      it(`of ${province} flows in a narrow place, nothing left out, ${lang}`, async () => {
        const element = await loaded({ province, lang }, 360);
        expect(element.scrollWidth).to.be.at.most(361);
        expect(sheet(element).scrollWidth).to.be.at.most(361);
        expect(trouble(element)).to.deep.equal([]);
        expect(all(root(element), '[data-point]').filter((point) => point.hidden)).to.have.length(0);
        expect(getComputedStyle(sheet(element)).fontSize).to.equal('16px');
      });
    }
  }

  for (const width of [320, 560, 799, 800, 1400]) {
    it(`has room at ${width} px`, async () => {
      const element = await loaded({ province: 'lam-dong' }, width);
      expect(element.scrollWidth).to.be.at.most(width + 1);
      expect(trouble(element)).to.deep.equal([]);
    });
  }

  it('is fitted anew when its place changes', async () => {
    const element = await loaded({ province: 'lam-dong' }, 360);
    expect(sheet(element).dataset.fit).to.equal(undefined);
    const container = element.closest('div[style]') as HTMLElement;
    container.style.width = '1000px';
    await waitUntil(() => sheet(element).dataset.fit !== undefined);
    expect(sheet(element).scrollHeight).to.be.at.most(sheet(element).clientHeight + 1);
    container.style.width = '360px';
    await waitUntil(() => sheet(element).dataset.fit === undefined);
    expect(all(root(element), '[data-more]').every((more) => more.hidden)).to.equal(true);
  });

  it('closes its lines only as far as it must', async () => {
    const element = await loaded({ data: everyState() });
    expect(sheet(element).dataset.fit).to.equal(undefined);
    expect(all(root(element), '[data-point]').filter((point) => point.hidden)).to.have.length(0);
  });

  it('leaves out missing figures before it cuts a line, counts them, and never the last of them', async () => {
    const rows = Array.from({ length: 70 }, (_, index) => madeUp(`m${index}`, { name: { vi: `Chỉ tiêu còn thiếu có tên rất dài, để trang không đủ chỗ, số ${index}` }, missing: { what: { vi: 'Thiếu số' }, supplier: { vi: `Cơ quan ${index}` } } }));
    const element = await loaded({ data: dataset(rows) });
    const points = all(root(element), '[data-point="missing"]');
    const shown = points.filter((point) => !point.hidden);
    expect(shown.length).to.be.within(1, 69);
    expect(words(one(root(element), '[data-more="missing"]'))).to.equal(`và ${70 - shown.length} mục khác`);
    expect(all(root(element), '.who').filter((who) => getComputedStyle(who).display !== 'none'), 'no agency without a figure').to.have.length(shown.length);
    expect(sheet(element).scrollHeight).to.be.at.most(sheet(element).clientHeight + 1);
  });
});

describe('bases that a user takes as the same', () => {
  const declared = { '5g-coverage': { name: 'Cán bộ tổng hợp', reason: 'cùng tính theo khu dân cư' } };

  it('put their words into the page, with who says so and why, and leave the count of states alone', async () => {
    const element = await loaded();
    const before = section(element, 1);
    expect(root(element).querySelector('.declared')).to.equal(null);
    element.declaredBases = declared;
    await element.updateComplete;
    expect(all(root(element), '.declared').map(words)).to.deep.equal(['Phủ sóng 5G: nếu coi như cùng cách tính thì còn thiếu khoảng 14 điểm phần trăm so với đích 100% hết năm 2030 '
      + '(Cán bộ tổng hợp coi như vậy, lý do: cùng tính theo khu dân cư). Văn bản không xác nhận; chỉ tiêu vẫn xếp “chưa cùng cách tính”.']);
    expect(section(element, 1)).to.equal(before);
  });

  it('say nothing without a name and a reason, nor about a row that is compared anyway', async () => {
    const element = await loaded();
    element.declaredBases = { '5g-coverage': { name: '', reason: 'x' }, 'eid-accounts-rate': { name: 'x', reason: '' }, 'digital-economy-share-grdp': { name: 'x', reason: 'y' } };
    await element.updateComplete;
    expect(root(element).querySelector('.declared')).to.equal(null);
  });
});

describe('lines of the transcript', () => {
  it('are in no brief: a reader has no transcript', async () => {
    for (const province of ['lam-dong', 'dong-nai']) {
      for (const lang of ['vi', 'en']) expect(one(root(await loaded({ province, lang })), '.sheet').textContent, `${province} ${lang}`).not.to.match(/\bdòng \d|\blines? \d|\[\d\]/i);
    }
  });
});
