import { inverseRegularizedBeta, regularizedBeta } from './incomplete-beta';

/** P(T <= `t`) of Student's t distribution with `degreesOfFreedom` > 0 (need not be whole). */
export function studentLowerTail(t: number, degreesOfFreedom: number): number {
  if (!(degreesOfFreedom > 0) || Number.isNaN(t)) return NaN;
  if (Math.abs(t) === Infinity) return t > 0 ? 1 : 0;
  const square = t * t;
  const total = degreesOfFreedom + square;
  const half = 0.5 * regularizedBeta(degreesOfFreedom / total, degreesOfFreedom / 2, 0.5, square / total);
  return t > 0 ? 1 - half : half;
}

/** P(T > `t`). */
export function studentUpperTail(t: number, degreesOfFreedom: number): number {
  return studentLowerTail(-t, degreesOfFreedom);
}

/** The t below which a share `p` lies. */
export function studentQuantile(p: number, degreesOfFreedom: number): number {
  if (!(degreesOfFreedom > 0) || !(p >= 0 && p <= 1)) return NaN;
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  if (tail === 0) return p === 0 ? -Infinity : Infinity;
  const { x, complement } = inverseRegularizedBeta(2 * tail, degreesOfFreedom / 2, 0.5);
  const magnitude = Math.sqrt((degreesOfFreedom * complement) / x);
  return p < 0.5 ? -magnitude : magnitude;
}
