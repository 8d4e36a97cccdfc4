import type { SimulationRequest, SimulationResult } from '../engine/types.js';
import { isSimulation, type EngineRequest, type EngineResult } from '../../workers/protocol.js';

/** A request as parts that can be computed apart, and how their results become the one result. */
export interface Plan {
  readonly parts: readonly EngineRequest[];
  merge(results: readonly EngineResult[]): EngineResult;
}

/**
 * Splits a simulation into groups of indicators that links join. Random numbers are keyed by seed, indicator and draw, and a driver's by its name, so
 * the parts give bit for bit what the whole gives; but they can go to several workers, and inline the page breathes between them.
 */
export function splitRequest(request: EngineRequest): Plan {
  const groups = isSimulation(request) ? linkedGroups(request) : [];
  if (!isSimulation(request) || groups.length < 2) {
    return { parts: [request], merge: (results) => results[0] as EngineResult };
  }
  const links = request.links ?? [];
  return {
    parts: groups.map((keys) => ({
      ...request,
      indicators: request.indicators.filter(({ key }) => keys.has(key)),
      links: links.filter(({ from }) => keys.has(from)),
    })),
    merge: (results) => mergeSimulations(request, results as readonly SimulationResult[]),
  };
}

/** Sets of keys that links join; none when the request is odd (a key twice, a link from or to nowhere), which the engine must see whole. */
function linkedGroups({ indicators, links = [] }: SimulationRequest): Set<string>[] {
  const groups = new Map(indicators.map(({ key }) => [key, new Set([key])]));
  if (groups.size !== indicators.length) return [];
  for (const { from, to } of links) {
    const one = groups.get(from);
    const other = groups.get(to);
    if (!one || !other) return [];
    if (one === other) continue;
    for (const key of other) {
      one.add(key);
      groups.set(key, one);
    }
  }
  return [...new Set(groups.values())];
}

function mergeSimulations(request: SimulationRequest, results: readonly SimulationResult[]): SimulationResult {
  const all = Object.assign({}, ...results.map(({ indicators }) => indicators)) as SimulationResult['indicators'];
  const issues = new Map(results.flatMap((result) => result.issues).map((issue) => [`${issue.code} ${issue.path} ${issue.message.en}`, issue]));
  return {
    indicators: Object.fromEntries(request.indicators.flatMap(({ key }) => (all[key] ? [[key, all[key]]] : []))),
    issues: [...issues.values()],
  };
}
