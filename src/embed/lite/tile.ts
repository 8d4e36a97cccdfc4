/** Stands in the place of `src/view/tile.ts` in `chiso-lite.js`, whose tiles have no picture. */
import type { TilePicture } from '../../view/tile.js';

export const tilePicture = (): TilePicture | null => null;
