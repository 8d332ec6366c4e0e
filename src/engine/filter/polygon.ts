/** A closed ring in meters: corner `i` is `(xs[i], ys[i])`, the last is joined to the first. */
export interface Ring {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

/** `[west, south, east, north]` in meters; turned inside out for a ring without corners. */
export function ringBox({ xs, ys }: Ring): [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < xs.length; i++) {
    west = Math.min(west, xs[i]!);
    east = Math.max(east, xs[i]!);
    south = Math.min(south, ys[i]!);
    north = Math.max(north, ys[i]!);
  }
  return [west, south, east, north];
}

/**
 * Whether a point lies in a ring by the even-odd rule. Half-open: of rings that share a border, a point on it is in
 * exactly one.
 */
export function isInRing({ xs, ys }: Ring, x: number, y: number): boolean {
  let inside = false;
  for (let i = 0, j = xs.length - 1; i < xs.length; j = i++) {
    const yi = ys[i]!;
    const yj = ys[j]!;
    if (yi > y === yj > y) continue;
    if (x < xs[i]! + ((y - yi) / (yj - yi)) * (xs[j]! - xs[i]!)) inside = !inside;
  }
  return inside;
}
