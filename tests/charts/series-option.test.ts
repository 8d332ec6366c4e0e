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
    // 4 to 6: twice a margin of 0.35 of the span, 1.4.
    expect(draw('line').yAxis.min).toBeCloseTo(2.6, 10);
  });

  it('sets the numbers of the last two points of a line apart, the lower one below', () => {
    const placesOf = (values: readonly (number | null)[]) => {
      const option = buildSeriesOption(
        { kind: 'line', labels: ['8', '9', '10'], values, formatValue: String, fontSize: 14 },
        themeTokens('light'),
      ) as unknown as { series: { data: { label: { position: string } }[] }[] };
      return option.series[0]!.data.slice(1).map(({ label }) => label.position);
    };

    expect(placesOf([1, 5, 6])).toEqual(['bottom', 'top']);
    expect(placesOf([1, 6, 5])).toEqual(['top', 'bottom']);
    expect(placesOf([1, 6, 6])).toEqual(['bottom', 'top']);
    // Alone it stands above.
    expect(placesOf([1, null, 6])[1]).toBe('top');
  });

  it('tells the values of the last two periods alone, and none that is unknown', () => {
    expect(draw('line').series[0]!.data.map(({ label }) => label.show)).toEqual([false, false, true]);
    expect(draw('bars').series[0]!.data[1]!.value).toBeNull();
  });
});
