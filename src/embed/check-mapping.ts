/** Stands in the place of `src/model/readers/check-mapping.ts`: the second file for pages reads tables by the mapping that it has just proposed, and none from outside. */
export const damage = (): null => null;
