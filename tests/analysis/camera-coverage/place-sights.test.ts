import { describe, expect, it } from 'vitest';
import { placeSights } from '@/analysis/camera-coverage/place-sights';
import { buildBuildingIndex } from '@/analysis/visibility/building-index';
import { viewshed } from '@/analysis/visibility/viewshed';
import { rectangle } from '#tests/support/planar-shapes';

const index = buildBuildingIndex([rectangle(-5, 20, 5, 30)]);
const seen = (x: number, y: number, azimuthDegrees: number, fieldOfViewDegrees = 60) =>
  viewshed({ x, y, azimuthDegrees, fieldOfViewDegrees, rangeMeters: 100, nearMeters: 0 }, index);
const fixed = { reachable: null, online: true, widthPixels: 2000 };

describe('placeSights', () => {
  it('lists the cameras that see a place first, and why the others do not', () => {
    const sights = placeSights(
      [
        { ...fixed, current: seen(0, 50, 180) },
        { ...fixed, current: seen(30, 0, 270) },
        { ...fixed, current: seen(40, 0, 90), reachable: seen(40, 0, 90, 360) },
        { ...fixed, current: seen(50, 0, 270), online: false },
        { ...fixed, current: seen(60, 0, 90) },
        { ...fixed, current: seen(900, 0, 90) },
      ],
      index,
      [0, 0],
      200,
    );

    expect(sights.map(({ camera, state }) => [camera, state])).toEqual([
      [1, 'seen'],
      [2, 'when-turned'],
      [3, 'offline'],
      [0, 'occluded'],
      [4, 'out-of-bearing'],
    ]);
    // 2000 px over 2 * 30 * tan(30 degrees) = 34.6 m: 57.7 px / m.
    expect(sights[0]!.level).toBe('detect');
    expect(sights.find(({ camera }) => camera === 0)).toMatchObject({ building: 0, blockedAtMeters: 20 });
  });

  it('has no tier where the picture is unknown', () => {
    const camera = { ...fixed, current: seen(30, 0, 270), widthPixels: null };
    expect(placeSights([camera], index, [0, 0], 200)[0]!.level).toBeNull();
  });
});
