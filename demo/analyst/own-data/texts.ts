import type { Role } from '../../../src/model/index.js';

const roles: Readonly<Record<Role, string>> = {
  id: 'Mã', name: 'Tên chỉ tiêu', concept: 'Khái niệm', pillar: 'Nhóm', kind: 'Loại', unit: 'Đơn vị', basis: 'Cách tính', numerator: 'Tử số', denominator: 'Mẫu số',
  period: 'Kỳ', value: 'Số liệu', target: 'Đích', by: 'Hạn của đích', type: 'Số liệu hay đích', source: 'Nguồn', section: 'Mục', owner: 'Cơ quan cung cấp', note: 'Ghi chú',
  order: 'Số thứ tự', state: 'Trạng thái',
};
const rolesEn: Readonly<Record<Role, string>> = {
  id: 'Id', name: 'Indicator', concept: 'Concept', pillar: 'Pillar', kind: 'Kind', unit: 'Unit', basis: 'Basis', numerator: 'Numerator', denominator: 'Denominator',
  period: 'Period', value: 'Value', target: 'Target', by: 'Target due', type: 'Value or target', source: 'Source', section: 'Section', owner: 'Supplier', note: 'Note',
  order: 'Running number', state: 'State',
};

/** Words of the part with one's own data. */
export const ownTexts = {
  vi: {
    heading: 'Dùng số liệu của bạn', lead: 'Dán từ Excel, thả tệp CSV, XLSX, JSON, hoặc ghi địa chỉ CKAN. Số liệu được đọc ngay trong trình duyệt, không gửi đi đâu.',
    paste: 'Dán bảng vào đây (chép từ Excel)', file: 'Chọn hoặc thả tệp', address: 'Địa chỉ CKAN (datastore_search)', fetch: 'Tải từ CKAN', fetching: 'Đang tải…',
    example: 'Điền ví dụ', table: 'Bảng', preview: 'Đọc được', previewRows: (shown: number, all: number) => `${shown} trên ${all} hàng đầu`, column: (letter: string) => `Cột ${letter}`,
    role: 'Là', noRole: 'bỏ qua', roles, decimal: 'Dấu thập phân', comma: 'phẩy: 1.234,5', point: 'chấm: 1,234.5', suggested: 'chọn sẵn theo các cột khác', scale: 'Số 0,87 nghĩa là', scaleOne: '0,87%', scaleHundred: '87%', choose: 'hãy chọn',
    questions: 'Cần bạn trả lời', rows: 'Ghép với chỉ tiêu đã biết', rowsHelp: 'Chỉ ghép khi chắc chắn là cùng một thứ. Không ghép thì chỉ tiêu đứng riêng và không bị đem so với số liệu tính kiểu khác.',
    name: 'Trong bảng của bạn', concept: 'Khái niệm', noConcept: 'để riêng', same: 'trùng tên', basis: 'Cách tính', noBasis: 'bảng không nêu', asFile: 'như trong bảng', skip: 'Bỏ hàng này',
    moreRows: (count: number) => `và ${count} chỉ tiêu nữa`,
    use: 'Dùng thế nào', onTop: (province: string) => `Đặt lên số liệu của ${province}`, onTopHelp: 'số cũ vẫn được giữ và hiện cùng', alone: 'Dùng riêng', correction: 'Số trùng kỳ là số đính chính', conflict: 'Số trùng kỳ là số mâu thuẫn',
    apply: 'Dùng số liệu này', applied: (count: number) => `Trang đang dùng số liệu của bạn: ${count} chỉ tiêu.`, stop: 'Trở lại số liệu của tỉnh', again: 'Dùng lại số liệu của tôi', export: 'Lưu thành tệp số liệu (JSON)',
    problems: (count: number) => `${count} chỗ chưa đọc được`, notes: 'Đã ghi chú', more: (count: number) => `và ${count} chỗ nữa`, nothing: 'Chưa có gì để dùng: hãy trả lời các câu hỏi hoặc sửa các chỗ trên.',
    source: 'Tên nguồn, hiện cùng mỗi con số', territory: 'Địa bàn của số liệu', territories: { 'by-date': 'theo ngày của từng số (đổi từ 01/7/2025)', 'since-2025-07': 'mọi số theo địa bàn sau sắp xếp', 'before-2025-07': 'mọi số theo địa bàn trước sắp xếp' }, clear: 'Xóa bảng', badNetwork: 'Không tải được từ địa chỉ này. Kiểm tra địa chỉ, hoặc máy chủ không cho trang khác đọc (CORS).',
  },
  en: {
    heading: 'Use your own data', lead: 'Paste from a spreadsheet, drop a CSV, XLSX or JSON file, or give a CKAN address. The data are read in this browser and sent nowhere.',
    paste: 'Paste a table here (copied from a spreadsheet)', file: 'Choose or drop a file', address: 'CKAN address (datastore_search)', fetch: 'Fetch from CKAN', fetching: 'Fetching…',
    example: 'Fill in an example', table: 'Table', preview: 'What was read', previewRows: (shown: number, all: number) => `first ${shown} of ${all} rows`, column: (letter: string) => `Column ${letter}`,
    role: 'Holds', noRole: 'left out', roles: rolesEn, decimal: 'Decimal mark', comma: 'comma: 1.234,5', point: 'point: 1,234.5', suggested: 'chosen as in the other columns', scale: '0.87 means', scaleOne: '0.87%', scaleHundred: '87%', choose: 'choose',
    questions: 'Questions for you', rows: 'Join with known indicators', rowsHelp: 'Join only what is surely the same. Left apart, an indicator is never set against figures that count something else.',
    name: 'In your table', concept: 'Concept', noConcept: 'leave apart', same: 'same name', basis: 'Basis', noBasis: 'not stated', asFile: 'as in the table', skip: 'Leave this row out',
    moreRows: (count: number) => `and ${count} more indicators`,
    use: 'How to use them', onTop: (province: string) => `Lay over the data of ${province}`, onTopHelp: 'older figures are kept and shown too', alone: 'Use them alone', correction: 'A figure of the same period is a correction', conflict: 'A figure of the same period is a contradiction',
    apply: 'Use these data', applied: (count: number) => `The page uses your data: ${count} indicators.`, stop: 'Back to the province’s data', again: 'Use my data again', export: 'Save as a data file (JSON)',
    problems: (count: number) => `${count} place${count === 1 ? '' : 's'} could not be read`, notes: 'Noted', more: (count: number) => `and ${count} more`, nothing: 'Nothing to use yet: answer the questions or mend the places above.',
    source: 'Name of the source, shown with each number', territory: 'Territory of the figures', territories: { 'by-date': 'by the date of each figure (changes on 1 July 2025)', 'since-2025-07': 'all for the merged province', 'before-2025-07': 'all for the province of before' }, clear: 'Clear the table', badNetwork: 'Nothing could be fetched from this address. Check it, or the server does not let other pages read it (CORS).',
  },
} as const;

/** A small table as somebody would copy it, in Vietnamese numbers. */
export const EXAMPLE = [
  ['Chỉ tiêu', 'Đơn vị', 'Cách tính', 'Năm 2023', 'Năm 2024', 'Năm 2025', 'Mục tiêu 2030'],
  ['Hộ gia đình có Internet cáp quang', '%', 'trên tổng số hộ', '71,4', '78,25', '84,6', '100'],
  ['Doanh nghiệp dùng hợp đồng điện tử', 'doanh nghiệp', 'doanh nghiệp trên địa bàn', '1.250', '2.480', '4.105', '12000'],
].map((row) => row.join('\t')).join('\n');
