/** Reads what is measured: the fields that a concept and an indicator share, and lists of concepts. */
import { LIMITS } from './limits.js';
import { Fields, type IssueLog } from './reading.js';
import { AS_NAMED, UNSTATED, type Basis, type Concept } from './types.js';
import { ACCRUALS, DIRECTIONS, KINDS, PILLARS, REFERENCE_CLASSES } from './vocabulary.js';

/** What is measured, without whose it is. */
export type Measure = Omit<Concept, 'id'>;

function readBasis(fields: Fields): Basis {
  const short = fields.optionalLocalText('short');
  const unit = fields.optionalText('unit');
  const id = fields.text('id');
  if (id === UNSTATED || id === AS_NAMED) {
    const other = { vi: `mã khác “${id}”, vì mã này có nghĩa riêng`, en: `another id than "${id}", which has a meaning of its own` };
    fields.wrong('id', other, 'reserved-id');
  }
  return {
    id,
    name: fields.localText('name'),
    numerator: fields.optionalLocalText('numerator') ?? {},
    denominator: fields.optionalLocalText('denominator'),
    ...(short === null ? {} : { short }),
    ...(unit === null ? {} : { unit }),
  };
}

function readBases(fields: Fields, inherited: readonly Basis[]): readonly Basis[] {
  const bases = new Map(inherited.map((basis) => [basis.id, basis]));
  const seen = new Set<string>();
  for (const { value, path } of fields.list('bases', LIMITS.basesPerConcept)) {
    const entry = Fields.of(value, path, fields.log);
    if (entry === null) continue;
    const basis = readBasis(entry);
    if (isNewId(entry, basis.id, seen)) bases.set(basis.id, basis);
  }
  return [...bases.values()];
}

/** Reports an id that an earlier entry already has. */
export function isNewId(fields: Fields, id: string, seen: Set<string>): boolean {
  if (!seen.has(id)) {
    seen.add(id);
    return true;
  }
  fields.log.error('duplicate-id', fields.at('id'), {
    vi: `Mã “${id}” đã có ở mục trước. Hãy đặt mã khác hoặc gộp hai mục.`,
    en: `The id "${id}" is already used above. Choose another, or join the two entries.`,
  });
  return false;
}

/**
 * Reads the measure of a concept, or of an indicator that inherits from one: an absent field takes the concept's. Bases of both are joined, the
 * indicator's own winning. `bounds: null` and `referenceClass: null` written out override the concept's.
 */
export function readMeasure(fields: Fields, concept?: Concept): Measure {
  const inherits = (key: string): boolean => concept !== undefined && !fields.has(key);
  const bounds = concept !== undefined && fields.get('bounds') === undefined ? concept.bounds : fields.range('bounds');
  const referenceClass = fields.has('referenceClass') ? fields.oneOf('referenceClass', REFERENCE_CLASSES) : null;
  // A member in another unit (the share beside a count) is not of the concept's 124 things, nor counted in them.
  const alike = concept !== undefined && (inherits('unit') || fields.get('unit') === concept.unit) ? concept : undefined;
  const counted = fields.optionalLocalText('counted') ?? alike?.counted;
  const cap = fields.optionalNumber('cap') ?? alike?.cap;
  const outOf = fields.optionalNumber('outOf') ?? alike?.outOf;
  return {
    name: concept !== undefined && inherits('name') ? concept.name : fields.localText('name'),
    definition: fields.optionalLocalText('definition') ?? concept?.definition ?? {},
    pillar: fields.oneOf('pillar', PILLARS, concept?.pillar),
    unit: concept !== undefined && inherits('unit') ? concept.unit : fields.text('unit'),
    direction: fields.oneOf('direction', DIRECTIONS, concept?.direction ?? 'higher'),
    bounds,
    kind: fields.oneOf('kind', KINDS, concept?.kind),
    accrual: fields.oneOf('accrual', ACCRUALS, concept?.accrual ?? 'stock'),
    referenceClass: concept !== undefined && fields.get('referenceClass') === undefined ? concept.referenceClass : referenceClass,
    bases: readBases(fields, concept?.bases ?? []),
    ...(counted === undefined ? {} : { counted }),
    ...(cap === undefined ? {} : { cap }),
    ...(outOf === undefined ? {} : { outOf }),
  };
}

/** Reads `concepts.json`: a list of concepts, or an object that holds one under `concepts`. */
export function readConcepts(input: unknown, log: IssueLog): readonly Concept[] {
  const root = Array.isArray(input) ? new Fields({ concepts: input }, '', log) : Fields.of(input, '', log);
  if (root === null) return [];
  if (!root.has('concepts')) root.wrong('concepts', { vi: 'danh sách nội dung đo', en: 'the list of concepts' });
  const seen = new Set<string>();
  const concepts: Concept[] = [];
  for (const { value, path } of root.list('concepts', LIMITS.concepts)) {
    const before = log.count;
    const fields = Fields.of(value, path, log);
    if (fields === null) continue;
    const concept = { id: fields.text('id'), ...readMeasure(fields) };
    if (isNewId(fields, concept.id, seen) && log.count === before) concepts.push(concept);
  }
  return concepts;
}
