import { html, nothing, type TemplateResult } from 'lit';
import { assumptionText, interventionText } from '../../i18n/assumption-describe.js';
import { basisText, earlierText, valueWords, whenText } from '../../i18n/describe.js';
import { formatProbability, messages } from '../../i18n/index.js';
import { declaredText, dueIndex } from '../../i18n/projection-describe.js';
import { momentShort, targetDueText, targetValueText } from '../../i18n/projection-numbers.js';
import type { Projection } from '../../engine/types.js';
import type { LetteredScenario } from '../../view/projection-scenarios.js';
import { TREND } from '../../view/projection.js';
import { allValues } from '../../view/projection-marks.js';
import type { TableLine, TableRow } from '../../view/projection-table.js';
import { cited } from '../shared/cited.js';
import { localText } from '../shared/phrases.js';
import { lineName, type ProjectionContext, stateWords, valueDigits, valueRemark } from './context.js';
import { lineSwatch } from './projection-key.js';

const NONE = '–';

/** The cells of one line at the due date: median, 80 %, what is missing, chance. */
function endCells(projection: Projection, letter: string, context: ProjectionContext): readonly (readonly [string, string])[] {
  const { way, numbers, texts, language } = context;
  const { columns } = texts;
  const index = dueIndex(projection, way?.target.due ?? null);
  const band = projection.bands.find(({ level }) => level === 0.8);
  const [low, high] = [band?.lower[index] ?? 0, band?.upper[index] ?? 0];
  const result = projection.targets.find(({ id }) => id === way?.target.id);
  const probability = result?.attainment?.probability ?? null;
  const target = way ? targetValueText(way.target, numbers, language) : '';
  const isRange = band !== undefined && numbers.bare(low) !== numbers.bare(high);
  return [
    [columns.median, numbers.computed(projection.median[index] ?? 0)], [columns.interval, isRange ? numbers.interval(low, high) : texts.fixed],
    [columns.gap, result?.gap ? numbers.differences(...(isRange ? [result.gap.lower, result.gap.upper] as const : [result.gap.median, result.gap.median] as const)) : NONE],
    [`${columns.chance(target)}${letter ? `, ${columns.ifRight}` : ''}`, probability === null ? texts.noProbability : formatProbability(probability, language)],
  ];
}

function assumptionCell(scenario: LetteredScenario | undefined, context: ProjectionContext): TemplateResult {
  const { indicator, way, numbers, texts, language } = context;
  if (!scenario) return html`${texts.trendWords}`;
  const words = { indicator, basis: way?.target.basis ?? '', numbers, language, drivers: scenario.drivers };
  return html`${scenario.name ? html`<b>${scenario.name}</b> ` : nothing}<span class=${scenario.name ? 'small' : ''}>${assumptionText(scenario.assumption, words)}</span>
    ${(scenario.interventions ?? []).map((intervention) => html`<span class="small">${interventionText(intervention, words)}</span>`)}`;
}

function problemText(id: string, { problems, assessment, texts, language }: ProjectionContext): string {
  const problem = problems.get(id);
  if (problem === 'running') return texts.running;
  // Why there is no start is the state of the row.
  if (problem === 'no-start') return stateWords(assessment.state, language);
  if (problem === 'past-due') return texts.pastDue;
  return problem === 'failed' || !problem ? texts.failed : problem.map(({ message }) => message[language]).join(' ');
}

/** Scenarios with what they assume and lead to; also the key of the lines. The button draws the fan of its scenario. */
export function scenarioTable(context: ProjectionContext, take: (id: string) => void): TemplateResult | typeof nothing {
  const { lines, scenarios, inHand, texts, language, way, name, numbers } = context;
  const trend = lines.find(({ id }) => id === TREND);
  const entries = [...(trend ? [{ id: TREND, letter: '' }] : []), ...scenarios.map(({ id, letter }) => ({ id, letter }))];
  if (entries.length === 0) return nothing;
  const { columns } = texts;
  const due = way ? targetDueText(way.target, language) : '';
  const target = way ? targetValueText(way.target, numbers, language) : '';
  const heads = [[columns.median, due], [columns.interval, due], [columns.gap, numbers.differenceWord], [columns.chance(target), scenarios.length ? columns.ifRight : '']] as const;
  return html`<table class="scenarios" role="table" part="table">
    <caption class="visually-hidden">${texts.scenariosOf(name)}</caption>
    <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${columns.scenario}</th><th role="columnheader" scope="col" class="words">${columns.assumption}</th>
      ${heads.map(([head, below]) => html`<th role="columnheader" scope="col">${head}${below ? html`<span>${below}</span>` : nothing}</th>`)}</tr></thead>
    <tbody role="rowgroup">${entries.map(({ id, letter }) => {
      const line = lines.find((each) => each.id === id);
      const who = lineName(letter, language);
      const label = html`${lineSwatch(letter)}<b>${letter || texts.trend}</b>`;
      return html`<tr role="row" class=${id === inHand ? 'in-hand' : ''}>
        <th role="rowheader" scope="row">${line && entries.length > 1
          ? html`<button type="button" aria-pressed=${id === inHand ? 'true' : 'false'} aria-label=${texts.takeInHand(who)} @click=${() => take(id)}>${label}</button>` : html`<span class="who">${label}</span>`}</th>
        <td role="cell" class="words">${assumptionCell(scenarios.find((each) => each.id === id), context)}</td>
        ${line ? endCells(line.projection, letter, context).map(([head, words]) => html`<td role="cell"><span class="label" aria-hidden="true">${head}</span><span>${words}</span></td>`)
          : html`<td role="cell" colspan="4" class="problem-cell">${problemText(id, context)}</td>`}
      </tr>`;
    })}</tbody></table>`;
}

const lineOf = (row: TableRow, id: string): TableLine | undefined => row.lines.find((line) => line.id === id);

function valuesCell(row: TableRow, context: ProjectionContext): TemplateResult {
  if (row.values.length === 0) return html`<td class="none">${context.texts.none}</td>`;
  const remarks = row.values.map((mark) => valueRemark(mark, context));
  return html`<td>${row.values.map((mark, index) => html`${index ? ' / ' : ''}<b>${valueDigits(mark, context)}</b>${remarks[index] && remarks[index] !== remarks[index + 1] ? html` <span class="small">${remarks[index]}</span>` : nothing}`)}</td>`;
}

/** All lines side by side; the one in hand with its three bands. */
function wholeTable(context: ProjectionContext): TemplateResult {
  const { model, rows, numbers, texts, language, inHand } = context;
  const lines = model?.scenarios ?? [];
  const levels = (id: string) => (id === inHand ? [0.5, 0.8, 0.95] : [0.8]);
  const band = (line: TableLine | undefined, level: number) => {
    const found = line?.bands.find((each) => each.level === level);
    return html`<td class=${found ? '' : 'none'}>${found ? numbers.interval(found.low, found.high).replace('%', '') : NONE}</td>`;
  };
  return html`<table class="numbers whole" aria-describedby="table-note">
    <thead><tr><th scope="col" rowspan=${lines.length ? 2 : 1}>${texts.moments}</th><th scope="col" rowspan=${lines.length ? 2 : 1}>${texts.value}</th><th scope="col" rowspan=${lines.length ? 2 : 1}>${texts.requiredHead}</th>
      ${lines.map(({ id, letter }) => html`<th scope="colgroup" class="group" colspan=${levels(id).length + 1}>${letter || texts.trend}</th>`)}</tr>
      ${lines.length ? html`<tr>${lines.map(({ id }) => html`<th scope="col" class="first">${texts.medianOf}</th>${levels(id).map((level) => html`<th scope="col">${Math.round(level * 100)}%</th>`)}`)}</tr>` : nothing}</thead>
    <tbody>${rows.map((row) => html`<tr class=${row.due ? 'due' : ''}><th scope="row">${momentShort(row.time, language)}</th>${valuesCell(row, context)}
      <td>${row.required === null ? NONE : numbers.bare(row.required)}</td>
      ${lines.map(({ id }) => {
        const line = lineOf(row, id);
        return html`<td class="first ${line?.median == null ? 'none' : ''}">${line?.median == null ? NONE : html`<b>${numbers.bare(line.median)}</b>`}</td>${levels(id).map((level) => band(line, level))}`;
      })}</tr>`)}</tbody></table>`;
}

/** The same for a narrow page: one line at a time, chosen above. */
function narrowTable(context: ProjectionContext, take: (id: string) => void): TemplateResult {
  const { model, rows, numbers, texts, language, inHand } = context;
  const lines = model?.scenarios ?? [];
  const shown = lines.find(({ id }) => id === inHand) ?? lines[0];
  return html`<div class="narrow-numbers">
    ${lines.length > 1 ? html`<p class="pick"><label for="pick">${texts.columns.scenario}</label><select id="pick" @change=${(event: Event) => take((event.target as HTMLSelectElement).value)}>
      ${lines.map(({ id, letter }) => html`<option value=${id} .selected=${id === shown?.id}>${lineName(letter, language)}</option>`)}</select></p>` : nothing}
    <table class="numbers" aria-describedby="table-note"><thead><tr><th scope="col">${texts.moments}</th><th scope="col">${texts.value}</th><th scope="col">${texts.requiredHead}</th>
      ${shown ? html`<th scope="col">${shown.letter || texts.trend}: ${texts.medianOf}<span>${texts.columns.interval}</span></th>` : nothing}</tr></thead>
    <tbody>${rows.map((row) => {
      const line = shown ? lineOf(row, shown.id) : undefined;
      const inner = line?.bands.find(({ level }) => level === 0.8);
      return html`<tr class=${row.due ? 'due' : ''}><th scope="row">${momentShort(row.time, language)}</th>${valuesCell(row, context)}<td>${row.required === null ? NONE : numbers.bare(row.required)}</td>
        ${shown ? html`<td>${line?.median == null ? NONE : html`<b>${numbers.bare(line.median)}</b>`}${inner ? html`<span class="small">${numbers.interval(inner.low, inner.high).replace('%', '')}</span>` : nothing}</td>` : nothing}</tr>`;
    })}</tbody></table></div>`;
}

/** Every value that the documents print for the indicator, with its base and remarks. */
function printedValues({ indicator, assessment, dataset, language, texts }: ProjectionContext): TemplateResult | typeof nothing {
  const values = allValues(indicator);
  const { detail } = messages(language);
  if (values.length === 0) return nothing;
  return html`<table class="printed"><caption>${texts.allValues}</caption><thead><tr><th scope="col">${texts.moments}</th><th scope="col">${texts.value}</th><th scope="col">${texts.basis}</th></tr></thead>
    <tbody>${values.map((each) => {
      const elsewhere = assessment.target && each.territory !== assessment.target.territory ? dataset.documents.find(({ id }) => id === each.source.document)?.territory.name : null;
      const flags = each.flags.map((flag) => detail.flags[flag] ?? flag).join('; ');
      return html`<tr><th scope="row">${whenText(each, language)}</th><td>${valueWords(indicator, each, language)}</td>
        <td>${basisText(indicator, each.basis, language).text}${elsewhere ? html`<span class="small">${localText(elsewhere, language)}</span>` : nothing}${flags ? html`<span class="small">${flags}</span>` : nothing}${each.note ? html`<span class="small">${cited(each.note, language)}</span>` : nothing}</td></tr>`;
    })}</tbody></table>`;
}

/** The table view: every number of the picture, and every value of the documents. */
export function numberTables(context: ProjectionContext, take: (id: string) => void): TemplateResult {
  const { name, numbers, texts, rows, subject, language, indicator, assessment: { target, earlierTargets } } = context;
  return html`<div class="tables lines-${context.model?.scenarios.length ?? 0}">
    ${rows.length ? html`<p class="note-line" id="table-note">${texts.tableCaption(name, numbers.unit.trim())}${target?.value != null ? html` ${texts.target}: ${targetValueText(target, numbers, language)}, ${targetDueText(target, language)}.` : nothing}
      ${earlierTargets.map((one) => `${earlierText(indicator, one, language, target?.basis ?? '')}. `)}
      ${subject.declared ? html`<b>${declaredText(subject.declared, language)}</b>` : nothing}</p>
    ${wholeTable(context)}${narrowTable(context, take)}` : html`<p class="empty">${texts.nothingToDraw}</p>`}
    ${printedValues(context)}</div>`;
}
