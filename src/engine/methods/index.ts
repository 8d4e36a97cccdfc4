/** The method cards: every rule by which progress may be judged, with where it comes from and how good it was. */
import { isReached } from '../pace.js';
import { isPoint } from '../spread.js';
import { anticipatedMeasure, growthMeasure, linearMeasure, requiredMeasure, speedMeasure } from './measures.js';
import { skill } from './skill.js';
import type { MethodCard, Progress, ProgressInput } from './types.js';

export type { MethodCard, Progress, ProgressClass, ProgressInput, Skill } from './types.js';

/** A text in Vietnamese and English. */
type Words = readonly [string, string];

/** A class: its id, which in words is its English name, the lower end of its numbers, and Vietnamese. */
type ClassRow = readonly [id: string, from: number, vi: string];

/** The worked example of every card: 40 in 2021, 50 in 2026, 80 wanted in 2031. Then its edges: the target is reached; its due date is past. */
const ORDINARY = {
  baseline: { time: 2021, value: 40 },
  current: { time: 2026, value: 50 },
  target: { time: 2031, value: 80 },
  probability: 0.4,
  typical: [{ time: 2000, value: 30 }, { time: 2020, value: 70 }],
};
const EXAMPLES: readonly ProgressInput[] = [
  ORDINARY,
  { ...ORDINARY, current: ORDINARY.target },
  { ...ORDINARY, target: { time: 2025, value: 80 } },
];

/** Puts a card together: a reached target first, then the number, then the class that it falls in. */
function card(
  id: string,
  [vi, en]: Words,
  formula: string,
  source: string,
  isChecked: boolean,
  [limitsVi, limitsEn]: Words,
  measureOf: (input: ProgressInput) => number,
  rows: readonly ClassRow[] = [],
  withoutTarget?: readonly number[],
): MethodCard {
  const classes = rows.map(([name, from, inVietnamese]) => ({ id: name, from, vi: inVietnamese, en: name.replace('-', ' ') }));
  const assess = (input: ProgressInput): Progress => {
    const { baseline, current, target, points, typical, probability, direction } = input ?? {};
    // The two numbers that stand outside points are looked at as one.
    const others = { time: probability ?? 0, value: target?.high ?? 0 };
    // What is no list counts as one point, and is none.
    const isWell = Array.from([others, current, baseline ?? current, target ?? current].concat(points ?? [], typical ?? [])).every(isPoint);
    if (isWell && target && isReached(target, current.value, direction)) return { measure: null, class: 'achieved' };
    const measure = !isWell || (target && target.time <= current.time) ? NaN : measureOf(input);
    const ends = (!target && withoutTarget) || classes.map(({ from }) => from);
    // Rounding decides nothing.
    return { measure: Number.isFinite(measure) ? measure : null, class: classes.find((_, index) => measure >= (ends[index] as number) - 1e-9)?.id ?? null };
  };
  return {
    id,
    version: 1,
    title: { vi, en },
    formula,
    source: isChecked ? source : `${source}; thresholds restated by chiso`,
    isChecked,
    classes,
    ...(withoutTarget && { withoutTarget }),
    limits: { vi: limitsVi, en: limitsEn },
    assess,
    examples: EXAMPLES.map((input) => ({ input, output: assess(input) })),
    skill: skill[id] ?? null,
  };
}

/**
 * All cards; the first is the default where there is no trend, the second with a calibrated trend.
 * @example methods.find((card) => card.id === 'linear-pace')?.assess({ baseline, current, target }) // { measure: 0.33, class: 'stagnating' }
 */
export const methods: readonly MethodCard[] = [
  card('required-pace', ['Tốc độ cần đạt', 'Required pace'], '(T − c)/(tT − t)', 'chiso', true, ['Không xếp loại.', 'No verdict.'], requiredMeasure),
  card(
    'attainment',
    ['Khả năng đạt đích theo xu hướng', 'Probability by trend'],
    'P(v(tT) ≥ T)',
    'IPCC uncertainty guidance, 2010',
    false,
    ['Xu hướng cần được kiểm chứng.', 'Needs a calibrated trend.'],
    ({ probability }) => (probability != null && probability >= 0 && probability <= 1 ? probability : NaN),
    [
      ['likely', 0.66, 'nhiều khả năng đạt'],
      ['even', 0.33, 'khả năng đạt và không đạt ngang nhau'],
      ['unlikely', 0, 'ít khả năng đạt'],
    ],
  ),
  card(
    'linear-pace',
    ['Tốc độ thực tế so với tốc độ cần đạt', 'Observed over required pace'],
    '[(c − b)/(t − tb)] / [(T − c)/(tT − t)]',
    'Sustainable Development Report',
    false,
    ['Sai khi gần bão hòa.', 'Wrong near saturation.'],
    linearMeasure,
    [
      ['on-track', 1, 'đúng tiến độ'],
      ['too-slow', 0.5, 'quá chậm'],
      ['stagnating', 0, 'gần như đứng yên'],
      ['moving-away', -Infinity, 'đi xa đích'],
    ],
  ),
  card(
    'statcan-cagr',
    ['Tỷ số tăng trưởng bình quân', 'Ratio of growth rates'],
    'D·CAGR(b→c)/|CAGR(b→T)|',
    'Statistics Canada, Open SDG',
    true,
    ['Quá dễ dãi khi mức đầu thấp.', 'Too lenient from a low start.'],
    growthMeasure,
    [
      ['on-track', 0.95, 'đúng tiến độ'],
      ['acceleration-needed', 0.6, 'cần tăng tốc'],
      ['limited', 0, 'tiến bộ hạn chế'],
      ['deterioration', -Infinity, 'xấu đi'],
    ],
    [1.5, 0.5, 0, -Infinity],
  ),
  card(
    'escap-anticipated',
    ['Khoảng cách dự kiến', 'Anticipated gap'],
    '−max(0, D·(T − pred))/|T − b|',
    'UN ESCAP',
    false,
    ['Đường thẳng không biết giới hạn.', 'A straight line knows no bounds.'],
    anticipatedMeasure,
    [
      ['maintain', -0.1, 'giữ nhịp'],
      ['accelerate', -1, 'cần tăng tốc'],
      ['reverse', -Infinity, 'cần đảo chiều'],
    ],
  ),
  card(
    'typical-speed',
    ['So với tốc độ thường gặp', 'Against the typical speed'],
    '(t*(c) − t*(b))/(t − tb)',
    'World Bank, trackr',
    true,
    ['Cần lộ trình thường gặp cùng loại.', 'Needs a typical path of its class.'],
    speedMeasure,
  ),
];
