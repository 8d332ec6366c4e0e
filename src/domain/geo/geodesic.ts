/** Longitude, latitude in degrees, WGS 84. */
export type LonLat = readonly [longitude: number, latitude: number];

const EQUATOR_METERS = 6_378_137;
const FLATTENING = 1 / 298.257223563;
const POLE_METERS = EQUATOR_METERS * (1 - FLATTENING);
const ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);
const ECCENTRICITY = Math.sqrt(ECCENTRICITY_SQUARED);
const SECOND_ECCENTRICITY_SQUARED = (EQUATOR_METERS / POLE_METERS) ** 2 - 1;
const RADIANS = Math.PI / 180;
const MOST_ROUNDS = 100;
const CONVERGED_RADIANS = 1e-12;

/**
 * Length of the shortest way between two places on the ellipsoid of WGS 84, in meters; exact to a millimeter.
 *
 * Nearly antipodal places, for which the series does not converge, give NaN.
 *
 * @see Vincenty, T. (1975). Direct and inverse solutions of geodesics on the ellipsoid with application of nested
 *      equations. Survey Review 23(176), 88-93. doi:10.1179/sre.1975.23.176.88
 */
export function geodesicMeters(from: LonLat, to: LonLat): number {
  const longitudes = (to[0] - from[0]) * RADIANS;
  const [sinU1, cosU1] = reducedLatitude(from[1]);
  const [sinU2, cosU2] = reducedLatitude(to[1]);
  let lambda = longitudes;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const [sinLambda, cosLambda] = [Math.sin(lambda), Math.cos(lambda)];
    const sinSigma = Math.hypot(cosU2 * sinLambda, cosU1 * sinU2 - sinU1 * cosU2 * cosLambda);
    if (sinSigma === 0) return 0;
    const cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * cosLambda;
    const sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = (cosU1 * cosU2 * sinLambda) / sinSigma;
    const cosSquaredAlpha = 1 - sinAlpha ** 2;
    const middle = cosSquaredAlpha === 0 ? 0 : cosSigma - (2 * sinU1 * sinU2) / cosSquaredAlpha;
    const next =
      longitudes + longitudeShift({ sinAlpha, cosSquaredAlpha, sigma, sinSigma, cosSigma, middle });
    if (Math.abs(next - lambda) < CONVERGED_RADIANS) {
      const [scale, shift] = arcSeries({ cosSquaredAlpha, sinSigma, cosSigma, middle });
      return POLE_METERS * scale * (sigma - shift);
    }
    lambda = next;
  }
  return Number.NaN;
}

interface Arc {
  readonly cosSquaredAlpha: number;
  readonly sinSigma: number;
  readonly cosSigma: number;
  /** Cosine of twice the arc from the equator to the middle of the line. */
  readonly middle: number;
}

function longitudeShift({
  sinAlpha,
  cosSquaredAlpha,
  sigma,
  sinSigma,
  cosSigma,
  middle,
}: Arc & { readonly sinAlpha: number; readonly sigma: number }): number {
  const c = (FLATTENING / 16) * cosSquaredAlpha * (4 + FLATTENING * (4 - 3 * cosSquaredAlpha));
  const inner = middle + c * cosSigma * (2 * middle ** 2 - 1);
  return (1 - c) * FLATTENING * sinAlpha * (sigma + c * sinSigma * inner);
}

function arcSeries({ cosSquaredAlpha, sinSigma, cosSigma, middle }: Arc): [scale: number, shift: number] {
  const u = cosSquaredAlpha * SECOND_ECCENTRICITY_SQUARED;
  const a = 1 + (u / 16_384) * (4096 + u * (-768 + u * (320 - 175 * u)));
  const b = (u / 1024) * (256 + u * (-128 + u * (74 - 47 * u)));
  const twice = 2 * middle ** 2 - 1;
  const third = (b / 6) * middle * (4 * sinSigma ** 2 - 3) * (4 * middle ** 2 - 3);
  return [a, b * sinSigma * (middle + (b / 4) * (cosSigma * twice - third))];
}

function reducedLatitude(latitude: number): [sin: number, cos: number] {
  const angle = Math.atan((1 - FLATTENING) * Math.tan(latitude * RADIANS));
  return [Math.sin(angle), Math.cos(angle)];
}

/**
 * Area of a ring on the ellipsoid of WGS 84, in square meters; the last corner is joined to the first.
 *
 * The ring is carried to the sphere of equal area, and its sides are taken as straight in longitude and authalic
 * latitude: for rings of some ten kilometers true to a few millionths. A ring that crosses itself gives the difference
 * of its parts.
 *
 * @see Snyder, J. P. (1987). Map projections: a working manual. USGS Professional Paper 1395, p. 16. doi:10.3133/pp1395
 */
export function ringSquareMeters(ring: readonly LonLat[]): number {
  if (ring.length < 3) return 0;
  const [firstLongitude] = ring[0]!;
  const corners = ring.map(([longitude, latitude]) => [
    (longitude - firstLongitude) * RADIANS,
    authalicSine(latitude),
  ]);
  let doubled = 0;
  for (let i = 0, j = corners.length - 1; i < corners.length; j = i++) {
    doubled += (corners[i]![0]! - corners[j]![0]!) * (corners[i]![1]! + corners[j]![1]!);
  }
  return (Math.abs(doubled) / 2) * (EQUATOR_METERS ** 2 / 2) * authalicTerm(1);
}

/** Sine of the latitude on the sphere of equal area. */
function authalicSine(latitude: number): number {
  return authalicTerm(Math.sin(latitude * RADIANS)) / authalicTerm(1);
}

function authalicTerm(sine: number): number {
  const share = ECCENTRICITY * sine;
  return (1 - ECCENTRICITY_SQUARED) * (sine / (1 - share ** 2) + Math.atanh(share) / ECCENTRICITY);
}

/**
 * Corners of a circle on the ground, counterclockwise from the east, at equal bearings.
 *
 * Corners stand a little outside the circle, so that the polygon's area is the circle's. Radii of curvature of the
 * middle are used: up to 20 km, and to 70° of latitude, every corner is right to 0.8 % of the radius.
 *
 * @param radiusMeters Above 0.
 */
export function circleAround([longitude, latitude]: LonLat, radiusMeters: number, corners = 64): LonLat[] {
  const w = Math.sqrt(1 - ECCENTRICITY_SQUARED * Math.sin(latitude * RADIANS) ** 2);
  const eastMeters = (EQUATOR_METERS / w) * Math.cos(latitude * RADIANS) * RADIANS;
  const northMeters = ((EQUATOR_METERS * (1 - ECCENTRICITY_SQUARED)) / w ** 3) * RADIANS;
  const step = (2 * Math.PI) / corners;
  const reach = radiusMeters * Math.sqrt(step / Math.sin(step));
  return Array.from({ length: corners }, (_, i): LonLat => {
    const angle = i * step;
    return [
      longitude + (reach * Math.cos(angle)) / eastMeters,
      latitude + (reach * Math.sin(angle)) / northMeters,
    ];
  });
}
