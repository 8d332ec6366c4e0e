import { describe, expect, it } from 'vitest';
import {
  boundsOf,
  multiPolygonArea,
  multiPolygonCentroid,
  openRing,
  polygonArea,
  polygonPerimeter,
  signedRingArea,
  type Polygon,
  type Ring,
} from '@/analysis/polygon/polygon';

const square: Ring = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
];
const hole: Ring = [
  [4, 4],
  [6, 4],
  [6, 6],
  [4, 6],
];
const frame: Polygon = [square, hole];

describe('rings and polygons', () => {
  it('counts area positive counter-clockwise and negative clockwise, closed or not', () => {
    expect(signedRingArea(square)).toBe(100);
    expect(signedRingArea([...square].reverse())).toBe(-100);
    expect(signedRingArea([...square, [0, 0]])).toBe(100);
  });

  it('takes holes off whichever way they run', () => {
    expect(polygonArea(frame)).toBe(96);
    expect(polygonArea([square, [...hole].reverse()])).toBe(96);
    expect(multiPolygonArea([frame, [square]])).toBe(196);
    expect(polygonPerimeter(frame)).toBe(48);
  });

  it('keeps the digits of small areas at large coordinates', () => {
    const far = hole.map(([x, y]) => [x / 1024 + 498_143, y / 1024 + 4_417_612] as const);
    expect(signedRingArea(far)).toBe(4 / 1024 ** 2);
  });

  it('finds the center of area', () => {
    // A 10 x 10 square at 5 and a 2 x 2 square taken off at 8: (100 * 5 - 4 * 8) / 96.
    const offset = hole.map(([x, y]) => [x + 3, y + 3] as const);
    expect(multiPolygonCentroid([[square, offset]])![0]).toBeCloseTo((500 - 32) / 96, 12);
    expect(multiPolygonCentroid([[[...square].reverse()]])).toEqual([5, 5]);
    expect(multiPolygonCentroid([])).toBeNull();
    expect(multiPolygonCentroid([[[[1, 1]]]])).toBeNull();
  });

  it('bounds all rings', () => {
    expect(boundsOf([frame])).toEqual({ west: 0, south: 0, east: 10, north: 10 });
    expect(openRing([...square, [0, 0]])).toEqual(square);
    expect(openRing(square)).toEqual(square);
  });
});
