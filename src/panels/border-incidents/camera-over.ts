import type { Camera } from '@/scene/scene';

const WIDEST_ZOOM = 11;
const CLOSEST_ZOOM = 16;
/** A full turn of the globe is 512 px wide at zoom 0; so many are left for the lines. */
const PIXELS = 400;

/** The camera that has lines in view; `null` without any. */
export function cameraOver(
  lines: readonly (readonly (readonly [longitude: number, latitude: number])[])[],
): Camera | null {
  const points = lines.flat();
  if (points.length === 0) return null;
  const [west, east] = endsOf(points.map(([longitude]) => longitude));
  const [south, north] = endsOf(points.map(([, latitude]) => latitude));
  const latitude = (south + north) / 2;
  const high = (north - south) / Math.cos((latitude * Math.PI) / 180);
  const zoom = Math.log2((360 * PIXELS) / 512 / Math.max(east - west, high, 1e-6));
  return {
    longitude: (west + east) / 2,
    latitude,
    zoom: Math.min(CLOSEST_ZOOM, Math.max(WIDEST_ZOOM, zoom)),
    bearing: 0,
    pitch: 0,
  };
}

function endsOf(values: readonly number[]): readonly [least: number, most: number] {
  return values.reduce<readonly [number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  );
}
