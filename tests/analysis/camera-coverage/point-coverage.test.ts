import { describe, expect, it } from 'vitest';
import { bootstrapShare, pointCoverage, pointsInView } from '@/analysis/camera-coverage/point-coverage';
import { packCoverSets } from '@/analysis/max-coverage/cover-sets';
import { buildRandom } from '@/analysis/random/random';
import { buildBuildingIndex } from '@/analysis/visibility/building-index';
import { seesPoint } from '@/analysis/visibility/sees-point';
import { viewsheds } from '@/analysis/visibility/viewshed';
import { drawTown, drawView } from '#tests/support/random-town';

describe('points in view', () => {
  it('are those each camera sees', () => {
    const random = buildRandom(35);
    const index = buildBuildingIndex(drawTown(random, 20, 200));
    const cameras = viewsheds(
      Array.from({ length: 8 }, () => drawView(random, 200)),
      index,
    );
    const xs = Array.from({ length: 300 }, () => 200 * random.uniform());
    const ys = Array.from({ length: 300 }, () => 200 * random.uniform());
    const { seenBy } = pointCoverage(pointsInView(cameras, { xs, ys }));

    seenBy.forEach((count, i) =>
      expect(count).toBe(cameras.filter((camera) => seesPoint(camera, xs[i]!, ys[i]!)).length),
    );
    expect(() => pointsInView(cameras, { xs: [0], ys: [] })).toThrow(RangeError);
  });
});

describe('pointCoverage', () => {
  const sets = packCoverSets([[0, 1], [1], [3]], [1, 2, 3, 4]);

  it('weighs what is in sight, of some cameras, and by their availability', () => {
    expect(pointCoverage(sets)).toMatchObject({ totalWeight: 10, seenWeight: 7, coverageFraction: 0.7 });
    expect(pointCoverage(sets, { cameras: [1] })).toMatchObject({ seenWeight: 2 });
    expect(pointCoverage(sets, { cameras: [] }).coverageFraction).toBe(0);
    expect(pointCoverage(sets, { availability: [0.5, 0.5, 1] }).availableWeight).toBeCloseTo(
      0.5 + 1.5 + 4,
      12,
    );
  });

  it('is undefined without points', () => {
    expect(pointCoverage(packCoverSets([[]], [])).coverageFraction).toBeNaN();
  });
});

describe('bootstrapShare', () => {
  it('brackets the share, the same each time for a seed', () => {
    const seenBy = Array.from({ length: 400 }, (_, i) => (i % 4 === 0 ? 1 : 0));
    const weights = seenBy.map(() => 1);
    const interval = bootstrapShare(weights, seenBy);

    expect(interval.low).toBeLessThan(0.25);
    expect(interval.high).toBeGreaterThan(0.25);
    // Four standard errors of a share of 1/4 of 400 are 0.087.
    expect(interval.high - interval.low).toBeLessThan(0.1);
    expect(bootstrapShare(weights, seenBy)).toEqual(interval);
  });

  it('is undefined without weight, and refuses lists that do not fit', () => {
    expect(bootstrapShare([], []).low).toBeNaN();
    expect(() => bootstrapShare([1], [])).toThrow(RangeError);
  });
});
