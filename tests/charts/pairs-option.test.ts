import { describe, expect, it } from 'vitest';
import { buildPairsOption } from '@/charts/pairs-option';
import { themeTokens } from '#tests/support/theme-tokens';

describe('buildPairsOption', () => {
  const { series } = buildPairsOption(
    {
      rows: [
        { name: '甲', before: 36, now: 68 },
        { name: '乙', before: 20, now: 5 },
        { name: '丙', before: null, now: 7 },
      ],
      formatValue: String,
      fontSize: 15,
      nameWidth: 200,
    },
    themeTokens('light'),
  ) as unknown as { series: { data: unknown[] }[] };

  it('joins before and now from the smaller to the larger, whichever came first', () => {
    expect(series[0]!.data).toEqual([36, 5, 7]);
    expect(series[1]!.data).toEqual([32, 15, 0]);
  });

  it('says a dash where the value before is unknown, not zero', () => {
    expect(
      series.at(-1)!.data.map((point) => (point as { label: { formatter: string } }).label.formatter),
    ).toEqual(['36 → 68', '20 → 5', '— → 7']);
  });
});
