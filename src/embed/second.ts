/** The frame of a second file: leaves its content for the first file of the same build, which may be there already or come later. A second copy does nothing. */
import { buildOf } from './builds.js';

declare const chisoStamp: string;
/** The elements, as a function of what the first file shares; `tools/build.mjs` puts it in. */
declare const chisoSecond: (shared: unknown) => void;

const build = buildOf(chisoStamp);
if (!build.run) {
  build.run = chisoSecond;
  build.take?.();
}
