/** Reads indicators with their observations and targets, and resolves what they inherit, when they stand and where. */
import { LIMITS } from './limits.js';
import { isNewId, readMeasure, type Measure } from './parse-concept.js';
import { readDocumentId, readOptionalPeriod, readPeriod, readPlaces, readSource, type Documents } from './parse-document.js';
import { Fields, readGroups } from './reading.js';
import { dueTime, observationTime, periodEnd, periodStart } from './time.js';
import { AS_NAMED, UNSTATED, type Concept, type Indicator, type Observation, type RelatedObservation, type Target, type Wording } from './types.js';
import { APPROXIMATIONS, COMPARATORS, DIRECTIONS, LEVELS, OBSERVATION_FLAGS, TARGET_FLAGS } from './vocabulary.js';

/** An absent basis is an unstated one: nothing may be concluded from silence. */
function readBasisId(fields: Fields, measure: Measure): string {
  const id = fields.optionalText('basis') ?? UNSTATED;
  if (id === UNSTATED || id === AS_NAMED || measure.bases.some((basis) => basis.id === id)) return id;
  fields.wrong('basis', {
    vi: 'mã một cách tính có trong bases của chỉ tiêu, hoặc “unstated”, “as-named”',
    en: 'the id of one of the bases of the indicator, or "unstated", "as-named"',
  }, 'unknown-basis');
  return UNSTATED;
}

/** Bounds belong to the unit of the measure; a basis that counts in another unit has none. */
function isOutside(value: number, basisId: string, measure: Measure): boolean {
  const unit = measure.bases.find((basis) => basis.id === basisId)?.unit;
  if (measure.bounds === null || (unit !== undefined && unit !== measure.unit)) return false;
  return value < measure.bounds[0] || value > measure.bounds[1];
}

function readSince(fields: Fields, period: string): string | null {
  const since = readOptionalPeriod(fields, 'since');
  if (since !== null && (periodStart(since) ?? 0) >= (periodEnd(period) ?? Infinity)) {
    fields.wrong('since', { vi: `mốc không muộn hơn kỳ “${period}”`, en: `a date not after the period "${period}"` }, 'bad-date');
  }
  return since;
}

function checkOrder(fields: Fields, low: number | null, high: number | null, highKey: string): void {
  if (low !== null && high !== null && high < low) {
    fields.wrong(highKey, { vi: `số không nhỏ hơn ${String(low)}`, en: `a number not below ${String(low)}` }, 'wrong-order');
  }
}

function readObservation(fields: Fields, measure: Measure, documents: Documents): Observation {
  const period = readPeriod(fields, 'period');
  const value = fields.number('value');
  const low = fields.optionalNumber('low');
  const high = fields.optionalNumber('high');
  checkOrder(fields, low, value, 'value');
  checkOrder(fields, value, high, 'high');
  const basis = readBasisId(fields, measure);
  const source = readSource(fields, documents);
  const document = documents.get(source.document);
  let flags = fields.words('flags', OBSERVATION_FLAGS);
  if (isOutside(value, basis, measure) && !flags.includes('implausible')) {
    flags = [...flags, 'implausible'];
    fields.log.warn('out-of-bounds', fields.at('value'), {
      vi: `Giá trị ${String(value)} nằm ngoài khoảng cho phép của chỉ tiêu, nên không dùng để so sánh. Hãy kiểm tra số và đơn vị.`,
      en: `The value ${String(value)} lies outside the bounds of the indicator and is not used. Check the number and its unit.`,
    });
  }
  const alsoAt = readPlaces(fields, 'alsoAt', documents);
  const when = document === undefined ? null : observationTime({ period, flags }, document);
  return {
    period,
    since: readSince(fields, period),
    value,
    low,
    high,
    basis,
    numerator: fields.optionalNumber('numerator'),
    denominator: fields.optionalNumber('denominator'),
    approx: fields.has('approx') ? fields.oneOf('approx', APPROXIMATIONS) : null,
    flags,
    note: fields.optionalLocalText('note'),
    source,
    time: when?.time ?? 0,
    timeLow: when?.timeLow ?? null,
    territory: document?.territory.id ?? '',
    ...(alsoAt === undefined ? {} : { alsoAt }),
  };
}

function readTarget(fields: Fields, measure: Measure, documents: Documents): Target {
  const by = readOptionalPeriod(fields, 'by');
  const value = fields.optionalNumber('value');
  const comparator = fields.oneOf('comparator', COMPARATORS, '=');
  const high = fields.optionalNumber('high');
  if (comparator === 'range' && (value === null || high === null)) {
    fields.wrong(value === null ? 'value' : 'high', { vi: 'cả hai đầu của khoảng (value và high)', en: 'both ends of the range (value and high)' });
  }
  checkOrder(fields, value, high, 'high');
  const source = readSource(fields, documents);
  const flags = fields.words('flags', TARGET_FLAGS);
  return {
    id: fields.text('id'),
    by,
    value,
    comparator,
    high,
    basis: readBasisId(fields, measure),
    flags,
    note: fields.optionalLocalText('note'),
    source,
    // A year that the text does not state is nobody's commitment, so nothing is due then.
    due: flags.includes('year-not-stated') ? null : dueTime(by),
    territory: documents.get(source.document)?.territory.id ?? '',
  };
}

function readTargets(fields: Fields, measure: Measure, documents: Documents): readonly Target[] {
  const targets: Target[] = [];
  const seen = new Set<string>();
  for (const { value, path } of fields.list('targets', LIMITS.targetsPerIndicator)) {
    const entry = Fields.of(value, path, fields.log);
    if (entry === null) continue;
    const target = readTarget(entry, measure, documents);
    if (isNewId(entry, target.id, seen)) targets.push(target);
  }
  return targets;
}

function readMissing(fields: Fields): Indicator['missing'] {
  if (!fields.has('missing')) return undefined;
  const missing = Fields.of(fields.get('missing'), fields.at('missing'), fields.log);
  return missing === null ? undefined : { what: missing.localText('what'), supplier: missing.optionalLocalText('supplier') };
}

function readShows(fields: Fields): Indicator['shows'] {
  if (!fields.has('shows')) return undefined;
  const shows = Fields.of(fields.get('shows'), fields.at('shows'), fields.log);
  if (shows === null) return undefined;
  return { indicator: shows.text('indicator'), period: readPeriod(shows, 'period'), value: shows.number('value') };
}

function readWording(fields: Fields, documents: Documents): Wording {
  const name = fields.optionalLocalText('name');
  const definition = fields.optionalLocalText('definition');
  return {
    document: readDocumentId(fields, documents),
    ...(name === null ? {} : { name }),
    ...(definition === null ? {} : { definition }),
    ...(fields.has('level') ? { level: fields.oneOf('level', LEVELS) } : {}),
    ...(fields.has('direction') ? { direction: fields.oneOf('direction', DIRECTIONS) } : {}),
  };
}

function readWordings(fields: Fields, documents: Documents): Pick<Indicator, 'note' | 'alsoWorded' | 'relatedTo'> {
  const note = fields.optionalLocalText('note');
  const alsoWorded = readGroups(fields, 'alsoWorded', (entry) => readWording(entry, documents));
  const relatedTo = fields.texts('relatedTo');
  return {
    ...(note === null ? {} : { note }),
    ...(alsoWorded.length === 0 ? {} : { alsoWorded }),
    ...(relatedTo.length === 0 ? {} : { relatedTo }),
  };
}

function findConcept(fields: Fields, concepts: ReadonlyMap<string, Concept>): Concept | undefined {
  const id = fields.optionalText('concept');
  const concept = id === null ? undefined : concepts.get(id);
  // Without its concept an indicator may still be whole: own data often repeats the fields.
  const whole = ['name', 'pillar', 'unit', 'kind'].every((key) => fields.has(key));
  if (id !== null && concept === undefined && !whole) {
    fields.wrong('concept', {
      vi: 'mã một nội dung đo có trong concepts, hoặc đủ các trường name, pillar, unit, kind ngay tại chỉ tiêu',
      en: 'the id of a listed concept, or else the fields name, pillar, unit and kind on the indicator itself',
    }, 'unknown-concept');
  }
  return concept;
}

/** Reads one indicator; `related` is filled by `linkShown` once all are read. Null when its concept is unknown and it does not stand alone. */
export function readIndicator(fields: Fields, concepts: ReadonlyMap<string, Concept>, documents: Documents): Indicator | null {
  const before = fields.log.count;
  const concept = findConcept(fields, concepts);
  if (fields.log.count > before) return null;
  const measure = readMeasure(fields, concept);
  const shows = readShows(fields);
  const missing = readMissing(fields);
  const conceptName = concept ? (concept.name === measure.name ? null : concept.name) : fields.optionalLocalText('conceptName');
  return {
    id: fields.text('id'),
    concept: fields.optionalText('concept'),
    ...(conceptName ? { conceptName } : {}),
    headline: fields.boolean('headline'),
    level: fields.oneOf('level', LEVELS, 'province'),
    owner: fields.optionalLocalText('owner'),
    cadence: fields.optionalText('cadence'),
    ...measure,
    ...readWordings(fields, documents),
    observations: readGroups(fields, 'observations', (entry) => readObservation(entry, measure, documents), LIMITS.observationsPerIndicator),
    targets: readTargets(fields, measure, documents),
    related: [],
    ...(shows === undefined ? {} : { shows }),
    ...(missing === undefined ? {} : { missing }),
  };
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
