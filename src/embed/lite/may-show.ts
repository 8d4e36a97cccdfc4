/** Stands in the place of `src/embed/may-show.ts` in `chiso-lite.js`, whose templates need no policy: only its second file, when it is fetched. */
export const mayShow = (): boolean => true;
