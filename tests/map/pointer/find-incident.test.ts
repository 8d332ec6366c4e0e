import { describe, expect, it } from 'vitest';
import { findIncident } from '@/map/pointer/find-incident';

const points = {
  positions: Float64Array.of(120.1, 30.1, 120.1, 30.1, 120.2, 30.1),
  rowIds: Uint32Array.of(11, 12, 13),
  flags: new Uint8Array(3),
  matched: 3,
};
/** A thousand pixels a degree, north up. */
const view = {
  center: [120.1, 30.1] as const,
  reach: [0.02, 0.02] as const,
  radiusPixels: 8,
  project: (longitude: number, latitude: number) => ({
    x: (longitude - 120) * 1000,
    y: (31 - latitude) * 1000,
  }),
};

describe('findIncident', () => {
  it('takes the nearest within reach, and the first of those that share a place', () => {
    expect(findIncident(points, { x: 103, y: 900 }, view)).toEqual({ rowId: 11, atPlace: 2 });
  });

  it('finds none beyond the radius', () => {
    expect(findIncident(points, { x: 110, y: 900 }, view)).toBeNull();
  });

  it('does not ask for the pixels of points out of reach', () => {
    const asked: number[] = [];
    findIncident(
      points,
      { x: 100, y: 900 },
      {
        ...view,
        project: (longitude, latitude) => {
          asked.push(longitude);
          return view.project(longitude, latitude);
        },
      },
    );
    expect(asked).toEqual([120.1, 120.1]);
  });
});
