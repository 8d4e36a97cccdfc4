/** Stands in the place of `src/elements/shared/marks-elsewhere.ts` in `chiso-lite.js`, whose elements never show these marks. */
export const tonesElsewhere = {};
export const shapesElsewhere = {};
