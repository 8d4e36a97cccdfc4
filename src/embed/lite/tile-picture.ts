/** Stands in the place of the tile's picture in `chiso-lite.js`; never called there. */
import { css, nothing } from 'lit';

export const tilePictureTemplate = (): typeof nothing => nothing;
export const tilePictureStyles = css``;
