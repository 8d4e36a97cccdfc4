/** Draws a checked scenario: drivers once, each indicator with what links bring to it. */
import type { Checked } from './check-request.js';
import { linkedValue, makeIndicator, makePool, type DrawnDriver, type IncomingLink, type Indicator, type Pool } from './indicator.js';
import type { TrendReference } from './reference.js';
import type { Sampler } from './sampler.js';
import type { Driver, Scenario } from './scenario.js';
import { isRandom } from './spread.js';

/**
 * Draws the drivers, one growth for each driver and draw, shared by every indicator that counts over it; each when the first indicator asks for it.
 *
 * @returns a function that draws an indicator and, before it, the sources of its links, each once; and the pool of arrays to run them with.
 */
export function drawScenario(
  { drivers, checked, linksTo }: Scenario,
  sampler: Sampler,
  reference: TrendReference | undefined,
): { readonly build: (key: string) => Indicator; readonly pool: Pool } {
  const pool = makePool(sampler.count);
  const driver = once((name): DrawnDriver => {
    const { growth, from } = drivers.get(name) as Driver;
    return { percent: sampler.draw(growth, `driver:${name}`, 'growth', `drivers.${name}.growth`), from: from ?? -Infinity, isRandom: isRandom(growth) };
  });
  const make = (key: string): Indicator => {
    const mine = checked.get(key) as Checked;
    const links = linksTo(key).map(({ from, to, effect, lag, index }): IncomingLink => {
      const drawn = sampler.draw(effect, `link:${from}>${to}`, 'effect', `links[${index}].effect`);
      const link = { source: source(from), effect: drawn, isRandom: isRandom(effect), lag, already: new Float64Array(sampler.count) };
      const already = new Float64Array(sampler.count);
      linkedValue(link, mine.start, already, pool);
      return { ...link, already };
    });
    return makeIndicator(mine, sampler, reference, links, driver);
  };
  // Only what links lead from is needed again.
  const source = once(make);
  return { build: make, pool };
}

/** A function of a name that works once for each name. */
function once<T>(make: (name: string) => T): (name: string) => T {
  const made = new Map<string, T>();
  return (name) => {
    const found = made.get(name) ?? make(name);
    made.set(name, found);
    return found;
  };
}
