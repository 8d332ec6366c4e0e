import { median } from '../mann-kendall/median';

/** Dispersion above which counts are treated as more scattered than Poisson. */
export const OVERDISPERSION_LIMIT = 1.5;

/**
 * Pearson's chi-squared over its degrees of freedom, sum (x - m)^2 / m / (n - 1): 1 for Poisson counts.
 *
 * @param counts Counts of periods of equal length, shape `[n]`.
 * @returns      NaN where no event was counted, or fewer than two periods are given.
 */
export function pearsonDispersion(counts: ArrayLike<number>): number {
  const n = counts.length;
  let total = 0;
  for (let i = 0; i < n; i++) total += counts[i]!;
  if (n < 2 || total === 0) return NaN;
  const mean = total / n;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (counts[i]! - mean) ** 2;
  return squares / mean / (n - 1);
}

/** Median of the dispersions of all units that have one; NaN where none has. */
export function medianDispersion(countsByUnit: readonly ArrayLike<number>[]): number {
  return median(countsByUnit.map(pearsonDispersion).filter((value) => !Number.isNaN(value)));
}
