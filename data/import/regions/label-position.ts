import type { MultiPolygon, Position } from 'geojson';

const PRECISION_SHARE = 0.01;
const MAX_CELLS = 2000;

interface Cell {
  readonly x: number;
  readonly y: number;
  readonly half: number;
  /** Signed distance from the center to the outline, inside positive. */
  readonly distance: number;
  /** The most that any point of the cell can have. */
  readonly reach: number;
}

/**
 * The pole of inaccessibility: the point of a shape farthest from its outline, where a label has the most room. Within
 * 1 % of the shape's smaller extent. Longitudes are shortened by the cosine of the latitude, so "farthest" is on the
 * ground.
 *
 * @param shape Longitude and latitude in degrees; the largest of its polygons carries the label.
 * @returns     Longitude, latitude in degrees.
 * @see Agafonkin, V. (2016). A new algorithm for finding a visual center of a polygon. The method is Mapbox's polylabel.
 */
export function labelPosition(shape: MultiPolygon): [number, number] {
  const widest = shape.coordinates.reduce((most, rings) =>
    ringArea(rings[0] ?? []) > ringArea(most[0] ?? []) ? rings : most,
  );
  const [west, south, east, north] = extent(widest[0] ?? []);
  const stretch = Math.max(Math.cos((((south + north) / 2) * Math.PI) / 180), 0.01);
  const rings = widest.map((ring) => ring.map(([x, y]) => [x! * stretch, y!] as const));
  const best = searchPole(rings, [west * stretch, south, east * stretch, north]);
  return [best.x / stretch, best.y];
}

type PlainRings = readonly (readonly (readonly [number, number])[])[];

function searchPole(rings: PlainRings, [west, south, east, north]: readonly number[]): Cell {
  const size = Math.min(east! - west!, north! - south!);
  const cell = (x: number, y: number, half: number): Cell => {
    const distance = signedDistance(rings, x, y);
    return { x, y, half, distance, reach: distance + half * Math.SQRT2 };
  };
  let best = cell((west! + east!) / 2, (south! + north!) / 2, 0);
  if (size === 0) return best;
  const queue: Cell[] = [];
  const half = size / 2;
  for (let x = west!; x < east!; x += size) {
    for (let y = south!; y < north!; y += size) queue.push(cell(x + half, y + half, half));
  }
  for (let count = 0; queue.length > 0 && count < MAX_CELLS; count++) {
    const index = queue.reduce((most, candidate, i) => (candidate.reach > queue[most]!.reach ? i : most), 0);
    const [next] = queue.splice(index, 1);
    if (next!.distance > best.distance) best = next!;
    if (next!.reach - best.distance <= size * PRECISION_SHARE) break;
    const quarter = next!.half / 2;
    for (const [dx, dy] of [
      [-1, -1],
      [1, -1],
      [-1, 1],
      [1, 1],
    ] as const) {
      queue.push(cell(next!.x + dx * quarter, next!.y + dy * quarter, quarter));
    }
  }
  return best;
}

function signedDistance(rings: PlainRings, x: number, y: number): number {
  let inside = false;
  let least = Infinity;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax, ay] = ring[i]!;
      const [bx, by] = ring[j]!;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      least = Math.min(least, squaredDistance(x, y, ax, ay, bx, by));
    }
  }
  return (inside ? 1 : -1) * Math.sqrt(least);
}

// eslint-disable-next-line max-params -- six plain numbers in the innermost loop
function squaredDistance(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const along = dx === 0 && dy === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy);
  const nearest = Math.max(0, Math.min(1, along));
  return (x - ax - nearest * dx) ** 2 + (y - ay - nearest * dy) ** 2;
}

function ringArea(ring: readonly Position[]): number {
  let twice = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    twice += ring[j]![0]! * ring[i]![1]! - ring[i]![0]! * ring[j]![1]!;
  }
  return Math.abs(twice) / 2;
}

function extent(ring: readonly Position[]): [number, number, number, number] {
  return ring.reduce<[number, number, number, number]>(
    ([west, south, east, north], [x, y]) => [
      Math.min(west, x!),
      Math.min(south, y!),
      Math.max(east, x!),
      Math.max(north, y!),
    ],
    [Infinity, Infinity, -Infinity, -Infinity],
  );
}
