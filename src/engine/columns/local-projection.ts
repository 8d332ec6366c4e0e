import { buildProjection, type TransverseMercator } from '@/domain/geo/transverse-mercator';

/**
 * Planar meters around the middle of a district, so that a 32-bit float tells millimeters apart.
 *
 * Inside the district and a margin the projection is a polynomial through exact points (some 30 ns a point; it departs
 * from Krueger's series by less than 1 mm over districts up to 4 degrees wide); elsewhere the series itself.
 */
export interface LocalProjection {
  /** Easting and northing of the local origin in the district's projection, in meters. */
  readonly originMeters: readonly [number, number];
  /** Degrees, WGS 84, to local meters. */
  readonly toMeters: PlaneMap;
  /** Local meters to degrees, WGS 84. */
  readonly toDegrees: PlaneMap;
}

/** Maps `(u, v)`, and writes the pair it maps to into `into[0]` and `into[1]`. */
export type PlaneMap = (u: number, v: number, into: Float64Array) => void;

/** `[u0, v0, u1, v1]`. */
type Box = readonly [number, number, number, number];

const MARGIN_FRACTION = 0.1;
const SMALLEST_MARGIN_DEGREES = 0.02;
const WIDEST_FIT_DEGREES = 4;

/** @param bbox `[west, south, east, north]` of the district in degrees, WGS 84. */
export function buildLocalProjection(definition: TransverseMercator, bbox: Box): LocalProjection {
  const exact = buildProjection(definition);
  const [west, south, east, north] = bbox;
  const [originX, originY] = exact.toMeters((west + east) / 2, (south + north) / 2).map(Math.round) as [
    number,
    number,
  ];
  const toMetersExactly: PlaneMap = (longitude, latitude, into) => {
    const [x, y] = exact.toMeters(longitude, latitude);
    into[0] = x - originX;
    into[1] = y - originY;
  };
  const toDegreesExactly: PlaneMap = (x, y, into) => {
    const [longitude, latitude] = exact.toDegrees(x + originX, y + originY);
    into[0] = longitude;
    into[1] = latitude;
  };
  const originMeters = [originX, originY] as const;
  const margin = Math.max(SMALLEST_MARGIN_DEGREES, MARGIN_FRACTION * Math.max(east - west, north - south));
  const degrees: Box = [west - margin, south - margin, east + margin, north + margin];
  if (!(degrees[2] - degrees[0] <= WIDEST_FIT_DEGREES && degrees[3] - degrees[1] <= WIDEST_FIT_DEGREES)) {
    return { originMeters, toMeters: toMetersExactly, toDegrees: toDegreesExactly };
  }
  return {
    originMeters,
    toMeters: fitPlaneMap(toMetersExactly, degrees),
    toDegrees: fitPlaneMap(toDegreesExactly, boxOfImage(toMetersExactly, degrees)),
  };
}

function boxOfImage(map: PlaneMap, [u0, v0, u1, v1]: Box): Box {
  const image = new Float64Array(2);
  const us: number[] = [];
  const vs: number[] = [];
  for (const u of [u0, (u0 + u1) / 2, u1]) {
    for (const v of [v0, (v0 + v1) / 2, v1]) {
      map(u, v, image);
      us.push(image[0]!);
      vs.push(image[1]!);
    }
  }
  return [Math.min(...us), Math.min(...vs), Math.max(...us), Math.max(...vs)];
}

/** Nodes along one side of the fit: a polynomial of degree 6 in each direction. */
const NODES = 7;

/** Interpolates a smooth map through Chebyshev nodes; outside the box the map itself answers. */
function fitPlaneMap(exactly: PlaneMap, [u0, v0, u1, v1]: Box): PlaneMap {
  const middleU = (u0 + u1) / 2;
  const middleV = (v0 + v1) / 2;
  const perU = 2 / (u1 - u0);
  const perV = 2 / (v1 - v0);
  const [first, second] = fitCoefficients((s, t, into) =>
    exactly(middleU + s / perU, middleV + t / perV, into),
  );
  return (u, v, into) => {
    const s = (u - middleU) * perU;
    const t = (v - middleV) * perV;
    if (!(s >= -1 && s <= 1 && t >= -1 && t <= 1)) {
      exactly(u, v, into);
      return;
    }
    let a = 0;
    let b = 0;
    for (let i = NODES * NODES; i > 0; i -= NODES) {
      let rowA = 0;
      let rowB = 0;
      for (let j = i - 1; j >= i - NODES; j--) {
        rowA = rowA * s + first[j]!;
        rowB = rowB * s + second[j]!;
      }
      a = a * t + rowA;
      b = b * t + rowB;
    }
    into[0] = a;
    into[1] = b;
  };
}

/** Coefficients of `s^j t^i` at `i * NODES + j` for both parts of a map on the square from -1 to 1. */
function fitCoefficients(map: PlaneMap): [Float64Array, Float64Array] {
  const nodes = Array.from({ length: NODES }, (_, k) => Math.cos((Math.PI * (k + 0.5)) / NODES));
  const basis = nodes.map((_, k) => lagrangeCoefficients(nodes, k));
  const coefficients: [Float64Array, Float64Array] = [
    new Float64Array(NODES * NODES),
    new Float64Array(NODES * NODES),
  ];
  const image = new Float64Array(2);
  nodes.forEach((t, row) =>
    nodes.forEach((s, column) => {
      map(s, t, image);
      for (let i = 0; i < NODES; i++) {
        for (let j = 0; j < NODES; j++) {
          const weight = basis[row]![i]! * basis[column]![j]!;
          coefficients[0][i * NODES + j]! += image[0]! * weight;
          coefficients[1][i * NODES + j]! += image[1]! * weight;
        }
      }
    }),
  );
  return coefficients;
}

/** Powers of the polynomial that is 1 at node `k` and 0 at the others, constant first. */
function lagrangeCoefficients(nodes: readonly number[], k: number): number[] {
  let powers = [1];
  nodes.forEach((node, other) => {
    if (other === k) return;
    const scale = 1 / (nodes[k]! - node);
    const raised = [0, ...powers].map((value) => value * scale);
    powers.forEach((value, power) => (raised[power]! -= value * node * scale));
    powers = raised;
  });
  return powers;
}
