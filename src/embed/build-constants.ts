/** What `tools/build.mjs` writes into the head of a file and into its second file. */
declare const chisoFile: string;
declare const chisoLater: string;
declare const chisoStamp: string;
declare const chisoIntegrity: string;

/** Name of the first file. */
export const FILE: string = chisoFile;
/** Name of the second file, which lies beside the first. */
export const LATER: string = chisoLater;
/** The same in both files of a build, and in no others. */
export const STAMP: string = chisoStamp;
/** Hash of the second file, for `integrity`. */
export const INTEGRITY: string = chisoIntegrity;
