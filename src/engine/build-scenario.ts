/** Draws a checked scenario: drivers once, each indicator with what links bring to it. */
import type { Checked } from './check-request.js';
import { linkedValue, makeIndicator, makePool, type DrawnDriver, type IncomingLink, type Indicator, type Pool } from './indicator.js';
import type { Reference } from './reference.js';
import type { Sampler } from './sampler.js';
import type { Scenario } from './scenario.js';
import { isRandom } from './spread.js';

/** Names of the random streams that belong to no single indicator. */
export const driverStream = (name: string): string => `driver:${name}`;
export const linkStream = ({ from, to }: { readonly from: string; readonly to: string }): string => `link:${from}>${to}`;

/**
 * Draws the drivers, one growth for each driver and draw, shared by every indicator that counts over it.
 *
 * @returns a function that draws an indicator and, before it, the sources of its links, each once; and the pool of arrays to run them with.
 */
export function drawScenario(
  { drivers, checked, linksTo }: Scenario,
  sampler: Sampler,
  reference: Reference | undefined,
): { readonly build: (key: string) => Indicator; readonly pool: Pool } {
  const pool = makePool(sampler.count);
  const drawn = new Map<string, DrawnDriver>();
  for (const [name, { growth, from }] of drivers) {
    const percent = sampler.draw(growth, driverStream(name), 'growth');
    drawn.set(name, { percent, from: from ?? -Infinity, isRandom: isRandom(growth) });
  }
  const sources = new Map<string, Indicator>();
  const build = (key: string): Indicator => {
    const known = sources.get(key);
    if (known) return known;
    const mine = checked.get(key) as Checked;
    const links = linksTo(key).map((link): IncomingLink => {
      const source = build(link.from);
      sources.set(link.from, source);
      const effect = sampler.draw(link.effect, linkStream(link), 'effect');
      const incoming = { source, effect, isRandom: isRandom(link.effect), lag: link.lag, already: new Float64Array(sampler.count) };
      const already = new Float64Array(sampler.count);
      linkedValue(incoming, mine.start, already, pool);
      return { ...incoming, already };
    });
    return makeIndicator(mine, sampler, drawn, links, reference);
  };
  return { build, pool };
}
