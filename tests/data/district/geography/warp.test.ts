import { describe, expect, it } from 'vitest';
import type { Point } from '#data/district/geography';
import { createWarp } from '#data/district/geography/warp';
import { createRandom } from '#data/district/random';

describe('createWarp', () => {
  it.each([1, 2, 3])('can be undone everywhere on the sheet (seed %i)', (seed) => {
    const warp = createWarp(createRandom(seed));
    for (let u = -13_000; u <= 13_000; u += 2_000) {
      for (let v = -10_000; v <= 10_000; v += 2_000) {
        const [x, y] = warp.flatten(warp.bend([u, v]));
        expect(Math.hypot(x - u, y - v)).toBeLessThan(0.5);
      }
    }
  });

  it('never folds the sheet: turning small squares keeps their sense', () => {
    const { bend } = createWarp(createRandom(5));
    for (let u = -13_000; u <= 13_000; u += 500) {
      for (let v = -10_000; v <= 10_000; v += 500) {
        const [a, b, c] = (
          [
            [u, v],
            [u + 10, v],
            [u, v + 10],
          ] as Point[]
        ).map(bend) as [Point, Point, Point];
        const turn = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
        expect(turn).toBeGreaterThan(20);
      }
    }
  });
});
