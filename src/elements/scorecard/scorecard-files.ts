/** What a reader takes away from a scorecard: a table for a spreadsheet, the same as JSON, a page on paper. Comes with the first wish. */
import { basisText, captionOf, dueDate, earlierText, flagsText, stateText, targetSign, unitOf, unitWord, valueWords, whenText, whyText } from '../../i18n/describe.js';
import { titleText } from '../../i18n/title-text.js';
import { formatDate, type Language, messages, pickText } from '../../i18n/index.js';
import { scorecardFileTexts } from '../../i18n/scorecard-file-texts.js';
import type { Dataset, LocalText, Source } from '../../model/index.js';
import { type Cell, CSV_FORMS, csvText } from '../../view/csv.js';
import type { ScorecardRow } from '../../view/scorecard.js';
import { download, textFile } from '../shared/download.js';
import { paper } from '../shared/paper.js';
import { printAlone } from '../shared/print.js';
import { tokens } from '../shared/tokens.styles.js';
import { trackStyles } from '../shared/track.js';
import { scorecardStyles } from './scorecard.styles.js';

export type ScorecardFile = 'csv' | 'json' | 'print';

interface FilesContext {
  readonly dataset: Dataset;
  /** Those shown, in their order. */
  readonly rows: readonly ScorecardRow[];
  readonly today: string;
  readonly language: Language;
  readonly theme: string;
}

function columns({ dataset, language }: FilesContext): readonly (readonly [string, (row: ScorecardRow) => Cell])[] {
  const texts = messages(language);
  const names = scorecardFileTexts(language);
  const { columns: heads, detail } = texts;
  const picked = (text: LocalText | null | undefined) => pickText(text, language).text;
  const cited = (source: Source | undefined) => {
    if (!source) return '';
    const document = dataset.documents.find(({ id }) => id === source.document);
    return [titleText(dataset.documents, source.document, language), picked(document?.issuer), document?.issued ? formatDate(document.issued, language) : picked(document?.issuer) && detail.noIssueDate,
      source.section ? detail.section(source.section) : '', source.lines ? detail.line(source.lines[0], source.lines[1], document?.file) : ''].filter(Boolean).join(', ');
  };
  const basis = ({ indicator }: ScorecardRow, id: string | undefined) => (id === undefined ? '' : basisText(indicator, id, language).text);
  return [
    [names.id, ({ indicator }) => indicator.id],
    [heads.pillar, ({ indicator }) => texts.pillars[indicator.pillar]],
    [heads.indicator, ({ indicator }) => picked(indicator.name)],
    [heads.state, ({ assessment }) => stateText(assessment, language)],
    [heads.value, ({ assessment: { observation } }) => observation?.value ?? null],
    [names.unit, ({ indicator, assessment: { observation, target } }) => unitWord(indicator, language, unitOf(indicator, observation?.basis ?? target?.basis ?? ''))],
    [names.approx, ({ assessment: { observation } }) => (observation?.approx ? texts.approx[observation.approx] : '')],
    [names.when, ({ assessment: { observation } }) => (observation ? whenText(observation, language) : '')],
    [names.valueBasis, (row) => basis(row, row.assessment.observation?.basis)],
    [names.flags, ({ assessment: { observation } }) => flagsText(observation?.flags ?? [], language)],
    [names.conflicts, ({ indicator, assessment: { conflicts } }) => conflicts.map((one) => `${valueWords(indicator, one, language)}, ${whenText(one, language)} (${cited(one.source)})`).join('; ')],
    [names.sign, ({ assessment: { target } }) => (target ? targetSign(target, language) : '')],
    [heads.target, ({ assessment: { target } }) => target?.value ?? (picked(target?.note) || null)],
    [names.high, ({ assessment: { target } }) => target?.high ?? null],
    [names.due, ({ assessment: { target } }) => (target ? dueDate(target, language) : '')],
    [names.targetFlags, ({ assessment: { target } }) => flagsText(target?.flags ?? [], language)],
    [names.targetBasis, (row) => basis(row, row.assessment.target?.basis)],
    [names.others, ({ indicator, assessment: { target, earlierTargets, laterTargets } }) => [...earlierTargets, ...laterTargets].map((one) => `${earlierText(indicator, one, language, target?.basis ?? '')} (${cited(one.target.source)})`).join('; ')],
    [names.gap, ({ assessment }) => assessment.gap],
    [names.pace, ({ assessment: { required } }) => required?.low ?? required?.perYear ?? null],
    [names.paceHigh, ({ assessment: { required } }) => required?.high ?? required?.perYear ?? null],
    [names.why, ({ indicator, assessment }) => whyText(indicator, assessment, language).map(({ text }) => text).join('')],
    [names.typed, ({ assessment: { reader } }) => reader?.value ?? null],
    [names.typedPace, ({ assessment: { reader } }) => reader?.required?.perYear ?? null],
    [names.missing, ({ indicator }) => picked(indicator.missing?.what)],
    [names.supplier, ({ indicator }) => picked(indicator.missing?.supplier)],
    [names.findings, ({ findings }) => findings.length],
    [names.valueSource, ({ assessment: { observation } }) => cited(observation?.source)],
    [names.targetSource, ({ assessment: { target } }) => cited(target?.source)],
  ];
}

/** What stands under the numbers, so that none travels without its day and its method. */
function notes({ dataset, today, language }: FilesContext): readonly string[] {
  const texts = messages(language);
  return [pickText(dataset.province.name, language).text, captionOf(dataset, today, language), texts.method(texts.requiredPaceCard, 1)];
}

function csv(context: FilesContext): string {
  const all = columns(context);
  return csvText([all.map(([head]) => head), ...context.rows.map((row) => all.map(([, cell]) => cell(row))), ...notes(context).map((note) => [note])], CSV_FORMS[context.language]);
}

function json(context: FilesContext): string {
  const { dataset, rows, today, language } = context;
  return JSON.stringify({
    province: { slug: dataset.province.slug, name: dataset.province.name }, asOf: today, language, notes: notes(context), documents: dataset.documents,
    rows: rows.map(({ indicator, assessment, findings }) => ({ indicator, assessment, findings: findings.map(({ id, what }) => ({ id, what })) })),
  }, null, 2);
}

/** A printed copy has no elements alive: an opened row gives its content, a picture its pixels, a field what stands in it. */
function still(base: HTMLElement, copy: HTMLElement): void {
  for (const [index, input] of Array.from(base.querySelectorAll('input')).entries()) copy.querySelectorAll('input')[index]?.setAttribute('value', input.value);
  const opened = base.querySelector('chiso-row-detail')?.shadowRoot?.querySelector('.open');
  const place = copy.querySelector('chiso-row-detail');
  if (!opened || !place) return;
  const inside = copy.ownerDocument.importNode(opened, true);
  place.replaceWith(inside);
  for (const [index, canvas] of Array.from(opened.querySelectorAll('canvas')).entries()) inside.querySelectorAll('canvas')[index]?.getContext('2d')?.drawImage(canvas, 0, 0);
}

/** Sheets of an opened row, where there is one. */
function openedStyles(base: HTMLElement): readonly string[] {
  const detail = base.querySelector('chiso-row-detail');
  return Array.from(detail?.shadowRoot?.adoptedStyleSheets ?? []).map((sheet) => Array.from(sheet.cssRules, (rule) => rule.cssText).join(' '));
}

/** Hands a file to the reader's browser, or prints what `root` shows; what is then to be said, which is nothing unless the page forbids printing. */
export async function handOver(kind: ScorecardFile, root: ParentNode, context: FilesContext): Promise<string> {
  const { dataset, today, language, theme } = context;
  if (kind === 'print') {
    const base = root.querySelector<HTMLElement>('[part~="base"]');
    if (!base) return '';
    const title = base.querySelector('[part~="title"]')?.textContent ?? '';
    const styles = [tokens.cssText, ...openedStyles(base), trackStyles.cssText, ...scorecardStyles.map(({ cssText }) => cssText), paper(theme), '@page { size: A4; margin: 12mm; }'];
    return await printAlone(base, styles, title, (copy) => still(base, copy)) ? '' : messages(language).cannotPrint;
  }
  const name = `chiso-${dataset.province.slug}_${today}.${kind}`.replace(/[^a-z0-9._-]+/gi, '-');
  download(kind === 'csv' ? textFile(csv(context), 'text/csv') : textFile(json(context), 'application/json'), name);
  return '';
}
