import type { Point, Polygon, Ring } from '../geography';

/** `[minX, minY, maxX, maxY]` in planar meters. */
export type Box = readonly [number, number, number, number];

/** The smallest box round some rings. */
export function boxOf(rings: readonly Ring[]): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings)
    for (const [x, y] of ring) {
      if (x < minX) minX = x;
      if (x > maxX) maxX = x;
      if (y < minY) minY = y;
      if (y > maxY) maxY = y;
    }
  return [minX, minY, maxX, maxY];
}

/** Whether a point lies in a polygon, by the half-open crossing rule: a shared border belongs to one side only. */
export function isInPolygon(polygon: Polygon, x: number, y: number): boolean {
  let inside = false;
  for (const ring of polygon)
    for (let i = 1; i < ring.length; i++) {
      const a = ring[i - 1]!;
      const b = ring[i]!;
      if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
    }
  return inside;
}

/** Distance from a point to the nearest border of some polygons, in meters. */
export function distanceToBorder(polygons: readonly Polygon[], x: number, y: number): number {
  let nearest = Infinity;
  for (const polygon of polygons)
    for (const ring of polygon)
      for (let i = 1; i < ring.length; i++) {
        nearest = Math.min(nearest, squaredDistanceToSegment(ring[i - 1]!, ring[i]!, x, y));
      }
  return Math.sqrt(nearest);
}

function squaredDistanceToSegment(a: Point, b: Point, x: number, y: number): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / length2));
  return (a[0] + along * dx - x) ** 2 + (a[1] + along * dy - y) ** 2;
}

/** Area of polygons, holes taken out, in square meters. */
export function areaOf(polygons: readonly Polygon[]): number {
  let area = 0;
  for (const polygon of polygons)
    polygon.forEach((ring, i) => (area += (i === 0 ? 1 : -1) * Math.abs(shoelace(ring))));
  return area;
}

function shoelace(ring: Ring): number {
  const [x0, y0] = ring[0]!;
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const a = ring[i - 1]!;
    const b = ring[i]!;
    twice += (a[0] - x0) * (b[1] - y0) - (b[0] - x0) * (a[1] - y0);
  }
  return twice / 2;
}

/** Mean of a ring's corners: near enough to its middle for small footprints. */
export function middleOf(ring: Ring): Point {
  let [x, y] = [0, 0];
  for (let i = 1; i < ring.length; i++) {
    x += ring[i]![0];
    y += ring[i]![1];
  }
  return [x / (ring.length - 1), y / (ring.length - 1)];
}

/** Points of a square lattice inside a polygon, row by row from the south-west of its box. */
export function latticeIn(polygon: Polygon, stepMeters: number): Point[] {
  const [minX, minY, , maxY] = boxOf(polygon);
  const points: Point[] = [];
  for (let y = minY + stepMeters / 2; y < maxY; y += stepMeters) {
    const crossings = crossingsAt(polygon, y);
    for (let i = 1; i < crossings.length; i += 2) {
      const first = Math.ceil((crossings[i - 1]! - minX) / stepMeters - 0.5);
      for (let x = minX + (first + 0.5) * stepMeters; x < crossings[i]!; x += stepMeters) points.push([x, y]);
    }
  }
  return points;
}

/** Where the borders cross a horizontal line, from west to east. */
function crossingsAt(polygon: Polygon, y: number): number[] {
  const crossings: number[] = [];
  for (const ring of polygon)
    for (let i = 1; i < ring.length; i++) {
      const [a, b] = [ring[i - 1]!, ring[i]!];
      if (a[1] > y !== b[1] > y) crossings.push(((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]);
    }
  return crossings.sort((p, q) => p - q);
}

const LATTICE = 14;

/**
 * A point deep inside polygons: where a label stands. A lattice is searched, then a finer one round the best.
 *
 * @throws {RangeError} If no lattice point is inside: the polygons are empty or thinner than a fourteenth of their box.
 */
export function innerPointOf(polygons: readonly Polygon[]): Point {
  let box = boxOf(polygons.flat());
  let best: Point | null = null;
  let depth = 0;
  for (let round = 0; round < 2; round++) {
    const [minX, minY, maxX, maxY] = box;
    const stepX = (maxX - minX) / LATTICE;
    const stepY = (maxY - minY) / LATTICE;
    for (let i = 0; i < LATTICE; i++)
      for (let j = 0; j < LATTICE; j++) {
        const x = minX + (i + 0.5) * stepX;
        const y = minY + (j + 0.5) * stepY;
        if (!polygons.some((polygon) => isInPolygon(polygon, x, y))) continue;
        const distance = distanceToBorder(polygons, x, y);
        if (distance > depth) [best, depth] = [[x, y], distance];
      }
    if (!best) break;
    box = [best[0] - stepX, best[1] - stepY, best[0] + stepX, best[1] + stepY];
  }
  if (!best) throw new RangeError('no point of the lattice lies inside the polygons');
  return best;
}
