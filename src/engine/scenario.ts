/** A scenario before anything is drawn: drivers, links and indicators checked, and an order in which each indicator follows its sources. */
import { checkRequest, checkSampling, type Checked } from './check-request.js';
import { MOST_ENTRIES, checkList, issue, report } from './messages.js';
import type { TrendReference } from './reference.js';
import { checkGrowth, checkSpread, isNumber, isTime } from './spread.js';
import type { Issue, Link, SimulationRequest } from './types.js';

const MOST_INDICATORS = 5000;

/** Growth in % a year, counted from a time on. */
export type Driver = SimulationRequest['drivers'][string];

/** A valid link and its place in the request. */
export type PlacedLink = Link & { readonly index: number };

export interface Scenario {
  /** Those that can be drawn. */
  readonly drivers: ReadonlyMap<string, Driver>;
  /** Valid links that lead to an indicator. */
  readonly linksTo: (key: string) => readonly PlacedLink[];
  /** Keys that can be computed, each after its sources. */
  readonly order: readonly string[];
  readonly checked: ReadonlyMap<string, Checked>;
  readonly failed: ReadonlyMap<string, readonly Issue[]>;
  readonly issues: readonly Issue[];
}

/**
 * Checks a scenario of unknown form; never throws.
 *
 * What is wrong with one indicator, or with a link to it, fails that indicator and those that links lead to from it; the others live on. `issues`
 * holds what belongs to the scenario: drivers, links, a cycle with its path, a driver that an indicator names and nobody defines.
 */
export function readScenario(given: SimulationRequest, reference: TrendReference | undefined): Scenario {
  const request = given ?? {};
  const { issues, need } = report();
  const checked = new Map<string, Checked>();
  const failed = new Map<string, readonly Issue[]>();
  const drivers = new Map<string, Driver>();
  const into = new Map<string, PlacedLink[]>();
  const linksTo = (key: string): PlacedLink[] => into.get(key) ?? [];
  const order: string[] = [];
  const scenario = { drivers, linksTo, order, checked, failed, issues };

  need(request.indicators != null, 'bad-request', 'indicators');
  checkSampling(request, need);
  for (const [name, driver] of Object.entries(request.drivers ?? {})) {
    const path = `drivers.${name}`;
    const { growth, from } = driver ?? {};
    const isGrowth = checkSpread(growth, path, need) && checkGrowth(growth, path, need);
    if (need(isTime(from ?? 0), 'not-a-number', path) && isGrowth) drivers.set(name, driver);
  }
  const keys = new Set<string>();
  checkList(request.indicators, MOST_INDICATORS, 'indicators', need, (each, path) => {
    const { key } = each;
    if (!need(typeof key === 'string', 'bad-request', path)) return;
    if (!need(!keys.has(key), 'duplicate-id', path, key)) return void failed.set(key, issues.slice(-1));
    keys.add(key);
    // One world for all: the scenario's draws and seed, or their defaults, never those of a single request.
    const { seed = 1, draws = 10_000 } = request;
    const answer = checkRequest({ ...each, seed, draws }, reference, drivers);
    if (answer.ok) checked.set(key, answer.checked);
    else {
      failed.set(key, answer.issues);
      issues.push(...answer.issues.filter(({ code }) => code === 'unknown-driver').map((one) => ({ ...one, path: `${path}.${one.path}` })));
    }
  });
  checkList(request.links, MOST_ENTRIES, 'links', need, (link, path, index) => {
    const { from, to, effect, lag } = link;
    const before = issues.length;
    checkSpread(effect, `${path}.effect`, need);
    need(isNumber(lag) && lag >= 0, 'out-of-range', `${path}.lag`, 'x ≥ 0');
    const ends = [from, to];
    const areKnown = ends.map((end) => need(keys.has(end), 'unknown-indicator', path, end));
    need(ends.every((end) => checked.get(end)?.isLevel !== false), 'required-pace-only', path);
    if (areKnown.every(Boolean)) need(!linksTo(to).some((other) => other.from === from), 'duplicate-id', path, `${from} → ${to}`);
    // Without a link that cannot be used the result would look complete and not be what was asked for.
    if (issues.length > before && keys.has(to)) failed.set(to, issues.slice(before));
    if (issues.length > before) return;
    into.set(to, [...linksTo(to), { ...link, index }]);
  });

  const chains = new Map<string, number>();
  const place = (key: string, trail: readonly string[]): void => {
    const seen = trail.indexOf(key);
    if (seen >= 0) {
      const round = [...trail.slice(seen), key].reverse();
      const closing = linksTo(round[1] as string).find((link) => link.from === round[0]) as PlacedLink;
      need(false, 'cycle', `links[${closing.index}]`, round.join(' → '));
      for (const member of round) failed.set(member, issues.slice(-1));
    }
    if (seen >= 0 || chains.has(key)) return;
    let count = 1;
    for (const { from, index } of linksTo(key)) {
      place(from, [...trail, key]);
      count += chains.get(from) ?? 0;
      if (failed.has(from) && !failed.has(key)) failed.set(key, [issue('link-source-failed', `links[${index}]`, from)]);
    }
    // Chains of links that branch into more evaluations than this would take too long.
    if (count > MOST_ENTRIES) failed.set(key, [issue('too-many', 'links', MOST_ENTRIES)]);
    chains.set(key, count);
    if (!failed.has(key)) order.push(key);
  };
  for (const key of keys) place(key, []);
  return scenario;
}
