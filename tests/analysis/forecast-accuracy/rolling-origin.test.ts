import { describe, expect, it } from 'vitest';
import { errorsByHorizon, rollOrigins } from '@/analysis/forecast-accuracy/rolling-origin';

const values = Float64Array.of(1, 2, 4, 7, 11);
const lastValue = (horizon: number) => (training: Float64Array) =>
  new Float64Array(horizon).fill(training.at(-1)!);

describe('rollOrigins', () => {
  it('hands over what is past and no more', () => {
    const seen: number[][] = [];
    rollOrigins(values, { firstOrigin: 2, step: 2, horizon: 1 }, (training) => {
      seen.push(Array.from(training));
      return Float64Array.of(0);
    });
    expect(seen).toEqual([
      [1, 2],
      [1, 2, 4, 7],
    ]);
  });

  it('is hand-worked, unknown beyond the end', () => {
    const { origins, errors } = rollOrigins(values, { firstOrigin: 3, horizon: 2 }, lastValue(2));
    expect(Array.from(origins)).toEqual([3, 4]);
    expect(Array.from(errors)).toEqual([3, 7, 4, NaN]);
  });

  it('refuses a forecast of the wrong length', () => {
    expect(() => rollOrigins(values, { firstOrigin: 3, horizon: 2 }, lastValue(1))).toThrow(RangeError);
  });
});

describe('errorsByHorizon', () => {
  it('averages what is known at each step ahead', () => {
    const roll = rollOrigins(values, { firstOrigin: 3, horizon: 3 }, lastValue(3));
    const [first, second, third] = errorsByHorizon(roll);
    expect(first).toMatchObject({ count: 2, meanAbsoluteError: 3.5 });
    expect(first!.rootMeanSquareError).toBeCloseTo(Math.sqrt(12.5), 12);
    expect(second).toMatchObject({ count: 1, meanAbsoluteError: 7 });
    expect(third).toEqual({ count: 0, meanAbsoluteError: null, rootMeanSquareError: null });
  });
});
