/**
 * From a table and a person's decisions to a dataset: the second of two steps.
 *
 * Every number keeps its row (`source.lines`), its basis in the words of the file, and its flags. What cannot be read is reported by row and column with what
 * to do, and left out; nothing is made up in its place.
 */
import { LIMITS } from '../limits.js';
import { parseDataset } from '../parse.js';
import { periodEnd, periodStart } from '../time.js';
import { UNSTATED, type Concept, type Dataset, type Issue } from '../types.js';
import { isBlank } from './amount.js';
import { readAside, type Aside } from './aside.js';
import { countAt, isCutWrong, isOtherBase, numberAt, periodAt, refuseBrackets, statusOf, tellHidden, tellMissing, tellUnread } from './cells.js';
import { damage } from './check-mapping.js';
import { atRow, basisOf, indicatorFields, markConflicts, takeTarget, tellAlike, tellBeyond, tellUnbounded, type Gathered } from './collect.js';
import { asksDirection } from './direction.js';
import { Documents } from './documents.js';
import { kindOf, pillarOf, TYPES, unitInside, unitOf } from './headers.js';
import { cellText, headersOf, NUMBER_ROLES } from './inspect.js';
import { dated, issue, quoted, TableLog } from './issues.js';
import { factorOf } from './own-unit.js';
import type { PeriodText } from './period.js';
import { keyOf, namedRows, type NamedRow } from './rows.js';
import { limitsOf, scaled } from './sizes.js';
import type { Cell, ColumnMapping, Mapping, Role, RowMapping, Table } from './types.js';
import { clean, fold, slugOf } from './words.js';

export type ReadResult =
  | {
      readonly ok: true;
      readonly dataset: Dataset;
      /** The dataset as a file: what `JSON.stringify` writes, the elements take. */
      readonly file: Readonly<Record<string, unknown>>;
      readonly warnings: readonly Issue[];
    }
  | { readonly ok: false; readonly issues: readonly Issue[]; /** What could be read beside what the issues name. */ readonly partial: Dataset | null };

/** Indicators up to this number are all shown at once. */
const HEADLINES = 60;

class Reading {
  readonly gathered = new Map<string, Gathered>();
  readonly documents: Documents;
  readonly log: TableLog;
  private readonly columnOf: ReadonlyMap<Role, number>;
  private readonly ids = new Set<string>();
  private readonly refused = new Set<string>();
  /** Whether there are as many indicators as the limit allows, which is said once. */
  private full = false;
  private readonly decided: ReadonlyMap<string, RowMapping>;

  constructor(private readonly table: Table, private readonly mapping: Mapping, private readonly concepts: ReadonlyMap<string, Concept>) {
    this.documents = new Documents(mapping);
    this.decided = new Map(mapping.rows.map((each) => [each.key, each]));
    this.log = new TableLog(table, headersOf(table, mapping.head, mapping.headRows));
    this.columnOf = new Map(mapping.columns.flatMap(({ role }, index) => (role === null ? [] : [[role, index] as const])).reverse());
  }

  /** Text of a column of a role; empty without one. */
  private text(row: readonly Cell[], role: Role): string {
    const column = this.columnOf.get(role);
    return column === undefined ? '' : clean(cellText(row[column]));
  }

  private newId({ id, name, row }: NamedRow, wanted: string | undefined): string {
    const base = wanted ?? (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) ? id : slugOf(id || name) || `row-${String(this.log.place(row))}`);
    let unique = base;
    for (let number = 2; this.ids.has(unique); number += 1) unique = `${base}-${String(number)}`;
    this.ids.add(unique);
    return unique;
  }

  /** The indicator that a row is of; null when it is left out. */
  indicatorOf(named: NamedRow, heading: Gathered['pillar']): Gathered | null {
    const key = keyOf(named.id, named.name);
    const known = this.gathered.get(key);
    if (known !== undefined) return known;
    const decided = this.decided.get(key) ?? null;
    const row = this.table.rows[named.row] ?? [];
    if (decided?.skip === true) return null;
    if (this.gathered.size >= LIMITS.indicators) {
      if (!this.full) this.log.error('limit', named.row, null, {
        vi: `từ hàng này có hơn ${String(LIMITS.indicators)} chỉ tiêu. Hãy chia nhỏ tệp.`, en: `from here there are more than ${String(LIMITS.indicators)} indicators. Split the file.`,
      });
      this.full = true;
      return null;
    }
    const conceptId = decided?.concept !== undefined ? decided.concept : this.text(row, 'concept') || null;
    const concept = conceptId === null ? null : (this.concepts.get(conceptId) ?? null);
    if (conceptId !== null && concept === null) {
      this.log.error('unknown-concept', named.row, this.columnOf.get('concept') ?? null, {
        vi: `không có nội dung đo mang mã “${quoted(conceptId)}”. Hãy chọn một mã có sẵn hoặc để trống.`, en: `there is no concept with the id "${quoted(conceptId)}". Choose a listed one or leave it empty.`,
      });
    }
    const made: Gathered = {
      key, id: this.newId(named, decided?.id), name: named.name || named.id, row: named.row, concept, decided, unit: null, counted: null,
      pillar: pillarOf(this.text(row, 'pillar')) ?? heading, kind: kindOf(this.text(row, 'kind')), owner: this.text(row, 'owner').slice(0, 500),
      bases: new Map(), observations: [], targets: [], known: new Map(),
    };
    this.gathered.set(key, made);
    return made;
  }

  /** The period of a row or its due date; undefined when the cell cannot be read. */
  private period(row: number, role: 'period' | 'by'): PeriodText | null | undefined {
    const column = this.columnOf.get(role);
    return column === undefined ? null : periodAt(this.table, this.log, row, column);
  }

  private count(row: number, role: 'numerator' | 'denominator'): number | null {
    const column = this.columnOf.get(role);
    return column === undefined ? null : countAt(this.table, this.mapping, this.log, row, column);
  }

  /** Reads the numbers of a row into its indicator; of an indicator all of whose numbers were refused nothing stays, neither itself nor its unit. */
  take(named: NamedRow, of: Gathered): void {
    const { count } = this.log;
    this.numbers(named, of);
    if (of.observations.length + of.targets.length > 0) this.refused.delete(of.key);
    else if (this.log.count > count) this.refused.add(of.key);
    if (this.refused.has(of.key)) [of.unit, of.counted] = [null, null];
  }

  /** The columns of numbers in which a row holds something. */
  filled(row: readonly Cell[]): readonly { readonly column: ColumnMapping; readonly index: number }[] {
    return this.mapping.columns.flatMap((column, index) => (NUMBER_ROLES.has(column.role ?? '') && !isBlank(row[index] ?? null) ? [{ column, index }] : []));
  }

  /** Lets go of what no row that could be read speaks of. */
  dropRefused(): void {
    for (const key of this.refused) this.gathered.delete(key);
  }

  private numbers(named: NamedRow, of: Gathered): void {
    const row = this.table.rows[named.row] ?? [];
    const filled = this.filled(row);
    const numbers = filled.filter(({ column: { role } }) => role === 'value' || role === 'target');
    if (numbers.length === 0 && filled.length > 0) tellUnread(this.log, named.row);
    const period = this.period(named.row, 'period');
    const by = this.period(named.row, 'by');
    const typed = this.text(row, 'type');
    const typeOf = ({ role }: ColumnMapping) => (role === 'target' ? 'target' : typed === '' ? 'value' : TYPES.get(fold(typed)));
    // The period of a row is that of its figure where it has one, and then says nothing of when a target is due.
    const isOfFigure = period != null && by === null && numbers.some(({ column }) => typeof column.period !== 'string' && typeOf(column) !== 'target' && typeOf(column) !== undefined);
    for (const { column, index } of numbers) {
      if (of.observations.length >= LIMITS.observationsPerIndicator || of.targets.length >= LIMITS.targetsPerIndicator) {
        this.log.error('limit', named.row, index, { vi: 'chỉ tiêu có quá nhiều số liệu hoặc đích (giới hạn 1.000).', en: 'the indicator has too many figures or targets (the limit is 1,000).' });
        return;
      }
      const type = typeOf(column);
      if (type === undefined) {
        this.log.error('unknown-value', named.row, this.columnOf.get('type') ?? null, { vi: 'cần “số liệu” hoặc “đích”.', en: 'it must be "value" or "target".' });
        return;
      }
      if (type === 'target') this.target(named.row, index, column, of, by === null && !isOfFigure ? period : by, isOfFigure);
      else this.observation(named.row, index, type === 'estimate' ? { ...column, estimate: true } : column, of, period);
    }
  }

  private basis(of: Gathered, row: number, index: number, column: ColumnMapping, aside: Aside, decided: string | null | undefined): string | null {
    const given = decided !== undefined ? decided : column.basis;
    // A row that is nothing shared has bases of its own, which a person says in words as the table would.
    const ownWords = decided !== undefined && of.concept === null;
    if (given === undefined || ownWords) {
      const said = this.text(this.table.rows[row] ?? [], 'basis');
      if (!ownWords && isOtherBase(said, aside.basis)) return refuseBrackets(this.log, row, index, said, aside.basis);
      const words = ownWords ? (decided ?? '') : said || aside.basis;
      const basis = basisOf(of, words);
      if (basis === null) this.log.error('limit', row, index, { vi: 'chỉ tiêu có quá nhiều cách tính.', en: 'the indicator has too many bases.' });
      return basis;
    }
    const id = given ?? UNSTATED;
    if (id === UNSTATED || id === 'as-named' || of.concept?.bases.some((basis) => basis.id === id) === true) return id;
    this.log.error('unknown-basis', row, index, {
      vi: `cách tính “${quoted(id)}” không có trong nội dung đo đã chọn. Hãy chọn lại.`, en: `the basis "${quoted(id)}" is none of the chosen concept. Choose again.`,
    });
    return null;
  }

  /** What a figure and a target share: number, basis, unit, source. Null when something of it is wrong, with its issue. */
  private common(row: number, index: number, column: ColumnMapping, of: Gathered, isTarget: boolean) {
    const amount = numberAt(this.table, this.mapping, this.log, row, index, isTarget);
    if (amount === null) return null;
    const aside = readAside(amount.aside);
    if (aside.number !== undefined) {
      this.log.warn('number-aside', row, index, {
        vi: `số “${quoted(aside.number)}” trong ngoặc không được đọc. Hãy ghi ở cột riêng.`, en: `the number "${quoted(aside.number)}" in brackets is not read. Give it a column of its own.`,
      });
    }
    const basis = this.basis(of, row, index, column, aside, isTarget ? (of.decided?.targetBasis ?? of.decided?.basis) : of.decided?.basis);
    if (basis === null) return null;
    const cells = this.table.rows[row] ?? [];
    const declared = this.text(cells, 'unit') || unitInside(of.name) || (column.unit ?? '');
    const factor = factorOf(of, declared, amount.unit, basis);
    if (typeof factor !== 'number') {
      this.log.error('unit-differs', row, index, factor);
      return null;
    }
    // A share of one is at most 1, and only of what is in per cent.
    const mayBeShare = amount.unit === '' && (declared === '' || unitOf(declared).unit === 'percent');
    const isShare = mayBeShare && amount.value <= 1;
    if (isShare && amount.value > 0 && column.scale === null) {
      this.log.error('fraction-or-percent', row, index, { vi: 'chưa rõ số này là phần trăm hay phần của một. Hãy chọn cho cột này.', en: 'is this a percentage or a share of one? Choose for this column.' });
      return null;
    }
    if (mayBeShare && !isShare && column.scale === 100) {
      this.log.warn('no-share', row, index, { vi: 'số này lớn hơn 1 nên được giữ là phần trăm, không nhân 100.', en: 'this number is above 1, and is kept as a percentage.' });
    }
    const by = factor * (isShare && column.scale === 100 ? 100 : 1);
    const note = this.text(cells, 'note').slice(0, LIMITS.text - 100);
    const printed = quoted(`${cellText(cells[index])}${amount.unit === '' ? ` ${declared}` : ''}`);
    return {
      value: scaled(amount.value, by), high: amount.high === null ? null : scaled(amount.high, by), by, amount, aside, basis,
      note: factor !== 1 ? { vi: `Tệp ghi “${printed}”. ${note}`.trim(), en: `The file says "${printed}". ${note}`.trim() } : note === '' ? null : { vi: note },
      source: (period: string | null) => {
        const document = this.documents.idOf(this.text(cells, 'source').slice(0, 500), period, isTarget);
        if (document === null) this.log.error('limit', row, index, { vi: 'tệp dẫn quá nhiều nguồn.', en: 'the file names too many sources.' });
        const place = this.log.place(row);
        return document === null ? null : { document, section: this.text(cells, 'section').slice(0, 500) || null, lines: [place, place] };
      },
    };
  }

  private observation(row: number, index: number, column: ColumnMapping, of: Gathered, rowPeriod: PeriodText | null | undefined): void {
    if (rowPeriod === undefined && typeof column.period !== 'string') return;
    const status = statusOf(this.text(this.table.rows[row] ?? [], 'state'), this.log, row, index);
    if (status === 'forecast') return;
    const common = this.common(row, index, column, of, false);
    if (common === null) return;
    const { amount, aside, by, ...rest } = common;
    const found = typeof column.period === 'string' ? { period: column.period, since: column.since ?? null } : (rowPeriod ?? aside.period);
    const undated = found === null;
    const period = found?.period ?? this.mapping.until;
    if (found !== null && aside.period !== null && !aside.period.period.startsWith(found.period)) return void refuseBrackets(this.log, row, index, dated(found.period), dated(aside.period.period));
    if (period === null || periodEnd(period) === null) {
      this.log.error('missing-period', row, index, { vi: 'số liệu chưa có kỳ. Hãy thêm cột “Kỳ”, hoặc ghi năm ở tiêu đề cột.', en: 'the figure has no period. Add a column "Period", or put the year into the header.' });
      return;
    }
    const issued = this.mapping.document.issued ?? this.mapping.asOf;
    if (issued != null && (periodStart(period) ?? 0) >= (periodEnd(issued) ?? Infinity)) {
      this.log.error('future-period', row, index, {
        vi: `kỳ này bắt đầu sau ngày ${dated(issued)} nên chưa thể có số liệu. Nếu là kế hoạch hay mục tiêu, hãy chọn “Đích” cho cột (hoặc ghi “Đích ${period.slice(0, 4)}”); nếu ghi nhầm, hãy sửa kỳ.`,
        en: `this period begins after ${issued}, so there can be no figure yet. If it is planned, choose "Target" for the column (or write "Target ${period.slice(0, 4)}"); if it is a slip, mend the period.`,
      });
      return;
    }
    const source = rest.source(period);
    if (source === null) return;
    const approx = amount.approx ?? (amount.comparator === '>=' || amount.comparator === '>' ? 'over' : amount.comparator === '<=' || amount.comparator === '<' ? 'under' : null);
    of.observations.push({
      row, column: index,
      fields: {
        period, since: found?.since ?? null, value: rest.value, ...limitsOf({ ...amount, approx }, by), basis: rest.basis,
        numerator: this.count(row, 'numerator'), denominator: this.count(row, 'denominator'), approx,
        flags: [...(undated ? ['undated'] : []), ...(column.estimate === true || amount.estimate === true || aside.estimate === true || status === 'estimate' ? ['estimate'] : [])],
        note: rest.note ?? (status === 'provisional' ? { vi: 'Số sơ bộ.', en: 'Provisional.' } : null), source,
      },
    });
  }

  private target(row: number, index: number, column: ColumnMapping, of: Gathered, rowBy: PeriodText | null | undefined, isOfFigure: boolean): void {
    if (rowBy === undefined && typeof column.period !== 'string') return;
    const common = this.common(row, index, column, of, true);
    if (common === null) return;
    const { amount, aside, high, basis, value, note } = common;
    const by = typeof column.period === 'string' ? column.period : (rowBy ?? aside.period)?.period ?? null;
    if (by !== null && aside.period !== null && aside.period.period !== by) return void refuseBrackets(this.log, row, index, dated(by), dated(aside.period.period));
    const source = common.source(by);
    if (source === null) return;
    if (by === null && isOfFigure) {
      this.log.warn('target-without-date', row, index, {
        vi: 'đích chưa ghi năm; kỳ của hàng là của số liệu. Hãy thêm cột “Hạn của đích”, hoặc ghi năm ở tiêu đề cột (“Đích 2030”).',
        en: 'the target has no due date; the period of the row is that of its figure. Add a column "Target due", or put the year into the header ("Target 2030").',
      });
    }
    const alike = of.targets.filter(({ fields }) => fields['by'] === by).length;
    const comparator = amount.comparator ?? (of.concept?.kind === 'rank' ? '<=' : '=');
    takeTarget(of, {
      row, column: index,
      fields: {
        id: `${by ?? 'no-year'}${alike === 0 ? '' : `-${String(alike + 1)}`}`, by, value, comparator, high, basis, note, source,
        flags: amount.approx === 'about' || (amount.approx !== null && amount.comparator === null) || amount.estimate === true ? ['approximate'] : [],
      },
    });
  }
}

function collect(table: Table, mapping: Mapping, concepts: readonly Concept[]): Reading {
  const reading = new Reading(table, mapping, new Map(concepts.map((concept) => [concept.id, concept])));
  let heading: Gathered['pillar'] = null;
  for (const named of namedRows(table, mapping)) {
    if (isCutWrong(table, mapping, reading.log, named.row)) continue;
    if (named.heading) {
      heading = pillarOf(named.name);
      if (heading === null) {
        reading.log.warn('heading-row', named.row, null, { vi: 'chỉ có tên, không có số; được coi là dòng đề mục.', en: 'it has a name and no number, and is taken for a heading.' });
      }
    } else if (named.id === '' && named.name === '' && reading.filled(table.rows[named.row] ?? []).length === 0) {
      tellUnread(reading.log, named.row);
    } else if (named.id === '' && named.name === '') {
      reading.log.error('missing-name', named.row, null, { vi: 'có số nhưng không có tên hay mã chỉ tiêu. Hãy ghi tên ở từng hàng.', en: 'it has numbers and neither name nor id. Write the name in each row.' });
    } else {
      const of = reading.indicatorOf(named, heading);
      if (of !== null) reading.take(named, of);
    }
  }
  reading.dropRefused();
  for (const of of reading.gathered.values()) {
    markConflicts(of, reading.log);
    tellUnbounded(of, reading.log);
    tellBeyond(of, reading.log);
    if (asksDirection(of, reading.log)) reading.gathered.delete(of.key);
  }
  tellAlike(reading.gathered.values(), reading.log);
  return reading;
}

/**
 * Reads a table into a dataset by a mapping.
 * @param mapping `inspect(table).proposal`, changed where a person knows better; one of another form, from a damaged file, is the issue `bad-mapping`.
 * @param options `concepts` that rows may name or be tied to; those used go into the file.
 * @returns The dataset and its file form; or issues that each name a row, and what could be read beside them. Never throws for data.
 * @example read(table, inspect(table).proposal) // { ok: true, dataset, file, warnings: [] }
 */
export function read(table: Table, mapping: Mapping, { concepts = [] }: { readonly concepts?: readonly Concept[] } = {}): ReadResult {
  const damaged = damage(mapping);
  if (damaged !== null) return { ok: false, issues: [damaged], partial: null };
  const { log, documents, gathered } = collect(table, mapping, concepts);
  const rows = [...gathered.values()];
  if (rows.length === 0 && log.count === 0) {
    log.general(issue('no-rows', '', 'Không có hàng nào đọc được thành chỉ tiêu. Hãy kiểm tra hàng tiêu đề và cột tên chỉ tiêu.', 'No row could be read as an indicator. Check the row of headers and the column of names.'));
  }
  tellMissing(table, mapping, log);
  tellHidden(table, log);
  const used = new Set(rows.flatMap(({ concept }) => (concept === null ? [] : [concept])));
  const file = {
    version: 1,
    concepts: [...used],
    province: { slug: mapping.province.slug, name: mapping.province.name },
    documents: documents.list,
    indicators: rows.map((of) => indicatorFields(of, rows.length <= HEADLINES)),
  };
  const parsed = parseDataset(file);
  if (!parsed.ok) for (const found of parsed.issues) log.general(atRow(found, rows, log));
  const warnings = [...log.warnings, ...(parsed.ok ? parsed.warnings.map((found) => atRow(found, rows, log)) : [])];
  if (parsed.ok && log.count === 0) return { ok: true, dataset: parsed.dataset, file, warnings };
  return { ok: false, issues: log.list(), partial: rows.length === 0 ? null : parsed.ok ? parsed.dataset : parsed.partial };
}
