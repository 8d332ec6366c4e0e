import { describe, expect, it } from 'vitest';
import { angleOnto } from '@/analysis/camera-coverage/angle-onto';
import { buildBuildingIndex } from '@/analysis/visibility/building-index';
import { viewshed } from '@/analysis/visibility/viewshed';

/** A wall 10 m before the camera, from 10 m left of its axis on to far right: three quarters of a view of 90 degrees. */
const box = (west: number, south: number, east: number, north: number) => [
  [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
    ] as [number, number][],
  ],
];
const view = { x: 0, y: 0, azimuthDegrees: 0, fieldOfViewDegrees: 90, rangeMeters: 50, nearMeters: 0 };

describe('angleOnto', () => {
  it('is the share of the view that ends at the walls', () => {
    const seen = viewshed(view, buildBuildingIndex([box(0, 10, 30, 20)]));

    expect(angleOnto(seen, () => true, 50)).toMatchObject({ building: 0, nearestMeters: 10 });
    expect(angleOnto(seen, () => true, 50).fraction).toBeCloseTo(0.5, 9);
  });

  it('counts no wall beyond the distance, and none of other buildings', () => {
    const seen = viewshed(view, buildBuildingIndex([box(0, 10, 30, 20)]));
    // Up to 10 / cos(30°) = 11.547 m the wall spans 30 of 90 degrees.
    const { fraction } = angleOnto(seen, () => true, 10 / Math.cos(Math.PI / 6));

    expect(fraction).toBeCloseTo(1 / 3, 9);
    expect(angleOnto(seen, () => true, 9).fraction).toBe(0);
    expect(angleOnto(seen, () => false, 50)).toMatchObject({ fraction: 0, building: null });
  });

  it('names the building that takes most of it', () => {
    const seen = viewshed(view, buildBuildingIndex([box(-30, 10, -5, 20), box(-4, 10, 30, 20)]));

    expect(angleOnto(seen, () => true, 50).building).toBe(1);
  });
});
