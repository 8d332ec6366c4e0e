import { parseCssColor } from './css-color';
import type { DrawnImage } from './module';

/** Odd at two pixels for one, so that the lines stand 6 px apart and the tiles join. */
const SIZE = 17;
const PIXEL_RATIO = 2;
const LINE_PIXELS = 2;

/** Which way the lines run: up to the right, or down to it. */
export type HatchDirection = 'up' | 'down';

/** Seamless 45° hatch, 6 px apart, lines 1 px: the sign for "unknown" and, over color, for "significant". */
export function buildHatchImage(id: string, color: string, direction: HatchDirection = 'up'): DrawnImage {
  const [red, green, blue, alpha] = parseCssColor(color);
  const data = new Uint8ClampedArray(SIZE * SIZE * 4);
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) {
      const along = (direction === 'up' ? x + y : x - y + SIZE) % SIZE;
      const distance = Math.min(along, SIZE - along) / Math.SQRT2;
      const cover = Math.min(1, Math.max(0, LINE_PIXELS / 2 + 0.5 - distance));
      data.set([red, green, blue, Math.round(255 * alpha * cover)], (y * SIZE + x) * 4);
    }
  }
  return { id, pixelRatio: PIXEL_RATIO, image: { width: SIZE, height: SIZE, data } };
}
