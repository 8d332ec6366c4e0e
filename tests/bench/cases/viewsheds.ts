import { coverageRaster } from '@/analysis/camera-coverage/coverage-raster';
import { multiPolygonArea, type MultiPolygon, type Polygon } from '@/analysis/polygon/polygon';
import { intersectShapes, shapesInDepth } from '@/analysis/polygon-clipping/clip-shapes';
import { buildRandom } from '@/analysis/random/random';
import { buildBuildingIndex, type BuildingIndex } from '@/analysis/visibility/building-index';
import { sectorOf, type CameraView } from '@/analysis/visibility/camera-view';
import { mountsAt } from '@/analysis/visibility/mounts';
import { viewshed, viewsheds, type Viewshed } from '@/analysis/visibility/viewshed';
import { viewshedShape } from '@/analysis/visibility/viewshed-shape';
import { drawTown, drawView } from '#tests/support/random-town';
import { atMost, quantile, type BenchCase, type BenchRow } from '../bench-case';
import { seenByPeer, wallsAround, withoutCrossings } from '../visibility-polygon-peer';

interface Town {
  readonly footprints: readonly MultiPolygon[];
  readonly index: BuildingIndex;
  readonly views: readonly CameraView[];
  readonly sideMeters: number;
  readonly indexMilliseconds: number;
}

const PEER = 'plain ray casting, a ray each 0.5°';
const RAY_DEGREES = 0.5;
/** The peer is timed on these alone and told for all. */
const PEER_CAMERAS = 150;
const MOVES = 200;
/** Buildings a square kilometer, as in the sample district's built-up part. */
const DENSITY = 700;

/** Views of many cameras among many buildings, on one thread, against plain ray casting over the same index. */
export const bench: BenchCase = {
  id: 'viewsheds',
  run: (say) => {
    const town = drawBenchTown(1_500, 30_000, say);
    const found = timed(() => viewsheds(town.views, town.index));
    const shapes = found.value.map((view) => viewshedShape(view, 5));
    const peer = timePeer(town);
    checkEqual(town, found.value);
    const large = drawBenchTown(10_000, 100_000, say);
    const largeTime = timed(() => viewsheds(large.views, large.index));
    const bounds = { west: 0, south: 0, east: town.sideMeters, north: town.sideMeters };
    return Promise.resolve([
      tell('index of 30,000 buildings', town.indexMilliseconds),
      {
        what: 'viewsheds of 1,500 cameras among 30,000 buildings',
        unit: 'ms',
        geju: found.milliseconds,
        peer: { name: PEER, value: peer },
        bar: atMost(3000, found.milliseconds, 'ms'),
      },
      ...allRoundRows(town),
      ...farRows(town),
      ...moveRows(town),
      tell('k-coverage of them as a 2 m raster', timed(() => coverageRaster(shapes, bounds)).milliseconds),
      tell(
        'k-coverage of them as outlines, k = 1, 2, 3',
        timed(() => [1, 2, 3].map((depth) => shapesInDepth(shapes, depth))).milliseconds,
      ),
      tell('viewsheds of 10,000 cameras among 100,000 buildings', largeTime.milliseconds),
    ]);
  },
};

const PACKAGE = 'visibility-polygon 1.1';

/** All round, for the package has no sectors: its time to sweep walls that it has parted where they cross, and that of both. */
function allRoundRows({ views, index }: Town): BenchRow[] {
  const some = views
    .slice(0, PEER_CAMERAS)
    .map((view) => ({ ...view, fieldOfViewDegrees: 360, nearMeters: 0 }));
  const found = timed(() => viewsheds(some, index));
  const parted = timed(() => some.map((view) => withoutCrossings(wallsAround(view, index))));
  const swept = timed(() => some.map((view, i) => seenByPeer(view, parted.value[i]!)));
  checkSame(found.value, swept.value);
  const row = (what: string, value: number): BenchRow => ({
    what,
    unit: 'ms',
    geju: found.milliseconds,
    peer: { name: PACKAGE, value },
    bar: null,
  });
  return [
    row(`views all round of ${PEER_CAMERAS} of them, its sweep alone`, swept.milliseconds),
    row(
      `views all round of ${PEER_CAMERAS} of them, walls parted where they cross`,
      parted.milliseconds + swept.milliseconds,
    ),
  ];
}

/** Its view, cut to the circle, is ours. */
function checkSame(found: readonly Viewshed[], polygons: readonly Polygon[]): void {
  found.forEach((seen, i) => {
    const circle = viewshedShape(viewshed(seen.view, NO_BUILDINGS));
    const area = multiPolygonArea(intersectShapes([polygons[i]!], circle));
    if (Math.abs(area - seen.areaSquareMeters) > 0.002 * seen.areaSquareMeters + 1)
      throw new Error(`camera ${i}: the package sees ${area} m², the sweep ${seen.areaSquareMeters} m².`);
  });
}

const NO_BUILDINGS = buildBuildingIndex([]);
const FAR_METERS = 300;
const LOW_ROOF_SHARE = 0.3;

/** Far views, blocked by every building, and over roofs of which a third are low. */
function farRows({ views, footprints, index }: Town): BenchRow[] {
  const random = buildRandom(7);
  const roofs = footprints.map(() =>
    random.uniform() < LOW_ROOF_SHARE ? 2.5 + 3 * random.uniform() : 6 + 40 * random.uniform(),
  );
  const roofed = buildBuildingIndex(footprints, roofs);
  const far = views.map((view) => ({ ...view, rangeMeters: FAR_METERS }));
  const over = far.map((view) => ({ ...view, heights: { cameraHeightMeters: 5, targetHeightMeters: 1.7 } }));
  return [
    tell(`the same, each ${FAR_METERS} m far`, timed(() => viewsheds(far, index)).milliseconds),
    tell(
      `the same, each ${FAR_METERS} m far and over low roofs`,
      timed(() => viewsheds(over, roofed)).milliseconds,
    ),
  ];
}

function tell(what: string, milliseconds: number): BenchRow {
  return { what, unit: 'ms', geju: milliseconds, peer: null, bar: null };
}

function moveRows(town: Town): BenchRow[] {
  const random = buildRandom(5);
  const times = Array.from({ length: MOVES }, () => {
    const view = { ...drawView(random, town.sideMeters), rangeMeters: 150 };
    return timed(() => viewshedShape(viewshed(view, town.index))).milliseconds;
  });
  const worst = quantile(times, 0.95);
  return [
    tell('one camera moved: median', quantile(times, 0.5)),
    {
      what: 'one camera moved: p95',
      unit: 'ms',
      geju: worst,
      peer: null,
      bar: atMost(10, worst, 'ms'),
    },
  ];
}

function drawBenchTown(cameras: number, buildings: number, say: (line: string) => void): Town {
  say(`drawing ${buildings.toLocaleString('en')} buildings and ${cameras.toLocaleString('en')} cameras`);
  const random = buildRandom(1);
  const sideMeters = 1000 * Math.sqrt(buildings / DENSITY);
  const footprints = drawTown(random, buildings, sideMeters);
  const { value: index, milliseconds: indexMilliseconds } = timed(() => buildBuildingIndex(footprints));
  const views = Array.from({ length: cameras }, () => drawView(random, sideMeters));
  return { footprints, index, views, sideMeters, indexMilliseconds };
}

function timed<Value>(act: () => Value): { readonly value: Value; readonly milliseconds: number } {
  const started = performance.now();
  const value = act();
  return { value, milliseconds: performance.now() - started };
}

function timePeer(town: Town): number {
  const some = town.views.slice(0, PEER_CAMERAS);
  const { milliseconds } = timed(() => some.map((view) => castRays(view, town.index)));
  return (milliseconds * town.views.length) / some.length;
}

/** Area seen by rays: the nearest wall of every building in range along each, slices summed up. */
function castRays(view: CameraView, index: BuildingIndex): number {
  const mounts = mountsAt(index, view.x, view.y);
  const near = index.near(view.x, view.y, view.rangeMeters).filter((building) => !mounts.includes(building));
  const { start, width } = sectorOf(view);
  const rays = Math.max(1, Math.round((width * 180) / Math.PI / RAY_DEGREES));
  let area = 0;
  for (let ray = 0; ray < rays; ray++) {
    const bearing = start + (width * (ray + 0.5)) / rays;
    const far = nearestHit(view, index, { near, bearing });
    area += (Math.max(0, far ** 2 - view.nearMeters ** 2) * width) / rays / 2;
  }
  return area;
}

function nearestHit(
  view: CameraView,
  { edges: { starts, ends } }: BuildingIndex,
  { near, bearing }: { readonly near: readonly number[]; readonly bearing: number },
): number {
  const [dx, dy] = [Math.sin(bearing), Math.cos(bearing)];
  let nearest = view.rangeMeters;
  for (const building of near) {
    for (let k = starts[building]! * 4; k < starts[building + 1]! * 4; k += 4) {
      const ax = ends[k]! - view.x;
      const ay = ends[k + 1]! - view.y;
      const ex = ends[k + 2]! - ends[k]!;
      const ey = ends[k + 3]! - ends[k + 1]!;
      const across = dx * ey - dy * ex;
      const along = (ax * ey - ay * ex) / across;
      const onEdge = (ax * dy - ay * dx) / across;
      if (along > 0 && along < nearest && onEdge >= 0 && onEdge <= 1) nearest = along;
    }
  }
  return nearest;
}

/** A race between different answers would mean nothing: areas agree but for the width of the rays. */
function checkEqual({ views, index }: Town, found: readonly Viewshed[]): void {
  const some = found.slice(0, PEER_CAMERAS);
  const exact = some.reduce((sum, { areaSquareMeters }) => sum + areaSquareMeters, 0);
  const cast = views.slice(0, PEER_CAMERAS).reduce((sum, view) => sum + castRays(view, index), 0);
  if (Math.abs(cast / exact - 1) > 0.01) throw new Error(`rays see ${cast} m², the sweep ${exact} m².`);
}
