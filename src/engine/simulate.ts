/** `simulate`: several indicators under one scenario. */
import { buildIndicator, drawDrivers } from './build-scenario.js';
import type { Checked } from './check-request.js';
import { Pool, type Indicator } from './indicator.js';
import { issue } from './messages.js';
import { isFixed, isPlainTrend } from './project.js';
import { projectTrend } from './project-trend.js';
import type { Reference } from './reference.js';
import { randomSampler } from './sampler.js';
import { readScenario } from './scenario.js';
import { isRandom } from './spread.js';
import { finish } from './steps.js';
import { summarise } from './summarise.js';
import type { Issue, ProjectionResult, SimulationRequest, SimulationResult } from './types.js';

/** `simulate` in steps: yields after each time of each indicator, returns the result. For callers that must not block for long. */
export function* simulateSteps(request: SimulationRequest, reference?: Reference): Generator<void, SimulationResult> {
  const scenario = readScenario(request);
  const { checked, failed, order, links } = scenario;
  const results = new Map<string, ProjectionResult>();
  const fail = (key: string, issues: readonly Issue[]): void => void results.set(key, { ok: false, issues });
  failed.forEach((issues, key) => fail(key, issues));

  const isAllFixed =
    order.every((key) => isFixed(checked.get(key) as Checked)) &&
    links.every((link) => !isRandom(link.effect)) &&
    [...scenario.drivers.values()].every((driver) => !isRandom(driver.growth));
  // Every indicator was checked with the draws and the seed of the scenario.
  const { draws = 1, seed = 1 } = checked.get(order[0] ?? '') ?? {};
  const count = isAllFixed ? 1 : draws;
  const sampler = randomSampler(seed, count);
  const drivers = drawDrivers(scenario, sampler);
  const pool = new Pool(count);
  const sources = new Map<string, Indicator>();
  for (const key of order) {
    const mine = checked.get(key) as Checked;
    const incoming = links.filter((link) => link.to === key);
    const lost = incoming.find((link) => results.get(link.from)?.ok === false);
    if (lost) {
      fail(key, [issue('link-source-failed', `links[${lost.index}]`, lost.from)]);
    } else if (incoming.length === 0 && isPlainTrend(mine)) {
      results.set(key, projectTrend(mine, reference));
    } else {
      const indicator = buildIndicator(scenario, key, sampler, drivers, pool, sources, reference);
      results.set(key, yield* summarise(indicator, pool));
    }
    // Draws of an indicator are kept only while links may ask for them.
    if (!links.some((link) => link.from === key)) sources.delete(key);
  }
  return { indicators: Object.fromEntries(results), issues: scenario.issues };
}

/**
 * Projects several indicators under one scenario: drivers that they share, an assumption and interventions for each, links between them.
 *
 * A driver has one growth a draw, the same for every `ratio` that names it, so that GRDP moves all shares of GRDP together. `seed` and `draws` are the
 * scenario's; those of single requests are ignored, as draw d must be one world for all. A link adds effect × what its source moved since the source's
 * last observation, `lag` years later, less what it had added by the last observation of the indicator that it leads to; `linked` reports it apart.
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
export function simulate(request: SimulationRequest, reference?: Reference): SimulationResult {
  return finish(simulateSteps(request, reference));
}
