import { trustedPolicy } from './trusted-types.js';

/** In the single file Lit's templates go through the policy `chiso`. */
export const litPolicy = { createHTML: (markup: string): unknown => trustedPolicy()?.createHTML(markup) ?? markup };
