import { css, html, nothing, type TemplateResult } from 'lit';
import { formatNumber, formatPeriod, type Language, messages, pickText } from '../../i18n/index.js';
import { tasksTexts } from '../../i18n/tasks-texts.js';
import type { Dataset, Finding } from '../../model/index.js';
import type { GroupCheck, PeriodMoney, TaskMoney } from '../../view/tasks-money.js';
import { localText } from '../shared/phrases.js';

interface MoneyContext {
  readonly money: TaskMoney;
  readonly dataset: Dataset;
  readonly level: number;
  readonly language: Language;
}

const number = (value: number, language: Language) => formatNumber(value, language);

function heading(words: string, sub: string, id: string, level: number): TemplateResult {
  return html`<p class="money-title" id=${id} role="heading" aria-level=${level}>${words}</p><p class="quiet small">${sub}</p>`;
}

function periodName({ start, end }: PeriodMoney, language: Language): string {
  const texts = tasksTexts(language);
  const [from, to] = [start && formatPeriod(start, language), end && formatPeriod(end, language)];
  return from && to ? (from === to ? to : `${from}–${to}`) : to ? texts.until(to) : from ? texts.starts(from) : texts.money.noPeriod;
}

const cell = (role: TemplateResult | string, kind = '', label = '') => html`<td role="cell" class=${kind}>${label ? html`<span class="period-label">${label}</span> ` : nothing}${role}</td>`;

/** Pillars by printed periods, each row and column with its sum; a period of several years stays whole, since no document divides it. */
function matrix({ money: { byPillar, byPeriod, total, document, apart }, dataset, level, language }: MoneyContext): TemplateResult {
  const texts = tasksTexts(language).money;
  const most = Math.max(...byPillar.map(({ amount }) => amount));
  const title = pickText(dataset.documents.find(({ id }) => id === document)?.title, language).text;
  const names = byPeriod.map((period) => periodName(period, language));
  const amounts = (list: readonly (number | null)[]) => list.map((amount, index) => (amount === null ? cell('–', 'none') : cell(number(amount, language), 'period', names[index])));
  const inferred = byPeriod.flatMap(({ inferred: rows }, index) => (rows ? [texts.inferredRows(rows, names[index] ?? '')] : []));
  return html`${heading(texts.byPillar, texts.added(total.rows, title), 'money-pillar', level)}
    <table class="matrix" role="table" aria-labelledby="money-pillar"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${texts.pillar}</th>
      ${names.map((name) => html`<th role="columnheader" scope="col">${name}</th>`)}<th role="columnheader" scope="col">${texts.rows}</th><th role="columnheader" scope="col" class="sum">${texts.sum}</th></tr></thead>
    <tbody role="rowgroup">${byPillar.map(({ pillar, rows, amount, periods }) => html`<tr role="row"><th role="rowheader" scope="row">${messages(language).pillars[pillar]}</th>${amounts(periods)}
      ${cell(number(rows, language), 'rows', texts.rows)}${cell(html`${number(amount, language)}<svg width="100%" height="6" aria-hidden="true" focusable="false"><rect class="money-fill" width="${Math.max(0.5, (amount / most) * 100)}%" height="6" /></svg>`, 'sum')}</tr>`)}</tbody>
    <tfoot role="rowgroup"><tr role="row"><th role="rowheader" scope="row">${texts.sum}</th>${amounts(byPeriod.map(({ amount }) => amount))}${cell(number(total.rows, language), 'rows', texts.rows)}${cell(number(total.amount, language), 'sum')}</tr></tfoot></table>
    <p class="note">${[texts.notDivided, ...inferred, ...(apart.size ? [texts.apart(apart.size)] : [])].join(' ')}</p>`;
}

type Sums = Pick<GroupCheck, 'printed' | 'summed' | 'difference'>;

function sumCells({ printed, summed, difference }: Sums, language: Language): TemplateResult {
  const texts = tasksTexts(language).money;
  const verdict = difference === null ? nothing : difference === 0 ? html`<span class="quiet small">${texts.agrees}</span>` : html`<b>${texts.off(number(Math.abs(difference), language))}</b>`;
  return html`<td role="cell">${printed === null ? html`<span class="quiet small">${texts.noTotal}</span>` : number(printed, language)}</td>
    <td role="cell">${summed === null ? html`<span class="quiet small">${texts.noRows}</span>` : number(summed, language)}</td><td role="cell" class="verdict">${verdict}</td>`;
}

function finding({ what, detail }: Finding, language: Language): TemplateResult {
  return html`${localText(what, language)}: ${localText(detail, language)}`;
}

function checkTable({ money, level, language }: MoneyContext): TemplateResult {
  const texts = tasksTexts(language).money;
  const { groups, groupTotal, grandTotal, total, findings, otherFindings } = money;
  // A line without an amount belongs to its group and adds nothing: one number for both would make the sums look wrong.
  const counts = ({ rows, priced }: Pick<GroupCheck, 'rows' | 'priced'>) => `${number(priced, language)} / ${number(rows, language)}`;
  return html`<div>${heading(texts.check, texts.checkSub, 'money-check', level)}
    <table class="check" role="table" aria-labelledby="money-check"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${texts.group}</th><th role="columnheader" scope="col">${texts.pricedRows}</th><th role="columnheader" scope="col">${texts.printed}</th><th role="columnheader" scope="col">${texts.summed}</th><th role="columnheader" scope="col">${texts.compared}</th></tr></thead>
    <tbody role="rowgroup">${groups.map((group) => html`<tr role="row" class=${group.difference ? 'off-row' : ''} data-group=${group.label}><th role="rowheader" scope="row"><span class="group-label">${group.label}</span> ${group.name ? localText(group.name, language) : texts.unnamed}</th>
      <td role="cell">${counts(group)}</td>${sumCells(group, language)}</tr>`)}</tbody>
    <tfoot role="rowgroup">${groupTotal ? html`<tr role="row"><th role="rowheader" scope="row">${texts.groupSum}</th><td role="cell">${counts(groupTotal)}</td>${sumCells(groupTotal, language)}</tr>` : nothing}
      ${grandTotal ? html`<tr role="row"><th role="rowheader" scope="row">${localText(grandTotal.name, language)}</th><td role="cell">${groupTotal ? counts(groupTotal) : nothing}</td>${sumCells({ ...grandTotal, summed: total.amount }, language)}</tr>` : nothing}</tfoot></table></div>
    <div class="notes">${findings.map((one) => html`<p class="note"><b>${texts.finding}</b> ${finding(one, language)}</p>`)}
    ${otherFindings.length ? html`<details class="note"><summary>${texts.others(otherFindings.length)}</summary>${otherFindings.map((one) => html`<p>${finding(one, language)}</p>`)}</details>` : nothing}</div>`;
}

/** Money by pillar and printed period, then the printed totals against the sums of their rows; what differs is shown, not corrected. */
export function moneyTables(context: MoneyContext): TemplateResult {
  return html`<div class="money"><div class="whole">${matrix(context)}</div>${context.money.groups.length ? checkTable(context) : nothing}</div>`;
}

export const moneyStyles = css`
  .money { display: grid; grid-template-columns: minmax(0, 1.4fr) minmax(0, 1fr); gap: 32px 48px; border-top: 2px solid var(--_ink); padding-top: 16px; margin-top: 32px; }
  .money > .whole { grid-column: 1 / -1; }
  .notes { padding-top: 44px; }
  .money-title { font-size: var(--_size-2); line-height: 24px; font-weight: 600; text-wrap: balance; }
  .money table { width: 100%; border-collapse: collapse; margin-top: 8px; }
  .money th, .money td { text-align: right; font-weight: 400; padding: 5px 0 5px 12px; border-top: 1px solid var(--_line); vertical-align: top; line-height: 18px; }
  .money th:first-child { text-align: start; padding-left: 0; overflow-wrap: anywhere; }
  .money thead th { border-top: 0; font-size: var(--_size-0); line-height: 16px; color: var(--_ink-2); font-weight: 600; vertical-align: bottom; }
  .money tbody tr:first-child > * { border-top: 1px solid var(--_line-strong); }
  .money tfoot tr > * { border-top: 1px solid var(--_ink); font-weight: 600; }
  .money tfoot tr + tr > * { border-top: 1px solid var(--_line); font-weight: 400; }
  .money .sum { font-weight: 600; width: 13%; }
  .sum svg { display: block; margin-top: 3px; transform: scaleX(-1); }
  .money .matrix .rows, .money .none { color: var(--_ink-2); }
  .money tfoot .period, .money tfoot .rows { font-weight: 400; }
  .period-label { display: none; }
  .money-fill { fill: var(--_accent); }
  .group-label { display: inline-block; min-width: 40px; color: var(--_ink-2); }
  .off-row > * { background: var(--_surface-2); }
  .verdict { white-space: nowrap; }
  .money .verdict b { font-weight: 600; color: var(--_warn); }
  .note { font-size: var(--_size-0); line-height: 18px; color: var(--_ink-2); margin-top: 8px; max-width: 90ch; text-wrap: pretty; overflow-wrap: anywhere; }
  .note b { color: var(--_warn); font-weight: 600; }
  .note summary { cursor: pointer; min-height: 24px; color: var(--_accent); text-decoration: underline; text-underline-offset: 3px; }
  .note p { margin: 4px 0 8px; }
  @container (max-width: 1079px) {
    .money { grid-template-columns: minmax(0, 1fr); }
    .notes { padding-top: 0; }
  }
  /* Too narrow for columns: a pillar, its sum, then each period that has money. */
  @container (max-width: 899px) {
    .matrix, .matrix tbody, .matrix tfoot { display: block; }
    .matrix thead, .matrix .none { display: none; }
    .matrix tr { display: flex; flex-wrap: wrap; gap: 0 16px; border-top: 1px solid var(--_line); padding: 6px 0; }
    .matrix tbody tr:first-child { border-top-color: var(--_line-strong); } .matrix tfoot tr { border-top-color: var(--_ink); }
    .money .matrix :is(tbody, tfoot) tr > * { border: 0; padding: 0; width: auto; font-size: var(--_size-0); }
    .money .matrix tr > th { flex: 1 0 60%; order: -2; font-size: var(--_size-1); } .money .matrix tr > .sum { order: -1; margin-left: auto; font-size: var(--_size-1); }
    .sum svg { display: none; }
    .period-label { display: inline; color: var(--_ink-2); }
    .period-label::after { content: ':'; }
  }
  @container (max-width: 639px) {
    .money th, .money td { padding-left: 8px; font-size: var(--_size-0); }
    .group-label { min-width: 0; }
    .check, .check thead, .check tbody, .check tfoot { display: block; }
    .check tr { display: grid; grid-template-columns: 2fr 3fr 3fr 3fr; border-top: 1px solid var(--_line); padding: 5px 0; }
    .check thead tr { border-top: 0; align-items: end; }
    .check tbody tr:first-child { border-top-color: var(--_line-strong); }
    .check tfoot tr:first-child { border-top-color: var(--_ink); }
    .money .check tr > * { padding: 0 0 0 8px; }
    .money .check thead tr > *, .money .check tbody tr > *, .money .check tfoot tr > * { border-top: 0; }
    .money .check tr > th:first-child { grid-column: 1 / -1; padding-left: 0; }
    .money .check tr > td:nth-child(2), .money .check thead tr > th:nth-child(2) { text-align: start; padding-left: 0; }
    .check .off-row { background: var(--_surface-2); }
    .verdict { white-space: normal; }
  }
  @media (forced-colors: active) { .money-fill { fill: CanvasText; } }
  @media print { .money-fill { print-color-adjust: exact; -webkit-print-color-adjust: exact; } .money > * { break-inside: avoid; } }
`;
