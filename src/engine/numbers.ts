/** Small functions of numbers that several parts of the engine share. */

/** Times nearer than this are one time (about 30 milliseconds of a year). */
export const SAME_TIME = 1e-9;

/** Shares are kept this far from 0 and 1 before their logit is taken (methods §1). */
const KEPT_OFF = 0.005;

export const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

export const logit = (share: number): number => Math.log(share / (1 - share));
export const logistic = (score: number): number => 1 / (1 + Math.exp(-score));

/** A share kept 0.5 % off 0 and 1. */
export const keepOff = (share: number): number => clamp(share, KEPT_OFF, 1 - KEPT_OFF);

/** Share of the way from the lower to the upper bound, kept 0.5 % off both. */
export const clampedShare = (value: number, [lower, upper]: readonly [number, number]): number => keepOff((value - lower) / (upper - lower));

/** Logit of that share. */
export const clampedLogit = (value: number, bounds: readonly [number, number]): number => logit(clampedShare(value, bounds));

/** Whether a value lies in a range, its ends included. */
export const isWithin = (value: number, [lower, upper]: readonly [number, number]): boolean => value >= lower && value <= upper;

export const areFinite = ([lower, upper]: readonly [number, number]): boolean => Number.isFinite(upper - lower);
