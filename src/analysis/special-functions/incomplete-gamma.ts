import { poissonDensityReal } from './density';
import { logGamma } from './log-gamma';
import { solveIncreasing } from './monotone-root';
import { normalQuantile } from './normal-distribution';

const TINY = 1e-300;
const EPSILON = 1e-16;
const MAX_TERMS = 1_000_000;

/**
 * Regularized lower incomplete gamma function P(`a`, `x`): the share of a gamma(a) distribution below x.
 *
 * @param a Shape, > 0.
 * @param x Argument, >= 0; below 0 counts as 0.
 * @returns Share in [0, 1], NaN where `a` is not positive.
 * @see Abramowitz & Stegun (1964), 6.5.29 (series) and 6.5.31 (continued fraction).
 */
export function regularizedGammaP(a: number, x: number): number {
  if (!(a > 0) || Number.isNaN(x)) return NaN;
  if (x <= 0) return 0;
  if (x === Infinity) return 1;
  return x < a + 1 ? lowerSeries(a, x) : 1 - upperFraction(a, x);
}

/** Regularized upper incomplete gamma function Q = 1 - P, with full relative precision in the upper tail. */
export function regularizedGammaQ(a: number, x: number): number {
  if (!(a > 0) || Number.isNaN(x)) return NaN;
  if (x <= 0) return 1;
  if (x === Infinity) return 0;
  return x < a + 1 ? 1 - lowerSeries(a, x) : upperFraction(a, x);
}

/**
 * Inverse of P(`a`, x) in x.
 *
 * @param a Shape, > 0.
 * @param p Share in [0, 1].
 * @returns x >= 0; NaN where `p` is no share.
 */
export function inverseRegularizedGammaP(a: number, p: number): number {
  if (!(a > 0) || !(p >= 0 && p <= 1)) return NaN;
  if (p === 0) return 0;
  if (p === 1) return Infinity;
  const upper = p > 0.5;
  const logTarget = Math.log(upper ? 1 - p : p);
  const logRoot = solveIncreasing(
    (logX) => {
      const x = Math.exp(logX);
      const tail = upper ? regularizedGammaQ(a, x) : regularizedGammaP(a, x);
      const slope = (a * poissonDensityReal(a, x)) / tail;
      return { value: upper ? logTarget - Math.log(tail) : Math.log(tail) - logTarget, slope };
    },
    firstLogGuess(a, p),
  );
  return Math.exp(logRoot);
}

/** Wilson and Hilferty's cube where it is positive and the shape not tiny, else the first term of the series. */
function firstLogGuess(a: number, p: number): number {
  const cube = 1 - 1 / (9 * a) + normalQuantile(p) / (3 * Math.sqrt(a));
  if (a > 1 && cube > 0.1) return Math.log(a) + 3 * Math.log(cube);
  return Math.min((Math.log(p) + logGamma(a + 1)) / a, Math.log(a + 5));
}

function lowerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n < MAX_TERMS && term > sum * EPSILON; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return Math.min(1, poissonDensityReal(a, x) * sum);
}

/** Lentz's evaluation of the continued fraction. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let i = 1; i < MAX_TERMS; i++) {
    const numerator = -i * (i - a);
    b += 2;
    d = 1 / nonZero(numerator * d + b);
    c = nonZero(b + numerator / c);
    const factor = d * c;
    fraction *= factor;
    if (Math.abs(factor - 1) < EPSILON * 4) break;
  }
  return Math.min(1, a * poissonDensityReal(a, x) * fraction);
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
