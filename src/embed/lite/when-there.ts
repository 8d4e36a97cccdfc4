/**
 * Stands in the place of `src/elements/shared/when-there.ts` in `chiso-lite.js`: a reader who asks for more than rows waits for the second file, and
 * so does what went wrong.
 */
import { inside } from '../inside.js';
import { isHere } from './later-functions.js';

export const whenThere = (act: () => void, missing: () => void): void => {
  if (isHere()) act();
  else void inside.later(true).then(() => (isHere() ? act() : missing()));
};

export const allThere = (): Promise<void> => inside.later();

export const isAllThere = isHere;
