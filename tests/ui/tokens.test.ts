import { describe, expect, it } from 'vitest';
import { buildThemeTokens } from '@/ui/tokens';
import { readCustomProperties, themeTokens } from '#tests/support/theme-tokens';

/** Relative luminance of `#rrggbb` as WCAG defines it. */
function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

describe.each(['dark', 'light'] as const)('the %s theme', (name) => {
  const tokens = themeTokens(name);

  it('has every custom property the other has', () => {
    const names = (theme: string) => [...readCustomProperties(`[data-theme='${theme}']`).keys()];
    expect(names('dark')).toEqual(names('light'));
  });

  it('keeps text legible on every ground', () => {
    for (const ground of [tokens.bg, tokens.surface, tokens.hover]) {
      for (const text of [tokens.text, tokens.text2, tokens.text3])
        expect(contrast(text, ground)).toBeGreaterThan(4.5);
    }
    for (const { fill, on } of tokens.warnings) expect(contrast(on, fill)).toBeGreaterThan(4.5);
  });

  it('keeps map labels legible on land and on their halo', () => {
    const { land, label, labelCommunity, labelStreet } = tokens.map;
    for (const color of [label, labelCommunity, labelStreet]) {
      expect(contrast(color, land)).toBeGreaterThan(4.5);
      expect(contrast(color, tokens.halo)).toBeGreaterThan(4.5);
    }
  });

  it('climbs its ramp in even steps, high standing out', () => {
    const steps = tokens.ramp.map(luminance);
    const ordered = [...steps].sort((a, b) => a - b);
    expect(steps).toEqual(name === 'dark' ? ordered : ordered.reverse());
  });
});

describe('buildThemeTokens', () => {
  it('says which property the style sheet lacks', () => {
    expect(() => buildThemeTokens('dark', () => '')).toThrow(/--font-family/);
  });
});
