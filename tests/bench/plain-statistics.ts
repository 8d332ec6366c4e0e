import type { SpatialWeights } from '@/analysis/contiguity/spatial-weights';
import type { Raster } from '@/analysis/kernel-density/raster';
import { buildRandom } from '@/analysis/random/random';
import { shuffle } from '@/analysis/random/shuffle';

interface Places {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

/** The quartic kernel by the book: every event is asked for at every cell. */
export function plainKernelDensity({ xs, ys }: Places, radius: number, raster: Raster): Float64Array {
  const { west, south, cellSizeMeters, columns, rows } = raster;
  const density = new Float64Array(rows * columns);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const x = west + (c + 0.5) * cellSizeMeters;
      const y = south + (r + 0.5) * cellSizeMeters;
      let sum = 0;
      for (let i = 0; i < xs.length; i++) {
        const u = ((xs[i]! - x) ** 2 + (ys[i]! - y) ** 2) / radius ** 2;
        if (u <= 1) sum += (1 - u) ** 2;
      }
      density[r * columns + c] = (3 / (Math.PI * radius ** 2)) * sum;
    }
  }
  return density;
}

/** Gi* by a full matrix of weights. */
export function plainGiStar(
  values: Float64Array,
  { offsets, neighbors, weights }: SpatialWeights,
): Float64Array {
  const n = values.length;
  const matrix = Array.from({ length: n }, () => new Float64Array(n));
  for (let i = 0; i < n; i++) {
    for (let at = offsets[i]!; at < offsets[i + 1]!; at++) matrix[i]![neighbors[at]!] = weights[at]!;
  }
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const spread = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / n - mean * mean);
  return Float64Array.from(matrix, (row) => {
    let [sum, weight, squares] = [0, 0, 0];
    for (let j = 0; j < n; j++) {
      sum += row[j]! * values[j]!;
      weight += row[j]!;
      squares += row[j]! ** 2;
    }
    return (sum - mean * weight) / (spread * Math.sqrt((n * squares - weight * weight) / (n - 1)));
  });
}

/** Knox by all pairs, anew for each permutation of the times. */
export function plainKnox(
  { xs, ys, times }: Places & { readonly times: Float64Array },
  { distanceMeters, timeSpan }: { readonly distanceMeters: number; readonly timeSpan: number },
  permutations: number,
): number {
  const random = buildRandom(1);
  const permuted = Float64Array.from(times);
  let most = 0;
  for (let run = 0; run < permutations; run++) {
    shuffle(permuted, random);
    let close = 0;
    for (let i = 0; i < xs.length; i++) {
      for (let j = i + 1; j < xs.length; j++) {
        if ((xs[i]! - xs[j]!) ** 2 + (ys[i]! - ys[j]!) ** 2 > distanceMeters ** 2) continue;
        if (Math.abs(permuted[i]! - permuted[j]!) <= timeSpan) close++;
      }
    }
    most = Math.max(most, close);
  }
  return most;
}
