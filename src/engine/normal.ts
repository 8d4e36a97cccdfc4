/** The standard normal distribution and its inverse, to about 1e-15. */

const SQRT_TWO_PI = 2.5066282746310002;

/** Beyond this score the continued fraction for the tail is exact to double precision with `TAIL_TERMS` terms. */
const TAIL_FROM = 2;
const TAIL_TERMS = 80;

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
  const density = Math.exp(-0.5 * z * z) / SQRT_TWO_PI;
  if (z < -TAIL_FROM) {
    if (density === 0) return 0;
    let fraction = -z;
    for (let k = TAIL_TERMS; k > 0; k--) fraction = k / fraction - z;
    return density / fraction;
  }
  let term = z;
  let sum = z;
  for (let k = 3; Math.abs(term) > 1e-18 * Math.abs(sum); k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return 0.5 + density * sum;
}

/** Numerator and denominator coefficients of algorithm AS 241, highest power first. */
const CENTRE = [
  [2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457, 13731.693765509461125, 1971.5909503065514427,
    133.14166789178437745, 3.387132872796366608],
  [5226.495278852854561, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867, 5394.1960214247511077, 687.1870074920579083,
    42.313330701600911252, 1],
] as const;
const MIDDLE = [
  [7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258, 3.64784832476320460504,
    5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734],
  [1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459, 0.68976733498510000455,
    1.6763848301838038494, 2.05319162663775882187, 1],
] as const;
function rational(coefficients: readonly [readonly number[], readonly number[]], x: number): number {
  let above = 0;
  let below = 0;
  for (let k = 0; k < 8; k++) {
    above = above * x + (coefficients[0][k] as number);
    below = below * x + (coefficients[1][k] as number);
  }
  return above / below;
}

/** Beyond this √(−ln p) the rational function only starts the search. */
const FAR_TAIL = 5;

/**
 * The score z with P(Z ≤ z) = p, relative error below 1e-14.
 *
 * Down to p = 1e-11 algorithm AS 241 (Wichura, Applied Statistics 37, 1988); beyond it Newton's method on the logarithm of the tail, whose slope is
 * −(z + 1/z) but for terms in z^−3. 0 and 1 give −∞ and ∞; anything outside [0, 1] gives NaN.
 *
 * @example normalQuantile(0.9) // 1.2815515655446004
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * rational(CENTRE, 0.180625 - q * q);
  const tail = q < 0 ? p : 1 - p;
  const r = Math.sqrt(-Math.log(tail));
  let z = tail === 0 ? Infinity : r <= FAR_TAIL ? rational(MIDDLE, r - 1.6) : Math.sqrt(2) * (r - 2 / r);
  if (r > FAR_TAIL && tail > 0) for (let k = 0; k < 12; k++) z += Math.log(normalCdf(-z) / tail) / (z + 1 / z);
  return q < 0 ? -z : z;
}
