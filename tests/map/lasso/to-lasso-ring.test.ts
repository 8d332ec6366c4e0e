import { describe, expect, it } from 'vitest';
import { toLassoRing } from '@/map/lasso/to-lasso-ring';

const degrees = ([x, y]: readonly [number, number]) => [120 + x / 1e5, 30 - y / 1e5] as const;

describe('toLassoRing', () => {
  it('keeps corners and drops what lies between them', () => {
    const square = [
      [0, 0],
      [50, 0],
      [100, 0],
      [100, 100],
      [0, 100],
    ] as const;
    expect(toLassoRing(square, degrees)).toEqual([
      [120, 30],
      [120.001, 30],
      [120.001, 29.999],
      [120, 29.999],
    ]);
  });

  it('thins the longest scrawl out until a link can carry it', () => {
    const scrawl = Array.from({ length: 4000 }, (_, i) => [i / 4, 60 * Math.sin(i / 3)] as const);
    const ring = toLassoRing(scrawl, degrees);
    expect(ring.length).toBeLessThanOrEqual(120);
    expect(ring.length).toBeGreaterThanOrEqual(3);
  });

  it('leaves a small triangle its three corners', () => {
    expect(
      toLassoRing(
        [
          [0, 0],
          [0.5, 0],
          [0, 0.5],
        ],
        degrees,
      ),
    ).toHaveLength(3);
  });
});
