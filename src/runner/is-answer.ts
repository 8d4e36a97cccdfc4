import type { Projection, SimulationResult } from '../engine/types.js';
import { isRanks, isSensitivity, isSimulation, type EngineRequest, type EngineResult } from '../../workers/protocol.js';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/**
 * A form by example: the types of its parts count, numbers are finite, each part of a list is like the first of the example, and one whose name ends in `?` may be missing or null. Of an
 * array as long as `many` the numbers are not looked at: there may be a hundred million.
 */
function fits(value: unknown, form: unknown): boolean {
  if (Array.isArray(form)) return Array.isArray(value) && Array.from(value).every((part) => fits(part, form[0]));
  if (form instanceof Float64Array) return value instanceof Float64Array && (form === many || value.every(Number.isFinite));
  if (typeof form === 'number') return Number.isFinite(value);
  if (!isObject(form)) return typeof value === typeof form;
  return isObject(value) && Object.entries(form).every(([key, part]) => {
    const name = key.replace('?', '');
    const given = value[name];
    return (name !== key && (given === null || given === undefined)) || fits(given, part);
  });
}

const numbers = new Float64Array();
const many = new Float64Array();
const issues = [{ code: '', path: '', message: { vi: '', en: '' } }];
const wrong = { issues };
const band = { median: numbers, lower: numbers, upper: numbers };
const target = {
  id: '', 'ratio?': 0, 'required?': { pace: 0, unit: '' }, 'gap?': { median: 0, lower: 0, upper: 0 },
  'attainment?': { 'probability?': 0, 'early?': 0, 'median?': 0, 'late?': 0 },
};
const projection = {
  times: numbers, median: numbers, bands: [{ level: 0, lower: numbers, upper: numbers }], 'draws?': many, pace: { 'observed?': 0, unit: '' }, targets: [target],
  method: { id: '', version: 0, evidence: '' }, warnings: issues, 'rest?': numbers,
};
const linked = { ...projection, 'linked?': { added: [{ from: '', ...band }], without: projection } };
const sensitivity = { inputs: [{ input: '', low: 0, high: 0, outcomeLow: 0, outcomeHigh: 0 }], outcome: 0, time: 0 };
const ranking = { 'ranks?': [{ id: '', rank: 0, low: 0, high: 0 }], better: [{ id: '', than: '', probability: 0 }] };

/** A projection has fifty years at most, and the due dates of two hundred targets. */
const MOST_TIMES = 1000;

const areLinesWhole = ({ times, median, bands, linked: parts }: Projection): boolean =>
  times.length > 0 && times.length < MOST_TIMES &&
  [median, ...[...bands, ...(parts?.added ?? [])].flatMap(({ lower, upper }) => [lower, upper])].every(({ length }) => length === times.length) &&
  (!parts || areLinesWhole(parts.without));

const isProjected = (value: unknown): boolean => fits(value, { projection: linked }) && areLinesWhole((value as { projection: Projection }).projection);

const listed = <T>(list: readonly T[]): readonly T[] => (Array.isArray(list) ? (list as readonly T[]) : []);

/** Whether a value is a result: in its good form, or what went wrong in words. */
const ended = (value: unknown, good: (value: unknown) => boolean): boolean => fits(value, { ok: true }) && ((value as { ok: boolean }).ok ? good(value) : fits(value, wrong) && (value as typeof wrong).issues.length > 0);

/**
 * Whether what a worker sends is an answer to this request, as far as anybody reads it: no element may stumble over what a broken worker makes up.
 */
export function isAnswer(request: EngineRequest, value: unknown): value is EngineResult {
  if (isSensitivity(request)) return ended(value, (one) => fits(one, { sensitivity }));
  if (isRanks(request)) return ended(value, (one) => fits(one, { ranking }));
  if (!isSimulation(request)) return ended(value, isProjected);
  if (!fits(value, { indicators: {}, issues })) return false;
  const { indicators, issues: said } = value as SimulationResult;
  const asked = listed(request.indicators).map((each) => each?.key);
  const answered = Object.keys(indicators);
  return answered.every((key) => asked.includes(key) && ended(indicators[key], isProjected)) && (said.length > 0 || asked.every((key) => answered.includes(key)));
}
