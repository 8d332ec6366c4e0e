import { sectorOf, turnFrom, type CameraView } from './camera-view';
import type { BuildingIndex } from './building-index';

/** The part of a wall within the range of a view and within its sector, as seen from the camera. */
export interface Wall {
  /** Turn clockwise from the left edge of the view at which it begins and ends, radians; `from < to`. */
  readonly from: number;
  readonly to: number;
  readonly building: number;
  /** Its line: cross product of a point on it with its direction, and that direction, meters. */
  readonly cross: number;
  readonly alongX: number;
  readonly alongY: number;
  /** Bounds of its distance, meters; they hold what rounding makes of walls seen edge on. */
  readonly leastMeters: number;
  readonly mostMeters: number;
  /** Distance of its nearest point, meters. */
  readonly nearMeters: number;
}

const FULL_TURN = 2 * Math.PI;
/** Walls seen edge on hide nothing. */
const LEAST_TURN = 1e-12;

/**
 * The walls of some buildings that a view can meet, by where they begin.
 *
 * @param buildings Which ones; those the camera is mounted on are left out by the caller.
 */
export function wallsInView(view: CameraView, index: BuildingIndex, buildings: readonly number[]): Wall[] {
  const wallsOf = wallFinder(view, index);
  return buildings.flatMap((building) => wallsOf(building)).sort((a, b) => a.from - b.from);
}

/** Finds the walls of one building after another that a view can meet. */
export function wallFinder(
  view: CameraView,
  { edges: { starts, ends } }: BuildingIndex,
): (building: number) => Wall[] {
  const sector = sectorOf(view);
  const isAside = sideTest(sector);
  return (building) => {
    const walls: Wall[] = [];
    for (let k = starts[building]! * 4; k < starts[building + 1]! * 4; k += 4) {
      const ax = ends[k]! - view.x;
      const ay = ends[k + 1]! - view.y;
      const alongX = ends[k + 2]! - ends[k]!;
      const alongY = ends[k + 3]! - ends[k + 1]!;
      if (isAside?.(ax, ay, ax + alongX, ay + alongY)) continue;
      const cut = cutByRange(ax, ay, alongX, alongY, view.rangeMeters);
      if (!cut) continue;
      const x0 = ax + cut[0] * alongX;
      const y0 = ay + cut[0] * alongY;
      const x1 = ax + cut[1] * alongX;
      const y1 = ay + cut[1] * alongY;
      pushWall([x0, y0, x1, y1], building, sector, walls);
    }
    return walls;
  };
}

/** Tells edges that lie wholly on the far side of one of a sector's borders; none for sectors that are not convex. */
function sideTest({ start, width }: { readonly start: number; readonly width: number }) {
  if (width >= Math.PI) return null;
  const [leftX, leftY] = [Math.sin(start), Math.cos(start)];
  const [rightX, rightY] = [Math.sin(start + width), Math.cos(start + width)];
  return (ax: number, ay: number, bx: number, by: number): boolean =>
    (ax * leftY < ay * leftX && bx * leftY < by * leftX) ||
    (ax * rightY > ay * rightX && bx * rightY > by * rightX);
}

/** The stretch of an edge within a range, as shares of its length; `null` where it stays outside. */
function cutByRange(
  ax: number,
  ay: number,
  alongX: number,
  alongY: number,
  range: number,
): [from: number, to: number] | null {
  const squared = alongX * alongX + alongY * alongY;
  const half = ax * alongX + ay * alongY;
  const inside = half * half - squared * (ax * ax + ay * ay - range * range);
  if (!(inside > 0)) return null;
  const root = Math.sqrt(inside);
  const from = Math.max(0, (-half - root) / squared);
  const to = Math.min(1, (-half + root) / squared);
  return from < to ? [from, to] : null;
}

type Ends = readonly [x0: number, y0: number, x1: number, y1: number];

/** Adds what of a wall lies in the sector: two pieces where it runs across the left edge of a wide view. */
function pushWall(
  ends: Ends,
  building: number,
  sector: { start: number; width: number },
  walls: Wall[],
): void {
  const [x0, y0, x1, y1] = ends;
  const first = turnFrom(sector.start, x0, y0);
  const second = turnFrom(sector.start, x1, y1);
  let sweep = second - first;
  if (sweep > Math.PI) sweep -= FULL_TURN;
  if (sweep <= -Math.PI) sweep += FULL_TURN;
  if (Math.abs(sweep) < LEAST_TURN) return;
  const from = sweep > 0 ? first : second;
  const to = from + Math.abs(sweep);
  const alongX = x1 - x0;
  const alongY = y1 - y0;
  const cross = x0 * alongY - y0 * alongX;
  const leastMeters = Math.abs(cross) / Math.hypot(alongX, alongY);
  const [firstMeters, secondMeters] = [Math.hypot(x0, y0), Math.hypot(x1, y1)];
  const isAbreast = x0 * alongX + y0 * alongY < 0 && x1 * alongX + y1 * alongY > 0;
  const line = {
    building,
    cross,
    alongX,
    alongY,
    leastMeters,
    mostMeters: Math.max(firstMeters, secondMeters),
    nearMeters: isAbreast ? leastMeters : Math.min(firstMeters, secondMeters),
  };
  if (from < sector.width) walls.push({ from, to: Math.min(to, sector.width), ...line });
  if (to > FULL_TURN) walls.push({ from: 0, to: Math.min(to - FULL_TURN, sector.width), ...line });
}

/** Distance of a wall's line in the direction of a unit vector, meters. */
export function distanceOfWall(wall: Wall, directionX: number, directionY: number): number {
  const distance = wall.cross / (directionX * wall.alongY - directionY * wall.alongX);
  if (!(distance >= wall.leastMeters)) return wall.leastMeters;
  return distance > wall.mostMeters ? wall.mostMeters : distance;
}
