/** Limits on outside data, checked before anything is allocated for it (design §3). */
export const LIMITS = {
  /** Bytes of a data file in UTF-8. */
  fileBytes: 8 * 1024 * 1024,
  indicators: 5000,
  observationsPerIndicator: 1000,
  targetsPerIndicator: 1000,
  basesPerConcept: 200,
  concepts: 5000,
  documents: 500,
  tasks: 5000,
  /** Entries of each list of statements or findings. */
  statements: 5000,
  /** Entries of any other list: flags, partners, further sources. */
  listEntries: 1000,
  /** UTF-16 units of one text. */
  text: 4000,
  /** Levels of free-form fields, such as `units` of a province. */
  depth: 6,
  /** Problems reported for one file; the last one says how many more there are. */
  issues: 20,
} as const;

/**
 * Whether a text is longer than a number of bytes when written in UTF-8, without writing it.
 * @example exceedsBytes('ố', 2) // true: three bytes
 */
export function exceedsBytes(text: string, bytes: number): boolean {
  // One UTF-16 unit takes 1 to 3 bytes, so most texts need no count.
  if (text.length > bytes) return true;
  if (text.length * 3 <= bytes) return false;
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    // Each half of a surrogate pair takes two of the pair's four bytes.
    if (unit < 0x80) count += 1;
    else if (unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff)) count += 2;
    else count += 3;
    if (count > bytes) return true;
  }
  return false;
}
