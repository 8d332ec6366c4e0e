import type { PatrolTrack } from '@/domain/patrol/patrol';

import { DAY, dayOf, HOUR, startOfDay } from '../catalog/calendar';
import type { Point } from '../geography';
import { distance } from '../geography/plane/vector';
import { buildCellIndex } from '../ground/cell-index';
import { degreeSteps, type Degrees, toDegrees } from '../ground/degrees';
import type { Ground } from '../ground/ground';
import type { StreetGraph } from '../ground/street-graph';
import { shiftDegrees } from '../incidents/place-doubts';
import type { GridStaff } from '../people/staff';
import type { Random } from '../random';
import type { PatrolStop } from './patrol-points';
import { recordWalk, walkAlongStreets, type WalkStop } from './walk';

/** What patrol walks are made from. */
export interface PatrolModel {
  readonly ground: Ground;
  readonly graph: StreetGraph;
  readonly stops: readonly PatrolStop[];
  readonly staff: readonly GridStaff[];
  /** Share of its points that a grid's worker leaves out, by grid code, where it is not the usual one. */
  readonly missedFractions: ReadonlyMap<string, number>;
  readonly endsAt: number;
  readonly random: Random;
}

const USUAL_MISSED_FRACTION = 0.05;
/** Starts of the day's rounds, in hours. */
const ROUNDS = [8.2, 14.2] as const;

/**
 * Walks of one civil day, one track a worker and round: through the grid's points along the streets, cut off at the
 * sample's end.
 *
 * @param daysAgo 0 for the day on which the sample ends, 1 for the day before, and so on.
 */
export function tracksOfDay(model: PatrolModel, daysAgo: number): PatrolTrack[] {
  const day = dayOf(model.endsAt - daysAgo * DAY);
  const nodeOf = buildNodeIndex(model.graph);
  const stopsOfGrid = new Map<string, PatrolStop[]>();
  for (const stop of model.stops) {
    const others = stopsOfGrid.get(stop.record.gridCode);
    if (others) others.push(stop);
    else stopsOfGrid.set(stop.record.gridCode, [stop]);
  }
  return model.staff.flatMap(({ gridCode, workerCodes }) => {
    const stops = stopsOfGrid.get(gridCode) ?? [];
    const [workerCode] = workerCodes;
    if (workerCode === undefined || stops.length === 0) return [];
    return ROUNDS.flatMap((hour, round) => {
      const random = model.random.fork(`${gridCode} ${day} ${round}`);
      const visited = visitedStops(model, gridCode, round === 0 ? stops : stops.filter(isDueTwice), random);
      if (visited.length === 0) return [];
      const start = startOfDay(day) + hour * HOUR + Math.floor(random.next() * 50) * 60_000;
      const walk = walkAlongStreets(model.graph, nodeOf, visited);
      const fixes = recordWalk(walk, start / 1000, random).filter(({ at }) => at * 1000 < model.endsAt);
      return fixes.length === 0 ? [] : [{ workerCode, gridCode, fixes: toRecord(model.ground, fixes) }];
    });
  });
}

function isDueTwice({ record }: PatrolStop): boolean {
  return record.visitsPerDay > 1;
}

/** The points of one round in walking order, each with its stay; some are left out. */
function visitedStops(
  { missedFractions }: PatrolModel,
  gridCode: string,
  stops: readonly PatrolStop[],
  random: Random,
): WalkStop[] {
  const missed = missedFractions.get(gridCode) ?? USUAL_MISSED_FRACTION;
  const left = random.shuffle(stops).filter(() => !random.chance(missed));
  const order: WalkStop[] = [];
  let at: Point | undefined = left[0]?.point;
  while (left.length > 0 && at) {
    const from: Point = at;
    left.sort((a, b) => distance(a.point, from) - distance(b.point, from));
    const next = left.shift()!;
    order.push([next.point, Math.round(random.between(45, 200))]);
    at = next.point;
  }
  // Back to where the round began, so that even a round of one point is a walk.
  return order.length === 0 ? [] : [[shifted(order[0]![0], random), 0], ...order];
}

function shifted([x, y]: Point, random: Random): Point {
  const angle = random.between(0, 2 * Math.PI);
  const meters = random.between(120, 260);
  return [x + meters * Math.cos(angle), y + meters * Math.sin(angle)];
}

/** Finds the street node nearest to a point. */
function buildNodeIndex({ nodes }: StreetGraph): (point: Point) => number {
  const index = buildCellIndex(
    nodes.map(([x, y]) => [x, y, x, y]),
    120,
  );
  return ([x, y]) => {
    for (let reach = 150; reach < 20_000; reach *= 2) {
      let [best, nearest] = [-1, reach];
      for (const node of index.within([x - reach, y - reach, x + reach, y + reach])) {
        const apart = Math.hypot(nodes[node]![0] - x, nodes[node]![1] - y);
        if (apart < nearest) [best, nearest] = [node, apart];
      }
      if (best >= 0) return best;
    }
    return 0;
  };
}

/** Fixes in degrees: the first is projected, the others by their steps from it. */
function toRecord(ground: Ground, fixes: ReturnType<typeof recordWalk>): PatrolTrack['fixes'] {
  const origin: Point = [fixes[0]!.x, fixes[0]!.y];
  const start: Degrees = toDegrees(ground.geography, origin);
  const steps = degreeSteps(ground.geography, origin);
  return fixes.map(({ x, y, at, accuracyMeters }) => {
    const [longitude, latitude] = shiftDegrees(start, steps, x - origin[0], y - origin[1]);
    return [longitude, latitude, at, accuracyMeters] as const;
  });
}
