import { describe, expect, it } from 'vitest';

import type { Point } from '#data/district/geography';
import { nearestOnLine, stationAt, stationsAlong } from '#data/district/ground/polyline';

/** Thirty meters east, then forty north. */
const bend: Point[] = [
  [0, 0],
  [30, 0],
  [30, 40],
];

describe('stations on a line', () => {
  it('lie so many meters from its start and know its direction there', () => {
    expect(stationAt(bend, 50)).toEqual({ point: [30, 20], direction: [0, 1], chainageMeters: 50 });
  });

  it('stop at the ends', () => {
    expect(stationAt(bend, -5).point).toEqual([0, 0]);
    expect(stationAt(bend, 500).point).toEqual([30, 40]);
  });

  it('stand in the middles of equal pieces', () => {
    expect(stationsAlong(bend, 35).map(({ chainageMeters }) => chainageMeters)).toEqual([17.5, 52.5]);
  });

  it('are at least one on a line of any length, and none on a point', () => {
    expect(stationsAlong(bend, 10_000)).toHaveLength(1);
    expect(stationsAlong([[1, 1]], 10)).toHaveLength(0);
    expect(() => stationAt([[1, 1]], 0)).toThrow(RangeError);
  });
});

describe('nearestOnLine', () => {
  it('tells how far along, how far away and on which side', () => {
    expect(nearestOnLine(bend, 10, 4)).toEqual({ chainageMeters: 10, distanceMeters: 4, side: 1 });
    expect(nearestOnLine(bend, 36, 20)).toEqual({ chainageMeters: 50, distanceMeters: 6, side: -1 });
  });
});
