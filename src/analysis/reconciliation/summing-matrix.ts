import { zeroMatrix, type Matrix } from '../linear-algebra/matrix';

/**
 * The matrix that adds the finest series up to every level.
 *
 * @param parents Index of each series' parent, which comes before it; -1 for the top. The finest series come last, in
 *                one block. Shape `[n]`.
 * @returns       Shape `[n, m]` for m finest series: entry (i, j) is 1 where finest series j belongs to series i.
 * @throws {RangeError} If a parent does not come before its child, or the series without children are not the last.
 */
export function toSummingMatrix(parents: ArrayLike<number>): Matrix {
  const n = parents.length;
  const hasChildren = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const parent = parents[i]!;
    if (parent >= i)
      throw new RangeError(`series ${i} comes before its parent ${parent}; put the wider series first`);
    if (parent >= 0) hasChildren[parent] = 1;
  }
  const first = hasChildren.indexOf(0);
  if (first >= 0 && hasChildren.lastIndexOf(1) > first) {
    throw new RangeError(`series ${first} has no children; put the finest series last`);
  }
  const summing = zeroMatrix(n, n - first);
  for (let leaf = first; leaf < n; leaf++) {
    for (let i = leaf; i >= 0; i = parents[i]!) summing.values[i * summing.columns + leaf - first] = 1;
  }
  return summing;
}
