import { describe, expect, it } from 'vitest';
import { areaCoverage } from '@/analysis/camera-coverage/area-coverage';
import { coverageByRegion, viewsIntoPlaces } from '@/analysis/camera-coverage/region-coverage';
import { buildRandom } from '@/analysis/random/random';
import { drawStar, gridNet, rectangle } from '#tests/support/planar-shapes';

describe('coverageByRegion', () => {
  it('sums to the coverage of the whole', () => {
    const random = buildRandom(42);
    const at = () => 200 * random.uniform();
    const views = [...Array.from({ length: 12 }, () => drawStar(random, [at(), at()], 50)), []];
    const without = Array.from({ length: 8 }, () => drawStar(random, [at(), at()], 15));
    const whole = areaCoverage({ shapes: [rectangle(0, 0, 200, 200)], without }, views);
    const parts = coverageByRegion(gridNet(3, 2, [200, 200]), without, views);

    for (const k of [0, 1, 2, 3]) {
      const sum = parts.reduce((total, { atLeast }) => total + atLeast[k]!, 0);
      expect(sum).toBeCloseTo(whole.atLeast[k]!, 5);
    }
  });

  it('has no share for a region without a shape, and stops when told to', () => {
    expect(coverageByRegion([[]], [], [])[0]!.coverageFraction).toBeNaN();
    expect(() => coverageByRegion([[]], [], [], { signal: { aborted: true } })).toThrow('stopped');
  });
});

describe('viewsIntoPlaces', () => {
  it('lists who looks where, not those who only touch', () => {
    const views = [rectangle(0, 0, 50, 50), [], rectangle(40, 0, 90, 50)];
    const places = [rectangle(45, 10, 60, 20), rectangle(90, 0, 99, 50)];
    expect(viewsIntoPlaces(views, places)).toEqual([
      { camera: 0, place: 0, seenSquareMeters: 50 },
      { camera: 2, place: 0, seenSquareMeters: 150 },
    ]);
    expect(viewsIntoPlaces(views, [])).toEqual([]);
  });
});
