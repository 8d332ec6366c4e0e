import { describe, expect, it } from 'vitest';
import { isInMultiPolygon } from '@/analysis/polygon/point-in-polygon';
import { stretchesInPolygon } from '@/analysis/polygon/segment-in-polygon';
import { buildRandom } from '@/analysis/random/random';
import { drawStar, rectangle, rectangleRing } from '#tests/support/planar-shapes';

describe('stretchesInPolygon', () => {
  it('gives the shares of a segment inside, holes left out', () => {
    const frame = [[rectangleRing(0, 0, 10, 10), rectangleRing(4, 0, 6, 10)]];
    expect(stretchesInPolygon([-10, 5, 30, 5], frame)).toEqual([
      { from: 0.25, to: 0.35 },
      { from: 0.4, to: 0.5 },
    ]);
    expect(stretchesInPolygon([2, 2, 3, 3], rectangle(0, 0, 10, 10))).toEqual([{ from: 0, to: 1 }]);
    expect(stretchesInPolygon([20, 2, 30, 3], rectangle(0, 0, 10, 10))).toEqual([]);
    expect(stretchesInPolygon([5, 5, 5, 5], [])).toEqual([]);
  });

  it('agrees with trying many places of the segment', () => {
    const random = buildRandom(2);
    for (let k = 0; k < 100; k++) {
      const star = drawStar(random, [0, 0], 50);
      const at = () => 120 * random.uniform() - 60;
      const segment = [at(), at(), at(), at()] as const;
      const stretches = stretchesInPolygon(segment, star);
      for (let p = 0; p < 50; p++) {
        const t = random.uniform();
        const [x, y] = [
          segment[0] + t * (segment[2] - segment[0]),
          segment[1] + t * (segment[3] - segment[1]),
        ];
        expect(stretches.some(({ from, to }) => t >= from && t <= to)).toBe(isInMultiPolygon(star, x, y));
      }
    }
  });
});
