import type { Point } from '../../geography';
import { distance, meet, mix, segmentsTouch } from '../plane/vector';
import { containsPoint, distanceToRing } from '../plane/ring';
import { OUTER_FACE, type PlanarMap } from './planar-map';

/** The middle of a cut keeps so far from the ring: nothing is cut off along its own side. */
const LEAST_GAP_METERS = 0.5;

/** A place where the new line meets an edge that is there already. */
interface Crossing {
  /** Segment of the line, and how far along it: `segment + t` orders the crossings. */
  readonly at: number;
  readonly edge: number;
  readonly point: Point;
}

/**
 * Draws a line across the map. What sticks out before its first and after its last crossing is cut off, so every end is
 * a T junction; a ring (last point equal to the first) is drawn whole if it crosses anything. A crossing close to a junction is drawn through that junction.
 *
 * @param snapMeters How far the line is bent to meet a junction.
 */
export function insertLine(map: PlanarMap, points: readonly Point[], line: number, snapMeters: number): void {
  const isRing = distance(points[0]!, points.at(-1)!) === 0;
  const crossings = findCrossings(map, points);
  const first = crossings[0];
  if (isRing && first) crossings.push({ ...first, at: first.at + points.length - 1 });
  let last = { vertex: -1, at: 0 };
  for (const crossing of crossings) {
    const vertex = toVertex(map, crossing, snapMeters);
    if (last.vertex >= 0 && last.vertex !== vertex) {
      connect(map, last.vertex, vertex, { between: pointsBetween(points, last.at, crossing.at), line });
    }
    last = { vertex, at: crossing.at };
  }
}

function findCrossings(map: PlanarMap, points: readonly Point[]): Crossing[] {
  const crossings: Crossing[] = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const [a, b] = [points[i]!, points[i + 1]!];
    for (const edge of map.edgesNear(a, b, 0)) {
      const c = map.point(map.origin(2 * edge));
      const d = map.point(map.origin(2 * edge + 1));
      const found = meet(a, b, c, d);
      if (!found || found.t < 0 || found.t >= 1 || found.s < 0 || found.s > 1) continue;
      crossings.push({ at: i + found.t, edge, point: mix(a, b, found.t) });
    }
  }
  return crossings.sort((p, q) => p.at - q.at);
}

/** The crossing as a vertex: a junction or end close by, or a new one on the edge that holds the point by now. */
function toVertex(map: PlanarMap, crossing: Crossing, snapMeters: number): number {
  let half = -1;
  let off = Infinity;
  for (const edge of map.edgesNear(crossing.point, crossing.point, 1)) {
    const distanceHere = gapTo(map, edge, crossing.point);
    if (distanceHere < off) [half, off] = [2 * edge, distanceHere];
  }
  const junction = junctionNear(map, half, crossing.point, snapMeters);
  if (junction !== null) return junction;
  for (const end of [map.origin(half), map.origin(half ^ 1)]) {
    if (distance(map.point(end), crossing.point) < 2) return end;
  }
  return map.splitEdge(half, crossing.point);
}

/** How much longer the way over `point` is than the edge: 0 on the edge. */
function gapTo(map: PlanarMap, edge: number, point: Point): number {
  const a = map.point(map.origin(2 * edge));
  const b = map.point(map.origin(2 * edge + 1));
  return distance(a, point) + distance(point, b) - distance(a, b);
}

/** The nearest vertex of three or more edges along the line of `half`, within `reach` of the point. */
function junctionNear(map: PlanarMap, half: number, point: Point, reach: number): number | null {
  let best: number | null = null;
  let least = reach;
  for (const start of [half, half ^ 1]) {
    let at = start;
    for (;;) {
      const vertex = map.origin(at);
      const away = distance(map.point(vertex), point);
      if (away > reach) break;
      if (map.star(vertex).length > 2) {
        if (away < least) [best, least] = [vertex, away];
        break;
      }
      at = map.previous(at);
    }
  }
  return best;
}

function pointsBetween(points: readonly Point[], from: number, to: number): Point[] {
  const between: Point[] = [];
  for (let i = Math.floor(from) + 1; i < to; i++) between.push(points[i % (points.length - 1)]!);
  return between;
}

/** Cuts the face that holds the chain between two vertices; does nothing where no clean cut exists. */
function connect(
  map: PlanarMap,
  from: number,
  to: number,
  { between, line }: { between: readonly Point[]; line: number },
): void {
  const [a, b] = [map.point(from), map.point(to)];
  const isJoined = map.star(from).some((half) => map.origin(half ^ 1) === to);
  const chain = between.filter((point) => distance(point, a) > 12 && distance(point, b) > 12);
  for (const candidate of [chain, []]) {
    if (isJoined && candidate.length === 0) return;
    const middle = candidate.length > 0 ? candidate[candidate.length >> 1]! : mix(a, b, 0.5);
    for (const [start, end] of sharedFaces(map, from, to)) {
      if (!isCleanCut(map, start, [a, ...candidate, b], middle)) continue;
      map.splitFace(start, end, candidate, line);
      return;
    }
  }
}

/** Pairs of half-edges that leave `from` and `to` with the same face on their left. */
function sharedFaces(map: PlanarMap, from: number, to: number): [start: number, end: number][] {
  const ends = map.star(to);
  return map.star(from).flatMap((start): [number, number][] => {
    if (map.face(start) === OUTER_FACE) return [];
    const end = ends.find((half) => map.face(half) === map.face(start));
    return end === undefined ? [] : [[start, end]];
  });
}

/** True if the chain runs inside the face left of `start`, touches its ring at the chain's ends only, and itself nowhere. */
export function isCleanCut(map: PlanarMap, start: number, chain: readonly Point[], middle: Point): boolean {
  const ring = map.ring(map.face(start));
  if (!containsPoint(ring, middle) || distanceToRing(ring, middle) < LEAST_GAP_METERS) return false;
  if (crossesItself(chain)) return false;
  const [head, tail] = [chain[0]!, chain.at(-1)!];
  for (let i = 0; i < ring.length; i++) {
    const c = ring[i]!;
    const d = ring[(i + 1) % ring.length]!;
    for (let k = 0; k + 1 < chain.length; k++) {
      const touchesHead = k === 0 && (same(c, head) || same(d, head));
      const touchesTail = k + 2 === chain.length && (same(c, tail) || same(d, tail));
      if (touchesHead || touchesTail) continue;
      if (segmentsTouch(chain[k]!, chain[k + 1]!, c, d)) return false;
    }
  }
  return true;
}

function crossesItself(chain: readonly Point[]): boolean {
  for (let i = 0; i + 3 < chain.length; i++) {
    for (let k = i + 2; k + 1 < chain.length; k++) {
      if (segmentsTouch(chain[i]!, chain[i + 1]!, chain[k]!, chain[k + 1]!)) return true;
    }
  }
  return false;
}

function same(a: Point, b: Point): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
