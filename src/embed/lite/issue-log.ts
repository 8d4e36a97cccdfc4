/**
 * Stands in the place of `src/model/issue-log.ts` in `chiso-lite.js`: gives up at the first error, and tells only where it is. The build leaves out
 * what its callers say beside the place. Such data is read again by the whole parser, which comes with the second file and says all that is wrong and
 * what to write instead.
 */
import type { Concept, Issue, SourceDocument } from '../../model/types.js';

/** Where data was given up. */
export class Refused {
  constructor(readonly path: string) {}
}

export class IssueLog {
  documents: ReadonlyMap<string, SourceDocument> = new Map();
  concepts: ReadonlyMap<string, Concept> = new Map();
  readonly ids: Record<string, ReadonlySet<string>> = {};

  error(path: string): never {
    // Caught by `parseDataset`.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw new Refused(path);
  }
}

/** What is said of the data where the second file cannot be had. */
export function unreadable(problem: unknown): Issue {
  const path = problem instanceof Refused ? problem.path : '';
  const place = path || 'data';
  const message = { vi: `Tại ${place}: dữ liệu ở đây không đúng dạng.`, en: `At ${place}: the data is not in the right form here.` };
  return { code: 'unreadable', path, message };
}
