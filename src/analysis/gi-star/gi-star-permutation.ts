import { assertFits } from '../contiguity/assert-fits';
import type { SpatialWeights } from '../contiguity/spatial-weights';
import { buildOthersDraw } from '../random/draw-others';
import { buildRandom, DEFAULT_SEED } from '../random/random';
import { buildCheckpoint, type RunControl } from '../run-control';

/** Simulation settings, reported beside the result. */
export interface PermutationOptions {
  readonly permutations?: number;
  readonly seed?: number;
}

/**
 * Two-sided pseudo p-values of Gi* by conditional permutation: each unit keeps its value, the other values are dealt out
 * anew. Right for sparse counts and few units, where the normal distribution is not.
 *
 * @param values  As for `getisOrdGiStar`; NaN units are left out.
 * @param weights As there; each unit included in its own neighborhood.
 * @returns       p = min(1, 2 (1 + min(#at least, #at most)) / (B + 1)), shape `[n]`; NaN where the value is NaN, where
 *                all are equal, or where a unit neighbors all others.
 * @throws {RangeError} If the weights do not fit.
 *
 * No correction for multiple tests is made; the smallest possible value is 2 / (B + 1).
 */
export function giStarPermutationP(
  values: ArrayLike<number>,
  weights: SpatialWeights,
  { permutations = 999, seed = DEFAULT_SEED }: PermutationOptions = {},
  control: RunControl = {},
): Float64Array {
  assertFits(values, weights);
  const n = values.length;
  const pValues = new Float64Array(n).fill(NaN);
  const units = Uint32Array.from({ length: n }, (_, i) => i).filter((i) => !Number.isNaN(values[i]));
  if (new Set(Array.from(units, (i) => values[i])).size < 2) return pValues;
  const others = buildOthersDraw(units, buildRandom(seed));
  const checkpoint = buildCheckpoint(control);
  units.forEach((i, done) => {
    checkpoint(done / units.length);
    const row = rowOf(values, weights, i);
    const degree = row.weights.length;
    if (degree >= units.length - 1) return;
    const slack = 1e-12 * (Math.abs(row.sum) + row.scale);
    let above = 0;
    let below = 0;
    for (let b = 0; b < permutations; b++) {
      const drawn = others.draw(i, degree);
      let sum = 0;
      for (let k = 0; k < degree; k++) sum += row.weights[k]! * values[drawn[k]!]!;
      if (sum >= row.sum - slack) above++;
      if (sum <= row.sum + slack) below++;
    }
    pValues[i] = Math.min(1, (2 * (1 + Math.min(above, below))) / (permutations + 1));
  });
  checkpoint(1);
  return pValues;
}

/** The weights of a unit's neighbors without itself, its weighted sum over them, and the size of its terms. */
function rowOf(values: ArrayLike<number>, { offsets, neighbors, weights }: SpatialWeights, i: number) {
  const kept: number[] = [];
  let sum = 0;
  let scale = 0;
  for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
    const j = neighbors[k]!;
    if (j === i || Number.isNaN(values[j])) continue;
    kept.push(weights[k]!);
    sum += weights[k]! * values[j]!;
    scale += Math.abs(weights[k]! * values[j]!);
  }
  return { weights: Float64Array.from(kept), sum, scale };
}
