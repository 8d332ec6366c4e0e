import { describe, expect, it } from 'vitest';
import { nominalArea, placeInSector, turnFrom } from '@/analysis/visibility/camera-view';

const view = { x: 0, y: 0, azimuthDegrees: 350, fieldOfViewDegrees: 60, rangeMeters: 100, nearMeters: 10 };

describe('a camera view', () => {
  it('has the area of a ring sector', () => {
    expect(nominalArea(view)).toBeCloseTo((Math.PI * (100 ** 2 - 10 ** 2)) / 6, 9);
    expect(nominalArea({ ...view, nearMeters: 500 })).toBe(0);
  });

  it('places what lies around it, across north', () => {
    const at = (bearing: number, distance: number) =>
      placeInSector(
        view,
        distance * Math.sin((bearing * Math.PI) / 180),
        distance * Math.cos((bearing * Math.PI) / 180),
      );

    expect([at(350, 50), at(5, 50), at(19, 50), at(321, 50)]).toEqual(Array(4).fill('inside'));
    expect([at(21, 50), at(319, 50), at(170, 50)]).toEqual(Array(3).fill('out-of-bearing'));
    expect(at(350, 101)).toBe('out-of-range');
    expect(at(350, 9)).toBe('blind-zone');
    expect(placeInSector(view, 0, 0)).toBe('blind-zone');
    expect(placeInSector({ ...view, fieldOfViewDegrees: 360 }, 0, -50)).toBe('inside');
  });

  it('turns clockwise from a bearing, within one turn', () => {
    expect(turnFrom(0, 1, 0)).toBeCloseTo(Math.PI / 2, 12);
    expect(turnFrom(Math.PI / 2, 0, 1)).toBeCloseTo((3 * Math.PI) / 2, 12);
    expect(turnFrom(-20 * Math.PI, 0, 1)).toBeCloseTo(0, 12);
    expect(turnFrom(1e-17, 0, 1)).toBeLessThan(2 * Math.PI);
  });
});
