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
  /** Null where the browser knows no policies or the page does not allow this one: asked once, so that the browser reports it once. */
  readonly policy: Policy | null;
  /** Addresses that are none of a blob and that the policy lets through: workers and second files of the copies. */
  readonly files: Set<string>;
}

const place: unique symbol = Symbol.for('chiso.policy') as never;

function make(): Shared {
  const { trustedTypes } = globalThis as { trustedTypes?: Factory };
  const files = new Set<string>();
  try {
    const policy = trustedTypes?.createPolicy('chiso', {
      createScriptURL(url) {
        if (url.startsWith('blob:') || files.has(url)) return url;
        throw new TypeError('The policy "chiso" is for its own worker only.');
      },
      createHTML: (html) => html,
    }) ?? null;
    return { policy, files };
  } catch {
    return { policy: null, files };
  }
}

const shared = (): Shared => {
  const page = globalThis as { [place]?: Shared };
  return (page[place] ??= make());
};

/**
 * The policy `chiso`; null where the browser knows no policies or the page does not allow this one (its list lacks the name, or something else took it).
 * Script addresses are limited to `blob:` and our own files; markup is Lit's own templates, which hold no data.
 */
export const trustedPolicy = (): Policy | null => shared().policy;

/** A script's address in the form that the page's policy wants; unchanged where none is needed or allowed. */
export function trustedUrl(url: string): string {
  const { policy, files } = shared();
  if (!url.startsWith('blob:')) files.add(url);
  return (policy?.createScriptURL(url) ?? url) as string;
}
