import { stateText } from '../../i18n/describe.js';
import { formatDate, formatNumber, messages } from '../../i18n/index.js';
import { declaredText, resultSentence, stateSentences } from '../../i18n/projection-describe.js';
import { momentShort } from '../../i18n/projection-numbers.js';
import type { Projection } from '../../engine/types.js';
import type { HistoryMark, TargetMark } from '../../view/chart.js';
import { CSV_FORMS, csvText } from '../../view/csv.js';
import { drawCells, projectionJson, tableCells } from '../../view/projection-export.js';
import { allValues } from '../../view/projection-marks.js';
import { textFile } from '../shared/download.js';
import { aboutOf, linkedWords, type ProjectionContext, shortBasis, targetWordsAt, valueRemark } from './context.js';
import { methodText, sourceTexts } from './projection-foot.js';
import type { FileKind } from './files-controller.js';
import { remarks, scenarioWords } from './projection-words.js';

/** What goes under the numbers of a file, so that none of them travels without its base. */
function notes(context: ProjectionContext, only?: string): readonly (readonly [string, string])[] {
  const { assessment, subject, scenarios, lines, language, texts, today, name, province } = context;
  const common = messages(language);
  const text = (phrases: readonly { readonly text: string }[]) => phrases.map((phrase) => phrase.text).join('');
  return [
    [common.columns.indicator, `${name}, ${province}`],
    [texts.basis, `${texts.value}: ${shortBasis(context, assessment.observation?.basis) || texts.none}; ${texts.target}: ${shortBasis(context, assessment.target?.basis) || texts.none}`],
    ...(subject.declared ? [[texts.declared, declaredText(subject.declared, language)] as const] : []),
    [common.columns.state.split(',')[0] ?? '', stateText(assessment, language)],
    ...stateSentences(context).map((sentence) => [texts.noteInFile, text(sentence)] as const),
    ...scenarios.filter(({ id }) => !only || id === only).flatMap((scenario) => {
      const line = lines.find(({ id }) => id === scenario.id);
      return [scenarioWords(scenario, context), ...(line ? [[texts.noteInFile, text(resultSentence(line.projection, line.letter, context))] as const, ...(line.projection.linked ? [[texts.noteInFile, linkedWords(line, context)] as const] : [])] : [])];
    }),
    ...[...remarks(context), ...(scenarios.length ? [texts.noteScenario] : [])].map((words) => [texts.noteInFile, words] as const),
    [texts.method, methodText(context)],
    ...sourceTexts(context).map(([title, words]) => [`${texts.sources}: ${title}`, words] as const),
    [texts.noteInFile, common.asOf(formatDate(today, language))],
  ];
}

/** Heads of columns name the scenario, what its numbers rest on, and a declared base. */
function words(context: ProjectionContext) {
  const { language, texts, subject, numbers } = context;
  const tail = subject.declared ? `, ${texts.declared.toLowerCase()}` : '';
  const unit = numbers.unit.trim() ? ` (${numbers.unit.trim()})` : '';
  const who = (letter: string) => `${letter ? `${letter}, ${texts.columns.ifRight}` : texts.trend}${tail}`;
  return {
    moment: texts.moments, value: `${texts.value}${unit}`, required: `${texts.requiredHead}${tail}`, target: `${texts.target}${unit}`, draw: texts.drawNumber,
    median: (letter: string) => `${who(letter)}: ${texts.medianOf}`,
    band: (letter: string, level: number, end: 'low' | 'high') => `${who(letter)}: ${Math.round(level * 100)}% ${end === 'low' ? '↓' : '↑'}`,
    time: (time: number) => momentShort(time, language),
    number: (value: number) => formatNumber(value, language), remarks: texts.noteInFile,
    targetRemark: (mark: TargetMark) => texts.targetAt(targetWordsAt(mark, context)),
    remark: (mark: HistoryMark) => [aboutOf(mark, context).trim(), valueRemark(mark, context)].filter(Boolean).join(', '),
  };
}

export function csvOf(context: ProjectionContext): Blob | null {
  return context.model ? textFile(csvText(tableCells(context.model, words(context), notes(context)), CSV_FORMS[context.language]), 'text/csv') : null;
}

export function drawsOf(context: ProjectionContext, projection: Projection, id: string): Blob {
  return textFile(csvText(drawCells(projection, words(context), notes(context, id)), CSV_FORMS[context.language]), 'text/csv');
}

export function jsonOf(context: ProjectionContext): Blob {
  const { subject, scenarios, lines, dataset, today, language } = context;
  const about = {
    province: { slug: dataset.province.slug, name: dataset.province.name }, asOf: today, notes: notes(context).map(([title, text]) => ({ title, text })), language,
    documents: dataset.documents.filter(({ id }) => [...allValues(subject.indicator), ...subject.indicator.targets].some(({ source }) => source.document === id)),
  };
  return textFile(projectionJson(subject, scenarios, lines, about), 'application/json');
}

/** A file name that says what is inside: province, indicator, day, and of single draws whose they are. */
export function fileName({ dataset, indicator, today, inHand }: ProjectionContext, kind: FileKind): string {
  const ending = kind === 'draws' ? 'csv' : kind === 'scenario' ? 'json' : kind;
  const what = kind === 'draws' ? `draws-${inHand ?? ''}` : kind === 'scenario' ? kind : '';
  const safe = (text: string) => text.replace(/[^a-z0-9-]+/gi, '-').slice(0, 60);
  return `chiso-${[dataset.province.slug, indicator.id, today, what].filter(Boolean).map(safe).join('_')}.${ending}`;
}
