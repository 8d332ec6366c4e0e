/** How evenly a load is spread over units. */
export interface LoadBalance {
  readonly mean: number;
  /** Standard deviation (divided by n) over mean; NaN where there is no load. */
  readonly coefficientOfVariation: number;
  /** 0 where all carry alike, toward 1 where one carries all; NaN where there is no load. */
  readonly gini: number;
  /** Largest load over mean; NaN where there is no load. */
  readonly peakRatio: number;
}

/**
 * Balance of incidents, residents or orders per unit.
 *
 * @param loads One figure a unit, none negative; units without load count.
 * @returns     `null` without units.
 * @throws {RangeError} If a load is negative or not finite.
 * @see Gini, C. (1912); the form of the sorted sum is Sen, A. (1973). On Economic Inequality.
 */
export function loadBalance(loads: ArrayLike<number>): LoadBalance | null {
  const sorted = Float64Array.from(loads).sort();
  const n = sorted.length;
  if (n === 0) return null;
  if (!sorted.every((load) => load >= 0 && load < Infinity))
    throw new RangeError('loads must be finite and not negative');
  const total = sorted.reduce((sum, load) => sum + load, 0);
  const mean = total / n;
  const variance = sorted.reduce((sum, load) => sum + (load - mean) ** 2, 0) / n;
  const ranked = sorted.reduce((sum, load, i) => sum + (2 * (i + 1) - n - 1) * load, 0);
  return {
    mean,
    coefficientOfVariation: total > 0 ? Math.sqrt(variance) / mean : NaN,
    gini: total > 0 ? ranked / (n * total) : NaN,
    peakRatio: total > 0 ? sorted[n - 1]! / mean : NaN,
  };
}
