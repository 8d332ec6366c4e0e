import { describe, expect, it } from 'vitest';
import { groundReach } from '@/analysis/pixel-density/ground-reach';

const mount = { heightMeters: 6, tiltDownDegrees: 45, verticalFieldOfViewDegrees: 0 };

describe('groundReach', () => {
  it('meets the ground where the axis does for a view without height', () => {
    const { nearMeters, farMeters } = groundReach(mount, 0);
    expect(nearMeters).toBeCloseTo(6, 9);
    expect(farMeters).toBeCloseTo(6, 9);
  });

  it('begins below the camera where the picture reaches straight down, and has no end at the horizon', () => {
    expect(groundReach({ ...mount, verticalFieldOfViewDegrees: 90 }, 1.7)).toEqual({
      nearMeters: 0,
      farMeters: Infinity,
    });
  });

  it('never sees targets below a camera that looks up, nor targets above one that looks down', () => {
    expect(groundReach({ ...mount, tiltDownDegrees: -45 }, 0).nearMeters).toBe(Infinity);
    expect(groundReach(mount, 8).nearMeters).toBe(Infinity);
  });

  it('sees targets above the lens from where they come in below the upper edge', () => {
    // Upper edge 45 degrees above the horizon, target 2 m above the lens.
    const level = { heightMeters: 1, tiltDownDegrees: 0, verticalFieldOfViewDegrees: 90 };
    expect(groundReach(level, 3).nearMeters).toBeCloseTo(2, 9);
    expect(groundReach(level, 3).farMeters).toBe(Infinity);
  });

  it('refuses a mount without figures', () => {
    expect(() => groundReach({ ...mount, heightMeters: NaN }, 0)).toThrow(RangeError);
  });
});
