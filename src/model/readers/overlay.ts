/**
 * Newer or corrected figures laid over a dataset. Both stay: what was there keeps its place and source, and is marked where the new figure contradicts or
 * replaces it, so that every picture made from the result can still show both.
 */
import { assess } from '../assess.js';
import { LIMITS } from '../limits.js';
import { parseDataset, type DatasetResult } from '../parse.js';
import { differBeyondRounding } from '../precision.js';
import { UNSTATED, type Basis, type Dataset, type Indicator, type Issue, type LocalText, type Observation, type RelatedObservation, type SourceDocument, type Target } from '../types.js';
import { datasetFile } from './file-form.js';
import { dated, issue, quoted, written } from './issues.js';
import { shownAfter, shownElsewhere } from './keep-shown.js';
import { clean } from './words.js';

export interface OverlayOptions {
  /**
   * What a figure of the same period, basis and territory as one that is there says of it. `conflict` (default): two sources disagree, both are marked so.
   * `correction`: the new one replaces the old one, which is marked as an older figure and is no longer shown first.
   */
  readonly sameMoment?: 'conflict' | 'correction';
  /**
   * Id of an indicator of the additions → id of the one in the dataset that it is; null for none, one of its own. Default: the same id, else the same concept
   * when the dataset has one such indicator.
   */
  readonly indicators?: Readonly<Record<string, string | null>>;
}

export type OverlayResult =
  | {
      readonly ok: true;
      readonly dataset: Dataset;
      /** The result as a file that the elements take. */
      readonly file: Readonly<Record<string, unknown>>;
      /** What was marked, and what was added as an indicator of its own. */
      readonly notes: readonly Issue[];
    }
  | { readonly ok: false; readonly issues: readonly Issue[] };

type Flags = Observation['flags'];

function marked(observation: Observation, flag: Flags[number]): Observation {
  return observation.flags.includes(flag) ? observation : { ...observation, flags: [...observation.flags, flag] };
}

/** Documents of both, the additions' under new ids where an id is taken by another document. */
function joinDocuments(base: Dataset, additions: Dataset): { readonly documents: readonly SourceDocument[]; readonly renamed: ReadonlyMap<string, string> } {
  const documents = [...base.documents];
  const ids = new Map(documents.map((document) => [document.id, JSON.stringify(document)]));
  const renamed = new Map<string, string>();
  for (const document of additions.documents) {
    if (ids.get(document.id) === JSON.stringify(document)) continue;
    let { id } = document;
    for (let number = 2; ids.has(id); number += 1) id = `${document.id}-${String(number)}`;
    if (id !== document.id) renamed.set(document.id, id);
    const added = { ...document, id };
    ids.set(id, JSON.stringify(added));
    documents.push(added);
  }
  return { documents, renamed };
}

function moved<T extends Observation | Target>(number: T, documents: ReadonlyMap<string, string>, bases: ReadonlyMap<string, string>): T {
  const document = documents.get(number.source.document) ?? number.source.document;
  return { ...number, basis: bases.get(number.basis) ?? number.basis, source: { ...number.source, document } };
}

const sameWords = (words: LocalText, known: LocalText | undefined): boolean =>
  (['vi', 'en'] as const).some((language) => words[language] !== undefined && known?.[language] !== undefined && clean(words[language]).toLowerCase() === clean(known[language]).toLowerCase());

/** A table says its base in one phrase and no more: that is a known base where the phrase is its name or short name to the letter. */
const saysSame = (basis: Basis, known: Basis): boolean =>
  Object.keys(basis.numerator).length === 0 && basis.denominator === null && (sameWords(basis.name, known.name) || sameWords(basis.name, known.short));

/**
 * Bases of both. One of the same id that means something else is taken in under a new id: two things are never one by an id alone.
 */
function joinBases(base: Indicator, added: Indicator): { readonly bases: Indicator['bases']; readonly renamed: ReadonlyMap<string, string> } {
  const bases = [...base.bases];
  const renamed = new Map<string, string>();
  for (const basis of added.bases) {
    const known = bases.find(({ id }) => id === basis.id);
    const said = base.bases.find((each) => saysSame(basis, each));
    if (said !== undefined) {
      if (said.id !== basis.id) renamed.set(basis.id, said.id);
      continue;
    }
    if (known !== undefined && JSON.stringify([known.name, known.numerator, known.denominator]) === JSON.stringify([basis.name, basis.numerator, basis.denominator])) continue;
    let { id } = basis;
    for (let number = 2; bases.some((each) => each.id === id); number += 1) id = `${basis.id}-${String(number)}`;
    if (id !== basis.id) renamed.set(basis.id, id);
    bases.push({ ...basis, id });
  }
  return { bases, renamed };
}

function sameMoment(a: Observation, b: Observation): boolean {
  return a.territory === b.territory && a.period === b.period && a.since === b.since;
}

/** A base as notes name it. */
function baseWords(bases: readonly Basis[], id: string, language: 'vi' | 'en'): string {
  const basis = bases.find((each) => each.id === id);
  const words = basis === undefined ? undefined : basis.short ?? basis.name;
  if (words !== undefined) return quoted(words[language] ?? words.vi ?? words.en ?? id);
  if (id === UNSTATED) return language === 'vi' ? 'không nêu cách tính' : 'basis not stated';
  return language === 'vi' ? 'đúng như tên gọi' : 'as named';
}

function note(code: string, id: string, indicator: Indicator, vi: string, en: string): Issue {
  const name = quoted(indicator.name.vi ?? indicator.name.en ?? id);
  return issue(code, `indicators.${id}`, `“${name}”: ${vi}`, `"${name}": ${en}`);
}

const asWritten = ({ comparator, value, high, by }: Target): string => JSON.stringify([comparator, value, high, by]);

/** The targets of both; one that is there already is not added again, and one of another height for the same moment on the same base is told. */
function addTargets(base: Indicator, added: readonly Target[], notes: Issue[]): readonly Target[] {
  const targets = [...base.targets];
  for (const target of added) {
    const there = base.targets.filter(({ by, basis }) => by === target.by && basis === target.basis);
    const { by, value } = target;
    const [other] = there;
    if (there.some((each) => asWritten(each) === asWritten(target))) {
      if (value !== null) notes.push(note('target-there', base.id, base, `đích ${written(value)} (${dated(by ?? 'không ghi năm')}) đã có sẵn, không thêm lần nữa.`, `the target ${String(value)} (${by ?? 'no year'}) is there already and is not added again.`));
      continue;
    }
    let { id } = target;
    for (let number = 2; targets.some((each) => each.id === id); number += 1) id = `${target.id}-${String(number)}`;
    targets.push({ ...target, id });
    if (other === undefined || other.value === null || value === null) continue;
    notes.push(note('other-target', base.id, base, `có hai đích khác nhau (${dated(by ?? 'không ghi năm')}): ${written(other.value)} và ${written(value)}; cả hai được giữ.`,
      `there are two different targets (${by ?? 'no year'}): ${String(other.value)} and ${String(value)}; both are kept.`));
  }
  return targets;
}

/** Figures that lengthen the series without being the one that the row shows, as older ones do. */
function tellUnseen(laid: Indicator, newcomers: readonly Observation[], notes: Issue[]): void {
  if (newcomers.length === 0) return;
  const shown = assess(laid, Math.max(...[...laid.observations, ...laid.related].map(({ time }) => time))).observation;
  if (shown === null || newcomers.includes(shown)) return;
  const list = (figures: readonly Observation[], word: string, write: (value: number) => string, day: (period: string) => string) =>
    `${figures.slice(0, 3).map(({ value, period }) => `${write(value)}${word}${day(period)}`).join(', ')}${figures.length > 3 ? ' …' : ''}`;
  notes.push(note('not-shown', laid.id, laid, `số liệu ${list(newcomers, ' kỳ ', written, dated)} nằm trong chuỗi; dòng này vẫn hiện ${list([shown], ' kỳ ', written, dated)}.`,
    `the series has ${list(newcomers, ' for ', String, String)}; the row still shows ${list([shown], ' for ', String, String)}.`));
}

/** A row with figures laid over it, and which values of other indicators, that the row showed, they contradict or replace. */
function layOver(base: Indicator, added: Indicator, documents: ReadonlyMap<string, string>, correct: boolean, notes: Issue[]) {
  const { bases, renamed } = joinBases(base, added);
  const elsewhere = shownElsewhere(base);
  const markedElsewhere = new Set<RelatedObservation>();
  const newcomers: Observation[] = [];
  let observations: readonly Observation[] = base.observations;
  const before = notes.length;
  for (const incoming of added.observations) {
    let newcomer = moved(incoming, documents, renamed);
    const there = [...observations, ...elsewhere].filter((each) => sameMoment(each, newcomer));
    const alike = there.filter(({ basis }) => basis === newcomer.basis);
    const rivals = alike.filter((each) => differBeyondRounding(each, newcomer));
    const [other] = there;
    if (alike.length === 0 && other !== undefined) {
      const on = (language: 'vi' | 'en', { basis }: Observation) => baseWords(bases, basis, language);
      const { period, value } = newcomer;
      notes.push(note('other-basis', base.id, base,
        `số liệu ${written(value)} kỳ ${dated(period)} (${on('vi', newcomer)}) khác cách tính với ${written(other.value)} (${on('vi', other)}); hai số đứng riêng, không số nào thay số nào.`,
        `the figure ${String(value)} for ${period} (${on('en', newcomer)}) is on another basis than ${String(other.value)} (${on('en', other)}); they stand apart and neither replaces the other.`));
    }
    if (rivals.length > 0) {
      observations = observations.map((each) => (rivals.includes(each) ? marked(each, correct ? 'stale' : 'conflict') : each));
      for (const each of elsewhere) if (rivals.includes(each)) markedElsewhere.add(each);
      if (!correct) newcomer = marked(newcomer, 'conflict');
      const [vi, en] = [rivals.map(({ value }) => written(value)).join(', '), rivals.map(({ value }) => String(value)).join(', ')];
      const { period, value } = newcomer;
      const [onNone, onNoneEn] = newcomer.basis === UNSTATED ? ['; không số nào nêu cách tính', '; none of them states its basis'] : ['', ''];
      notes.push(correct
        ? note('corrected', base.id, base, `số liệu ${vi} kỳ ${dated(period)} được giữ lại và đánh dấu là số liệu cũ${onNone}.`, `the figure ${en} for ${period} is kept and marked as an older one${onNoneEn}.`)
        : note('conflict', base.id, base, `hai số liệu cho kỳ ${dated(period)} (${vi} và ${written(value)}) được giữ và đánh dấu mâu thuẫn${onNone}.`, `two figures for ${period} (${en} and ${String(value)}) are kept and marked as conflicting${onNoneEn}.`));
    }
    observations = [...observations, newcomer];
    newcomers.push(newcomer);
  }
  const isQuiet = notes.length === before;
  const { shows: _, ...rest } = base;
  const joined: Indicator = { ...rest, related: [], bases, observations, targets: addTargets(base, added.targets.map((target) => moved(target, documents, renamed)), notes) };
  const shows = shownAfter(base, joined, newcomers, correct);
  const laid: Indicator = shows === undefined ? joined : { ...joined, shows, related: shows.indicator === base.id ? [] : base.related };
  if (isQuiet) tellUnseen(laid, newcomers, notes);
  return { laid, markedElsewhere };
}

/** Which indicator of the dataset each added one is; null for one of its own. */
function match(base: Dataset, added: Indicator, { indicators = {} }: OverlayOptions): Indicator | null {
  const named = Object.hasOwn(indicators, added.id) ? indicators[added.id] : added.id;
  if (named === null) return null;
  const found = base.indicators.find(({ id }) => id === named);
  if (found !== undefined || added.concept === null) return found ?? null;
  const alike = base.indicators.filter(({ concept, unit }) => concept === added.concept && unit === added.unit);
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/**
 * Lays the figures and targets of one dataset over another of the same province.
 *
 * Nothing is taken away and nothing joined: a figure for a moment that already has another one on the same basis (or, like it, on none that is stated) and
 * territory stands beside it, both marked; one for a new moment lengthens the series; one on another basis stays apart, which is noted where there is a
 * figure of the same moment. Bases are the same where id and words are, or where a table's only words are the name or short name of a known one.
 * @param dataset What there is, as parsed; the whole, not a summary.
 * @param additions For example the result of `read`.
 * @returns The joined dataset and its file, which `parseDataset` reads back the same; `notes` says what was marked. Issues when the two are of different
 *   provinces, when `dataset` is a summary, when units differ, or when a limit is exceeded.
 * @example overlay(lamDong, additions, { sameMoment: 'correction' }) // { ok: true, dataset, file, notes: [{ code: 'corrected', … }] }
 */
export function overlay(dataset: Dataset, additions: Dataset, options: OverlayOptions = {}): OverlayResult {
  const refuse = (code: string, path: string, vi: string, en: string): OverlayResult => ({ ok: false, issues: [issue(code, path, vi, en)] });
  if (dataset.province.slug !== additions.province.slug) {
    return refuse('other-province', 'province.slug', `Số liệu thêm là của “${quoted(additions.province.slug)}”, không phải của “${quoted(dataset.province.slug)}”.`,
      `The additions are of "${quoted(additions.province.slug)}", not of "${quoted(dataset.province.slug)}".`);
  }
  if (dataset.summary !== undefined) return refuse('summary', '', 'Cần bộ dữ liệu đầy đủ của tỉnh, không phải bản tóm tắt.', 'It takes the province\'s whole dataset, not a summary.');
  const { documents, renamed } = joinDocuments(dataset, additions);
  const notes: Issue[] = [];
  const indicators = new Map(dataset.indicators.map((indicator) => [indicator.id, indicator]));
  const correct = options.sameMoment === 'correction';
  for (const added of additions.indicators) {
    const base = match(dataset, added, options);
    if (base === null) {
      let { id } = added;
      for (let number = 2; indicators.has(id); number += 1) id = `${added.id}-${String(number)}`;
      const move = <T extends Observation | Target>(number: T) => moved(number, renamed, new Map());
      indicators.set(id, { ...added, id, observations: added.observations.map(move), targets: added.targets.map(move) });
      notes.push(note('added', id, added, 'được thêm thành chỉ tiêu riêng.', 'is added as an indicator of its own.'));
      continue;
    }
    const current = indicators.get(base.id) ?? base;
    if (added.unit !== current.unit && added.observations.length + added.targets.length > 0) {
      return refuse('unit-differs', `indicators.${base.id}`, `Đơn vị “${quoted(added.unit)}” khác đơn vị “${quoted(current.unit)}” của chỉ tiêu ${base.id}.`,
        `The unit "${quoted(added.unit)}" is not the unit "${quoted(current.unit)}" of the indicator ${base.id}.`);
    }
    const { laid, markedElsewhere } = layOver(current, added, renamed, correct, notes);
    indicators.set(base.id, laid);
    const [left] = laid.shows?.indicator === base.id ? shownElsewhere(current) : [];
    const holder = left && indicators.get(left.indicator);
    if (left !== undefined && holder !== undefined && markedElsewhere.size === 0) {
      const name = (language: 'vi' | 'en') => quoted(holder.name[language] ?? holder.name.vi ?? holder.id);
      notes.push(note('stays-elsewhere', base.id, base, `nay hiện số mới; số ${written(left.value)} kỳ ${dated(left.period)} hiện trước đó là của chỉ tiêu “${name('vi')}” và vẫn ở đó.`,
        `it now shows the new figure; ${String(left.value)} for ${left.period}, shown before, is of the indicator "${name('en')}" and stays there.`));
    }
    for (const { indicator: id, period, value } of markedElsewhere) {
      const holder = indicators.get(id);
      if (holder === undefined) continue;
      const observations = holder.observations.map((each) => (each.period === period && each.value === value ? marked(each, correct ? 'stale' : 'conflict') : each));
      indicators.set(id, { ...holder, observations });
    }
  }
  const file = datasetFile({ ...dataset, documents, indicators: [...indicators.values()] });
  const parsed: DatasetResult = parseDataset(file);
  return parsed.ok ? { ok: true, dataset: parsed.dataset, file, notes: notes.slice(0, LIMITS.statements) } : { ok: false, issues: parsed.issues };
}
