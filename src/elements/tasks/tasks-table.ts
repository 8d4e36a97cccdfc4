import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { formatDate, formatNumber, formatPeriod, type Language, messages, pickText } from '../../i18n/index.js';
import { tasksTexts } from '../../i18n/tasks-texts.js';
import type { Dataset, Indicator, Pillar, SourceDocument } from '../../model/index.js';
import { countStandings, type TaskGroup, type TaskRow } from '../../view/tasks.js';
import type { TaskMoney } from '../../view/tasks-money.js';
import { inForce, taskMarks, type YearAxis, yearsOf } from '../../view/tasks-time.js';
import { localText } from '../shared/phrases.js';
import { timeBar, todayLabel } from './tasks-bar.js';
import { taskDetail } from './tasks-detail.js';
import { moneyText, periodText, standingInline, standingMark, standingTones, whyOf } from './tasks-words.js';

export interface TableContext {
  readonly dataset: Dataset;
  readonly axis: YearAxis | null;
  /** Day of judgement and its decimal time; `isToday` when the page gives no day of its own. */
  readonly today: string;
  readonly time: number;
  readonly isToday: boolean;
  readonly money: TaskMoney | null;
  readonly documents: ReadonlyMap<string, SourceDocument>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Words instead of bars, and the lead agency in a column of its own. */
  readonly plain: boolean;
  readonly isOpen: (pillar: Pillar) => boolean;
  readonly openTask: string | null;
  readonly language: Language;
  readonly onPillar: (pillar: Pillar) => void;
  readonly onTask: (id: string) => void;
  readonly onIndicators: (id: string) => void;
  readonly onIndicator: (task: string, indicator: string) => void;
}

function leadText({ task }: TaskRow, language: Language): TemplateResult {
  const texts = tasksTexts(language);
  return task.lead ? html`${localText(task.lead, language)}${task.flags.includes('inferred-lead') ? ` ${texts.merged}` : ''}` : html`<span class="quiet">${texts.noLead}</span>`;
}

function leadLine(row: TaskRow, { language, indicators, plain, onIndicators }: TableContext): TemplateResult | typeof nothing {
  const { task } = row;
  const texts = tasksTexts(language);
  const linked = task.indicators.filter((id) => indicators.has(id)).length;
  const link = linked ? html`<button type="button" class="link" @click=${() => onIndicators(task.id)}>${texts.indicators(linked)}<span
    class="visually-hidden">${texts.indicatorsFor(pickText(task.name, language).text)}</span></button>` : nothing;
  if (plain) return linked ? html`<span class="lead">${link}</span>` : nothing;
  return html`<span class="lead">${leadText(row, language)}${linked ? html` · ${link}` : nothing}</span>`;
}

function moneyCell(row: TaskRow, { money, language }: TableContext): TemplateResult {
  const texts = tasksTexts(language);
  const amount = moneyText(row.task, language);
  if (amount === null) return html`<td role="cell" class="c-money"><span class="quiet small">${texts.notPrinted}</span></td>`;
  const millions = row.task.money?.unit.startsWith('VND') ?? false;
  return html`<td role="cell" class="c-money">${amount}${millions ? html`<span class="money-unit"> ${texts.million}</span>` : nothing}${money?.apart.has(row.task.id) ? html`<span class="quiet small apart">${texts.notAdded}</span>` : nothing}</td>`;
}

const columnsOf = ({ money, plain }: TableContext): number => 3 + (money ? 1 : 0) + (plain ? 1 : 0);

function taskRow(row: TaskRow, lane: boolean, context: TableContext): TemplateResult {
  const { axis, time, money, documents, indicators, openTask, plain, language, onTask, onIndicator } = context;
  const { task, standing } = row;
  const texts = tasksTexts(language);
  const open = openTask === task.id;
  const name = pickText(task.name, language);
  const why = whyOf(row, documents.get(task.source.document), language);
  const period = periodText(task, language);
  return html`<tr role="row" class="task ${lane ? 'lane' : ''}" data-task=${task.id}>
      <th role="rowheader" scope="row" class="c-task"><button type="button" class="name" id="task-${task.id}" lang=${name.lang ?? nothing} aria-expanded=${open ? 'true' : 'false'}
        aria-controls=${open ? `detail-${task.id}` : nothing} @click=${() => onTask(task.id)}>${name.text}</button>${leadLine(row, context)}</th>
      ${plain ? html`<td role="cell" class="c-lead">${leadText(row, language)}</td>` : nothing}
      <td role="cell" class="c-time"><span class="period">${period}</span>${lane || !axis || plain ? nothing : timeBar(taskMarks(row, axis, time), axis, time, period)}</td>
      <td role="cell" class="c-state"><p class="standing tone-${standingTones[standing]}">${standingMark(standing)}<span>${texts.standings[standing]}</span></p>
        ${why === nothing ? nothing : html`<p class="why">${why}</p>`}</td>
      ${money ? moneyCell(row, context) : nothing}</tr>
    ${open ? html`<tr role="row" class="detail" id="detail-${task.id}"><td role="cell" colspan=${columnsOf(context)}>${taskDetail(row, {
      documents, indicators, apart: money?.apart.has(task.id) ?? false, language, onIndicator: (id) => onIndicator(task.id, id),
    })}</td></tr>` : nothing}`;
}

function pillarRow({ pillar, rows }: TaskGroup, open: boolean, { axis: chartAxis, money, plain, language, onPillar }: TableContext): TemplateResult {
  const texts = tasksTexts(language);
  const sum = money?.byPillar.find((each) => each.pillar === pillar);
  const axis = plain ? null : chartAxis;
  const years = axis ? yearsOf(axis) : [];
  const counts = axis ? inForce(rows, axis) : [];
  const unsummed = rows.some(({ task }) => money?.apart.has(task.id)) ? texts.notAdded : texts.notPrinted;
  const scale = open
    ? html`<span class="years" aria-hidden="true">${years.map((year) => html`<span>${year}</span>`)}</span>`
    : html`<span class="years" aria-hidden="true">${counts.map((count) => html`<span>${count || ''}</span>`)}</span>
      <span class="visually-hidden">${texts.inForceLabel} ${years.map((year, index) => texts.inForce(year, counts[index] ?? 0)).join('; ')}</span>`;
  return html`<tr role="row" class="pillar ${open ? 'open' : ''}">
    <th role="rowheader" scope="rowgroup" class="c-task" colspan=${plain ? 3 : nothing}><button type="button" class="pillar-name" data-pillar=${pillar} aria-expanded=${open ? 'true' : 'false'} aria-controls="pillar-${pillar}" @click=${() => onPillar(pillar)}>${
      messages(language).pillars[pillar]} <span>${texts.tasks(rows.length)}</span></button></th>
    ${plain ? nothing : html`<td role="cell" class="c-time">${axis ? scale : nothing}</td>`}
    <td role="cell" class="c-state">${countStandings(rows).map(({ standing, count }, index) => html`${index ? ' · ' : ''}<span class="tally">${count} ${standingInline(standing, language)}</span>`)}</td>
    ${money ? html`<td role="cell" class="c-money">${sum ? html`${formatNumber(sum.amount, language)}<span class="money-unit"> ${texts.million}</span>` : html`<span class="quiet small">${unsummed}</span>`}</td>` : nothing}</tr>`;
}

/** Tasks by pillar on a scale of years: pillars open and close, tasks without an end stand in a lane below, where year lines and today stop. */
export function tasksTable(groups: readonly TaskGroup[], context: TableContext): TemplateResult {
  const { axis: chartAxis, today, time, isToday, money, plain, isOpen, language } = context;
  const texts = tasksTexts(language);
  const axis = plain ? null : chartAxis;
  const heads = html`<th role="columnheader" scope="col">${plain ? texts.columns.name : texts.columns.task}</th>${plain ? html`<th role="columnheader" scope="col">${texts.lead}</th>` : nothing}
    <th role="columnheader" scope="col" class="axis">${axis ? html`<span class="visually-hidden">${texts.columns.time}</span>${todayLabel(axis, time, isToday ? texts.today : formatPeriod(today, language))}<span class="years" aria-hidden="true">${yearsOf(axis).map((year) => html`<span>${year}</span>`)}</span>` : texts.columns.time}</th>
    <th role="columnheader" scope="col" class="c-state">${texts.columns.state}</th>
    ${money ? html`<th role="columnheader" scope="col" class="c-money">${texts.columns.money}</th>` : nothing}`;
  return html`<table class="time ${plain ? 'plain' : ''} ${money ? '' : 'no-money'} ${axis && yearsOf(axis).length > 7 ? 'many-years' : ''}" role="table" part="table" aria-labelledby="title">
    <caption class="visually-hidden">${texts.caption(formatDate(today, language))}</caption>
    <colgroup><col class="w-task" />${plain ? html`<col class="w-lead" />` : nothing}<col class="w-time" /><col class="w-state" />${money ? html`<col />` : nothing}</colgroup>
    <thead role="rowgroup"><tr role="row">${heads}</tr></thead>
    ${repeat(groups, ({ pillar }) => pillar, (group) => {
      const open = isOpen(group.pillar);
      return html`<tbody role="rowgroup" id="pillar-${group.pillar}">${pillarRow(group, open, context)}
        ${open ? html`${repeat(group.dated, ({ task }) => task.id, (row) => taskRow(row, false, context))}
          ${group.undated.length ? html`<tr role="row" class="lane-head"><th role="rowheader" colspan=${columnsOf(context)}>${texts.lane} <span>${texts.tasks(group.undated.length)}</span></th></tr>` : nothing}
          ${repeat(group.undated, ({ task }) => task.id, (row) => taskRow(row, true, context))}` : nothing}</tbody>`;
    })}</table>`;
}
