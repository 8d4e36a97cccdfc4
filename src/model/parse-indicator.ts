/** Reads indicators with their observations and targets, and resolves what they inherit, when they stand and where. */
import { LIMITS } from './limits.js';
import { conceptOf, measureTable, type Measure } from './parse-concept.js';
import { beginsBefore, documentId, period, places, source } from './parse-document.js';
import { say } from './parse-words.js';
import { at, boolean, type Fields, has, number, oneOf, text, texts, wordsOf, wrong } from './reading.js';
import { entries, filled, group, localText, maybe, maybeLocalText, optional, optionalLocalText, or, type Read, shape } from './shape.js';
import { dueTime, observationTime } from './time.js';
import { AS_NAMED, UNSTATED, type Indicator, type LocalText, type Observation, type RelatedObservation, type Target, type Wording } from './types.js';
import { APPROXIMATIONS, COMPARATORS, DIRECTIONS, LEVELS, OBSERVATION_FLAGS, TARGET_FLAGS } from './vocabulary.js';

/** Values and targets are read after the measure they are of. */
const measureOf = ({ around }: Fields): Measure => around as Measure;

const optionalNumber = optional(number);
const optionalPeriod = optional(period);
const observationFlags = wordsOf(OBSERVATION_FLAGS);

/** An absent basis is an unstated one: nothing may be concluded from silence. */
const basis: Read<string> = (fields, key) => {
  const id = has(fields, key) ? text(fields, key) : UNSTATED;
  if (id === UNSTATED || id === AS_NAMED || measureOf(fields).bases.some((one) => one.id === id)) return id;
  wrong(fields, key, 'basis', 'unknown-basis');
  return UNSTATED;
};

/** Bounds belong to the unit of the measure; a basis that counts in another unit has none. */
function isOutside(value: number, basisId: string, { bases, bounds, unit }: Measure): boolean {
  if (bounds === null || (bases.find((one) => one.id === basisId)?.unit ?? unit) !== unit) return false;
  return value < bounds[0] || value > bounds[1];
}

function checkOrder(fields: Fields, low: number | null, high: number | null, highKey: string): void {
  if (low !== null && high !== null && high < low) wrong(fields, highKey, 'not-below', 'wrong-order', low);
}

type FiledObservation = Omit<Observation, 'time' | 'timeLow' | 'territory'>;

const filedObservation = shape<FiledObservation>({
  period,
  since: (fields, key, { period: until }) => {
    const since = optionalPeriod(fields, key, null);
    if (since !== null && !beginsBefore(since, until)) wrong(fields, key, 'not-after-period', 'bad-date', until);
    return since;
  },
  value: number,
  low: optionalNumber,
  high: (fields, key, { low, value }) => {
    const high = optionalNumber(fields, key, null);
    checkOrder(fields, low, value, 'value');
    checkOrder(fields, value, high, key);
    return high;
  },
  basis,
  numerator: optionalNumber,
  denominator: optionalNumber,
  approx: optional(oneOf(APPROXIMATIONS)),
  flags: (fields, key, { value, basis: id }) => {
    const flags = observationFlags(fields, key);
    if (!isOutside(value, id, measureOf(fields)) || flags.includes('implausible')) return flags;
    fields.log.warn('out-of-bounds', at(fields, 'value'), say('out-of-bounds', value));
    return [...flags, 'implausible'];
  },
  note: optionalLocalText,
  source,
  alsoAt: places,
});

function readObservation(fields: Fields): Observation {
  const filed = filedObservation(fields);
  const document = fields.log.documents.get(filed.source.document);
  const when = document && observationTime(filed, document);
  return Object.assign(filed, { time: when?.time ?? 0, timeLow: when?.timeLow ?? null, territory: document?.territory.id ?? '' });
}

const filedTarget = shape<Omit<Target, 'due' | 'territory'>>({
  id: text,
  by: optionalPeriod,
  value: optionalNumber,
  comparator: or(oneOf(COMPARATORS), '='),
  high: (fields, key, { comparator, value }) => {
    const high = optionalNumber(fields, key, null);
    if (comparator === 'range' && (value === null || high === null)) wrong(fields, value === null ? 'value' : key, 'both-ends');
    checkOrder(fields, value, high, key);
    return high;
  },
  basis,
  flags: wordsOf(TARGET_FLAGS),
  note: optionalLocalText,
  source,
});

function readTarget(fields: Fields): Target {
  const filed = filedTarget(fields);
  // A year that the text does not state is nobody's commitment, so nothing is due then.
  const due = filed.flags.includes('year-not-stated') ? null : dueTime(filed.by);
  return Object.assign(filed, { due, territory: fields.log.documents.get(filed.source.document)?.territory.id ?? '' });
}

/** The name of the concept where the indicator has words of its own for it. */
const conceptName: Read<LocalText | undefined, { readonly name: LocalText }> = (fields, key, { name }) => {
  const concept = conceptOf(fields);
  return concept ? (concept.name === name ? undefined : concept.name) : maybeLocalText(fields, key, null);
};

const indicator = shape<Indicator>({
  id: text,
  concept: optional(text),
  headline: boolean,
  level: or(oneOf(LEVELS), 'province'),
  owner: optionalLocalText,
  cadence: optional(text),
  ...measureTable,
  conceptName,
  note: maybeLocalText,
  alsoWorded: filled(entries(shape<Wording>({
    document: documentId, name: maybeLocalText, definition: maybeLocalText, level: maybe(oneOf(LEVELS)), direction: maybe(oneOf(DIRECTIONS)),
  }))),
  relatedTo: filled(texts),
  observations: entries(readObservation, LIMITS.observationsPerIndicator),
  targets: entries(readTarget, LIMITS.targetsPerIndicator),
  related: () => [],
  shows: maybe(group(shape<NonNullable<Indicator['shows']>>({ indicator: text, period, value: number }))),
  missing: maybe(group(shape<NonNullable<Indicator['missing']>>({ what: localText, supplier: optionalLocalText }))),
});

/** Reads one indicator; `related` is filled by `linkShown` once all are read. Null when its concept is unknown and it does not stand alone. */
export function readIndicator(fields: Fields): Indicator | null {
  const before = fields.log.count;
  // Without its concept an indicator may still be whole: own data often repeats the fields.
  if (optional(text)(fields, 'concept', null) !== null && !conceptOf(fields) && !['name', 'pillar', 'unit', 'kind'].every((key) => has(fields, key))) wrong(fields, 'concept', 'concept', 'unknown-concept');
  return fields.log.count > before ? null : indicator(fields);
}

/**
 * Copies the observation that a row names in `shows` into its `related`, when another indicator of the same concept holds it.
 * @returns The indicator itself when it shows one of its own; null when what it names does not exist or measures another concept.
 */
export function linkShown(indicator: Indicator, all: ReadonlyMap<string, Indicator>): Indicator | null {
  const shows = indicator.shows;
  if (shows === undefined) return indicator;
  const holder = all.get(shows.indicator);
  const found = holder?.observations.filter((each) => each.period === shows.period && each.value === shows.value) ?? [];
  if (holder === undefined || found.length === 0) return null;
  if (holder.id === indicator.id) return indicator;
  if (indicator.concept === null || holder.concept !== indicator.concept) return null;
  const related: readonly RelatedObservation[] = found.map((each) => ({ ...each, indicator: holder.id }));
  return { ...indicator, related };
}
