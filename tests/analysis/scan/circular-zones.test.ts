import { describe, expect, it } from 'vitest';
import { buildCircularZones, membersOfZone } from '@/analysis/scan/circular-zones';
import { latticeCenters } from '#tests/support/lattice';

describe('buildCircularZones', () => {
  it('grows circles by nearest place and counts equal sets once', () => {
    // Places at 0, 1, 3: sets {0}, {0 1}, {1}, {2}; {0 1} from the second center again, {1 2 0} exceeds two thirds.
    const zones = buildCircularZones([0, 1, 3], [0, 0, 0], [1, 1, 1], 0.67);
    const sets = Array.from({ length: zones.zoneCount }, (_, zone) => membersOfZone(zones, zone));
    expect(sets).toEqual([[0], [0, 1], [1], [2], [1, 2]]);
    expect(Array.from(zones.centerOfZone)).toEqual([0, 0, 1, 2, 2]);
  });

  it('takes places at equal distance in together', () => {
    const { xs, ys } = latticeCenters(3, 3, 1);
    const zones = buildCircularZones(xs, ys, new Float64Array(9).fill(1), 0.6);
    const aroundMiddle = Array.from({ length: zones.zoneCount }, (_, zone) => zone)
      .filter((zone) => zones.centerOfZone[zone] === 4)
      .map((zone) => membersOfZone(zones, zone));
    expect(aroundMiddle).toEqual([[4], [1, 3, 4, 5, 7]]);
  });

  it('refuses a baseline that is negative or empty', () => {
    expect(() => buildCircularZones([0], [0], [-1], 0.5)).toThrow(RangeError);
    expect(() => buildCircularZones([0], [0], [0], 0.5)).toThrow(RangeError);
    expect(() => buildCircularZones([0], [0, 1], [1], 0.5)).toThrow(RangeError);
  });
});
