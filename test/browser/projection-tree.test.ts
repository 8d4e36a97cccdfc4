/** What a screen reader is given of a projection and of a scenario: roles, names and states, in the order of reading. */
import { expect } from '@open-wc/testing';
import { one, root, watchPage } from './support/scorecard.js';
import { loaded, scenarios } from './support/projection.js';
import { COVERAGE, declared, handles, loaded as loadedScenario, numerator, part, two } from './support/scenario.js';
import { hasTree, tree } from './support/tree.js';
import { waitUntil } from './support/wait-until.js';

watchPage();
before(async function () { if (!(await hasTree())) this.skip(); });

const CONTROLS = ['heading', 'region', 'tab', 'image', 'slider', 'button', 'radio', 'checkbox', 'textbox', 'combobox', 'status'];

describe('the accessibility tree of a projection', () => {
  it('is heading, views, picture with its years, scenarios, files', async () => {
    await loaded({ scenarios: scenarios.slice(0, 2) });
    expect(await tree(CONTROLS)).to.deep.equal([
      'heading 3 "Tỷ trọng kinh tế số trong GRDP"', 'tab "Biểu đồ" selected', 'tab "Bảng số liệu"', 'image "Biểu đồ Tỷ trọng kinh tế số trong GRDP, Lâm Đồng"', 'slider "Đi theo năm trên biểu đồ"',
      'button "Vẽ dải kết quả của Kịch bản A" pressed', 'button "Vẽ dải kết quả của Kịch bản B"', 'button "Xem điểm chưa khớp"',
      'button "Ảnh PNG"', 'button "Bảng CSV"', 'button "Kết quả (JSON)"', 'button "Các lần tính"', 'status',
    ]);
  });

  it('without a value asks for one', async () => {
    await loaded({ indicator: 'cloud-systems-rate', noDownload: true });
    expect(await tree(['heading', 'textbox', 'button'])).to.deep.equal(['heading 3 "Hệ thống thông tin chạy trên đám mây"', 'textbox "Nhập mốc: Hệ thống thông tin chạy trên đám mây, đơn vị %"']);
  });
});

describe('the accessibility tree of a scenario', () => {
  it('is result, then everything that can be set, each with its own name, kinds that cannot be had with their reason', async () => {
    const element = await loadedScenario({ indicators: COVERAGE, value: declared, noDownload: true });
    await handles(element);
    await waitUntil(() => part(element, 'sensitivity') !== null);
    const points = [2026, 2027, 2028, 2029, 2030].map((year) => `"Mốc hết năm ${year}"`);
    expect(await tree(CONTROLS)).to.deep.equal([
      'heading 3 "Phủ sóng 5G: thử giả định"', 'region "Kết quả: Phủ sóng 5G"', 'image "Biểu đồ Phủ sóng 5G, Lâm Đồng"', 'slider "Đi theo năm trên biểu đồ"', ...points.map((name) => `slider ${name}`),
      'heading 4 "Giả định nào làm kết quả thay đổi nhiều nhất"',
      'region "Giả định"', 'tab "A" selected', 'button "Thêm kịch bản"', 'button "Hoàn tác" disabled', 'button "Làm lại" disabled', 'button "Đặt lại" disabled',
      'textbox "Tên kịch bản (không bắt buộc)"', 'button "Nhân bản"', 'checkbox "Coi như cùng cách tính" checked', 'textbox "Lý do (bắt buộc)"', 'textbox "Người nêu (bắt buộc)"', 'combobox "Bắt đầu từ mẫu"',
      'radio "Thay đổi đều mỗi năm"', 'radio "Đường cong chữ S"', 'radio "Tỷ số hai tốc độ tăng chỉ dùng cho tỷ lệ có nêu mẫu số" disabled', 'radio "Mốc từng năm" checked', 'radio "Giữ nguyên mức hiện nay"',
      'radio "Theo lộ trình cần đạt"', 'radio "Theo xu hướng đã có số tự nhập hoặc coi như cùng cách tính chỉ có một mốc, không có xu hướng" disabled',
      'radio "Theo nơi đã đi trước chưa có chuỗi số liệu nơi khác cùng cách tính" disabled', ...points.map((name) => `textbox ${name}`), 'textbox "Biên độ đến hết năm 2030 (± điểm phần trăm)"',
      'button "Thêm tác động"', 'button "Nhập mốc khác"', 'button "Xem điểm chưa khớp"', 'status',
    ]);
  });

  it('names each thumb after its number, and both say the same', async () => {
    const element = await loadedScenario({ value: two, noDownload: true });
    const sliders = (await tree(['slider'])).filter((line) => line.includes('thanh trượt'));
    expect(sliders).to.deep.equal(['Kinh tế số của tỉnh tăng mỗi năm', 'GRDP tăng mỗi năm'].flatMap((what) => ['thấp', 'thường', 'cao'].map((level) => `slider "${what}, ${level}, thanh trượt"`)));
    expect(one(root(element), `[data-path="${numerator('mode', true)}"]`).getAttribute('aria-valuetext')).to.equal('41%');
    expect(one<HTMLInputElement>(root(element), `[data-path="${numerator('mode')}"]`).value).to.equal('41');
  });
});
