import type { ContingencyTable } from './v-measure';

/**
 * Cross-tabulates things by two labels: incidents by the grid of each of two nets, for instance.
 *
 * @param classes  Label of each thing in the first partition, a whole number from 0; negative where it has none.
 * @param clusters The same in the second, shape as `classes`.
 * @param weights  Weight of each thing; 1 where absent.
 * @returns        The table, and the weight of the things left out because they lack a label.
 * @throws {RangeError} If the lists differ in length.
 */
export function crossTabulate(
  classes: ArrayLike<number>,
  clusters: ArrayLike<number>,
  weights?: ArrayLike<number>,
): ContingencyTable & { readonly unlabeled: number } {
  const n = classes.length;
  if (clusters.length !== n || (weights && weights.length !== n))
    throw new RangeError(`${n} classes need as many clusters and weights`);
  let rows = 0;
  let columns = 0;
  for (let i = 0; i < n; i++) {
    rows = Math.max(rows, classes[i]! + 1);
    columns = Math.max(columns, clusters[i]! + 1);
  }
  const table = new Float64Array(rows * columns);
  let unlabeled = 0;
  for (let i = 0; i < n; i++) {
    const weight = weights?.[i] ?? 1;
    if (classes[i]! < 0 || clusters[i]! < 0) unlabeled += weight;
    else table[classes[i]! * columns + clusters[i]!]! += weight;
  }
  return { rows, columns, weights: table, unlabeled };
}
