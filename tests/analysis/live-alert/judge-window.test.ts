import { describe, expect, it } from 'vitest';
import { judgeParent, judgeUnits, ordinaryRange } from '@/analysis/live-alert/judge-window';
import type { LiveModel } from '@/analysis/live-alert/live-model';
import { poissonUpperTail } from '@/analysis/special-functions/poisson-distribution';

const firstDay = 20_000;
const endHour = firstDay * 24 + 24;

/** One event an hour in the whole district. */
const model: LiveModel = {
  slots: {
    rates: new Float64Array(72).fill(1),
    levelFactor: 1,
    dayTypes: { firstDay, types: Uint8Array.of(0, 0) },
  },
  parentDispersion: null,
  shares: Float64Array.of(0.5, 0.25, 0.01, NaN),
  unitDispersion: null,
  windowHours: 24,
  excludedWindows: { parent: 0, units: 0 },
};

describe('judgeUnits', () => {
  const judged = judgeUnits({ model, endHour, observed: Float64Array.of(12, 18, 0, 3), gridLevel: false });

  it('sets each count against its share of what is usual', () => {
    expect(Array.from(judged.expected)).toEqual([12, 6, 0.24, NaN]);
    expect(judged.ratio[1]).toBe(3);
    expect(judged.p[1]).toBeCloseTo(poissonUpperTail(17, 6), 14);
  });

  it('adjusts for the units judged, and only for those', () => {
    expect(judged.adjustedP[1]).toBeCloseTo(3 * judged.p[1]!, 14);
    expect(Array.from(judged.levels)).toEqual([0, 2, 0, 0]);
    expect(judged.reasons).toEqual([null, null, null, 'no_exposure']);
  });

  it('does not judge a grid that is expected to have next to nothing within hours', () => {
    const hourly = { ...model, windowHours: 6 };
    const grids = judgeUnits({
      model: hourly,
      endHour,
      observed: Float64Array.of(3, 9, 9, 0),
      gridLevel: true,
    });
    expect(grids.reasons).toEqual([null, null, 'too_few', 'no_exposure']);
    expect(grids.levels[2]).toBe(0);
    expect(grids.p[2]).toBeNaN();
  });

  it('refuses counts that do not fit', () => {
    expect(() => judgeUnits({ model, endHour, observed: new Float64Array(2), gridLevel: false })).toThrow(
      RangeError,
    );
  });
});

describe('judgeParent', () => {
  it('judges the district as one', () => {
    const { expected, p, adjustedP } = judgeParent(model, endHour, 40);
    expect(expected[0]).toBe(24);
    expect(adjustedP[0]).toBe(p[0]);
  });
});

describe('ordinaryRange', () => {
  it('is where nine of ten ordinary counts lie', () => {
    const judged = judgeUnits({ model, endHour, observed: new Float64Array(4), gridLevel: false });
    const { lower, upper } = ordinaryRange(judged);
    // Poisson of mean 6: P(X <= 2) = 0.062, P(X <= 10) = 0.957.
    expect([lower[1], upper[1]]).toEqual([2, 10]);
    expect(lower[3]).toBeNaN();
  });
});
