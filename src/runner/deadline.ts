import { TICK } from './limits.js';

/**
 * Calls `passed` once `limit` milliseconds of the page's waking time are over; the returned function cancels it.
 *
 * A sleeping laptop or a script that blocks the page must not count as a silent worker: its answer waits in the same queue as our timer. So time is
 * gathered in ticks, and a tick that comes late counts at most double.
 */
export function deadline(limit: number, passed: () => void): () => void {
  let spent = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    spent += Math.min(now - last, 2 * TICK);
    last = now;
    if (spent < limit) return;
    clearInterval(timer);
    passed();
  }, Math.min(TICK, limit));
  return () => clearInterval(timer);
}
