import { describe, expect, it } from 'vitest';
import { buildSeriesOption } from '@/charts/series-option';
import { themeTokens } from '#tests/support/theme-tokens';

interface Drawn {
  readonly yAxis: { readonly min: number };
  readonly series: readonly { readonly data: { value: number | null; label: { show: boolean } }[] }[];
}

const draw = (kind: 'bars' | 'line') =>
  buildSeriesOption(
    { kind, labels: ['8', '9', '10'], values: [4, null, 6], formatValue: String, fontSize: 14 },
    themeTokens('light'),
  ) as unknown as Drawn;

describe('buildSeriesOption', () => {
  it('begins bars at zero, and a line where its values are', () => {
    expect(draw('bars').yAxis.min).toBe(0);
    // 4 to 6: a margin of 0.35 of the span, 0.7.
    expect(draw('line').yAxis.min).toBeCloseTo(3.3, 10);
  });

  it('sets the last number of a line at its end, and the one before above it, off the rising line', () => {
    const placesOf = (values: readonly (number | null)[]) => {
      const option = buildSeriesOption(
        { kind: 'line', labels: ['8', '9', '10'], values, formatValue: String, fontSize: 14 },
        themeTokens('light'),
      ) as unknown as { series: { data: { label: { position: string; align?: string } }[] }[] };
      return option.series[0]!.data.slice(1).map(
        ({ label: { position, align = 'center' } }) => `${position} ${align}`,
      );
    };

    expect(placesOf([1, 5, 6])).toEqual(['top right', 'right center']);
    expect(placesOf([1, 6, 5])).toEqual(['top center', 'right center']);
    expect(placesOf([1, null, 6])[1]).toBe('right center');
  });

  it('tells the values of the last two periods alone, and none that is unknown', () => {
    expect(draw('line').series[0]!.data.map(({ label }) => label.show)).toEqual([false, false, true]);
    expect(draw('bars').series[0]!.data[1]!.value).toBeNull();
  });
});
