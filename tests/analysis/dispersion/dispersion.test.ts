import { describe, expect, it } from 'vitest';
import {
  dispersionByLikelihood,
  dispersionByMoments,
  DISPERSION_RANGE,
  logLikelihood,
  pooledDispersion,
} from '@/analysis/dispersion/dispersion';
import { buildRandom } from '@/analysis/random/random';
import { drawExponential, drawPoisson } from '@/analysis/random/variates';

/** Negative binomial of size 2: Poisson whose mean is the sum of two exponentials. */
function drawDispersed(random: ReturnType<typeof buildRandom>, mean: number): number {
  return drawPoisson(random, (mean / 2) * (drawExponential(random) + drawExponential(random)));
}

describe('dispersionByMoments', () => {
  it('is hand-worked', () => {
    // 0 2 10: mean 4, variance (16 + 4 + 36) / 2 = 28; k = 16 / 24.
    expect(dispersionByMoments(Float64Array.of(0, 2, 10))).toBeCloseTo(2 / 3, 12);
  });

  it('leaves counts that vary no more than Poisson ones to the Poisson distribution', () => {
    expect(dispersionByMoments(Float64Array.of(3, 4, 5))).toBeNull();
    expect(dispersionByMoments(Float64Array.of(0, 0))).toBeNull();
    expect(dispersionByMoments(Float64Array.of(7))).toBeNull();
  });
});

describe('dispersionByLikelihood', () => {
  it('finds the size counts were drawn with, and no size near it is more likely', () => {
    const random = buildRandom(43);
    const counts = Float64Array.from({ length: 2000 }, () => drawDispersed(random, 5));
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    const k = dispersionByLikelihood(counts)!;
    expect(Math.abs(k - 2)).toBeLessThan(0.25);
    for (const other of [0.9 * k, 1.1 * k]) {
      expect(logLikelihood(counts, mean, other)).toBeLessThan(logLikelihood(counts, mean, k));
    }
  });

  it('has no answer where the likelihood rises without end', () => {
    expect(dispersionByLikelihood(Float64Array.of(3, 4, 5))).toBeNull();
  });
});

describe('pooledDispersion', () => {
  it('is the estimate by moments where all share one expectation, the sample mean', () => {
    const counts = Float64Array.of(0, 2, 10, 4);
    const mean = new Float64Array(4).fill(4);
    expect(pooledDispersion(counts, mean)).toBeCloseTo(dispersionByMoments(counts)!, 12);
  });

  it('sees through expectations that differ', () => {
    const random = buildRandom(44);
    const expected = Float64Array.from({ length: 4000 }, (_, i) => 1 + (i % 9));
    const dispersed = expected.map((mean) => drawDispersed(random, mean));
    const plain = expected.map((mean) => drawPoisson(random, mean));
    expect(Math.abs(pooledDispersion(dispersed, expected)! - 2)).toBeLessThan(0.3);
    expect(pooledDispersion(plain, expected) ?? Infinity).toBeGreaterThan(50);
  });

  it('stays in its range and leaves out what has no expectation', () => {
    const wild = pooledDispersion(Float64Array.of(0, 0, 900), Float64Array.of(1, 1, 1));
    expect(wild).toBe(DISPERSION_RANGE.least);
    expect(pooledDispersion(Float64Array.of(5, 9), Float64Array.of(NaN, 3))).toBeNull();
    expect(() => pooledDispersion(Float64Array.of(1), new Float64Array(2))).toThrow(RangeError);
  });
});
