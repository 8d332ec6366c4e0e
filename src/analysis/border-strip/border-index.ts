import { openRing, type MultiPolygon } from '../polygon/polygon';

/** A unit near a place that lies in another. */
export interface Neighbour {
  readonly unit: number;
  /** To its nearest edge. */
  readonly distanceMeters: number;
}

/** Answers which other unit lies next to a place. */
export interface BorderIndex {
  /** The nearest other unit whose edge runs within reach; `null` where none does. Planar meters. */
  readonly neighbourOf: (unit: number, x: number, y: number) => Neighbour | null;
}

/**
 * Sorts the edges of units into square buckets as wide as the reach, so that a place is held against those around it only.
 *
 * Shared edges are in both units; borders that were digitized apart from each other leave a gap, and the distance is then
 * to the neighbor's own edge. The outer border of all units has nobody behind it and is never found.
 *
 * @param units       Shapes in planar meters, shape `[n]`.
 * @param reachMeters Above 0.
 */
export function buildBorderIndex(units: readonly MultiPolygon[], reachMeters: number): BorderIndex {
  const ax: number[] = [];
  const ay: number[] = [];
  const bx: number[] = [];
  const by: number[] = [];
  const unitOf: number[] = [];
  const buckets = new Map<string, number[]>();
  const cellOf = (value: number) => Math.floor(value / reachMeters);
  units.forEach((polygons, unit) => {
    for (const [from, to] of edgesOf(polygons)) {
      const pieces = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / reachMeters));
      for (let i = 0; i < pieces; i++) {
        const [x0, y0] = along(from, to, i / pieces);
        const [x1, y1] = along(from, to, (i + 1) / pieces);
        const piece = ax.length;
        ax.push(x0);
        ay.push(y0);
        bx.push(x1);
        by.push(y1);
        unitOf.push(unit);
        for (let column = cellOf(Math.min(x0, x1)); column <= cellOf(Math.max(x0, x1)); column++) {
          for (let row = cellOf(Math.min(y0, y1)); row <= cellOf(Math.max(y0, y1)); row++) {
            const key = `${column} ${row}`;
            const bucket = buckets.get(key);
            if (bucket) bucket.push(piece);
            else buckets.set(key, [piece]);
          }
        }
      }
    }
  });
  return {
    neighbourOf: (unit, x, y) => {
      let nearest = -1;
      let least = reachMeters * reachMeters;
      for (let column = cellOf(x) - 1; column <= cellOf(x) + 1; column++) {
        for (let row = cellOf(y) - 1; row <= cellOf(y) + 1; row++) {
          for (const piece of buckets.get(`${column} ${row}`) ?? []) {
            if (unitOf[piece] === unit) continue;
            const squared = squaredDistance(x, y, ax[piece]!, ay[piece]!, bx[piece]!, by[piece]!);
            if (squared > least || (squared === least && nearest >= 0)) continue;
            least = squared;
            nearest = unitOf[piece]!;
          }
        }
      }
      return nearest < 0 ? null : { unit: nearest, distanceMeters: Math.sqrt(least) };
    },
  };
}

type Point = readonly [x: number, y: number];

/** Edges of all rings, in their order. */
export function* edgesOf(polygons: MultiPolygon): Generator<readonly [Point, Point]> {
  for (const polygon of polygons) {
    for (const closed of polygon) {
      const ring = openRing(closed);
      for (let i = 0; i < ring.length; i++) yield [ring[i]!, ring[(i + 1) % ring.length]!];
    }
  }
}

/** The point at a share of the way. */
export function along([x0, y0]: Point, [x1, y1]: Point, share: number): [number, number] {
  return [x0 + share * (x1 - x0), y0 + share * (y1 - y0)];
}

// eslint-disable-next-line max-params -- called for each incident and edge: no object is made
function squaredDistance(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return (x - ax - share * dx) ** 2 + (y - ay - share * dy) ** 2;
}
