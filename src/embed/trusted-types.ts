/** Stands in the place of `src/runner/trusted-types.ts` in the body: a page gets one policy, and the head has made it. */
import { inside } from './inside.js';

export const { trustedPolicy, trustedUrl } = inside;
