import { html, nothing, type TemplateResult } from 'lit';
import { valueWords, targetWords } from '../../i18n/describe.js';
import { formatNumber, messages } from '../../i18n/index.js';
import { restWarning, sourceText } from '../../i18n/projection-describe.js';
import { momentShort } from '../../i18n/projection-numbers.js';
import type { Source } from '../../model/index.js';
import { allValues } from '../../view/projection-marks.js';
import { cited, folded } from '../shared/cited.js';
import { localText } from '../shared/phrases.js';
import type { ProjectionContext } from './context.js';

/** What the engine draws where a request does not say otherwise. */
const DRAWS = 10_000;
const SEED = 1;

/** How the numbers came about: method cards, number of draws, and whose classification the state is. */
export function methodText({ lines, language, texts }: ProjectionContext): string {
  const cards = new Map(lines.map(({ projection: { method } }) => [method.id, method]));
  const titles: Readonly<Record<string, string>> = texts.methods;
  const named = [{ id: 'required-pace', version: 1 }, ...cards.values()].map(({ id, version }) => texts.methodVersion(titles[id] ?? id, version));
  const drawn = lines.some(({ letter }) => letter) ? texts.drawing(formatNumber(DRAWS, language), String(SEED)) : '';
  return `${[...new Set(named)].join(' ')}${drawn}${texts.librarys}`;
}

type Place = readonly [title: string, words: string, lines: readonly string[]];

/** Where numbers come from, each document and section once; where there are several, each names its numbers. */
function placesOf<T extends { readonly source: Source }>(title: string, all: Iterable<T>, number: (each: T) => string, { dataset, language }: ProjectionContext): readonly Place[] {
  const { detail } = messages(language);
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const words = sourceText(each.source, dataset.documents, language);
    groups.set(words, [...(groups.get(words) ?? []), each]);
  }
  return [...groups].map(([words, mine]) => {
    const lines = mine.flatMap(({ source: { lines: at, document } }) => (at ? [detail.line(at[0], at[1], dataset.documents.find(({ id }) => id === document)?.file).toLowerCase()] : []));
    return [groups.size > 1 ? `${title} ${[...new Set(mine.map(number))].join('; ')}` : title, words, [...new Set(lines)]];
  });
}

/** Sources of every value and target that the picture, table and files have, those shown first: title, body, date, section; the transcript's lines beside. */
function places(context: ProjectionContext): readonly Place[] {
  const { indicator, assessment: { observation, target, reader }, language, texts, numbers } = context;
  return [
    ...placesOf(texts.value, new Set([...(observation ? [observation] : []), ...allValues(indicator)]), (each) => valueWords(indicator, each, language), context),
    ...(reader ? [[texts.keyTyped, `${numbers.printed(reader.value)}, ${momentShort(reader.time, language)}. ${texts.noteTyped.replace(/\.$/, '')}`, []] as const] : []),
    ...placesOf(texts.target, new Set([...(target ? [target] : []), ...indicator.targets]), (each) => targetWords(indicator, each, language), context),
  ];
}

/** The same for the reader of a file: without lines. */
export function sourceTexts(context: ProjectionContext): readonly (readonly [string, string])[] {
  return places(context).map(([title, words]) => [title, words]);
}

/** Warnings of the engine, each once with the letters it is about; that a value is undated stands in the sentences already. */
export function warningTexts({ lines, language, inHand, more = [] }: ProjectionContext): readonly string[] {
  const about = new Map<string, string[]>();
  for (const { id, letter, projection } of lines) {
    for (const { code, message } of projection.warnings) {
      // What a scenario says of the rest in its own sentences is not said again.
      if (code === 'rest-shrinks' && id === inHand && more.length > 0) continue;
      // The engine says how much at most; which years that is about stands in its numbers.
      const text = code === 'rest-shrinks' ? restWarning(projection, language) : message[language];
      if (text && code !== 'undated' && !about.get(text)?.includes(letter)) about.set(text, [...(about.get(text) ?? []), letter]);
    }
  }
  return [...about].map(([text, letters]) => [letters.filter(Boolean).join(', '), text].filter(Boolean).join(': '));
}

/** Method, sources, warnings, what does not agree, downloads. `details` asks for those of findings, which a summary leaves out. */
export function projectionFoot(context: ProjectionContext, details: () => void, files: unknown): TemplateResult {
  const { texts, findings, language } = context;
  return html`<footer class="foot" part="sources">
    <p><b>${texts.method}.</b> ${methodText(context)}</p>
    <p><b>${texts.sources}.</b> ${places(context).map(([title, words]) => html`${title}: ${words}. `)}</p>
    ${folded(places(context).flatMap(([title, , lines]) => (lines.length ? [`${title}: ${lines.join(', ')}`] : [])), language)}
    ${warningTexts(context).map((words) => html`<p>${words}</p>`)}
    ${findings.length ? html`<p><b class="finding">${texts.findings}.</b> ${findings.map(({ what, detail }) => html`<span class="found">${localText(what, language)}. ${cited(detail, language)}</span>`)}</p>` : nothing}
    ${findings.some(({ detail }) => !detail.vi && !detail.en) ? html`<p><button type="button" @click=${details}>${messages(language).seeFindings}</button></p>` : nothing}
    ${files}
  </footer>`;
}
