import type { BuildingUse, Point } from '../../geography';
import { boundsOf, containsPoint, corners, leftPart, signedArea, type Bounds } from '../plane/ring';
import { along, directionOf, distanceToSegment, dot, leftOf, segmentsTouch, subtract } from '../plane/vector';
import type { LineClass } from '../plan/plan-line';

/** A building before it has an id and a grid. Its ring is open. */
export interface RawBuilding {
  readonly ring: readonly Point[];
  readonly heightMeters: number;
  readonly use: BuildingUse;
}

/** One straight side of a block and the street along it. */
export interface Side {
  readonly from: Point;
  readonly to: Point;
  /** Least distance of a building from the side, which is the street's middle. */
  readonly clearance: number;
  readonly lineClass: LineClass;
  readonly bounds: Bounds;
}

/** A block that buildings are put on. */
export interface Site {
  /** Counter-clockwise, open: middles of the streets around. */
  readonly ring: readonly Point[];
  /** Every side of the ring. */
  readonly sides: readonly Side[];
  /** The few sides left when slight bends are ironed out. */
  readonly fronts: readonly Side[];
  /** Where buildings may stand, roughly; convex-like. */
  readonly inner: readonly Point[];
  readonly buildings: RawBuilding[];
  /** Playing fields on it, as open rings. */
  readonly greens: (readonly Point[])[];
}

export function createSite(sides: readonly Side[]): Site {
  const ring = sides.map((side) => side.from);
  const kept = corners(ring, 2.5);
  const fronts = kept.map((index, k): Side => {
    const end = kept[(k + 1) % kept.length]!;
    const span = spanOf(sides, index, end);
    return {
      from: ring[index]!,
      to: ring[end]!,
      clearance: Math.max(...span.map((side) => side.clearance)) + bulge(span, ring[index]!, ring[end]!),
      lineClass: span[span.length >> 1]!.lineClass,
      bounds: boundsOf([ring[index]!, ring[end]!]),
    };
  });
  const inner = fronts.reduce((rest: readonly Point[], { from, to, clearance }) => {
    if (rest.length === 0) return rest;
    const direction = directionOf(from, to);
    return leftPart(rest, along(from, leftOf(direction), clearance), direction);
  }, ring);
  return { ring, sides, fronts, inner: inner.length >= 3 ? inner : [], buildings: [], greens: [] };
}

/** How far the sides bend into the block from the straight front, in meters. */
function bulge(span: readonly Side[], from: Point, to: Point): number {
  const inward = leftOf(directionOf(from, to));
  return Math.max(0, ...span.map((side) => dot(subtract(side.from, from), inward)));
}

function spanOf(sides: readonly Side[], from: number, to: number): Side[] {
  const span: Side[] = [];
  for (let i = from; i !== to || span.length === 0; i = (i + 1) % sides.length) span.push(sides[i]!);
  return span;
}

/**
 * Puts a building on the site if it keeps clear of every street and of the buildings there.
 *
 * @param gapMeters Least distance from other buildings.
 * @returns         Whether it stands.
 */
export function place(site: Site, building: RawBuilding, gapMeters: number): boolean {
  if (!fitsSite(site, building.ring) || !isFree(site, building.ring, gapMeters)) return false;
  site.buildings.push(building);
  return true;
}

/** True where the ring keeps its distance from every building of the site. */
export function isFree(site: Site, ring: readonly Point[], gapMeters: number): boolean {
  const bounds = boundsOf(ring);
  return site.buildings.every(
    (other) => isFar(bounds, boundsOf(other.ring), gapMeters) || areApart(ring, other.ring, gapMeters),
  );
}

/** True where the ring lies inside the block and clear of its streets. */
export function fitsSite(site: Site, ring: readonly Point[]): boolean {
  if (Math.abs(signedArea(ring)) < 12) return false;
  if (!containsPoint(site.ring, ring[0]!)) return false;
  const bounds = boundsOf(ring);
  return site.sides.every(({ from, to, clearance, bounds: own }) => {
    if (isFar(bounds, own, clearance)) return true;
    return ring.every((point, i) => {
      const next = ring[(i + 1) % ring.length]!;
      return (
        distanceToSegment(point, from, to) >= clearance &&
        distanceToSegment(from, point, next) >= clearance &&
        !segmentsTouch(point, next, from, to)
      );
    });
  });
}

function isFar(a: Bounds, b: Bounds, gap: number): boolean {
  return a.minX > b.maxX + gap || b.minX > a.maxX + gap || a.minY > b.maxY + gap || b.minY > a.maxY + gap;
}

/** Separating axis test on the rings' own sides; rings that are not convex count as their hulls do. */
function areApart(a: readonly Point[], b: readonly Point[], gap: number): boolean {
  return hasSideBetween(a, b, gap) || hasSideBetween(b, a, gap);
}

function hasSideBetween(ring: readonly Point[], other: readonly Point[], gap: number): boolean {
  return ring.some((point, i) => {
    const normal = leftOf(directionOf(point, ring[(i + 1) % ring.length]!));
    const [ownLow, ownHigh] = span(ring, normal);
    const [low, high] = span(other, normal);
    return low >= ownHigh + gap || high <= ownLow - gap;
  });
}

function span(ring: readonly Point[], axis: Point): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const point of ring) {
    const value = dot(point, axis);
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}

/** A rectangle about its center, counter-clockwise. */
export function rectangle(center: Point, axis: Point, length: number, width: number): Point[] {
  const [a, b] = [length / 2, width / 2];
  const across = leftOf(axis);
  return (
    [
      [-a, -b],
      [a, -b],
      [a, b],
      [-a, b],
    ] as const
  ).map(([s, t]) => along(along(center, axis, s), across, t));
}

/** Where the line through `point` along `direction` lies inside a ring: pairs of distances from `point`, in order. */
export function insideSpans(ring: readonly Point[], point: Point, direction: Point): [number, number][] {
  const normal = leftOf(direction);
  const hits: number[] = [];
  for (let i = 0; i < ring.length; i++) {
    const a = subtract(ring[i]!, point);
    const b = subtract(ring[(i + 1) % ring.length]!, point);
    const [sideA, sideB] = [dot(a, normal), dot(b, normal)];
    if (sideA >= 0 === sideB >= 0) continue;
    const t = sideA / (sideA - sideB);
    hits.push(dot(a, direction) * (1 - t) + dot(b, direction) * t);
  }
  hits.sort((p, q) => p - q);
  const spans: [number, number][] = [];
  for (let i = 0; i + 1 < hits.length; i += 2) spans.push([hits[i]!, hits[i + 1]!]);
  return spans;
}
