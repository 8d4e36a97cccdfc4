/**
 * What the scripts of chiso on one page know of each other, under a registered symbol: several copies, of one or of different versions, and the two files of
 * a copy in whichever order they come. Files of different builds never meet, because each looks under its own stamp.
 */
interface Build {
  /** The second file, once it is there. */
  run?: (shared: unknown) => void;
  /** The first file, once it can take the second. */
  take?: () => void;
}

interface Builds {
  /** Tags that some copy answers for: they are defined, or will be when they are used. */
  readonly taken: Record<string, boolean>;
  readonly stamps: Record<string, Build>;
  /** No policy could be had, and a copy has asked whether the page requires one. */
  told?: boolean;
}

const place: unique symbol = Symbol.for('chiso.builds') as never;

/** The page's register, made by the script that asks first. */
export function builds(): Builds {
  const page = self as { [place]?: Builds };
  return (page[place] ??= { taken: {}, stamps: {} });
}

/** The entry of one build. */
export function buildOf(stamp: string): Build {
  const { stamps } = builds();
  return (stamps[stamp] ??= {});
}
