const SEMI_MAJOR_AXIS_METERS = 6_378_137;
const FLATTENING = 1 / 298.257223563;
const SEMI_MINOR_AXIS_METERS = SEMI_MAJOR_AXIS_METERS * (1 - FLATTENING);
const RADIANS = Math.PI / 180;

/** Longitude, latitude in degrees, WGS 84. */
export type GeographicPosition = readonly [longitude: number, latitude: number];

/** The shortest line between two positions. */
export interface Geodesic {
  readonly lengthMeters: number;
  /** Direction at the start, clockwise from north; 0 where the positions coincide. */
  readonly azimuthDegrees: number;
}

/**
 * Geodesic between two positions on the WGS 84 ellipsoid, within 0.5 mm.
 *
 * @throws {RangeError} If the positions lie nearly opposite each other on the globe, where the iteration does not settle.
 * @see Vincenty, T. (1975). Direct and inverse solutions of geodesics on the ellipsoid. Survey Review 23, 88-93.
 */
export function geodesicBetween(from: GeographicPosition, to: GeographicPosition): Geodesic {
  const longitudeDifference = (to[0] - from[0]) * RADIANS;
  const u1 = Math.atan((1 - FLATTENING) * Math.tan(from[1] * RADIANS));
  const u2 = Math.atan((1 - FLATTENING) * Math.tan(to[1] * RADIANS));
  let lambda = longitudeDifference;
  for (let i = 0; i < 200; i++) {
    const arc = arcOf(u1, u2, lambda);
    if (arc.sinSigma === 0) return { lengthMeters: 0, azimuthDegrees: 0 };
    const next = longitudeDifference + longitudeCorrection(arc);
    const settled = Math.abs(next - lambda) < 1e-14;
    lambda = next;
    if (settled) {
      const azimuthDegrees = Math.atan2(arc.east, arc.north) / RADIANS;
      return { lengthMeters: arcLength(arc), azimuthDegrees: (azimuthDegrees + 360) % 360 };
    }
  }
  throw new RangeError('the positions lie nearly opposite each other on the globe');
}

/** Length of the shortest line between two positions in meters; see `geodesicBetween`. */
export function geodesicDistanceMeters(from: GeographicPosition, to: GeographicPosition): number {
  return geodesicBetween(from, to).lengthMeters;
}

/** An arc on the auxiliary sphere. */
interface Arc {
  readonly east: number;
  readonly north: number;
  readonly sigma: number;
  readonly sinSigma: number;
  readonly cosSigma: number;
  readonly sinAlpha: number;
  readonly cosSquaredAlpha: number;
  readonly cosTwiceMiddle: number;
}

function arcOf(u1: number, u2: number, lambda: number): Arc {
  const east = Math.cos(u2) * Math.sin(lambda);
  const north = Math.cos(u1) * Math.sin(u2) - Math.sin(u1) * Math.cos(u2) * Math.cos(lambda);
  const sinSigma = Math.hypot(east, north);
  const cosSigma = Math.sin(u1) * Math.sin(u2) + Math.cos(u1) * Math.cos(u2) * Math.cos(lambda);
  const sinAlpha = sinSigma === 0 ? 0 : (Math.cos(u1) * east) / sinSigma;
  const cosSquaredAlpha = 1 - sinAlpha * sinAlpha;
  // On the equator the middle is not defined, and its factor is 0.
  const cosTwiceMiddle =
    cosSquaredAlpha < 1e-15 ? 0 : cosSigma - (2 * Math.sin(u1) * Math.sin(u2)) / cosSquaredAlpha;
  const sigma = Math.atan2(sinSigma, cosSigma);
  return { east, north, sigma, sinSigma, cosSigma, sinAlpha, cosSquaredAlpha, cosTwiceMiddle };
}

/** By how much the longitude on the sphere exceeds that on the ellipsoid, in radians. */
function longitudeCorrection({
  sigma,
  sinSigma,
  cosSigma,
  sinAlpha,
  cosSquaredAlpha,
  cosTwiceMiddle,
}: Arc): number {
  const c = (FLATTENING / 16) * cosSquaredAlpha * (4 + FLATTENING * (4 - 3 * cosSquaredAlpha));
  const inner = cosTwiceMiddle + c * cosSigma * (-1 + 2 * cosTwiceMiddle ** 2);
  return (1 - c) * FLATTENING * sinAlpha * (sigma + c * sinSigma * inner);
}

function arcLength({ sigma, sinSigma, cosSigma, cosSquaredAlpha, cosTwiceMiddle }: Arc): number {
  const uSquared =
    (cosSquaredAlpha * (SEMI_MAJOR_AXIS_METERS ** 2 - SEMI_MINOR_AXIS_METERS ** 2)) /
    SEMI_MINOR_AXIS_METERS ** 2;
  const a = 1 + (uSquared / 16384) * (4096 + uSquared * (-768 + uSquared * (320 - 175 * uSquared)));
  const b = (uSquared / 1024) * (256 + uSquared * (-128 + uSquared * (74 - 47 * uSquared)));
  const third = (b / 6) * cosTwiceMiddle * (-3 + 4 * sinSigma ** 2) * (-3 + 4 * cosTwiceMiddle ** 2);
  const correction =
    b * sinSigma * (cosTwiceMiddle + (b / 4) * (cosSigma * (-1 + 2 * cosTwiceMiddle ** 2) - third));
  return SEMI_MINOR_AXIS_METERS * a * (sigma - correction);
}

/**
 * Area of a ring whose edges are geodesics, in square meters on the WGS 84 ellipsoid; its direction does not matter.
 *
 * @param ring Positions, closed or not; no edge may run around a pole.
 *
 * Computed on the sphere of equal area with authalic latitudes and great circles for edges. Those leave the geodesics by
 * little: the relative error is below 1e-7 for edges up to 10 km and about 1e-5 at 1000 km.
 */
export function geodesicRingArea(ring: readonly GeographicPosition[]): number {
  const authalic = ring.map(
    ([longitude, latitude]) => [longitude * RADIANS, authalicLatitude(latitude)] as const,
  );
  let excess = 0;
  authalic.forEach(([longitude, latitude], i) => {
    const [nextLongitude, nextLatitude] = authalic[(i + 1) % authalic.length]!;
    let step = nextLongitude - longitude;
    if (step > Math.PI) step -= 2 * Math.PI;
    if (step < -Math.PI) step += 2 * Math.PI;
    const t1 = Math.tan(latitude / 2);
    const t2 = Math.tan(nextLatitude / 2);
    excess += 2 * Math.atan2(Math.tan(step / 2) * (t1 + t2), 1 + t1 * t2);
  });
  return Math.abs(excess) * authalicRadiusSquared();
}

/** Area of a polygon, its first ring less its holes; see `geodesicRingArea`. */
export function geodesicPolygonArea(rings: readonly (readonly GeographicPosition[])[]): number {
  return rings.reduce((sum, ring, i) => sum + (i === 0 ? 1 : -1) * geodesicRingArea(ring), 0);
}

const ECCENTRICITY = Math.sqrt(FLATTENING * (2 - FLATTENING));

/** q of Snyder (1987), 3-12: twice the area between the equator and a latitude, for unit semi-major axis and longitude. */
function zoneArea(sinLatitude: number): number {
  const es = ECCENTRICITY * sinLatitude;
  return (1 - ECCENTRICITY ** 2) * (sinLatitude / (1 - es * es) + Math.atanh(es) / ECCENTRICITY);
}

function authalicRadiusSquared(): number {
  return (SEMI_MAJOR_AXIS_METERS ** 2 * zoneArea(1)) / 2;
}

function authalicLatitude(latitudeDegrees: number): number {
  return Math.asin(Math.max(-1, Math.min(1, zoneArea(Math.sin(latitudeDegrees * RADIANS)) / zoneArea(1))));
}
