import type { BuildingIndex } from './building-index';
import { sectorOf, turnFrom, type CameraView } from './camera-view';
import { distanceOfWall, wallFinder, type Wall } from './wall';

/** The horizon is told by steps of direction of about half a degree. */
const STEP = Math.PI / 360;
const FULL_TURN = 2 * Math.PI;

/** How far one can see at most in each step of a sector. */
interface Horizon {
  readonly start: number;
  readonly step: number;
  readonly meters: Float64Array;
  /** Unit vectors at the steps' edges, two figures each. */
  readonly directions: Float64Array;
}

/** Which buildings stand in the way of a view. */
export interface Blockers {
  readonly buildings: readonly number[];
  /** Whether nothing is seen behind the walls of a building, however far. */
  readonly blocks: (building: number) => boolean;
}

/**
 * The walls of a view that are not wholly behind others, by where they begin.
 *
 * Buildings are taken from the nearest outwards. Each wall that blocks lowers the horizon in every step of direction it
 * spans from edge to edge; a building or wall whose nearest point lies beyond the horizon of all its steps bounds nothing
 * that is seen. Some walls that are hidden stay; none that is seen goes.
 */
export function wallsBeforeHorizon(
  view: CameraView,
  index: BuildingIndex,
  { buildings, blocks }: Blockers,
): Wall[] {
  const horizon = openHorizon(sectorOf(view));
  const wallsOf = wallFinder(view, index);
  const walls: Wall[] = [];
  for (const { building, x, y, radius } of nearestFirst(view, index, buildings)) {
    if (isHidden({ x, y, radius }, horizon)) continue;
    for (const wall of wallsOf(building)) {
      if (isBehind(wall, horizon)) continue;
      walls.push(wall);
      if (blocks(building)) lower(wall, horizon);
    }
  }
  return walls.filter((wall) => !isBehind(wall, horizon)).sort((a, b) => a.from - b.from);
}

/** Circles about buildings, from the camera. */
function nearestFirst(view: CameraView, { circles }: BuildingIndex, buildings: readonly number[]) {
  return buildings
    .map((building) => {
      const x = circles[3 * building]! - view.x;
      const y = circles[3 * building + 1]! - view.y;
      const radius = circles[3 * building + 2]!;
      return { building, x, y, radius, meters: Math.hypot(x, y) - radius };
    })
    .filter(({ meters }) => meters <= view.rangeMeters)
    .sort((a, b) => a.meters - b.meters);
}

function openHorizon({ start, width }: { readonly start: number; readonly width: number }): Horizon {
  const count = Math.max(1, Math.ceil(width / STEP));
  const step = width / count;
  const directions = new Float64Array(2 * (count + 1));
  for (let k = 0; k <= count; k++) {
    directions[2 * k] = Math.sin(start + k * step);
    directions[2 * k + 1] = Math.cos(start + k * step);
  }
  return { start, step, directions, meters: new Float64Array(count).fill(Infinity) };
}

interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Whether all of a circle that may lie in the sector lies beyond the horizon. */
function isHidden({ x, y, radius }: Circle, { start, step, meters }: Horizon): boolean {
  const distance = Math.hypot(x, y);
  if (distance <= radius) return false;
  const half = Math.asin(radius / distance);
  const middle = turnFrom(start, x, y);
  const steps = Math.round(FULL_TURN / step);
  // A step more at either side, for a full turn need not be a whole number of them.
  const last = Math.floor((middle + half) / step) + 1;
  for (let k = Math.floor((middle - half) / step) - 1; k <= last; k++) {
    // Steps outside the sector are none of the view's.
    const at = k < 0 ? k + steps : k >= steps ? k - steps : k;
    if (at < meters.length && meters[at]! > distance - radius) return false;
  }
  return true;
}

function isBehind({ from, to, nearMeters }: Wall, { step, meters }: Horizon): boolean {
  const last = Math.min(meters.length - 1, Math.floor(to / step));
  for (let k = Math.floor(from / step); k <= last; k++) {
    if (meters[k]! > nearMeters) return false;
  }
  return true;
}

/** A straight wall is farthest at one of the ends of each step. */
function lower(wall: Wall, { step, meters, directions }: Horizon): void {
  const first = Math.ceil(wall.from / step);
  const end = Math.min(meters.length, Math.floor(wall.to / step));
  if (first >= end) return;
  let before = distanceOfWall(wall, directions[2 * first]!, directions[2 * first + 1]!);
  for (let k = first; k < end; k++) {
    const after = distanceOfWall(wall, directions[2 * k + 2]!, directions[2 * k + 3]!);
    const farthest = Math.max(before, after);
    if (farthest < meters[k]!) meters[k] = farthest;
    before = after;
  }
}
