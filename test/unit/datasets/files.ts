/** The dataset files as they stand on disk, typed in their file form: what a field's default says is left out. */
import { readFileSync } from 'node:fs';
import type {
  Accrual,
  Comparator,
  ConceptKind,
  Direction,
  LocalText,
  ObservationFlag,
  Pillar,
  TargetFlag,
  TaskState,
} from '../../../src/model/types.js';

export const SLUGS = ['lam-dong', 'dak-lak', 'dong-nai', 'gia-lai'] as const;
export type Slug = (typeof SLUGS)[number];

export interface FileSource {
  readonly document: string;
  readonly lines?: readonly [number, number];
}
export interface FileBasis {
  readonly id: string;
  readonly name: LocalText;
  readonly numerator: LocalText;
  readonly denominator?: LocalText;
  readonly short?: LocalText;
  readonly unit?: string;
}
export interface FileObservation {
  readonly period: string;
  readonly since?: string;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly basis: string;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly approx?: 'about' | 'over' | 'under';
  readonly flags?: readonly ObservationFlag[];
  readonly note?: LocalText;
  readonly source: FileSource;
  readonly alsoAt?: readonly FileSource[];
}
export interface FileTarget {
  readonly id: string;
  readonly by?: string;
  readonly value?: number;
  readonly comparator: Comparator;
  readonly high?: number;
  readonly basis: string;
  readonly flags?: readonly TargetFlag[];
  readonly note?: LocalText;
  readonly source: FileSource;
}
interface FileMeasure {
  readonly pillar?: Pillar;
  readonly unit?: string;
  readonly direction?: Direction;
  readonly bounds?: readonly [number, number] | null;
  readonly kind?: ConceptKind;
  readonly accrual?: Accrual;
  readonly referenceClass?: string | null;
  readonly cap?: number;
  readonly outOf?: number;
  readonly bases?: readonly FileBasis[];
}
export interface FileConcept extends FileMeasure {
  readonly id: string;
  readonly name: LocalText;
  readonly definition: LocalText;
  readonly unit: string;
  readonly pillar: Pillar;
}
export interface FileIndicator extends FileMeasure {
  readonly id: string;
  readonly concept?: string;
  readonly headline?: boolean;
  readonly level?: string;
  readonly name?: LocalText;
  readonly definition?: LocalText;
  readonly note?: LocalText;
  readonly alsoWorded?: readonly { readonly document: string }[];
  readonly shows?: { readonly indicator: string; readonly period: string; readonly value: number };
  readonly missing?: { readonly what: LocalText; readonly supplier?: LocalText };
  readonly observations?: readonly FileObservation[];
  readonly targets?: readonly FileTarget[];
}
export interface FileTask {
  readonly id: string;
  readonly name: LocalText;
  readonly start?: string;
  readonly end?: string;
  readonly state?: TaskState;
  readonly printedState?: LocalText;
  readonly money?: { readonly value: number; readonly unit: string; readonly printed?: { readonly value: number; readonly unit: string } };
  readonly indicators?: readonly string[];
  readonly recurrence?: 'annual';
  readonly note?: LocalText;
  readonly source: FileSource;
  readonly subtasks?: readonly unknown[];
}
export interface FileStatement {
  readonly id: string;
  readonly what: LocalText;
  readonly value?: number;
  readonly printed?: { readonly value: number; readonly unit: string };
  readonly indicators?: readonly string[];
  readonly source: FileSource;
}
export interface FileFinding {
  readonly id: string;
  readonly what: LocalText;
  readonly detail: LocalText;
  readonly indicators?: readonly string[];
  readonly tasks?: readonly string[];
  readonly source: FileSource;
  readonly alsoAt?: readonly FileSource[];
}
interface FileFact {
  readonly value?: number;
  readonly unit: string;
  readonly source: FileSource;
}
export interface FileDataset {
  readonly version: number;
  readonly province: { readonly slug: string; readonly name: LocalText; readonly units?: Readonly<Record<string, readonly FileFact[]>> };
  readonly documents: readonly { readonly id: string; readonly issued?: string; readonly territory: { readonly id: string } }[];
  readonly indicators: readonly FileIndicator[];
  readonly tasks: readonly FileTask[];
  readonly findings: readonly FileFinding[];
  readonly budgets?: readonly FileStatement[];
  readonly growthAssumptions?: readonly FileStatement[];
  readonly composites?: readonly FileStatement[];
  readonly monitoring?: readonly FileStatement[];
  readonly context?: readonly FileStatement[];
  readonly qualitativeTargets?: readonly FileStatement[];
}

export function readText(path: string): string {
  return readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
}

export function readJson(path: string): unknown {
  return JSON.parse(readText(path));
}

const read = (slug: Slug): FileDataset => readJson(`src/datasets/${slug}.json`) as FileDataset;
export const DATASETS: Readonly<Record<Slug, FileDataset>> = {
  'lam-dong': read('lam-dong'),
  'dak-lak': read('dak-lak'),
  'dong-nai': read('dong-nai'),
  'gia-lai': read('gia-lai'),
};
export const CONCEPTS: readonly FileConcept[] = (readJson('src/datasets/concepts.json') as { concepts: readonly FileConcept[] }).concepts;

/** The one entry with this id; a test that names another fails here. */
export function byId<T extends { readonly id: string }>(list: readonly T[] | undefined, id: string): T {
  const found = list?.filter((entry) => entry.id === id) ?? [];
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${String(found.length)} entries with the id ${id}`);
  return found[0];
}

export const indicator = (slug: Slug, id: string): FileIndicator => byId(DATASETS[slug].indicators, id);
export const finding = (slug: Slug, id: string): FileFinding => byId(DATASETS[slug].findings, id);

/** An observation of an indicator; `period` and `value` where it has several. */
export function observation(slug: Slug, id: string, period?: string, value?: number): FileObservation {
  const found = (indicator(slug, id).observations ?? []).filter(
    (each) => (period === undefined || each.period === period) && (value === undefined || each.value === value),
  );
  if (found.length !== 1 || found[0] === undefined)
    throw new Error(`${String(found.length)} observations of ${id} ${period ?? ''} ${String(value ?? '')}`);
  return found[0];
}

/** Printed value of an observation that nobody derived. */
export const valueOf = (slug: Slug, id: string, period?: string, value?: number): number => observation(slug, id, period, value).value;

export const conceptOf = (entry: FileIndicator): FileConcept | undefined => CONCEPTS.find((each) => each.id === entry.concept);
export const basesOf = (entry: FileIndicator): readonly FileBasis[] => [...(conceptOf(entry)?.bases ?? []), ...(entry.bases ?? [])];

/** Unit of a number of an indicator: that of its basis, else of the indicator, else of the concept. */
export function unitOf(entry: FileIndicator, basis: string): string | undefined {
  return basesOf(entry).find((each) => each.id === basis)?.unit ?? entry.unit ?? conceptOf(entry)?.unit;
}
