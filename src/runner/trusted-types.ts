/**
 * A page may require that scripts and markup come from a named policy. Ours is called `chiso`, made when first needed. A page that lists it allows it once,
 * so the copies of chiso on a page share it, under a registered symbol, where the page's own scripts find it, too: what it passes is decided here and cannot be changed.
 */
interface Policy {
  createScriptURL(url: string): unknown;
  createHTML(html: string): unknown;
}

interface Factory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string; createHTML(html: string): string }): Policy;
}

interface Shared {
  /** Nothing where the browser knows no policies or the page does not allow this one: asked once, so that the browser reports it once. */
  readonly policy?: Policy | undefined;
}

const place: unique symbol = Symbol.for('chiso.policy') as never;

const own = new Set<string>();

/** What this copy asks for; and what another one may: a worker from a blob (none but the page's own can be loaded), a file of our names beside a script of the page. */
function isOurs(url: string): boolean {
  const [, folder] = /^(.+\/)(?:projection\.worker|chiso[\w-]+)\.js$/.exec(url) ?? [];
  return own.has(url) || url.startsWith('blob:') || [...document.scripts].some(({ src }) => src.replace(/[^/]*$/, '') === folder);
}

function make({ trustedTypes }: { readonly trustedTypes?: Factory }): Shared {
  try {
    return { policy: trustedTypes?.createPolicy('chiso', {
      createScriptURL(url) {
        if (isOurs(url)) return url;
        throw new TypeError('chiso');
      },
      createHTML: (html) => html,
    }) };
  } catch {
    // Not allowed on this page.
    return {};
  }
}

function shared(): Shared {
  const page = globalThis as { readonly [place]?: Shared; readonly trustedTypes?: Factory };
  if (!page[place]) Object.defineProperty(page, place, { value: Object.freeze(make(page)) });
  return page[place] as Shared;
}

/**
 * The policy `chiso`; nothing where the browser knows no policies, or the page's list lacks the name, or something else took it. Script addresses are limited to our own workers and
 * files; markup is Lit's own templates, which hold no data.
 */
export const trustedPolicy = (): Policy | undefined => shared().policy;

/** A script's address in the form that the page's policy wants; unchanged where none is needed or allowed. */
export function trustedUrl(url: string): string {
  own.add(url);
  return (trustedPolicy()?.createScriptURL(url) ?? url) as string;
}
