/** The real scorecard of Lâm Đồng on the day of its June report, as a reader finds it. */
import { expect } from '@open-wc/testing';
import { all, cell, loaded, one, root, row, rowIds, rows, watchPage, words } from './support/scorecard.js';

watchPage();

describe('the scorecard of Lâm Đồng on 19 June 2026', () => {
  it('shows its sixteen headline rows under seven pillars, in page order', async () => {
    const element = await loaded();
    expect(all(root(element), 'tbody').map((group) => [words(one(group, '.pillar-cell')), all(group, '.row').map((each) => each.dataset.row)])).to.deep.equal([
      ['Hạ tầng số 6 chỉ tiêu 2 Mới có một mốc số liệu 2 Chưa có số liệu gốc 1 Chưa cùng cách tính 1 Đích chưa ghi năm', ['5g-coverage', 'fixed-broadband-1gbps-access', 'households-fibre-rate', 'cloud-systems-rate', 'bts-sites-new-or-optimised', 'commune-service-centres-1gbps']],
      ['Chính quyền số 2 chỉ tiêu 2 Chưa cùng cách tính', ['online-public-services-full-process', 'online-dossier-rate']],
      ['Dữ liệu số 1 chỉ tiêu', ['departments-data-lgsp-rate']],
      ['Xã hội số 3 chỉ tiêu 2 Chưa cùng cách tính 1 Chưa đặt đích', ['eid-accounts-rate', 'digital-signature-people-rate', 'e-health-records-rate']],
      ['Kinh tế số 2 chỉ tiêu 1 Mới có một mốc số liệu 1 Chưa có số liệu gốc', ['digital-economy-share-grdp', 'sme-digital-adoption-rate']],
      ['Quản trị 1 chỉ tiêu', ['dti-index']],
      ['Kinh phí 1 chỉ tiêu', ['sti-share-budget-expenditure']],
    ]);
  });

  it('says whose indicators they are, as of when, and from which documents', async () => {
    const element = await loaded();
    expect(words(one(root(element), '[part~="title"]'))).to.equal('Lâm Đồng: 16 chỉ tiêu chính về chuyển đổi số, đích đến năm 2030');
    expect(words(one(root(element), '.as-of'))).to.equal('Tính đến ngày 19 tháng 6 năm 2026');
    expect(all(root(element), '.documents > div').map(words)).to.deep.equal([
      'Đích và số liệuĐề án Chuyển đổi số tỉnh Lâm Đồng, giai đoạn 2026 - 2030 (bản không ghi ngày, số)',
      'Số liệuBáo cáo tình hình triển khai thực hiện Nghị quyết số 57-NQ/TW sau 1 năm 6 tháng trên địa bàn tỉnh Lâm Đồng (ngày 19 tháng 6 năm 2026)',
      'Địa bàntỉnh Lâm Đồng từ 01/7/2025 (Lâm Đồng, Bình Thuận, Đắk Nông)',
    ]);
  });

  it('counts its rows by state, in words', async () => {
    const element = await loaded();
    expect(all(root(element), '.chip').map((chip) => [words(one(chip, 'b')), words(one(chip, '.words'))])).to.deep.equal([
      ['16', 'Chỉ tiêu chính'],
      ['3', 'Mới có một mốc số liệu'],
      ['6', 'Chưa có số liệu gốc'],
      ['5', 'Chưa cùng cách tính'],
      ['1', 'Đích chưa ghi năm'],
      ['1', 'Chưa đặt đích'],
    ]);
  });

  it('says how many rows cannot be compared, why, and who gathers what is missing', async () => {
    const element = await loaded();
    const text = words(one(root(element), '.lacking'));
    expect(text).to.contain('11 chỉ tiêu chưa so được với đích: 6 chưa có số liệu gốc; 5 chưa cùng cách tính.');
    expect(text).to.contain('Sở Khoa học và Công nghệ tổng hợp báo cáo của các sở, ban, ngành; kỳ tới trước ngày 15 tháng 12 năm 2026');
  });

  const expected: readonly { readonly id: string; readonly name: string; readonly value: string; readonly target: string; readonly state: string }[] = [
    { id: 'digital-economy-share-grdp', name: 'Tỷ trọng kinh tế số trong GRDP', value: '7,45% 2025 trên GRDP', target: '30% 2030 trên GRDP',
      state: 'Mới có một mốc số liệu Cần tăng 4,51 điểm phần trăm mỗi năm 1 điểm chưa khớp' },
    { id: '5g-coverage', name: 'Phủ sóng 5G', value: 'khoảng 86% không ghi ngày, số ước không nêu tính trên gì', target: '100% 2030 không nêu tính trên gì',
      state: 'Chưa cùng cách tính Không nêu theo diện tích, dân số hay thôn 1 điểm chưa khớp' },
    { id: 'cloud-systems-rate', name: 'Hệ thống thông tin chạy trên đám mây', value: 'Nhập mốc % chưa có trong 2 văn bản', target: '≥ 70% 2030 hệ thống thông tin của tỉnh',
      state: 'Chưa có số liệu gốc Thiếu số hệ thống trên đám mây và tổng số' },
    { id: 'commune-service-centres-1gbps', name: 'Trung tâm phục vụ hành chính công cấp xã đạt 1 Gb/s', value: '102 trung tâm 10/6/2026 trong 124 trung tâm cấp xã',
      target: '124 trung tâm 6/2026 trong 124 trung tâm cấp xã', state: 'Mới có một mốc số liệu Cần thêm 22 trung tâm đến hết tháng 6/2026 2 điểm chưa khớp' },
    { id: 'bts-sites-new-or-optimised', name: 'Vị trí BTS xóa lõm sóng', value: '45 vị trí không ghi ngày trong 112 vị trí của kế hoạch', target: '112 vị trí 2026 trong 112 vị trí của kế hoạch',
      state: 'Mới có một mốc số liệu Cần thêm 2,7–10,5 vị trí mỗi tháng từ mốc số liệu đến hết năm 2026 (một khoảng, vì số liệu không ghi ngày) 1 điểm chưa khớp' },
    { id: 'eid-accounts-rate', name: 'Người dân có định danh điện tử', value: '87,49% không ghi ngày mức 2 / công dân trên 14 tuổi', target: '≥ 80% 2030 người dân',
      state: 'Chưa cùng cách tính Thiếu tỷ lệ tính trên người dân 3 điểm chưa khớp' },
    { id: 'households-fibre-rate', name: 'Hộ gia đình có đường cáp quang', value: '99% không ghi ngày hộ có đường cáp quang / tổng hộ',
      target: '100% không ghi năm hộ có đường cáp quang / tổng hộ suy từ lời văn, không in số', state: 'Đích chưa ghi năm Còn 1 điểm phần trăm; đích không ghi hạn' },
    { id: 'e-health-records-rate', name: 'Hồ sơ sức khỏe điện tử', value: '97% không ghi ngày hồ sơ đã lập / 3.280.720 phải lập', target: 'Chưa đặt đích trong 2 văn bản',
      state: 'Chưa đặt đích Theo dõi số liệu, không so với đích' },
    { id: 'dti-index', name: 'Chỉ số chuyển đổi số cấp tỉnh (DTI)', value: 'Nhập mốc điểm chưa có trong 2 văn bản', target: '≥ 0,75 điểm 2030 thang điểm 0–1',
      state: 'Chưa có số liệu gốc Thiếu điểm của tỉnh sau sắp xếp 1 điểm chưa khớp' },
  ];

  it('prints name, value with base and date, target, state and pace in exact words', async () => {
    const element = await loaded();
    for (const { id, ...cells } of expected) {
      const shown = { name: cell(element, id, 'name'), value: cell(element, id, 'value'), target: cell(element, id, 'target'), state: cell(element, id, 'state') };
      expect(shown, id).to.deep.equal(cells);
    }
  });

  it('gives no pace, gap or comparison where value and target count different things', async () => {
    const element = await loaded();
    const apart = ['5g-coverage', 'online-public-services-full-process', 'online-dossier-rate', 'eid-accounts-rate', 'digital-signature-people-rate'];
    for (const id of apart) {
      expect(words(one(row(element, id), '.state')), id).to.equal('Chưa cùng cách tính');
      expect(all(row(element, id), '.figure'), `${id}: value and target stand side by side`).to.have.length(2);
      expect(cell(element, id, 'state'), id).not.to.match(/mỗi (năm|tháng)|Còn|Thiếu \d|gấp/);
      // The drawing of a comparison has a filled bar; this one must not.
      expect(row(element, id).querySelector('.track .fill, .track .rest'), id).to.equal(null);
    }
  });

  it('underlines the words in which two bases part', async () => {
    const element = await loaded();
    expect(all(row(element, 'online-dossier-rate'), '.value-cell u').map(words)).to.deep.equal(['nộp', 'tiếp nhận']);
    expect(all(row(element, 'online-dossier-rate'), '.target-cell u').map(words)).to.deep.equal(['xử lý']);
  });

  it('is a real table whose parts keep their roles when the layout changes, named with the date of its documents and the day of judgement', async () => {
    const element = await loaded({ province: 'lam-dong', asOf: '2026-11-22' });
    const table = one(root(element), 'table');
    expect(table.getAttribute('role')).to.equal('table');
    expect(words(root(element).getElementById(table.getAttribute('aria-labelledby') ?? '')), 'named by the title').to.equal(words(one(root(element), '[part~="title"]')));
    expect(words(one(table, 'caption'))).to.equal('Số liệu đến ngày 19 tháng 6 năm 2026; trạng thái xét ngày 22 tháng 11 năm 2026');
    expect(all(table, 'thead th').map((head) => [head.getAttribute('role'), head.getAttribute('scope'), words(head)])).to.deep.equal(
      ['Nhóm', 'Chỉ tiêu', 'Số liệu mới nhất', 'Đích', 'So với đích', 'Trạng thái, tốc độ cần đạt'].map((title) => ['columnheader', 'col', title]),
    );
    for (const each of rows(element)) {
      expect(each.getAttribute('role')).to.equal('row');
      expect(all(each, '.name-cell').map((head) => [head.localName, head.getAttribute('scope'), head.getAttribute('role')])).to.deep.equal([['th', 'row', 'rowheader']]);
      expect(all(each, 'td').map((data) => data.getAttribute('role'))).to.deep.equal(['cell', 'cell', 'cell', 'cell']);
    }
    for (const group of all(table, 'tbody')) {
      const pillar = one(group, '.pillar-cell');
      expect([pillar.getAttribute('scope'), Number(pillar.getAttribute('rowspan'))]).to.deep.equal(['rowgroup', all(group, '.row').length]);
    }
  });

  it('can be found by the browser’s own search in the page', async () => {
    const element = await loaded();
    // Every row is in the document; nothing waits for a scroll.
    expect(rows(element).every((each) => each.getBoundingClientRect().height > 0)).to.equal(true);
  });

  it('carries no style attribute, script, frame or event attribute that a strict policy would refuse', async () => {
    const element = await loaded();
    for (const each of root(element).querySelectorAll('*')) {
      expect(each.getAttributeNames().filter((name) => name === 'style' || name.startsWith('on')), each.localName).to.deep.equal([]);
    }
    expect(root(element).querySelector('script, style, iframe, object, embed, link')).to.equal(null);
  });
});

describe('the same scorecard in English', () => {
  it('writes words, numbers and dates as English does', async () => {
    const element = await loaded({ province: 'lam-dong', lang: 'en' });
    expect(words(one(root(element), '[part~="title"]'))).to.equal('Lâm Đồng: 16 main indicators of digital transformation, targets to 2030');
    expect(words(one(root(element), '.as-of'))).to.equal('As of 19 June 2026');
    expect(one(root(element), '[part~="base"]').lang).to.equal('en');
    expect({
      name: cell(element, 'digital-economy-share-grdp', 'name'), value: cell(element, 'digital-economy-share-grdp', 'value'),
      target: cell(element, 'digital-economy-share-grdp', 'target'), state: cell(element, 'digital-economy-share-grdp', 'state'),
    }).to.deep.equal({
      name: 'Digital economy share of GRDP', value: '7.45% 2025 of GRDP', target: '30% 2030 of GRDP',
      state: 'One value so far Needs 4.51 percentage points a year 1 inconsistency',
    });
  });

  it('leaves no Vietnamese sentence among the headline rows', async () => {
    const element = await loaded({ province: 'lam-dong', lang: 'en' });
    expect(all(root(element), '[lang="vi"]').map(words)).to.deep.equal([]);
    const text = words(one(root(element), 'table')).replaceAll('Lâm Đồng', '');
    expect(text).not.to.match(/[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i);
  });
});

describe('all indicators of the province', () => {
  it('shows every one of the 450 with the attribute `all`', async () => {
    const element = await loaded({ province: 'lam-dong', all: true });
    expect(rows(element)).to.have.length(450);
    expect(new Set(rowIds(element)).size).to.equal(450);
    expect(words(one(root(element), '[part~="title"]'))).to.equal('Lâm Đồng: tất cả 450 chỉ tiêu về chuyển đổi số');
  });
});

describe('the other provinces', () => {
  const counts: readonly (readonly [string, string])[] = [['dak-lak', 'Đắk Lắk'], ['dong-nai', 'Đồng Nai'], ['gia-lai', 'Gia Lai']];

  it('show the rest of the 57 headline rows', async () => {
    let total = 16;
    for (const [province, name] of counts) {
      const element = await loaded({ province });
      expect(words(one(root(element), '[part~="title"]'))).to.contain(name);
      expect(rows(element), province).not.to.have.length(0);
      total += rows(element).length;
    }
    expect(total).to.equal(57);
  });
});

describe('a target as its document puts it', () => {
  it('keeps “khoảng”, and earlier ones keep unit and form', async () => {
    const element = await loaded({ province: 'dak-lak', asOf: '2026-11-22' });
    expect(cell(element, 'digital-economy-share-grdp', 'target')).to.contain('khoảng 30% 2030').and.contain('Đích 2025 là 20%: đã đến hạn');
    expect(cell(element, 'labour-productivity-growth', 'target')).to.contain('7,5%/năm 2030').and.contain('Đích 2025 là 7%/năm:');
    expect(cell(element, 'cybersecurity-class-a', 'target')).to.contain('Có 2030').and.contain('Đích 2025 là Có:');
    expect(cell(element, 'dti-rank', 'target')).to.contain('thứ 20 trở lên 2030').and.contain('Đích 2025 là thứ 20 trở lên:');
    expect(cell(element, 'households-fibre-coverage', 'target'), 'of another base, with it').to.match(/Đích 2025 là > 90% \(.+\):/);
    const other = await loaded({ province: 'gia-lai', asOf: '2026-11-22' });
    expect(cell(other, 'labour-productivity-growth', 'target')).to.contain('6–8%/năm 2030').and.contain('Đích 2025 là 5–10%/năm:');
  });
});
