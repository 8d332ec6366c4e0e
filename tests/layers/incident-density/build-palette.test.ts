import { describe, expect, it } from 'vitest';
import { PALETTE_SIZE, buildPalette } from '@/layers/incident-density/build-palette';
import { parseCssColor } from '@/layers/css-color';
import { themeTokens } from '#tests/support/theme-tokens';

describe('buildPalette', () => {
  const { ramp } = themeTokens('dark');
  const palette = buildPalette(ramp);

  it('runs from the first stop at 66 % to the last at 92 %, premultiplied', () => {
    expect(palette[3]).toBe(Math.round(255 * 0.66));
    expect(palette.at(-1)).toBe(Math.round(255 * 0.92));
    const [red] = parseCssColor(ramp[8]);
    expect(palette[4 * (PALETTE_SIZE - 1)]).toBe(Math.round(red * 0.92));
  });

  it('shows the middle stop where the ramp puts it', () => {
    // Half of the ramp is at value / max = 0.5 ^ (1 / 0.72) = 0.3819, entry 97.4 of 255.
    const entry = Math.round(0.5 ** (1 / 0.72) * (PALETTE_SIZE - 1));
    const alpha = palette[4 * entry + 3]! / 255;
    const [red, green, blue] = parseCssColor(ramp[4]);
    [red, green, blue].forEach((channel, i) =>
      expect(palette[4 * entry + i]! / alpha).toBeCloseTo(channel, -0.7),
    );
  });
});
