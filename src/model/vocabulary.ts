/** The fixed words of datasets, in one place for parsers. Each list holds exactly the words of the type of the same name. */
import type {
  Accrual, Comparator, ConceptKind, Direction, Finding, Indicator, Observation, ObservationFlag, Pillar, SourceDocument, TargetFlag,
} from './types.js';

export const DIRECTIONS = ['higher', 'lower'] as const satisfies readonly Direction[];
export const COMPARATORS = ['>=', '>', '=', '<=', '<', 'range'] as const satisfies readonly Comparator[];
export const KINDS = [
  'saturating-rate', 'count-to-cap', 'open-count', 'ratio-of-two', 'composite', 'rank', 'growth-rate', 'policy-share', 'binary',
] as const satisfies readonly ConceptKind[];
export const ACCRUALS = ['stock', 'flow', 'year-to-date'] as const satisfies readonly Accrual[];
/** In the order in which they stand on a page. */
export const PILLARS = [
  'infrastructure', 'government', 'data', 'society', 'economy', 'workforce', 'security', 'science', 'governance', 'budget', 'unsorted',
] as const satisfies readonly Pillar[];
export const REFERENCE_CLASSES = ['coverage', 'adoption'] as const satisfies readonly NonNullable<Indicator['referenceClass']>[];
export const LEVELS = ['province', 'sector', 'district', 'commune'] as const satisfies readonly Indicator['level'][];
export const APPROXIMATIONS = ['about', 'over', 'under'] as const satisfies readonly NonNullable<Observation['approx']>[];
export const OBSERVATION_FLAGS = [
  'undated', 'conflict', 'printed-differs', 'stale', 'partial-year', 'implausible', 'derived', 'estimate',
] as const satisfies readonly ObservationFlag[];
export const TARGET_FLAGS = ['implied', 'year-not-stated', 'approximate'] as const satisfies readonly TargetFlag[];
export const FINDING_KINDS = ['contradiction', 'ambiguity', 'gap'] as const satisfies readonly NonNullable<Finding['kind']>[];
export const DOCUMENT_KINDS = ['plan', 'report'] as const satisfies readonly SourceDocument['kind'][];
export const TERRITORIES = ['before-2025-07', 'since-2025-07'] as const satisfies readonly SourceDocument['territory']['id'][];
