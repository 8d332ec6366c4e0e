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
}

/** What conditional permutation found; every array has shape `[n]`, NaN where not assessable. */
export interface MoranPermutation {
  readonly mean: Float64Array;
  readonly standardDeviation: Float64Array;
  /** Two-sided pseudo p, 2 (1 + min(#at least, #at most)) / (B + 1), at most 1; not adjusted for multiple tests. */
  readonly p: Float64Array;
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
  { permutations = 999, seed = DEFAULT_SEED }: MoranPermutationOptions = {},
  control: RunControl = {},
): MoranPermutation {
  assertFits(values, weights);
  const n = values.length;
  const { deviations, meanSquare } = centeredField(values);
  const mean = new Float64Array(n).fill(NaN);
  const standardDeviation = new Float64Array(n).fill(NaN);
  const p = new Float64Array(n).fill(NaN);
  if (meanSquare === 0 || n < 3) return { mean, standardDeviation, p };
  const others = buildOthersDraw(
    Uint32Array.from({ length: n }, (_, i) => i),
    buildRandom(seed),
  );
  const checkpoint = buildCheckpoint(control);
  const lags = new Float64Array(permutations);
  for (let i = 0; i < n; i++) {
    checkpoint(i / n);
    const { degree, lag } = rowSums(deviations, weights, i);
    if (degree === 0) continue;
    const rowWeights = weights.weights.subarray(weights.offsets[i], weights.offsets[i + 1]);
    for (let b = 0; b < permutations; b++) {
      const drawn = others.draw(i, degree);
      let sum = 0;
      for (let k = 0; k < degree; k++) sum += rowWeights[k]! * deviations[drawn[k]!]!;
      lags[b] = sum;
    }
    const scale = deviations[i]! / meanSquare;
    const summary = summarize(lags, lag, scale);
    mean[i] = summary.mean * scale;
    standardDeviation[i] = summary.standardDeviation * Math.abs(scale);
    p[i] = Math.min(1, (2 * (1 + summary.fewer)) / (permutations + 1));
  }
  checkpoint(1);
  return { mean, standardDeviation, p };
}

/** Mean, spread (divisor B - 1) and the smaller count of lags at least, or at most, the observed one. */
function summarize(lags: Float64Array, observed: number, scale: number) {
  const slack = 1e-12 * (Math.abs(observed) + 1 / Math.abs(scale || 1));
  let sum = 0;
  let above = 0;
  let below = 0;
  for (const lag of lags) {
    sum += lag;
    if (lag >= observed - slack) above++;
    if (lag <= observed + slack) below++;
  }
  const mean = sum / lags.length;
  const squares = lags.reduce((total, lag) => total + (lag - mean) ** 2, 0);
  return { mean, standardDeviation: Math.sqrt(squares / (lags.length - 1)), fewer: Math.min(above, below) };
}
