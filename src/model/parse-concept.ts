/** Reads what is measured: the fields that a concept and an indicator share, and lists of concepts. */
import type { IssueLog } from './issue-log.js';
import { LIMITS } from './limits.js';
import { type Fields, fieldsOf, get, has, number, oneOf, range, text, wrong } from './reading.js';
import { entries, localText, localTextOrNone, maybe, maybeLocalText, optional, optionalLocalText, type Read, shape } from './shape.js';
import { AS_NAMED, UNSTATED, type Basis, type Concept } from './types.js';
import { ACCRUALS, DIRECTIONS, KINDS, PILLARS, REFERENCE_CLASSES } from './vocabulary.js';

/** What is measured, without whose it is. */
export type Measure = Omit<Concept, 'id'>;

/** The concept that an indicator names; concepts name none. */
export const conceptOf = (fields: Fields): Concept | undefined => fields.log.concepts.get(get(fields, 'concept') as string);

/** An absent field takes the concept's, or else `fallback`; without either it must be there. */
function inherited<K extends keyof Measure>(read: Read<Measure[K]>, fallback?: Measure[K]): Read<Measure[K]> {
  return (fields, key, out) => (has(fields, key) ? undefined : conceptOf(fields)?.[key as K] ?? fallback) ?? read(fields, key, out);
}

/** A field that may be null: null written out overrides the concept's. */
function nullable<K extends 'bounds' | 'referenceClass'>(read: Read<Measure[K]>): Read<Measure[K]> {
  const own = optional(read);
  return (fields, key, out) => (get(fields, key) === undefined ? conceptOf(fields)?.[key as K] : null) ?? own(fields, key, out);
}

/** A field about what is counted: a member in another unit (the share beside a count) is not of the concept's 124 things, nor counted in them. */
function ofUnit<K extends 'counted' | 'cap' | 'outOf'>(read: Read<Measure[K] | null>): Read<Measure[K] | undefined> {
  const own = maybe(read);
  return (fields, key, out) => {
    const concept = conceptOf(fields);
    return own(fields, key, out) ?? (!has(fields, 'unit') || get(fields, 'unit') === concept?.unit ? concept?.[key as K] : undefined);
  };
}

const ownBases = entries(shape<Basis>({
  id: (fields, key) => {
    const id = text(fields, key);
    if (id === UNSTATED || id === AS_NAMED) wrong(fields, key, 'other-id', 'reserved-id', id);
    return id;
  },
  name: localText,
  numerator: localTextOrNone,
  denominator: optionalLocalText,
  short: maybeLocalText,
  unit: maybe(text),
}), LIMITS.basesPerConcept);

/** The concept's bases and the indicator's own, which win. */
const bases: Read<readonly Basis[]> = (fields, key, out) =>
  [...new Map([...conceptOf(fields)?.bases ?? [], ...ownBases(fields, key, out)].map((basis) => [basis.id, basis])).values()];

/** The fields of a concept, and of an indicator that may inherit them from one. */
export const measureTable = {
  name: inherited<'name'>(localText),
  definition: inherited<'definition'>(localTextOrNone),
  pillar: inherited<'pillar'>(oneOf(PILLARS)),
  unit: inherited<'unit'>(text),
  direction: inherited<'direction'>(oneOf(DIRECTIONS), 'higher'),
  bounds: nullable<'bounds'>(range),
  kind: inherited<'kind'>(oneOf(KINDS)),
  accrual: inherited<'accrual'>(oneOf(ACCRUALS), 'stock'),
  referenceClass: nullable<'referenceClass'>(oneOf(REFERENCE_CLASSES)),
  bases,
  counted: ofUnit<'counted'>(optionalLocalText),
  cap: ofUnit<'cap'>(number),
  outOf: ofUnit<'outOf'>(number),
};

const concepts = entries(shape<Concept>({ id: text, ...measureTable }), LIMITS.concepts, true);

/** Reads `concepts.json`: a list of concepts, or an object that holds one under `concepts`. */
export function readConcepts(input: unknown, log: IssueLog): readonly Concept[] {
  const root = fieldsOf(Array.isArray(input) ? { concepts: input } : input, '', log);
  if (root === null) return [];
  if (!has(root, 'concepts')) wrong(root, 'concepts', 'concepts');
  return concepts(root, 'concepts', null);
}
