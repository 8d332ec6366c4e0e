import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cameraViewOf, verticalAngleOf } from '@/analysis/camera-coverage/camera-view-of';
import { viewFrustum, type SpacePoint } from '@/analysis/visibility/view-frustum';
import type { CameraView } from '@/analysis/visibility/camera-view';

const view: CameraView = {
  x: 100,
  y: 200,
  azimuthDegrees: 90,
  fieldOfViewDegrees: 60,
  rangeMeters: 50,
  nearMeters: 8,
};
const axis = { tiltDownDegrees: 20, verticalFieldOfViewDegrees: 30 };
const heightsOf = (points: readonly SpacePoint[]) => points.map(([, , z]) => z);
const distanceOf = ([x, y]: SpacePoint) => Math.hypot(x - view.x, y - view.y);

describe('the space of a view', () => {
  it('ends where the edges of the picture are at its far end', () => {
    const { lines } = viewFrustum(view, { heightMeters: 6, axis });
    const [mast, upperLeft, lowerLeft] = lines;

    expect(mast).toEqual([
      [100, 200, 0],
      [100, 200, 6],
    ]);
    // The upper edge is 20 - 15 = 5° below the horizon: 6 - 50 tan 5° = 1.6256, below the target's 1.7 m.
    expect(heightsOf(upperLeft!)).toEqual([6, 1.7]);
    expect(lowerLeft!.map(distanceOf).map(Math.round)).toEqual([0, 8, 50, 50]);
    // East of the camera, the left edge 30° to the north: 50 (cos 30°, sin 30°).
    expect(upperLeft![1]![0]).toBeCloseTo(100 + 43.3013, 3);
    expect(upperLeft![1]![1]).toBeCloseTo(200 + 25, 9);
  });

  it('rises above the lens where the upper edge looks over the horizon', () => {
    const { lines } = viewFrustum(view, { heightMeters: 6, axis: { ...axis, tiltDownDegrees: 5 } });
    // 15 - 5 = 10° up: 6 + 50 tan 10° = 14.816.
    expect(Math.max(...heightsOf(lines.flat()))).toBeCloseTo(14.8163, 3);
  });

  it('leaves the ground below the lens out, as far as the inner radius', () => {
    const { blindZone } = viewFrustum(view, { heightMeters: 6, axis });
    expect(blindZone![0]).toEqual([100, 200, 0]);
    expect(blindZone!.slice(1).every((point) => Math.abs(distanceOf(point) - 8) < 1e-9)).toBe(true);
    expect(viewFrustum({ ...view, nearMeters: 0 }, { heightMeters: 6, axis }).blindZone).toBeNull();
  });

  it('says nothing of up and down where the tilt is unknown, nor where the view is all round', () => {
    const flat = viewFrustum(view, { heightMeters: 6, axis: null });
    expect(new Set(heightsOf(flat.lines.flat()))).toEqual(new Set([0, 6]));
    const round = viewFrustum(
      { ...view, fieldOfViewDegrees: 360, nearMeters: 0 },
      { heightMeters: 6, axis: null },
    );
    expect(round.lines).toHaveLength(10);
    expect(round.faces.every((face) => face.length === 3)).toBe(true);
  });

  it('never reaches beyond the radii of the view that the coverage counts', () => {
    const camera = fc.record({
      azimuthDegrees: fc.double({ min: 0, max: 360, noNaN: true }),
      fieldOfViewDegrees: fc.double({ min: 5, max: 120, noNaN: true }),
      rangeMeters: fc.double({ min: 5, max: 300, noNaN: true }),
      heightMeters: fc.double({ min: 2, max: 30, noNaN: true }),
      tiltDegrees: fc.double({ min: 0, max: 60, noNaN: true }),
    });
    fc.assert(
      fc.property(camera, (figures) => {
        const placed = { ...figures, x: 100, y: 200, kind: 'fixed' as const, widthPixels: null };
        const seen = cameraViewOf(placed);
        const space = viewFrustum(seen, {
          heightMeters: figures.heightMeters,
          axis: {
            tiltDownDegrees: figures.tiltDegrees,
            verticalFieldOfViewDegrees: verticalAngleOf(figures.fieldOfViewDegrees),
          },
        });
        for (const point of [...space.faces.flat(), ...space.lines.flat()]) {
          expect(point.every(Number.isFinite)).toBe(true);
          expect(distanceOf(point)).toBeLessThanOrEqual(seen.rangeMeters + 1e-6);
          expect(point[2]).toBeGreaterThanOrEqual(0);
        }
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});
