import type { Point } from '../geography';
import { lineLength } from '../geography/plane/polyline';
import { distance } from '../geography/plane/vector';

/** A place on a line: where it is and which way the line runs there (unit vector). */
export interface Station {
  readonly point: Point;
  readonly direction: Point;
  /** Meters from the line's start. */
  readonly chainageMeters: number;
}

/** The place at a distance from a line's start; distances beyond an end give the end. */
export function stationAt(line: readonly Point[], chainageMeters: number): Station {
  let [at, station] = [0, null as Station | null];
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1]!;
    const b = line[i]!;
    const length = distance(a, b);
    if (length === 0) continue;
    const direction: Point = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
    const along = Math.max(0, Math.min(length, chainageMeters - at));
    const point: Point = [a[0] + direction[0] * along, a[1] + direction[1] * along];
    station = { point, direction, chainageMeters: at + along };
    if (chainageMeters <= at + length) return station;
    at += length;
  }
  if (!station) throw new RangeError('a line needs two different points');
  return station;
}

/** Places along a line every so many meters, the first half a step from the start; at least one. */
export function stationsAlong(line: readonly Point[], stepMeters: number): Station[] {
  const length = lineLength(line);
  if (length === 0) return [];
  const count = Math.max(1, Math.round(length / stepMeters));
  const stations: Station[] = [];
  let at = 0;
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1]!;
    const b = line[i]!;
    const side = distance(a, b);
    if (side === 0) continue;
    const direction: Point = [(b[0] - a[0]) / side, (b[1] - a[1]) / side];
    for (let next = ((stations.length + 0.5) * length) / count; next <= at + side;) {
      const along = next - at;
      const point: Point = [a[0] + direction[0] * along, a[1] + direction[1] * along];
      stations.push({ point, direction, chainageMeters: next });
      next = ((stations.length + 0.5) * length) / count;
    }
    at += side;
  }
  return stations;
}

/** The place on a line nearest to a point, which side of it the point lies on (1 left, -1 right), and how far. */
export function nearestOnLine(line: readonly Point[], x: number, y: number) {
  let best = { chainageMeters: 0, distanceMeters: Infinity, side: 1 as 1 | -1 };
  let at = 0;
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1]!;
    const dx = line[i]![0] - a[0];
    const dy = line[i]![1] - a[1];
    const length2 = dx * dx + dy * dy;
    if (length2 === 0) continue;
    const along = Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / length2));
    const distanceMeters = Math.hypot(a[0] + along * dx - x, a[1] + along * dy - y);
    const length = Math.sqrt(length2);
    if (distanceMeters < best.distanceMeters) {
      const left = dx * (y - a[1]) - dy * (x - a[0]) >= 0;
      best = { chainageMeters: at + along * length, distanceMeters, side: left ? 1 : -1 };
    }
    at += length;
  }
  return best;
}
