/** A content of many provinces in one line: every compared value as a dot on one scale, and the counts in words. Opening it shows each province. */
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { compareTexts } from '../../i18n/compare-texts.js';
import type { Language } from '../../i18n/index.js';
import type { CommonLevel } from '../../view/compare-level.js';
import { SCALE_END, stripMarks } from '../../view/compare-track.js';
import { comparableTarget, comparableValue } from '../../view/compare-holdings.js';
import type { SharedRow } from '../../view/compare.js';
import { levelText } from './compare-words.js';

export interface StripContext {
  readonly scale: number | null;
  readonly level: CommonLevel | null | undefined;
  /** Province that the reader follows, and its name. */
  readonly pinned: { readonly key: string; readonly name: string } | null;
  readonly language: Language;
}

/** "từ 30% đến 98%"; one number where all are equal. */
function span(numbers: readonly number[], row: SharedRow, language: Language): string {
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)].map((value) => levelText(value, row.indicator, row.basis, language)) as [string, string];
  return low === high ? low : compareTexts(language).span(low, high);
}

/** Counts and the width of the numbers, no order: which province is where is seen on opening. */
function summary(row: SharedRow, { pinned, language }: StripContext): TemplateResult {
  const texts = compareTexts(language);
  const values = row.values.flatMap((holding) => comparableValue(holding)?.value ?? []);
  const targets = row.targets.flatMap((holding) => comparableTarget(holding)?.value ?? []);
  const cells = [...row.cells.values()];
  const without = cells.filter((cell) => 'holding' in cell && !cell.holding.assessment.observation).length;
  const apart = cells.filter((cell) => 'holding' in cell && cell.holding.assessment.observation && !row.values.includes(cell.holding)).length;
  const absent = cells.filter(({ kind }) => kind === 'none' || kind === 'other').length;
  const mine = pinned ? row.cells.get(pinned.key) : undefined;
  const own = mine && 'holding' in mine ? mine.holding.assessment.observation : null;
  return html`<div class="strip-words">
    ${values.length ? html`<p class="gap-words">${texts.stripValues(values.length, span(values, row, language))}</p>` : html`<p class="small">${texts.stripNoValues}</p>`}
    ${targets.length ? html`<p class="target-words">${texts.stripTargets(targets.length, span(targets, row, language))}</p>` : nothing}
    <p class="small">${[without ? texts.stripWithout(without) : '', apart ? texts.stripApart(apart) : '', absent ? texts.stripAbsent(absent) : ''].filter(Boolean).join('; ')}</p>
    ${own && pinned ? html`<p class="small pinned-words">${texts.stripPinned(pinned.name, levelText(own.value, row.indicator, row.basis, language))}</p>` : nothing}</div>`;
}

function picture(row: SharedRow, scale: number, { level, pinned }: StripContext): TemplateResult {
  const { values, targets, level: common } = stripMarks(row, scale, level?.value ?? null);
  const flag = (x: number) => svg`<svg x="${x}%" overflow="visible"><path class="flag" d="M0 20V3L7 5.5 0 8" /></svg>`;
  return html`<svg class="scale strip" width="100%" height="32" aria-hidden="true" focusable="false">
    <line class="axis" x1="0" x2="${SCALE_END}%" y1="20.5" y2="20.5" /><line class="zero" x1="0.5" x2="0.5" y1="14" y2="27" />
    ${targets.map(flag)}${common === null ? nothing : svg`<line class="level" x1="${common}%" x2="${common}%" y1="6" y2="28" />`}
    ${values.map(({ key, at }) => svg`<circle class="dot ${key === pinned?.key ? 'mine' : ''}" cx="${at}%" cy="20.5" r="5" />`)}</svg>`;
}

export function strip(row: SharedRow, context: StripContext): TemplateResult {
  const { scale } = context;
  return html`<div class="strip-picture">${scale === null ? nothing : picture(row, scale, context)}</div>${summary(row, context)}`;
}

export const stripStyles = css`
  .strip-row { display: grid; grid-template-columns: minmax(0, 4fr) minmax(0, 5fr) minmax(0, 4fr); gap: 0 32px; align-items: start; }
  .strip-row > .open-row, .strip-row > .places, .strip-row > .small { grid-column: 1 / -1; }
  .strip-picture { padding-top: 2px; }
  .strip .dot { fill: var(--_accent); fill-opacity: 0.35; stroke: var(--_accent); stroke-width: 1.5; }
  .strip .dot.mine { fill: var(--_ink); fill-opacity: 1; stroke: var(--_ink); }
  .pinned-words { color: var(--_ink); }
  @container (max-width: 959px) {
    .strip-row { grid-template-columns: minmax(0, 1fr); }
    .strip-picture, .strip-words { padding-left: 16px; }
  }
  @container (max-width: 559px) {
    .strip-picture, .strip-words { padding-left: 0; }
  }
`;
