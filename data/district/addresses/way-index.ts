import type { Point } from '../geography';
import { distance } from '../geography/plane/vector';
import { buildCellIndex } from '../ground/cell-index';
import type { Ground } from '../ground/ground';
import { nearestOnLine } from '../ground/polyline';

/** Where a point stands against the nearest named street. */
export interface WayStation {
  /** Index into the ground's ways. */
  readonly way: number;
  readonly chainageMeters: number;
  readonly distanceMeters: number;
  readonly side: 1 | -1;
}

interface Piece {
  readonly way: number;
  readonly line: readonly [Point, Point];
  readonly startMeters: number;
}

/** Finds the nearest named street within a reach, or `null`. */
export function buildWayIndex(
  ground: Ground,
  reachMeters: number,
): (x: number, y: number) => WayStation | null {
  const pieces: Piece[] = [];
  ground.ways.forEach(({ line, name }, way) => {
    if (!name) return;
    let startMeters = 0;
    for (let i = 1; i < line.length; i++) {
      const [a, b] = [line[i - 1]!, line[i]!];
      pieces.push({ way, line: [a, b], startMeters });
      startMeters += distance(a, b);
    }
  });
  const index = buildCellIndex(
    pieces.map(({ line: [a, b] }) => [
      Math.min(a[0], b[0]) - reachMeters,
      Math.min(a[1], b[1]) - reachMeters,
      Math.max(a[0], b[0]) + reachMeters,
      Math.max(a[1], b[1]) + reachMeters,
    ]),
    100,
  );
  return (x, y) => {
    let best: WayStation | null = null;
    for (const item of index.at(x, y)) {
      const { way, line, startMeters } = pieces[item]!;
      const found = nearestOnLine(line, x, y);
      if (found.distanceMeters > reachMeters || (best && found.distanceMeters >= best.distanceMeters))
        continue;
      best = { ...found, way, chainageMeters: startMeters + found.chainageMeters };
    }
    return best;
  };
}
