import { css, html, type TemplateResult } from 'lit';
import { type Language, messages } from '../../i18n/index.js';
import type { Issue } from '../../model/index.js';
import { mark } from './marks.js';

/** Issues shown in the element; the rest is in the event. */
const SHOWN = 5;

/**
 * What went wrong, where, what to do, and a button that tries again.
 * @param nothing Whether nothing could be shown; otherwise the message stands beside what could be read.
 */
export function errorNotice(issues: readonly Issue[], language: Language, retry: () => void, nothing = false): TemplateResult {
  const texts = messages(language);
  return html`<div class="notice" part="error" role="alert"><p class="notice-state tone-${nothing ? 'bad' : 'warn'}">${mark('error')}<span>${nothing ? texts.error : texts.partly}</span></p>
    ${issues.slice(0, SHOWN).map((issue) => html`<p>${issue.message[language]}</p>`)}
    <p><button type="button" class="retry" @click=${retry}>${texts.retry}</button></p></div>`;
}

export const noticeStyles = css`
  .notice { border-top: 3px solid var(--_ink); padding: 12px 0; }
  .notice p { max-width: 68ch; overflow-wrap: anywhere; }
  .notice-state { display: flex; gap: 8px; align-items: center; font-weight: 600; margin-bottom: 4px; }
  .retry { color: var(--_accent); text-decoration: underline; text-underline-offset: 3px; min-height: 24px; font-size: var(--_size-0); }
`;
