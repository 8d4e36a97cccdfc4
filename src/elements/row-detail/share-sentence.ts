import { html, nothing, type TemplateResult } from 'lit';
import { formatFixed, formatNumber, type Language, messages } from '../../i18n/index.js';
import { growthNeeded, restInLastYear } from '../../view/ratio.js';

/**
 * What the target asks of the digital economy and leaves for the rest of the economy, when GRDP grows at `growth` % a year.
 *
 * @param start Present share in % and its decimal time. @param target Wanted share in % and its due time.
 */
export function shareSentence(
  start: { readonly time: number; readonly value: number }, target: { readonly due: number; readonly value: number }, growth: number, language: Language,
): TemplateResult | typeof nothing {
  const { simulation: texts } = messages(language);
  const years = target.due - start.time;
  const [share, wanted, whole] = [start.value / 100, target.value / 100, growth / 100];
  const needed = growthNeeded(share, wanted, years, whole);
  const rest = restInLastYear(share, wanted, years, whole);
  if (needed === null) return nothing;
  const percent = (fraction: number) => formatFixed(Math.abs(fraction) * 100, 1, language);
  const lastYear = Math.ceil(target.due - 1e-6) - 1;
  return html`<p class="words">${texts.neededBefore(formatNumber(growth, language))} <b>${texts.neededGrowth(percent(needed))}</b>${texts.neededAfter}${rest === null ? nothing : texts.rest(lastYear, percent(rest), rest)}</p>`;
}
