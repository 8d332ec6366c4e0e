import { formatCount } from '@/ui/format/format-number';

/** A CSS pixel is 1/96 inch. */
const PIXEL_METERS = 0.0254 / 96;
const STEPS = [1, 2, 2.5, 5];

/** The longest plain length that fits, and how many pixels it takes. */
export function pickScale(metersPerPixel: number, widestPixels: number): { meters: number; pixels: number } {
  const widest = metersPerPixel * widestPixels;
  const decade = 10 ** Math.floor(Math.log10(widest));
  const meters = STEPS.map((step) => step * decade)
    .filter((length) => length <= widest)
    .at(-1)!;
  return { meters, pixels: Math.round(meters / metersPerPixel) };
}

/** `1:10,400`, to three digits. */
export function scaleDenominator(metersPerPixel: number): string {
  const denominator = Number((metersPerPixel / PIXEL_METERS).toPrecision(3));
  return `1:${formatCount(denominator)}`;
}

/** `250 m`, `2 km`: the lengths of a scale bar are plain numbers. */
export function lengthText(meters: number): string {
  return meters < 1000 ? `${meters} m` : `${meters / 1000} km`;
}
