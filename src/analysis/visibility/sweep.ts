import { distanceOfWall, type Wall } from './wall';

/** A wall across one interval of directions, within which it neither begins nor ends. */
export interface WallLine {
  readonly building: number;
  readonly startMeters: number;
  readonly endMeters: number;
}

/** An interval of directions, as turns from the left edge of the view, radians. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** Narrower intervals are rounding. */
const LEAST_INTERVAL = 1e-12;
/** Intervals stay well below half a turn, where a line would come to the camera's back. */
const WIDEST_INTERVAL = Math.PI / 2;

/**
 * Turns once across a view and stops wherever a wall begins or ends.
 *
 * @param walls Ascending by where they begin.
 * @param visit Called with each interval in order and the walls that span it.
 */
export function sweepView(
  walls: readonly Wall[],
  { start, width }: { start: number; width: number },
  visit: (interval: Interval, lines: WallLine[]) => void,
): void {
  const stops = stopsOf(walls, width);
  let active: Wall[] = [];
  let next = 0;
  let from = 0;
  let [directionX, directionY] = [Math.sin(start), Math.cos(start)];
  for (const to of stops) {
    if (to <= from) continue;
    const toX = Math.sin(start + to);
    const toY = Math.cos(start + to);
    active = active.filter((wall) => wall.to >= to);
    for (; next < walls.length && walls[next]!.from <= from; next++) {
      if (walls[next]!.to >= to) active.push(walls[next]!);
    }
    if (to - from >= LEAST_INTERVAL) {
      const lines = active.map((wall) => ({
        building: wall.building,
        startMeters: distanceOfWall(wall, directionX, directionY),
        endMeters: distanceOfWall(wall, toX, toY),
      }));
      visit({ from, to }, lines);
    }
    from = to;
    directionX = toX;
    directionY = toY;
  }
}

function stopsOf(walls: readonly Wall[], width: number): Float64Array {
  const quarters = Math.ceil(width / WIDEST_INTERVAL);
  const stops = new Float64Array(walls.length * 2 + quarters);
  walls.forEach((wall, i) => {
    stops[2 * i] = wall.from;
    stops[2 * i + 1] = wall.to;
  });
  for (let k = 1; k <= quarters; k++) stops[walls.length * 2 + k - 1] = (width * k) / quarters;
  return stops.sort();
}
