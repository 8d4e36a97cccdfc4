/** The elements of `chiso-lite.js`. */
export const tags: readonly string[] = ['chiso-indicator', 'chiso-scorecard'];

/** Those of its second file. */
export const laterTags: readonly string[] = ['chiso-brief'];
