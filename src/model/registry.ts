/**
 * Province data that the page brought along in a classic script (`dist/embed/data/<slug>.js`), for places where fetch is forbidden.
 *
 * The map lives on the global object under a registered symbol, so that a data script, the single file and the ES modules of one page share it,
 * whichever of them comes first.
 */
interface Registry {
  readonly datasets: Map<string, unknown>;
  readonly listeners: Set<(slug: string) => void>;
}

const place: unique symbol = Symbol.for('chiso.provided') as never;

function registry(): Registry {
  const page = globalThis as { [place]?: Registry };
  return (page[place] ??= { datasets: new Map(), listeners: new Set() });
}

function slugOf(dataset: unknown): string | null {
  const slug = (dataset as { readonly province?: { readonly slug?: unknown } | null } | null | undefined)?.province?.slug;
  return typeof slug === 'string' && slug !== '' ? slug : null;
}

/**
 * Registers a province's data under its own `province.slug`; a later call for the same slug replaces the earlier one.
 *
 * Nothing is checked but the slug: who takes the data out parses it. Returns false, and keeps nothing, when there is no slug.
 *
 * @example
 * provide({ province: { slug: 'lam-dong' } }); // true
 * provide(null);                               // false
 */
export function provide(dataset: unknown): boolean {
  const slug = slugOf(dataset);
  if (slug === null) return false;
  const { datasets, listeners } = registry();
  datasets.set(slug, dataset);
  for (const listener of [...listeners]) listener(slug);
  return true;
}

/**
 * The data registered for a slug, unparsed; undefined when the page brought none.
 *
 * @example
 * provided('lam-dong'); // { province: { slug: 'lam-dong' } }
 */
export function provided(slug: string): unknown {
  return registry().datasets.get(slug);
}

/** Slugs registered so far, in the order in which the page brought them. */
export function providedSlugs(): readonly string[] {
  return [...registry().datasets.keys()];
}

/**
 * Calls `listener` with the slug of each dataset registered from now on; the returned function ends that.
 *
 * @example
 * const stop = onProvide((slug) => { if (slug === 'lam-dong') stop(); });
 */
export function onProvide(listener: (slug: string) => void): () => void {
  const { listeners } = registry();
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
