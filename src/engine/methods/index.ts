/** The method cards: every rule by which progress may be judged, with where it comes from and how good it was. */
import { isReached } from '../pace.js';
import { anticipatedMeasure, growthMeasure, linearMeasure, requiredMeasure, speedMeasure } from './measures.js';
import { skill } from './skill.js';
import type { MethodCard, ProgressClass, ProgressInput } from './types.js';

export type { MethodCard, Progress, ProgressClass, ProgressInput, Skill } from './types.js';

type Facts = Omit<MethodCard, 'version' | 'classes' | 'assess' | 'skill'> & { readonly classes?: readonly ProgressClass[] };

const RESTATED = 'thresholds as restated in chiso’s methods';

/** Puts a card together: a reached target first, then the number, then the class that it falls in. */
function card(facts: Facts, measureOf: (input: ProgressInput) => number): MethodCard {
  const { classes = [], withoutTarget } = facts;
  return {
    version: 1,
    ...facts,
    classes,
    assess(input) {
      const { target, current, direction = 'higher' } = input;
      if (target && isReached(target, current.value, direction)) return { measure: null, class: 'achieved' };
      const measure = measureOf(input);
      const found = classes.find(({ from }, index) => measure >= (target || !withoutTarget ? from : (withoutTarget[index] as number)));
      return { measure: Number.isFinite(measure) ? measure : null, class: found?.id ?? null };
    },
    skill: skill[facts.id] ?? null,
  };
}

const b = { time: 2021, value: 40 };
const c = { time: 2026, value: 50 };
const target = { time: 2031, value: 80 };

/**
 * All cards; the first is the default where there is no trend, the second with a calibrated trend.
 * @example methods.find((card) => card.id === 'linear-pace')?.assess({ baseline, current, target }) // { measure: 0.33, class: 'stagnating' }
 */
export const methods: readonly MethodCard[] = [
  card({
    id: 'required-pace',
    title: { vi: 'Tốc độ cần đạt', en: 'Required pace' },
    formula: '(T − c)/(tT − t)',
    source: 'chiso',
    isChecked: true,
    limits: { vi: 'Chỉ nêu tốc độ, không xếp loại.', en: 'A pace, no verdict.' },
    examples: [{ input: { current: c, target }, output: { measure: 6, class: null } }],
  }, requiredMeasure),
  card({
    id: 'attainment',
    title: { vi: 'Khả năng đạt đích theo xu hướng', en: 'Probability by trend' },
    formula: 'P(v(tT) ≥ T)',
    source: `IPCC, Uncertainty Guidance Note, 2010; ${RESTATED}`,
    isChecked: false,
    classes: [
      { id: 'likely', from: 0.66, vi: 'nhiều khả năng đạt', en: 'likely' },
      { id: 'even', from: 0.33, vi: 'khả năng đạt và không đạt ngang nhau', en: 'about even' },
      { id: 'unlikely', from: 0, vi: 'ít khả năng đạt', en: 'unlikely' },
    ],
    limits: { vi: 'Chỉ với xu hướng đã kiểm chứng.', en: 'Only with a calibrated trend.' },
    examples: [{ input: { current: c, target, probability: 0.4 }, output: { measure: 0.4, class: 'even' } }],
  }, ({ probability }) => probability ?? NaN),
  card({
    id: 'linear-pace',
    title: { vi: 'Tốc độ thực tế so với tốc độ cần đạt', en: 'Observed over required pace' },
    formula: '[(c − b)/(t − tb)] / [(T − c)/(tT − t)]',
    source: `Sustainable Development Report; ${RESTATED}`,
    isChecked: false,
    classes: [
      { id: 'on-track', from: 1, vi: 'đúng tiến độ', en: 'on track' },
      { id: 'too-slow', from: 0.5, vi: 'quá chậm', en: 'too slow' },
      { id: 'stagnating', from: 0, vi: 'gần như đứng yên', en: 'stagnating' },
      { id: 'moving-away', from: -Infinity, vi: 'đi xa đích', en: 'moving away' },
    ],
    limits: { vi: 'Coi tốc độ không đổi; sai khi gần bão hòa.', en: 'Assumes a constant pace; wrong near saturation.' },
    examples: [{ input: { baseline: b, current: c, target }, output: { measure: 1 / 3, class: 'stagnating' } }],
  }, linearMeasure),
  card({
    id: 'statcan-cagr',
    title: { vi: 'Tỷ số tăng trưởng bình quân', en: 'Ratio of growth rates' },
    formula: 'D·CAGR(b→c)/|CAGR(b→T)|',
    source: 'Statistics Canada, Open SDG progress methodology',
    isChecked: true,
    classes: [
      { id: 'on-track', from: 0.95, vi: 'đúng tiến độ', en: 'on track' },
      { id: 'acceleration-needed', from: 0.6, vi: 'cần tăng tốc', en: 'acceleration needed' },
      { id: 'limited', from: 0, vi: 'tiến bộ hạn chế', en: 'limited progress' },
      { id: 'deterioration', from: -Infinity, vi: 'xấu đi', en: 'deterioration' },
    ],
    withoutTarget: [1.5, 0.5, 0, -Infinity],
    limits: {
      vi: 'Dễ xếp “đúng tiến độ” khi mức đầu thấp; cần số dương.',
      en: 'Says “on track” too easily from a low start; needs numbers above 0.',
    },
    examples: [{ input: { baseline: b, current: c, target: { time: 2031, value: 62.5 } }, output: { measure: 1, class: 'on-track' } }],
  }, growthMeasure),
  card({
    id: 'escap-anticipated',
    title: { vi: 'Khoảng cách dự kiến', en: 'Anticipated gap' },
    formula: '−max(0, D·(T − pred))/|T − b|',
    source: `UN ESCAP, Anticipated Progress Index; ${RESTATED}`,
    isChecked: false,
    classes: [
      { id: 'maintain', from: -0.1, vi: 'giữ nhịp', en: 'maintain' },
      { id: 'accelerate', from: -1, vi: 'cần tăng tốc', en: 'accelerate' },
      { id: 'reverse', from: -Infinity, vi: 'cần đảo chiều', en: 'reverse' },
    ],
    limits: { vi: 'Đường thẳng không biết giới hạn và bước nhảy.', en: 'A straight line knows no bounds and no jumps.' },
    examples: [{ input: { baseline: b, current: c, target }, output: { measure: -0.5, class: 'accelerate' } }],
  }, anticipatedMeasure),
  card({
    id: 'typical-speed',
    title: { vi: 'So với tốc độ thường gặp', en: 'Against the typical speed' },
    formula: '(t*(c) − t*(b))/(t − tb)',
    source: 'World Bank, trackr',
    isChecked: true,
    limits: { vi: 'Cần một lộ trình thường gặp cùng loại.', en: 'Needs a typical path of the same class.' },
    examples: [
      {
        input: { baseline: b, current: c, typical: [{ time: 2000, value: 30 }, { time: 2020, value: 70 }] },
        output: { measure: 1, class: null },
      },
    ],
  }, speedMeasure),
];
