import { describe, expect, it } from 'vitest';
import { estimateSurvival } from '@/analysis/kaplan-meier/survival-curve';
import { medianOfClosed, openShareAt, restrictedMean } from '@/analysis/kaplan-meier/survival-summary';

const durations = { times: Float64Array.of(2, 2, 5, 6), closed: Uint8Array.of(1, 0, 1, 0) };
const curve = estimateSurvival(durations);

describe('openShareAt', () => {
  it('is the height of the curve at the limit', () => {
    expect(openShareAt(curve, 1).openFraction).toBe(1);
    expect(openShareAt(curve, 2).openFraction).toBe(0.75);
    expect(openShareAt(curve, 5.5)).toMatchObject({ openFraction: 0.375 });
    expect(openShareAt(curve, 5.5).upper).toBeGreaterThan(0.375);
  });

  it('is unknown beyond the last order watched, unless all are closed', () => {
    expect(openShareAt(curve, 6.1).openFraction).toBeNull();
    const done = estimateSurvival({ times: Float64Array.of(1, 2), closed: Uint8Array.of(1, 1) });
    expect(openShareAt(done, 100).openFraction).toBe(0);
    const none = estimateSurvival({ times: new Float64Array(0), closed: new Uint8Array(0) });
    expect(openShareAt(none, 1).openFraction).toBeNull();
  });
});

describe('restrictedMean', () => {
  it('is the area under the curve', () => {
    // 1 until 2, 0.75 until 5, 0.375 until 6.
    expect(restrictedMean(curve)).toMatchObject({ horizon: 6, mean: 2 + 3 * 0.75 + 0.375 });
  });

  it('is the plain mean where all are closed', () => {
    const done = estimateSurvival({ times: Float64Array.of(1, 2, 6), closed: Uint8Array.of(1, 1, 1) });
    expect(restrictedMean(done)!.mean).toBeCloseTo(3, 12);
  });
});

describe('medianOfClosed', () => {
  it('looks at closed orders alone, and so falls when work stops', () => {
    expect(medianOfClosed(durations)).toBe(3.5);
    expect(medianOfClosed({ times: Float64Array.of(2, 50), closed: Uint8Array.of(1, 0) })).toBe(2);
    expect(medianOfClosed({ times: Float64Array.of(9), closed: Uint8Array.of(0) })).toBeNull();
  });
});
