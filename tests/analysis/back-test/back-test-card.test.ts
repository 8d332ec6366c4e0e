import { describe, expect, it } from 'vitest';
import { bandsOf, scoreForecasts } from '@/analysis/back-test/back-test-card';

const forecast = {
  mean: Float64Array.of(50, 60),
  standardError: Float64Array.of(5, 5),
  degreesOfFreedom: null,
};
const scale = () => ({ absolute: 4, rootMeanSquare: 8 });

describe('scoreForecasts', () => {
  it('is hand-worked for one origin', () => {
    // Errors 2 and -10; the 80 % band reaches 6.4, the 95 % band 9.8.
    const scored = [{ originIndex: 0, forecast, actual: Float64Array.of(52, 50) }];
    const scores = scoreForecasts(scored, scale, null);
    expect([scores.origins, scores.forecasts]).toEqual([1, 2]);
    expect(scores.mase).toBeCloseTo(1.5, 12);
    expect(Array.from(scores.maseByStep)).toEqual([0.5, 2.5]);
    expect(scores.rmsse).toBeCloseTo(Math.sqrt((4 + 100) / 64 / 2), 12);
    expect(scores.bias).toBe(-4);
    expect(scores.coverage80!.fraction).toBe(0.5);
    expect(scores.coverage95!.fraction).toBe(0.5);
    const miss = 60 - 1.959963984540054 * 5 - 50;
    expect(scores.winkler95).toBeCloseTo(2 * 1.959963984540054 * 5 + (40 * miss) / 2, 9);
  });

  it('leaves MASE undefined where no origin has a scale', () => {
    const scored = [{ originIndex: 0, forecast, actual: Float64Array.of(52, 50) }];
    const scores = scoreForecasts(scored, () => ({ absolute: null, rootMeanSquare: null }), null);
    expect([scores.mase, scores.rmsse]).toEqual([null, null]);
    expect(scores.meanAbsoluteError).toBe(6);
  });
});

describe('bandsOf', () => {
  it('uses the factors of a calibration in place of the model', () => {
    const { band80, band95 } = bandsOf(forecast, { factor80: 1, factor95: 3 });
    expect([band80.upper[0], band95.lower[1]]).toEqual([55, 45]);
    expect(bandsOf(forecast, null).band80.upper[0]).toBeCloseTo(50 + 1.2815515655 * 5, 8);
  });
});
