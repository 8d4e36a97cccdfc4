/** `simulate`: several indicators under one scenario. */
import { drawScenario } from './build-scenario.js';
import type { Checked } from './check-request.js';
import { issue } from './messages.js';
import type { Indicator } from './indicator.js';
import { isFixed, isPlainTrend } from './project.js';
import { projectTrend } from './project-trend.js';
import type { TrendReference } from './reference.js';
import { randomSampler } from './sampler.js';
import { readScenario } from './scenario.js';
import { isRandom } from './spread.js';
import { finish, inBlocks } from './steps.js';
import { summarise } from './summarise.js';
import type { ProjectionResult, SimulationRequest, SimulationResult } from './types.js';

/** Numbers kept for links that ask for them again (32 MiB). */
const MOST_KEPT = 2 ** 22;

/** `simulate` in steps: yields after each time of each indicator, returns the result. For callers that must not block for long. */
export function* simulateSteps(request: SimulationRequest, reference?: TrendReference): Generator<void, SimulationResult> {
  const scenario = readScenario(request, reference);
  const { checked, failed, order, linksTo, drivers } = scenario;
  const results = new Map<string, ProjectionResult>();
  failed.forEach((issues, key) => results.set(key, { ok: false, issues }));
  const all = order.map((key) => checked.get(key) as Checked);
  const allLinks = order.flatMap(linksTo);
  // Only what links lead from is needed again.
  const sources = new Set(allLinks.map(({ from }) => from));
  const { draws, seed } = all[0] ?? { draws: 1, seed: 1 };
  const isSure = all.every(isFixed) && ![...drivers.values()].some(({ growth }) => isRandom(growth)) && !allLinks.some(({ effect }) => isRandom(effect));
  const count = isSure ? 1 : draws;
  /** By the first draw of their block. */
  const builds: ReturnType<typeof drawScenario>[] = [];
  for (const mine of all) {
    const links = linksTo(mine.key);
    const lost = links.find((link) => results.get(link.from)?.ok === false);
    if (lost) results.set(mine.key, { ok: false, issues: [issue('link-source-failed', `links[${lost.index}]`, lost.from)] });
    else {
      const draw = (from: number, to: number): Indicator =>
        (builds[from] ??= drawScenario(scenario, randomSampler(seed, from, to), MOST_KEPT / count))(mine.key, sources.has(mine.key));
      results.set(mine.key, yield* links.length === 0 && isPlainTrend(mine) ? projectTrend(mine) : summarise(yield* inBlocks(count, draw), count));
    }
    yield;
  }
  return { indicators: Object.fromEntries(results), issues: scenario.issues };
}

/**
 * Projects several indicators under one scenario: drivers that they share, an assumption and interventions for each, links between them.
 *
 * A driver has one growth a draw, the same for every `ratio` that names it, so that GRDP moves all shares of GRDP together. `seed` and `draws` are
 * the scenario's; those of single requests are ignored, as draw d must be one world for all. A link adds effect × what its source moved since the
 * source's last observation, `lag` years later, less what it had added by the last observation of the indicator that it leads to; `linked` reports it
 * apart.
 *
 * Cost: draws × years × (indicators + links), about 15 ms for a linked indicator at 10 000 draws and ten years; with so many draws × years that their
 * values cannot be kept, an indicator computes the chain of links before it anew. At most 1000 links; an indicator with more than 1000 evaluations of
 * others before it is refused (`too-many`).
 *
 * @example
 * const { indicators } = simulate({
 *   drivers: { grdp: { growth: { low: 8, mode: 9, high: 10, shape: 'triangular' } } },
 *   indicators: [{
 *     key: 'digital-economy', observations: [{ time: 2026, value: 7.45 }], bounds: [0, 100], horizon: 2031,
 *     assumption: { kind: 'ratio', numerator: 25, denominator: { driver: 'grdp' } },
 *   }],
 * });
 */
export function simulate(request: SimulationRequest, reference?: TrendReference): SimulationResult {
  return finish(simulateSteps(request, reference));
}
