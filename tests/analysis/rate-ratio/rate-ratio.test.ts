import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overdispersedChange, rateRatio } from '@/analysis/rate-ratio/rate-ratio';
import { binomialDensity } from '@/analysis/special-functions/binomial-distribution';

const period = (count: number, exposure = 1) => ({ count, exposure });

describe('rateRatio', () => {
  it('gives hand-worked p-values for 0 against 5', () => {
    // All five events in one half: 2 / 32 doubled, half of it as mid-p.
    const change = rateRatio(period(0), period(5));
    expect(change.doubledP).toBeCloseTo(2 / 32, 14);
    expect(change.midP).toBeCloseTo(1 / 32, 14);
    expect(change.ratio).toBe(Infinity);
    expect(change.percentChange).toBeNaN();
    expect(change.interval[1]).toBe(Infinity);
  });

  it('is undefined where nothing happened at all, but surely no change', () => {
    const change = rateRatio(period(0, 2), period(0, 3));
    expect(change.ratio).toBeNaN();
    expect([change.midP, change.doubledP, change.minimumLikelihoodP]).toEqual([1, 1, 1]);
    expect(change.interval).toEqual([0, Infinity]);
  });

  it('sums the likelihoods that are no larger, as counting them does', () => {
    for (const [x1, x2, t1, t2] of [
      [3, 9, 28, 31],
      [7, 2, 1, 4],
      [12, 30, 30, 31],
      [6, 6, 1, 2],
    ] as const) {
      const n = x1 + x2;
      const share = t2 / (t1 + t2);
      const limit = binomialDensity(x2, n, share) * (1 + 1e-7);
      let sum = 0;
      for (let k = 0; k <= n; k++)
        if (binomialDensity(k, n, share) <= limit) sum += binomialDensity(k, n, share);
      expect(rateRatio(period(x1, t1), period(x2, t2)).minimumLikelihoodP).toBeCloseTo(Math.min(1, sum), 12);
    }
  });

  it('says the same of a rise as of the fall the other way round', () => {
    const count = fc.integer({ min: 0, max: 60 });
    const exposure = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(count, exposure, count, exposure, (x1, t1, x2, t2) => {
        const there = rateRatio(period(x1, t1), period(x2, t2));
        const back = rateRatio(period(x2, t2), period(x1, t1));
        expect(there.midP).toBeCloseTo(back.midP, 9);
        if (x1 > 0 && x2 > 0) {
          expect(there.ratio * back.ratio).toBeCloseTo(1, 9);
          expect(there.interval[0] * back.interval[1]).toBeCloseTo(1, 6);
          expect(there.interval[0]).toBeLessThan(there.ratio);
          expect(there.interval[1]).toBeGreaterThan(there.ratio);
        }
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it('has an interval that leaves out 1 just where twice the tail is below 5 %', () => {
    for (let x2 = 5; x2 < 40; x2++) {
      const { interval, doubledP, ratio } = rateRatio(period(15), period(x2));
      const excludesOne = ratio > 1 ? interval[0] > 1 : interval[1] < 1;
      expect(excludesOne).toBe(doubledP < 0.05);
    }
  });

  it('refuses exposures and counts that make no sense', () => {
    expect(() => rateRatio(period(1, 0), period(1))).toThrow(RangeError);
    expect(() => rateRatio(period(1.5), period(1))).toThrow(RangeError);
    expect(() => rateRatio(period(-1), period(1))).toThrow(RangeError);
  });
});

describe('overdispersedChange', () => {
  it('widens with the dispersion', () => {
    // ln 2 / sqrt(4 (1/20 + 1/40)) = .6931 / .5477.
    const change = overdispersedChange(period(20), period(40), 4);
    expect(change.z).toBeCloseTo(Math.LN2 / Math.sqrt(0.3), 12);
    expect(change.p).toBeGreaterThan(rateRatio(period(20), period(40)).midP);
  });

  it('adds half an event where one count is zero', () => {
    expect(overdispersedChange(period(0), period(10), 2).z).toBeCloseTo(
      Math.log(21) / Math.sqrt(2 * (2 + 1 / 10.5)),
      12,
    );
    expect(overdispersedChange(period(0), period(0), 2)).toEqual({ z: 0, p: 1, interval: [0, Infinity] });
    expect(() => overdispersedChange(period(1), period(1), 0)).toThrow(RangeError);
  });
});
