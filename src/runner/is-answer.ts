import { isRanks, isSensitivity, isSimulation, type EngineRequest, type EngineResult } from '../../workers/protocol.js';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** A form by example: the types of its parts count, each part of a list is like the first of the example, and one whose name ends in `?` may be missing or null. */
function fits(value: unknown, form: unknown): boolean {
  if (Array.isArray(form)) return Array.isArray(value) && value.every((part) => fits(part, form[0]));
  if (form instanceof Float64Array) return value instanceof Float64Array;
  if (!isObject(form)) return typeof value === typeof form;
  return isObject(value) && Object.entries(form).every(([key, part]) => {
    const name = key.replace('?', '');
    const given = value[name];
    return (name !== key && (given === null || given === undefined)) || fits(given, part);
  });
}

const numbers = new Float64Array();
const issues = [{ code: '', path: '', message: { vi: '', en: '' } }];
const wrong = { issues };
const band = { median: numbers, lower: numbers, upper: numbers };
const target = {
  id: '', 'ratio?': 0, 'required?': { pace: 0, unit: '' }, 'gap?': { median: 0, lower: 0, upper: 0 },
  'attainment?': { 'probability?': 0, 'early?': 0, 'median?': 0, 'late?': 0 },
};
const projection = {
  times: numbers, median: numbers, bands: [{ level: 0, lower: numbers, upper: numbers }], 'draws?': numbers, pace: { 'observed?': 0, unit: '' }, targets: [target],
  method: { id: '', version: 0, evidence: '' }, warnings: issues, 'rest?': numbers,
};
const linked = { ...projection, 'linked?': { added: [{ from: '', ...band }], without: projection } };
const sensitivity = { inputs: [{ input: '', low: 0, high: 0, outcomeLow: 0, outcomeHigh: 0 }], outcome: 0, time: 0 };
const ranking = { 'ranks?': [{ id: '', rank: 0, low: 0, high: 0 }], better: [{ id: '', than: '', probability: 0 }] };

interface Lines {
  readonly times: Float64Array;
  readonly median: Float64Array;
  readonly bands: readonly { readonly lower: Float64Array; readonly upper: Float64Array }[];
}

const isProjected = (value: unknown): boolean => {
  if (!fits(value, { projection: linked })) return false;
  const { times, median, bands } = (value as { projection: Lines }).projection;
  return [median, ...bands.flatMap(({ lower, upper }) => [lower, upper])].every(({ length }) => length === times.length);
};

/** Whether a value is a result: in its good form, or what went wrong in words. */
const ended = (value: unknown, good: (value: unknown) => boolean): boolean => fits(value, { ok: true }) && ((value as { ok: boolean }).ok ? good(value) : fits(value, wrong));

/**
 * Whether what a worker sends is an answer to this request, as far as anybody reads it: no element may stumble over what a broken worker makes up. Numbers are not judged.
 */
export function isAnswer(request: EngineRequest, value: unknown): value is EngineResult {
  if (isSensitivity(request)) return ended(value, (one) => fits(one, { sensitivity }));
  if (isRanks(request)) return ended(value, (one) => fits(one, { ranking }));
  if (!isSimulation(request)) return ended(value, isProjected);
  return fits(value, { indicators: {}, issues }) && Object.values((value as { indicators: object }).indicators).every((one) => ended(one, isProjected));
}
