/** Stands in the place of `src/i18n/vi-later.ts` in `chiso-lite.js`: the second file brings what is said there. */
import type { detail as fullDetail, later as fullLater, likely as fullLikely } from '../../i18n/vi-later.js';

export const detail = {} as typeof fullDetail;
export const later = {} as typeof fullLater;
export const likely = {} as typeof fullLikely;
