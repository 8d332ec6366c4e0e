import Flatbush from 'flatbush';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { District } from '@/domain/district/district';
import type { RegionCode } from '@/domain/region/region';
import type { RegionShapes } from '@/layers/layer-input';
import { levelDepth } from '@/layers/region-levels';

/** Finds the region of one level at a place. */
export interface RegionIndex {
  readonly find: (position: readonly [number, number]) => string | null;
}

const indexes = new WeakMap<RegionShapes, RegionIndex>();

/** The index of a level's shapes, built once. */
export function regionIndexOf(shapes: RegionShapes): RegionIndex {
  const known = indexes.get(shapes);
  if (known) return known;
  const index = buildRegionIndex(shapes);
  indexes.set(shapes, index);
  return index;
}

/** Codes of the regions at a place, from the widest level to the finest, of all levels whose shapes are there. */
export function regionChainAt(
  district: District,
  regionShapes: ReadonlyMap<string, RegionShapes>,
  position: readonly [number, number],
): RegionCode[] {
  return [...regionShapes]
    .map(([levelId, shapes]) => ({ depth: levelDepth(district.levels, levelId), shapes }))
    .sort((a, b) => a.depth - b.depth)
    .flatMap(({ shapes }) => regionIndexOf(shapes).find(position) ?? []) as RegionCode[];
}

function buildRegionIndex({ features }: RegionShapes): RegionIndex {
  if (features.length === 0) return { find: () => null };
  const boxes = new Flatbush(features.length);
  for (const { geometry } of features) {
    const [west, south, east, north] = boxOf(geometry);
    boxes.add(west, south, east, north);
  }
  boxes.finish();
  return {
    find: ([longitude, latitude]) => {
      const hit = boxes
        .search(longitude, latitude, longitude, latitude)
        .find((i) => isInside(features[i]!.geometry, longitude, latitude));
      return hit === undefined ? null : features[hit]!.properties.code;
    },
  };
}

function ringsOf(geometry: Polygon | MultiPolygon): Position[][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

function boxOf(geometry: Polygon | MultiPolygon): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [longitude = 0, latitude = 0] of ringsOf(geometry).flat()) {
    box[0] = Math.min(box[0], longitude);
    box[1] = Math.min(box[1], latitude);
    box[2] = Math.max(box[2], longitude);
    box[3] = Math.max(box[3], latitude);
  }
  return box;
}

/** Even-odd over all rings, so that holes count as outside. */
function isInside(geometry: Polygon | MultiPolygon, longitude: number, latitude: number): boolean {
  let inside = false;
  for (const ring of ringsOf(geometry)) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi = 0, yi = 0] = ring[i]!;
      const [xj = 0, yj = 0] = ring[j]!;
      if (yi > latitude !== yj > latitude && longitude < ((xj - xi) * (latitude - yi)) / (yj - yi) + xi) {
        inside = !inside;
      }
    }
  }
  return inside;
}
