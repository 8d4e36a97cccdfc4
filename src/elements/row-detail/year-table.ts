import { html, nothing, type TemplateResult } from 'lit';
import { messages } from '../../i18n/index.js';
import { milestone, simulatedYear, type WordsContext, yearIndex } from './result-words.js';

/**
 * The picture of an opened row as a table: each year end with the required path and what is computed for it.
 * @param fresh Whether the numbers answer what stands in the fields now.
 */
export function yearTable(years: readonly { readonly year: number; readonly value: number }[], words: WordsContext, fresh: boolean): TemplateResult {
  const { simulation: texts, detail: { endOf } } = messages(words.language);
  const { simulation } = words;
  const shown = (text: string | undefined) => (fresh ? text : '…');
  return html`<table class="steps"><thead><tr><th scope="col">${texts.year}</th><th scope="col">${texts.requiredPath}</th>
    ${simulation ? html`<th scope="col">${texts.median}</th><th scope="col">${texts.interval}</th>` : nothing}</tr></thead><tbody>
    ${years.map(({ year, value }) => {
      const at = yearIndex(simulation, year);
      const simulated = at < 0 ? null : simulatedYear(at, words);
      return html`<tr><th scope="row">${endOf(year)}</th><td>${shown(milestone(value, words))}</td>
        ${simulation ? html`<td>${shown(simulated?.median)}</td><td>${shown(simulated?.interval)}</td>` : nothing}</tr>`;
    })}</tbody></table>`;
}
