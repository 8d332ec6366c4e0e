import { isSightBlocked } from '@/analysis/line-of-sight/line-of-sight';
import type { MultiPolygon } from '@/analysis/polygon/polygon';
import { isInMultiPolygon } from '@/analysis/polygon/point-in-polygon';
import { placeInSector, type CameraView } from '@/analysis/visibility/camera-view';

/**
 * Whether a place is seen, straight from the definition: the sight line is cut at every wall, and each stretch is tried
 * for lying in a building.
 */
export function isSeenByDefinition(
  view: CameraView,
  footprints: readonly MultiPolygon[],
  roofs: ArrayLike<number>,
  [x, y]: readonly [number, number],
): boolean {
  if (placeInSector(view, x, y) !== 'inside') return false;
  const distance = Math.hypot(x - view.x, y - view.y);
  return footprints.every((footprint, building) => {
    if (isInMultiPolygon(footprint, x, y)) return false;
    return stretchesInside(view, footprint, [x, y]).every(([from, to]) => {
      if (!view.heights) return false;
      const crossed = {
        fromMeters: from * distance,
        toMeters: to * distance,
        heightMeters: roofs[building] ?? NaN,
      };
      return !isSightBlocked(view.heights, distance, crossed);
    });
  });
}

function stretchesInside(
  { x: fromX, y: fromY }: CameraView,
  footprint: MultiPolygon,
  [x, y]: readonly [number, number],
): [from: number, to: number][] {
  const [dx, dy] = [x - fromX, y - fromY];
  const cuts = [0, 1];
  for (const ring of footprint.flat()) {
    ring.forEach(([ax, ay], k) => {
      const [bx, by] = ring[(k + 1) % ring.length]!;
      const across = dx * (by - ay) - dy * (bx - ax);
      if (across === 0) return;
      const along = ((ax - fromX) * (by - ay) - (ay - fromY) * (bx - ax)) / across;
      const onWall = ((ax - fromX) * dy - (ay - fromY) * dx) / across;
      if (along > 0 && along < 1 && onWall >= 0 && onWall <= 1) cuts.push(along);
    });
  }
  cuts.sort((a, b) => a - b);
  return cuts.slice(1).flatMap((to, i) => {
    const from = cuts[i]!;
    const middle = (from + to) / 2;
    return to - from > 1e-9 && isInMultiPolygon(footprint, fromX + middle * dx, fromY + middle * dy)
      ? [[from, to] as [number, number]]
      : [];
  });
}
