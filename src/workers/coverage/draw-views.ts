import { viewshedShape } from '@/analysis/visibility/viewshed-shape';
import type { MultiPolygon } from '@/analysis/polygon/polygon';
import { boundsOf, multiPolygonArea } from '@/analysis/polygon/polygon';
import { shapesInDepth } from '@/analysis/polygon-clipping/clip-shapes';
import type { DrawnDepths, DrawnView } from './coverage-results';
import { COVERAGE_TASKS } from './coverage-settings';
import type { CoverageSettings } from './coverage-settings';
import { countViews } from './counted-views';
import { toDegreePolygons } from './plane-ground';
import type { PlaneGround } from './plane-ground';
import { partOfTurns } from './turns';
import type { Turns } from './turns';
import type { ViewSets } from './view-sets';

/** Coarser arcs than measures use: a chord is off by less than a tenth of a percent of the radius. */
const DRAWN_ARC_DEGREES = 5;

interface DrawQuestion {
  readonly settings: CoverageSettings;
  readonly turns: Turns;
}

/** What each counted camera sees, from the settings' task to the most demanding one. */
export async function drawViews(
  ground: PlaneGround,
  sets: ViewSets,
  { settings, turns }: DrawQuestion,
): Promise<DrawnView[]> {
  const tasks = COVERAGE_TASKS.slice(COVERAGE_TASKS.indexOf(settings.task));
  const drawn: DrawnView[] = [];
  for (const [at, task] of tasks.entries()) {
    const part = partOfTurns(turns, at / tasks.length, (at + 1) / tasks.length);
    const { set, counted } = await countViews(ground, sets, { settings: { ...settings, task }, turns: part });
    for (const i of counted) {
      await part.next(i / ground.cameras.length);
      const shape = viewshedShape(set.viewsheds[i]!, DRAWN_ARC_DEGREES);
      const polygons = toDegreePolygons(ground.projection, shape);
      if (polygons.length > 0) drawn.push({ code: ground.cameras[i]!.camera.code, task, polygons });
    }
  }
  return drawn;
}

/** Ground that 1, 2 and 3 or more of the counted cameras see. */
export async function drawDepths(
  ground: PlaneGround,
  sets: ViewSets,
  { settings, turns }: DrawQuestion,
): Promise<DrawnDepths> {
  const { set, counted } = await countViews(ground, sets, { settings, turns: partOfTurns(turns, 0, 0.4) });
  const shapes = counted
    .map((i) => viewshedShape(set.viewsheds[i]!, DRAWN_ARC_DEGREES))
    .filter((shape) => shape.length > 0);
  const heaps = heapsOf(shapes);
  const found: [MultiPolygon[], MultiPolygon[], MultiPolygon[]] = [[], [], []];
  for (const [i, heap] of heaps.entries()) {
    await turns.next(0.4 + (0.6 * i) / heaps.length);
    found.forEach((parts, k) => parts.push(shapesInDepth(heap, k + 1)));
  }
  const united = found.map((parts): MultiPolygon => parts.flat());
  return {
    atLeast: united.map((shape) =>
      toDegreePolygons(ground.projection, shape),
    ) as unknown as DrawnDepths['atLeast'],
    squareMeters: united.map(multiPolygonArea) as unknown as DrawnDepths['squareMeters'],
  };
}

/** Shapes whose boxes hang together; those of different heaps never meet. */
function heapsOf(shapes: readonly MultiPolygon[]): MultiPolygon[][] {
  const boxes = shapes.map(boundsOf);
  const parent = shapes.map((_, i) => i);
  const rootOf = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  const order = shapes.map((_, i) => i).sort((a, b) => boxes[a]!.west - boxes[b]!.west);
  order.forEach((i, k) => {
    for (let next = k + 1; next < order.length; next++) {
      const j = order[next]!;
      if (boxes[j]!.west > boxes[i]!.east) break;
      if (boxes[j]!.south <= boxes[i]!.north && boxes[j]!.north >= boxes[i]!.south)
        parent[rootOf(j)] = rootOf(i);
    }
  });
  const heaps = new Map<number, MultiPolygon[]>();
  shapes.forEach((shape, i) => {
    const root = rootOf(i);
    const heap = heaps.get(root);
    if (heap) heap.push(shape);
    else heaps.set(root, [shape]);
  });
  return [...heaps.values()];
}
