import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { basisText, whenText } from '../../i18n/describe.js';
import { formatDate, formatNumber, messages, pickText } from '../../i18n/index.js';
import { targetDueText, targetValueText } from '../../i18n/projection-numbers.js';
import { calendarDay, type Source } from '../../model/index.js';
import type { Declaration } from '../../view/scenario.js';
import { type BaselineEntry, baselineFields, monthOf } from '../shared/baseline-entry.js';
import { readEntry } from '../shared/entry-typed.js';
import type { ScenarioContext } from './context.js';

/** "Báo cáo ngày 19 tháng 6 năm 2026": the document's title and day. */
function sourceWords({ document: id }: Source, { dataset, language }: ScenarioContext): string {
  const found = dataset.documents.find((each) => each.id === id);
  return [pickText(found?.title, language).text, found?.issued ? formatDate(found.issued, language) : ''].filter(Boolean).join(', ');
}

const monthAt = (time: number): string => {
  const day = calendarDay(time);
  return day ? `${day.month}/${day.year}` : '';
};

/** What stands in the two fields: as typed, else the number that is used. */
function entryOf({ facts: { subject }, editor, document, today, language }: ScenarioContext): BaselineEntry | undefined {
  const { indicator, assessment: { target } } = subject;
  const [text, month] = [editor.draft(`baselines.${indicator.id}`), editor.draft(`baselines.${indicator.id}.month`)];
  const used = document.baselines[indicator.id] ?? (subject.way?.origin === 'reader' ? subject.way.start : undefined);
  const shownMonth = month ?? (used ? monthAt(used.time) : monthOf(today));
  if (text !== undefined && target) return readEntry(text, shownMonth, indicator, target, today, language);
  return used ? { text: formatNumber(used.value, language), month: shownMonth, baseline: used, problem: null } : undefined;
}

/** The fields of a typed value; what is typed counts as soon as number and month can be read. */
function typedValue(context: ScenarioContext): TemplateResult {
  const { facts: { subject: { indicator, assessment: { target } } }, editor, document, today, language } = context;
  const path = `baselines.${indicator.id}`;
  const take = (text: string, month: string) => {
    const entry = target ? readEntry(text, month, indicator, target, today, language) : undefined;
    const baseline = entry?.baseline ?? null;
    editor.typed(`${path}.month`, month, entry?.problem === 'month' ? null : 0, () => undefined);
    editor.typed(path, text, entry?.problem && entry.problem !== 'month' ? null : 0, () => undefined);
    if (baseline || (text.trim() === '' && document.baselines[indicator.id])) editor.act({ type: 'baseline', indicator: indicator.id, baseline }, path);
  };
  return html`<div class="typed" @focusout=${() => { editor.leave(path); editor.leave(`${path}.month`); }}>${baselineFields(indicator, entryOf(context), monthOf(today), language, {
    change: take, clear: () => { editor.forget(path); editor.act({ type: 'baseline', indicator: indicator.id, baseline: null }); editor.toggle(path, false); },
  })}</div>`;
}

/** From which value the calculation starts: that of the documents, or one that the user types. */
export function baselinePart(context: ScenarioContext): TemplateResult | typeof nothing {
  const { facts, own, texts, editor, language, document } = context;
  const { subject } = facts;
  const { assessment: { observation, target, reader }, indicator } = subject;
  const path = `baselines.${indicator.id}`;
  if (target?.value == null || target.due === null) return nothing;
  const fields = reader !== null || editor.open.has(path) || (observation === null && document.baselines[indicator.id] === undefined);
  return html`<section class="part" data-part="baseline"><p class="sub">${texts.baseline}</p>
    ${observation ? html`<div class="item"><p>${observation.approx ? `${messages(language).approx[observation.approx]} ` : ''}${own.numbers.printed(observation.value)}, ${whenText(observation, language)}<span class="small">${texts.byDocument(sourceWords(observation.source, context))}</span></p>
      ${reader ? nothing : html`<button type="button" class="link" aria-expanded=${fields ? 'true' : 'false'} @click=${() => editor.toggle(path, !fields)}>${fields ? texts.ownBaseline : texts.otherBaseline}</button>`}</div>` : nothing}
    ${subject.way || facts.mayDeclare ? nothing : html`<p class="quiet">${texts.startFirst}</p>`}${fields ? typedValue(context) : nothing}</section>`;
}

/** Value and target side by side with what each says it counts, and the words with which a user takes them as equal. */
export function declarePart(context: ScenarioContext): TemplateResult | typeof nothing {
  const { facts, own, texts, editor, language, document, problems } = context;
  const { indicator, assessment: { observation, target } } = facts.subject;
  if (!facts.mayDeclare || !observation || !target || facts.subject.way?.origin === 'reader') return nothing;
  const { checked = false, reason = '', name = '' } = document.declarations[indicator.id] ?? {};
  const declare = (declaration: Partial<Declaration>, gesture: string | null = null) => editor.act({ type: 'declare', indicator: indicator.id, declaration }, gesture);
  const about = messages(language).approx;
  const field = (part: 'reason' | 'name', label: string, value: string) => {
    const path = `declarations.${indicator.id}.${part}`;
    const message = problems.get(path);
    const input = (event: InputEvent) => declare({ [part]: (event.target as HTMLInputElement).value }, path);
    return html`<label class="field"><span>${label} <small>(${texts.required})</small></span>${part === 'reason'
      ? html`<textarea rows="2" maxlength="400" required data-path=${path} .value=${live(value)} aria-invalid=${message ? 'true' : 'false'} @input=${input} @blur=${() => editor.settle()}></textarea>`
      : html`<input type="text" maxlength="160" required autocomplete="off" data-path=${path} .value=${live(value)} aria-invalid=${message ? 'true' : 'false'} @input=${input} @blur=${() => editor.settle()} />`}</label>`;
  };
  return html`<section class="part declare" data-part="declare"><p class="sub">${texts.bases}</p>
    <dl class="twoval"><dt>${texts.valueRow}</dt><dd>${observation.approx ? `${about[observation.approx]} ` : ''}${own.numbers.printed(observation.value)} <small>${sourceWords(observation.source, context)}; ${basisText(indicator, observation.basis, language).text}</small></dd>
      <dt>${texts.targetRow}</dt><dd>${targetValueText(target, own.numbers, language)}, ${targetDueText(target, language)} <small>${sourceWords(target.source, context)}; ${basisText(indicator, target.basis, language).text}</small></dd></dl>
    <label class="chk"><input type="checkbox" data-path="declarations.${indicator.id}" .checked=${live(checked)} @change=${(event: Event) => declare({ checked: (event.target as HTMLInputElement).checked })} /><span>${texts.declare}</span></label>
    ${checked ? html`${field('reason', texts.reason, reason)}${field('name', texts.declarer, name)}
      ${[...problems.keys()].some((path) => path.startsWith(`declarations.${indicator.id}`)) ? html`<p class="problem">${texts.declareFirst}</p>` : nothing}<p class="quiet">${texts.declareNote}</p>` : nothing}
  </section>`;
}
