import type { Isoline } from './trace-isolines';

/** A point this near to the straight line past it, in cells, adds nothing to be seen. */
const TOLERANCE_CELLS = 0.06;

/** Leaves out points of a line that lie on the way of their neighbors; ends stay. */
export function thinOut(line: Isoline): Isoline {
  const { points } = line;
  const kept: number[] = [points[0]!, points[1]!];
  for (let i = 2; i + 2 < points.length; i += 2) {
    const [ax, ay] = [kept.at(-2)!, kept.at(-1)!];
    const [dx, dy] = [points[i + 2]! - ax, points[i + 3]! - ay];
    const offset = Math.abs((points[i]! - ax) * dy - (points[i + 1]! - ay) * dx) / Math.hypot(dx, dy);
    // A long bend made of small ones must not slip through, so a kept point is never far behind.
    if (offset > TOLERANCE_CELLS || Math.hypot(points[i]! - ax, points[i + 1]! - ay) > 4) {
      kept.push(points[i]!, points[i + 1]!);
    }
  }
  kept.push(points.at(-2)!, points.at(-1)!);
  return { ...line, points: Float32Array.from(kept) };
}
