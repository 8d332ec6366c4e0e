import { describe, expect, it } from 'vitest';
import { joinGroups } from '@/analysis/visibility/join-groups';
import { distanceAt } from '@/analysis/visibility/polar-line';
import { CIRCLE, type SightPiece } from '@/analysis/visibility/sight-piece';

const WALL = { startMeters: 20, endMeters: 30 };
const circle = { startMeters: 5, endMeters: 5, building: CIRCLE };

/** What is seen up to a wall between two turns into its interval of 0.4 radians. */
function upToWall(from: number, to: number, building = 3): SightPiece {
  const far = {
    startMeters: distanceAt(WALL, 0.4, from),
    endMeters: distanceAt(WALL, 0.4, to),
    building,
  };
  return { from, to, near: circle, far };
}

describe('joinGroups', () => {
  it('joins pieces that go on along the same wall', () => {
    expect(joinGroups([upToWall(0, 0.1)], [upToWall(0.1, 0.4)])).toEqual([upToWall(0, 0.4)]);
  });

  it('leaves pieces apart that end at another wall, begin elsewhere, or are more in number', () => {
    expect(joinGroups([upToWall(0, 0.1)], [upToWall(0.1, 0.4, 4)])).toBeNull();
    expect(joinGroups([upToWall(0, 0.1)], [upToWall(0.2, 0.4)])).toBeNull();
    expect(joinGroups([upToWall(0, 0.1)], [upToWall(0.1, 0.4), upToWall(0.1, 0.4)])).toBeNull();
    expect(joinGroups([], [upToWall(0.1, 0.4)])).toBeNull();
  });

  it('leaves a wall apart that bends at the joint', () => {
    const bent = upToWall(0.1, 0.4);
    const after = { ...bent, far: { ...bent.far, endMeters: bent.far.endMeters + 1 } };

    expect(joinGroups([upToWall(0, 0.1)], [after])).toBeNull();
  });
});
