import { describe, expect, it } from 'vitest';
import { parseCssColor } from '@/layers/css-color';
import { readCustomProperties } from '#tests/support/theme-tokens';

describe('parseCssColor', () => {
  it('reads both forms the style sheet uses', () => {
    expect(parseCssColor('#40c2b0')).toEqual([64, 194, 176, 1]);
    expect(parseCssColor('rgba(15, 19, 24, 0.66)')).toEqual([15, 19, 24, 0.66]);
  });

  it('refuses what it cannot read', () => {
    expect(() => parseCssColor('teal')).toThrow(RangeError);
    expect(() => parseCssColor('rgb(1, two, 3)')).toThrow(RangeError);
  });

  it.each(['dark', 'light'])('reads every color a map draws with in the %s theme', (theme) => {
    const names = /^--(?:map-|[dck]\d|inc|dec|mid|text|halo|accent|surface|raised|bg$)/;
    const colors = [...readCustomProperties(`[data-theme='${theme}']`)].filter(([name]) => names.test(name));
    expect(colors.length).toBeGreaterThan(60);
    for (const [, value] of colors) expect(parseCssColor(value)).toHaveLength(4);
  });
});
