/** The standard normal distribution and its inverse, to about 1e-13 relatively. */

const SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

/** Beyond this score the continued fraction for the tail is exact to double precision with `TAIL_TERMS` terms. */
const TAIL_FROM = 3;
const TAIL_TERMS = 40;

const density = (z: number): number => Math.exp(-0.5 * z * z) / SQRT_TWO_PI;

/**
 * P(Z ≤ z) of the standard normal distribution.
 *
 * Near the middle the series of Marsaglia (Evaluating the normal distribution, Journal of Statistical Software 11(4), 2004), in the tails Laplace's
 * continued fraction, so that small tail probabilities keep their relative precision. ±∞ give 1 and 0, NaN gives NaN.
 *
 * @example normalCdf(1.2815515655446004) // 0.9
 */
export function normalCdf(z: number): number {
  if (z > TAIL_FROM) return 1 - normalCdf(-z);
  if (z < -TAIL_FROM) {
    let fraction = -z;
    for (let k = TAIL_TERMS; k > 0; k--) fraction = k / fraction - z;
    return density(z) / fraction;
  }
  let term = z;
  let sum = z;
  for (let k = 3; Math.abs(term) > 1e-18 * Math.abs(sum); k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return 0.5 + density(z) * sum;
}

/**
 * Coefficients of algorithm AS 241, above and below the line, highest power first: for the middle those of its double precision to 13 digits, for the
 * tails those of its single precision, rounded.
 */
const MIDDLE = [
  [2509.08092873, 33430.57558359, 67265.77092701, 45921.95393155, 13731.69376551, 1971.590950307,
    133.1416678918, 3.387132872796],
  [5226.495278853, 28729.08573572, 39307.89580009, 21213.79430159, 5394.196021425, 687.1870074921,
    42.3133307016, 1],
] as const;
const TAIL = [[0.170238, 1.306728, 2.756815, 1.423437], [0, 0.120211, 0.737002, 1]] as const;

function rational([above, below]: readonly [readonly number[], readonly number[]], x: number): number {
  let top = 0;
  let bottom = 0;
  for (let k = 0; k < above.length; k++) {
    top = top * x + (above[k] as number);
    bottom = bottom * x + (below[k] as number);
  }
  return top / bottom;
}

/** A step of the search in the tail smaller than this leaves an error below 1e-15: each cubes it. */
const LAST_STEP = 1e-5;

/**
 * The score z with P(Z ≤ z) = p, relative error below 2e-13.
 *
 * Algorithm AS 241 (Wichura, Applied Statistics 37, 1988): for 0.075 ≤ p ≤ 0.925 as it stands, in the tails its short version and Halley's method
 * from there. 0 and 1 give −∞ and ∞; anything outside [0, 1] gives NaN.
 *
 * @example normalQuantile(0.9) // 1.2815515655446004
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  const x = 0.180625 - q * q;
  if (x >= 0) return q * rational(MIDDLE, x);
  const tail = q < 0 ? p : 1 - p;
  let z = tail === 0 ? Infinity : rational(TAIL, Math.sqrt(-Math.log(tail)) - 1.6);
  for (let step = 1; tail > 0 && Math.abs(step) > LAST_STEP; z += step) {
    const miss = (normalCdf(-z) - tail) / density(z);
    step = miss / (1 - (z * miss) / 2);
  }
  return q < 0 ? -z : z;
}
