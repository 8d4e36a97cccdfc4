import type { Role } from '../../../src/model/index.js';

const roles: Readonly<Record<Role, string>> = {
  id: 'Mã', name: 'Tên chỉ tiêu', concept: 'Nội dung đo', pillar: 'Nhóm', kind: 'Loại chỉ tiêu', unit: 'Đơn vị', basis: 'Cách tính', numerator: 'Tử số', denominator: 'Mẫu số',
  period: 'Kỳ', value: 'Số liệu', target: 'Đích', by: 'Hạn của đích', type: 'Số liệu hay đích', source: 'Nguồn', section: 'Mục', owner: 'Cơ quan cung cấp', note: 'Ghi chú',
  order: 'Số thứ tự', state: 'Trạng thái', place: 'Địa phương',
};
const rolesEn: Readonly<Record<Role, string>> = {
  id: 'Id', name: 'Indicator', concept: 'Concept', pillar: 'Pillar', kind: 'Kind', unit: 'Unit', basis: 'Base', numerator: 'Numerator', denominator: 'Denominator',
  period: 'Period', value: 'Value', target: 'Target', by: 'Target due', type: 'Value or target', source: 'Source', section: 'Section', owner: 'Supplier', note: 'Note',
  order: 'Running number', state: 'State', place: 'Place',
};

const number = (value: number) => value.toLocaleString('vi-VN');
const numberEn = (value: number) => value.toLocaleString('en-GB');

/** Words of the part with one's own data. */
export const ownTexts = {
  vi: {
    paste: 'Dán bảng vào đây (sao chép từ Excel)', reading: 'Đang đọc bảng…', longPaste: (letters: number) => `Đã nhận bảng dài ${number(letters)} ký tự; bảng dài không hiện lại trong ô trên.`, file: 'Chọn hoặc thả tệp', ckan: 'Lấy bảng từ cổng dữ liệu CKAN', address: 'Địa chỉ CKAN',
    addressHelp: 'Trên cổng dữ liệu: mở bảng, chọn “API dữ liệu” và sao chép địa chỉ có datastore_search (lệnh đọc bảng của CKAN) cùng resource_id (mã của bảng).',
    fetch: 'Tải từ CKAN', fetching: (records: number, total: number | null) => `Đang tải… ${number(records)}${total === null ? '' : ` trên ${number(total)}`} hàng`, cancel: 'Dừng tải', cancelled: 'Đã dừng tải; bảng chưa được lấy.',
    manyPages: (records: number, total: number | null) => `Cổng dữ liệu chia bảng thành quá nhiều trang; mới lấy ${number(records)}${total === null ? '' : ` trên ${number(total)}`} hàng.`,
    samePage: (records: number, total: number | null) => `Cổng dữ liệu trả lại mãi một trang; mới lấy ${number(records)}${total === null ? '' : ` trên ${number(total)}`} hàng.`,
    endedEarly: (records: number, total: number) => `Cổng dữ liệu không trả thêm hàng nào; mới lấy ${number(records)} trên ${number(total)} hàng.`,
    pageFailed: (records: number, total: number | null) => `Cổng dữ liệu báo lỗi giữa chừng; mới lấy ${number(records)}${total === null ? '' : ` trên ${number(total)}`} hàng.`,
    notCkan: 'Địa chỉ này không phải địa chỉ đọc bảng của CKAN: cần có /api/3/action/datastore_search.',
    noAnswer: (status: number) => `Cổng dữ liệu trả lời (mã ${String(status)}) nhưng không kèm bảng. Hãy thử lại sau, hoặc kiểm tra địa chỉ.`,
    badNetwork: 'Không tải được từ địa chỉ này. Hãy kiểm tra địa chỉ; cũng có thể cổng dữ liệu không cho phép trang khác đọc.',
    example: 'Điền ví dụ', table: 'Bảng', preview: 'Đọc được', previewRows: (shown: number, all: number) => all === 0 ? 'chưa có hàng nào dưới hàng tiêu đề' : shown === all ? `cả ${number(all)} hàng` : `${number(shown)} hàng đầu trong ${number(all)} hàng`, columns: (count: number) => `${number(count)} cột`, column: (letter: string) => `Cột ${letter}`,
    head: 'Hàng tiêu đề', headRow: (place: number, words: string) => `Hàng ${place}: ${words}`, noHead: 'không có hàng tiêu đề',
    role: 'Là', noRole: 'bỏ qua', leftOut: 'có số nhưng đang bỏ qua', roles, badPeriod: 'Hãy viết như 2025, 6/2026, 19/6/2026 hoặc quý II/2026.', decimal: 'Dấu thập phân', comma: 'phẩy: 1.234,5', point: 'chấm: 1,234.5', suggested: 'chọn sẵn theo các cột khác', scale: 'Số 0,87 nghĩa là', scaleOne: '0,87%', scaleHundred: '87%', choose: 'hãy chọn',
    questions: 'Cần trả lời', rows: 'Ghép với chỉ tiêu đã biết',
    rowsHelp: 'Chỉ ghép khi chắc chắn là cùng một thứ và cùng cách tính. Không ghép thì chỉ tiêu đứng riêng và không bị đem so với số liệu tính kiểu khác. Bảng không nêu cách tính thì số liệu chưa đặt cạnh đích được: nếu biết chắc cả hai tính trên gì, hãy chọn ở cột “Cách tính”.',
    name: 'Trong bảng', indicator: (province: string) => `Là chỉ tiêu nào của ${province}`, ownIndicator: 'chỉ tiêu riêng, không ghép', tieBy: { id: 'trùng mã', name: 'trùng tên', concept: 'cùng nội dung đo' },
    nowShown: (figure: string, basis: string) => `Đang có: ${figure}, ${basis}`, noFigure: 'Chưa có số liệu', severalAlike: (count: number) => `${count} chỉ tiêu của tỉnh có nội dung đo này: chọn một nếu đúng.`,
    undated: 'không ghi ngày', approx: { about: 'khoảng', over: 'trên', under: 'dưới' },
    noUnit: 'Bảng không nêu đơn vị: số được đọc theo đơn vị của chỉ tiêu.',
    askBasis: (basis: string) => `Bảng không nêu cách tính. Chọn “${basis}” nếu đúng; không thì số mới đứng riêng, không thay số đang có.`,
    otherBasis: (words: string) => `“${words}” không phải cách tính đã biết của chỉ tiêu này: số mới đứng riêng, không thay số đang có.`,
    concept: 'Nội dung đo', noConcept: 'để riêng', same: 'trùng tên', basis: 'Cách tính', noBasis: 'không nêu cách tính', ownBasis: 'ghi cách tính…', ownBasisIs: 'Tính trên gì (ví dụ: hộ gia đình)', asNamed: 'đúng như tên gọi', asFile: 'như trong bảng', skip: 'Bỏ hàng này', better: 'Tốt khi', betterIs: { higher: 'cao hơn', lower: 'thấp hơn' },
    moreRows: (count: number) => `và ${number(count)} chỉ tiêu nữa`,
    use: 'Dùng thế nào', onTop: (province: string) => `Đặt lên số liệu của ${province}`, onTopHelp: 'số cũ vẫn được giữ và hiện cùng', alone: 'Dùng riêng', correction: 'Số trùng kỳ là số đính chính', conflict: 'Số trùng kỳ là số mâu thuẫn',
    apply: 'Dùng số liệu này', applied: (count: number) => `Đang dùng số liệu riêng: ${number(count)} chỉ tiêu`, appliedHelp: 'Kịch bản, biểu đồ và bảng theo dõi dưới đây tính trên số liệu này.', stop: 'Trở lại số liệu của tỉnh', export: 'Lưu thành tệp số liệu (JSON)',
    problems: (count: number, isAll: boolean) => `${isAll ? number(count) : `Hơn ${number(count - 1)}`} chỗ chưa đọc được`, notTaken: (places: string) => `${places} trong bảng: số liệu ở đó không có trong các phần dưới đây, kể cả khi bảng theo dõi ghi là chưa có. Từng chỗ được nêu ở phần số liệu riêng.`, notes: 'Đã ghi chú', more: (count: number) => `và ${number(count)} chỗ nữa`, sameAt: (places: string, more: number) => `Hàng ${places}${more > 0 ? ` và ${number(more)} hàng khác` : ''}`,
    nothing: 'Chưa có gì để dùng: hãy sửa các chỗ trên, hoặc chọn cách dùng khác nếu có.',
    source: 'Tên nguồn, hiện cùng mỗi con số', territory: 'Địa bàn của số liệu', territories: { 'by-date': 'theo ngày từng số (mốc 01/7/2025)', 'since-2025-07': 'mọi số theo địa bàn sau sắp xếp', 'before-2025-07': 'mọi số theo địa bàn trước sắp xếp' }, territoryHelp: 'Số của hai địa bàn không nối thành một chuỗi: chọn một địa bàn nếu mọi số đã tính theo địa bàn ấy.', kept: 'Bảng đọc được trước đó vẫn giữ nguyên ở dưới.', clear: 'Xóa bảng', cleared: 'Đã xóa bảng.', exampleIn: 'Đã điền ví dụ thay cho bảng trước.', undo: 'Hoàn tác',
  },
  en: {
    paste: 'Paste a table here (copied from a spreadsheet)', reading: 'Reading the table…', longPaste: (letters: number) => `A table of ${numberEn(letters)} letters was taken; the field above does not show one so long.`, file: 'Choose or drop a file', ckan: 'Take a table from a CKAN data portal', address: 'CKAN address',
    addressHelp: 'On the portal, open the table, choose “Data API” and copy the address with datastore_search (CKAN’s command to read a table) and resource_id (the table’s id).',
    fetch: 'Fetch from CKAN', fetching: (records: number, total: number | null) => `Fetching… ${numberEn(records)}${total === null ? '' : ` of ${numberEn(total)}`} rows`, cancel: 'Stop', cancelled: 'Stopped; the table was not taken.',
    manyPages: (records: number, total: number | null) => `The portal cuts the table into too many pages; only ${numberEn(records)}${total === null ? '' : ` of ${numberEn(total)}`} rows were taken.`,
    samePage: (records: number, total: number | null) => `The portal gives the same page again and again; only ${numberEn(records)}${total === null ? '' : ` of ${numberEn(total)}`} rows were taken.`,
    endedEarly: (records: number, total: number) => `The portal gives no further rows; only ${numberEn(records)} of ${numberEn(total)} rows were taken.`,
    pageFailed: (records: number, total: number | null) => `The portal reported an error midway; only ${numberEn(records)}${total === null ? '' : ` of ${numberEn(total)}`} rows were taken.`,
    notCkan: 'This is no address at which CKAN gives a table: it must hold /api/3/action/datastore_search.',
    noAnswer: (status: number) => `The portal answered (status ${String(status)}), but with no table. Try again later, or check the address.`,
    badNetwork: 'Nothing could be fetched from this address. Check it; the portal may also forbid other pages to read it.',
    example: 'Fill in an example', table: 'Table', preview: 'What was read', previewRows: (shown: number, all: number) => all === 0 ? 'no row below the headers' : shown === all ? `all ${numberEn(all)} row${all === 1 ? '' : 's'}` : `first ${numberEn(shown)} of ${numberEn(all)} rows`, columns: (count: number) => `${numberEn(count)} column${count === 1 ? '' : 's'}`, column: (letter: string) => `Column ${letter}`,
    head: 'Row of headers', headRow: (place: number, words: string) => `Row ${place}: ${words}`, noHead: 'there is no row of headers',
    role: 'Holds', noRole: 'left out', leftOut: 'holds numbers, left out', roles: rolesEn, badPeriod: 'Write it like 2025, 6/2026, 19/6/2026 or Q2/2026.', decimal: 'Decimal mark', comma: 'comma: 1.234,5', point: 'point: 1,234.5', suggested: 'chosen as in the other columns', scale: '0.87 means', scaleOne: '0.87%', scaleHundred: '87%', choose: 'choose',
    questions: 'To be answered', rows: 'Join with known indicators',
    rowsHelp: 'Join only what is surely the same, on the same base. Left apart, an indicator is never set against figures that count something else. Where the table states no base, a figure is not set against its target: if you know what both are counted over, say so under “Base”.',
    name: 'In the table', indicator: (province: string) => `Which indicator of ${province} it is`, ownIndicator: 'one of its own, not joined', tieBy: { id: 'same id', name: 'same name', concept: 'same concept' },
    nowShown: (figure: string, basis: string) => `There is: ${figure}, ${basis}`, noFigure: 'No figure yet', severalAlike: (count: number) => `${count} indicators of the province have this concept: choose one if it is the same.`,
    undated: 'date not stated', approx: { about: 'about', over: 'over', under: 'under' },
    noUnit: 'The table states no unit: numbers are read in that of the indicator.',
    askBasis: (basis: string) => `The table states no base. Choose “${basis}” if it is that one; else the new figure stands apart and replaces nothing.`,
    otherBasis: (words: string) => `“${words}” is none of the known bases of this indicator: the new figure stands apart and replaces nothing.`,
    concept: 'Concept', noConcept: 'leave apart', same: 'same name', basis: 'Base', noBasis: 'base not stated', ownBasis: 'write the base…', ownBasisIs: 'Counted over what (say: households)', asNamed: 'as named', asFile: 'as in the table', skip: 'Leave this row out', better: 'Better when', betterIs: { higher: 'higher', lower: 'lower' },
    moreRows: (count: number) => `and ${numberEn(count)} more indicators`,
    use: 'How to use them', onTop: (province: string) => `Lay over the data of ${province}`, onTopHelp: 'older figures are kept and shown too', alone: 'Use them alone', correction: 'A figure of the same period is a correction', conflict: 'A figure of the same period is a contradiction',
    apply: 'Use these data', applied: (count: number) => `Other data in use: ${numberEn(count)} indicator${count === 1 ? '' : 's'}`, appliedHelp: 'The scenarios, charts and scorecard below are computed on these data.', stop: 'Back to the province’s data', export: 'Save as a data file (JSON)',
    problems: (count: number, isAll: boolean) => `${isAll ? numberEn(count) : `More than ${numberEn(count - 1)}`} place${count === 1 ? '' : 's'} could not be read`, notTaken: (places: string) => `${places} in the table: figures there are not in what is shown below, also where the scorecard says that there is none. Each place is named in the part with the other data.`, notes: 'Noted', more: (count: number) => `and ${numberEn(count)} more`, sameAt: (places: string, more: number) => `Row ${places}${more > 0 ? ` and ${numberEn(more)} more` : ''}`,
    nothing: 'Nothing to use yet: mend the places above, or choose another way to use the data where there is one.',
    source: 'Name of the source, shown with each number', territory: 'Territory of the figures', territories: { 'by-date': 'by each figure’s date (1 July 2025)', 'since-2025-07': 'all for the merged province', 'before-2025-07': 'all for the province of before' }, territoryHelp: 'Figures of two territories never form one series: choose one where all are counted for it.', kept: 'The table read before stays as it is, below.', clear: 'Clear the table', cleared: 'The table is cleared.', exampleIn: 'The example stands in place of the table before.', undo: 'Undo',
  },
} as const;

/** A small table as somebody would copy it, in Vietnamese numbers. */
export const EXAMPLE = [
  ['Chỉ tiêu', 'Đơn vị', 'Cách tính', 'Năm 2023', 'Năm 2024', 'Năm 2025', 'Mục tiêu 2030'],
  ['Hộ gia đình có Internet cáp quang', '%', 'trên tổng số hộ', '71,4', '78,25', '84,6', '100'],
  ['Doanh nghiệp dùng hợp đồng điện tử', 'doanh nghiệp', 'doanh nghiệp trên địa bàn', '1.250', '2.480', '4.105', '12000'],
].map((row) => row.join('\t')).join('\n');
