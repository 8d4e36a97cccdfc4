/**
 * What the head of the single file hands to its body. The build makes the body a function with one parameter of this name, so that nothing of it is
 * open to the page.
 */
import type { trustedPolicy, trustedUrl } from '../runner/trusted-types.js';

export interface ScriptOptions {
  /** Address of the script; empty where nobody can tell (its text was put into another file). */
  readonly url: string;
  /** The same where it has a folder, else the page's: what addresses are relative to. */
  readonly base: string;
  /** The attribute `data-worker`: an address, `blob` or `none`; null when absent. */
  readonly worker: string | null;
}

export interface Inside {
  readonly script: ScriptOptions;
  readonly trustedPolicy: typeof trustedPolicy;
  readonly trustedUrl: typeof trustedUrl;
  /** Fetches the second file, once, or `again` after it could not be had; resolves when it is there or cannot be had. */
  readonly later: (again?: boolean) => Promise<void>;
}

declare const chisoInside: Inside;

export const inside: Inside = chisoInside;
