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

  it('runs straight from stop to stop', () => {
    // Entry 127.5 would be the fifth stop of nine; its neighbors lie a hundredth of a stop from it.
    const alpha = palette[4 * 128 + 3]! / 255;
    parseCssColor(ramp[4])
      .slice(0, 3)
      .forEach((channel, i) => expect(Math.abs(palette[4 * 128 + i]! / alpha - channel)).toBeLessThan(2));
  });
});
