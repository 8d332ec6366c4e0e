import type { Camera } from '@/scene/scene';

type Bbox = readonly [number, number, number, number];

/** Pixels of the whole world at zoom 0. */
const WORLD_PIXELS = 512;
const CLOSEST_ZOOM = 16.5;

/**
 * The camera that shows a rectangle in the middle of a picture.
 *
 * @param bbox  `[west, south, east, north]` in degrees, WGS 84.
 * @param share Share of the picture the rectangle may fill, 0 to 1.
 */
export function cameraOn(
  bbox: Bbox,
  size: { readonly width: number; readonly height: number },
  share: number,
): Camera {
  const [west, south, east, north] = bbox;
  const across = Math.max(1e-6, (east - west) / 360);
  const down = Math.max(1e-6, mercatorY(south) - mercatorY(north));
  const zoom = Math.log2(
    Math.min((share * size.width) / across, (share * size.height) / down) / WORLD_PIXELS,
  );
  return {
    longitude: (west + east) / 2,
    latitude: (south + north) / 2,
    zoom: Math.max(0, Math.min(CLOSEST_ZOOM, zoom)),
    bearing: 0,
    pitch: 0,
  };
}

/** Share of the world's height from its upper edge. */
function mercatorY(latitude: number): number {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}
