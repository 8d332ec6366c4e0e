import { describe, expect, it } from 'vitest';
import { buildForecastOption } from '@/charts/forecast-option';
import { themeTokens } from '#tests/support/theme-tokens';

interface Line {
  readonly data: readonly (number | null)[];
  readonly stack?: string;
}

const theme = themeTokens('dark');
const input = {
  history: [5, 7, 6],
  mean: [6, 8],
  band80: { lower: [4, 5], upper: [8, 11] },
  band95: { lower: [2, 3], upper: [10, 14] },
  horizon: 4,
  axisLabel: String,
};
const linesOf = (part: Partial<typeof input> = {}) =>
  buildForecastOption({ ...input, ...part }, theme)['series'] as readonly Line[];

describe('buildForecastOption', () => {
  it('joins the forecast to the last day and keeps the rest of the horizon free', () => {
    expect(linesOf().at(-1)!.data).toEqual([null, null, 6, 6, 8, null, null]);
    expect(linesOf().at(-2)!.data).toEqual([5, 7, 6, null, null, null, null]);
  });

  it('stacks the width of each band on its lower bound', () => {
    const [lower, width] = linesOf();
    expect(lower!.stack).toBe(width!.stack);
    expect(lower!.data.slice(3, 5)).toEqual([2, 3]);
    expect(width!.data.slice(3, 5)).toEqual([8, 11]);
  });

  it('shows the past alone where the forecast is not drawn', () => {
    const nothing = { lower: [], upper: [] };
    const lines = linesOf({ mean: [], band80: nothing, band95: nothing });
    expect(lines.at(-1)!.data.every((value) => value === null)).toBe(true);
    expect(lines.at(-2)!.data.slice(0, 3)).toEqual([5, 7, 6]);
  });
});
