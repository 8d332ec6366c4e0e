import Flatbush from 'flatbush';

import type { Building, BuildingUse, Point } from '../geography';
import { boundsOf, signedArea } from '../geography/plane/ring';
import { cross, subtract } from '../geography/plane/vector';

/** Buildings of a use nearer than this are one mass from afar: houses of a row, courtyards of a block. */
const JOIN_METERS: Readonly<Record<BuildingUse, number>> = {
  courtyard: 6,
  'village-house': 6.5,
  slab: 10.5,
  tower: 17.5,
  shop: 6,
  office: 14.5,
  shed: 15.5,
  public: 6,
};
const LEAST_AREA = 560;

type Footprint = Pick<Building, 'ring' | 'use'>;

/** Buildings as they look from afar: convex masses, small ones left out. Rings are open. */
export function buildMasses(buildings: readonly Footprint[]): Point[][] {
  const boxes = buildings.map((building) => boundsOf(building.ring));
  const index = new Flatbush(Math.max(1, buildings.length));
  for (const box of boxes) index.add(box.minX, box.minY, box.maxX, box.maxY);
  if (buildings.length === 0) return [];
  index.finish();
  const cluster = buildings.map((_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (cluster[root] !== root) root = cluster[root]!;
    cluster[i] = root;
    return root;
  };
  buildings.forEach(({ ring, use }, i) => {
    const reach = JOIN_METERS[use];
    const box = boxes[i]!;
    for (const other of index.search(
      box.minX - reach,
      box.minY - reach,
      box.maxX + reach,
      box.maxY + reach,
    )) {
      if (other <= i || buildings[other]!.use !== use) continue;
      if (gapBetween(ring, buildings[other]!.ring) < reach) cluster[rootOf(other)] = rootOf(i);
    }
  });
  const members = new Map<number, Point[]>();
  buildings.forEach(({ ring }, i) => {
    const own = members.get(rootOf(i)) ?? [];
    members.set(rootOf(i), own);
    own.push(...ring);
  });
  return [...members.values()].map(convexHull).filter((hull) => signedArea(hull) >= LEAST_AREA);
}

/** Least distance between the corners of the one and the sides of the other. */
function gapBetween(a: readonly Point[], b: readonly Point[]): number {
  let least = Infinity;
  for (const [points, sides] of [
    [a, b],
    [b, a],
  ] as const) {
    for (const point of points) {
      for (let i = 1; i < sides.length; i++)
        least = Math.min(least, distanceToSide(point, sides[i - 1]!, sides[i]!));
    }
  }
  return least;
}

function distanceToSide(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const squared = dx * dx + dy * dy;
  const t = squared === 0 ? 0 : Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / squared));
  return Math.sqrt((p[0] - a[0] - t * dx) ** 2 + (p[1] - a[1] - t * dy) ** 2);
}

/** Andrew's monotone chain; counter-clockwise. */
function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (ordered: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of ordered) {
      while (
        chain.length >= 2 &&
        cross(subtract(chain.at(-1)!, chain.at(-2)!), subtract(point, chain.at(-1)!)) <= 0
      )
        chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}
