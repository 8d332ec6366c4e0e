import { boundsOf } from '@/analysis/polygon/polygon';
import type { PointGrid } from '@/analysis/point-grid/point-grid';
import { buildingAt } from '@/analysis/visibility/building-index';
import type { MountKind } from './coverage-settings';
import { pointsAlong } from './measure-sections';
import type { PlaneGround, PlaneLine } from './plane-ground';
import type { Demand } from './siting-demand';

type Place = readonly [x: number, y: number];

/** Where a new camera could be fixed. */
export interface MountPlace {
  readonly at: Place;
  readonly mount: MountKind;
}

/** Poles stand along the roads, so far apart. */
const POLE_STEP_METERS = 40;
/** Roads whose ends are nearer meet. */
const MEET_METERS = 1;
const LEAST_ARMS = 3;
/** A bracket holds a camera so far off the corner, so that its own house hides what is behind it. */
const BRACKET_METERS = 0.8;
/** Two places nearer than this are one. */
const CELL_METERS = 15;
const MOST_PLACES = 400;

interface Wanted {
  readonly demand: Demand;
  readonly grid: PointGrid;
  readonly reachMeters: number;
}

/** Junctions, poles along the roads and corners of buildings, those with the most to be seen around first. */
export function likelyPlaces(
  ground: PlaneGround,
  lines: readonly PlaneLine[],
  { demand, grid, reachMeters }: Wanted,
): MountPlace[] {
  const weightAround = ([x, y]: Place) => {
    let weight = 0;
    grid.forEachWithin(x, y, reachMeters, (i) => (weight += demand.trained[i]!));
    return weight;
  };
  const places: MountPlace[] = [
    ...junctionsOf(lines).map((at) => ({ at, mount: 'junction' as const })),
    ...lines.flatMap(({ path }) =>
      pointsAlong(path, POLE_STEP_METERS).map((at) => ({ at, mount: 'pole' as const })),
    ),
    ...cornersNear(ground, demand, reachMeters).map((at) => ({ at, mount: 'corner' as const })),
  ];
  const weighed = places
    .map((place) => ({ ...place, weight: weightAround(place.at) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const chosen: MountPlace[] = [];
  const taken = new Set<string>();
  for (const { at, mount } of weighed) {
    if (chosen.length >= MOST_PLACES) break;
    const cell = at.map((value) => Math.round(value / CELL_METERS)).join(' ');
    if (taken.has(cell) || buildingAt(ground.index, at[0], at[1]) >= 0) continue;
    taken.add(cell);
    chosen.push({ at, mount });
  }
  return chosen;
}

/** Where three arms of road or more meet. */
export function junctionsOf(lines: readonly Pick<PlaneLine, 'path'>[]): Place[] {
  const arms = new Map<string, { at: Place; count: number }>();
  for (const { path } of lines) {
    path.forEach((at, i) => {
      const key = at.map((value) => Math.round(value / MEET_METERS)).join(' ');
      const known = arms.get(key) ?? { at, count: 0 };
      known.count += i === 0 || i === path.length - 1 ? 1 : 2;
      arms.set(key, known);
    });
  }
  return [...arms.values()].filter(({ count }) => count >= LEAST_ARMS).map(({ at }) => at);
}

/** Corners of the buildings around the demand, a bracket's length out into the open. */
function cornersNear({ footprints }: PlaneGround, demand: Demand, reachMeters: number): Place[] {
  const cells = new Set<string>();
  const cellOf = (x: number, y: number) => `${Math.floor(x / reachMeters)} ${Math.floor(y / reachMeters)}`;
  demand.xs.forEach((x, i) => cells.add(cellOf(x, demand.ys[i]!)));
  return footprints.flatMap((footprint) => {
    const { west, south } = boundsOf(footprint);
    return cells.has(cellOf(west, south)) ? footprint.flatMap(([outer]) => cornersOf(outer ?? [])) : [];
  });
}

function cornersOf(ring: readonly Place[]): Place[] {
  return ring.flatMap(([x, y], i): Place[] => {
    const [before, after] = [ring.at(i - 1)!, ring[(i + 1) % ring.length]!];
    const [ax, ay] = unit(x - before[0], y - before[1]);
    const [bx, by] = unit(x - after[0], y - after[1]);
    const length = Math.hypot(ax + bx, ay + by);
    // Along a straight wall there is no corner.
    if (!(length > 0.2)) return [];
    return [[x + (BRACKET_METERS * (ax + bx)) / length, y + (BRACKET_METERS * (ay + by)) / length]];
  });
}

function unit(dx: number, dy: number): Place {
  const length = Math.hypot(dx, dy);
  return length > 0 ? [dx / length, dy / length] : [0, 0];
}
