import type { MultiPolygon } from 'geojson';
import { toHierarchies, type RegionCode, type RegionLevel } from '@/domain/region/region';
import { indexShapes } from '#data/import/regions/shape-index';

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

type Finder = (longitude: number, latitude: number) => RegionCode | null;

function buildFinder(regions: readonly StampingRegion[]): Finder {
  const index = indexShapes(regions);
  return (longitude, latitude) => {
    const number = index.find(longitude, latitude);
    return number < 0 ? null : regions[number]!.code;
  };
}
