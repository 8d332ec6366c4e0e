import Flatbush from 'flatbush';
import type { MultiPolygon, Position } from 'geojson';
import { toHierarchies, type RegionCode, type RegionLevel } from '@/domain/region/region';

/** A region as far as points are looked up in it. */
export interface StampingRegion {
  readonly code: RegionCode;
  readonly levelId: string;
  readonly areaSquareKilometers: number;
  readonly shape: MultiPolygon;
}

/** Finds the regions a point lies in. */
export interface RegionStamper {
  /** The finest region that holds a point in each hierarchy, in their order; `null` where none does. */
  readonly stamp: (longitude: number, latitude: number) => (RegionCode | null)[];
}

/**
 * Indexes regions by level. Where regions of one level overlap, the smaller holds the point.
 *
 * @param levels  Of the district, in their order.
 * @param regions With shapes in degrees, WGS 84.
 */
export function buildRegionStamper(
  levels: readonly RegionLevel[],
  regions: readonly StampingRegion[],
): RegionStamper {
  const finders = new Map(
    levels.map(({ id }) => [id, buildFinder(regions.filter(({ levelId }) => levelId === id))]),
  );
  const hierarchies = toHierarchies(levels).map(({ levelIds }) =>
    levelIds.toReversed().map((levelId) => finders.get(levelId)!),
  );
  return {
    stamp: (longitude, latitude) =>
      hierarchies.map((finestFirst) => {
        for (const find of finestFirst) {
          const code = find(longitude, latitude);
          if (code !== null) return code;
        }
        return null;
      }),
  };
}

type Finder = (x: number, y: number) => RegionCode | null;

function buildFinder(regions: readonly StampingRegion[]): Finder {
  const polygons = regions
    .toSorted((a, b) => a.areaSquareKilometers - b.areaSquareKilometers)
    .flatMap(({ code, shape }) => shape.coordinates.map((rings) => ({ code, rings })));
  if (polygons.length === 0) return () => null;
  const index = new Flatbush(polygons.length);
  for (const { rings } of polygons) {
    const xs = rings[0]!.map(([x]) => x!);
    const ys = rings[0]!.map(([, y]) => y!);
    index.add(smallest(xs), smallest(ys), largest(xs), largest(ys));
  }
  index.finish();
  return (x, y) => {
    const candidates = index.search(x, y, x, y).sort((a, b) => a - b);
    for (const i of candidates) {
      const { code, rings } = polygons[i]!;
      if (isInside(rings, x, y)) return code;
    }
    return null;
  };
}

/** By the even-odd rule over all rings, so that holes and crossings need no care. */
function isInside(rings: readonly (readonly Position[])[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i]! as [number, number];
      const [xj, yj] = ring[j]! as [number, number];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}

const smallest = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
const largest = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);
