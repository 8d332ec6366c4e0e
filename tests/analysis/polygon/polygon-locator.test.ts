import { describe, expect, it } from 'vitest';
import { isInMultiPolygon } from '@/analysis/polygon/point-in-polygon';
import type { MultiPolygon } from '@/analysis/polygon/polygon';
import { buildPolygonLocator } from '@/analysis/polygon/polygon-locator';
import { buildRandom } from '@/analysis/random/random';

describe('buildPolygonLocator', () => {
  it('finds what trying every unit finds', () => {
    const units: MultiPolygon[] = Array.from({ length: 30 }, (_, k) => {
      const [x, y, r] = [(k % 6) * 10, Math.floor(k / 6) * 10, 3 + (k % 4)];
      return [
        [
          [
            [x - r, y],
            [x, y - r],
            [x + r, y],
            [x, y + r],
          ],
        ],
      ];
    });
    const { locate } = buildPolygonLocator(units);
    const random = buildRandom(1);
    for (let k = 0; k < 2000; k++) {
      const [x, y] = [random.uniform() * 70 - 10, random.uniform() * 60 - 10];
      expect(locate(x, y)).toBe(units.findIndex((unit) => isInMultiPolygon(unit, x, y)));
    }
  });

  it('finds nothing without units', () => {
    expect(buildPolygonLocator([]).locate(0, 0)).toBe(-1);
  });
});
