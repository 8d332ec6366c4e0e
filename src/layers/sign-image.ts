import { parseCssColor } from './css-color';
import type { Rgba } from './css-color';
import type { DrawnImage } from './module';

export interface Sign {
  readonly shape: 'disc' | 'square' | 'diamond';
  /** From the middle to the edge of the fill. */
  readonly radiusPixels: number;
  readonly fill: string;
  readonly ring: string;
  readonly ringPixels: number;
  /** Strokes across the fill, in the color of the ring. */
  readonly cross?: boolean;
}

const PIXEL_RATIO = 2;
const CROSS_REACH = 0.62;

/** Distance from a point to the edge of a shape of radius 0: the level sets are the shape at every size. */
const DISTANCES: Readonly<Record<Sign['shape'], (x: number, y: number) => number>> = {
  disc: (x, y) => Math.hypot(x, y),
  square: (x, y) => Math.max(Math.abs(x), Math.abs(y)),
  diamond: (x, y) => (Math.abs(x) + Math.abs(y)) / Math.SQRT2,
};

/** Draws a sign of the map from tokens, with smooth edges, without a canvas or a file. */
export function buildSignImage(id: string, sign: Sign): DrawnImage {
  const spread = sign.shape === 'diamond' ? Math.SQRT2 : 1;
  const half = Math.ceil((sign.radiusPixels + sign.ringPixels) * spread + 1) * PIXEL_RATIO;
  const size = 2 * half;
  const data = new Uint8ClampedArray(size * size * 4);
  const colors = { fill: parseCssColor(sign.fill), ring: parseCssColor(sign.ring) };
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const place = [(x + 0.5 - half) / PIXEL_RATIO, (y + 0.5 - half) / PIXEL_RATIO] as const;
      data.set(colorAt(sign, colors, place), (y * size + x) * 4);
    }
  }
  return { id, pixelRatio: PIXEL_RATIO, image: { width: size, height: size, data } };
}

function colorAt(
  { shape, radiusPixels, ringPixels, cross = false }: Sign,
  { fill, ring }: { readonly fill: Rgba; readonly ring: Rgba },
  [x, y]: readonly [number, number],
): readonly number[] {
  const distance = DISTANCES[shape](x, y);
  const outer = cover(radiusPixels + ringPixels - distance);
  const inner = cover(radiusPixels - distance);
  const stroke = cross ? inner * cover(0.6 - distanceToCross(x, y, radiusPixels * CROSS_REACH)) : 0;
  const fillShare = inner * (1 - stroke);
  const color = [0, 1, 2].map((i) => fill[i]! * fillShare + ring[i]! * (1 - fillShare));
  const alpha = fill[3] * fillShare + ring[3] * (outer - inner + stroke);
  return [...color, Math.round(255 * Math.min(1, alpha))];
}

function cover(distanceInside: number): number {
  return Math.min(1, Math.max(0, distanceInside * PIXEL_RATIO + 0.5));
}

function distanceToCross(x: number, y: number, reach: number): number {
  if (Math.max(Math.abs(x), Math.abs(y)) > reach) return Number.POSITIVE_INFINITY;
  return Math.min(Math.abs(x - y), Math.abs(x + y)) / Math.SQRT2;
}
