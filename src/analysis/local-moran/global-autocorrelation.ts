import { assertFits } from '../contiguity/assert-fits';
import type { SpatialWeights } from '../contiguity/spatial-weights';
import { normalTwoSidedP } from '../special-functions/normal-distribution';
import { centeredField } from './local-moran';

/** One figure for the whole map, under randomization of the values over the places. */
export interface GlobalAutocorrelation {
  readonly statistic: number;
  readonly expectation: number;
  readonly variance: number;
  readonly z: number;
  /** Two-sided, normal. */
  readonly p: number;
}

/**
 * Global Moran's I: above its expectation -1 / (n - 1) where like lies beside like.
 *
 * @param values  Shape `[n]`, all finite.
 * @param weights Neighborhoods without the unit itself. Units without neighbors do not count in n.
 * @returns       `null` where all values are equal, below four linked units, or without any link.
 * @see Cliff, A. D. & Ord, J. K. (1981). Spatial Processes.
 */
export function globalMoran(
  values: ArrayLike<number>,
  weights: SpatialWeights,
): GlobalAutocorrelation | null {
  const sums = globalSums(values, weights);
  if (!sums) return null;
  const { n, s0, s1, s2, kurtosis: b, squares, deviations } = sums;
  let products = 0;
  forEachLink(weights, (i, j, weight) => (products += weight * deviations[i]! * deviations[j]!));
  const statistic = (n / s0) * (products / squares);
  const expectation = -1 / (n - 1);
  const first = n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0);
  const second = b * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0);
  const variance = (first - second) / ((n - 1) * (n - 2) * (n - 3) * s0 * s0) - expectation ** 2;
  return withNormalTest(statistic, expectation, variance);
}

/**
 * Geary's C: below 1 where neighbors differ less than chance would have them differ. Its z is positive there, as
 * Moran's is.
 *
 * With islands the variance follows spdep 1.2.7 (`geary.test`, `adjust.n`), which counts linked units in most places and
 * all units in two; it is then an approximation. Without islands there is one formula only.
 *
 * @param values  As for `globalMoran`.
 * @param weights As there.
 * @returns       `null` as there.
 */
export function gearyC(values: ArrayLike<number>, weights: SpatialWeights): GlobalAutocorrelation | null {
  const sums = globalSums(values, weights);
  if (!sums) return null;
  const { n, s0, s1, s2, squares, deviations } = sums;
  const all = values.length;
  const b = (sums.kurtosis * n) / all;
  let differences = 0;
  forEachLink(weights, (i, j, weight) => (differences += weight * (deviations[i]! - deviations[j]!) ** 2));
  const statistic = ((n - 1) * differences) / (2 * s0 * squares);
  const first = (n - 1) * s1 * (n * n - 3 * all + 3 - (n - 1) * b);
  const second = 0.25 * (n - 1) * s2 * (n * n + 3 * all - 6 - (n * n - all + 2) * b);
  const third = s0 * s0 * (n * n - 3 - (n - 1) ** 2 * b);
  const variance = (first - second + third) / (all * (n - 2) * (n - 3) * s0 * s0);
  const { z, p } = withNormalTest(1 - statistic, 0, variance);
  return { statistic, expectation: 1, variance, z, p };
}

function withNormalTest(statistic: number, expectation: number, variance: number): GlobalAutocorrelation {
  const z = variance > 0 ? (statistic - expectation) / Math.sqrt(variance) : NaN;
  return { statistic, expectation, variance, z, p: normalTwoSidedP(z) };
}

function globalSums(values: ArrayLike<number>, weights: SpatialWeights) {
  assertFits(values, weights);
  const { deviations, meanSquare, kurtosis } = centeredField(values);
  const rowTotals = new Float64Array(values.length);
  const columnTotals = new Float64Array(values.length);
  const linked = new Uint8Array(values.length);
  let s0 = 0;
  let squaredWeights = 0;
  forEachLink(weights, (i, j, weight) => {
    s0 += weight;
    squaredWeights += weight * weight;
    rowTotals[i]! += weight;
    columnTotals[j]! += weight;
    linked[i] = 1;
  });
  const n = linked.reduce((count, flag) => count + flag, 0);
  if (meanSquare === 0 || n < 4 || !(s0 > 0)) return null;
  const s1 = squaredWeights + mutualProducts(weights);
  let s2 = 0;
  for (let i = 0; i < values.length; i++) s2 += (rowTotals[i]! + columnTotals[i]!) ** 2;
  return { n, s0, s1, s2, kurtosis, squares: meanSquare * values.length, deviations };
}

/** sum_ij w_ij w_ji: with the squared weights it makes up S1 = 1/2 sum_ij (w_ij + w_ji)^2. */
function mutualProducts(weights: SpatialWeights): number {
  const byLink = new Map<number, number>();
  const n = weights.offsets.length - 1;
  forEachLink(weights, (i, j, weight) => byLink.set(i * n + j, weight));
  let sum = 0;
  forEachLink(weights, (i, j, weight) => (sum += weight * (byLink.get(j * n + i) ?? 0)));
  return sum;
}

function forEachLink(
  { offsets, neighbors, weights }: SpatialWeights,
  visit: (i: number, j: number, weight: number) => void,
) {
  for (let i = 0; i + 1 < offsets.length; i++) {
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) visit(i, neighbors[k]!, weights[k]!);
  }
}
