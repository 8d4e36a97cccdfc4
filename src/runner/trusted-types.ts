/**
 * A page may require that scripts and markup come from a named policy. Ours is called `chiso`, made when first needed. A page that lists it allows it once,
 * so the copies of chiso on a page share it, under a registered symbol.
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
  policy?: Policy | undefined;
  /** The script that is just asked for: a worker from a blob or a file, or the second file. The policy lets nothing else through. */
  own?: string;
}

const place: unique symbol = Symbol.for('chiso.policy') as never;

function shared(): Shared {
  const page = globalThis as { [place]?: Shared; readonly trustedTypes?: Factory };
  if (page[place]) return page[place];
  const made: Shared = (page[place] = {});
  try {
    made.policy = page.trustedTypes?.createPolicy('chiso', {
      createScriptURL(url) {
        if (url === made.own) return url;
        throw new TypeError('Not asked for by chiso.');
      },
      createHTML: (html) => html,
    });
  } catch {
    // Not allowed on this page.
  }
  return made;
}

/**
 * The policy `chiso`; nothing where the browser knows no policies or the page does not allow this one (its list lacks the name, or something else took it).
 * Script addresses are limited to our own workers and files; markup is Lit's own templates, which hold no data.
 */
export const trustedPolicy = (): Policy | undefined => shared().policy;

/** A script's address in the form that the page's policy wants; unchanged where none is needed or allowed. */
export function trustedUrl(url: string): string {
  const page = shared();
  page.own = url;
  return (page.policy?.createScriptURL(url) ?? url) as string;
}
