import { inverseRegularizedGammaP, regularizedGammaP, regularizedGammaQ } from './incomplete-gamma';

/** P(X <= `x`) of the chi-squared distribution. */
export function chiSquaredLowerTail(x: number, degreesOfFreedom: number): number {
  return regularizedGammaP(degreesOfFreedom / 2, x / 2);
}

/** P(X > `x`) of the chi-squared distribution: the p-value of a chi-squared statistic. */
export function chiSquaredUpperTail(x: number, degreesOfFreedom: number): number {
  return regularizedGammaQ(degreesOfFreedom / 2, x / 2);
}

/** The x below which a share `p` lies. */
export function chiSquaredQuantile(p: number, degreesOfFreedom: number): number {
  return 2 * inverseRegularizedGammaP(degreesOfFreedom / 2, p);
}
