import { describe, expect, it } from 'vitest';
import { predictiveAccuracy } from '@/analysis/pai/predictive-accuracy';
import { buildRandom } from '@/analysis/random/random';
import { drawPoisson } from '@/analysis/random/variates';

const equalAreas = (count: number) => new Float64Array(count).fill(62_500);

describe('predictiveAccuracy', () => {
  it('is hand-worked for ten equal cells', () => {
    // Two cells of ten hold 5 of 10 events: PAI .5 / .2; the best two would hold 7.
    const forecast = {
      scores: [9, 8, 1, 2, 3, 4, 5, 6, 7, 0],
      areas: equalAreas(10),
      events: [2, 3, 4, 0, 1, 0, 0, 0, 0, 0],
    };
    expect(predictiveAccuracy(forecast, 0.2)).toEqual({
      selected: [0, 1],
      areaShare: 0.2,
      hits: 5,
      expectedHits: 5,
      hitRate: 0.5,
      pai: 2.5,
      maxHits: 7,
      pei: 5 / 7,
    });
  });

  it('is 1 for the whole area, whatever the scores', () => {
    const random = buildRandom(111);
    const forecast = {
      scores: Array.from({ length: 40 }, random.uniform),
      areas: Array.from({ length: 40 }, () => 1 + random.uniform()),
      events: Array.from({ length: 40 }, () => drawPoisson(random, 2)),
    };
    const all = predictiveAccuracy(forecast, 1);
    expect(all.pai).toBeCloseTo(1, 12);
    expect(all.pei).toBe(1);
  });

  it('averages over cells tied at the limit', () => {
    const forecast = { scores: [5, 1, 1, 1, 0], areas: equalAreas(5), events: [2, 3, 0, 0, 0] };
    const result = predictiveAccuracy(forecast, 0.4);
    expect(result.selected).toEqual([0, 1]);
    expect(result.hits).toBe(5);
    expect(result.expectedHits).toBe(2 + 3 / 3);
  });

  it('stops at the first cell that does not fit, while the best choice may go on', () => {
    const forecast = { scores: [3, 2, 1], areas: [1, 8, 1], events: [1, 5, 2] };
    const result = predictiveAccuracy(forecast, 0.3);
    expect(result.selected).toEqual([0]);
    expect(result.areaShare).toBe(0.1);
    expect(result.maxHits).toBe(2);
  });

  it('is undefined without events or selection, and never chooses cells without a score', () => {
    const none = predictiveAccuracy({ scores: [1, 2], areas: [1, 1], events: [0, 0] }, 0.5);
    expect([none.hitRate, none.pai, none.pei]).toEqual([NaN, NaN, NaN]);
    expect(predictiveAccuracy({ scores: [1], areas: [1], events: [1] }, 0.5).pai).toBeNaN();
    expect(predictiveAccuracy({ scores: [NaN, 1], areas: [1, 1], events: [1, 1] }, 1).selected).toEqual([1]);
  });

  it('refuses shapes that do not fit and shares that are none', () => {
    expect(() => predictiveAccuracy({ scores: [1], areas: [], events: [1] }, 0.5)).toThrow(RangeError);
    expect(() => predictiveAccuracy({ scores: [1], areas: [1], events: [1] }, 1.5)).toThrow(RangeError);
  });
});
