/** What the leader's page lists below the gaps: figures still missing, by who holds them, and tasks, by why they matter. */
import { html, nothing, type TemplateResult } from 'lit';
import { dueText, unitOf, unitWord, whyText } from '../../i18n/describe.js';
import { briefTexts } from '../../i18n/brief-texts.js';
import { formatNumber, formatPeriod, type Language, messages, pickText } from '../../i18n/index.js';
import { lowerFirst } from '../../i18n/lower-first.js';
import { standingTexts } from '../../i18n/standing-texts.js';
import type { Dataset, Observation } from '../../model/index.js';
import type { Brief, TasksToFollow } from '../../view/brief.js';
import type { ScorecardRow } from '../../view/scorecard.js';
import type { JudgedTask } from '../../view/tasks.js';
import { localText } from '../shared/phrases.js';

/** A value as it is printed, "khoảng" before it; what is counted stands beside the target and in the name. */
export function valueWords({ indicator }: ScorecardRow, observation: Observation, language: Language): string {
  const word = unitWord(indicator, language, unitOf(indicator, observation.basis));
  return `${observation.approx ? `${messages(language).approx[observation.approx]} ` : ''}${formatNumber(observation.value, language)}${word.startsWith('%') ? word : ''}`;
}

/** What is lacking, in the documents' words where the dataset has them; of a target that came due, the figure of that day. */
function lackOf({ indicator, assessment }: ScorecardRow, language: Language): string {
  const { state } = assessment;
  const what = state === 'needs-same-basis' ? '' : pickText(indicator.missing?.what, language).text;
  if (!what && state === 'past-no-data') return briefTexts(language).dueFigure;
  return lowerFirst(what || whyText(indicator, assessment, language).map(({ text }) => text).join(''));
}

/** Beside the name: that its target is already due, or which figure stands there that cannot be compared. */
function asideOf(row: ScorecardRow, language: Language): string {
  const { state, target, observation } = row.assessment;
  const texts = briefTexts(language);
  if (state === 'past-no-data' && target?.by) return texts.cameDue(dueText(target.by, language));
  return state === 'needs-same-basis' && observation ? texts.thereIs(valueWords(row, observation, language)) : '';
}

/** Figures still missing in two columns, under the agency that the documents name for them. */
export function missingList(brief: Brief, dataset: Dataset, language: Language): TemplateResult {
  const texts = briefTexts(language);
  if (brief.missing.length === 0) return html`<p>${texts.nothingMissing}</p>`;
  const figure = (row: ScorecardRow) => {
    const [first = '', ...rest] = lackOf(row, language).split('; ');
    const aside = asideOf(row, language);
    return html`<li data-point="missing"><b>${localText(row.indicator.name, language)}</b>${aside ? html` <span class="quiet">(${aside})</span>` : nothing}: ${first}${rest.length ? html`<span class="further">; ${rest.join('; ')}</span>` : nothing}</li>`;
  };
  return html`<div class="missing">${brief.missing.map(({ supplier, rows }) => html`<p class="who">${supplier ? localText(supplier, language) : texts.nobody}</p><ul class="points">${rows.map(figure)}</ul>`)}</div>
    <p class="quiet" data-more="missing" hidden></p>
    ${dataset.province.gathers ? html`<p class="quiet">${localText(dataset.province.gathers, language)}</p>` : nothing}`;
}

/** Tasks under the reason for which they are followed, with how many there are; each with its lead, the end printed for it and the documents' words. */
export function taskList(tasks: readonly TasksToFollow[], { documents }: Dataset, language: Language): TemplateResult {
  const texts = briefTexts(language);
  const { standings, reportSays } = standingTexts(language);
  const line = (why: string, { task, standing }: JudgedTask) => {
    const issued = documents.find(({ id }) => id === task.source.document)?.issued;
    // Under "no report" stands of which day the report is that still spoke of the task.
    const says = standing === 'past-end' && issued ? lowerFirst(reportSays(formatPeriod(issued, language))) : '';
    return html`<li data-point=${why}><b>${localText(task.name, language)}</b>${task.lead ? html` (${localText(task.lead, language)})` : nothing}${task.end ? `, ${lowerFirst(texts.dueBy(dueText(task.end, language)))}` : ''}${task.printedState ? html`; ${says}${localText(task.printedState, language)}` : nothing}</li>`;
  };
  return html`${tasks.length ? nothing : html`<p>${texts.noTask}</p>`}${tasks.map(({ why, count, rows }) => html`<p class="why">${texts.toFollow(count, why === 'next' ? texts.notDue : lowerFirst(standings[why]))}${count > rows.length ? texts.amongThem : ''}</p>
    <ul class="points tasks">${rows.map((row) => line(why, row))}</ul>`)}`;
}
