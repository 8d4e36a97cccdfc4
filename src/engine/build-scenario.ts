/** Draws a checked scenario: drivers once, each indicator with what links bring to it. */
import type { Checked } from './check-request.js';
import { makeIndicator, valueAt, type DrawnDriver, type IncomingLink, type Indicator } from './indicator.js';
import type { Sampler } from './sampler.js';
import type { Driver, Scenario } from './scenario.js';
import { isRandom, spreadQuantile } from './spread.js';

/**
 * Draws the drivers, one growth for each driver and draw, shared by every indicator that counts over it; each when the first indicator asks for it.
 *
 * The latest values of what links lead from are kept by their times, so that a chain of links costs as much as its indicators, not as all their
 * chains.
 *
 * @param most times of which they are kept, all indicators together.
 * @returns a function that draws an indicator and, before it, the sources of its links, each once; with `isSource` what it draws serves links, too.
 */
export function drawScenario({ drivers, checked, linksTo }: Scenario, sampler: Sampler, most = 1): (key: string, isSource?: boolean) => Indicator {
  const { count } = sampler;
  const driver = once((name): DrawnDriver => {
    const { growth, from } = drivers.get(name) as Driver;
    const percent = sampler.draw(growth, `driver:${name}`, 'growth', `drivers.${name}.growth`);
    return { percent, from: from ?? -Infinity, median: spreadQuantile(growth, 0.5), isRandom: isRandom(growth) };
  });
  const kept = new Map<string, Float64Array>();
  const valuesOf = (key: string, time: number): Float64Array => {
    const name = `${time} ${key}`;
    const found = kept.get(name);
    if (found) return found;
    const values = new Float64Array(count);
    valueAt(source(key), time, values);
    kept.set(name, values);
    // A map gives its keys in the order in which they came.
    if (kept.size > most) kept.delete(kept.keys().next().value as string);
    return values;
  };
  const make = (key: string): Indicator => {
    const mine = checked.get(key) as Checked;
    const links = linksTo(key).map(({ from, to, effect, lag, index }): IncomingLink => {
      const drawn = sampler.draw(effect, `link:${from}>${to}`, 'effect', `links[${index}].effect`);
      const origin = source(from);
      const points = new Float64Array(count);
      let already = points.slice();
      const added = (time: number): Float64Array => {
        if (time - lag <= origin.checked.start) return points.fill(0);
        const values = valuesOf(from, time - lag);
        for (let d = 0; d < count; d++) {
          points[d] = (drawn[d] as number) * ((values[d] as number) - (origin.value[d] as number)) - (already[d] as number);
        }
        return points;
      };
      // What had come by the indicator's own last observation is part of the observed value.
      already = added(mine.start).slice();
      return { source: origin, effect, added };
    });
    return makeIndicator(mine, sampler, links, driver);
  };
  const source = once(make);
  return (key, isSource) => (isSource ? source : make)(key);
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
