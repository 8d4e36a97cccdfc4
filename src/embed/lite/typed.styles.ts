/** Stands in the place of `src/elements/shared/typed.styles.ts` in `chiso-lite.js`: an empty sheet, which the second file fills. */
import { css } from 'lit';

export const typedStyles = css``;
