/** What readers of outside data pass to each other: tables of cells, what was found in them, and what a person decided about them. */
import type { ConceptKind, Direction, Issue, LocalText, Pillar, SourceDocument } from '../types.js';

/** A number that its file shows in a unit of its own: 0.8749 formatted as a percentage is `{ number: 87.49, unit: '%' }`. */
export interface UnitCell {
  readonly number: number;
  readonly unit: string;
}

/** A cell: text as it stands in the file, a number that the file itself stores as one, or nothing. */
export type Cell = string | number | UnitCell | null;

/** A table of any origin. Rows may differ in length, and rows without content may be left out. */
export interface Table {
  /** Name of the sheet, title of the data set, caption of the table; empty when there is none. */
  readonly name: string;
  /** Name of the document that it stands in, where its own says nothing of that: the file of a sheet. */
  readonly title?: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Number of each row as a person counts them in the file, from 1; absent: 1, 2, 3 … */
  readonly places?: readonly number[];
  /** Mark at which a text was cut into cells. A row with more cells than headers then was cut inside one of its values, most often at a decimal comma. */
  readonly separator?: string;
  /** Rows and columns that its author hid, as a person names them ("5", "D"): they are read like the others. */
  readonly hidden?: readonly string[];
  /** Records that there are where the table comes from, which may be only some of them. */
  readonly total?: number;
}

export type TablesResult =
  | { readonly ok: true; readonly tables: readonly Table[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** What a column holds. `type` says row by row whether `value` is a figure or a target; `order` is a running number, `place` the part of the province that a row is of. */
export type Role =
  | 'id' | 'name' | 'concept' | 'pillar' | 'kind' | 'unit' | 'basis' | 'numerator' | 'denominator' | 'period' | 'value' | 'target' | 'by' | 'type'
  | 'source' | 'section' | 'owner' | 'note' | 'order' | 'state' | 'place';

export type DecimalMark = '.' | ',';

/** `none`: whole numbers only. `ambiguous`: only such as 1.234, which reads as 1234 or as 1.234. `mixed`: 1,5 beside 1.5. */
export type DecimalFinding = DecimalMark | 'none' | 'ambiguous' | 'mixed';

/** What was found out about one column. */
export interface InspectedColumn {
  readonly index: number;
  readonly header: string;
  readonly decimal: DecimalFinding;
  /** First texts or numbers of the column, at most three. */
  readonly examples: readonly string[];
  readonly filled: number;
}

/** One indicator that the table speaks of. */
export interface InspectedRow {
  readonly key: string;
  readonly name: string;
  /** Number of its first row in the file. */
  readonly place: number;
  readonly unit: string;
  /** Concepts of the same name: candidates, never taken without a decision. */
  readonly candidates: readonly string[];
  /** Words of the file on what is counted, each once. */
  readonly bases: readonly string[];
}

/** Something that only a person can say. `read` refuses what depends on it until the mapping answers. */
export interface Question extends Issue {
  readonly code: 'no-columns' | 'no-name' | 'no-numbers' | 'decimal-mark' | 'mixed-marks' | 'fraction-or-percent';
  /** Column that it is about; null for the whole table. */
  readonly column: number | null;
  /** The decimal mark that every other column of the table proves, where they agree: an answer to offer, never taken by `read` itself. */
  readonly suggestion: DecimalMark | null;
}

export interface ColumnMapping {
  readonly role: Role | null;
  /** Period of every number of the column, in a wide table. */
  readonly period?: string | null;
  /** First moment counted, where the period does not say it ("5 tháng đầu năm 2026"). */
  readonly since?: string | null;
  /** Null while it is not known. */
  readonly decimal?: DecimalMark | null;
  readonly unit?: string | null;
  /** 100 where 0.87 stands for 87 %; null while it is not known. */
  readonly scale?: 1 | 100 | null;
  /** Basis of every number of the column; null says that it is not stated. Absent: as the row says. */
  readonly basis?: string | null;
  readonly estimate?: boolean;
}

/** What a person decided about one indicator of the table; what is absent is as the file says. */
export interface RowMapping {
  readonly key: string;
  readonly skip?: boolean;
  readonly id?: string;
  readonly concept?: string | null;
  /** Basis of the figures and of the targets: ids of the concept's bases, any words for a row of no concept, null for not stated. */
  readonly basis?: string | null;
  readonly targetBasis?: string | null;
  readonly unit?: string;
  readonly pillar?: Pillar;
  readonly kind?: ConceptKind;
  readonly direction?: Direction;
  readonly bounds?: readonly [number, number] | null;
}

/** Everything that `read` needs to know about a table. `inspect` proposes one; a person may change any of it. Plain data, so that it can be kept in a file. */
export interface Mapping {
  readonly province: { readonly slug: string; readonly name: LocalText };
  readonly document: {
    readonly id: string;
    readonly title: LocalText;
    readonly issuer?: LocalText;
    readonly kind?: SourceDocument['kind'];
    readonly issued?: string | null;
    readonly url?: string | null;
  };
  /** Day on which the table is in hand: figures of a period that still runs then stand at it, and there are none of later ones. A date of issue says more. */
  readonly asOf?: string | null;
  /** For which map of provinces the numbers stand; `by-date`: those of before 1 July 2025 for the map of then, and never joined with later ones. */
  readonly territory: SourceDocument['territory']['id'] | 'by-date';
  /** Index in `rows` of the row of headers, and how many rows they take: 0 and 0 for a table without headers. */
  readonly head: number;
  readonly headRows: number;
  readonly columns: readonly ColumnMapping[];
  readonly rows: readonly RowMapping[];
  /** Date that the table gives for all its figures; those without a period of their own are then filed under it, as undated. Where it is a day, figures of a period that still runs then stand at it. */
  readonly until: string | null;
}

export interface Inspection {
  /** `wide`: at least one column is of one period. `long`: periods stand in the rows. */
  readonly form: 'long' | 'wide';
  readonly columns: readonly InspectedColumn[];
  readonly rows: readonly InspectedRow[];
  readonly questions: readonly Question[];
  readonly proposal: Mapping;
}
