import { describe, expect, it } from 'vitest';

import { type CameraPlan, mayReach } from '#data/district/cameras/camera-plan';

/** At the origin, looking north, ninety degrees wide, a hundred meters far. */
const north: CameraPlan = {
  point: [0, 0],
  direction: [0, 1],
  kind: 'fixed',
  network: 'skynet',
  fieldOfViewDegrees: 90,
  rangeMeters: 100,
  heightMeters: 5,
  siteName: '路口',
};

describe('mayReach', () => {
  it('keeps to the sector', () => {
    expect(mayReach(north, [0, 99])).toBe(true);
    expect(mayReach(north, [50, 60])).toBe(true);
    expect(mayReach(north, [60, 50])).toBe(false);
    expect(mayReach(north, [0, -10])).toBe(false);
  });

  it('keeps to the range, with a margin if one is asked for', () => {
    expect(mayReach(north, [0, 103])).toBe(false);
    expect(mayReach(north, [0, 103], 4)).toBe(true);
  });

  it('goes all round for cameras that can turn', () => {
    expect(mayReach({ ...north, kind: 'ptz' }, [0, -99])).toBe(true);
    expect(mayReach({ ...north, kind: 'dome' }, [-99, 0])).toBe(true);
  });
});
