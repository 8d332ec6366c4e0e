import { describe, expect, it } from 'vitest';
import type { MultiPolygon } from '@/analysis/polygon/polygon';
import { buildBuildingIndex } from '@/analysis/visibility/building-index';
import { explainSight } from '@/analysis/visibility/explain-sight';
import { viewshed } from '@/analysis/visibility/viewshed';

const block = (west: number, south: number, east: number, north: number): MultiPolygon => [
  [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
    ],
  ],
];
const view = { x: 0, y: 0, azimuthDegrees: 90, fieldOfViewDegrees: 90, rangeMeters: 100, nearMeters: 5 };
const index = buildBuildingIndex([block(30, -10, 40, 10), block(60, -10, 70, 10)], [4, 20]);

describe('explainSight', () => {
  const explain = (x: number, y: number) => explainSight(viewshed(view, index), index, x, y);

  it('names the first reason why a place is not seen', () => {
    expect(explain(20, 0)).toEqual({
      state: 'seen',
      distanceMeters: 20,
      building: null,
      blockedAtMeters: null,
    });
    expect(explain(-20, 0).state).toBe('out-of-bearing');
    expect(explain(120, 0).state).toBe('out-of-range');
    expect(explain(3, 0).state).toBe('blind-zone');
    expect(explain(50, 0)).toMatchObject({ state: 'occluded', building: 0, blockedAtMeters: 30 });
    expect(explain(35, 0)).toMatchObject({ state: 'indoors', building: 0, blockedAtMeters: 30 });
    expect(explain(65, 0)).toMatchObject({ state: 'occluded', building: 0 });
  });

  it('names the building whose shadow it is where the camera looks over others', () => {
    const heights = { cameraHeightMeters: 8, targetHeightMeters: 0 };
    const over = viewshed({ ...view, heights }, index);

    // The low roof hides up to 40 * 8 / 4 = 80; the tall one behind it everything beyond 60.
    expect(explainSight(over, index, 55, 0)).toMatchObject({ state: 'occluded', building: 0 });
    expect(explainSight(over, index, 90, 0)).toMatchObject({ state: 'occluded', building: 1 });
  });
});
