import { describe, expect, it } from 'vitest';
import { buildFunnelOption } from '@/charts/funnel-option';
import { themeTokens } from '#tests/support/theme-tokens';

const limits = { lower95: 0.8, upper95: 0.96, lower998: 0.4, upper998: 0.99 };
const picture = {
  points: [
    { name: '甲', size: 100, share: 0.9, isOut: false },
    { name: '乙', size: 900, share: 0.75, isOut: true },
  ],
  curve: [
    { due: 10, ...limits },
    { due: 1000, ...limits, lower998: 0.78 },
  ],
  target: 0.88,
  sizeName: '应办结',
  formatShare: (share: number) => `${Math.round(share * 100)}%`,
  fontSize: 15,
};

describe('buildFunnelOption', () => {
  const theme = themeTokens('light');
  const { series, yAxis } = buildFunnelOption(picture, theme) as unknown as {
    series: { data: unknown[] }[];
    yAxis: { min: number; max: number };
  };

  it('shows what the units need and cuts limits that lie beyond', () => {
    expect(yAxis.min).toBeCloseTo(0.68, 10);
    expect(yAxis.max).toBeCloseTo(0.96, 10);
    expect(series[0]!.data).toEqual([
      [10, null],
      [1000, 0.78],
    ]);
  });

  it('fills only the units that chance does not explain', () => {
    expect(series.at(-1)!.data).toMatchObject([
      { value: [100, 0.9], itemStyle: { color: theme.surface } },
      {
        value: [900, 0.75],
        itemStyle: { color: theme.ramp[6] },
        label: { fontWeight: 600, position: 'left' },
      },
    ]);
  });
});
