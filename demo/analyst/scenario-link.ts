/**
 * Scenarios as a word of the address: what differs from an untouched document, as JSON in base64url, under a key that names its version. The element reads
 * it like any outside data, so that unknown parts are left out and a broken word gives an untouched document.
 */
import type { ScenarioDocument } from '../../src/index.js';
import { ID } from '../shared/address.js';

/** Browsers and mail programs cut addresses somewhere above this. */
const LONGEST = 6_000;

type Loose = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Three equal numbers of a range as one, which is read back as the same range. */
function shortRange(value: Loose): unknown {
  const { low, mode, high } = value;
  return Object.keys(value).length === 3 && typeof low === 'number' && low === mode && mode === high ? low : value;
}

/** Leaves out what is empty, and writes fixed ranges short; `null` stays, it can be a choice. */
function short(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(short);
  if (!isRecord(value)) return value;
  const parts = Object.entries(shortRange(value) === value ? value : {}).flatMap(([key, part]): [string, unknown][] => {
    const made = short(part);
    const empty = made === '' || (Array.isArray(made) && made.length === 0) || (isRecord(made) && Object.keys(made).length === 0);
    return empty ? [] : [[key, made]];
  });
  return shortRange(value) === value ? Object.fromEntries(parts) : shortRange(value);
}

/** What a document says beyond an untouched one; null when that is nothing. */
export function difference({ scenarios, active, against, baselines, declarations }: ScenarioDocument): Loose | null {
  const said = short({
    // Letters and ids follow from the order.
    scenarios: scenarios.map(({ name, spread, drivers, plans, links }) => ({ name, ...(spread === 'triangular' ? {} : { spread }), drivers, plans, links })),
    ...(active === scenarios[0]?.id ? {} : { active }), ...(against === null ? {} : { against }), baselines, declarations,
  }) as Loose;
  const untouched = scenarios.length === 1 && isRecord((said.scenarios as unknown[])[0]) && Object.keys((said.scenarios as Loose[])[0] ?? {}).length === 0;
  return untouched && Object.keys(said).length === 1 ? null : said;
}

/** The word; empty for an untouched document, null for one that is too long for an address. */
export function writeScenarios(document: ScenarioDocument): string | null {
  const said = difference(document);
  if (!said) return '';
  const bytes = new TextEncoder().encode(JSON.stringify(said));
  const word = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return word.length > LONGEST ? null : word;
}

/** What stands in a word, for the element's `value`; null for what is none, or has a fault. */
export function readScenarios(word: string): unknown {
  try {
    const bytes = Uint8Array.from(atob(word.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
    const given = JSON.parse(new TextDecoder().decode(bytes)) as unknown;
    return isRecord(given) && fault(given) === null ? given : null;
  } catch {
    return null;
  }
}

/** A file of scenarios with the province and indicators that they are about. */
export interface ScenarioFile {
  readonly province: string | null;
  readonly indicators: readonly string[];
  readonly scenarios: unknown;
}

/** Of the form of saved files. */
const VERSION = 1;

export function fileText(province: string, indicators: readonly string[], scenarios: ScenarioDocument): string {
  return `${JSON.stringify({ chiso: 'scenarios', version: VERSION, province, indicators, scenarios }, null, 2)}\n`;
}

export type FileReading =
  | ({ readonly ok: true } & ScenarioFile)
  /** Not a file of scenarios at all, or one with a fault at a place in it; at `version` it is of a form to come. */
  | { readonly ok: false; readonly at: string | null };

const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);
const isRange = (value: unknown): boolean => isNumber(value) || (isRecord(value) && isNumber(value.low) && isNumber(value.high));
const isListOf = (numbers: string, range?: string) => (value: unknown): boolean =>
  Array.isArray(value) && value.every((each) => isRecord(each) && isNumber(each[numbers]) && (range === undefined || isRange(each[range])));

/** What stands in a plan, a link or a baseline, where it is there at all; the element passes over what is otherwise. */
const FORMS: Readonly<Record<string, (value: unknown) => boolean>> = {
  kind: (value) => typeof value === 'string', perYear: isRange, ceiling: isRange, speed: isRange, numerator: isRange, denominator: isRange, effect: isRange,
  margin: isNumber, lag: isNumber, value: isNumber, time: isNumber, points: isListOf('time', 'value'), interventions: isListOf('at', 'effect'),
};
const misfit = (given: Loose): string | undefined => Object.keys(given).find((key) => Object.hasOwn(FORMS, key) && given[key] != null && FORMS[key]?.(given[key]) === false);

/** Where the first fault of a document's form is; null for none. What the element leaves out beyond that is too small to lose the meaning. */
function fault({ scenarios, baselines, declarations }: Loose): string | null {
  if (!Array.isArray(scenarios) || scenarios.length === 0 || scenarios.length > 4) return 'scenarios';
  const tables = (given: Loose, place: string, names: readonly string[]) => names.flatMap((name): string[] => {
    const table = given[name];
    if (table === undefined) return [];
    if (!isRecord(table)) return [`${place}${name}`];
    const wrong = Object.keys(table).find((id) => !ID.test(id) || !(isRecord(table[id]) || (name === 'drivers' && typeof table[id] === 'number')));
    if (wrong !== undefined) return [`${place}${name}.${wrong.slice(0, 60)}`];
    return Object.entries(table).flatMap(([id, each]) => {
      const inside = name === 'drivers' ? (isRange(each) ? undefined : '') : isRecord(each) ? misfit(each) : undefined;
      return inside === undefined ? [] : [`${place}${name}.${id}${inside && `.${inside}`}`];
    });
  });
  const faults = scenarios.flatMap((each: unknown, index): string[] => {
    const place = `scenarios[${String(index)}]`;
    if (!isRecord(each)) return [place];
    return [...tables(each, `${place}.`, ['plans', 'drivers']), ...(each.links === undefined || (Array.isArray(each.links) && each.links.every((link) => isRecord(link) && misfit(link) === undefined)) ? [] : [`${place}.links`]), ...(each.name === undefined || typeof each.name === 'string' ? [] : [`${place}.name`])];
  });
  return [...faults, ...tables({ baselines, declarations }, '', ['baselines', 'declarations'])][0] ?? null;
}

/** A saved file; the bare document that the element saves is one too. */
export function readFileText(text: string): FileReading {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return { ok: false, at: null };
  }
  if (!isRecord(given)) return { ok: false, at: null };
  const isSaved = given.chiso === 'scenarios';
  if (isSaved && given.version !== undefined && given.version !== VERSION) return { ok: false, at: 'version' };
  const scenarios = isSaved ? given.scenarios : given;
  if (!isSaved && !('scenarios' in given)) return { ok: false, at: null };
  if (!isRecord(scenarios)) return { ok: false, at: 'scenarios' };
  const at = fault(scenarios);
  if (at !== null) return { ok: false, at: isSaved ? `scenarios.${at}` : at };
  const { province = null, indicators = [] } = isSaved ? given : {};
  if (province !== null && (typeof province !== 'string' || !ID.test(province))) return { ok: false, at: 'province' };
  // They go into the address.
  if (!Array.isArray(indicators) || !indicators.every((id) => typeof id === 'string' && ID.test(id))) return { ok: false, at: 'indicators' };
  return { ok: true, province, indicators: indicators as string[], scenarios };
}
