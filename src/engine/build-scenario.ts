/** Draws a checked scenario: drivers once, each indicator with what links bring to it. */
import { growthLog } from './curves/ratio.js';
import { linkedValue, makeIndicator, type DrawnDriver, type IncomingLink, type Indicator, type Pool } from './indicator.js';
import type { Reference } from './reference.js';
import type { Sampler } from './sampler.js';
import type { Scenario } from './scenario.js';
import { isRandom } from './spread.js';
import type { Link } from './types.js';

/** Names of the random streams that belong to no single indicator. */
export const driverKey = (name: string): string => `driver:${name}`;
export const linkKey = ({ from, to }: Link): string => `link:${from}>${to}`;

/** One growth for each driver and draw, shared by every indicator that counts over it. */
export function drawDrivers({ drivers }: Scenario, sampler: Sampler): ReadonlyMap<string, DrawnDriver> {
  const drawn = new Map<string, DrawnDriver>();
  for (const [name, { growth, from }] of drivers) {
    drawn.set(name, { logs: sampler.draw(growth, driverKey(name), 'growth').map(growthLog), from: from ?? -Infinity, isRandom: isRandom(growth) });
  }
  return drawn;
}

/**
 * Draws an indicator and, before it, the sources of its links.
 *
 * What a link had done by the indicator's own last observation is part of the observed value, so it is taken off again.
 *
 * @param built filled with everything drawn; an indicator in it is not drawn again.
 */
export function buildIndicator(
  scenario: Scenario,
  key: string,
  sampler: Sampler,
  drivers: ReadonlyMap<string, DrawnDriver>,
  pool: Pool,
  built: Map<string, Indicator>,
  reference: Reference | undefined,
): Indicator {
  const known = built.get(key);
  if (known) return known;
  const checked = scenario.checked.get(key);
  if (!checked) throw new RangeError(`No indicator ${key} in the scenario.`);
  const indicator = makeIndicator(checked, sampler, drivers, reference);
  for (const link of scenario.links) {
    if (link.to !== key) continue;
    const source = buildIndicator(scenario, link.from, sampler, drivers, pool, built, reference);
    const incoming: IncomingLink = { source, effect: sampler.draw(link.effect, linkKey(link), 'effect'), lag: link.lag, already: null };
    const already = new Float64Array(sampler.count);
    const isUnderWay = linkedValue(incoming, checked.subject.start, already, pool);
    indicator.links.push(isUnderWay ? { ...incoming, already } : incoming);
    indicator.hasSpread ||= source.hasSpread || isRandom(link.effect);
    indicator.hasTrend ||= source.hasTrend;
  }
  built.set(key, indicator);
  return indicator;
}
