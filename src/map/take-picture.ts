import type { Map as MapLibreMap } from 'maplibre-gl';
import { metersPerPixel } from '@/domain/geo/web-mercator';
import type { MapPicture } from '@/layers/map-picture';

/** Width of an A4 page laid across, at 210 dots an inch. */
const PAPER_PIXELS = 2456;
/** A narrow map, as one of two side by side, is drawn with many times its pixels to fill its part of the paper. */
const SHARPEST = 6;
const LONGEST_WAIT_MILLISECONDS = 20_000;

/**
 * Takes the map as it stands at print sharpness: it is drawn once with more pixels, copied, and set back.
 *
 * @param takeOverlay Copy of what lies over the map; `null` where there is nothing, `undefined` where it could not be had.
 * @throws {Error} If the map does not come to rest in time.
 */
export async function takePicture(
  map: MapLibreMap,
  takeOverlay: () => Promise<HTMLCanvasElement | null | undefined>,
): Promise<Omit<MapPicture, 'attribution'>> {
  const before = map.getPixelRatio();
  const width = map.getContainer().clientWidth;
  const sharpness = Math.min(SHARPEST, Math.max(before, PAPER_PIXELS / width));
  const overlay = await takeOverlay();
  map.setPixelRatio(sharpness);
  try {
    await atRest(map);
    const image = await copyNextFrame(map);
    if (overlay) image.getContext('2d')!.drawImage(overlay, 0, 0, image.width, image.height);
    const pixelMeters = metersPerPixel(map.getCenter().lat, map.getZoom());
    return { image, sharpness, metersPerPixel: pixelMeters, isWhole: overlay !== undefined };
  } finally {
    map.setPixelRatio(before);
  }
}

function atRest(map: MapLibreMap): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error('the map did not come to rest')),
      LONGEST_WAIT_MILLISECONDS,
    );
    map.once('idle', () => {
      clearTimeout(late);
      resolve();
    });
    map.triggerRepaint();
  });
}

/** What a WebGL canvas holds can be read only in the frame that drew it. */
function copyNextFrame(map: MapLibreMap): Promise<HTMLCanvasElement> {
  return new Promise((resolve) => {
    map.once('render', () => resolve(copyCanvas(map.getCanvas())));
    map.triggerRepaint();
  });
}

/** A copy that outlives the frame. */
export function copyCanvas(source: HTMLCanvasElement): HTMLCanvasElement {
  const copy = document.createElement('canvas');
  copy.width = source.width;
  copy.height = source.height;
  copy.getContext('2d')!.drawImage(source, 0, 0);
  return copy;
}
