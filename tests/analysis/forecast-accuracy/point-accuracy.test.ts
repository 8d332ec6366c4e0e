import { describe, expect, it } from 'vitest';
import { measurePoints } from '@/analysis/forecast-accuracy/point-accuracy';

const scale = { absolute: 2, rootMeanSquare: 4 };

describe('measurePoints', () => {
  it('is hand-worked', () => {
    // Errors 2 and -1.
    const measures = measurePoints(Float64Array.of(10, 4), Float64Array.of(8, 5), scale)!;
    expect(measures.bias).toBe(0.5);
    expect(measures.biasRatio).toBe(14 / 13);
    expect(measures.meanAbsoluteError).toBe(1.5);
    expect(measures.rootMeanSquareError).toBeCloseTo(Math.sqrt(2.5), 12);
    expect(measures.mase).toBe(0.75);
    expect(measures.rmsse).toBeCloseTo(Math.sqrt(2.5) / 4, 12);
    expect(measures.meanAbsolutePercentageError).toBeCloseTo(22.5, 12);
  });

  it('scales errors with the series, so that MASE stays', () => {
    const big = measurePoints(Float64Array.of(100, 40), Float64Array.of(80, 50), {
      absolute: 20,
      rootMeanSquare: 40,
    })!;
    expect(big.mase).toBe(0.75);
  });

  it('leaves undefined what is undefined', () => {
    const measures = measurePoints(Float64Array.of(0, 4), Float64Array.of(0, 0), {
      absolute: null,
      rootMeanSquare: null,
    })!;
    expect(measures).toMatchObject({
      mase: null,
      rmsse: null,
      biasRatio: null,
      meanAbsolutePercentageError: null,
    });
    expect(measurePoints(new Float64Array(0), new Float64Array(0), scale)).toBeNull();
    expect(() => measurePoints(new Float64Array(1), new Float64Array(2), scale)).toThrow(RangeError);
  });
});
