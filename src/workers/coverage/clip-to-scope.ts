import type { RoadLine } from '@/analysis/camera-coverage/road-coverage';
import { isInMultiPolygon } from '@/analysis/polygon/point-in-polygon';
import { boundsOf } from '@/analysis/polygon/polygon';
import type { MultiPolygon } from '@/analysis/polygon/polygon';
import { stretchesInPolygon } from '@/analysis/polygon/segment-in-polygon';
import type { PlacedCamera, PlaneGround, PlaneLine } from './plane-ground';

/** What of the ground lies in the scope. */
export interface ScopedGround {
  /** Numbers of the cameras that stand in it. */
  readonly cameras: readonly number[];
  readonly roads: readonly PlaneLine[] | null;
  /** Key sections whose middle lies in it: they count as a whole. */
  readonly sections: readonly PlaneLine[];
  readonly places: PlaneGround['places'];
}

/** Cuts the ground to a scope; an empty shape, or none, cuts nothing. */
export function clipToScope(ground: PlaneGround, scope: MultiPolygon): ScopedGround {
  const { cameras, roads, sections, places } = ground;
  const all = cameras.map((_, i) => i);
  if (scope.length === 0) return { cameras: all, roads, sections, places };
  const isWithin = ([x, y]: readonly [number, number]) => isInMultiPolygon(scope, x, y);
  const stands = ({ placement: { x, y } }: PlacedCamera) => isWithin([x, y]);
  return {
    cameras: all.filter((i) => stands(cameras[i]!)),
    roads: roads?.flatMap((road) => cutLine(road, scope)) ?? null,
    sections: sections.filter(({ path }) => isWithin(path[Math.floor(path.length / 2)]!)),
    places: places.filter(({ at }) => isWithin(at)),
  };
}

/** The parts of a road in the scope, each a road by itself. */
function cutLine(road: PlaneLine, scope: MultiPolygon): PlaneLine[] {
  const { west, south, east, north } = boundsOf(scope);
  const isNear = road.path.some(([x, y]) => x >= west && x <= east && y >= south && y <= north);
  if (!isNear) return [];
  const parts: RoadLine[] = [];
  for (let i = 1; i < road.path.length; i++) {
    const [ax, ay] = road.path[i - 1]!;
    const [bx, by] = road.path[i]!;
    for (const { from, to } of stretchesInPolygon([ax, ay, bx, by], scope)) {
      const at = (share: number): [number, number] => [ax + share * (bx - ax), ay + share * (by - ay)];
      parts.push([at(from), at(to)]);
    }
  }
  return parts.map((path) => ({ ...road, path }));
}
