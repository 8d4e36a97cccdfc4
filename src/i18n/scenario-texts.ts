import type { DriverId, PlanKind, SpreadShape } from '../view/scenario.js';
import type { KindReason, Preset } from '../view/scenario-plan.js';
import { textsOf } from './index.js';
import { inYears } from './projection-texts.js';

/** Texts of `chiso-scenario`; those of a projection are in `projection-texts.ts`, common ones in `vi.ts` and `en.ts`. */
export const scenarioTexts = textsOf({
  vi: {
    title: (name: string) => `${name}: thử giả định`,
    unknownIndicators: (ids: string) => `Không có chỉ tiêu ${ids} trong dữ liệu của tỉnh. Kiểm tra thuộc tính indicators.`,
    noIndicators: 'Chưa chọn chỉ tiêu. Ghi thuộc tính indicators, ví dụ indicators="digital-economy-share-grdp".',
    panel: 'Giả định', result: 'Kết quả', scenarios: 'Kịch bản', add: 'Thêm', addScenario: 'Thêm kịch bản', undo: 'Hoàn tác', redo: 'Làm lại', reset: 'Đặt lại',
    scenarioName: 'Tên kịch bản', scenarioNameHint: 'không bắt buộc', duplicate: 'Nhân bản', remove: 'Bỏ', removeScenario: (letter: string) => `Bỏ kịch bản ${letter}`,
    indicator: 'Chỉ tiêu', preset: 'Bắt đầu từ mẫu', ownPlan: 'tự đặt',
    presets: { plan: 'Đúng tốc độ cần đạt', twice: 'Gấp đôi tốc độ cần đạt', halt: 'Dừng ở mức hiện nay' } satisfies Record<Preset, string>,
    kind: 'Cách giả định',
    kinds: {
      pace: 'Thay đổi đều mỗi năm', 's-curve': 'Đường cong chữ S', ratio: 'Tỷ số hai tốc độ tăng', path: 'Mốc từng năm', hold: 'Giữ nguyên mức hiện nay', required: 'Theo lộ trình cần đạt',
      auto: 'Theo xu hướng đã có', peer: 'Theo nơi đã đi trước',
    } satisfies Record<PlanKind, string>,
    reasons: {
      'only-pace': 'loại chỉ tiêu này chỉ tính tốc độ cần đạt, không dự phóng', 'no-trend': 'cần ít nhất hai số liệu cùng cách tính, cách nhau từ 0,9 năm',
      'kind-without-trend': 'loại chỉ tiêu này không tính xu hướng', 'typed-alone': 'số tự nhập hoặc coi như cùng cách tính chỉ có một mốc, không có xu hướng',
      'not-a-share': 'chỉ dùng cho tỷ lệ có nêu mẫu số', 'not-positive': 'số liệu gốc phải lớn hơn 0', 'no-peer': 'chưa có chuỗi số liệu nơi khác cùng cách tính', reached: 'đã chạm mức đích',
      'no-goal': 'chưa có đích có số và năm', past: 'đích đã đến hạn', 'no-pace': 'loại chỉ tiêu này không tính tốc độ cần đạt, cũng không dự phóng',
    } satisfies Record<KindReason, string>,

    perYear: 'Thay đổi mỗi năm', numerator: (name: string) => `${name} tăng mỗi năm`, denominator: (name: string) => `${name} tăng mỗi năm`, numeratorPlain: 'Tử số', denominatorPlain: 'Mẫu số',
    ceiling: 'Mức trần', speed: 'Số năm đi từ 10% đến 90% mức trần', effect: 'Mức tác động', unit: 'Đơn vị', percentPerYear: '% so với năm trước', years: 'năm', curve: 'Dạng đường cong',
    curves: { logistic: 'Chữ S đối xứng', gompertz: 'Gompertz, nhanh lúc đầu' }, pathShape: 'Dạng lộ trình', pathShapes: { linear: 'Tăng đều', front: 'Nhanh lúc đầu', back: 'Nhanh về sau', percent: 'Cùng tỷ lệ mỗi năm', logit: 'Theo đường chữ S' },
    low: 'thấp', mode: 'thường', high: 'cao', low10: 'mức 10%', high90: 'mức 90%', partOf: (what: string, part: string) => `${what}, ${part}`, slider: (what: string, part: string) => `${what}, ${part}, thanh trượt`,
    needed: (value: string) => `cần ${value}`, neededIf: (value: string, whole: string, growth: string) => `cần ${value} nếu ${whole} tăng ${growth}`,
    spread: 'Các mức trong khoảng', spreads: { triangular: 'Gần mức thường hay gặp hơn', uniform: 'Mọi mức như nhau', normal: 'Gần giữa hay gặp hơn, có thể vượt hai đầu', lognormal: 'Lệch về mức thấp, luôn lớn hơn 0' } satisfies Record<SpreadShape, string>,
    spreadHints: {
      triangular: 'Phân bố tam giác: không ra ngoài mức thấp và mức cao.', uniform: 'Phân bố đều: không ra ngoài mức thấp và mức cao.',
      normal: 'Phân bố chuẩn: cứ 10 lần tính có 1 lần dưới mức thấp, 1 lần trên mức cao.', lognormal: 'Phân bố loga chuẩn: cứ 10 lần tính có 1 lần dưới mức thấp, 1 lần trên mức cao.',
    } satisfies Record<SpreadShape, string>,
    severalValues: 'Có vài mốc số liệu cùng cách tính',
    noRange: 'Ba mức đang bằng nhau, nên chưa có dải kết quả và xác suất. Nhập mức thấp và mức cao để có khoảng.',
    baseRange: 'Ba mức đang bằng nhau: dải kết quả chỉ do sai số của số liệu gốc, nên chưa có xác suất. Nhập mức thấp và mức cao để thử một khoảng.',

    drivers: 'Mức tăng dùng chung', driversNote: 'Thay đổi ở đây tác động cùng lúc đến mọi chỉ tiêu tính trên đó.', drives: (names: string) => `dùng cho: ${names}`,
    driverNames: { grdp: 'GRDP', population: 'Dân số', households: 'Số hộ', budget: 'Ngân sách', enterprises: 'Số doanh nghiệp' } satisfies Record<DriverId, string>,
    fromDocument: (value: string) => `Văn bản giả định: ${value}.`, notInDocument: 'Văn bản không nêu mức này; mặc định là không đổi.', countsOver: 'Mẫu số tăng theo', ownGrowth: 'mức riêng của chỉ tiêu này',

    points: 'Mốc từng năm', yearEnd: 'Hết năm', requiredPath: 'Lộ trình cần đạt', assumed: 'Giả định', pointName: (moment: string) => `Mốc ${moment}`, margin: (year: string, unit: string) => `Biên độ đến ${year} (± ${unit})`, marginPlain: 'Biên độ cuối kỳ', handles: 'Các mốc trên biểu đồ, kéo hoặc bấm ↑ ↓',
    dragOrType: (value: string) => `kéo hoặc nhập: ${value}`,
    peer: 'Theo nơi',

    interventions: 'Tác động bổ sung', addIntervention: 'Thêm tác động', edit: 'Sửa', done: 'Xong', month: 'Từ tháng', ramp: 'Đủ tác động sau', interventionAt: (month: string) => `Tác động bổ sung từ ${month}`, notAMonth: 'Nhập tháng theo dạng 1/2028.',
    fromMonth: (month: string) => `Từ tháng ${month}`, adds: (amount: string) => `thêm ${amount}`, takes: (amount: string) => `bớt ${amount}`, fullAfter: (years: string) => `đủ tác động sau ${years} năm`, atOnce: 'có tác động ngay', interventionMark: (month: string) => `tác động từ ${month}`,

    links: 'Liên kết giữa các chỉ tiêu', addLink: 'Thêm liên kết', linkFrom: 'Khi chỉ tiêu này tăng 1 đơn vị', linkTo: 'thì chỉ tiêu này thay đổi', lag: 'sau', linkEffect: (unit: string) => `Mức thay đổi${unit ? ` (${unit})` : ''}`,
    linkWords: (from: string, to: string, effect: string, unit: string, lag: string) => `${from} → ${to}: ${effect} cho mỗi ${unit || 'đơn vị'}${lag ? `, sau ${lag} năm` : ''}`,

    baseline: 'Số liệu gốc', otherBaseline: 'Nhập mốc khác', ownBaseline: 'Dùng số liệu của tỉnh', byDocument: (document: string) => `theo ${document}`,
    bases: 'Cách tính', valueRow: 'Số liệu', targetRow: 'Đích', declare: 'Coi như cùng cách tính', reason: 'Lý do', declarer: 'Người nêu', required: 'bắt buộc',
    declareNote: 'Lý do và tên đi kèm mọi biểu đồ, câu chữ, bản tải về và bản tóm tắt. Không lưu thành số liệu của tỉnh.', declareFirst: 'Ghi đủ lý do và tên người nêu rồi mới tính.',
    startFirst: 'Chưa có số liệu gốc cùng cách tính với đích. Nhập mốc để thử giả định.', unlikeFirst: 'Số liệu và đích chưa cùng cách tính nên chưa tính được. Có thể coi như cùng cách tính, kèm lý do và tên.', mend: 'Có số chưa dùng được ở phần giả định; sửa xong sẽ tính tiếp.',
    running: 'Đang tính …', failed: 'Chưa tính được.', nothingToTry: (why: string) => `Không có gì để thử: ${why}.`,

    restEvenly: 'Nếu kinh tế số và GRDP đều tăng một tỷ lệ không đổi mỗi năm: ', restOtherwise: 'Nếu đi đường khác, kinh tế số và GRDP đều tăng một tỷ lệ không đổi mỗi năm: ',
    by: (due: string) => `vào ${due}`, restToReach: (target: string) => `muốn đạt ${target}, `,
    restNeeds: (grdp: string, needed: string, year: string, change: string) => `GRDP tăng ${grdp} mỗi năm thì kinh tế số phải tăng ${needed} mỗi năm, và riêng năm ${year} phần còn lại của GRDP ${change}`,
    restMedian: (letter: string) => `Trên đường giữa của kịch bản ${letter}`, restPath: (letter: string) => `Trên đường của kịch bản ${letter}`, restGiven: (growth: string) => `, nếu GRDP tăng ${growth} mỗi năm`,
    restIn: (path: string, given: string, year: string, change: string) => `${path}${given}, năm ${year} phần còn lại của GRDP ${change}.`, fallsBy: (rate: string) => `giảm ${rate}`, growsBy: (rate: string) => `tăng ${rate}`, restStays: 'gần như không đổi',
    restSource: (what: string) => `Mức tăng GRDP lấy từ giả định thử của kịch bản này; văn bản ghi: ${what}.`,

    sensitivity: 'Giả định nào làm kết quả thay đổi nhiều nhất', sensitivityNote: (due: string) => `Kết quả ${due} khi từng giả định ở mức 10% và 90%, các giả định khác ở mức giữa. Số không có khoảng được thử ±10%.`, unseen: (names: string) => `Ảnh hưởng không đáng kể: ${names}.`, sensitivityTable: { input: 'Giả định', outcome: 'Kết quả' },
    firstValue: 'Sai số của số liệu gốc', linkInput: (from: string, to: string) => `Liên kết ${from} → ${to}`, arrow: (from: string, to: string) => `${from} → ${to}`, curveHeight: 'Mức các mốc', ofIndicator: (input: string, name: string) => `${input} (${name})`,

    differences: (a: string, b: string) => `${a} và ${b} khác nhau ở đâu`, assumption: 'Giả định', inHand: (letter: string) => `${letter}, đang sửa`, none: 'không có', shared: (names: string) => `Giống nhau: ${names}.`, everythingOf: (name: string) => `mọi giả định về ${name}`, compareWith: 'So với', median: (due: string) => `Trung vị ${due}`,
    chance: (event: string) => `Khả năng đạt ${event}, nếu giả định đúng`, noDifference: 'Hai kịch bản đang giống nhau.', alone: 'Thêm hoặc nhân bản kịch bản để so sánh.',

    allIndicators: 'Các chỉ tiêu trong kịch bản', without: 'Không có liên kết',
    territory: 'Địa bàn', resultLabel: (name: string) => `Kết quả: ${name}`,
  },
  en: {
    title: (name: string) => `${name}: try assumptions`,
    unknownIndicators: (ids: string) => `The province’s data has no indicator ${ids}. Check the attribute indicators.`,
    noIndicators: 'No indicator chosen. Set the attribute indicators, for example indicators="digital-economy-share-grdp".',
    panel: 'Assumptions', result: 'Result', scenarios: 'Scenarios', add: 'Add', addScenario: 'Add a scenario', undo: 'Undo', redo: 'Redo', reset: 'Reset',
    scenarioName: 'Name of the scenario', scenarioNameHint: 'optional', duplicate: 'Duplicate', remove: 'Remove', removeScenario: (letter: string) => `Remove scenario ${letter}`,
    indicator: 'Indicator', preset: 'Start from', ownPlan: 'own numbers',
    presets: { plan: 'Exactly the required pace', twice: 'Twice the required pace', halt: 'Halt at the present level' } satisfies Record<Preset, string>,
    kind: 'Kind of assumption',
    kinds: {
      pace: 'Steady change a year', 's-curve': 'S-curve', ratio: 'Ratio of two growth rates', path: 'Year by year', hold: 'Hold the present level', required: 'Follow the required path',
      auto: 'Follow the trend so far', peer: 'In the steps of another place',
    } satisfies Record<PlanKind, string>,
    reasons: {
      'only-pace': 'this kind of indicator has a required pace only', 'no-trend': 'needs at least two values on one base, 0.9 year apart',
      'kind-without-trend': 'this kind of indicator has no trend', 'typed-alone': 'a typed number or a declared base stands alone and has no trend',
      'not-a-share': 'only for shares whose denominator is stated', 'not-positive': 'the first value must be above 0', 'no-peer': 'no series of another place on the same base', reached: 'the target value is reached',
      'no-goal': 'no target with a number and a year', past: 'the target was due already', 'no-pace': 'this kind of indicator has no required pace and is not projected',
    } satisfies Record<KindReason, string>,

    perYear: 'Change a year', numerator: (name: string) => `Growth a year: ${name}`, denominator: (name: string) => `Growth a year: ${name}`, numeratorPlain: 'numerator', denominatorPlain: 'denominator',
    ceiling: 'Ceiling', speed: 'Years from 10% to 90% of the ceiling', effect: 'Effect', unit: 'Unit', percentPerYear: '% of the year before', years: 'years', curve: 'Shape of the curve',
    curves: { logistic: 'Logistic, symmetric', gompertz: 'Gompertz, faster at first' }, pathShape: 'Shape of the path', pathShapes: { linear: 'Even', front: 'Faster at first', back: 'Faster later', percent: 'Same rate each year', logit: 'Along an S-curve' },
    low: 'low', mode: 'likely', high: 'high', low10: '10% level', high90: '90% level', partOf: (what: string, part: string) => `${what}, ${part}`, slider: (what: string, part: string) => `${what}, ${part}, slider`,
    needed: (value: string) => `needs ${value}`, neededIf: (value: string, whole: string, growth: string) => `needs ${value} if ${whole} grows ${growth}`,
    spread: 'Values within the ranges', spreads: { triangular: 'Mostly near the likely level', uniform: 'All levels alike', normal: 'Mostly near the middle, may pass the ends', lognormal: 'Leaning to the low end, always above 0' } satisfies Record<SpreadShape, string>,
    spreadHints: {
      triangular: 'Triangular distribution: never outside low and high.', uniform: 'Uniform distribution: never outside low and high.',
      normal: 'Normal distribution: 1 draw in 10 lies below low, 1 in 10 above high.', lognormal: 'Lognormal distribution: 1 draw in 10 lies below low, 1 in 10 above high.',
    } satisfies Record<SpreadShape, string>,
    severalValues: 'Several values on one base',
    noRange: 'The three numbers are equal, so there is no band and no probability yet. Type a low and a high number for a range.',
    baseRange: 'The three numbers are equal: the band comes from the rounding of the first value alone, so there is no probability yet. Type a low and a high number to try a range.',

    drivers: 'Shared growth', driversNote: 'A change here moves every indicator that counts over it.', drives: (names: string) => `used by: ${names}`,
    driverNames: { grdp: 'GRDP', population: 'Population', households: 'Households', budget: 'Budget', enterprises: 'Enterprises' } satisfies Record<DriverId, string>,
    fromDocument: (value: string) => `The documents assume ${value}.`, notInDocument: 'The documents do not state it; it starts at no change.', countsOver: 'The denominator grows with', ownGrowth: 'this indicator’s own rate',

    points: 'Year by year', yearEnd: 'End of', requiredPath: 'Required path', assumed: 'Assumed', pointName: (moment: string) => `Value by the ${moment}`, margin: (year: string, unit: string) => `Margin by the ${year} (± ${unit})`, marginPlain: 'Margin at the end', handles: 'Values on the chart, drag or press ↑ ↓',
    dragOrType: (value: string) => `drag or type: ${value}`,
    peer: 'Place',

    interventions: 'Interventions', addIntervention: 'Add an intervention', edit: 'Edit', done: 'Done', month: 'From month', ramp: 'Full effect after', interventionAt: (month: string) => `Intervention from ${month}`, notAMonth: 'Type a month such as 1/2028.',
    fromMonth: (month: string) => `From ${month}`, adds: (amount: string) => `adds ${amount}`, takes: (amount: string) => `takes away ${amount}`, fullAfter: (years: string) => `in full after ${inYears(years)}`, atOnce: 'at once', interventionMark: (month: string) => `intervention from ${month}`,

    links: 'Links between indicators', addLink: 'Add a link', linkFrom: 'When this indicator rises by 1 unit', linkTo: 'this one changes', lag: 'after', linkEffect: (unit: string) => `Change${unit ? ` (${unit})` : ''}`,
    linkWords: (from: string, to: string, effect: string, unit: string, lag: string) => `${from} → ${to}: ${effect} per ${unit || 'unit'}${lag ? `, after ${inYears(lag)}` : ''}`,

    baseline: 'First value', otherBaseline: 'Type another', ownBaseline: 'Use the province’s value', byDocument: (document: string) => `from ${document}`,
    bases: 'Base', valueRow: 'Value', targetRow: 'Target', declare: 'Take as the same base', reason: 'Reason', declarer: 'Declared by', required: 'required',
    declareNote: 'The words go with every chart, sentence, download and brief. They are not saved as a figure of the province.', declareFirst: 'Give the reason and the name; then it is computed.',
    startFirst: 'There is no value on the target’s base to start from. Type one to try assumptions.', unlikeFirst: 'Value and target are not on the same base, so nothing can be computed. You may take them as the same base, with a reason and a name.', mend: 'An assumption cannot be used as typed; the computing goes on once it is mended.',
    running: 'Computing …', failed: 'Not computed.', nothingToTry: (why: string) => `There is nothing to try: ${why}.`,

    restEvenly: 'If the digital economy and GRDP each grow at one rate throughout: ', restOtherwise: 'On another path, with the digital economy and GRDP each growing at one rate throughout: ',
    by: (due: string) => `by ${due}`, restToReach: (target: string) => `to reach ${target}, `,
    restNeeds: (grdp: string, needed: string, year: string, change: string) => `with GRDP growing ${grdp} a year the digital economy must grow ${needed} a year, and in ${year} alone the rest of GRDP ${change}`,
    restMedian: (letter: string) => `On the median path of scenario ${letter}`, restPath: (letter: string) => `On the path of scenario ${letter}`, restGiven: (growth: string) => `, if GRDP grows ${growth} a year`,
    restIn: (path: string, given: string, year: string, change: string) => `${path}${given}, in ${year} the rest of GRDP ${change}.`, fallsBy: (rate: string) => `shrinks by ${rate}`, growsBy: (rate: string) => `grows by ${rate}`, restStays: 'hardly changes',
    restSource: (what: string) => `GRDP growth is this scenario’s assumption; the documents say: ${what}.`,

    sensitivity: 'Which assumption moves the result most', sensitivityNote: (due: string) => `Result by ${due} with each assumption at its 10% and 90% level, the others in the middle. Numbers without a range are tried ±10%.`, unseen: (names: string) => `Of no visible effect: ${names}.`, sensitivityTable: { input: 'Assumption', outcome: 'Result' },
    firstValue: 'Rounding of the first value', linkInput: (from: string, to: string) => `Link ${from} → ${to}`, arrow: (from: string, to: string) => `${from} → ${to}`, curveHeight: 'Level of the yearly values', ofIndicator: (input: string, name: string) => `${input} (${name})`,

    differences: (a: string, b: string) => `Where ${a} and ${b} differ`, assumption: 'Assumption', inHand: (letter: string) => `${letter}, in hand`, none: 'none', shared: (names: string) => `The same: ${names}.`, everythingOf: (name: string) => `everything about ${name}`, compareWith: 'Compare with', median: (due: string) => `Median by ${due}`,
    chance: (event: string) => `Chance of ${event}, if the assumption holds`, noDifference: 'The two scenarios are the same.', alone: 'Add or duplicate a scenario to compare.',

    allIndicators: 'Indicators of the scenario', without: 'Without links',
    territory: 'Territory', resultLabel: (name: string) => `Result: ${name}`,
  },
});

export type ScenarioTexts = ReturnType<typeof scenarioTexts>;
