/** Who is whose neighbor and how much, in compressed sparse row form. */
export interface SpatialWeights {
  /** Row starts, shape `[n + 1]`: the neighbors of `i` are `neighbors[offsets[i] .. offsets[i + 1])`. */
  readonly offsets: Uint32Array;
  /** Column indices, shape `[m]`, ascending within a row where built here. */
  readonly neighbors: Uint32Array;
  /** Weight of each link, shape `[m]`. */
  readonly weights: Float64Array;
}

/**
 * Weights from lists of neighbors.
 *
 * @param lists   Indices per unit, shape `[n][k]`.
 * @param weights Weight per link in the same shape; 1 each where left out.
 * @throws {RangeError} If an index is out of range or the shapes differ.
 */
export function weightsFromLists(
  lists: readonly ArrayLike<number>[],
  weights?: readonly ArrayLike<number>[],
): SpatialWeights {
  const offsets = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => (offsets[i + 1] = offsets[i]! + list.length));
  const links = offsets[lists.length]!;
  const neighbors = new Uint32Array(links);
  const values = new Float64Array(links).fill(1);
  lists.forEach((list, i) => {
    const row = weights?.[i];
    if (weights && row?.length !== list.length)
      throw new RangeError(`unit ${i} has not one weight per neighbor`);
    for (let k = 0; k < list.length; k++) {
      const j = list[k]!;
      if (!(j >= 0 && j < lists.length))
        throw new RangeError(`unit ${i} names neighbor ${j} of ${lists.length}`);
      neighbors[offsets[i]! + k] = j;
      if (row) values[offsets[i]! + k] = row[k]!;
    }
  });
  return { offsets, neighbors, weights: values };
}

/** The same links with each unit its own neighbor too, first in its row; a unit that is one already stays as it is. */
export function includeSelf(weights: SpatialWeights, selfWeight = 1): SpatialWeights {
  const rows = toRows(weights).map((row, i) =>
    row.neighbors.includes(i)
      ? row
      : { neighbors: [i, ...row.neighbors], weights: [selfWeight, ...row.weights] },
  );
  return weightsFromLists(
    rows.map((row) => row.neighbors),
    rows.map((row) => row.weights),
  );
}

/** Each row divided by its sum, so that a lag is a mean; rows that sum to zero stay as they are. */
export function rowStandardize({ offsets, neighbors, weights }: SpatialWeights): SpatialWeights {
  const standardized = weights.slice();
  for (let i = 0; i + 1 < offsets.length; i++) {
    const row = standardized.subarray(offsets[i], offsets[i + 1]);
    const sum = row.reduce((total, weight) => total + weight, 0);
    if (sum !== 0) row.forEach((weight, k) => (row[k] = weight / sum));
  }
  return { offsets, neighbors, weights: standardized };
}

function toRows({
  offsets,
  neighbors,
  weights,
}: SpatialWeights): { neighbors: number[]; weights: number[] }[] {
  return Array.from({ length: offsets.length - 1 }, (_, i) => ({
    neighbors: Array.from(neighbors.subarray(offsets[i], offsets[i + 1])),
    weights: Array.from(weights.subarray(offsets[i], offsets[i + 1])),
  }));
}
