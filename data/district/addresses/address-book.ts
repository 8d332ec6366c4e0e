import type { Building, Point } from '../geography';
import type { Ground } from '../ground/ground';
import { stationAt } from '../ground/polyline';
import { middleOf } from '../ground/ring';
import { buildWayIndex, type WayStation } from './way-index';

/** Address and door of each building, in the order of the geography's buildings. */
export interface AddressBook {
  readonly texts: readonly string[];
  readonly doors: readonly Point[];
  /** The named street a building belongs to; `null` where none is near. */
  readonly stations: readonly (WayStation | null)[];
}

/** Buildings farther than this from any named street are numbered by their community. */
const REACH_METERS = 90;
const PLOT_METERS = 10;

/** House number at a place along a street: odd on its left, even on its right, one pair for each ten meters. */
export function houseNumber(chainageMeters: number, side: 1 | -1): number {
  return 2 * Math.floor(chainageMeters / PLOT_METERS) + (side === 1 ? 1 : 2);
}

/** Gives each building an address: by street and house number, else by community and running number. */
export function buildAddressBook(ground: Ground): AddressBook {
  const nearestWay = buildWayIndex(ground, REACH_METERS);
  const communityOfGrid = new Map(
    ground.grids.map((grid, i) => [grid.code, ground.communityOfGrid[i]!.name.zh]),
  );
  const used = new Map<string, number>();
  const texts: string[] = [];
  const doors: Point[] = [];
  const stations: (WayStation | null)[] = [];
  for (const building of ground.geography.buildings) {
    const middle = middleOf(building.ring);
    const station = nearestWay(middle[0], middle[1]);
    stations.push(station);
    doors.push(doorOf(ground, building, station));
    if (station) {
      const text = `${ground.ways[station.way]!.name!.zh} ${houseNumber(station.chainageMeters, station.side)} 号`;
      const count = (used.get(text) ?? 0) + 1;
      used.set(text, count);
      texts.push(count === 1 ? text : `${text} ${count} 幢`);
    } else {
      const community = communityOfGrid.get(building.gridCode) ?? '';
      const count = (used.get(community) ?? 0) + 1;
      used.set(community, count);
      texts.push(`${community} ${count} 号`);
    }
  }
  return { texts, doors, stations };
}

/** Just outside the middle of the wall that faces the street, or of the longest wall. */
function doorOf(ground: Ground, { ring }: Building, station: WayStation | null): Point {
  const middle = middleOf(ring);
  const target = station && stationAt(ground.ways[station.way]!.line, station.chainageMeters).point;
  let best: Point = middle;
  let score = -Infinity;
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1]!, ring[i]!];
    const wall: Point = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    const merit = target
      ? -Math.hypot(wall[0] - target[0], wall[1] - target[1])
      : Math.hypot(b[0] - a[0], b[1] - a[1]);
    if (merit <= score) continue;
    score = merit;
    const out = Math.hypot(wall[0] - middle[0], wall[1] - middle[1]) || 1;
    best = [wall[0] + ((wall[0] - middle[0]) / out) * 1.2, wall[1] + ((wall[1] - middle[1]) / out) * 1.2];
  }
  return best;
}
