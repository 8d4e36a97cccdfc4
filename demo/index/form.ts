/** The editor's choices as a form. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Dataset } from '../../src/model/index.js';
import { PROVINCES } from '../shared/provinces.js';
import { carriedSearch } from '../shared/site.js';
import { type Choice, COLOURS, ELEMENTS, FOLDER, indicatorsOf, liesElsewhere, SITUATIONS } from './choice.js';
import { mayFetch, mayInsist, mayPin, usesFrame } from './snippet.js';
import { texts } from './texts.js';
import { thumbnails } from './thumbnails.js';

export interface FormState {
  readonly choice: Choice;
  /** Names of the provinces, in this page's language. */
  readonly names: Readonly<Record<string, string>>;
  /** The chosen province's data; null while they load. */
  readonly dataset: Dataset | null;
  /** What a comparison can be narrowed to, by concept. */
  readonly contents: ReadonlyMap<string, string>;
  readonly change: (part: Partial<Choice>) => void;
  /** Asks for all of the province's rows, and whether they are under way. */
  readonly all: () => void;
  readonly changing: boolean;
}

/** Step one: the seven elements as pictures with a radio button each. */
export function gallery({ choice: { show, lang }, change }: FormState): TemplateResult {
  const words = texts[lang];
  return html`<section class="step">
    <h2 id="step-element">${words.stepElement}</h2>
    <div class="gallery" role="radiogroup" aria-labelledby="step-element">${ELEMENTS.map((name) => {
      const [title, about] = words.elements[name];
      return html`<label class="specimen ${name === show ? 'on' : ''}">
        <input type="radio" name="show" .checked=${name === show} value=${name} @change=${() => change({ show: name })}>
        ${svg`<svg viewBox="0 0 240 112" aria-hidden="true">${thumbnails(lang)[name]}</svg>`}
        <span class="name"><b>${title}</b>${name === show ? html` <span class="sign" aria-hidden="true">${words.chosen}</span>` : nothing}</span>
        <span class="small">${about}</span>
      </label>`;
    })}</div>
  </section>`;
}

interface Option<T> {
  readonly value: T;
  readonly label: string;
}

/** What was chosen; the field itself then shows what it did, until the page says otherwise: a choice that adds something goes back to none. */
function chosenIn(field: HTMLSelectElement, value: string): string {
  const { value: chosen } = field;
  field.value = value;
  return chosen;
}

function select<T extends string>(label: string, options: readonly Option<T>[], value: string, pick: (value: T) => void, wide = false): TemplateResult {
  return html`<label class="field ${wide ? 'full' : ''}"><span>${label}</span>
    <select .value=${value} @change=${(event: Event) => pick(chosenIn(event.target as HTMLSelectElement, value) as T)}>
      ${options.map((option) => html`<option value=${option.value} ?selected=${option.value === value}>${option.label}</option>`)}
    </select></label>`;
}

function radio<T extends string>(name: string, value: T, chosen: T, [label, about]: readonly [string, string], pick: (value: T) => void): TemplateResult {
  return html`<li><label class="choice"><input type="radio" name=${name} .checked=${value === chosen} @change=${() => pick(value)}>
    <span>${label}<br><span class="small">${about}</span></span></label></li>`;
}

function check(checked: boolean, [label, about = '']: readonly [string, string?], pick: (value: boolean) => void): TemplateResult {
  return html`<label class="choice"><input type="checkbox" .checked=${checked} @change=${(event: Event) => pick((event.target as HTMLInputElement).checked)}>
    <span>${label}${about ? html`<br><span class="small">${about}</span>` : nothing}</span></label>`;
}

/** Rows that say something, as choices: those that lead the province's, or all others. */
function indicatorOptions(dataset: Dataset | null, language: 'vi' | 'en', main: boolean): readonly Option<string>[] {
  const shown = (dataset?.indicators ?? []).filter(({ headline, observations, targets }) => headline === main && (main || observations.length + targets.length > 0));
  return shown.map(({ id, name }) => ({ value: id, label: name[language] ?? name.vi ?? id }));
}

/** The province's other rows, hundreds of them: fetched once they are asked for. */
function others(words: (typeof texts)['vi' | 'en'], { dataset, changing, all }: FormState, options: readonly Option<string>[], taken: readonly string[], pick: (id: string) => void): TemplateResult {
  if (dataset?.summary) return html`<p class="full"><button type="button" ?disabled=${changing} @click=${all}>${words.otherIndicators(dataset.summary.indicators)}</button></p>`;
  const left = options.filter(({ value }) => !taken.includes(value));
  return left.length ? select(words.otherIndicator, [{ value: '', label: words.choose }, ...left], '', (id) => { if (id) pick(id); }, true) : html``;
}

function several(label: string, options: readonly Option<string>[], chosen: readonly string[], least: number, pick: (values: string[]) => void): TemplateResult {
  const toggle = (value: string, on: boolean) => pick(options.map((option) => option.value).filter((one) => (one === value ? on : chosen.includes(one))));
  return html`<fieldset class="full"><legend class="plain">${label}</legend><div class="several">${options.map(({ value, label: name }) => {
    const on = chosen.includes(value);
    return html`<label class="choice"><input type="checkbox" .checked=${on} ?disabled=${on && chosen.length <= least}
      @change=${(event: Event) => toggle(value, (event.target as HTMLInputElement).checked)}><span>${name}</span></label>`;
  })}</div></fieldset>`;
}

function content(state: FormState): TemplateResult {
  const { choice, names, dataset, contents, change } = state;
  const { show, lang } = choice;
  const words = texts[lang];
  const provinces = PROVINCES.map((slug) => ({ value: slug, label: names[slug] ?? slug }));
  const rest = indicatorOptions(dataset, lang, false);
  const named = indicatorsOf(choice);
  // Of the others those in hand stand beside the main ones.
  const indicators = [...indicatorOptions(dataset, lang, true), ...rest.filter(({ value }) => named.includes(value))];
  return html`<div class="fields">
    ${show === 'compare' ? several(words.provinces, provinces, choice.provinces, 2, (list) => change({ provinces: list }))
      : select(words.province, provinces, choice.province, (province) => change({ province }))}
    ${select(words.wordsIn, [{ value: 'vi', label: 'Tiếng Việt' }, { value: 'en', label: 'English' }], choice.words, (value) => change({ words: value }), show === 'compare')}
    ${show === 'compare' && contents.size ? several(words.contents, [...contents].map(([value, label]) => ({ value, label })), choice.concepts, 0, (concepts) => change({ concepts })) : nothing}
    ${show === 'indicator' || show === 'projection' ? select(words.indicator, indicators, choice.indicator, (indicator) => change({ indicator }), true) : nothing}
    ${show === 'scenario' ? several(words.indicators, indicators, choice.indicators, 1, (list) => change({ indicators: list })) : nothing}
    ${named.length ? others(words, state, rest, named, (id) => change(show === 'scenario' ? { indicators: [...choice.indicators, id].slice(-8) } : { indicator: id })) : nothing}
    ${select(words.headingField, (['2', '3', '4', '5', '6'] as const).map((value) => ({ value, label: words.headingLevel(value) })), choice.heading, (heading) => change({ heading }))}
    ${select(words.look, (['', 'light', 'dark'] as const).map((value) => ({ value, label: words.looks[value] })), choice.look, (look) => change({ look }))}
    ${select(words.colours, COLOURS.map((value) => ({ value, label: words.colourNames[value] })), choice.colours, (colours) => change({ colours }), true)}
  </div>`;
}

function files({ choice, change }: FormState): TemplateResult {
  const words = texts[choice.lang];
  const typed = (event: Event) => {
    const field = event.target as HTMLInputElement;
    const wrong = !FOLDER.test(field.value);
    field.setCustomValidity(wrong ? words.folderWrong : '');
    field.ariaInvalid = String(wrong);
    if (!wrong) change({ folder: field.value });
    else field.reportValidity();
  };
  return html`<label class="field"><span>${words.folder}</span>
    <input type="text" spellcheck="false" autocomplete="off" .value=${choice.folder} aria-describedby="folder-help" @change=${typed}></label>
    <p class="small" id="folder-help">${mayInsist(choice) ? words.folderHelp : nothing}</p>`;
}

/** Step two, left: content, the portal's situation, what comes along. */
export function form(state: FormState): TemplateResult {
  const { choice, change } = state;
  const { lang, host } = choice;
  const words = texts[lang];
  const framed = usesFrame(choice);
  return html`<form class="form" @submit=${(event: Event) => event.preventDefault()}>
    ${content(state)}
    <fieldset><legend><h3>${words.whichSituation}</h3></legend>
      <ul class="ruled">${SITUATIONS.map((situation) => radio('host', situation, host, words.situations[situation], (value) => change({ host: value })))}</ul></fieldset>
    ${files(state)}
    ${!mayPin(choice) ? nothing : html`<fieldset><legend><h3>${words.dataKind}</h3></legend><ul class="ruled">
      ${(['pinned', 'live'] as const).map((kind) => radio('data', kind, choice.data, words[kind], (value) => change({ data: value })))}</ul>
      ${framed ? nothing : html`<p class="small">${words.ownData} <a href=${`analyst.html${carriedSearch(choice)}#own`}>${words.tryOwnData}</a></p>`}</fieldset>`}
    <fieldset><legend><h3>${words.with}</h3></legend>
      ${framed ? nothing : check(choice.table, words.table, (table) => change({ table }))}
      ${check(choice.downloads, [words.downloads], (downloads) => change({ downloads }))}
      ${liesElsewhere(choice) && !framed ? check(choice.cors, words.cors, (cors) => change({ cors })) : nothing}
      ${!mayFetch(choice) ? nothing : check(choice.fetches, words.fetches, (fetches) => change({ fetches }))}
      ${host === 'only-frames' ? check(choice.grows, words.grows, (grows) => change({ grows })) : nothing}
      ${check(choice.legacy, words.legacy, (legacy) => change({ legacy }))}
    </fieldset>
    <div class="aside"><h3>${words.unsure}</h3><ol class="numbered">${words.questions.map((question) => html`<li>${question}</li>`)}</ol></div>
  </form>`;
}
