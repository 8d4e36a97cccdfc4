export type RunnerErrorCode = 'aborted' | 'superseded' | 'disposed' | 'unclonable';

const sentences: Readonly<Record<RunnerErrorCode, string>> = {
  aborted: 'The run was aborted by its signal.',
  superseded: 'A later run in the same slot took the place of this one.',
  disposed: 'The runner was disposed before the run ended, or run() was called after dispose().',
  unclonable: 'A request must be plain data (numbers, strings, arrays, objects, typed arrays); this one holds something that cannot be copied to a worker.',
};

/**
 * Why a run was rejected. What goes wrong inside a calculation never rejects: it comes back as an issue in the result.
 *
 * `name` is `AbortError` where the caller itself ended the run (`aborted`, `superseded`, `disposed`), so that the usual check works.
 */
export class RunnerError extends Error {
  readonly code: RunnerErrorCode;

  constructor(code: RunnerErrorCode, cause?: unknown) {
    super(sentences[code], cause === undefined ? undefined : { cause });
    this.name = code === 'unclonable' ? 'RunnerError' : 'AbortError';
    this.code = code;
  }
}

/** Whether somebody newer answers or nobody listens any more: nothing that a reader has to be told. */
export const isQuiet = (problem: unknown): boolean => problem instanceof RunnerError && problem.code !== 'unclonable';
