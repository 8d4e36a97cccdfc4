/** The elements of this build, known before any of them is evaluated. */
export const tags: readonly string[] = ['chiso-indicator', 'chiso-projection', 'chiso-scorecard'];

/** Those of the second file, which is fetched when the first of them is on the page. */
export const laterTags: readonly string[] = ['chiso-brief', 'chiso-compare', 'chiso-scenario', 'chiso-tasks'];
