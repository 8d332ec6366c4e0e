import { describe, expect, it } from 'vitest';
import {
  geodesicBetween,
  geodesicDistanceMeters,
  geodesicPolygonArea,
  geodesicRingArea,
  type GeographicPosition,
} from '@/analysis/projection/geodesic';
import { signedRingArea } from '@/analysis/polygon/polygon';
import { buildProjection, gaussKruger3 } from '@/domain/geo/transverse-mercator';

describe('geodesics', () => {
  it('measure a degree along the equator and the meridian', () => {
    // 6378137 m * pi / 180; the meridian arc from 0 to 1 degree of WGS 84 is 110 574.389 m.
    expect(geodesicDistanceMeters([10, 0], [11, 0])).toBeCloseTo(111_319.4908, 3);
    expect(geodesicDistanceMeters([10, 0], [10, 1])).toBeCloseTo(110_574.3886, 3);
  });

  it('are zero between equal positions and start in the right direction', () => {
    expect(geodesicBetween([116, 40], [116, 40])).toEqual({ lengthMeters: 0, azimuthDegrees: 0 });
    expect(geodesicBetween([116, 40], [116, 41]).azimuthDegrees).toBeCloseTo(0, 9);
    expect(geodesicBetween([116, 0], [115, 0]).azimuthDegrees).toBeCloseTo(270, 9);
  });

  it('refuse nearly opposite positions rather than be wrong', () => {
    expect(() => geodesicBetween([0, 0], [179.9, 0.1])).toThrow(RangeError);
  });
});

describe('geodesic areas', () => {
  const ring: GeographicPosition[] = [
    [116.39, 39.9],
    [116.42, 39.9],
    [116.43, 39.93],
    [116.38, 39.92],
  ];

  it('agree with planar areas in a zone whose scale is near one', () => {
    const { toMeters } = buildProjection({ ...gaussKruger3(116.4), centralMeridianDegrees: 116.4 });
    const planar = signedRingArea(ring.map(([longitude, latitude]) => toMeters(longitude, latitude)));
    expect(geodesicRingArea(ring) / planar).toBeCloseTo(1, 5);
  });

  it('do not depend on direction, closing or start, and take holes off', () => {
    const area = geodesicRingArea(ring);
    expect(geodesicRingArea([...ring].reverse())).toBeCloseTo(area, 3);
    expect(geodesicRingArea([...ring, ring[0]!])).toBeCloseTo(area, 3);
    expect(geodesicPolygonArea([ring, ring])).toBeCloseTo(0, 6);
  });

  it('cross the date line', () => {
    const east: GeographicPosition[] = [
      [179.9, 10],
      [-179.9, 10],
      [-179.9, 10.1],
      [179.9, 10.1],
    ];
    const west = east.map(([longitude, latitude]) => [((longitude + 360) % 360) - 30, latitude] as const);
    expect(geodesicRingArea(east) / geodesicRingArea(west)).toBeCloseTo(1, 9);
  });
});
