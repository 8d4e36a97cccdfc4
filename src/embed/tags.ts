/** The elements of the single file, known before any of them is evaluated. */
export const tags: readonly string[] = ['chiso-brief', 'chiso-indicator', 'chiso-projection', 'chiso-scorecard'];
