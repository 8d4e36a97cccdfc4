/** Every number that decides when the runner waits, stops or gives up, each with its reason. Milliseconds unless said. */

/** A worker must say its version within this time: starting took 0.2 s at most in twelve host settings and three engines; a slow office PC needs some more. */
export const READY_WITHIN = 3_000;

/** Neither an answer nor a word for so long means a stuck worker: one that computes says so every second, and the longest step (1e6 draws) stays far below. */
export const ANSWER_WITHIN = 10_000;

/**
 * Whoever gives up a run (aborts it, supersedes it, disposes the runner while others use its workers) drops its waiting tasks; the one that computes may
 * finish unheard while it has run for less than this time, counted from its start, and ends with its worker after it. A new worker costs about as much, and
 * the next task waits no longer than a reader bears after moving a slider.
 */
export const UNHEARD_FOR = 200;

/** Waiting is counted in ticks of this length; a sleeping page or a blocked one counts two of them at most, because its answer waits in the same queue. */
export const TICK = 250;

/** Workers without work end after this time: long enough to read a chart between two moves of a slider, short enough to give the memory back. */
export const IDLE_FOR = 20_000;

/**
 * The main thread computes at most this long before it lets the page paint: half of a frame at 60 Hz. It stops between steps of the engine when half of it is over; these work on a block of draws each and stay
 * shorter however many draws are asked for.
 */
export const SLICE = 8;

/** More workers than this gain nothing on 60 rows and cost memory on a shared office PC. */
export const MOST_WORKERS = 4;

/** A further worker starts only while more tasks than this wait for each one: starting it costs as much as a few projections. */
export const WAITING_FOR_EACH = 2;

/** Cores assumed where the browser does not tell. */
export const CORES_UNKNOWN = 2;

/** One new try after a worker crashed, answered garbage or fell silent: a second time means that the host, not chance, is behind it. */
export const RESTARTS = 1;

/** Workers for a batch: one core stays with the page. */
export function workersFor(cores: number | undefined): number {
  return Math.max(1, Math.min((cores ?? CORES_UNKNOWN) - 1, MOST_WORKERS));
}
