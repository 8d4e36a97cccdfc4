/** What stands against computing a scenario, each with the place in it and a message in both languages. */
import { boundsOf, type Issue } from '../model/index.js';
import { declaredOf, type Range, type Scenario, type ScenarioDocument, type SpreadShape } from './scenario.js';
import { driverGrowth, GROWTH_LIMITS, kindReasons, mayTry, type Peer, type PlanFacts, planOf } from './scenario-plan.js';
import { driversInUse } from './scenario-request.js';

const MESSAGES = {
  'not-a-number': { vi: 'Chưa đọc được số này. Nhập chữ số, ví dụ 4,5.', en: 'This is not a number. Type digits, such as 4.5.' },
  order: { vi: 'Cần nhập theo thứ tự: thấp nhất, dễ xảy ra nhất, cao nhất.', en: 'The order must be lowest, likeliest, highest.' },
  'order-ends': { vi: 'Mức thấp phải nhỏ hơn mức cao.', en: 'The lower level must be below the upper one.' },
  growth: { vi: 'Tốc độ tăng phải nằm trong khoảng −99% đến 1.000% mỗi năm.', en: 'Growth must lie between −99% and 1,000% a year.' },
  'too-large': { vi: 'Số này quá lớn.', en: 'This number is too large.' },
  'above-zero': { vi: 'Phân bố loga chuẩn cần mức thấp lớn hơn 0.', en: 'The lognormal shape needs a lower level above 0.' },
  'outside-bounds': { vi: 'Số này nằm ngoài giới hạn của chỉ tiêu.', en: 'This lies outside the bounds of the indicator.' },
  years: { vi: 'Số năm phải lớn hơn 0 và không quá 50.', en: 'The years must be above 0 and at most 50.' },
  'no-negative': { vi: 'Số này không được âm.', en: 'This cannot be negative.' },
  moment: { vi: 'Thời điểm phải sau số liệu gốc và trước thời hạn của đích.', en: 'The moment must lie after the first value and before the due date.' },
  kind: { vi: 'Không dùng được cách giả định này cho chỉ tiêu.', en: 'This kind of assumption cannot be used for the indicator.' },
  reason: { vi: 'Cần ghi lý do.', en: 'A reason is needed.' },
  name: { vi: 'Cần ghi tên người nêu.', en: 'The name of who declares is needed.' },
  // The indicators of the circle follow.
  loop: { vi: 'Các liên kết nối thành vòng nên không tính được', en: 'The links close a circle, so nothing can be computed' },
  twice: { vi: 'Hai chỉ tiêu này đã có liên kết.', en: 'These two indicators are linked already.' },
  itself: { vi: 'Chọn hai chỉ tiêu khác nhau.', en: 'Choose two different indicators.' },
} as const;

export type ProblemCode = keyof typeof MESSAGES;

/** A problem at a place, such as `plans.5g-coverage.perYear` or `links[0]`. */
export function problem(code: ProblemCode, path: string): Issue {
  return { code, path, message: MESSAGES[code] };
}

/** More than any value, pace or count of our rows; beyond it a slip of the keyboard is likelier than a plan. */
const MOST = 1e9;
const LONGEST_YEARS = 50;

type Rule = (value: number) => ProblemCode | null;

const inGrowth: Rule = (value) => (value >= GROWTH_LIMITS[0] && value <= GROWTH_LIMITS[1] ? null : 'growth');
const inSize: Rule = (value) => (Math.abs(value) <= MOST ? null : 'too-large');
const inYears: Rule = (value) => (value > 0 && value <= LONGEST_YEARS ? null : 'years');
const inBounds = (bounds: readonly [number, number] | null): Rule => (value) => (bounds && (value < bounds[0] || value > bounds[1]) ? 'outside-bounds' : inSize(value));

/** What is wrong with a range of a shape; null when it can be used. */
export function rangeProblem({ low, mode, high }: Range, shape: SpreadShape, rule: Rule = inSize): ProblemCode | null {
  const hasMiddle = shape === 'triangular' && low !== high;
  const given = hasMiddle ? [low, mode, high] : [low, high];
  if (!given.every(Number.isFinite)) return 'not-a-number';
  if (low > high) return hasMiddle ? 'order' : 'order-ends';
  if (hasMiddle && (mode < low || mode > high)) return 'order';
  if (shape === 'triangular' && low === high && mode !== low) return 'order';
  if (shape === 'lognormal' && low !== high && low <= 0) return 'above-zero';
  return given.map(rule).find((code) => code !== null) ?? null;
}

const at = (code: ProblemCode | null, path: string): readonly Issue[] => (code ? [problem(code, path)] : []);

/** What is wrong with the part of a plan that counts. */
function planProblems(scenario: Scenario, facts: PlanFacts, peers: readonly Peer[]): readonly Issue[] {
  const { subject: { indicator, way } } = facts;
  const plan = planOf(scenario, facts);
  const path = (name: string) => `plans.${indicator.id}.${name}`;
  const range = (name: 'perYear' | 'ceiling' | 'speed' | 'numerator' | 'denominator', rule: Rule) => at(rangeProblem(plan[name], scenario.spread, rule), path(name));
  const bounded = inBounds(boundsOf(indicator));
  const byKind = (): readonly Issue[] => {
    switch (plan.kind) {
      case 'pace': return range('perYear', plan.unit === 'percent' ? inGrowth : inSize);
      case 's-curve': return [...range('ceiling', bounded), ...range('speed', inYears)];
      case 'ratio': return [...range('numerator', inGrowth), ...(plan.driver ? [] : range('denominator', inGrowth))];
      case 'path': return [
        ...plan.points.flatMap(({ value }, index) => at(Number.isFinite(value) ? bounded(value) : 'not-a-number', path(`points[${index}]`))),
        ...at(!Number.isFinite(plan.margin) ? 'not-a-number' : plan.margin < 0 ? 'no-negative' : inSize(plan.margin), path('margin')),
      ];
      case 'peer': return peers.some(({ id }) => id === plan.peer) ? [] : [problem('kind', path('peer'))];
      default: return [];
    }
  };
  const interventions = plan.interventions.flatMap(({ at: moment, effect, ramp }, index) => [
    ...at(way && (moment < way.start.time || moment >= way.target.due) ? 'moment' : null, path(`interventions[${index}].at`)),
    ...at(rangeProblem(effect, scenario.spread), path(`interventions[${index}].effect`)),
    ...at(Number.isFinite(ramp) && ramp >= 0 && ramp <= LONGEST_YEARS ? null : 'no-negative', path(`interventions[${index}].ramp`)),
  ]);
  return [...at(kindReasons(facts, peers)[plan.kind] ? 'kind' : null, path('kind')), ...byKind(), ...interventions];
}

/** The indicators that a link joins into a circle with links before it, the first one again at the end; null where it closes none. */
function circle(links: Scenario['links'], index: number): readonly string[] | null {
  const link = links[index];
  const seen = new Set<string>();
  const walk = (id: string): readonly string[] | null => {
    if (id === link?.from) return [id];
    if (!link || seen.has(id)) return null;
    seen.add(id);
    for (const each of links.slice(0, index)) {
      const rest = each.from === id ? walk(each.to) : null;
      if (rest) return [id, ...rest];
    }
    return null;
  };
  const way = walk(link?.to ?? '');
  return way && [link?.from ?? '', ...way];
}

function linkProblems({ links, spread }: Scenario, all: readonly PlanFacts[]): readonly Issue[] {
  return links.flatMap(({ from, to, effect, lag }, index) => {
    const path = `links[${index}]`;
    const twice = links.some((each, other) => other < index && each.from === from && each.to === to);
    const ids = from === to || twice ? null : circle(links, index);
    const named = (language: 'vi' | 'en') => ids?.map((id) => all.find(({ subject }) => subject.indicator.id === id)?.subject.indicator.name[language] ?? id).join(' → ') ?? '';
    const { vi, en } = MESSAGES.loop;
    return [
      ...(ids ? [{ code: 'loop', path, message: { vi: `${vi}: ${named('vi')}.`, en: `${en}: ${named('en')}.` } }] : at(from === to ? 'itself' : twice ? 'twice' : null, path)),
      ...at(rangeProblem(effect, spread), `${path}.effect`), ...at(Number.isFinite(lag) && lag >= 0 && lag <= LONGEST_YEARS ? null : 'no-negative', `${path}.lag`),
    ];
  });
}

/**
 * Everything that stands against computing one scenario; empty when it can be computed. Of an indicator of which nothing can be assumed yet nothing is asked.
 * @param all Facts of the scenario's indicators.
 */
export function scenarioProblems(scenario: Scenario, all: readonly PlanFacts[], peers: readonly Peer[] = []): readonly Issue[] {
  const startable = all.filter(mayTry);
  const first = startable[0];
  const drivers = first ? driversInUse(scenario, startable).flatMap((driver) => at(rangeProblem(driverGrowth(scenario, driver, first), scenario.spread, inGrowth), `drivers.${driver}`)) : [];
  return [...startable.flatMap((facts) => planProblems(scenario, facts, peers)), ...drivers, ...linkProblems(scenario, all)];
}

/** What a declaration still lacks; empty when it counts or is not wanted. */
export function declarationProblems(document: ScenarioDocument, indicator: string): readonly Issue[] {
  const { checked = false, reason = '', name = '' } = document.declarations[indicator] ?? {};
  if (!checked || declaredOf(document, indicator)) return [];
  return [...at(reason.trim() ? null : 'reason', `declarations.${indicator}.reason`), ...at(name.trim() ? null : 'name', `declarations.${indicator}.name`)];
}
