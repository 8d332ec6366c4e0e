import { describe, expect, it } from 'vitest';
import { estimateSurvival } from '@/analysis/kaplan-meier/survival-curve';
import { survivalQuantile } from '@/analysis/kaplan-meier/survival-quantile';
import { buildRandom } from '@/analysis/random/random';
import { drawExponential } from '@/analysis/random/variates';

function curveOf(times: number[], closed: number[]) {
  return estimateSurvival({ times: Float64Array.from(times), closed: Uint8Array.from(closed) });
}

describe('survivalQuantile', () => {
  it('is the first time at which the share has closed', () => {
    expect(survivalQuantile(curveOf([1, 2, 3], [1, 1, 1]), 0.5).time).toBe(2);
  });

  it('is the middle of a plateau that lies exactly on the share', () => {
    expect(survivalQuantile(curveOf([1, 2, 3, 4], [1, 1, 1, 1]), 0.5).time).toBe(2.5);
    // No closing after the plateau: it ends with the last observation.
    expect(survivalQuantile(curveOf([1, 2, 3, 8], [1, 1, 0, 0]), 0.5).time).toBe(5);
  });

  it('is unknown while fewer have closed, which says that more than half are open', () => {
    expect(survivalQuantile(curveOf([1, 2, 3], [1, 0, 0]), 0.5)).toMatchObject({ time: null, upper: null });
    expect(survivalQuantile(curveOf([], []), 0.5).time).toBeNull();
  });

  it('holds the true median in about 95 of 100 censored samples', () => {
    const random = buildRandom(32);
    let held = 0;
    const runs = 300;
    for (let run = 0; run < runs; run++) {
      const pairs = Array.from(
        { length: 60 },
        () => [drawExponential(random), 2 * drawExponential(random)] as const,
      );
      const curve = curveOf(
        pairs.map(([close, extract]) => Math.min(close, extract)),
        pairs.map(([close, extract]) => Number(close <= extract)),
      );
      const { lower, upper } = survivalQuantile(curve, 0.5);
      if ((lower ?? 0) <= Math.LN2 && Math.LN2 <= (upper ?? Infinity)) held++;
    }
    expect(held / runs).toBeGreaterThan(0.91);
    expect(held / runs).toBeLessThan(0.985);
  });
});
