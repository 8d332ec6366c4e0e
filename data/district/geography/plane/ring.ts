import type { Point } from '../../geography';
import { cross, directionOf, distance, distanceToSegment, dot, leftOf, mix, subtract } from './vector';

/*
 * Here a ring is *open*: its first point is not repeated. Only what leaves the generator is closed (`closed`).
 */

export function closed(ring: readonly Point[]): Point[] {
  return [...ring, ring[0]!];
}

/** Square meters; positive for a counter-clockwise ring. */
export function signedArea(ring: readonly Point[]): number {
  let twice = 0;
  const [x0, y0] = ring[0]!;
  for (let i = 1; i + 1 < ring.length; i++) {
    const a = ring[i]!;
    const b = ring[i + 1]!;
    twice += (a[0] - x0) * (b[1] - y0) - (b[0] - x0) * (a[1] - y0);
  }
  return twice / 2;
}

/** Center of mass of the area. */
export function centroid(ring: readonly Point[]): Point {
  let twice = 0;
  let x = 0;
  let y = 0;
  const [x0, y0] = ring[0]!;
  for (let i = 1; i + 1 < ring.length; i++) {
    const ax = ring[i]![0] - x0;
    const ay = ring[i]![1] - y0;
    const bx = ring[i + 1]![0] - x0;
    const by = ring[i + 1]![1] - y0;
    const part = ax * by - bx * ay;
    twice += part;
    x += part * (ax + bx);
    y += part * (ay + by);
  }
  return twice === 0 ? ring[0]! : [x0 + x / (3 * twice), y0 + y / (3 * twice)];
}

export function containsPoint(ring: readonly Point[], [x, y]: Point): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const a = ring[i]!;
    const b = ring[j]!;
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
  }
  return inside;
}

export function distanceToRing(ring: readonly Point[], point: Point): number {
  let least = Infinity;
  for (let i = 0; i < ring.length; i++) {
    least = Math.min(least, distanceToSegment(point, ring[i]!, ring[(i + 1) % ring.length]!));
  }
  return least;
}

export interface Bounds {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

export function boundsOf(points: readonly Point[]): Bounds {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    minX = Math.min(minX, x);
    minY = Math.min(minY, y);
    maxX = Math.max(maxX, x);
    maxY = Math.max(maxY, y);
  }
  return { minX, minY, maxX, maxY };
}

/** A box in a turned frame. */
export interface OrientedBox {
  readonly center: Point;
  /** Unit vector of the longer side. */
  readonly axis: Point;
  readonly length: number;
  readonly width: number;
}

/** The box with sides along `axis` that holds the points. */
export function boxAlong(points: readonly Point[], axis: Point): OrientedBox {
  const across = leftOf(axis);
  let [a0, a1, b0, b1] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const point of points) {
    const a = dot(point, axis);
    const b = dot(point, across);
    a0 = Math.min(a0, a);
    a1 = Math.max(a1, a);
    b0 = Math.min(b0, b);
    b1 = Math.max(b1, b);
  }
  const a = (a0 + a1) / 2;
  const b = (b0 + b1) / 2;
  const center: Point = [axis[0] * a + across[0] * b, axis[1] * a + across[1] * b];
  return { center, axis, length: a1 - a0, width: b1 - b0 };
}

/** The smallest of the boxes along the ring's own sides, longer side first. */
export function orientedBox(ring: readonly Point[]): OrientedBox {
  let best: OrientedBox | null = null;
  for (let i = 0; i < ring.length; i++) {
    const box = boxAlong(ring, directionOf(ring[i]!, ring[(i + 1) % ring.length]!));
    if (!best || box.length * box.width < best.length * best.width) best = box;
  }
  const box = best!;
  return box.length >= box.width
    ? box
    : { center: box.center, axis: leftOf(box.axis), length: box.width, width: box.length };
}

/** The ring's corners: Douglas-Peucker from its two farthest points, within `tolerance` meters. */
export function corners(ring: readonly Point[], tolerance: number): number[] {
  let far = 0;
  for (let i = 1; i < ring.length; i++)
    if (distance(ring[i]!, ring[0]!) > distance(ring[far]!, ring[0]!)) far = i;
  let start = 0;
  for (let i = 0; i < ring.length; i++)
    if (distance(ring[i]!, ring[far]!) > distance(ring[start]!, ring[far]!)) start = i;
  const n = ring.length;
  const steps = (far - start + n) % n;
  const at = (i: number): Point => ring[(start + i) % n]!;
  const kept = [...keep(at, 0, steps, tolerance), ...keep(at, steps, n, tolerance)];
  return kept.map((i) => (start + i) % n);
}

/** Indices kept between `from` (with it) and `to` (without). */
function keep(at: (i: number) => Point, from: number, to: number, tolerance: number): number[] {
  let worst = 0;
  let split = -1;
  for (let i = from + 1; i < to; i++) {
    const off = distanceToSegment(at(i), at(from), at(to));
    if (off > worst) [worst, split] = [off, i];
  }
  if (worst <= tolerance) return [from];
  return [...keep(at, from, split, tolerance), ...keep(at, split, to, tolerance)];
}

/** The part of a ring left of the line through `point` along `direction`; empty where there is none. */
export function leftPart(ring: readonly Point[], point: Point, direction: Point): Point[] {
  const side = (p: Point): number => cross(direction, subtract(p, point));
  const result: Point[] = [];
  for (let i = 0; i < ring.length; i++) {
    const a = ring[i]!;
    const b = ring[(i + 1) % ring.length]!;
    const sideA = side(a);
    const sideB = side(b);
    if (sideA >= 0) result.push(a);
    if (sideA >= 0 !== sideB >= 0) result.push(mix(a, b, sideA / (sideA - sideB)));
  }
  return result;
}
