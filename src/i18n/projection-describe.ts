/** A projection in sentences: what is needed, what each scenario leads to, why something cannot be said. Made from values, in one language. */
import type { Projection, TargetResult } from '../engine/types.js';
import { type Assessment, type Indicator, lastDigit, type Source, type SourceDocument, type Target } from '../model/index.js';
import type { DeclaredBasis } from '../view/projection-scenarios.js';
import { basisText, earlierText, paceWords, type Phrase } from './describe.js';
import { formatComputed, formatDate, formatFixed, formatProbability, type Language, messages, pickText } from './index.js';
import { lowerFirst } from './lower-first.js';
import { momentText, type ProjectionNumbers, targetDueText, targetValueText } from './projection-numbers.js';
import { projectionTexts } from './projection-texts.js';
import { titleText } from './title-text.js';
import { attainedYears } from './trend-describe.js';
import { upperFirst } from './upper-first.js';

/** The part of a subject that sentences need; times in decimal years. */
export interface SentenceContext {
  readonly indicator: Indicator;
  readonly assessment: Assessment;
  readonly way: { readonly start: { readonly value: number }; readonly origin: 'document' | 'reader' | 'declared'; readonly target: Target & { readonly due: number }; readonly required: Assessment['required'] } | null;
  readonly numbers: ProjectionNumbers;
  readonly language: Language;
}

const plain = (text: string): Phrase => ({ text });
const strong = (text: string): Phrase => ({ text, strong: true });

/** A sentence that begins with what it rests on: a typed number, a declaration. */
export function startingFrom(origin: 'document' | 'reader' | 'declared', sentence: readonly Phrase[], language: Language): readonly Phrase[] {
  const texts = projectionTexts(language);
  const start = origin === 'declared' ? texts.declaredStart : origin === 'reader' ? texts.typedStart : '';
  const [first, ...rest] = sentence;
  return start && first ? [plain(start), { ...first, text: lowerFirst(first.text) }, ...rest] : sentence;
}

/** "Để đạt 30% vào hết năm 2030, cần tăng **4,51 điểm phần trăm mỗi năm**; tính bình quân, từ 7,45% lên 30% là mỗi năm gấp khoảng 1,32 lần năm trước." */
function requiredSentence({ indicator, assessment, way, numbers, language }: SentenceContext): readonly Phrase[] {
  const texts = projectionTexts(language);
  if (!way?.required) return [];
  const { target, start, required } = way;
  const until = [true, false].map((isRate) => messages(language).pace.until(targetDueText(target, language), isRate));
  const [first, ...after] = paceWords(indicator, { ...assessment, required, gap: target.value === null ? null : target.value - start.value }, language);
  // The sentence has named the due date already.
  const rest = after.flatMap((phrase) => (!until.includes(phrase.text.trim()) ? [phrase] : phrase.text.trim() === until[0] ? [plain(` ${texts.fromValue}`)] : []));
  const years = required.to - required.from;
  const ratio = target.value !== null && start.value > 0 && required.perYear > 0 && years >= 1 ? (target.value / start.value) ** (1 / years) : 0;
  const growth = ratio >= 1.1 && required.low === undefined && (indicator.kind === 'ratio-of-two' || indicator.kind === 'open-count')
    ? texts.growth(numbers.printed(start.value), numbers.printed(target.value ?? 0), formatComputed(ratio, language)) : '';
  const sentence = [plain(`${texts.toReach(targetValueText(target, numbers, language), targetDueText(target, language))}${lowerFirst(first?.text ?? '')}`), ...rest,
    plain(`${growth}.`)];
  return startingFrom(way.origin, sentence, language);
}

/** Why there is neither gap nor pace, in the bases' own words. */
function incomparable({ indicator, assessment, language }: SentenceContext): readonly Phrase[] {
  const texts = projectionTexts(language);
  const { observation, target, comparable } = assessment;
  if (!observation || !target || comparable?.same !== false) return [];
  if (comparable.reason === 'territory') return [plain(texts.territories)];
  const [value, wanted] = [basisText(indicator, observation.basis, language).text, basisText(indicator, target.basis, language).text];
  if (comparable.reason === 'other-basis' && value && wanted) return [plain(texts.twoBases(wanted, value))];
  if (comparable.reason === 'basis-unstated') return [plain(texts.oneUnstated(value || messages(language).basisUnstated, wanted || messages(language).basisUnstated))];
  return [plain(`${messages(language).reasons.otherWindow}.`)];
}

/** Which figure is needed and from whom, where the documents tell. */
function needed({ missing }: Indicator, language: Language): readonly Phrase[] {
  const { supplierLabel, supplierUnknown } = messages(language).detail;
  const what = pickText(missing?.what, language);
  if (!what.text) return [];
  const supplier = pickText(missing?.supplier, language).text;
  return [what, plain(`. ${supplier ? `${supplierLabel}: ${supplier}.` : supplierUnknown}`)];
}

/** The sentences under a picture without scenarios: what is needed, or what is missing and why. */
export function stateSentences(context: SentenceContext): readonly (readonly Phrase[])[] {
  const { indicator, assessment, way, numbers, language } = context;
  const texts = projectionTexts(language);
  const { state, target } = assessment;
  const required = requiredSentence(context);
  const due = target ? targetDueText(target, language) : '';
  const unlike = way?.origin === 'declared' || assessment.reader ? [] : incomparable(context);
  // "so với đích Có" would be no sentence.
  const quotedYes = (words: string) => (indicator.kind === 'binary' ? `“${words}”` : words);
  const byState: Partial<Record<Assessment['state'], string>> = {
    'needs-baseline': target && !assessment.reader ? texts.noValueYet(quotedYes(targetValueText(target, numbers, language)), due) : '', reached: texts.reachedAlready, conflicting: texts.conflict,
    'no-target': texts.noTargetYet, 'undated-target': texts.undatedTarget, qualitative: texts.wordsOnly(pickText(target?.note, language).text || due),
    'past-no-data': texts.targetPast(due), exceeded: texts.targetPast(due), met: texts.targetPast(due), missed: texts.targetPast(due),
  };
  const why = byState[state] ?? '';
  const earlier = assessment.earlierTargets.map((one): readonly Phrase[] => [plain(`${earlierText(indicator, one, language, target?.basis ?? '')}.`)]);
  return [required, unlike, why ? [plain(why)] : [], ...earlier, assessment.reader || way?.origin === 'declared' ? [] : needed(indicator, language)].filter((sentence) => sentence.length > 0);
}

/** What counts as reached, where it is not the target itself: "từ 99,5% trở lên". Of what is counted one by one half a thing short rounds to the target. */
function eventText({ event }: TargetResult, { way, numbers, indicator, language }: SentenceContext): string {
  const texts = projectionTexts(language);
  if (event === undefined || !way || indicator.cap) return texts.theTarget;
  return indicator.direction === 'lower' ? texts.toDown(numbers.printed(event)) : texts.fromUp(numbers.printed(event));
}

/** Place of the due date in a projection; the last time where no target is ahead. */
export function dueIndex({ times }: Projection, due: number | null): number {
  const index = due === null ? -1 : times.findIndex((time) => Math.abs(time - due) < 1e-6);
  return index < 0 ? times.length - 1 : index;
}

/** What is left to the target, or that it is passed by more than half its last digit, as for a state. A gap that prints as 0,00 is neither something missing nor a target reached: it is equal as far as the digits go; a range that begins there reaches it. */
function shortfall(gap: NonNullable<TargetResult['gap']>, isRange: boolean, { way, numbers, language }: SentenceContext): string {
  const texts = projectionTexts(language);
  const [least, most] = isRange ? [gap.lower, gap.upper] : [gap.median, gap.median];
  if (way && most < -lastDigit(way.target.high ?? way.target.value ?? 0) / 2) return texts.beyondIt;
  if (most === 0 || (most < 0 && !numbers.isNothing(most))) return texts.alreadyThere;
  return numbers.isNothing(most) ? (isRange ? texts.alreadyThere : texts.evenWithTarget) : texts.stillShort(numbers.withDifferenceWord(numbers.differences(least, most)));
}

/** What a scenario or the trend leads to at the due date; its probability only where the engine gives one. */
export function resultSentence(projection: Projection, letter: string, context: SentenceContext): readonly Phrase[] {
  const { way, numbers, language } = context;
  const texts = projectionTexts(language);
  const index = dueIndex(projection, way?.target.due ?? null);
  const due = way ? targetDueText(way.target, language) : lowerFirst(momentText(projection.times[index] ?? 0, language));
  const band = projection.bands.find(({ level }) => level === 0.8);
  const [low, high, median] = [band?.lower[index] ?? 0, band?.upper[index] ?? 0, projection.median[index] ?? 0];
  const isRange = band !== undefined && numbers.bare(low) !== numbers.bare(high);
  const result = projection.targets.find(({ id }) => id === way?.target.id);
  const short = result?.gap ? shortfall(result.gap, isRange, context) : '';
  const tail = isRange ? (letter ? texts.ofDraws : texts.ofTrend) : '';
  const sentence = [plain(letter ? texts.withScenario(letter, due) : texts.withTrend(due)),
    strong(isRange ? texts.interval(numbers.interval(low, high)) : texts[numbers.context.indicator.kind === 'rank' ? 'place' : 'level'](numbers.computed(median))), plain(`${tail}${short}.`)];
  const probability = result?.attainment?.probability ?? null;
  const chance = probability === null || !result ? [] : [
    plain(` ${letter ? texts.ifRight(eventText(result, context)) : texts.chance(eventText(result, context))}`), strong(formatProbability(probability, language)), plain('.'),
    ...(letter ? [] : attained(result, language)),
  ];
  return startingFrom(way?.origin ?? 'document', [...sentence, ...chance], language);
}

/** The interval of years beside a trend's probability. */
function attained({ attainment }: TargetResult, language: Language): readonly Phrase[] {
  const years = attainment ? attainedYears(attainment, language) : '';
  return years ? [plain(` ${upperFirst(years)}.`)] : [];
}

/** "Trên đường giữa, phần còn lại của tổng giảm 0,4% trong năm 2030.": the engine's warning with its years; empty where nothing falls by what is printed. */
export function restWarning({ rest, times }: Projection, language: Language): string {
  const texts = projectionTexts(language);
  const rates = Array.from(rest ?? [], (rate, index) => ({ year: Math.ceil((times[index + 1] ?? 0) - 1e-6) - 1, size: formatFixed(-rate, 1, language), rate }));
  const falling = rates.filter(({ rate, size }) => rate < 0 && size !== formatFixed(0, 1, language));
  const worst = [...falling].sort((a, b) => a.rate - b.rate)[0];
  if (!worst) return '';
  const years = [...new Set(falling.map(({ year }) => year))];
  return years.length === 1 ? texts.restFallsOnce(worst.size, String(worst.year)) : texts.restFallsOften(years.join(', '), worst.size, String(worst.year));
}

/**
 * Result with and without the links that a user declared, and what each adds; empty where there are none. It goes wherever the result goes.
 * @param nameOf The name of an indicator by its id.
 */
export function linkSentences({ linked, ...projection }: Projection, numbers: ProjectionNumbers, nameOf: (id: string) => string, language: Language): readonly string[] {
  const texts = projectionTexts(language);
  if (!linked) return [];
  const interval = ({ bands, median }: Pick<Projection, 'bands' | 'median'>) => {
    const band = bands.find(({ level }) => level === 0.8);
    const [low, high] = [band?.lower.at(-1), band?.upper.at(-1)];
    return low === undefined || high === undefined || numbers.bare(low) === numbers.bare(high) ? numbers.computed(median.at(-1) ?? 0) : `${numbers.interval(low, high)} (80%)`;
  };
  return [
    texts.withLinks(interval(projection)), texts.withoutLinks(interval(linked.without)),
    ...linked.added.map(({ from, median }) => texts.linkAdds(nameOf(from), numbers.withDifferenceWord(numbers.bare(median.at(-1) ?? 0)))), texts.linksNote,
  ];
}

/** On whose word two bases count as equal: the line that goes into every sentence, picture and file. */
export function declaredText({ reason, name }: DeclaredBasis, language: Language): string {
  const texts = projectionTexts(language);
  return `${texts.declared}: ${reason}${/[.!?…]$/.test(reason) ? '' : '.'} ${texts.declaredBy(name)}`;
}

/** A document's title, body, date and section. */
export function sourceText({ document, section }: Source, documents: readonly SourceDocument[], language: Language): string {
  const found = documents.find(({ id }) => id === document);
  const texts = projectionTexts(language);
  const parts = found ? [titleText(documents, document, language), pickText(found.issuer, language).text, found.issued ? formatDate(found.issued, language) : pickText(found.issuer, language).text && texts.noIssueDate] : [document];
  return [...parts, section ? messages(language).detail.section(section) : ''].filter(Boolean).join(', ');
}
