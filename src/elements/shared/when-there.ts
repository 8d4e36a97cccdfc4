/**
 * What a reader may ask for (a number of their own, a search, another order) needs modules that no row needs to be shown. They are part of every build but `chiso-lite.js`,
 * whose second file brings them; there another module stands in the place of this one.
 */

/** Does the first, as soon as all for it is there; the second where it cannot be had. */
export const whenThere: (act: () => void, missing: () => void) => void = (act) => act();

/** Resolves when all is there, or cannot be had. */
export const allThere = (): Promise<void> => Promise.resolve();

/** Whether all is there by now. */
export const isAllThere = (): boolean => true;
