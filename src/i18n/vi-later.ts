/** What is said in Vietnamese only when a reader asks for more than rows. `chiso-lite.js` takes these texts from its second file. */

/** States that rest on a probability; no row of a scorecard is in one. */
export const likely = { likely: 'Nhiều khả năng đạt', even: 'Khả năng đạt và không đạt ngang nhau', unlikely: 'Ít khả năng đạt' };

/** Of a row that opens. */
export const detail = {
  requiredPace: 'Tốc độ cần đạt',
  pathCaption: (basis: string) => `Lộ trình tăng đều${basis ? `, ${basis}` : ''}`,
  endOfYear: 'hết năm',
  endOf: (year: number) => `Hết năm ${year}`,
  definition: 'Định nghĩa và cách tính',
  numerator: 'Tử số', denominator: 'Mẫu số', counted: 'Đếm', ofValue: 'Số liệu', ofTarget: 'Đích', owner: 'Cơ quan theo dõi', cadence: 'Kỳ báo cáo',
  valueSource: 'Nguồn số liệu', targetSource: 'Nguồn của đích', finding: 'Điểm chưa khớp', allValues: 'Mọi số liệu trong văn bản', allTargets: 'Mọi đích trong văn bản',
  // Sources of a table are named after it; transcripts are files.
  line: (from: number, to: number, file = '') => `Dòng ${from === to ? from : `${from}–${to}`} trong ${/txt$|^$/.test(file) ? 'bản trích' : 'bảng'}`,
  linesOf: (lines: string) => `dòng ${lines}`,
  passage: 'đoạn',
  transcript: 'Vị trí trong nguồn',
  followedUp: 'Theo dõi, báo cáo', notStated: 'văn bản không nêu',
  paceMethod: 'Cách tính tốc độ', paceFormula: 'Khoảng cách tới đích chia đều cho thời gian từ mốc số liệu đến hạn.',
  section: (section: string) => `mục ${section}`,
  noIssueDate: 'không ghi ngày ban hành',
  supplierLabel: 'Cơ quan có số liệu',
  supplierUnknown: 'Văn bản chưa giao cơ quan cung cấp số liệu này.',
  whatIsMissing: 'Còn thiếu gì',
  flags: {
    undated: 'không ghi ngày', conflict: 'có số khác cho cùng nội dung', 'printed-differs': 'số in khác số đếm', stale: 'số liệu cũ',
    'partial-year': 'số liệu một phần của năm', implausible: 'không đủ tin cậy để công bố', derived: 'tính từ số đếm in trong văn bản', estimate: 'số liệu ước',
    implied: 'suy từ lời văn', 'year-not-stated': 'văn bản không ghi năm', approximate: 'gần đúng',
  } as Readonly<Record<string, string>>,
};

/** Of a number that a reader types, of what they choose rows by, and the like. */
export const later = {
  alreadyReached: 'đã chạm mức đích',
  cannotPrint: 'Khung chứa trang này không cho in; mở trang riêng rồi in.',
  atMonth: 'tại tháng',
  atMonthFor: (name: string) => `Tháng của mốc: ${name}`,
  readersNumber: 'số tự nhập, không phải số của tỉnh',
  readersShort: 'số tự nhập',
  clear: 'Xóa',
  byReadersNumber: 'Theo số tự nhập',
  notANumber: 'Chưa đọc được số này. Nhập chữ số, ví dụ 35,5.',
  outOfBounds: (low: string, high: string) => (high ? `Số phải nằm trong khoảng ${low} đến ${high}.` : `Số phải từ ${low} trở lên.`),
  notAMonth: 'Nhập tháng theo dạng 6/2026, trước thời hạn của đích.',
  seeFindings: 'Xem điểm chưa khớp',

  scope: 'Phạm vi',
  headlineRows: (count: number) => `Chính ${count}`,
  allRows: (count: number) => `Tất cả ${count}`,
  sort: 'Sắp xếp',
  sortBy: { pillar: 'Theo nhóm', name: 'Theo tên', state: 'Theo trạng thái', due: 'Theo thời hạn' },
  filterByPillar: 'Lọc theo nhóm',
  everyPillar: 'Mọi nhóm',
  search: 'Tìm chỉ tiêu',
  dated: (count: number, from: string, to: string, values: string) => `${count} số liệu có ngày, ${from} đến ${to}: ${values}`,
};
