/** A calculation in steps, each short enough for a page that waits, and the same without a pause. */

/** Draws that are worked on in one step: the default of 10 000 are one block, and the slowest curve takes 4 ms for them. */
export const BLOCK = 16384;

/** Runs steps to their end. */
export function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Does something with 0 … count, a block [from, to) at a time; yields after each, returns what came of them. */
export function* inBlocks<T>(count: number, work: (from: number, to: number) => T): Generator<void, T[]> {
  const done: T[] = [];
  for (let from = 0; from < count; from += BLOCK) {
    done.push(work(from, Math.min(count, from + BLOCK)));
    yield;
  }
  return done;
}
