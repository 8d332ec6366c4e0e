import type { Point } from '../../geography';
import { along, directionOf, distance, leftOf, mix } from './vector';

export function lineLength(line: readonly Point[]): number {
  let sum = 0;
  for (let i = 1; i < line.length; i++) sum += distance(line[i - 1]!, line[i]!);
  return sum;
}

/** A uniform Catmull-Rom curve through the points, `steps` pieces between each two. */
export function smoothLine(points: readonly Point[], steps: number): Point[] {
  const at = (i: number): Point => {
    if (i < 0) return mix(points[1]!, points[0]!, 2);
    return i < points.length ? points[i]! : mix(points.at(-2)!, points.at(-1)!, 2);
  };
  const result: Point[] = [];
  for (let i = 0; i + 1 < points.length; i++) {
    for (let k = 0; k < steps; k++)
      result.push(catmullRom([at(i - 1), at(i), at(i + 1), at(i + 2)], k / steps));
  }
  result.push(points.at(-1)!);
  return result;
}

function catmullRom([a, b, c, d]: readonly [Point, Point, Point, Point], t: number): Point {
  const axis = (k: 0 | 1): number =>
    0.5 *
    (2 * b[k] +
      (c[k] - a[k]) * t +
      (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t * t +
      (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t * t * t);
  return [axis(0), axis(1)];
}

/** The same line with points about `spacing` meters apart, ends kept. */
export function resample(line: readonly Point[], spacing: number): Point[] {
  const total = lineLength(line);
  const pieces = Math.max(1, Math.round(total / spacing));
  const result: Point[] = [line[0]!];
  let walked = 0;
  let k = 1;
  for (let i = 1; i < pieces; i++) {
    const target = (total * i) / pieces;
    while (k < line.length - 1 && walked + distance(line[k - 1]!, line[k]!) < target) {
      walked += distance(line[k - 1]!, line[k]!);
      k++;
    }
    const step = distance(line[k - 1]!, line[k]!);
    result.push(step === 0 ? line[k]! : mix(line[k - 1]!, line[k]!, (target - walked) / step));
  }
  result.push(line.at(-1)!);
  return result;
}

/** Unit vectors along an open line, one a point (mean of the two sides). */
export function tangents(line: readonly Point[]): Point[] {
  return line.map((_, i) => directionOf(line[Math.max(0, i - 1)]!, line[Math.min(line.length - 1, i + 1)]!));
}

/** Each point moved to the left by its own distance (negative: to the right). */
export function shiftLeft(line: readonly Point[], distances: readonly number[]): Point[] {
  const directions = tangents(line);
  return line.map((point, i) => along(point, leftOf(directions[i]!), distances[i]!));
}

/** The part of a line between two distances from its start. */
export function slice(line: readonly Point[], from: number, to: number): Point[] {
  const result: Point[] = [];
  let walked = 0;
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1]!;
    const b = line[i]!;
    const step = distance(a, b);
    if (step > 0 && walked + step >= from && walked <= to) {
      if (result.length === 0) result.push(mix(a, b, Math.max(0, (from - walked) / step)));
      if (to < walked + step) {
        result.push(mix(a, b, (to - walked) / step));
        return result;
      }
      result.push(b);
    }
    walked += step;
  }
  return result;
}
