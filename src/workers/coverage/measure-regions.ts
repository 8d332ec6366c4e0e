import { areaCoverageInSteps } from '@/analysis/camera-coverage/area-coverage';
import { buildPolygonLocator } from '@/analysis/polygon/polygon-locator';
import { boundsOf } from '@/analysis/polygon/polygon';
import type { MultiPolygon } from '@/analysis/polygon/polygon';
import type { RegionSight } from './coverage-results';
import { isAuthorized } from './measure-census';
import type { PlaneGround } from './plane-ground';
import type { Turns } from './turns';

const DEEPEST = 3;

/** Open ground of a region, and how much of it 1, 2 and 3 cameras see. */
export interface AreaSight {
  readonly code: string;
  readonly areaSquareMeters: number;
  readonly atLeast: readonly number[];
}

/** How much of the open ground of each region is in sight. */
export async function measureAreas(
  ground: PlaneGround,
  {
    regionCodes,
    shapes,
    turns,
  }: {
    readonly regionCodes: readonly string[];
    readonly shapes: readonly MultiPolygon[];
    readonly turns: Turns;
  },
): Promise<AreaSight[]> {
  const boxes = shapes.map((shape) => boundsOf(shape));
  const found: AreaSight[] = [];
  for (const [at, code] of regionCodes.entries()) {
    const shape = ground.shapeOf(code);
    if (shape.length === 0) continue;
    const { west, south, east, north } = boundsOf(shape);
    const near = shapes.filter((_, i) => {
      const box = boxes[i]!;
      return box.west <= east && box.east >= west && box.south <= north && box.north >= south;
    });
    const radius = Math.max(east - west, north - south) / 2;
    const buildings = ground.index.near((west + east) / 2, (south + north) / 2, radius);
    const without = buildings.map((building) => ground.footprints[building]!);
    const steps = areaCoverageInSteps({ shapes: [shape], without }, near, DEEPEST);
    let step = steps.next();
    for (; !step.done; step = steps.next()) await turns.next((at + step.value) / regionCodes.length);
    const { areaSquareMeters, atLeast } = step.value;
    found.push({ code, areaSquareMeters, atLeast });
  }
  return found;
}

/** With the cameras that stand in each region, and those of them that are granted to a leader at a moment. */
export function toRegionSights(
  ground: PlaneGround,
  areas: readonly AreaSight[],
  asOf: number,
): RegionSight[] {
  const codes = areas.map(({ code }) => code);
  const { locate } = buildPolygonLocator(codes.map((code) => ground.shapeOf(code)));
  const standing = codes.map(() => ({ cameras: 0, authorized: 0 }));
  for (const { placement, camera } of ground.cameras) {
    const own = standing[locate(placement.x, placement.y)];
    if (!own) continue;
    own.cameras++;
    if (isAuthorized(camera, asOf)) own.authorized++;
  }
  return areas.map((area, i) => ({ ...area, ...standing[i]! }));
}
