import { describe, expect, it } from 'vitest';
import { estimateSurvival } from '@/analysis/kaplan-meier/survival-curve';
import { buildRandom } from '@/analysis/random/random';
import { drawExponential } from '@/analysis/random/variates';

describe('estimateSurvival', () => {
  it('is hand-worked with a closing and a censoring at one time', () => {
    // Of 4: one closes at 2 (3/4), another is open at 2; of 2 left one closes at 5 (3/8); the last is open at 6.
    const curve = estimateSurvival({ times: Float64Array.of(5, 2, 6, 2), closed: Uint8Array.of(1, 0, 0, 1) });
    expect(Array.from(curve.times)).toEqual([2, 5, 6]);
    expect(Array.from(curve.atRisk)).toEqual([4, 2, 1]);
    expect(Array.from(curve.survival)).toEqual([0.75, 0.375, 0.375]);
    // Greenwood: 1 / (4 * 3), then + 1 / (2 * 1).
    expect(curve.standardError[0]).toBeCloseTo(0.75 * Math.sqrt(1 / 12), 12);
    expect(curve.standardError[1]).toBeCloseTo(0.375 * Math.sqrt(7 / 12), 12);
  });

  it('is the plain share where nothing is censored', () => {
    const times = Float64Array.from({ length: 20 }, (_, i) => (i * 7) % 20);
    const { survival } = estimateSurvival({ times, closed: new Uint8Array(20).fill(1) });
    survival.forEach((share, row) => expect(share).toBeCloseTo(1 - (row + 1) / 20, 12));
    expect(survival[19]).toBe(0);
  });

  it('never rises, keeps its band around it and inside 0 to 1', () => {
    const random = buildRandom(31);
    const times = Float64Array.from({ length: 200 }, () => Math.ceil(10 * drawExponential(random)));
    const closed = Uint8Array.from({ length: 200 }, () => Number(random.uniform() < 0.6));
    const { survival, logLogBand } = estimateSurvival({ times, closed });
    survival.forEach((share, row) => {
      expect(share).toBeLessThanOrEqual(survival[row - 1] ?? 1);
      if (Number.isNaN(logLogBand.lower[row]!)) return;
      expect(logLogBand.lower[row]!).toBeLessThanOrEqual(share);
      expect(logLogBand.upper[row]!).toBeGreaterThanOrEqual(share);
      expect(logLogBand.upper[row]!).toBeLessThanOrEqual(1);
    });
  });

  it('does not depend on the order of the orders, and stretches with their times', () => {
    const times = Float64Array.of(3, 1, 4, 1, 5, 9, 2, 6);
    const closed = Uint8Array.of(1, 0, 1, 1, 0, 1, 1, 0);
    const curve = estimateSurvival({ times, closed });
    const turned = estimateSurvival({ times: times.slice().reverse(), closed: closed.slice().reverse() });
    const slow = estimateSurvival({ times: times.map((time) => 60 * time), closed });
    expect(turned).toEqual(curve);
    expect(slow.survival).toEqual(curve.survival);
    expect(slow.times).toEqual(curve.times.map((time) => 60 * time));
  });

  it('has no band where everything or nothing is closed', () => {
    const open = estimateSurvival({ times: Float64Array.of(1, 2), closed: Uint8Array.of(0, 0) });
    expect(Array.from(open.survival)).toEqual([1, 1]);
    expect(Array.from(open.logLogBand.lower)).toEqual([NaN, NaN]);
    expect(
      estimateSurvival({ times: Float64Array.of(1), closed: Uint8Array.of(1) }).standardError[0],
    ).toBeNaN();
  });

  it('refuses times below zero and arrays that do not fit', () => {
    expect(() => estimateSurvival({ times: Float64Array.of(-1), closed: Uint8Array.of(1) })).toThrow(
      RangeError,
    );
    expect(() => estimateSurvival({ times: Float64Array.of(1), closed: new Uint8Array(2) })).toThrow(
      RangeError,
    );
  });
});
