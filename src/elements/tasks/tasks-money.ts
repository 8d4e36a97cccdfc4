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

function pillarTable({ money: { byPillar, total, document }, dataset, level, language }: MoneyContext): TemplateResult {
  const texts = tasksTexts(language).money;
  const most = Math.max(...byPillar.map(({ amount }) => amount));
  const title = pickText(dataset.documents.find(({ id }) => id === document)?.title, language).text;
  return html`${heading(texts.byPillar, texts.added(total.rows, title), 'money-pillar', level)}
    <table aria-labelledby="money-pillar"><thead><tr><th scope="col">${texts.pillar}</th><td class="bar-column"></td><th scope="col">${texts.rows}</th><th scope="col">${texts.amount}</th></tr></thead>
    <tbody>${byPillar.map(({ pillar, rows, amount }) => html`<tr><th scope="row">${messages(language).pillars[pillar]}</th>
      <td class="bar-column"><svg width="100%" height="12" aria-hidden="true" focusable="false"><rect class="money-fill" width="${Math.max(0.5, (amount / most) * 100)}%" height="12" /></svg></td>
      <td>${number(rows, language)}</td><td>${number(amount, language)}</td></tr>`)}</tbody>
    <tfoot><tr><th scope="row">${texts.sum}</th><td class="bar-column"></td><td>${number(total.rows, language)}</td><td>${number(total.amount, language)}</td></tr></tfoot></table>`;
}

function periodName({ start, end, inferred }: PeriodMoney, language: Language): string {
  const texts = tasksTexts(language);
  const [from, to] = [start && formatPeriod(start, language), end && formatPeriod(end, language)];
  const period = from && to ? (from === to ? to : `${from}–${to}`) : to ? texts.until(to) : from ? texts.starts(from) : texts.money.noPeriod;
  return inferred ? `${period} (${texts.money.inferredRows(inferred)})` : period;
}

function periodTable({ money: { byPeriod, total }, level, language }: MoneyContext): TemplateResult {
  const texts = tasksTexts(language).money;
  return html`${heading(texts.byPeriod, texts.notDivided, 'money-period', level)}
    <table aria-labelledby="money-period"><thead><tr><th scope="col">${texts.period}</th><th scope="col">${texts.rows}</th><th scope="col">${texts.amount}</th></tr></thead>
    <tbody>${byPeriod.map((period) => html`<tr><th scope="row">${periodName(period, language)}</th><td>${number(period.rows, language)}</td><td>${number(period.amount, language)}</td></tr>`)}</tbody>
    <tfoot><tr><th scope="row">${texts.sum}</th><td>${number(total.rows, language)}</td><td>${number(total.amount, language)}</td></tr></tfoot></table>`;
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
  return html`${heading(texts.check, texts.checkSub, 'money-check', level)}
    <table class="check" role="table" aria-labelledby="money-check"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${texts.group}</th><th role="columnheader" scope="col">${texts.rows}</th><th role="columnheader" scope="col">${texts.printed}</th><th role="columnheader" scope="col">${texts.summed}</th><th role="columnheader" scope="col">${texts.compared}</th></tr></thead>
    <tbody role="rowgroup">${groups.map((group) => html`<tr role="row" class=${group.difference ? 'off-row' : ''} data-group=${group.label}><th role="rowheader" scope="row"><span class="group-label">${group.label}</span> ${localText(group.name, language)}</th>
      <td role="cell">${number(group.rows, language)}</td>${sumCells(group, language)}</tr>`)}</tbody>
    <tfoot role="rowgroup">${groupTotal ? html`<tr role="row"><th role="rowheader" scope="row">${texts.groupSum}</th><td role="cell">${number(groupTotal.rows, language)}</td>${sumCells(groupTotal, language)}</tr>` : nothing}
      ${grandTotal ? html`<tr role="row"><th role="rowheader" scope="row">${localText(grandTotal.name, language)}</th><td role="cell">${number(total.rows, language)}</td>${sumCells({ ...grandTotal, summed: total.amount }, language)}</tr>` : nothing}</tfoot></table>
    ${findings.map((one) => html`<p class="note"><b>${texts.finding}</b> ${finding(one, language)}</p>`)}
    ${otherFindings.length ? html`<details class="note"><summary>${texts.others(otherFindings.length)}</summary>${otherFindings.map((one) => html`<p>${finding(one, language)}</p>`)}</details>` : nothing}`;
}

/** Money by pillar and by printed period, then the printed totals against the sums of their rows; what differs is shown, not corrected. */
export function moneyTables(context: MoneyContext): TemplateResult {
  const { money, language } = context;
  const texts = tasksTexts(language).money;
  return html`<div class="money"><div>${pillarTable(context)}${money.apart.size ? html`<p class="note">${texts.apart(money.apart.size)}</p>` : nothing}</div>
    <div>${money.groups.length ? checkTable(context) : nothing}</div><div>${periodTable(context)}</div></div>`;
}

export const moneyStyles = css`
  .money { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1.25fr); grid-template-rows: auto 1fr; gap: 32px 64px; border-top: 2px solid var(--_ink); padding-top: 16px; }
  .money > :nth-child(2) { grid-column: 2; grid-row: 1 / 3; }
  .money-title { font-size: var(--_size-2); line-height: 24px; font-weight: 600; text-wrap: balance; }
  .money table { width: 100%; border-collapse: collapse; margin-top: 8px; }
  .money th, .money td { text-align: right; font-weight: 400; padding: 5px 0 5px 12px; border-top: 1px solid var(--_line); vertical-align: top; line-height: 18px; }
  .money th:first-child { text-align: start; padding-left: 0; overflow-wrap: anywhere; }
  .money thead th { border-top: 0; font-size: var(--_size-0); line-height: 16px; color: var(--_ink-2); font-weight: 600; vertical-align: bottom; }
  .money tbody tr:first-child > * { border-top: 1px solid var(--_line-strong); }
  .money tfoot tr > * { border-top: 1px solid var(--_ink); font-weight: 600; }
  .money tfoot tr + tr > * { border-top: 1px solid var(--_line); font-weight: 400; }
  .money .bar-column { width: 36%; }
  .money .bar-column svg { display: block; margin-top: 3px; }
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
    .money { grid-template-columns: minmax(0, 1fr); grid-template-rows: none; }
    .money > :nth-child(2) { grid-column: auto; grid-row: auto; }
  }
  @container (max-width: 639px) {
    .money .bar-column { display: none; }
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
