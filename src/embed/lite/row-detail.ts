/**
 * Stands in the place of the opened row in `chiso-lite.js`: required pace in words, definition, sources, inconsistencies; no picture and nothing
 * computed.
 */
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { type Language, messages } from '../../i18n/index.js';
import type { SourceDocument } from '../../model/index.js';
import type { ScorecardRow } from '../../view/scorecard.js';
import { facts, factsStyles } from '../../elements/row-detail/facts.js';
import { paceLead } from '../../elements/row-detail/pace-lead.js';
import { tokens } from '../../elements/shared/tokens.styles.js';

export class ChisoRowDetail extends LitElement {
  static override styles = [tokens, factsStyles, css`
    :host { display: block; container-type: inline-size; font-size: var(--_size-1); line-height: 20px; }
    .open { display: grid; gap: 16px; border-left: 3px solid var(--_accent); padding: 8px 0 12px 14px; margin: 0 0 16px; }
    .lead b { font-size: var(--_size-4); line-height: 36px; font-weight: 600; }
    .heading { font-weight: 600; }
  `];

  @property({ attribute: false }) row!: ScorecardRow;
  @property({ attribute: false }) documents: ReadonlyMap<string, SourceDocument> = new Map();
  @property() language: Language = 'vi';
  @property({ type: Number }) level = 4;

  showFindings(): void {
    this.renderRoot.querySelector<HTMLElement>('#finding')?.focus();
  }

  #pace(): TemplateResult | typeof nothing {
    const { language, row: { indicator, assessment } } = this;
    const lead = paceLead(indicator, assessment, language);
    return lead === nothing ? nothing : html`<div><p class="heading" role="heading" aria-level=${this.level}>${messages(language).detail.requiredPace}</p>${lead}</div>`;
  }

  protected override render(): TemplateResult {
    return html`<div class="open">${this.#pace()}${facts(this.row, this.documents, this.language)}</div>`;
  }
}

export function defineRowDetail(): void {
  if (!customElements.get('chiso-row-detail')) customElements.define('chiso-row-detail', ChisoRowDetail);
}
