/** Stands in the place of `src/embed/needs-policy.ts` in `chiso-lite.js`, whose templates need none: only its second file does, when it is fetched. */
export const NEEDS_POLICY = false;
