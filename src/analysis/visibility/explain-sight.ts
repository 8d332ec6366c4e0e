import { isSightBlocked } from '../line-of-sight/line-of-sight';
import type { BuildingIndex } from './building-index';
import { placeInSector, sectorOf, turnFrom, type SectorPlace } from './camera-view';
import { seesPoint } from './sees-point';
import type { Viewshed } from './viewshed';
import { distanceOfWall, wallsInView } from './wall';

/** Whether and why a camera does not see a place. */
export type SightState = 'seen' | Exclude<SectorPlace, 'inside'> | 'indoors' | 'occluded';

/** What can be told of one camera and one place. */
export interface SightExplanation {
  readonly state: SightState;
  readonly distanceMeters: number;
  /** The building in between, or the one the place lies in; `null` where none is the cause. */
  readonly building: number | null;
  /** How far from the camera that building begins on the sight line, meters; `null` where none is the cause. */
  readonly blockedAtMeters: number | null;
}

/**
 * Why a camera sees a place or not: first range and sector, then the nearest building that hides it. A place inside that
 * building is `indoors`. Whether the camera runs is not asked.
 *
 * @param x Easting, meters.
 * @param y Northing, meters.
 */
export function explainSight(
  viewshed: Viewshed,
  index: BuildingIndex,
  x: number,
  y: number,
): SightExplanation {
  const { view } = viewshed;
  const distanceMeters = Math.hypot(x - view.x, y - view.y);
  const open = { distanceMeters, building: null, blockedAtMeters: null };
  const place = placeInSector(view, x, y);
  if (place !== 'inside') return { state: place, ...open };
  if (seesPoint(viewshed, x, y)) return { state: 'seen', ...open };
  const blocker = crossingsBefore(viewshed, index, [x, y])
    .filter((crossing) => hides(viewshed, index, crossing, distanceMeters))
    .reduce<Crossing | null>((first, next) => (first && first.enter <= next.enter ? first : next), null);
  return {
    state: blocker && blocker.leave > distanceMeters ? 'indoors' : 'occluded',
    distanceMeters,
    building: blocker?.building ?? null,
    blockedAtMeters: blocker?.enter ?? null,
  };
}

/** Where a sight line enters and leaves a footprint, meters from the camera; `leave` is Infinity beyond the view. */
interface Crossing {
  readonly building: number;
  readonly enter: number;
  readonly leave: number;
}

function crossingsBefore(
  { view, mounts }: Viewshed,
  index: BuildingIndex,
  [x, y]: readonly [number, number],
): Crossing[] {
  const distance = Math.hypot(x - view.x, y - view.y);
  const directionX = (x - view.x) / distance;
  const directionY = (y - view.y) / distance;
  const turn = turnFrom(sectorOf(view).start, directionX, directionY);
  const blockers = index.near(view.x, view.y, view.rangeMeters).filter((b) => !mounts.includes(b));
  const walls = wallsInView(view, index, blockers).filter((wall) => wall.from <= turn && wall.to > turn);
  return blockers.flatMap((building) => {
    const meters = walls
      .filter((wall) => wall.building === building)
      .map((wall) => distanceOfWall(wall, directionX, directionY))
      .sort((a, b) => a - b);
    return meters.flatMap((enter, k) =>
      k % 2 === 0 && enter <= distance ? [{ building, enter, leave: meters[k + 1] ?? Infinity }] : [],
    );
  });
}

function hides(
  { view }: Viewshed,
  { edges }: BuildingIndex,
  { building, enter, leave }: Crossing,
  distance: number,
): boolean {
  if (!view.heights || leave >= distance) return true;
  const crossed = { fromMeters: enter, toMeters: leave, heightMeters: edges.roofs[building]! };
  return isSightBlocked(view.heights, distance, crossed);
}
