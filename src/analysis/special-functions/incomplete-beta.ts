import { binomialDensityReal } from './density';
import { solveIncreasing } from './monotone-root';

const TINY = 1e-300;
const MAX_TERMS = 1_000_000;

/**
 * Regularized incomplete beta function I_x(`a`, `b`): the share of a beta(a, b) distribution below `x`.
 *
 * @param x Argument in [0, 1].
 * @param a First shape, > 0.
 * @param b Second shape, > 0.
 * @param complement 1 - x, where it is known better than the difference would give it.
 * @returns Share in [0, 1], with full relative precision in both tails; NaN outside the domain.
 * @see Abramowitz & Stegun (1964), 26.5.8 (continued fraction).
 */
export function regularizedBeta(x: number, a: number, b: number, complement = 1 - x): number {
  if (!(a > 0 && b > 0) || !(x >= 0 && x <= 1)) return NaN;
  if (x === 0) return 0;
  if (complement === 0) return 1;
  const below = x < (a + 1) / (a + b + 2);
  const tail = below ? betaTail(x, complement, a, b) : betaTail(complement, x, b, a);
  return below ? tail : 1 - tail;
}

/** A quantile of a beta distribution and its complement, both with full relative precision. */
export interface BetaQuantile {
  readonly x: number;
  readonly complement: number;
}

/**
 * Inverse of I_x(`a`, `b`) in x.
 *
 * @param p Share in [0, 1].
 * @returns x and 1 - x; NaN outside the domain.
 */
export function inverseRegularizedBeta(p: number, a: number, b: number): BetaQuantile {
  if (!(a > 0 && b > 0) || !(p >= 0 && p <= 1)) return { x: NaN, complement: NaN };
  if (p === 0) return { x: 0, complement: 1 };
  if (p === 1) return { x: 1, complement: 0 };
  const upper = p > 0.5;
  const logTarget = Math.log(upper ? 1 - p : p);
  const logit = solveIncreasing(
    (at) => {
      const { x, complement } = fromLogit(at);
      const tail = upper ? regularizedBeta(complement, b, a, x) : regularizedBeta(x, a, b, complement);
      const slope = betaWeight(x, complement, a, b) / tail;
      return { value: upper ? logTarget - Math.log(tail) : Math.log(tail) - logTarget, slope };
    },
    Math.log(a / b),
  );
  return fromLogit(logit);
}

function fromLogit(logit: number): BetaQuantile {
  const odds = Math.exp(-Math.abs(logit));
  const near = odds / (1 + odds);
  const far = 1 / (1 + odds);
  return logit < 0 ? { x: near, complement: far } : { x: far, complement: near };
}

/** x^a (1 - x)^b / B(a, b). */
function betaWeight(x: number, complement: number, a: number, b: number): number {
  return ((a * b) / (a + b)) * binomialDensityReal(a, a + b, x, complement);
}

/** I_x(a, b) for x below the mean, by Lentz's evaluation of the continued fraction. */
function betaTail(x: number, complement: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < MAX_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    const factor = d * c;
    fraction *= factor;
    if (Math.abs(factor - 1) < 4e-16) break;
  }
  return Math.min(1, (betaWeight(x, complement, a, b) * fraction) / a);
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
