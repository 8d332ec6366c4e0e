import { buffer } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { ringSquareMeters } from '@/domain/geo/geodesic';
import type { LonLat } from '@/domain/geo/geodesic';
import type { LassoRing } from '@/layers/layer-input';
import { toLassoRing } from '../lasso/to-lasso-ring';

const STEPS_OF_A_QUARTER = 8;
/** The ring is thinned out as if drawn in a picture of so many pixels. */
const PICTURE_PIXELS = 1600;

/**
 * Outer ring of an area grown by a distance.
 *
 * Of an area in several parts that stay apart the largest is taken, holes are filled, and the ring is thinned out so
 * that a link can carry it: to about a two-thousandth of the area's width.
 *
 * @param meters Above 0.
 * @returns `null` where nothing is left; `isWhole` is false where smaller parts were left out.
 */
export function bufferRing(
  geometry: Polygon | MultiPolygon,
  meters: number,
): { readonly ring: LassoRing; readonly isWhole: boolean } | null {
  const grown = buffer(geometry, meters, { units: 'meters', steps: STEPS_OF_A_QUARTER });
  if (!grown) return null;
  const rings = outerRings(grown.geometry).sort((a, b) => ringSquareMeters(b) - ringSquareMeters(a));
  const [largest] = rings;
  return largest ? { ring: thinRing(largest), isWhole: rings.length === 1 } : null;
}

function outerRings(geometry: Polygon | MultiPolygon): LonLat[][] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flatMap(([outer]) => (outer ? [outer.slice(0, -1).map(toLonLat)] : []));
}

function toLonLat([longitude, latitude]: Position): LonLat {
  return [longitude!, latitude!];
}

function thinRing(ring: readonly LonLat[]): LassoRing {
  const longitudes = ring.map(([longitude]) => longitude);
  const latitudes = ring.map(([, latitude]) => latitude);
  const [west, south] = [Math.min(...longitudes), Math.min(...latitudes)];
  const shrink = Math.cos((south * Math.PI) / 180);
  const widest = Math.max((Math.max(...longitudes) - west) * shrink, Math.max(...latitudes) - south);
  const degreesOfAPixel = widest / PICTURE_PIXELS;
  const pixels = ring.map(
    ([longitude, latitude]) =>
      [((longitude - west) * shrink) / degreesOfAPixel, (latitude - south) / degreesOfAPixel] as const,
  );
  return toLassoRing(pixels, ([x, y]) => [
    west + (x * degreesOfAPixel) / shrink,
    south + y * degreesOfAPixel,
  ]);
}
