import { assertFits } from '../contiguity/assert-fits';
import type { SpatialWeights } from '../contiguity/spatial-weights';
import { buildOthersDraw } from '../random/draw-others';
import { buildRandom, DEFAULT_SEED } from '../random/random';
import { buildCheckpoint, type RunControl } from '../run-control';
import { centeredField, rowSums } from './local-moran';

/** Simulation settings, reported beside the result. */
export interface MoranPermutationOptions {
  readonly permutations?: number;
  readonly seed?: number;
  /**
   * Draws a unit's neighbors with replacement, as spdep does. That overstates the spread by about k / (2 n); the default,
   * without, is the definition.
   */
  readonly withReplacement?: boolean;
}

/** What conditional permutation found; every array has shape `[n]`, NaN where not assessable. */
export interface MoranPermutation {
  readonly mean: Float64Array;
  readonly standardDeviation: Float64Array;
  /** Two-sided pseudo p, 2 (1 + min(#at least, #at most)) / (B + 1), at most 1; not adjusted for multiple tests. */
  readonly p: Float64Array;
  /** Share of permutations that equal the observed value: large for sparse counts, where p is coarse. */
  readonly tiedFraction: Float64Array;
}

/**
 * Local Moran's I under conditional permutation: each unit keeps its value, its neighbors' values are drawn from all
 * others without replacement.
 *
 * @param values  As for `localMoran`.
 * @param weights As there.
 * @throws {RangeError} If the weights do not fit. A unit that neighbors all others gets p = 1: nothing can be permuted.
 */
export function localMoranPermutation(
  values: ArrayLike<number>,
  weights: SpatialWeights,
  { permutations = 999, seed = DEFAULT_SEED, withReplacement = false }: MoranPermutationOptions = {},
  control: RunControl = {},
): MoranPermutation {
  assertFits(values, weights);
  const n = values.length;
  const { deviations, meanSquare } = centeredField(values);
  const mean = new Float64Array(n).fill(NaN);
  const standardDeviation = new Float64Array(n).fill(NaN);
  const p = new Float64Array(n).fill(NaN);
  const tiedFraction = new Float64Array(n).fill(NaN);
  const result = { mean, standardDeviation, p, tiedFraction };
  if (meanSquare === 0 || n < 3) return result;
  const others = buildOthersDraw(
    Uint32Array.from({ length: n }, (_, i) => i),
    buildRandom(seed),
  );
  const draw = withReplacement ? others.drawWithReplacement : others.draw;
  const checkpoint = buildCheckpoint(control);
  const lags = new Float64Array(permutations);
  for (let i = 0; i < n; i++) {
    checkpoint(i / n);
    const { degree, lag, weight } = rowSums(deviations, weights, i);
    if (degree === 0) continue;
    const rowWeights = weights.weights.subarray(weights.offsets[i], weights.offsets[i + 1]);
    for (let b = 0; b < permutations; b++) {
      const drawn = draw(i, degree);
      let sum = 0;
      for (let k = 0; k < degree; k++) sum += rowWeights[k]! * deviations[drawn[k]!]!;
      lags[b] = sum;
    }
    const scale = deviations[i]! / meanSquare;
    const summary = summarize(lags, lag, 1e-12 * (Math.abs(lag) + Math.abs(weight) * Math.sqrt(meanSquare)));
    mean[i] = summary.mean * scale;
    standardDeviation[i] = summary.standardDeviation * Math.abs(scale);
    p[i] = Math.min(1, (2 * (1 + Math.min(summary.atLeast, summary.atMost))) / (permutations + 1));
    tiedFraction[i] = (summary.atLeast + summary.atMost) / permutations - 1;
  }
  checkpoint(1);
  return result;
}

/** Mean, spread (divisor B - 1), and how many lags are at least, and at most, the observed one up to rounding. */
function summarize(lags: Float64Array, observed: number, slack: number) {
  let sum = 0;
  let atLeast = 0;
  let atMost = 0;
  for (const lag of lags) {
    sum += lag;
    if (lag >= observed - slack) atLeast++;
    if (lag <= observed + slack) atMost++;
  }
  const mean = sum / lags.length;
  const squares = lags.reduce((total, lag) => total + (lag - mean) ** 2, 0);
  return { mean, standardDeviation: Math.sqrt(squares / (lags.length - 1)), atLeast, atMost };
}
