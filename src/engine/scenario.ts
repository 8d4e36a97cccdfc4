/** A scenario before anything is drawn: drivers, links and indicators checked, and an order in which each indicator follows its sources. */
import { checkRequest, checkSampling, type Checked } from './check-request.js';
import { checkGrowth } from './curves/ratio.js';
import { issue } from './messages.js';
import { checkSpread, isNumber, isTime } from './spread.js';
import type { Issue, Link, SimulationRequest } from './types.js';

const MOST_INDICATORS = 5000;
const MOST_LINKS = 1000;
/** An indicator whose chains of links branch into more evaluations than this is refused. */
const MOST_CHAINS = 1000;

/** Growth in % a year, counted from a time on. */
export type Driver = SimulationRequest['drivers'][string];

/** A valid link and its place in the request. */
export type PlacedLink = Link & { readonly index: number };

export interface Scenario {
  /** Those that can be drawn. */
  readonly drivers: ReadonlyMap<string, Driver>;
  readonly links: readonly PlacedLink[];
  /** What can be computed, each after its sources. */
  readonly order: readonly string[];
  readonly checked: ReadonlyMap<string, Checked>;
  readonly failed: ReadonlyMap<string, readonly Issue[]>;
  readonly issues: readonly Issue[];
}

function checkLink(link: Link, path: string, keys: ReadonlySet<string>): Issue[] {
  const issues = checkSpread(link?.effect, `${path}.effect`);
  for (const end of ['from', 'to'] as const) {
    if (!keys.has(link?.[end])) issues.push(issue('unknown-indicator', `${path}.${end}`, String(link?.[end])));
  }
  if (!(isNumber(link?.lag) && link.lag >= 0)) issues.push(issue('out-of-range', `${path}.lag`, 'x ≥ 0'));
  return issues;
}

/**
 * Checks a scenario; never throws.
 *
 * What is wrong with one indicator, or with a link to it, fails that indicator and those that links lead to from it; the others live on. `issues`
 * holds what belongs to the scenario: drivers, links, a cycle with its path, a driver that an indicator names and nobody defines.
 */
export function readScenario(request: SimulationRequest): Scenario {
  const issues: Issue[] = [];
  const checked = new Map<string, Checked>();
  const failed = new Map<string, readonly Issue[]>();
  const drivers = new Map<string, Driver>();
  const valid: PlacedLink[] = [];
  const order: string[] = [];
  const result: Scenario = { drivers, links: valid, order, checked, failed, issues };

  const indicators: unknown = request?.indicators;
  const links: unknown = request?.links ?? [];
  if (!Array.isArray(indicators) || !Array.isArray(links)) {
    issues.push(issue('bad-request', Array.isArray(indicators) ? 'links' : 'indicators'));
    return result;
  }
  if (indicators.length > MOST_INDICATORS) issues.push(issue('too-many', 'indicators', String(MOST_INDICATORS)));
  if (links.length > MOST_LINKS) issues.push(issue('too-many', 'links', String(MOST_LINKS)));
  issues.push(...checkSampling(request));
  if (issues.length > 0) return result;

  for (const [name, driver] of Object.entries(request.drivers ?? {})) {
    const path = `drivers.${name}`;
    const wrong = checkSpread(driver?.growth, `${path}.growth`);
    if (wrong.length === 0) wrong.push(...checkGrowth(driver.growth, `${path}.growth`));
    if (driver?.from != null && !isTime(driver.from)) wrong.push(issue('not-a-number', `${path}.from`));
    issues.push(...wrong);
    if (wrong.length === 0) drivers.set(name, driver);
  }

  const known = new Set(drivers.keys());
  const { seed, draws } = request;
  const shared = { ...(seed == null ? {} : { seed }), ...(draws == null ? {} : { draws }) };
  (indicators as SimulationRequest['indicators']).forEach((each, index) => {
    const path = `indicators[${index}]`;
    const key = each?.key;
    if (typeof key !== 'string') return issues.push(issue('bad-request', `${path}.key`));
    if (checked.has(key) || failed.has(key)) {
      const twice = issue('duplicate-id', `${path}.key`, key);
      failed.set(key, [twice]);
      return issues.push(twice);
    }
    const { seed: _seed, draws: _draws, ...own } = each;
    const answer = checkRequest({ ...own, ...shared }, known);
    if (answer.ok) return checked.set(key, answer.checked);
    for (const one of answer.issues) if (one.code === 'unknown-driver') issues.push({ ...one, path: `${path}.${one.path}` });
    return failed.set(key, answer.issues);
  });

  const keys = new Set([...checked.keys(), ...failed.keys()]);
  const into = new Map<string, PlacedLink[]>();
  (links as readonly Link[]).forEach((link, index) => {
    const path = `links[${index}]`;
    const wrong = checkLink(link, path, keys);
    const others = into.get(link?.to) ?? [];
    if (others.some((other) => other.from === link.from)) wrong.push(issue('duplicate-id', path, `${link.from} → ${link.to}`));
    issues.push(...wrong);
    if (wrong.length === 0) {
      const placed = { ...link, index };
      valid.push(placed);
      into.set(link.to, [...others, placed]);
    } else if (keys.has(link?.to)) {
      // Without the link the result would look complete and not be what was asked for.
      failed.set(link.to, wrong);
    }
  });

  const chains = new Map<string, number>();
  const place = (key: string, trail: readonly string[]): void => {
    const seen = trail.indexOf(key);
    if (seen >= 0) {
      const round = [...trail.slice(seen), key].reverse();
      const path = `links[${valid.findIndex((link) => link.from === round[0] && link.to === round[1])}]`;
      const cycle = issue('cycle', path, round.join(' → '));
      issues.push(cycle);
      for (const member of round) failed.set(member, [cycle]);
      return;
    }
    if (chains.has(key)) return;
    let count = 1;
    for (const { from, index } of into.get(key) ?? []) {
      place(from, [...trail, key]);
      count += chains.get(from) ?? 0;
      if (failed.has(from) && !failed.has(key)) failed.set(key, [issue('link-source-failed', `links[${index}]`, from)]);
    }
    if (count > MOST_CHAINS && !failed.has(key)) failed.set(key, [issue('too-many', 'links', String(MOST_CHAINS))]);
    chains.set(key, count);
    if (!failed.has(key)) order.push(key);
  };
  for (const key of keys) place(key, []);
  return result;
}
