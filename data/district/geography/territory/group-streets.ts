import type { Point } from '../../geography';
import type { PlanarMap } from '../planar/planar-map';
import { distance } from '../plane/vector';
import { measureBorders } from './borders';
import type { RawGrid } from './form-grids';

/** Where a street has its middle, on the real plane, and how far it pulls. */
export interface StreetSeed {
  readonly at: Point;
  readonly pull: number;
  readonly isNorth: boolean;
}

/**
 * Assigns grids to streets: blocks between the same avenues stay together, the river parts north from south, and every
 * street hangs together.
 *
 * @returns Street by grid.
 */
export function groupStreets(
  map: PlanarMap,
  grids: readonly RawGrid[],
  seeds: readonly StreetSeed[],
  isNorth: (point: Point) => boolean,
): Int32Array {
  const roots = new Map<number, { x: number; y: number; area: number }>();
  for (const grid of grids) {
    const root = roots.get(grid.root) ?? { x: 0, y: 0, area: 0 };
    root.x += grid.center[0] * grid.areaSquareMeters;
    root.y += grid.center[1] * grid.areaSquareMeters;
    root.area += grid.areaSquareMeters;
    roots.set(grid.root, root);
  }
  const streetOfRoot = new Map<number, number>();
  for (const [root, { x, y, area }] of roots) {
    const center: Point = [x / area, y / area];
    const north = isNorth(center);
    let best = 0;
    let least = Infinity;
    seeds.forEach((seed, i) => {
      const away = distance(seed.at, center) / seed.pull + (seed.isNorth === north ? 0 : 1e6);
      if (away < least) [best, least] = [i, away];
    });
    streetOfRoot.set(root, best);
  }
  const streets = Int32Array.from(grids, (grid) => streetOfRoot.get(grid.root)!);
  mendPieces(map, grids, streets);
  return streets;
}

/** Hands every piece cut off from the main part of its group to the neighbor group with the longest border. */
function mendPieces(map: PlanarMap, grids: readonly RawGrid[], groups: Int32Array): void {
  const gridOf = new Int32Array(map.faceCount).fill(-1);
  grids.forEach((grid, i) => {
    for (const face of grid.faces) gridOf[face] = i;
  });
  const borders = measureBorders(map, (face) => gridOf[face]!);
  for (let round = 0; round < 8; round++) {
    let isMended = true;
    for (const piece of strayPieces(groups, (grid) => borders.of(grid))) {
      const lengths = new Map<number, number>();
      for (const grid of piece) {
        for (const [other, length] of borders.of(grid)) {
          if (other < 0 || groups[other] === groups[grid]) continue;
          lengths.set(groups[other]!, (lengths.get(groups[other]!) ?? 0) + length);
        }
      }
      const host = [...lengths].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
      if (!host) continue;
      isMended = false;
      for (const grid of piece) groups[grid] = host[0];
    }
    if (isMended) return;
  }
}

/** Pieces of each group but its largest. */
function strayPieces(
  groups: Int32Array,
  neighbors: (grid: number) => ReadonlyMap<number, number>,
): number[][] {
  const pieces = new Map<number, number[][]>();
  const seen = new Uint8Array(groups.length);
  for (let start = 0; start < groups.length; start++) {
    if (seen[start] === 1) continue;
    seen[start] = 1;
    const piece = [start];
    for (const grid of piece) {
      for (const other of neighbors(grid).keys()) {
        if (other < 0 || seen[other] === 1 || groups[other] !== groups[start]) continue;
        seen[other] = 1;
        piece.push(other);
      }
    }
    const group = groups[start]!;
    pieces.set(group, [...(pieces.get(group) ?? []), piece]);
  }
  return [...pieces.values()].flatMap((own) => own.sort((a, b) => b.length - a.length).slice(1));
}
