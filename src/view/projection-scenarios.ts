/** What a page hands to a projection: scenarios, a declared base, a typed baseline. Nothing here is ever saved as a province's figure. */
import type { Assumption, Intervention, Projection, Spread } from '../engine/types.js';
import { decimalTime } from '../model/index.js';
import type { TypedBaseline } from './scorecard.js';

/** One scenario of a page or of `chiso-scenario`. */
export interface ScenarioInput {
  readonly id: string;
  /** The user's own name for it. */
  readonly name: string;
  readonly assumption: Assumption;
  readonly interventions?: readonly Intervention[];
  /** What `{driver: …}` in the assumption stands for: growth in % a year. Draws of a driver are shared by every indicator that counts over it. */
  readonly drivers?: Readonly<Record<string, { readonly growth: Spread; readonly from?: number }>>;
  /** Indicators that links come from and whose first value is no document's: typed, or on a base that a user took as equal. Their names carry it where links are told. */
  readonly origins?: Readonly<Record<string, 'reader' | 'declared'>>;
  /** A result that the page has computed already, with links for example; shown as it is. */
  readonly projection?: Projection;
}

/** Two bases that a user takes as equal, with the reason and the name that stand in every sentence, picture and file. */
export interface DeclaredBasis {
  readonly reason: string;
  readonly name: string;
}

/** Most lines that a reader can tell apart. */
export const MOST_SCENARIOS = 4;
const LETTERS = ['A', 'B', 'C', 'D'] as const;
/** Entries of a page's list that are looked at for usable ones. */
const MOST_LOOKED_AT = 50;
/** Length of a text of the page that is shown. */
const LONGEST = 400;

const text = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, LONGEST) : '');
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Plain data, as it would arrive through a file; null for what is none, such as an object that holds itself. */
function plain(value: unknown): unknown {
  return safely(() => JSON.parse(JSON.stringify(value) ?? 'null') as unknown, null);
}

/** What is read of something that a page handed over; `otherwise` where even looking at it throws, as a getter or a proxy can. */
export function safely<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

/** Whether a result that a page brings along can be drawn: lists of one length, and what is said of targets, method and warnings. */
function isProjection(given: unknown): given is Projection {
  if (!isRecord(given)) return false;
  const { times, median, bands, targets, warnings, method } = given;
  const fits = (values: unknown) => values instanceof Float64Array && values.length === (times as Float64Array).length;
  return times instanceof Float64Array && times.length > 0 && fits(median) && isRecord(method) && Array.isArray(warnings) && Array.isArray(targets) && targets.every(isRecord)
    && Array.isArray(bands) && bands.every((band) => isRecord(band) && typeof band.level === 'number' && fits(band.lower) && fits(band.upper));
}

/** Why something that a page handed over is not shown. */
export type LeftOut = 'unusable' | 'tooMany';

/** A scenario with its letter, as it is drawn and listed. */
export interface LetteredScenario extends ScenarioInput {
  readonly letter: string;
}

/**
 * The first four usable scenarios of what a page set, lettered A to D. Anything that is no scenario is left out; what an assumption says is checked by the
 * engine, whose issues are shown beside the scenario.
 * @param tell Hears what was left out.
 */
export function readScenarios(given: unknown, tell: (what: LeftOut) => void = () => undefined): readonly LetteredScenario[] {
  const looked = safely((): readonly unknown[] => (Array.isArray(given) ? given.slice(0, MOST_LOOKED_AT) : []), [null]);
  const usable = looked.flatMap((each) => safely((): Omit<LetteredScenario, 'letter'>[] => {
    if (!isRecord(each)) return [];
    const { projection, ...rest } = each;
    const read = plain(rest);
    if (!isRecord(read) || !isRecord(read.assumption) || typeof read.assumption.kind !== 'string') return [];
    const { id, name, assumption, interventions, drivers, origins } = read as unknown as ScenarioInput;
    return [{
      id: text(id), name: text(name), assumption, ...(Array.isArray(interventions) ? { interventions: interventions.filter(isRecord) as unknown as readonly Intervention[] } : {}),
      ...(isRecord(drivers) ? { drivers } : {}), ...(isRecord(origins) ? { origins } : {}), ...(isProjection(projection) ? { projection } : {}),
    }];
  }, []));
  if (usable.length < looked.length) tell('unusable');
  if (usable.length > MOST_SCENARIOS) tell('tooMany');
  const seen = new Set<string>();
  return usable.slice(0, MOST_SCENARIOS).map((each, index) => {
    const letter = LETTERS[index] ?? '';
    const id = each.id && !seen.has(each.id) ? each.id : letter;
    seen.add(id);
    return { ...each, id, letter };
  });
}

/** A declaration counts only with a reason and a name. */
export function readDeclared(given: unknown): DeclaredBasis | null {
  if (!isRecord(given)) return null;
  const [reason, name] = [text(given.reason), text(given.name)];
  return reason && name ? { reason, name } : null;
}

/**
 * Numbers of the attribute `baseline`, by indicator: `id:86@2026-06`, several with spaces between. A point marks decimals. What cannot be read is left out.
 *
 * @param tell Told when something was left out.
 * @example readBaselines('5g-coverage:86@2026-06').get('5g-coverage') // { value: 86, time: 2026.4959 }
 */
export function readBaselines(attribute: string, tell?: () => void): ReadonlyMap<string, TypedBaseline> {
  const baselines = new Map<string, TypedBaseline>();
  for (const part of attribute.split(/[\s;]+/).filter(Boolean)) {
    const [, id = '', number = '', period = ''] = /^([^\s:@]+):(-?\d+(?:\.\d+)?)@(.+)$/.exec(part) ?? [];
    const time = decimalTime(period);
    if (id && time !== null) baselines.set(id, { value: Number(number), time });
    else tell?.();
  }
  return baselines;
}
