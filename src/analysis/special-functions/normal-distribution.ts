import { erfc } from './error-function';
import { solveIncreasing } from './monotone-root';

const SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

/** Density of the standard normal distribution at `z`. */
export function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / SQRT_TWO_PI;
}

/** P(Z <= `z`) of the standard normal distribution, exact in the far lower tail too. */
export function normalLowerTail(z: number): number {
  return 0.5 * erfc(-z * Math.SQRT1_2);
}

/** P(Z > `z`) of the standard normal distribution, exact in the far upper tail too. */
export function normalUpperTail(z: number): number {
  return 0.5 * erfc(z * Math.SQRT1_2);
}

/** Two-sided p-value of a z-score, 2 (1 - Phi(|`z`|)); NaN stays NaN. */
export function normalTwoSidedP(z: number): number {
  return erfc(Math.abs(z) * Math.SQRT1_2);
}

/**
 * The z below which a share `p` of the standard normal distribution lies.
 *
 * Newton's method on the logarithm of the tail, which is concave, from the asymptotic of the tail.
 *
 * @returns -Infinity at 0, Infinity at 1, NaN outside [0, 1].
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return NaN;
  if (p === 0) return -Infinity;
  if (p === 1) return Infinity;
  if (p === 0.5) return 0;
  return p < 0.5 ? lowerQuantile(p) : -lowerQuantile(1 - p);
}

function lowerQuantile(p: number): number {
  const logTarget = Math.log(p);
  const start = -Math.sqrt(Math.max(0, -2 * (logTarget + Math.log(2))));
  return solveIncreasing((z) => {
    const tail = normalLowerTail(z);
    return { value: Math.log(tail) - logTarget, slope: normalDensity(z) / tail };
  }, start);
}
