/** The issues of one file of outside data. `chiso-lite.js` has a shorter form of this, which gives up at the first error. */
import { LIMITS } from './limits.js';
import { say, type Words } from './parse-words.js';
import type { Concept, Issue, SourceDocument } from './types.js';

/** Collects the issues of one file, and knows what its entries may name. Errors refuse the entry that they name, warnings do not. */
export class IssueLog {
  readonly warnings: Issue[] = [];
  /** Errors found so far, reported or not. */
  count = 0;
  /** Whether a limit was exceeded, so that a list may have gone unread. */
  overLimit = false;

  documents: ReadonlyMap<string, SourceDocument> = new Map();
  concepts: ReadonlyMap<string, Concept> = new Map();
  /** Ids of the entries of each list that others point to. */
  readonly ids: Record<string, ReadonlySet<string>> = {};

  private readonly errors: Issue[] = [];

  error(code: string, path: string, words: Words): void {
    this.count += 1;
    this.overLimit ||= code === 'limit';
    if (this.errors.length < LIMITS.issues) this.errors.push(issueAt(code, path, words));
  }

  warn(code: string, path: string, words: Words): void {
    if (this.warnings.length < LIMITS.issues) this.warnings.push(issueAt(code, path, words));
  }

  /** The errors, at most `LIMITS.issues`; the last one then says how many were left out. */
  list(): readonly Issue[] {
    if (this.count <= LIMITS.issues) return [...this.errors];
    const shown = this.errors.slice(0, LIMITS.issues - 1);
    return [...shown, issueAt('more-issues', '', say('more-issues', this.count - shown.length))];
  }
}

function issueAt(code: string, path: string, { vi, en }: Words): Issue {
  return { code, path, message: path === '' ? { vi, en } : { vi: `Tại ${path}: ${vi}`, en: `At ${path}: ${en}` } };
}

/** The issue of data that cannot be read at all, because of `problem`: a failing accessor. */
export const unreadable: (problem: unknown) => Issue = () => issueAt('unreadable', '', say('unreadable'));
