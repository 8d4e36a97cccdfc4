import type { ElementName, PreviewWidth, Situation } from './choice.js';

interface Words {
  readonly title: string;
  readonly heading: string;
  readonly lead: string;
  readonly stepElement: string;
  readonly stepPlace: string;
  readonly stepCheck: string;
  readonly elements: Readonly<Record<ElementName, readonly [name: string, about: string]>>;
  readonly chosen: string;
  readonly content: string;
  readonly province: string;
  readonly provinces: string;
  readonly indicator: string;
  readonly indicators: string;
  readonly wordsIn: string;
  readonly look: string;
  readonly looks: Readonly<Record<'' | 'light' | 'dark', string>>;
  readonly heading_level: string;
  readonly headingLevel: (level: string) => string;
  readonly whichSituation: string;
  readonly situations: Readonly<Record<Situation, readonly [name: string, about: string]>>;
  readonly folder: string;
  readonly folderHelp: string;
  readonly folderWrong: string;
  readonly dataKind: string;
  readonly pinned: readonly [name: string, about: string];
  readonly live: readonly [name: string, about: string];
  readonly with: string;
  readonly table: readonly [name: string, about: string];
  readonly downloads: string;
  readonly fetches: readonly [name: string, about: string];
  readonly legacy: readonly [name: string, about: string];
  readonly grows: readonly [name: string, about: string];
  readonly unsure: string;
  readonly questions: readonly string[];
  readonly code: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly toDo: string;
  readonly putFiles: (folder: string) => string;
  readonly allFiles: string;
  readonly packing: string;
  readonly packFailed: string;
  readonly paste: string;
  readonly open: string;
  readonly replaceData: string;
  readonly policy: string;
  readonly policyHelp: string;
  readonly preview: string;
  readonly widths: Readonly<Record<PreviewWidth, string>>;
  readonly previewTitle: string;
  readonly underPolicy: string;
  readonly waiting: string;
  readonly noViolation: string;
  readonly violations: (count: number) => string;
  readonly loading: string;
  readonly retry: string;
  readonly checks: readonly string[];
  readonly hosts: string;
}

const vi: Words = {
  title: 'Đưa tiến độ chuyển đổi số lên cổng thông tin – chiso',
  heading: 'Đưa tiến độ chuyển đổi số lên cổng thông tin',
  lead: 'Chọn một mẫu, chọn tỉnh, chép một đoạn mã. Trang vẫn đọc được khi trình duyệt không chạy mã, in ra giấy rõ, dùng được bằng bàn phím và trình đọc màn hình.',
  stepElement: '1. Chọn mẫu',
  stepPlace: '2. Chọn nội dung và cách đưa lên',
  stepCheck: '3. Trước khi đăng',
  elements: {
    scorecard: ['Bảng chỉ tiêu', 'Các chỉ tiêu chính của một tỉnh: số liệu, đích, tốc độ cần đạt, phần còn thiếu'],
    indicator: ['Một chỉ tiêu', 'Một con số, một đích, một câu; đặt cạnh tin bài'],
    projection: ['Đường tới đích', 'Biểu đồ từ số liệu đến đích, mốc từng năm'],
    scenario: ['Thử giả định', 'Người đọc đổi tốc độ tăng và thấy khoảng cách thay đổi'],
    compare: ['So sánh tỉnh', 'Chỉ đặt cạnh nhau những số cùng cách tính'],
    tasks: ['Nhiệm vụ', 'Nhiệm vụ theo thời gian, cơ quan chủ trì, kinh phí'],
    brief: ['Tóm tắt một trang', 'Trang A4 để in cho lãnh đạo'],
  },
  chosen: 'đang chọn',
  content: 'Nội dung',
  province: 'Tỉnh', provinces: 'Các tỉnh', indicator: 'Chỉ tiêu', indicators: 'Các chỉ tiêu',
  wordsIn: 'Ngôn ngữ', look: 'Nền', looks: { '': 'Theo máy người đọc', light: 'Sáng', dark: 'Tối' },
  heading_level: 'Cấp tiêu đề trên trang', headingLevel: (level) => `Tiêu đề cấp ${level}`,
  whichSituation: 'Cổng của bạn thuộc trường hợp nào?',
  situations: {
    open: ['Tôi dán được mã HTML, kể cả thẻ script', 'Cách gọn nhất. Tệp có thể đặt trên cổng hoặc ở một địa chỉ khác.'],
    'own-scripts': ['Cổng chặn script từ trang khác', 'Chỉ script nằm trên chính máy chủ của cổng mới chạy được: đặt tệp vào thư mục của cổng.'],
    'no-fetch': ['Cổng chặn trang tự gọi dữ liệu', 'Dữ liệu của tỉnh nằm trong một tệp script đi kèm.'],
    'strips-tags': ['Trình soạn thảo xóa thẻ lạ, chỉ giữ thẻ thường', 'Dùng thẻ div và bảng; thư viện tự nhận ra.'],
    'only-frames': ['Mọi script đều bị xóa, chỉ chèn được khung (iframe)', 'Khung tự chỉnh chiều cao nếu trang cho một script nhỏ; không thì cao cố định.'],
    unsure: ['Tôi chưa rõ', 'Khung cao cố định chạy được ở hầu hết các cổng. Ba câu hỏi bên dưới giúp chọn cách tốt hơn.'],
  },
  folder: 'Thư mục hoặc địa chỉ chứa tệp', folderHelp: 'Có số phiên bản trong đường dẫn thì đoạn mã kèm mã kiểm tra tệp (SRI).',
  folderWrong: 'Ghi đường dẫn như /chiso/0.1.0/ hoặc địa chỉ https://…/, kết thúc bằng dấu gạch chéo.',
  dataKind: 'Số liệu',
  pinned: ['Giữ nguyên như hôm nay', 'Trang không đổi cho đến khi bạn chép đoạn mã mới.'],
  live: ['Cập nhật khi thay tệp', 'Thay tệp dữ liệu trong thư mục là trang đổi theo.'],
  with: 'Kèm theo',
  table: ['Bảng số liệu trong mã', 'cho máy tìm kiếm và trình duyệt không chạy mã'],
  downloads: 'Nút tải ảnh, bảng',
  fetches: ['Trang được gọi dữ liệu cùng nơi chứa tệp', 'chỉ chọn khi bộ phận kỹ thuật xác nhận connect-src cho phép'],
  legacy: ['Trang cũ không dùng UTF-8', 'chữ có dấu được ghi bằng mã số an toàn'],
  grows: ['Khung tự chỉnh chiều cao', 'cần một script nhỏ trên trang'],
  unsure: 'Chưa rõ? Ba câu để hỏi bộ phận kỹ thuật',
  questions: ['Bài viết có giữ được thẻ script và thẻ lạ không?', 'Cổng có cho chạy script đặt trên chính máy chủ của cổng không?', 'Cổng có cho trang gọi tệp dữ liệu cùng máy chủ không?'],
  code: 'Đoạn mã', copy: 'Chép đoạn mã', copied: 'Đã chép', copyFailed: 'Trình duyệt không cho chép; đoạn mã đã được chọn, bấm Ctrl+C.',
  toDo: 'Việc cần làm', putFiles: (folder) => `Tải các tệp này lên ${folder}`, allFiles: 'Tải tất cả (một tệp ZIP)', packing: 'Đang gói tệp…', packFailed: 'Chưa gói được tệp. Kiểm tra kết nối rồi thử lại.',
  paste: 'Dán đoạn mã vào chỗ muốn hiện trong bài.', open: 'Mở trang, đối chiếu với phần xem trước.',
  replaceData: 'Khi có số liệu mới: thay tệp dữ liệu trong thư mục, không cần sửa bài.',
  policy: 'Gửi bộ phận kỹ thuật', policyHelp: 'Nếu cổng có Content-Security-Policy, các chỉ thị này phải cho phép ít nhất:',
  preview: 'Xem trước', widths: { phone: 'Điện thoại', column: 'Cột bài viết', page: 'Cả trang' }, previewTitle: 'Xem trước đoạn mã',
  underPolicy: 'Đang chạy đúng đoạn mã trên dưới chính sách ở trên.', waiting: 'Đang tải phần xem trước…',
  noViolation: 'Không có gì bị chính sách chặn.', violations: (count) => `${count} thứ bị chính sách chặn.`,
  loading: 'Đang tải số liệu…', retry: 'Thử lại',
  checks: ['Tắt JavaScript: bảng số liệu vẫn hiện.', 'In thử: biểu đồ nền trắng, đủ nguồn.', 'Đi bằng phím Tab và mũi tên: thấy rõ vị trí.'],
  hosts: 'Chạy npm run hosts để xem đoạn mã trên từng loại cổng, từ cổng không có chính sách đến cổng nghiêm ngặt nhất.',
};

const en: Words = {
  title: 'Put digital-transformation progress on a portal – chiso',
  heading: 'Put digital-transformation progress on your portal',
  lead: 'Choose a form, choose a province, copy one snippet. The page stays readable where no script runs, prints well, and works by keyboard and screen reader.',
  stepElement: '1. Choose a form',
  stepPlace: '2. Choose the content and the way to put it up',
  stepCheck: '3. Before you publish',
  elements: {
    scorecard: ['Scorecard', 'A province’s main indicators: value, target, required pace, what is missing'],
    indicator: ['One indicator', 'One number, one target, one sentence; beside an article'],
    projection: ['Path to the target', 'A chart from value to target, with yearly marks'],
    scenario: ['Try assumptions', 'Readers change growth and see the gap change'],
    compare: ['Compare provinces', 'Sets side by side only what is counted alike'],
    tasks: ['Tasks', 'Tasks over time, lead agency, money'],
    brief: ['One-page brief', 'An A4 page to print for leaders'],
  },
  chosen: 'chosen',
  content: 'Content',
  province: 'Province', provinces: 'Provinces', indicator: 'Indicator', indicators: 'Indicators',
  wordsIn: 'Language', look: 'Background', looks: { '': 'As the reader’s system', light: 'Light', dark: 'Dark' },
  heading_level: 'Heading level on the page', headingLevel: (level) => `Heading ${level}`,
  whichSituation: 'Which is your portal’s situation?',
  situations: {
    open: ['I can paste HTML, script tags included', 'The shortest way. The files may lie on the portal or at another address.'],
    'own-scripts': ['The portal forbids other sites’ scripts', 'Only scripts on the portal’s own server run: put the files into a folder of the portal.'],
    'no-fetch': ['The portal forbids a page to fetch data', 'The province’s data come in a script file.'],
    'strips-tags': ['The editor strips unknown tags', 'A div and a table; the library finds them.'],
    'only-frames': ['Scripts are stripped altogether: only iframes', 'The frame takes its content’s height if the page allows one small script; else its height is fixed.'],
    unsure: ['I do not know', 'A frame of fixed height works on almost any portal. The three questions below help to find a better way.'],
  },
  folder: 'Folder or address of the files', folderHelp: 'With the version in the path, the snippet carries file hashes (SRI).',
  folderWrong: 'Give a path such as /chiso/0.1.0/ or an address https://…/, ending in a slash.',
  dataKind: 'Data',
  pinned: ['As they are today', 'The page does not change until you copy a new snippet.'],
  live: ['Updated when the file is replaced', 'Replace the data file in the folder and the page follows.'],
  with: 'Included',
  table: ['Table in the code', 'for search engines and browsers that run no script'],
  downloads: 'Buttons to save picture and table',
  fetches: ['The page may fetch from where the files are', 'only when the administrators confirm that connect-src allows it'],
  legacy: ['An old page that is not in UTF-8', 'letters with marks are written as safe numbers'],
  grows: ['The frame takes its content’s height', 'needs a small script on the page'],
  unsure: 'Not sure? Three questions for the administrators',
  questions: ['Does an article keep script tags and unknown tags?', 'May scripts from the portal’s own server run?', 'May a page fetch data files from the same server?'],
  code: 'Snippet', copy: 'Copy the snippet', copied: 'Copied', copyFailed: 'The browser does not allow copying; the snippet is selected, press Ctrl+C.',
  toDo: 'What to do', putFiles: (folder) => `Upload these files to ${folder}`, allFiles: 'All files in one ZIP', packing: 'Packing…', packFailed: 'The files could not be packed. Check the connection and try again.',
  paste: 'Paste the snippet where it shall stand in the article.', open: 'Open the page and compare it with the preview.',
  replaceData: 'When there are new data: replace the data file in the folder; the article stays as it is.',
  policy: 'For the administrators', policyHelp: 'If the portal has a Content-Security-Policy, these directives must allow at least:',
  preview: 'Preview', widths: { phone: 'Phone', column: 'Article', page: 'Whole page' }, previewTitle: 'Preview of the snippet',
  underPolicy: 'This runs the very snippet above under the policy above.', waiting: 'Loading the preview…',
  noViolation: 'The policy blocked nothing.', violations: (count) => `The policy blocked ${count} thing${count === 1 ? '' : 's'}.`,
  loading: 'Loading the data…', retry: 'Try again',
  checks: ['Turn JavaScript off: the table is still there.', 'Print: charts on white, sources complete.', 'Use Tab and arrow keys: you always see where you are.'],
  hosts: 'Run npm run hosts to see the snippet on each kind of portal, from one without a policy to the strictest.',
};

export const texts = { vi, en };
