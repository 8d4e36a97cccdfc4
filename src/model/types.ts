/**
 * The shapes of chiso's data, as they stand in `src/datasets/*.json` and after `parseDataset`.
 *
 * A number never travels without its base: an observation and a target carry the id of a *basis* (what numerator over what
 * denominator), and are compared only when the ids are equal, stated, and of one territory (see `compare.ts`).
 */

/** A text in Vietnamese and, where it exists, English. Either may be missing in data that nobody has translated yet. */
export interface LocalText {
  readonly vi?: string;
  readonly en?: string;
}

/** Something that is wrong with data or a request: a stable code, where, and what to do about it in both languages. */
export interface Issue {
  readonly code: string;
  /** Path in the data, such as `indicators[3].targets[0].by`; empty for the whole. */
  readonly path: string;
  readonly message: { readonly vi: string; readonly en: string };
}

export type Result<T, K extends string> = ({ readonly ok: true } & { readonly [P in K]: T }) | { readonly ok: false; readonly issues: readonly Issue[] };

export type Direction = 'higher' | 'lower';
export type Comparator = '>=' | '>' | '=' | '<=' | '<' | 'range';
export type ConceptKind =
  | 'saturating-rate' | 'count-to-cap' | 'open-count' | 'ratio-of-two' | 'composite' | 'rank' | 'growth-rate' | 'policy-share' | 'binary';
export type Accrual = 'stock' | 'flow' | 'year-to-date';
export type Pillar =
  | 'infrastructure' | 'data' | 'government' | 'economy' | 'society' | 'workforce' | 'security' | 'science' | 'governance' | 'budget'
  /** Nobody said which: rows of outside data that name no group. */
  | 'unsorted';

/** What is counted over what. Two ids that differ are two bases, whatever their names. */
export interface Basis {
  readonly id: string;
  readonly name: LocalText;
  readonly numerator: LocalText;
  /** Null for a plain count. */
  readonly denominator: LocalText | null;
  /** The line under a number, at most about 40 characters. */
  readonly short?: LocalText;
  /** Unit of a member counted in another unit than its concept (a share beside a count). */
  readonly unit?: string;
}

/** Basis id of a value or target whose source does not say what is counted: never equal to anything, itself included. */
export const UNSTATED = 'unstated';
/** Basis id of a plain count of exactly what the indicator's name says; equal only within one indicator. */
export const AS_NAMED = 'as-named';

/** What is counted, how, and over what. Provinces share it, and each has an indicator of its own for it. */
export interface Concept {
  readonly id: string;
  readonly name: LocalText;
  readonly definition: LocalText;
  readonly pillar: Pillar;
  readonly unit: string;
  /** What a count counts, the word after the number: "vị trí", "positions". */
  readonly counted?: LocalText;
  readonly direction: Direction;
  readonly bounds: readonly [number, number] | null;
  readonly kind: ConceptKind;
  readonly accrual: Accrual;
  readonly referenceClass: 'coverage' | 'adoption' | null;
  readonly bases: readonly Basis[];
  /** Number of things listed (112 positions), when the count has a fixed end. */
  readonly cap?: number;
  /** Number of places ranked. */
  readonly outOf?: number;
}

/** Where a number stands: document id, its section, and 1-based lines of the transcript. */
export interface Source {
  readonly document: string;
  readonly section: string | null;
  readonly lines: readonly [number, number] | null;
}

export type ObservationFlag =
  | 'undated' | 'conflict' | 'printed-differs' | 'stale' | 'partial-year' | 'implausible' | 'derived' | 'estimate';
export type TargetFlag = 'implied' | 'year-not-stated' | 'approximate';

export interface Observation {
  /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, `YYYY-Qn` or `YYYY-Hn`. */
  readonly period: string;
  /** Start of the period where it does not follow from `period` (ISO date). */
  readonly since: string | null;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly basis: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly approx: 'about' | 'over' | 'under' | null;
  readonly flags: readonly ObservationFlag[];
  readonly note: LocalText | null;
  readonly source: Source;
  /** Added by `parseDataset`: decimal time of the value, min(period end, issue date of its document). */
  readonly time: number;
  /** Added by `parseDataset`: earliest possible time of an undated value; null for a dated one. */
  readonly timeLow: number | null;
  /** Added by `parseDataset`: territory id of its document. */
  readonly territory: string;
  /** Further places in the documents that print the same number. */
  readonly alsoAt?: readonly Source[];
}

export interface Target {
  readonly id: string;
  /** Same forms as `Observation.period`; null when the text gives no year. */
  readonly by: string | null;
  readonly value: number | null;
  readonly comparator: Comparator;
  /** Upper end of a `range`. */
  readonly high: number | null;
  readonly basis: string;
  readonly flags: readonly TargetFlag[];
  readonly note: LocalText | null;
  readonly source: Source;
  /** Added by `parseDataset`: decimal time at which it is due (`by: 2030` → 2031.0); null without a year. */
  readonly due: number | null;
  /** Added by `parseDataset`: territory id of its document. */
  readonly territory: string;
}

/**
 * A concept in one province. In files an indicator leaves out what it inherits from its concept; after `parseDataset`
 * every field is present.
 */
export interface Indicator extends Concept {
  /** Id of a concept shared by provinces; null when only this province counts it. */
  readonly concept: string | null;
  /** Name of the concept, where the indicator has words of its own for it; `parseDataset` takes it from the concept. */
  readonly conceptName?: LocalText;
  readonly headline: boolean;
  readonly level: 'province' | 'sector' | 'district' | 'commune';
  readonly owner: LocalText | null;
  readonly cadence: string | null;
  /** What a reader should know before using the indicator. */
  readonly note?: LocalText;
  /** How a second document (or another place of the same one) words the same indicator, where its words differ. */
  readonly alsoWorded?: readonly Wording[];
  /** Ids of near but different indicators or concepts that must not be joined with this one. */
  readonly relatedTo?: readonly string[];
  readonly observations: readonly Observation[];
  readonly targets: readonly Target[];
  /**
   * Observations of the same concept that the documents file under another indicator, copied here by `parseDataset` for a headline row that names
   * them in `shows`. They keep their own basis and are never joined with `observations`.
   */
  readonly related: readonly RelatedObservation[];
  /** In files: which observation a headline row shows, when it is not the latest of its own. */
  readonly shows?: { readonly indicator: string; readonly period: string; readonly value: number };
  /** What is missing before this row can be compared, and which agency the documents name for it. */
  readonly missing?: { readonly what: LocalText; readonly supplier: LocalText | null };
}

/** Another wording of an indicator; fields that are the same are left out. */
export interface Wording {
  readonly document: string;
  readonly name?: LocalText;
  readonly definition?: LocalText;
  readonly level?: Indicator['level'];
  readonly direction?: Direction;
}

export interface RelatedObservation extends Observation {
  readonly indicator: string;
}

export interface SourceDocument {
  readonly id: string;
  readonly title: LocalText;
  readonly issuer: LocalText;
  readonly kind: 'plan' | 'report';
  /** ISO date, or `YYYY` / `YYYY-MM` where only that is known; null when not printed. */
  readonly issued: string | null;
  readonly covers: { readonly from: string; readonly to: string } | null;
  readonly number: string | null;
  readonly draft: boolean;
  readonly url: string | null;
  readonly file: string;
  readonly territory: { readonly id: 'before-2025-07' | 'since-2025-07'; readonly name: LocalText };
  /** The period that the document says it covers, in its own terms. */
  readonly periodCovered?: LocalText;
  readonly note?: LocalText;
}

export type TaskState = 'done-on-time' | 'done-late' | 'done' | 'in-progress' | 'overdue' | 'planned';

export type TaskFlag = 'inferred-lead' | 'inferred-start' | 'inferred-end';

/** An amount of money; `printed` keeps the form of the document where it prints another unit. */
export interface Money {
  readonly value: number;
  readonly unit: string;
  readonly printed?: { readonly value: number; readonly unit: string };
}

export interface Task {
  readonly id: string;
  readonly name: LocalText;
  readonly pillar: Pillar;
  /** Lead agency or agencies, `;` between them. */
  readonly lead: LocalText | null;
  readonly partners: LocalText | null;
  /** Same forms as `Observation.period`. */
  readonly start: string | null;
  readonly end: string | null;
  /** Null where the document prints no status that says it clearly: shown as "not reported" or in the words of `printedState`. */
  readonly state: TaskState | null;
  /** What the document says of the status. */
  readonly printedState: LocalText | null;
  readonly money: Money | null;
  readonly indicators: readonly string[];
  /** `inferred-lead`, `inferred-start`, `inferred-end`: read from a merged table cell or a neighbouring row. */
  readonly flags: readonly TaskFlag[];
  /** Where the lead agency is assigned, when not in `source`. */
  readonly leadSource?: Source;
  /** A task that comes back every year. */
  readonly recurrence?: 'annual';
  /** Least number that the task asks for. */
  readonly minimumCount?: number;
  readonly subtasks?: readonly { readonly no: number; readonly name: LocalText; readonly source: Source }[];
  readonly note?: LocalText;
  readonly source: Source;
}

/** A budget amount, growth assumption, composite, monitoring rule, context figure or qualitative target: one dated, sourced statement. */
export interface Statement {
  readonly id?: string;
  readonly what: LocalText;
  readonly value?: number | null;
  readonly high?: number | null;
  readonly unit?: string | null;
  readonly period?: string | null;
  readonly flags?: readonly string[];
  readonly note?: LocalText | null;
  readonly source: Source;
  /** Further places that say the same. */
  readonly alsoAt?: readonly Source[];
  /** Fields of one kind of statement only (who reports to whom, components, weights …). */
  readonly [extra: string]: unknown;
}

export interface Finding {
  readonly id: string;
  readonly what: LocalText;
  readonly detail: LocalText;
  /** Indicators that the finding is about. */
  readonly indicators: readonly string[];
  /** Tasks that the finding is about. */
  readonly tasks?: readonly string[];
  readonly kind?: 'contradiction' | 'ambiguity' | 'gap';
  readonly source: Source;
  /** The other places that do not agree with `source`. */
  readonly alsoAt?: readonly Source[];
}

export interface ProvinceFact {
  readonly value: number | null;
  readonly unit: string;
  /** Same forms as `Observation.period`; null when the document gives no date. */
  readonly period: string | null;
  readonly flags?: readonly 'estimate'[];
  readonly note?: LocalText;
  readonly source: Source;
}

export interface Province {
  readonly slug: string;
  readonly name: LocalText;
  readonly mergedFrom: readonly string[];
  /** Facts about the province (`communes`, `area`, `grdp`, `grdpGrowth` …), each with its source; a null value says that the document gives none. */
  readonly units: Readonly<Record<string, readonly ProvinceFact[]>>;
  readonly mergerAt?: readonly Source[];
  /** What each document says or leaves out about the province. */
  readonly notes?: readonly { readonly document: string; readonly text: LocalText }[];
  /** Who gathers the figures and when next, in the documents' words. */
  readonly gathers?: LocalText | null;
}

export interface Dataset {
  readonly version: 1;
  readonly province: Province;
  readonly documents: readonly SourceDocument[];
  readonly indicators: readonly Indicator[];
  readonly tasks: readonly Task[];
  readonly budgets: readonly Statement[];
  readonly growthAssumptions: readonly Statement[];
  readonly composites: readonly Statement[];
  readonly monitoring: readonly Statement[];
  readonly context: readonly Statement[];
  readonly qualitativeTargets: readonly Statement[];
  readonly findings: readonly Finding[];
  /** In a summary (headline rows only): how much the whole dataset holds. */
  readonly summary?: { readonly indicators: number; readonly tasks: number; readonly findings: number };
}
