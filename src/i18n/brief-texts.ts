import { textsOf } from './index.js';
import { lowerFirst } from './lower-first.js';

/** The cities under the central government; every other name is a province's. */
const CITY = /^(?:Hà Nội|Hải Phòng|Huế|Đà Nẵng|Cần Thơ|Hồ Chí Minh)$/;

/** "tỉnh Lâm Đồng", "thành phố Huế"; a name that says so itself keeps its word. */
export function placeName(name: string): string {
  if (/^(?:tỉnh|thành phố|tp)[. ]/i.test(name)) return lowerFirst(name);
  return `${CITY.test(name) ? 'thành phố' : 'tỉnh'} ${name}`;
}

const many = (count: number, one: string, other: string) => `${count} ${count === 1 ? one : other}`;

export const briefTexts = textsOf({
  vi: {
    title: (province: string) => `Tóm tắt thực hiện mục tiêu chuyển đổi số ${placeName(province)}`,
    subtitle: (province: string, date: string, territory: string) => `Phục vụ lãnh đạo ${placeName(province).startsWith('tỉnh') ? 'tỉnh' : 'thành phố'}. Tính đến ${date}; ${territory}.`,
    sections: ['1. Tình hình chung', '2. Khoảng cách đáng chú ý và tốc độ cần đạt', '3. Số liệu còn thiếu và cơ quan cung cấp', '4. Nhiệm vụ cần theo dõi', '5. Lưu ý khi dùng số liệu'],
    of: (count: number) => `Trong ${count} chỉ tiêu chính, `,
    computable: (count: number) => (count === 0 ? 'chưa chỉ tiêu nào đủ căn cứ tính tốc độ cần đạt' : `mới có ${count} chỉ tiêu đủ căn cứ tính tốc độ cần đạt`),
    forecast: (count: number, computable: number) => (count ? `; ${count} chỉ tiêu đủ căn cứ dự báo khả năng đạt đích.` : computable ? '; chưa chỉ tiêu nào đủ căn cứ dự báo khả năng đạt đích.' : ' hoặc dự báo khả năng đạt đích.'),
    reported: (total: string, year: string, when: string) => `Theo báo cáo, đến ${when}, trong ${total} nhiệm vụ năm ${year} thực hiện Nghị quyết số 57-NQ/TW: `,
    reportedParts: { done: 'đã hoàn thành', onTime: 'trong hạn', late: 'quá hạn', running: 'đang thực hiện trong hạn', overdue: 'quá hạn chưa hoàn thành' },
    // A report's own count is of other tasks than those that the documents describe one by one.
    tasks: (count: number) => `Trong ${count} nhiệm vụ nêu cụ thể trong văn bản:`,
    noTasks: 'Văn bản không nêu nhiệm vụ.',
    gapColumns: ['Chỉ tiêu, cách tính', 'Số liệu và đích', 'Còn thiếu và tốc độ cần đạt'],
    noGaps: 'Chưa có chỉ tiêu nào có số liệu và đích cùng cách tính.',
    noPace: 'Không tính tốc độ cần đạt',
    goal: '; đích ',
    short: '; còn thiếu ',
    share: (target: string, whole: string, growth: string, period: string) => `Riêng kinh tế số: nếu GRDP mỗi năm đều tăng ${whole}%${period ? ` như mức văn bản đặt cho năm ${period}` : ''}, để đạt ${target}, kinh tế số phải tăng ${growth}% mỗi năm`,
    rest: (year: number, rate: string, growth: number) => `; riêng năm ${year}, phần còn lại của GRDP ${Math.abs(growth) < 0.0005 ? 'gần như không tăng' : `${growth < 0 ? 'giảm' : 'chỉ tăng'} ${rate}%`}.`,
    declared: (name: string, gap: string, target: string, who: string, reason: string) => `${name}: nếu coi như cùng cách tính thì còn thiếu ${gap} so với đích ${target} (${who} coi như vậy, lý do: ${reason}). Văn bản không xác nhận; chỉ tiêu vẫn xếp “chưa cùng cách tính”.`,
    passages: ['một đoạn', 'đoạn khác'],
    nobody: 'Văn bản chưa giao cơ quan cung cấp',
    cameDue: (due: string) => `đến hạn ${due}`,
    thereIs: (value: string) => `đã có ${value}`,
    dueFigure: 'thiếu số liệu tại thời hạn',
    nothingMissing: 'Không thiếu số liệu nào để so với đích.',
    toFollow: (count: number, standing: string) => `${count} nhiệm vụ ${standing}`,
    notDue: 'còn trong thời hạn',
    amongThem: ', trong đó:',
    dueBy: (due: string) => `Thời hạn ${due}`,
    noTask: 'Văn bản không ghi nhiệm vụ nào cần theo dõi.',
    more: (count: number) => `và ${count} mục khác`,
    noCautions: 'Không có điểm chưa khớp ở các chỉ tiêu chính.',
    source: 'Nguồn.',
    method: 'Cách tính.',
    methodText: (hasTrend: boolean) => `Thẻ phương pháp “tốc độ cần đạt”, bản 1${hasTrend ? '; “xu hướng”, bản 1' : ''}. Trạng thái do thư viện chiso xếp, không phải của văn bản.`,
    print: 'In trang A4',
    copy: 'Sao chép',
    copied: 'Đã chép',
    cannotCopy: 'Trang này không cho sao chép; chọn văn bản rồi chép bằng bàn phím.',
    cannotPrint: 'Khung chứa trang này không cho in; mở trang riêng rồi in.',
  },
  en: {
    title: (province: string) => `Digital-transformation targets of ${province}: summary`,
    subtitle: (_: string, date: string, territory: string) => `For the province's leaders. As of ${date}; ${territory}.`,
    sections: ['1. Situation', '2. Gaps that matter and required pace', '3. Missing figures and who holds them', '4. Tasks to follow', '5. Cautions on the figures'],
    of: (count: number) => `Of ${many(count, 'main indicator', 'main indicators')}, `,
    computable: (count: number) => (count === 0 ? 'none has what a required pace needs' : `${count} ${count === 1 ? 'has' : 'have'} what a required pace needs`),
    forecast: (count: number, computable: number) => (count ? `; ${many(count, 'has', 'have')} the evidence for a forecast.` : computable ? '; none has the evidence for a forecast.' : ', and none has the evidence for a forecast.'),
    reported: (total: string, year: string, when: string) => `By the report, at ${when}, of ${total} tasks of ${year} under Resolution 57-NQ/TW: `,
    reportedParts: { done: 'done', onTime: 'on time', late: 'late', running: 'under way within the deadline', overdue: 'overdue and not done' },
    tasks: (count: number) => `Of ${many(count, 'task', 'tasks')} that the documents describe:`,
    noTasks: 'The documents name no task.',
    gapColumns: ['Indicator, base', 'Value and target', 'Gap and required pace'],
    noGaps: 'No indicator has a value and a target on the same base yet.',
    noPace: 'No required pace',
    goal: '; target ',
    short: '; short by ',
    share: (target: string, whole: string, growth: string, period: string) => `Digital economy: with GRDP growing ${whole}% every year${period ? `, as the documents set for ${period}` : ''}, it must grow ${growth}% a year to reach ${target}`,
    rest: (year: number, rate: string, growth: number) => `; in ${year} the rest of GRDP would ${Math.abs(growth) < 0.0005 ? 'hardly grow' : `${growth < 0 ? 'shrink' : 'grow'} by ${rate}%`}.`,
    declared: (name: string, gap: string, target: string, who: string, reason: string) => `${name}: taken as the same base, ${gap} are missing to the target of ${target} (on the word of ${who}; reason: ${reason}). The documents do not confirm it; the indicator stays “not on the same base”.`,
    passages: ['one passage', 'another'],
    nobody: 'No agency named by the documents',
    cameDue: (due: string) => `was due by ${due}`,
    thereIs: (value: string) => `${value} reported`,
    dueFigure: 'no figure for the due date',
    nothingMissing: 'No figure is missing.',
    toFollow: (count: number, standing: string) => `${many(count, 'task', 'tasks')} ${standing}`,
    notDue: 'not yet due',
    amongThem: ', among them:',
    dueBy: (due: string) => `Due by ${due}`,
    noTask: 'The documents state no task to follow.',
    more: (count: number) => `and ${count} more`,
    noCautions: 'No inconsistency concerns the main indicators.',
    source: 'Sources.',
    method: 'Method.',
    methodText: (hasTrend: boolean) => `Card${hasTrend ? 's' : ''} “required pace”, version 1${hasTrend ? ', “trend”, version 1' : ''}. States: chiso’s, not the documents’.`,
    print: 'Print on A4',
    copy: 'Copy',
    copied: 'Copied',
    cannotCopy: 'This page does not allow copying; select the text and copy it by keyboard.',
    cannotPrint: 'The frame around this page does not allow printing; open the page by itself.',
  },
});
