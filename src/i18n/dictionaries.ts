import { en } from './en.js';
import type { Language } from './format.js';
import { vi, type Messages } from './vi.js';

/** All texts by language. In `chiso-lite.js` another module stands in the place of this one, whose English comes later. */
export const dictionaries: Readonly<Record<Language, Messages>> = { vi, en };

/** Whether the texts of a language are there; asking for one that is not makes it come. */
export const isThere = (language: Language): boolean => language in dictionaries;
