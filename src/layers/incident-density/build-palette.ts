import type { Ramp } from '@/ui/tokens';
import { parseCssColor } from '../css-color';

export const PALETTE_SIZE = 256;
const LOWEST_OPACITY = 0.66;
const HIGHEST_OPACITY = 0.92;

/** Colors by place on the ramp, premultiplied RGBA, `PALETTE_SIZE` entries from 0 to 1. */
export function buildPalette(ramp: Ramp): Uint8Array {
  const stops = ramp.map(parseCssColor);
  const palette = new Uint8Array(PALETTE_SIZE * 4);
  for (let i = 0; i < PALETTE_SIZE; i++) {
    const t = i / (PALETTE_SIZE - 1);
    const at = Math.min(stops.length - 2, Math.floor(t * (stops.length - 1)));
    const share = t * (stops.length - 1) - at;
    const alpha = LOWEST_OPACITY + (HIGHEST_OPACITY - LOWEST_OPACITY) * t;
    for (let channel = 0; channel < 3; channel++) {
      const color = stops[at]![channel]! * (1 - share) + stops[at + 1]![channel]! * share;
      palette[4 * i + channel] = Math.round(color * alpha);
    }
    palette[4 * i + 3] = Math.round(255 * alpha);
  }
  return palette;
}
