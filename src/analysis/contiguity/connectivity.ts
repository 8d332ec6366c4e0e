import type { SpatialWeights } from './spatial-weights';

/** What a user must know of a neighborhood before trusting a statistic built on it. */
export interface Connectivity {
  /** Units without any neighbor besides themselves. */
  readonly islandCount: number;
  /** Groups of units that no link joins. */
  readonly componentCount: number;
  /** Neighbors per unit, the unit itself not counted. */
  readonly meanNeighborCount: number;
  /** True below 4 neighbors or above a quarter of all units on average: too narrow or too wide to be local. */
  readonly unusual: boolean;
}

/** Counts islands, components and neighbors. */
export function describeConnectivity({ offsets, neighbors }: SpatialWeights): Connectivity {
  const n = offsets.length - 1;
  const parent = Uint32Array.from({ length: n }, (_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root] = parent[parent[root]!]!;
    return root;
  };
  let links = 0;
  const linked = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const j = neighbors[k]!;
      if (j === i) continue;
      links++;
      linked[i] = linked[j] = 1;
      parent[rootOf(i)] = rootOf(j);
    }
  }
  const componentCount = parent.reduce((count, root, i) => count + (root === i ? 1 : 0), 0);
  const meanNeighborCount = n === 0 ? 0 : links / n;
  return {
    islandCount: linked.reduce((count, flag) => count + (flag ? 0 : 1), 0),
    componentCount,
    meanNeighborCount,
    unusual: meanNeighborCount < 4 || meanNeighborCount > n / 4,
  };
}
