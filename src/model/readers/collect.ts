/** Gathers what the rows of a table say of one indicator, in the form of dataset files. */
import { LIMITS } from '../limits.js';
import { AS_NAMED, UNSTATED, type Concept, type ConceptKind, type Issue, type Pillar } from '../types.js';
import { directionOf } from './direction.js';
import { issue, quoted, type TableLog } from './issues.js';
import { keyOf } from './rows.js';
import type { RowMapping } from './types.js';
import { clean, fold, lexicon, slugOf } from './words.js';

/** Words of a basis that say nothing, or that a count is of what the name says. */
const FIXED = lexicon({
  unstated: 'unstated|khong neu tinh tren gi|khong neu cach tinh|chua ro cach tinh|khong ro|chua ro|khong neu|base not stated|not stated|unknown',
  'as-named': 'as named|dung nhu ten|nhu ten goi|nhu ten chi tieu',
});

/** A number with the row and column that it stands in, so that whatever is wrong with it can be found again. */
export interface Placed {
  readonly fields: Record<string, unknown> & { readonly basis: string; readonly value: number };
  readonly row: number;
  readonly column: number;
}

export interface Gathered {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly row: number;
  readonly concept: Concept | null;
  readonly decided: RowMapping | null;
  unit: string | null;
  counted: string | null;
  pillar: Pillar | null;
  kind: ConceptKind | null;
  owner: string;
  readonly bases: Map<string, { readonly id: string; readonly words: string }>;
  readonly observations: Placed[];
  readonly targets: Placed[];
  /** Targets by all that they say but their note and row. */
  readonly known: Map<string, Placed>;
}

const sameWords = (a: string | undefined, b: string) => a !== undefined && clean(a).toLowerCase() === b.toLowerCase();

/**
 * The id of a basis that a file gives in words: one of the concept's when it is its id, name or short name to the letter, else a basis of this indicator
 * alone, equal where the words are.
 * @returns `unstated` for no words and for words that say so; null when the limit on bases is reached.
 */
export function basisOf(of: Gathered, given: string): string | null {
  const words = clean(given);
  const fixed = words === '' ? 'unstated' : FIXED.get(fold(words));
  if (fixed !== undefined) return fixed === 'unstated' ? UNSTATED : AS_NAMED;
  const found = of.concept?.bases.find(({ id, name, short }) => id === words || [name.vi, name.en, short?.vi, short?.en].some((each) => sameWords(each, words)));
  if (found !== undefined) return found.id;
  const key = words.toLowerCase();
  const known = of.bases.get(key);
  if (known !== undefined) return known.id;
  if (of.bases.size >= LIMITS.basesPerConcept / 2) return null;
  const taken = new Set<string>([UNSTATED, AS_NAMED, ...(of.concept?.bases ?? []).map(({ id }) => id), ...[...of.bases.values()].map(({ id }) => id)]);
  const base = slugOf(words) || 'cach-tinh';
  let id = base;
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${String(number)}`;
  of.bases.set(key, { id, words });
  return id;
}

const inHundred = ({ fields: { value, high } }: Placed): boolean => value >= 0 && value <= 100 && (typeof high !== 'number' || high <= 100);

/** The kind of what is measured, where no concept says it: from the unit, the name and the size of the numbers. A person may say otherwise in the mapping. */
function kindOf(of: Gathered, unit: string): ConceptKind {
  const grows = unit === 'percent-per-year' || (unit === 'percent' && /\b(?:toc do (?:tang|phat trien)|tang truong|tang binh quan|growth)\b/.test(fold(of.name)));
  const ofPercent = [...of.observations, ...of.targets].every(inHundred) ? 'saturating-rate' : 'ratio-of-two';
  return of.decided?.kind ?? of.kind ?? (grows ? 'growth-rate' : unit === 'rank' ? 'rank' : unit === 'percent' ? ofPercent : 'open-count');
}

/** A percentage above 100 or below 0 is either no share of a whole or a slip; which of the two, only the reader knows. */
export function tellUnbounded(of: Gathered, log: TableLog): void {
  const { decided, kind, concept, observations, targets } = of;
  if (concept !== null || decided?.kind !== undefined || decided?.bounds !== undefined || kind !== null) return;
  if (kindOf(of, decided?.unit ?? of.unit ?? 'count') !== 'ratio-of-two') return;
  for (const placed of [...observations, ...targets]) {
    if (!inHundred(placed)) log.warn('beyond-hundred', placed.row, placed.column, {
      vi: 'số này nằm ngoài khoảng 0 đến 100%, nên chỉ tiêu được coi là tỷ số không có mức trần 100%. Nếu ghi nhầm, hãy sửa số.',
      en: 'this number is outside 0 to 100%, so the indicator is taken for a ratio that may exceed 100%. If it is a slip, mend the number.',
    });
  }
}

/** A target beyond what there can be: of figures the parser says so, a target would only be drawn. */
export function tellBeyond({ concept, targets }: Gathered, log: TableLog): void {
  const [low, high] = concept?.bounds ?? [-Infinity, Infinity];
  for (const { fields: { value, high: top }, row, column } of targets) {
    if (value >= low && value <= high && (typeof top !== 'number' || top <= high)) continue;
    log.warn('target-beyond', row, column, {
      vi: `đích này nằm ngoài khoảng ${String(low)} đến ${String(high)} của chỉ tiêu. Hãy kiểm tra số và đơn vị.`, en: `this target lies outside ${String(low)} to ${String(high)}, the bounds of its indicator. Check the number and its unit.`,
    });
  }
}

/** What is measured, where no concept says it. */
function measure(of: Gathered): Readonly<Record<string, unknown>> {
  const unit = of.decided?.unit ?? of.unit ?? 'count';
  const kind = kindOf(of, unit);
  const bounds = of.decided?.bounds !== undefined ? of.decided.bounds : kind === 'saturating-rate' && unit === 'percent' ? [0, 100] : null;
  return {
    name: { vi: of.name },
    pillar: of.decided?.pillar ?? of.pillar ?? 'unsorted',
    unit,
    ...(of.counted === null ? {} : { counted: { vi: of.counted } }),
    kind,
    direction: directionOf(of) ?? (kind === 'rank' ? 'lower' : 'higher'),
    bounds,
  };
}

/** One indicator in the form of dataset files. */
export function indicatorFields(of: Gathered, headline: boolean): Readonly<Record<string, unknown>> {
  const { concept, owner, observations, targets } = of;
  // Those that only refused numbers named are of nothing.
  const used = new Set([...observations, ...targets].map(({ fields }) => fields.basis));
  const bases = [...of.bases.values()].filter(({ id }) => used.has(id));
  return {
    id: of.id,
    concept: concept?.id ?? null,
    headline,
    ...(concept === null ? measure(of) : of.name === '' ? {} : { name: { vi: of.name } }),
    ...(owner === '' ? {} : { owner: { vi: owner } }),
    bases: bases.map(({ id, words }) => ({ id, name: { vi: words }, numerator: {}, short: { vi: words } })),
    observations: observations.map(({ fields }) => fields),
    targets: targets.map(({ fields }) => fields),
  };
}

/** Takes a target in, once: a table that repeats it beside each of its figures has no more than one. */
export function takeTarget(of: Gathered, target: Placed): void {
  const { id: _, note, source, ...rest } = target.fields;
  const key = JSON.stringify([rest, { ...(source as object), lines: null }]);
  const known = of.known.get(key);
  if (known !== undefined) {
    known.fields['note'] ??= note;
    return;
  }
  of.known.set(key, target);
  of.targets.push(target);
}

/** Two values of one moment on one basis, or both without one: both stay, marked, and the reader hears of it. */
export function markConflicts(of: Gathered, log: TableLog): void {
  const seen = new Map<string, Placed>();
  for (const placed of of.observations) {
    // The period decides the territory.
    const { basis, value } = placed.fields;
    const key = [placed.fields['period'], placed.fields['since'], basis].join(' ');
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, placed);
      continue;
    }
    const place = String(log.place(first.row));
    if (first.fields.value === value) {
      log.warn('repeated', placed.row, placed.column, { vi: `lặp lại số liệu của hàng ${place}; cả hai được giữ.`, en: `repeats the figure of row ${place}; both are kept.` });
      continue;
    }
    for (const { fields } of [first, placed]) {
      const flags = fields['flags'] as readonly string[];
      if (!flags.includes('conflict')) fields['flags'] = [...flags, 'conflict'];
    }
    log.warn('conflict', placed.row, placed.column, basis === UNSTATED ? {
      vi: `khác số liệu cùng kỳ ở hàng ${place}, cả hai không nêu cách tính; cả hai được giữ và đánh dấu mâu thuẫn.`,
      en: `differs from the figure of the same period in row ${place}, and neither states its basis; both are kept and marked as conflicting.`,
    } : {
      vi: `khác số liệu cùng kỳ, cùng cách tính ở hàng ${place}; cả hai được giữ và đánh dấu mâu thuẫn.`, en: `differs from the figure of the same period and basis in row ${place}; both are kept and marked as conflicting.`,
    });
  }
}

/** Names that differ in accents or signs alone are two things ("< 1", "> 1") or a slip ("hoá", "hóa"): only the reader knows. */
export function tellAlike(gathered: Iterable<Gathered>, log: TableLog): void {
  const names = new Map<string, Gathered>();
  for (const of of gathered) {
    const folded = fold(of.name);
    // Ids say which is which.
    if (folded === '' || of.key !== keyOf('', of.name)) continue;
    const first = names.get(folded);
    if (first === undefined) {
      names.set(folded, of);
      continue;
    }
    const [name, other, place] = [quoted(of.name), quoted(first.name), String(log.place(first.row))];
    log.warn('alike-names', of.row, null, {
      vi: `tên “${name}” chỉ khác tên ở hàng ${place} (“${other}”) ở dấu hoặc ký hiệu; hai hàng là hai chỉ tiêu. Nếu chỉ là một, hãy ghi cùng một tên.`,
      en: `the name "${name}" differs from that of row ${place} ("${other}") in accents or signs alone; the rows are two indicators. If they are one, write one name.`,
    });
  }
}

/** Puts the row into an issue of the parser, which knows only the dataset that was built. */
export function atRow(found: Issue, gathered: readonly Gathered[], log: TableLog): Issue {
  const match = /^indicators\[(\d+)\](?:\.(observations|targets)\[(\d+)\])?/.exec(found.path);
  const of = match === null ? undefined : gathered[Number(match[1])];
  if (match === null || of === undefined) return found;
  const row = (match[2] === 'observations' ? of.observations : match[2] === 'targets' ? of.targets : [])[Number(match[3])]?.row ?? of.row;
  const place = String(log.place(row));
  const { vi, en } = found.message;
  return issue(found.code, `rows[${String(row)}]`, `Hàng ${place}: ${vi.replace(/^Tại \S+: /, '')}`, `Row ${place}: ${en.replace(/^At \S+: /, '')}`);
}
