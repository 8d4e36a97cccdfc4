import { ProjectionNumbers } from '../../i18n/projection-numbers.js';
import { stepWord } from '../../i18n/describe.js';
import { type Language, pickText } from '../../i18n/index.js';
import type { ScenarioWords, WordsFor } from '../../i18n/scenario-describe.js';
import { type ScenarioTexts, scenarioTexts } from '../../i18n/scenario-texts.js';
import type { Dataset, Issue } from '../../model/index.js';
import type { DrawnLine } from '../../view/projection.js';
import { declaredOf, inHand, type Plan, type Scenario, type ScenarioDocument } from '../../view/scenario.js';
import { declarationProblems, problem, scenarioProblems } from '../../view/scenario-check.js';
import { driverGrowth, factsOf, kindReasons, mayTry, type Peer, type PlanFacts, planOf, whyNothing } from '../../view/scenario-plan.js';
import { driversInUse, scenarioInput, spreadOf } from '../../view/scenario-request.js';
import type { TypedBaseline } from '../../view/scorecard.js';
import { contextOf, type ProjectionContext } from '../projection/context.js';
import type { Problem } from '../projection/compute.js';
import type { ScenarioController } from './compute.js';
import type { ScenarioEditor } from './editor.js';
import { restTexts } from './rest.js';

/** Everything that the parts of a scenario are made from; made anew for each update. */
export interface ScenarioContext {
  readonly language: Language;
  readonly texts: ScenarioTexts;
  readonly dataset: Dataset;
  readonly level: number;
  readonly today: string;
  readonly editor: ScenarioEditor;
  readonly document: ScenarioDocument;
  readonly scenario: Scenario;
  /** All indicators of the scenario, and the one in hand. */
  readonly all: readonly PlanFacts[];
  readonly facts: PlanFacts;
  readonly plan: Plan;
  readonly peers: readonly Peer[];
  /** What stands against computing the scenario in hand, by place. */
  readonly problems: ReadonlyMap<string, string>;
  readonly words: ScenarioWords;
  /** Of the indicator in hand. */
  readonly own: WordsFor;
  /** The same indicator as a projection sees it: picture, sentences, files. */
  readonly projection: ProjectionContext;
}

export interface Wish {
  readonly dataset: Dataset;
  readonly indicators: readonly string[];
  /** Id of the indicator in hand. */
  readonly indicator: string;
  readonly today: string;
  readonly level: number;
  readonly language: Language;
  readonly editor: ScenarioEditor;
  readonly peers: readonly Peer[];
  /** Numbers of the attribute, which typed ones replace. */
  readonly baselines: ReadonlyMap<string, TypedBaseline>;
}

/** Facts of the indicators that the data has, in the order given. */
export function factsFor({ dataset, indicators, today, editor: { document }, baselines }: Wish): readonly PlanFacts[] {
  return indicators.flatMap((id) => {
    const indicator = dataset.indicators.find((each) => each.id === id);
    return indicator ? [factsOf({ indicator, asOf: today, baseline: document.baselines[id] ?? baselines.get(id) ?? null, declared: declaredOf(document, id) }, dataset)] : [];
  });
}

/** Everything that stands against computing a scenario. */
export function problemsOf(scenario: Scenario, all: readonly PlanFacts[], { editor, peers }: Pick<Wish, 'editor' | 'peers'>): readonly Issue[] {
  const isOpen = scenario.id === editor.document.active;
  return [...scenarioProblems(scenario, all, peers), ...(isOpen && !editor.isReadableThroughout ? [problem('not-a-number', '')] : [])];
}

function wordsFor(all: readonly PlanFacts[], scenario: Scenario, { language, peers }: Wish): ScenarioWords {
  const known = new Map(all.map(({ subject: { indicator, assessment, unit } }): [string, WordsFor] => {
    const values = [assessment.observation?.value, assessment.reader?.value, assessment.target?.value].filter((value): value is number => typeof value === 'number');
    return [indicator.id, { indicator, basis: assessment.target?.basis ?? '', numbers: new ProjectionNumbers({ indicator, unit, language, known: values }) }];
  }));
  const first = all[0];
  const drivers = first ? Object.fromEntries(driversInUse(scenario, all).map((driver) => [driver, { growth: spreadOf(driverGrowth(scenario, driver, first), scenario.spread) }])) : {};
  return { language, peers, drivers, of: (id) => known.get(id) ?? null };
}

/** The lines of the indicator in hand, and why scenarios have none. */
function linesOf(all: readonly PlanFacts[], facts: PlanFacts, wish: Wish, results: ScenarioController): { readonly lines: readonly DrawnLine[]; readonly problems: ReadonlyMap<string, Problem> } {
  const { id: indicator } = facts.subject.indicator;
  const problems = new Map<string, Problem>();
  const lines = wish.editor.document.scenarios.flatMap((scenario): DrawnLine[] => {
    const { id, letter } = scenario;
    const against = problemsOf(scenario, all, wish);
    const projection = results.projection(id, indicator);
    if (against.length > 0) problems.set(id, against);
    else if (projection) return [{ id, letter, projection }];
    else problems.set(id, !mayTry(facts) ? 'no-start' : results.isFresh(id) ? (results.hasFailed(id) ? 'failed' : results.issues(id, indicator)) : 'running');
    return [];
  });
  return { lines, problems };
}

/** The indicator in hand: the one chosen, else the first. */
export const factsInHand = (all: readonly PlanFacts[], wish: Wish): PlanFacts | null => all.find(({ subject }) => subject.indicator.id === wish.indicator) ?? all[0] ?? null;

/** Null when the data has none of the indicators. */
export function scenarioContext(wish: Wish, all: readonly PlanFacts[], results: ScenarioController): ScenarioContext | null {
  const { dataset, language, level, today, editor, peers } = wish;
  const { document } = editor;
  const facts = factsInHand(all, wish);
  if (!facts) return null;
  const { indicator } = facts.subject;
  const scenario = inHand(document);
  const words = wordsFor(all, scenario, wish);
  const own = words.of(indicator.id) ?? { indicator, basis: '', numbers: new ProjectionNumbers({ indicator, unit: indicator.unit, language, known: [] }) };
  const { lines, problems } = linesOf(all, facts, wish, results);
  // Where there is nothing to start from nothing is assumed either: its first plan would read as a halt.
  const scenarios = mayTry(facts) ? document.scenarios.map((each) => scenarioInput(each, facts, peers, null, all)) : [];
  const found = [...scenarioProblems(scenario, all, peers), ...declarationProblems(document, indicator.id)];
  const context: ScenarioContext = {
    language, texts: scenarioTexts(language), dataset, level, today, editor, document, scenario, all, facts, plan: planOf(scenario, facts), peers, words, own,
    problems: new Map(found.map(({ path, message }) => [path, message[language]])),
    projection: contextOf({ dataset, subject: facts.subject, scenarios, lines, problems, inHand: lines.some(({ id }) => id === scenario.id) ? scenario.id : null, today, level, language }),
  };
  return { ...context, projection: { ...context.projection, more: restTexts(context) } };
}

/** The name of an indicator of the scenario. */
export const nameOf = ({ words, language }: Pick<ScenarioContext, 'words' | 'language'>, id: string): string => pickText(words.of(id)?.indicator.name, language).text || id;

/** "điểm phần trăm" or the word of what is counted: the unit of a change of the indicator in hand. */
export const pointsWord = ({ facts: { subject: { indicator } }, language }: ScenarioContext): string => stepWord(indicator, language);

/** Why nothing can be assumed of an indicator, as a part of a sentence; empty where something can, or could from another start. */
export function nothingWords(facts: PlanFacts, { reasons }: ScenarioTexts): string {
  const why = whyNothing(facts);
  const { pace, required } = kindReasons(facts, []);
  return why ? reasons[why] : pace && required ? `${reasons[pace]}; ${reasons[required]}` : '';
}
