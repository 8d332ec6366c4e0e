import type { Point } from '../../geography';

export function subtract(a: Point, b: Point): Point {
  return [a[0] - b[0], a[1] - b[1]];
}

/** `from` moved by `distance` along `direction` (a unit vector gives meters). */
export function along(from: Point, direction: Point, distance: number): Point {
  return [from[0] + direction[0] * distance, from[1] + direction[1] * distance];
}

export function mix(a: Point, b: Point, t: number): Point {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
}

export function dot(a: Point, b: Point): number {
  return a[0] * b[0] + a[1] * b[1];
}

/** Positive when `b` lies counter-clockwise of `a`. */
export function cross(a: Point, b: Point): number {
  return a[0] * b[1] - a[1] * b[0];
}

export function distance(a: Point, b: Point): number {
  return Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2);
}

/** Unit vector from `a` to `b`; east where they coincide. */
export function directionOf(a: Point, b: Point): Point {
  const length = distance(a, b);
  return length === 0 ? [1, 0] : [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
}

/** A quarter turn counter-clockwise. */
export function leftOf(direction: Point): Point {
  return [-direction[1], direction[0]];
}

/** The unit vector at an angle counter-clockwise from east. */
export function unitAt(angleRadians: number): Point {
  return [Math.cos(angleRadians), Math.sin(angleRadians)];
}

/** Distance from `p` to the segment `a`–`b`. */
export function distanceToSegment(p: Point, a: Point, b: Point): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const squared = dx * dx + dy * dy;
  const t = squared === 0 ? 0 : Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / squared));
  return Math.sqrt((p[0] - a[0] - t * dx) ** 2 + (p[1] - a[1] - t * dy) ** 2);
}

/** Parameters on `a`–`b` and `c`–`d` where the two lines meet; `null` where they are parallel. */
export function meet(a: Point, b: Point, c: Point, d: Point): { t: number; s: number } | null {
  const r = subtract(b, a);
  const q = subtract(d, c);
  const denominator = cross(r, q);
  if (Math.abs(denominator) < 1e-12) return null;
  const w = subtract(c, a);
  return { t: cross(w, q) / denominator, s: cross(w, r) / denominator };
}

/** True where two segments that are not parallel have a point in common, touching included. */
export function segmentsTouch(a: Point, b: Point, c: Point, d: Point): boolean {
  const [rx, ry] = [b[0] - a[0], b[1] - a[1]];
  const [qx, qy] = [d[0] - c[0], d[1] - c[1]];
  const denominator = rx * qy - ry * qx;
  if (Math.abs(denominator) < 1e-12) return false;
  const [wx, wy] = [c[0] - a[0], c[1] - a[1]];
  const t = (wx * qy - wy * qx) / denominator;
  const s = (wx * ry - wy * rx) / denominator;
  return t >= 0 && t <= 1 && s >= 0 && s <= 1;
}
