import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Projection, ProjectionRequest, ProjectionResult, SimulationRequest } from '../../engine/types.js';
import type { Issue } from '../../model/index.js';
import { createRunner, isQuiet, type Runner } from '../../runner/index.js';
import { tellProgress } from '../shared/tell-project.js';
import { type DrawnLine, scenarioRequest, type Subject, TREND, trendRequest } from '../../view/projection.js';
import type { LetteredScenario } from '../../view/projection-scenarios.js';

type Request = ProjectionRequest | SimulationRequest;

interface Task {
  readonly id: string;
  readonly letter: string;
  readonly request: Request;
}

/** Why a scenario has no line. */
export type Problem = 'running' | 'failed' | 'no-start' | 'past-due' | readonly Issue[];

/** What came of a run, for the page. */
export interface Computed {
  readonly mode: Runner['mode'];
  readonly cause: string | null;
}

/** A simulation answers by indicator, a single request directly. */
function resultOf(result: unknown, key: string): ProjectionResult | null {
  const one = result as ProjectionResult | { readonly indicators: Readonly<Record<string, ProjectionResult>> };
  return 'ok' in one ? one : (one.indicators[key] ?? null);
}

/** Keeps the computed lines of one picture; the newest wish wins, and nothing is painted after the element has left the page. */
export class ProjectionController implements ReactiveController {
  lines: readonly DrawnLine[] = [];
  problems: ReadonlyMap<string, Problem> = new Map();

  /** An update can still run after the element has left the page; it starts nothing. */
  #connected = false;
  #runner: Runner | null = null;
  #wish = '';
  #indicator: unknown = null;
  #given: readonly DrawnLine[] = [];

  constructor(
    private readonly host: ReactiveControllerHost & EventTarget,
    /** Told after each run that ended well. */
    private readonly onEnd: (computed: Computed) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
    // Moved in the page: results that were under way are asked for again.
    this.#wish = '';
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#runner?.dispose();
    this.#runner = null;
  }

  /** The trend among the lines. */
  get trend(): Projection | null {
    return this.lines.find(({ id }) => id === TREND)?.projection ?? null;
  }

  /** Forgets what belongs to another indicator, before anything is drawn of the new one. */
  keepFor(indicator: unknown): void {
    if (indicator === this.#indicator) return;
    this.#indicator = indicator;
    this.lines = [];
    this.problems = new Map();
    this.#wish = '';
  }

  /** Asks for what a subject needs, unless the same is there or under way. */
  ask(subject: Subject | null, scenarios: readonly LetteredScenario[], options: { readonly trend: boolean }): void {
    if (!this.#connected) return;
    const tasks: Task[] = [];
    const problems = new Map<string, Problem>();
    const trend = subject && options.trend ? trendRequest(subject) : null;
    if (trend) tasks.push({ id: TREND, letter: '', request: trend });
    for (const scenario of subject ? scenarios : []) {
      // A line that starts on another base than the target's leads nowhere, whoever computed it.
      if (scenario.projection && subject?.way) continue;
      const request = subject ? scenarioRequest(subject, scenario) : null;
      if (request) tasks.push({ id: scenario.id, letter: scenario.letter, request });
      else problems.set(scenario.id, subject?.way ? 'past-due' : 'no-start');
    }
    const given = scenarios.flatMap(({ id, letter, projection }): DrawnLine[] => (projection && subject?.way ? [{ id, letter, projection }] : []));
    const wish = JSON.stringify([tasks, [...problems], given.map(({ id, letter }) => [id, letter])]);
    const sameGiven = given.length === this.#given.length && given.every(({ projection }, index) => projection === this.#given[index]?.projection);
    if (wish === this.#wish && sameGiven) return;
    this.#wish = wish;
    this.#given = given;
    for (const { id } of tasks) problems.set(id, 'running');
    this.#show(problems, this.lines.filter(({ id }) => tasks.some((task) => task.id === id)), scenarios);
    if (tasks.length > 0) void this.#run(tasks, subject?.indicator.id ?? '', scenarios, wish);
  }

  /** Runs one scenario again, or the trend, keeping its single draws. */
  async draws(subject: Subject, scenario: LetteredScenario | null): Promise<Projection | null> {
    const trend = scenario ? null : trendRequest(subject);
    const request = scenario ? scenarioRequest(subject, scenario, true) : trend && { ...trend, keepDraws: true };
    if (!request) return null;
    this.#runner ??= createRunner();
    const [result] = await this.#runner.run([request]);
    const projected = resultOf(result, subject.indicator.id);
    return projected?.ok ? projected.projection : null;
  }

  async #run(tasks: readonly Task[], key: string, scenarios: readonly LetteredScenario[], wish: string): Promise<void> {
    this.#runner ??= createRunner();
    const runner = this.#runner;
    const problems = new Map([...this.problems].filter(([, problem]) => problem !== 'running'));
    try {
      const results = await runner.run(tasks.map(({ request }) => request), { slot: 'picture', onProgress: tellProgress(this.host) });
      if (wish !== this.#wish) return;
      const lines = tasks.flatMap(({ id, letter }, index): DrawnLine[] => {
        const result = resultOf(results[index], key);
        if (result?.ok) return [{ id, letter, projection: result.projection }];
        problems.set(id, result?.issues ?? 'failed');
        return [];
      });
      this.#show(problems, lines, scenarios);
      this.onEnd({ mode: runner.mode, cause: runner.where?.cause ?? null });
    } catch (problem) {
      // Somebody newer answers, or nobody listens any more. Anything else is a failure that the reader is told about.
      if (isQuiet(problem) || wish !== this.#wish) return;
      for (const { id } of tasks) problems.set(id, 'failed');
      this.#show(problems, [], scenarios);
    }
  }

  /** The trend first, then the scenarios in their order. A trend that the engine has no evidence for is no line. */
  #show(problems: ReadonlyMap<string, Problem>, lines: readonly DrawnLine[], scenarios: readonly LetteredScenario[]): void {
    const all = [...lines, ...this.#given];
    const found = [TREND, ...scenarios.map(({ id }) => id)].flatMap((id) => all.find((line) => line.id === id) ?? []);
    this.lines = found.filter(({ id, projection }) => id !== TREND || projection.method.evidence === 'trend');
    this.problems = problems;
    this.host.requestUpdate();
  }
}
