/** Stands in the place of `src/elements/shared/themes-series.ts` in `chiso-lite.js`. */
export const series = {};
