import { textsOf } from './index.js';

/** "1 year", "2.5 years". */
export const inYears = (years: string): string => `${years} ${years === '1' ? 'year' : 'years'}`;

/** Texts of `chiso-projection`; words that other elements use too are in `vi.ts` and `en.ts`. */
export const projectionTexts = textsOf({
  vi: {
    views: 'Cách xem', chart: 'Biểu đồ', table: 'Bảng số liệu',
    value: 'Số liệu', fromValue: 'từ mốc số liệu', gap: 'Còn thiếu', beyond: 'Vượt đích', pace: 'Tốc độ cần đạt', none: 'chưa có',
    sameBase: 'số liệu và đích cùng cách tính', yearsInRow: (years: number, from: number, to: number) => `liên tục ${years} năm, ${from}–${to}`,
    between: (from: string, to: string) => `từ ${from} đến ${to}`,
    basis: 'Cách tính', fromTo: (from: string, to: string) => `${from} đến ${to}`,
    nothingToDraw: 'Chưa có số liệu và chưa có đích ghi rõ số và năm để vẽ.',

    axisFrom: (from: string) => `trục từ ${from}`, years: 'hết năm', today: 'hôm nay, chưa có số liệu', merger: 'đổi địa bàn 01/7/2025',
    computed: 'từ số đếm', printed: 'văn bản ghi', readers: 'số tự nhập', undatedAt: 'không ghi ngày, đặt ở ngày muộn nhất',
    targetShort: (value: string) => `Đích ${value}`,
    required: 'lộ trình cần đạt', requiredHead: 'Lộ trình cần đạt', ends: (due: string) => `${due}, khoảng 80%`, trend: 'Xu hướng', scenario: (letter: string) => `Kịch bản ${letter}`,
    keyTyped: 'Số tự nhập', keyUndated: 'Không ghi ngày: từ sớm nhất đến muộn nhất', keyPeriod: 'Số liệu của một kỳ', keyOtherValue: 'Số liệu khác của chỉ tiêu này', keyConflict: 'Số mâu thuẫn với số khác',
    keyRequired: 'Lộ trình cần đạt, mốc từng năm', keyOtherTarget: 'Đích tính theo cách khác hoặc không ghi năm',
    keyFan: (whose: string) => `Dải kết quả của ${whose}: 50% trong, 80% giữa, 95% ngoài`,
    walk: 'Đi theo năm trên biểu đồ', keyArrows: 'đi từng năm', keyEnds: 'về đầu, cuối', keyEscape: 'rời biểu đồ',
    chartOf: (name: string, province: string) => `Biểu đồ ${name}, ${province}`,
    valueAt: (value: string) => `số liệu ${value}`,
    pathAt: (value: string) => `lộ trình cần đạt ${value}`, targetAt: (value: string) => `đích ${value}`, nothingAt: 'chưa có số liệu',
    endOf: (year: number) => `Hết năm ${year}`, on: (date: string) => `Ngày ${date}`,

    toReach: (target: string, due: string) => `Để đạt ${target} vào ${due}, `, growth: (from: string, to: string, ratio: string) => `; tính bình quân, từ ${from} lên ${to} là mỗi năm gấp khoảng ${ratio} lần năm trước`,
    declaredStart: 'Nếu coi như cùng cách tính, ', typedStart: 'Theo số tự nhập, ',
    withScenario: (letter: string, due: string) => `Với kịch bản ${letter}, đến ${due} ở `, withTrend: (due: string) => `Theo xu hướng của các số liệu đã có, đến ${due} ở `,
    level: (value: string) => `mức ${value}`, place: (rank: string) => `vị trí thứ ${rank}`, interval: (interval: string) => `khoảng ${interval}`, ofDraws: ' (80% số lần tính)', ofTrend: ' (khoảng 80%)',
    stillShort: (gap: string) => `, còn thiếu ${gap}`, alreadyThere: ', chạm mức đích', beyondIt: ', vượt mức đích', evenWithTarget: ', bằng mức đích khi làm tròn',
    restFallsOnce: (rate: string, year: string) => `Trên đường giữa, riêng năm ${year} phần còn lại của tổng giảm ${rate}%.`, restFallsOften: (years: string, rate: string, year: string) => `Trên đường giữa, phần còn lại của tổng giảm trong các năm ${years}; nhiều nhất là năm ${year}, giảm ${rate}%.`,
    ifRight: (event: string) => `Nếu giả định đúng, khả năng đạt ${event} `, chance: (event: string) => `Khả năng đạt ${event} `, theTarget: 'đích', fromUp: (value: string) => `từ ${value} trở lên`, toDown: (value: string) => `từ ${value} trở xuống`,
    noteScenario: 'Đây là phép tính theo giả định của người dùng, không phải dự báo.', noteSingle: 'Mới có một mốc số liệu nên chưa đủ căn cứ để tính xu hướng.', noteNoTrend: 'Loại chỉ tiêu này không tính xu hướng.',
    noteShort: 'Các số liệu cách nhau chưa đến 0,9 năm nên chưa đủ căn cứ để tính xu hướng.', noteTrend: 'Xu hướng chỉ kéo dài những gì số liệu đã cho thấy; chính sách mới có thể làm khác đi.',
    noteTyped: 'Phép tính bắt đầu từ số tự nhập, không phải số của tỉnh.',
    twoBases: (target: string, value: string) => `Đích tính theo ${target}, số liệu tính theo ${value}, nên không tính khoảng cách.`,
    oneUnstated: (value: string, target: string) => `Số liệu: ${value}; đích: ${target}. Chưa rõ hai số có cùng cách tính hay không, nên không tính khoảng cách.`,
    territories: 'Số liệu và đích thuộc hai địa bàn khác nhau (trước và sau ngày 01 tháng 7 năm 2025), nên không tính khoảng cách.',
    noValueYet: (target: string, due: string) => `Chưa có số liệu gốc để so với đích ${target} vào ${due}.`, reachedAlready: 'Số liệu mới nhất đã chạm mức đích trước thời hạn.',
    targetPast: (due: string) => `Thời hạn của đích là ${due}.`, conflict: 'Các nguồn cho số khác nhau, nên chưa tính khoảng cách và tốc độ cần đạt.', noTargetYet: 'Văn bản chưa đặt đích cho chỉ tiêu này.',
    undatedTarget: 'Đích không ghi năm, nên không tính được tốc độ cần đạt.', wordsOnly: (words: string) => `Đích nêu bằng lời: ${words}`,

    unusable: (name: string) => `${name}: có phần không dùng được nên không hiện.`, tooMany: () => 'Chỉ vẽ bốn kịch bản đầu tiên.',

    declared: 'Coi như cùng cách tính', declaredBy: (name: string) => `Người nêu: ${name}.`, tryDeclared: 'Thử coi như cùng cách tính', tryWhere: 'Chỉ thử được trong bảng thử giả định (chiso-scenario), nơi phải ghi lý do và tên người nêu. Trang này chưa có bảng đó cho chỉ tiêu này.',

    linksNote: 'Liên kết là giả định của người dùng, không phải quan hệ đã được chứng minh.', withLinks: (interval: string) => `Có liên kết (giả định của người dùng): ${interval}.`, withoutLinks: (interval: string) => `Không có liên kết: ${interval}.`, linkAdds: (from: string, points: string) => `${from} góp ${points}.`,

    columns: { scenario: 'Kịch bản', assumption: 'Giả định thử', median: 'Trung vị', interval: 'Khoảng 80%', gap: 'Còn thiếu (80%)', chance: (target: string) => `Khả năng đạt ${target}`, ifRight: 'nếu giả định đúng' },
    scenariosOf: (name: string) => `Kịch bản: ${name}`, takeInHand: (who: string) => `Vẽ dải kết quả của ${who}`, fixed: 'không có khoảng', running: 'đang tính …', failed: 'chưa tính được', pastDue: 'đích đã đến hạn',
    noProbability: 'không nêu', trendWords: 'Kéo dài xu hướng của các số liệu đã có',
    tableCaption: (name: string, unit: string) => `${name}${unit ? `, ${unit}` : ''}, tính đến từng thời điểm. Khoảng ghi theo thứ tự thấp–cao.`,
    moments: 'Thời điểm', medianOf: 'trung vị', due: (due: string) => `đến hạn ${due}`, target: 'Đích',
    allValues: 'Số liệu trong văn bản',

    method: 'Phương pháp', methodVersion: (title: string, version: number) => `${title}, bản ${version}.`,
    methods: {
      'required-pace': 'Tốc độ cần đạt: khoảng cách tới đích chia cho thời gian từ mốc số liệu đến hạn', trend: 'Xu hướng của các số liệu cùng cách tính', pace: 'Tăng hoặc giảm đều theo giả định', 's-curve': 'Đường cong chữ S',
      ratio: 'Tỷ số hai tốc độ tăng', path: 'Các mốc tự đặt', peer: 'Theo bước đi của nơi khác', hold: 'Giữ nguyên', required: 'Lộ trình cần đạt', auto: 'Xu hướng và tác động bổ sung',
    },
    drawing: (draws: string, seed: string) => ` Mỗi lần tính lấy một giá trị cho từng giả định và giữ qua các năm; ${draws} lần, số khởi tạo ${seed}. Các kịch bản dùng chung các lần tính.`,
    librarys: ' Trạng thái do thư viện chiso xếp, không phải của văn bản.', sources: 'Nguồn', noIssueDate: 'không ghi ngày ban hành',
    findings: 'Điểm chưa khớp', download: 'Tải về', files: { png: 'Ảnh PNG', csv: 'Bảng CSV', json: 'Kết quả (JSON)', draws: 'Các lần tính', scenario: 'Kịch bản (JSON)', copy: 'Sao chép nội dung' }, copied: 'Đã sao chép', downloadFailed: 'Chưa tải về được.',
    drawNumber: 'Lần tính', noteInFile: 'Ghi chú',

    assumptions: {
      rises: 'tăng', falls: 'giảm', changes: 'thay đổi', from: (low: string, high: string) => `từ ${low} đến ${high}`, points: 'điểm phần trăm', perYear: 'mỗi năm', logit: 'trên thang logit', percentile: '(mức 10–90%)',
      fade: (percent: string) => `; mỗi năm sau bằng ${percent}% năm trước`, since: (moment: string) => `; bắt đầu ${moment}`,
      curve: (shape: string, ceiling: string) => `Đường cong ${shape}, mức trần ${ceiling}`, logistic: 'chữ S', gompertz: 'Gompertz', speed: (years: string) => `; từ 10% đến 90% mức trần trong ${years} năm`,
      path: (points: string) => `Các mốc ${points}`, spread: (points: string) => `; biên độ cuối kỳ ± ${points}`,
      peer: 'Theo bước đi của nơi khác kể từ cùng mức', hold: 'Giữ nguyên mức hiện nay', required: { linear: 'Đúng lộ trình cần đạt, tăng đều', front: 'Đúng lộ trình cần đạt, nhanh lúc đầu', back: 'Đúng lộ trình cần đạt, nhanh về sau', percent: 'Đúng lộ trình cần đạt, cùng tỷ lệ mỗi năm', logit: 'Đúng lộ trình cần đạt, theo đường chữ S' },
      intervention: (moment: string, effect: string) => `${moment} thêm ${effect} nhờ tác động bổ sung`, interventionLess: (moment: string, effect: string) => `${moment} bớt ${effect} do tác động bổ sung`, ramp: (years: string) => `, đủ tác động sau ${years} năm`,
      startOf: (year: number) => `từ đầu năm ${year}`, at: (date: string) => `từ ${date}`, numerator: 'tử số', denominator: 'mẫu số', unknown: 'Giả định không rõ',
      drivers: { grdp: 'GRDP', population: 'dân số', households: 'số hộ', budget: 'ngân sách', enterprises: 'số doanh nghiệp' },
    },
  },
  en: {
    views: 'View', chart: 'Chart', table: 'Table',
    value: 'Value', fromValue: 'from the value on', gap: 'Still missing', beyond: 'Beyond the target', pace: 'Required pace', none: 'none yet',
    sameBase: 'value and target on the same base', yearsInRow: (years: number, from: number, to: number) => `for ${years} years running, ${from}–${to}`,
    between: (from: string, to: string) => `from ${from} to ${to}`,
    basis: 'Base', fromTo: (from: string, to: string) => `${from} to ${to}`,
    nothingToDraw: 'There is no value and no target with a number and a year to draw.',

    axisFrom: (from: string) => `axis from ${from}`, years: 'end of', today: 'today, no value yet', merger: 'new territory 1 July 2025',
    computed: 'from counts', printed: 'as printed', readers: 'typed here', undatedAt: 'date not stated, put at the latest day',
    targetShort: (value: string) => `Target ${value}`,
    required: 'required path', requiredHead: 'Required path', ends: (due: string) => `${due}, 80% interval`, trend: 'Trend', scenario: (letter: string) => `Scenario ${letter}`,
    keyTyped: 'Typed number', keyUndated: 'Date not stated: earliest to latest', keyPeriod: 'Value of a period', keyOtherValue: 'Another value of this indicator', keyConflict: 'Number that another contradicts',
    keyRequired: 'Required path, year by year', keyOtherTarget: 'Target on another base or without a year',
    keyFan: (whose: string) => `Results of ${whose}: 50% inside, 80% middle, 95% outside`,
    walk: 'Walk the years of the chart', keyArrows: 'year by year', keyEnds: 'to the ends', keyEscape: 'leave the chart',
    chartOf: (name: string, province: string) => `Chart of ${name}, ${province}`,
    valueAt: (value: string) => `value ${value}`,
    pathAt: (value: string) => `required path ${value}`, targetAt: (value: string) => `target ${value}`, nothingAt: 'no value yet',
    endOf: (year: number) => `End of ${year}`, on: (date: string) => date,

    toReach: (target: string, due: string) => `To reach ${target} by ${due}, the value `, growth: (from: string, to: string, ratio: string) => `; as an average rate, from ${from} to ${to} each year is about ${ratio} times the year before`,
    declaredStart: 'If taken as the same base, ', typedStart: 'From the typed number, ',
    withScenario: (letter: string, due: string) => `In scenario ${letter}, by ${due} the value is `, withTrend: (due: string) => `On the trend of the values so far, by ${due} the value is `,
    level: (value: string) => value, place: (rank: string) => `rank ${rank}`, interval: (interval: string) => interval, ofDraws: ' (80% of the draws)', ofTrend: ' (80% interval)',
    stillShort: (gap: string) => `, short by ${gap}`, alreadyThere: ', the target reached', beyondIt: ', beyond the target', evenWithTarget: ', equal to the target when rounded',
    restFallsOnce: (rate: string, year: string) => `On the median path, in ${year} alone the rest of the whole shrinks by ${rate}%.`, restFallsOften: (years: string, rate: string, year: string) => `On the median path the rest of the whole shrinks in ${years}, most in ${year}, by ${rate}%.`,
    ifRight: (event: string) => `If the assumption holds, the chance of reaching ${event} is `, chance: (event: string) => `The chance of reaching ${event} is `, theTarget: 'the target', fromUp: (value: string) => `${value} or more`, toDown: (value: string) => `${value} or less`,
    noteScenario: 'This is a calculation on the user’s assumptions, not a forecast.', noteSingle: 'One value so far is not enough evidence for a trend.', noteNoTrend: 'No trend is computed for this kind of indicator.',
    noteShort: 'The values span less than 0.9 year: not enough evidence for a trend.', noteTrend: 'A trend only continues what the values have shown; new policy can change it.',
    noteTyped: 'The calculation starts from a typed number, not from a figure of the province.',
    twoBases: (target: string, value: string) => `The target counts ${target}, the value counts ${value}, so no gap is given.`,
    oneUnstated: (value: string, target: string) => `Value: ${value}; target: ${target}. It is not clear that both count the same, so no gap is given.`,
    territories: 'Value and target belong to two territories (before and after 1 July 2025), so no gap is given.',
    noValueYet: (target: string, due: string) => `There is no value yet to set against the target of ${target} by ${due}.`, reachedAlready: 'The latest value has reached the target before its date.',
    targetPast: (due: string) => `The target was due by ${due}.`, conflict: 'The sources give different numbers, so no gap and no required pace is given.', noTargetYet: 'The documents set no target for this indicator.',
    undatedTarget: 'The target names no year, so no required pace can be given.', wordsOnly: (words: string) => `Target in words: ${words}`,

    unusable: (name: string) => `Part of ${name} cannot be used and is not shown.`, tooMany: () => 'Only the first four scenarios are drawn.',

    declared: 'Taken as the same base', declaredBy: (name: string) => `Declared by: ${name}.`, tryDeclared: 'Try taking them as the same base', tryWhere: 'This is tried in the scenario panel (chiso-scenario), which asks for a reason and a name. This page has no such panel for the indicator.',

    linksNote: 'A link is the user’s assumption, not a proven relation.', withLinks: (interval: string) => `With the links (the user’s assumption): ${interval}.`, withoutLinks: (interval: string) => `Without them: ${interval}.`, linkAdds: (from: string, points: string) => `${from} adds ${points}.`,

    columns: { scenario: 'Scenario', assumption: 'Assumption', median: 'Median', interval: '80% interval', gap: 'Still missing (80%)', chance: (target: string) => `Chance of ${target}`, ifRight: 'if the assumption holds' },
    scenariosOf: (name: string) => `Scenarios: ${name}`, takeInHand: (who: string) => `Draw the fan of ${who}`, fixed: 'no range', running: 'computing …', failed: 'not computed', pastDue: 'the target was due already',
    noProbability: 'not given', trendWords: 'The trend of the values so far goes on',
    tableCaption: (name: string, unit: string) => `${name}${unit ? `, ${unit}` : ''}, at each moment. Intervals from low to high.`,
    moments: 'Moment', medianOf: 'median', due: (due: string) => `due ${due}`, target: 'Target',
    allValues: 'Values in the documents',

    method: 'Method', methodVersion: (title: string, version: number) => `${title}, version ${version}.`,
    methods: {
      'required-pace': 'Required pace: distance to the target over the time from the value to the due date', trend: 'Trend of the values on one base', pace: 'Steady rise or fall, as assumed', 's-curve': 'S-curve',
      ratio: 'Ratio of two growth rates', path: 'Points set by hand', peer: 'In another place’s steps', hold: 'Held', required: 'Required path', auto: 'Trend with interventions',
    },
    drawing: (draws: string, seed: string) => ` Each draw takes one value for every assumption and keeps it over the years; ${draws} draws, seed ${seed}. All scenarios share the draws.`,
    librarys: ' States are classified by the chiso library, not by the documents.', sources: 'Sources', noIssueDate: 'no date of issue',
    findings: 'Inconsistency', download: 'Download', files: { png: 'PNG picture', csv: 'CSV table', json: 'Results (JSON)', draws: 'Draws', scenario: 'Scenario (JSON)', copy: 'Copy the text' }, copied: 'Copied', downloadFailed: 'The download failed.',
    drawNumber: 'Draw', noteInFile: 'Note',

    assumptions: {
      rises: 'rises', falls: 'falls', changes: 'changes', from: (low: string, high: string) => `from ${low} to ${high}`, points: 'percentage points', perYear: 'a year', logit: 'on the logit scale', percentile: '(10–90% quantiles)',
      fade: (percent: string) => `; each year ${percent}% of the year before`, since: (moment: string) => `; starting ${moment}`,
      curve: (shape: string, ceiling: string) => `${shape} curve, ceiling ${ceiling}`, logistic: 'Logistic', gompertz: 'Gompertz', speed: (years: string) => `; from 10% to 90% of the ceiling in ${inYears(years)}`,
      path: (points: string) => `Points ${points}`, spread: (points: string) => `; spread at the end ± ${points}`,
      peer: 'In another place’s steps from the same level', hold: 'Held at the present level', required: { linear: 'The required path, evenly', front: 'The required path, faster at first', back: 'The required path, faster later', percent: 'The required path, same rate each year', logit: 'The required path, along an S-curve' },
      intervention: (moment: string, effect: string) => `${moment} an intervention adds ${effect}`, interventionLess: (moment: string, effect: string) => `${moment} an intervention takes away ${effect}`, ramp: (years: string) => `, in full after ${inYears(years)}`,
      startOf: (year: number) => `from the start of ${year}`, at: (date: string) => `from ${date}`, numerator: 'numerator', denominator: 'denominator', unknown: 'Unknown assumption',
      drivers: { grdp: 'GRDP', population: 'population', households: 'households', budget: 'budget', enterprises: 'enterprises' },
    },
  },
});

export type ProjectionTexts = ReturnType<typeof projectionTexts>;
