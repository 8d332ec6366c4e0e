import { describe, expect, it } from 'vitest';
import { buildRandom } from '@/analysis/random/random';
import { drawNormal } from '@/analysis/random/variates';
import { decomposeNestedStl } from '@/analysis/stl/nested-stl';

const random = buildRandom(14);
const day = (hour: number) => 4 * Math.sin((2 * Math.PI * (hour % 24)) / 24);
const week = (hour: number) => [2, 1, 0, 0, 1, -1, -3][Math.floor(hour / 24) % 7]!;
const values = Float64Array.from(
  { length: 24 * 7 * 8 },
  (_, hour) => 10 + day(hour) + week(hour) + 0.3 * drawNormal(random),
);
const parts = decomposeNestedStl(values, { periods: [24, 168] });

describe('decomposeNestedStl', () => {
  it('tells the day from the week', () => {
    for (let hour = 0; hour < 168; hour++) {
      expect(Math.abs(parts.shortSeason[hour]! - day(hour))).toBeLessThan(0.5);
      expect(Math.abs(parts.longSeason[hour]! - week(hour))).toBeLessThan(0.8);
    }
  });

  it('adds up to the series', () => {
    values.forEach((value, i) => {
      const sum = parts.shortSeason[i]! + parts.longSeason[i]! + parts.trend[i]! + parts.remainder[i]!;
      expect(sum).toBeCloseTo(value, 10);
    });
  });

  it('refuses a record of two weeks', () => {
    expect(() => decomposeNestedStl(values.subarray(0, 336), { periods: [24, 168] })).toThrow(RangeError);
  });
});
