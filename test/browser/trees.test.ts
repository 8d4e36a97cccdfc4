/** What a screen reader is given of a scorecard, a tile and a brief: roles, names and states, in the order of reading. */
import { expect } from '@open-wc/testing';
import { loaded as brief } from './support/brief.js';
import { CLOUD, IDENTITY, loaded as tile, SHARE } from './support/indicator.js';
import { dataset, indicator, observed } from './support/sample.js';
import { loaded as scorecard, open, watchPage } from './support/scorecard.js';
import { hasTree, tree } from './support/tree.js';

watchPage();
before(async function () { if (!(await hasTree())) this.skip(); });

const CONTROLS = ['heading', 'region', 'image', 'link', 'button', 'searchbox', 'textbox', 'combobox', 'slider', 'status'];
const rows = () => dataset([
  indicator('value', { observations: [observed(40)] }),
  indicator('none', { missing: { what: { vi: 'Thiếu số người dùng' } } }),
  indicator('base', { pillar: 'data', observations: [observed(45, { basis: 'over-adults' })] }),
]);

describe('the accessibility tree', () => {
  it('of a scorecard is heading, states, choices, then row by row, an opened one with what it holds, last the files', async () => {
    await open(await scorecard({ data: rows() }, 1200), 'value');
    expect(await tree(CONTROLS)).to.deep.equal([
      'heading 3 "Tỉnh Mẫu: 3 chỉ tiêu chính về chuyển đổi số, đích đến năm 2030"',
      'button "3 Chỉ tiêu chính" pressed', 'button "1 Mới có một mốc số liệu"', 'button "1 Chưa có số liệu gốc"', 'button "1 Chưa cùng cách tính"',
      'button "Chính 3" pressed', 'button "Tất cả 3"', 'combobox "Lọc theo nhóm"', 'combobox "Sắp xếp"', 'searchbox "Tìm chỉ tiêu"',
      'button "Chỉ tiêu base"', 'button "Chỉ tiêu value" expanded',
      'heading 4 "Tốc độ cần đạt"', 'heading 4 "Lộ trình cần đạt, không phải dự báo"', 'image "Biểu đồ: Chỉ tiêu value, Tỉnh Mẫu"', 'button "Xem bảng"', 'status',
      'button "Chỉ tiêu none"', 'textbox "Nhập mốc: Chỉ tiêu none, đơn vị %"', 'status', 'button "Tải CSV"', 'button "Tải JSON"', 'button "In bảng này"',
    ]);
  });

  const tiles = {
    [SHARE]: ['button "Tỷ trọng kinh tế số trong GRDP"', 'image "Lộ trình cần đạt: Tỷ trọng kinh tế số trong GRDP, Lâm Đồng"', 'button "Chi tiết"', 'status'],
    [IDENTITY]: ['button "Người dân có định danh điện tử"', 'button "Chi tiết"', 'status'],
    [CLOUD]: [
      'button "Hệ thống thông tin chạy trên đám mây"', 'textbox "Nhập mốc: Hệ thống thông tin chạy trên đám mây, đơn vị %"', 'image "Lộ trình cần đạt: Hệ thống thông tin chạy trên đám mây, Lâm Đồng"',
      'button "Chi tiết"', 'status',
    ],
  };
  for (const [id, expected] of Object.entries(tiles)) {
    it(`of the tile ${id} is name, field where a number is missing, picture where there is a path, details`, async () => {
      await tile({ indicator: id });
      expect(await tree(CONTROLS)).to.deep.equal(expected);
    });
  }

  it('of a brief is what one can do with it, then the page with its five sections', async () => {
    await brief({ data: rows() });
    expect(await tree(CONTROLS)).to.deep.equal([
      'status', 'button "Sao chép"', 'button "In trang A4"', 'heading 3 "Tóm tắt thực hiện mục tiêu chuyển đổi số tỉnh Mẫu"', 'heading 4 "1. Tình hình chung"',
      'heading 4 "2. Khoảng cách đáng chú ý và tốc độ cần đạt"', 'heading 4 "3. Số liệu còn thiếu và cơ quan cung cấp theo văn bản"', 'heading 4 "4. Nhiệm vụ cần theo dõi"', 'heading 4 "5. Lưu ý khi dùng số liệu"',
    ]);
  });
});
