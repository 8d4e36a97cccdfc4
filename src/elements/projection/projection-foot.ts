import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber, messages } from '../../i18n/index.js';
import { sourceText } from '../../i18n/projection-describe.js';
import { localText } from '../shared/phrases.js';
import type { ProjectionContext } from './context.js';

export type FileKind = 'png' | 'csv' | 'json' | 'draws';

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
    ...(observation ? [[texts.valueSource, sourceText(observation.source, dataset.documents, language)] as const] : []),
    ...(reader ? [[texts.keyTyped, texts.noteTyped.replace(/\.$/, '')] as const] : []),
    ...(target ? [[texts.targetSource, sourceText(target.source, dataset.documents, language)] as const] : []),
  ];
}

function linesIn({ assessment: { observation, target }, language, texts }: ProjectionContext): TemplateResult | typeof nothing {
  const { detail } = messages(language);
  const places = [[texts.valueSource, observation?.source.lines], [texts.targetSource, target?.source.lines]] as const;
  const known = places.flatMap(([title, lines]) => (lines ? [`${title}: ${detail.line(lines[0], lines[1]).toLowerCase()}`] : []));
  return known.length ? html`<details><summary>${detail.transcript}</summary>${known.join('; ')}</details>` : nothing;
}

/** Warnings of the engine, each once with the letters it is about; that a value is undated stands in the sentences already. */
export function warningTexts({ lines, language }: ProjectionContext): readonly string[] {
  const about = new Map<string, string[]>();
  for (const { letter, projection } of lines) {
    for (const { code, message } of projection.warnings) {
      const text = message[language];
      if (code !== 'undated' && !about.get(text)?.includes(letter)) about.set(text, [...(about.get(text) ?? []), letter]);
    }
  }
  return [...about].map(([text, letters]) => [letters.filter(Boolean).join(', '), text].filter(Boolean).join(': '));
}

interface FootOptions {
  /** Null where the page wants no downloads. */
  readonly download: ((kind: FileKind) => void) | null;
  readonly hasDraws: boolean;
  readonly failed: boolean;
  /** Asks for the details of findings, which a summary leaves out. */
  readonly details: () => void;
}

/** Method, sources, warnings, what does not agree, downloads. */
export function projectionFoot(context: ProjectionContext, { download, hasDraws, failed, details }: FootOptions): TemplateResult {
  const { texts, findings, language, model } = context;
  const kinds: readonly FileKind[] = [...(model ? ['png', 'csv'] as const : []), 'json', ...(hasDraws ? ['draws'] as const : [])];
  return html`<footer class="foot" part="sources">
    <p><b>${texts.method}.</b> ${methodText(context)}</p>
    <p><b>${texts.sources}.</b> ${sourceTexts(context).map(([title, words]) => html`${title}: ${words}. `)}</p>
    ${linesIn(context)}
    ${warningTexts(context).map((words) => html`<p>${words}</p>`)}
    ${findings.map((finding) => html`<p><b class="finding">${texts.findings}.</b> ${localText(finding.what, language)}. ${localText(finding.detail, language)}</p>`)}
    ${findings.some(({ detail }) => !detail.vi && !detail.en) ? html`<p><button type="button" @click=${details}>${messages(language).seeFindings}</button></p>` : nothing}
    ${download ? html`<p class="downloads" part="actions"><b>${texts.download}.</b> ${kinds.map((kind) => html`<button type="button" data-file=${kind} @click=${() => download(kind)}>${texts[kind]}</button>`)}
      ${failed ? html`<span class="problem" role="alert">${texts.downloadFailed}</span>` : nothing}</p>` : nothing}
  </footer>`;
}
