/** The element of `chiso-lite.js`. */
export const tags: readonly string[] = ['chiso-scorecard'];

/** Those of its second file. */
export const laterTags: readonly string[] = ['chiso-brief', 'chiso-indicator'];
