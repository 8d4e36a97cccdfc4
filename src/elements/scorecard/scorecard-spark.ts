import { html, nothing, svg, type TemplateResult } from 'lit';
import { whenText } from '../../i18n/describe.js';
import { formatNumber, type Language, messages } from '../../i18n/index.js';
import type { Observation } from '../../model/index.js';
import type { ScorecardRow } from '../../view/scorecard.js';
import { datedValues, sparkline } from '../../view/sparkline.js';

/** Earlier dated values on the base of the one shown, as a line without axes; in words for those who do not see it. */
export function spark(row: ScorecardRow, language: Language): TemplateResult | typeof nothing {
  const dated = datedValues(row);
  if (dated.length < 2) return nothing;
  const when = (one: Observation | undefined) => (one ? whenText(one, language) : '');
  const words = messages(language).dated(dated.length, when(dated[0]), when(dated.at(-1)), dated.map(({ value }) => formatNumber(value, language)).join('; '));
  const points = sparkline(dated);
  const last = points.at(-1);
  return html`<svg class="spark" viewBox="-3 -3 78 22" width="78" height="22" role="img" aria-label=${words}><title>${words}</title><polyline points=${points.map(({ x, y }) => `${x},${y}`).join(' ')} />${last ? svg`<circle cx=${last.x} cy=${last.y} r="2.5" />` : nothing}</svg>`;
}
