import { assumptionText, interventionText } from '../../i18n/assumption-describe.js';
import { stateText } from '../../i18n/describe.js';
import { formatDate, messages, pickText } from '../../i18n/index.js';
import { declaredText, resultSentence, stateSentences } from '../../i18n/projection-describe.js';
import type { LetteredScenario } from '../../view/projection-scenarios.js';
import { lineName, linkedWords, type ProjectionContext, shortBasis, targetLine, whereText } from './context.js';
import { methodText, sourceTexts, warningTexts } from './projection-foot.js';

/** One paragraph of what must stand beside numbers that have left their page. */
export interface Said {
  readonly kind: 'place' | 'title' | 'base' | 'state' | 'declared' | 'sentence' | 'assumed' | 'method' | 'source';
  readonly text: string;
}

const joined = (phrases: readonly { readonly text: string }[]): string => phrases.map(({ text }) => text).join('');

/** The sentences of the element as plain text, the scenario in hand last. */
export function sentencesOf(context: ProjectionContext): readonly string[] {
  const hand = context.lines.find(({ id }) => id === context.inHand);
  return [...stateSentences(context), ...(hand ? [resultSentence(hand.projection, hand.letter, context)] : [])].map(joined);
}

/** "Kịch bản B (Đẩy mạnh): …": everything that a scenario assumes. */
export function scenarioWords(scenario: LetteredScenario, { indicator, way, numbers, language }: ProjectionContext): readonly [who: string, what: string] {
  const words = { indicator, basis: way?.target.basis ?? '', numbers, language, drivers: scenario.drivers };
  return [lineName(scenario.letter, language), [scenario.name, assumptionText(scenario.assumption, words), ...(scenario.interventions ?? []).map((each) => interventionText(each, words))].filter(Boolean).join('; ')];
}

/** Warnings, and what else is said beside the picture. */
export const remarks = (context: ProjectionContext): readonly string[] => [...warningTexts(context), ...(context.more ?? [])];

/** Whose number, counted how, as of when, from where, by which method: above the picture, and below it. */
export function wordsOf(context: ProjectionContext): { readonly above: readonly Said[]; readonly below: readonly Said[] } {
  const { assessment, dataset, language, texts, today, subject, scenarios, lines, name } = context;
  const common = messages(language);
  const { observation, target, comparable } = assessment;
  const territory = pickText(dataset.documents.find(({ id }) => id === (target ?? observation)?.source.document)?.territory.name, language).text;
  const bases = comparable?.same !== false ? [shortBasis(context, target?.basis ?? observation?.basis)]
    : [`${texts.value}: ${shortBasis(context, observation?.basis)}`, `${texts.target}: ${shortBasis(context, target?.basis)}`];
  return {
    above: [
      { kind: 'place', text: whereText(context) }, { kind: 'title', text: name },
      { kind: 'base', text: [`${texts.basis}: ${bases.filter(Boolean).join('; ') || common.basisUnstated}`, territory].filter(Boolean).join('; ') },
      { kind: 'state', text: [stateText(assessment, language), targetLine(context) && texts.targetShort(targetLine(context))].filter(Boolean).join(' · ') },
      ...(subject.declared ? [{ kind: 'declared', text: declaredText(subject.declared, language) } as const] : []),
    ],
    below: [
      ...sentencesOf(context).map((text) => ({ kind: 'sentence', text }) as const),
      ...scenarios.map((scenario) => ({ kind: 'assumed', text: `${scenarioWords(scenario, context).join(': ')}.` }) as const),
      ...lines.map((line) => linkedWords(line, context)).filter(Boolean).map((text) => ({ kind: 'assumed', text }) as const),
      ...remarks(context).map((text) => ({ kind: 'assumed', text }) as const),
      ...(scenarios.length ? [{ kind: 'assumed', text: texts.noteScenario } as const] : []),
      { kind: 'method', text: `${texts.method}. ${methodText(context)}` },
      { kind: 'source', text: `${texts.sources}. ${sourceTexts(context).map(([title, words]) => `${title}: ${words}.`).join(' ')}` },
      { kind: 'source', text: `${common.asOf(formatDate(today, language))}. chiso` },
    ],
  };
}

/** The same as a text to paste. */
export function plainText(context: ProjectionContext): string {
  const { above, below } = wordsOf(context);
  return [...above, ...below].map(({ text }) => text).join('\n');
}
