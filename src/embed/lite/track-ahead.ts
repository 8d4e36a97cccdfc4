/** Stands in the place of `src/elements/shared/track-ahead.ts` in `chiso-lite.js`, which computes no trends. */
import { css, nothing } from 'lit';

export const aheadShape = (): typeof nothing => nothing;
export const aheadStyles = css``;
