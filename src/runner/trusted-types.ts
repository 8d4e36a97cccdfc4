/** A page may require that scripts and markup come from a named policy. Ours is called `chiso`, made when first needed, and kept in here. */
interface Policy {
  createScriptURL(url: string): unknown;
  createHTML(html: string): unknown;
}

interface Factory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string; createHTML(html: string): string }): Policy;
}

const ownFiles = new Set<string>();
let policy: Policy | null | undefined;

/**
 * The policy `chiso`; null where the browser knows no policies or the page does not allow this one (its list lacks the name, or another copy took it).
 * Script addresses are limited to `blob:` and our own worker files; markup is Lit's own templates, which hold no data.
 */
export function trustedPolicy(): Policy | null {
  if (policy !== undefined) return policy;
  const { trustedTypes } = globalThis as { trustedTypes?: Factory };
  try {
    policy = trustedTypes?.createPolicy('chiso', {
      createScriptURL(url) {
        if (url.startsWith('blob:') || ownFiles.has(url)) return url;
        throw new TypeError('The policy "chiso" is for its own worker only.');
      },
      createHTML: (html) => html,
    }) ?? null;
  } catch {
    policy = null;
  }
  return policy;
}

/** A worker address in the form that the page's policy wants; unchanged where none is needed or allowed. */
export function trustedUrl(url: string): string {
  if (!url.startsWith('blob:')) ownFiles.add(url);
  return (trustedPolicy()?.createScriptURL(url) ?? url) as string;
}
