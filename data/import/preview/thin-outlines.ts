import type { Position } from 'geojson';
import type { RegionSet } from '../regions/region-set';

const MOST_REGIONS = 500;
const MOST_NUMBERS = 40_000;
const FACTOR = 1e5;

/** Boundaries for drawing: of the finest level that is not too fine, each ring with longitude and latitude in turn. */
export function thinOutlines({ levels }: RegionSet): number[][] {
  const fitting = levels.filter(({ regions }) => regions.length <= MOST_REGIONS);
  const level = fitting.at(-1) ?? levels[0];
  if (!level) return [];
  const rings = level.regions.flatMap(({ shape }) => shape.coordinates.flat());
  const total = rings.reduce((sum, ring) => sum + ring.length * 2, 0);
  const step = Math.max(1, Math.ceil(total / MOST_NUMBERS));
  return rings.map((ring) => thin(ring, step));
}

/** Every so manyth corner; a ring keeps at least a triangle, and its end. */
function thin(ring: readonly Position[], step: number): number[] {
  const own = Math.max(1, Math.min(step, Math.floor(ring.length / 4)));
  return ring.flatMap(([x = 0, y = 0], i) =>
    i % own === 0 || i === ring.length - 1
      ? [Math.round(x * FACTOR) / FACTOR, Math.round(y * FACTOR) / FACTOR]
      : [],
  );
}
