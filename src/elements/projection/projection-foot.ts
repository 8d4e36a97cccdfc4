import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber, messages } from '../../i18n/index.js';
import { restWarning, sourceText } from '../../i18n/projection-describe.js';
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

/** Sources of value and target, for the reader: title, body, date, section. */
export function sourceTexts({ assessment: { observation, target, reader }, dataset, language, texts }: ProjectionContext): readonly (readonly [string, string])[] {
  return [
    ...(observation ? [[texts.value, sourceText(observation.source, dataset.documents, language)] as const] : []),
    ...(reader ? [[texts.keyTyped, texts.noteTyped.replace(/\.$/, '')] as const] : []),
    ...(target ? [[texts.target, sourceText(target.source, dataset.documents, language)] as const] : []),
  ];
}

function linesIn({ assessment: { observation, target }, language, texts }: ProjectionContext): TemplateResult | typeof nothing {
  const { detail } = messages(language);
  const places = [[texts.value, observation?.source.lines], [texts.target, target?.source.lines]] as const;
  const known = places.flatMap(([title, lines]) => (lines ? [`${title}: ${detail.line(lines[0], lines[1]).toLowerCase()}`] : []));
  return known.length ? html`<details><summary>${detail.transcript}</summary>${known.join('; ')}</details>` : nothing;
}

/** Warnings of the engine, each once with the letters it is about; that a value is undated stands in the sentences already. */
export function warningTexts({ lines, language }: ProjectionContext): readonly string[] {
  const about = new Map<string, string[]>();
  for (const { letter, projection } of lines) {
    for (const { code, message } of projection.warnings) {
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
    <p><b>${texts.sources}.</b> ${sourceTexts(context).map(([title, words]) => html`${title}: ${words}. `)}</p>
    ${linesIn(context)}
    ${warningTexts(context).map((words) => html`<p>${words}</p>`)}
    ${findings.length ? html`<p><b class="finding">${texts.findings}.</b> ${findings.map(({ what, detail }) => html`<span class="found">${localText(what, language)}. ${localText(detail, language)}</span>`)}</p>` : nothing}
    ${findings.some(({ detail }) => !detail.vi && !detail.en) ? html`<p><button type="button" @click=${details}>${messages(language).seeFindings}</button></p>` : nothing}
    ${files}
  </footer>`;
}
