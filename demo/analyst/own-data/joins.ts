/** Which of the shared concepts a row of the table is, and on which basis: a person's decision, never ours. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Concept, Inspection, Mapping, RowMapping } from '../../../src/model/index.js';
import type { ownTexts } from './texts.js';

type Words = (typeof ownTexts)['vi' | 'en'];

const MOST = 60;

export interface JoinsState {
  readonly inspection: Inspection;
  readonly mapping: Mapping;
  readonly concepts: readonly Concept[];
  readonly lang: 'vi' | 'en';
  readonly words: Words;
  readonly decide: (key: string, part: Partial<RowMapping>) => void;
}

const picked = (event: Event): string => (event.target as HTMLSelectElement).value;
const AS_FILE = '=';

function basisChoice(state: JoinsState, row: RowMapping, concept: Concept, name: string): TemplateResult {
  const { words, lang, decide } = state;
  const chosen = row.basis === undefined ? AS_FILE : (row.basis ?? '');
  return html`<label><span class="visually-hidden">${words.basis}: ${name}</span>
    <select .value=${chosen} @change=${(event: Event) => {
      const value = picked(event);
      const { basis: _, targetBasis: _target, ...rest } = row;
      decide(row.key, value === AS_FILE ? { ...rest, basis: undefined as never, targetBasis: undefined as never } : { basis: value || null, targetBasis: value || null });
    }}>
      <option value=${AS_FILE} ?selected=${chosen === AS_FILE}>${words.asFile}</option>
      <option value="" ?selected=${chosen === ''}>${words.noBasis}</option>
      ${concept.bases.map(({ id, name: title }) => html`<option value=${id} ?selected=${id === chosen}>${title[lang] ?? title.vi ?? id}</option>`)}</select></label>`;
}

/** One line an indicator of the table. */
export function joins(state: JoinsState): TemplateResult {
  const { inspection, mapping, concepts, lang, words, decide } = state;
  const named = concepts.map((concept) => ({ concept, name: concept.name[lang] ?? concept.name.vi ?? concept.id })).sort((a, b) => a.name.localeCompare(b.name, lang));
  return html`<h3>${words.rows}</h3><p class="small">${words.rowsHelp}</p>
    <div class="scroll" tabindex="0" role="region" aria-label=${words.rows}><table class="joins">
      <thead><tr><th scope="col">${words.name}</th><th scope="col">${words.concept}</th><th scope="col">${words.basis}</th><td></td></tr></thead>
      <tbody>${inspection.rows.slice(0, MOST).map(({ key, name, candidates, bases }) => {
        const row = mapping.rows.find((one) => one.key === key) ?? { key };
        const concept = concepts.find(({ id }) => id === row.concept);
        return html`<tr class=${row.skip ? 'skipped' : ''}>
          <th scope="row">${name}</th>
          <td><label><span class="visually-hidden">${words.concept}: ${name}</span>
            <select .value=${row.concept ?? ''} @change=${(event: Event) => decide(key, { concept: picked(event) || null })}>
              <option value="" ?selected=${!row.concept}>${words.noConcept}</option>
              ${named.filter(({ concept: { id } }) => candidates.includes(id)).map((one) => html`<option value=${one.concept.id} ?selected=${one.concept.id === row.concept}>${one.name} (${words.same})</option>`)}
              ${named.filter(({ concept: { id } }) => !candidates.includes(id)).map((one) => html`<option value=${one.concept.id} ?selected=${one.concept.id === row.concept}>${one.name}</option>`)}</select></label></td>
          <td>${concept ? basisChoice(state, row, concept, name) : bases.join('; ') || words.noBasis}</td>
          <td><label class="choice"><input type="checkbox" .checked=${row.skip ?? false} @change=${(event: Event) => decide(key, { skip: (event.target as HTMLInputElement).checked })}>
            <span>${words.skip}<span class="visually-hidden">: ${name}</span></span></label></td></tr>`;
      })}</tbody></table></div>
    ${inspection.rows.length > MOST ? html`<p class="small">${words.moreRows(inspection.rows.length - MOST)}</p>` : nothing}`;
}
