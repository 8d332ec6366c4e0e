import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { isSightBlocked, shadowOfRoof, sightHeight } from '@/analysis/line-of-sight/line-of-sight';

const heights = { cameraHeightMeters: 10, targetHeightMeters: 2 };

describe('a line of sight', () => {
  it('falls evenly from the camera to the target', () => {
    expect([0, 25, 50, 100].map((along) => sightHeight(heights, 100, along))).toEqual([10, 8, 6, 2]);
  });

  it('is blocked by a roof that touches it', () => {
    const roof = (heightMeters: number) => ({ fromMeters: 25, toMeters: 50, heightMeters });
    expect(isSightBlocked(heights, 100, roof(5.999))).toBe(false);
    expect(isSightBlocked(heights, 100, roof(6))).toBe(true);
    expect(isSightBlocked(heights, 100, roof(NaN))).toBe(true);
  });

  it('comes down behind a roof at the distance worked by hand', () => {
    // Falls 8 m in d; is at 6 m, the roof, above the far wall at 50 m where d = 100.
    expect(shadowOfRoof(heights, 6)).toEqual({ fromFactor: 0, toFactor: 2 });
    expect(shadowOfRoof(heights, 1)).toEqual({ fromFactor: 0, toFactor: 1 });
    expect(shadowOfRoof(heights, 10).toFactor).toBe(Infinity);
    expect(shadowOfRoof(heights, NaN).toFactor).toBe(Infinity);
  });

  it('lies in the shadow exactly where it is blocked, for cameras above and below their targets', () => {
    const height = fc.double({ min: 0.1, max: 30, noNaN: true });
    const length = fc.double({ min: 1, max: 200, noNaN: true });
    fc.assert(
      fc.property(height, height, height, fc.tuple(length, length, length), (camera, target, roof, parts) => {
        const at = { cameraHeightMeters: camera, targetHeightMeters: target };
        const [fromMeters, thickness, beyond] = parts;
        const toMeters = fromMeters + thickness;
        const distance = toMeters + beyond;
        const shadow = shadowOfRoof(at, roof);
        const near = Math.max(toMeters, fromMeters * shadow.fromFactor);
        const far = toMeters * shadow.toFactor;
        fc.pre(Math.abs(distance - near) > 1e-6 * near && Math.abs(distance - far) > 1e-6 * far);
        const crossed = { fromMeters, toMeters, heightMeters: roof };
        expect(isSightBlocked(at, distance, crossed)).toBe(distance > near && distance < far);
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});
