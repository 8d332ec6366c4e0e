import type { Geography, Point } from '../geography';

/** Longitude, latitude in degrees, WGS 84. */
export type Degrees = readonly [longitude: number, latitude: number];

/** Rounds a coordinate in degrees to seven decimals, about a centimeter. */
export function roundDegrees(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7;
}

/** A planar point of the district as longitude and latitude. */
export function toDegrees(geography: Geography, [x, y]: Point): Degrees {
  const [longitude, latitude] = geography.projection.toDegrees(x, y);
  return [roundDegrees(longitude), roundDegrees(latitude)];
}

/** How longitude and latitude change by meter near a point: enough for steps of some tens of meters. */
export interface DegreeSteps {
  readonly longitudePerX: number;
  readonly longitudePerY: number;
  readonly latitudePerX: number;
  readonly latitudePerY: number;
}

/** Slopes of the inverse projection at a point, by central differences over 200 m. */
export function degreeSteps(geography: Geography, [x, y]: Point): DegreeSteps {
  const { toDegrees: inverse } = geography.projection;
  const [east, west, north, south] = [
    inverse(x + 100, y),
    inverse(x - 100, y),
    inverse(x, y + 100),
    inverse(x, y - 100),
  ];
  return {
    longitudePerX: (east[0] - west[0]) / 200,
    longitudePerY: (north[0] - south[0]) / 200,
    latitudePerX: (east[1] - west[1]) / 200,
    latitudePerY: (north[1] - south[1]) / 200,
  };
}

/**
 * Bearing of a planar direction against true north.
 *
 * @param at        Where, in planar meters; grid north departs from true north by the meridian convergence there.
 * @param direction Planar vector, any length but zero.
 * @returns         Clockwise degrees in [0, 360).
 */
export function trueBearing(geography: Geography, at: Point, direction: Point): number {
  const { toDegrees: inverse } = geography.projection;
  const [longitude, latitude] = inverse(at[0], at[1]);
  const scale = 50 / Math.hypot(direction[0], direction[1]);
  const [longitude2, latitude2] = inverse(at[0] + direction[0] * scale, at[1] + direction[1] * scale);
  const [east, north] = metersPerDegree(latitude);
  const bearing =
    (Math.atan2((longitude2 - longitude) * east, (latitude2 - latitude) * north) * 180) / Math.PI;
  return (bearing + 360) % 360;
}

/** Meters by degree of longitude and of latitude on the ellipsoid. */
function metersPerDegree(latitude: number): [east: number, north: number] {
  const e2 = 0.00669438;
  const w2 = 1 - e2 * Math.sin((latitude * Math.PI) / 180) ** 2;
  const perRadian = 6_378_137 / Math.sqrt(w2);
  const degree = Math.PI / 180;
  return [perRadian * Math.cos(latitude * degree) * degree, ((perRadian * (1 - e2)) / w2) * degree];
}
