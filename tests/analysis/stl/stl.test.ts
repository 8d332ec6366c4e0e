import { describe, expect, it } from 'vitest';
import { buildRandom } from '@/analysis/random/random';
import { drawNormal } from '@/analysis/random/variates';
import { decomposeStl } from '@/analysis/stl/stl';

const random = buildRandom(12);
const week = [5, -1, -2, 0, 3, -4, -1];
const counts = Float64Array.from(
  { length: 140 },
  (_, t) => 20 + 0.05 * t + week[t % 7]! + drawNormal(random),
);

function worstGap(a: Float64Array, b: ArrayLike<number>): number {
  return a.reduce((worst, value, i) => Math.max(worst, Math.abs(value - b[i]!)), 0);
}

describe('decomposeStl', () => {
  it('takes a line and a week apart, given passes enough', () => {
    const series = Float64Array.from({ length: 70 }, (_, t) => 10 + 0.2 * t + week[t % 7]!);
    const { seasonal, trend } = decomposeStl(series, { period: 7, innerIterations: 60 });
    seasonal.forEach((value, t) => expect(value).toBeCloseTo(week[t % 7]!, 6));
    trend.forEach((value, t) => expect(value).toBeCloseTo(10 + 0.2 * t, 6));
  });

  it('adds up to the series', () => {
    for (const options of [{ period: 7 }, { period: 7, seasonalWindow: 13, robust: true }]) {
      const { seasonal, trend, remainder } = decomposeStl(counts, options);
      expect(
        worstGap(
          counts,
          seasonal.map((value, t) => value + trend[t]! + remainder[t]!),
        ),
      ).toBeLessThan(1e-12);
    }
  });

  it('repeats one season where it is to be periodic', () => {
    const { seasonal } = decomposeStl(counts, { period: 7 });
    expect(worstGap(seasonal.subarray(7), seasonal.subarray(0, 133))).toBe(0);
  });

  it('moves and stretches with the series', () => {
    const plain = decomposeStl(counts, { period: 7, seasonalWindow: 13 });
    const moved = decomposeStl(
      counts.map((count) => 3 * count + 100),
      { period: 7, seasonalWindow: 13 },
    );
    expect(
      worstGap(
        moved.seasonal,
        plain.seasonal.map((value) => 3 * value),
      ),
    ).toBeLessThan(1e-10);
    expect(
      worstGap(
        moved.trend,
        plain.trend.map((value) => 3 * value + 100),
      ),
    ).toBeLessThan(1e-10);
  });

  it('gives an outlier no weight in a robust fit, so that the trend around it stays', () => {
    const spiked = counts.slice();
    spiked[70] = 200;
    const clean = decomposeStl(counts, { period: 7, seasonalWindow: 7, robust: true });
    const robust = decomposeStl(spiked, { period: 7, seasonalWindow: 7, robust: true });
    const plain = decomposeStl(spiked, { period: 7, seasonalWindow: 7 });
    expect(robust.weights[70]).toBe(0);
    expect(plain.weights[70]).toBe(1);
    expect(worstGap(robust.trend, clean.trend)).toBeLessThan(1.5);
    expect(worstGap(plain.trend, clean.trend)).toBeGreaterThan(8);
  });

  it('refuses a series of two periods, a period of one and a gap', () => {
    expect(() => decomposeStl(counts.subarray(0, 14), { period: 7 })).toThrow(RangeError);
    expect(() => decomposeStl(counts, { period: 1 })).toThrow(RangeError);
    expect(() => decomposeStl(Float64Array.of(1, NaN, 2, 3, 4, 5), { period: 2 })).toThrow(/gap/);
  });
});
