import { html, nothing, type TemplateResult } from 'lit';
import { absentText, differenceText, isRough, pacePieces, stateText, stepWord, targetPieces, unitOf, unitWord, valueWords, whenText, withUnit } from '../../i18n/describe.js';
import { formatNumber, messages, pickText } from '../../i18n/index.js';
import { declaredText } from '../../i18n/projection-describe.js';
import { isYearEnd, momentShort, targetDueText } from '../../i18n/projection-numbers.js';
import { upperFirst } from '../../i18n/upper-first.js';
import { documentCount } from '../../view/documents.js';
import { mark, tones } from '../shared/marks.js';
import { localText } from '../shared/phrases.js';
import { type ProjectionContext, shortBasis, whereText } from './context.js';

export type Tab = 'chart' | 'table';

interface HeadOptions {
  readonly tab: Tab;
  readonly choose: (tab: Tab) => void;
}

function tabs({ texts }: ProjectionContext, { tab, choose }: HeadOptions): TemplateResult {
  const move = (event: KeyboardEvent) => {
    const to = { ArrowLeft: 'chart', ArrowRight: 'table', Home: 'chart', End: 'table' }[event.key] as Tab | undefined;
    if (!to) return;
    event.preventDefault();
    choose(to);
    (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`#tab-${to}`)?.focus();
  };
  const one = (name: Tab) => html`<button type="button" role="tab" id="tab-${name}" aria-selected=${tab === name ? 'true' : 'false'} aria-controls="panel"
    tabindex=${tab === name ? '0' : '-1'} @click=${() => choose(name)}>${texts[name]}</button>`;
  return html`<div class="tabs" role="tablist" aria-label=${texts.views} @keydown=${move}>${one('chart')}${one('table')}</div>`;
}

/** Where the indicator belongs, its name, what it counts and on which territory, its state; the two views at the right. */
export function projectionHead(context: ProjectionContext, options: HeadOptions): TemplateResult {
  const { indicator, assessment, dataset, language, texts, level } = context;
  const name = pickText(indicator.name, language);
  const { observation, target, comparable, state } = assessment;
  // One base only where there is one: two that differ stand under their own numbers.
  const basis = comparable?.same === false ? '' : shortBasis(context, target?.basis ?? observation?.basis);
  const territory = dataset.documents.find(({ id }) => id === (target ?? observation)?.source.document)?.territory.name;
  return html`<header class="head" part="header">
    <div class="names">
      <p class="quiet">${whereText(context)}</p>
      <p class="title" part="title" role="heading" aria-level=${level} id="title" lang=${name.lang ?? nothing}>${name.text}</p>
      ${basis || territory ? html`<p class="quiet">${basis ? html`${texts.basis}: ${basis}` : nothing}${basis && territory ? '; ' : ''}${localText(territory, language)}</p>` : nothing}
      <p class="state tone-${tones[state]}" part="status">${mark(state)}<span>${stateText(assessment, language)}</span></p>
    </div>
    ${tabs(context, options)}
  </header>`;
}

/** On whose word two bases count as equal; above the picture, never a default. */
export function declaredLine({ subject: { declared }, language }: ProjectionContext): TemplateResult | typeof nothing {
  if (!declared) return nothing;
  return html`<p class="declared"><svg viewBox="0 0 20 20" aria-hidden="true" focusable="false"><circle cx="10" cy="10" r="8" /><path d="M6 8h8M6 12h8" /></svg><span>${declaredText(declared, language)}</span></p>`;
}

function figure(part: string, title: string, value: unknown, below: unknown): TemplateResult {
  return html`<div><dt>${title}</dt><dd class="v" part=${part}>${value}</dd><dd class="s">${below}</dd></div>`;
}

const number = (digits: string, word: string): TemplateResult => (word.startsWith('%') ? html`<span>${digits}<small part="unit">${word}</small></span>`
  : html`<span>${digits}</span>${word ? html` <small class="u" part="unit">${word}</small>` : nothing}`);

function valueFigure(context: ProjectionContext, entry: TemplateResult | null): TemplateResult {
  const { indicator, assessment, dataset, language, texts } = context;
  const { observation, reader, conflicts, reason } = assessment;
  const common = messages(language);
  const unit = unitWord(indicator, language, observation ? unitOf(indicator, observation.basis) : context.subject.unit);
  const yours = reader ? html`<span class="yours">${texts.keyTyped}: ${formatNumber(reader.value, language)}${unit.startsWith('%') ? unit : ` ${unit}`}, ${momentShort(reader.time, language)}</span>` : nothing;
  if (!observation) return figure('value', texts.value, entry ?? html`<span class="none">${texts.none}</span>`, html`${absentText(indicator, assessment, documentCount(dataset.documents), language)}${entry ? nothing : yours}`);
  const about = observation.approx ? html`<small class="u">${common.approx[observation.approx]}</small> ` : nothing;
  const below = [whenText(observation, language), shortBasis(context, observation.basis)].filter(Boolean).join(', ');
  // Of numbers that contradict each other none is the right one.
  const counted = reason.code === 'printed-against-counts' ? reason.counted : null;
  const others = [...(counted === null ? [] : [`${withUnit(formatNumber(Math.round(counted * 100) / 100, language), unit)} ${common.computedFromCounts}`]),
    ...conflicts.map((one) => `${valueWords(indicator, one, language)}, ${whenText(one, language)}`)];
  return figure('value', common.columns.value, html`${about}${number(formatNumber(observation.value, language), unit)}`,
    html`${below}${others.map((words) => html`<br /><b>${words}</b>`)}${yours}`);
}

function targetFigure(context: ProjectionContext): TemplateResult {
  const { indicator, assessment: { target }, dataset, language, texts } = context;
  const common = messages(language);
  if (!target) return figure('target', common.columns.target, html`<span class="none">${common.noTarget}</span>`, common.noTargetWhere(documentCount(dataset.documents)));
  const below = [targetDueText(target, language), shortBasis(context, target.basis)].filter(Boolean).join(', ');
  if (target.value === null) return figure('target', common.columns.target, html`<span class="none">${localText(target.note, language)}</span>`, below);
  const [before, digits, unit] = targetPieces(indicator, target, language);
  return figure('target', texts.target, html`${before ? html`<small class="u">${before}</small> ` : nothing}${number(digits, unit)}`, below);
}

/** What is missing and how fast it must come; only where value and target may be set against each other. */
function wayFigures({ indicator, assessment, way, subject, language, texts }: ProjectionContext): readonly TemplateResult[] {
  const common = messages(language);
  const gap = way?.origin === 'reader' ? (assessment.reader?.gap ?? null) : way?.origin === 'declared' ? declaredGap(way.start.value, way.target.value, indicator.direction) : assessment.gap;
  if (!way || gap === null) return [];
  const rough = isRough({ ...assessment, reader: way.origin === 'reader' ? assessment.reader : null });
  const onWhoseWord = way.origin === 'reader' ? common.readersShort : subject.declared ? texts.declared.toLowerCase() : texts.sameBase;
  const missing = differenceText(gap, rough, language);
  const first = figure('gap', gap < 0 ? texts.beyond : texts.gap, html`${rough ? html`<small class="u">${common.approx.about}</small> ` : nothing}${number(missing, stepWord(indicator, language, subject.unit, missing === '1'))}`, onWhoseWord);
  const { required } = way;
  const pace = pacePieces(indicator, { ...assessment, required, target: way.target, gap }, language);
  if (!required || !pace) return [first];
  const years = Math.round(required.to - required.from);
  const whole = isYearEnd(required.from) && isYearEnd(required.to) && years > 1;
  const below = whole ? texts.yearsInRow(years, Math.round(required.from), Math.round(required.to) - 1) : texts.between(momentShort(required.from, language), targetDueText(way.target, language));
  return [first, figure('pace', texts.pace, html`${[pace.down, pace.about].filter(Boolean).map((word) => html`<small class="u">${word}</small> `)}${number(pace.number, pace.unit)}`, pace.why ? upperFirst(`${texts.fromValue}: ${pace.why}`) : below)];
}

const declaredGap = (value: number, target: number | null, direction: string): number | null => (target === null ? null : direction === 'lower' ? value - target : target - value);

/** The figures of the head: two where value and target cannot be compared, four where they can. */
export function figures(context: ProjectionContext, entry: TemplateResult | null): TemplateResult {
  return html`<dl class="figures">${valueFigure(context, entry)}${targetFigure(context)}${wayFigures(context)}</dl>`;
}
