import { inverseRegularizedGammaP, regularizedGammaP, regularizedGammaQ } from './incomplete-gamma';

/** Gamma distribution with mean `shape` / `rate`. */
export interface Gamma {
  readonly shape: number;
  readonly rate: number;
}

/** P(X <= `x`). */
export function gammaLowerTail(x: number, { shape, rate }: Gamma): number {
  return rate > 0 ? regularizedGammaP(shape, x * rate) : NaN;
}

/** P(X > `x`). */
export function gammaUpperTail(x: number, { shape, rate }: Gamma): number {
  return rate > 0 ? regularizedGammaQ(shape, x * rate) : NaN;
}

/** The x below which a share `p` lies. */
export function gammaQuantile(p: number, { shape, rate }: Gamma): number {
  return rate > 0 ? inverseRegularizedGammaP(shape, p) / rate : NaN;
}
