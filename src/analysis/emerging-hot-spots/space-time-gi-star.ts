import type { SpatialWeights } from '../contiguity/spatial-weights';
import { populationMoments } from '../gi-star/getis-ord-gi-star';
import { buildCheckpoint, type RunControl } from '../run-control';

/** A space-time cube: bin (step t, cell i) is at `t * cells + i`. */
export interface Cube {
  /** Shape `[steps * cells]`, oldest step first. */
  readonly values: ArrayLike<number>;
  readonly cells: number;
  readonly steps: number;
}

/**
 * Gi* of every bin over its space-time neighborhood: the cell and its spatial neighbors at the same and the step before,
 * all with weight 1; at the first step only that one. Mean and standard deviation are those of the whole cube.
 *
 * @param cube    Counts.
 * @param weights Spatial neighbors of the cells; whether a cell is its own makes no difference, it always counts, and the
 *                weights themselves are not used.
 * @returns       z, shape `[steps * cells]`; all NaN where all bins are equal, NaN where a bin neighbors the whole cube.
 * @throws {RangeError} If the shapes do not fit.
 *
 * Cost is O(cells steps neighbors). No correction for multiple tests is made.
 */
export function spaceTimeGiStar(cube: Cube, weights: SpatialWeights, control: RunControl = {}): Float64Array {
  const { values, cells, steps } = cube;
  if (values.length !== cells * steps || weights.offsets.length !== cells + 1) {
    throw new RangeError(
      `a cube of ${cells} cells and ${steps} steps does not fit ${values.length} values and the neighbors of ${weights.offsets.length - 1} cells`,
    );
  }
  const n = values.length;
  const z = new Float64Array(n).fill(NaN);
  const { mean, standardDeviation } = populationMoments(values);
  if (n < 2 || standardDeviation === 0) return z;
  const checkpoint = buildCheckpoint(control);
  const degrees = neighborhoodSizes(weights);
  let before = new Float64Array(cells);
  let now = new Float64Array(cells);
  for (let t = 0; t < steps; t++) {
    checkpoint(t / steps);
    [before, now] = [now, before];
    sumNeighborhoods(values, t * cells, weights, now);
    for (let i = 0; i < cells; i++) {
      const total = t === 0 ? degrees[i]! : 2 * degrees[i]!;
      const sum = t === 0 ? now[i]! : now[i]! + before[i]!;
      if (total < n) {
        z[t * cells + i] =
          (sum - mean * total) / (standardDeviation * Math.sqrt((n * total - total * total) / (n - 1)));
      }
    }
  }
  checkpoint(1);
  return z;
}

function neighborhoodSizes({ offsets, neighbors }: SpatialWeights): Uint32Array {
  return Uint32Array.from({ length: offsets.length - 1 }, (_, i) => {
    const row = neighbors.subarray(offsets[i], offsets[i + 1]);
    return row.includes(i) ? row.length : row.length + 1;
  });
}

/** Sum over each cell and its neighbors within one step. */
function sumNeighborhoods(
  values: ArrayLike<number>,
  start: number,
  { offsets, neighbors }: SpatialWeights,
  sums: Float64Array,
): void {
  for (let i = 0; i < sums.length; i++) {
    let sum = values[start + i]!;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const j = neighbors[k]!;
      if (j !== i) sum += values[start + j]!;
    }
    sums[i] = sum;
  }
}
