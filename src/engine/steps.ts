/** A calculation in steps and the same without a pause. */

/** Runs steps to their end. */
export function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
