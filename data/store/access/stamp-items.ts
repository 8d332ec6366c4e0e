import type { Geometry, Position } from 'geojson';
import { readRegionStamper } from '../region/read-stamper';
import type { RegionStamper } from '../region/region-stamper';
import type { Queries, Store } from '../store';

const BATCH_ITEMS = 2_000;
/** Of a long line or border so many points are looked up. */
const MOST_POINTS = 64;
/** Corners are looked up a little inside, so that a neighbor that only touches does not count. */
const INWARD = 0.05;

/** Looks up the regions of features that have not been looked up since they, or the regions, came. */
export async function stampItems(store: Store): Promise<void> {
  let stamper: RegionStamper | null = null;
  for (;;) {
    const rows = await store.query<{ collection_id: string; id: string; geometry: Geometry | null }>(
      'SELECT collection_id, id, geometry FROM item WHERE region_codes IS NULL LIMIT $1',
      [BATCH_ITEMS],
    );
    if (rows.length === 0) return;
    const finder = (stamper ??= await readRegionStamper(store));
    await store.transaction(async (queries) => {
      await queries.query(
        `UPDATE item SET region_codes = string_to_array(stamped.codes, chr(31))
         FROM unnest($1::text[], $2::text[], $3::text[]) AS stamped (collection_id, id, codes)
         WHERE item.collection_id = stamped.collection_id AND item.id = stamped.id AND region_codes IS NULL`,
        [
          rows.map((row) => row.collection_id),
          rows.map((row) => row.id),
          rows.map((row) => regionsOf(row.geometry, finder).join('\u001f')),
        ],
      );
    });
  }
}

/** Has all features looked up anew, in the transaction that changes the regions. */
export async function forgetItemRegions(queries: Queries): Promise<void> {
  await queries.query('UPDATE item SET region_codes = NULL WHERE region_codes IS NOT NULL');
}

/** The finest regions that a shape has points in, in every hierarchy. */
export function regionsOf(geometry: Geometry | null, { stamp }: RegionStamper): string[] {
  if (!geometry) return [];
  const codes = new Set<string>();
  for (const [longitude, latitude] of pointsOf(geometry)) {
    for (const code of stamp(longitude!, latitude!)) if (code !== null) codes.add(code);
  }
  return [...codes];
}

function pointsOf(geometry: Geometry): Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates];
    case 'MultiPoint':
    case 'LineString':
      return thin(geometry.coordinates);
    case 'MultiLineString':
      return geometry.coordinates.flatMap(thin);
    case 'Polygon':
      return inside(geometry.coordinates[0] ?? []);
    case 'MultiPolygon':
      return geometry.coordinates.flatMap(([ring = []]) => inside(ring));
    case 'GeometryCollection':
      return geometry.geometries.flatMap(pointsOf);
  }
}

function thin(positions: readonly Position[]): Position[] {
  const step = Math.max(1, Math.ceil(positions.length / MOST_POINTS));
  return positions.filter((_, i) => i % step === 0 || i === positions.length - 1);
}

/** The middle of a ring and its corners, a little towards it. */
function inside(ring: readonly Position[]): Position[] {
  const corners = ring.slice(0, -1);
  if (corners.length === 0) return [];
  const mean = (axis: 0 | 1) => corners.reduce((sum, corner) => sum + corner[axis]!, 0) / corners.length;
  const middle: Position = [mean(0), mean(1)];
  const towards = (corner: Position): Position => [
    corner[0]! + (middle[0]! - corner[0]!) * INWARD,
    corner[1]! + (middle[1]! - corner[1]!) * INWARD,
  ];
  return [middle, ...thin(corners).map(towards)];
}
