import type { WarningTokens } from '@/ui/tokens';
import { WARNING_SHAPES } from '@/ui/warning-shapes';
import type { WarningLevel } from '@/ui/warning-shapes';
import { parseCssColor } from './css-color';
import type { DrawnImage } from './module';

const PIXEL_RATIO = 2;
const EDGE_PIXELS = 1.2;
const HALO_PIXELS = 1.6;
const CORNER_PIXELS = 1.5;

/**
 * Draws the sign of a warning level without its numeral: fill, edge and a halo that lifts it off the map.
 *
 * @param radiusPixels Half of the sign's width.
 */
export function buildWarningImage(
  id: string,
  level: WarningLevel,
  {
    radiusPixels,
    tokens,
    halo,
  }: { readonly radiusPixels: number; readonly tokens: WarningTokens; readonly halo: string },
): DrawnImage {
  const half = Math.ceil(radiusPixels + HALO_PIXELS + 2) * PIXEL_RATIO;
  const size = 2 * half;
  const data = new Uint8ClampedArray(size * size * 4);
  const [fill, edge, around] = [tokens.fill, tokens.edge, halo].map(parseCssColor);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const distance = distanceTo(level, radiusPixels, [
        (x + 0.5 - half) / PIXEL_RATIO,
        (y + 0.5 - half) / PIXEL_RATIO,
      ]);
      const inner = cover(-EDGE_PIXELS / 2 - distance);
      const outer = cover(EDGE_PIXELS / 2 - distance);
      const whole = cover(EDGE_PIXELS / 2 + HALO_PIXELS - distance);
      if (whole === 0) continue;
      const color = [0, 1, 2].map(
        (i) => (fill![i]! * inner + edge![i]! * (outer - inner) + around![i]! * (whole - outer)) / whole,
      );
      data.set([...color, Math.round(255 * whole)], (y * size + x) * 4);
    }
  }
  return { id, pixelRatio: PIXEL_RATIO, image: { width: size, height: size, data } };
}

function cover(distanceInside: number): number {
  return Math.min(1, Math.max(0, distanceInside * PIXEL_RATIO + 0.5));
}

/** Pixels from a place to the edge of a sign with rounded corners; below 0 inside. */
function distanceTo(level: WarningLevel, radius: number, [x, y]: readonly [number, number]): number {
  const { corners, radius: circle } = WARNING_SHAPES[level];
  if (!corners) return Math.hypot(x, y) - circle * radius;
  const scale = radius - CORNER_PIXELS;
  let nearest = Infinity;
  let isInside = false;
  for (let i = 0, j = corners.length - 1; i < corners.length; j = i++) {
    const [ax, ay] = [corners[j]![0] * scale, corners[j]![1] * scale];
    const [bx, by] = [corners[i]![0] * scale, corners[i]![1] * scale];
    const along = Math.min(
      1,
      Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)),
    );
    nearest = Math.min(nearest, Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay)));
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isInside = !isInside;
  }
  return (isInside ? -nearest : nearest) - CORNER_PIXELS;
}
