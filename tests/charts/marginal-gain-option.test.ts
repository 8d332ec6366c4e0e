import { describe, expect, it } from 'vitest';
import { buildMarginalGainOption } from '@/charts/marginal-gain-option';
import { themeTokens } from '#tests/support/theme-tokens';

describe('buildMarginalGainOption', () => {
  it('pales the bars after the bend', () => {
    const theme = themeTokens('light');
    const { series } = buildMarginalGainOption([5, 3, 1], 2, theme) as {
      series: { data: { value: number; itemStyle: { color: string } }[] }[];
    };

    expect(series[0]!.data.map(({ value, itemStyle }) => [value, itemStyle.color])).toEqual([
      [5, theme.accent],
      [3, theme.accent],
      [1, theme.bar2],
    ]);
  });
});
