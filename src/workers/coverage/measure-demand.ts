import { bootstrapShare, pointCoverage, pointsInView } from '@/analysis/camera-coverage/point-coverage';
import { pixelDensityDistance } from '@/analysis/pixel-density/pixel-density';
import { buildPointGrid } from '@/analysis/point-grid/point-grid';
import type { PointGrid } from '@/analysis/point-grid/point-grid';
import { FULL_TURN_DEGREES } from '@/analysis/visibility/camera-view';
import { pickPlacedRows, unplacedWords } from '@/studies/placed-rows';
import { rowAt } from '@/studies/study-rows';
import type { StudyRows } from '@/studies/study-rows';
import type { StudySpan } from '@/studies/study';
import type { BlindCluster, CoverageDemand, NearHistory, TaskSight } from './coverage-results';
import { COVERAGE_TASKS, levelOfTask } from './coverage-settings';
import type { CoverageSettings } from './coverage-settings';
import { countViews } from './counted-views';
import { pointsAlong } from './measure-sections';
import type { PlacedCamera, PlaneGround } from './plane-ground';
import { partOfTurns } from './turns';
import type { Turns } from './turns';
import type { ViewSets } from './view-sets';

export interface DemandQuestion {
  readonly settings: CoverageSettings;
  readonly window: StudySpan;
  /** Epoch seconds: the year before it is the history of sections and places. */
  readonly asOfSeconds: number;
}

/** How far from a key section, and from a key place, incidents are its own. */
export const SECTION_REACH_METERS = 25;
export const PLACE_REACH_METERS = 60;
const YEAR_SECONDS = 365 * 86_400;

/** Incidents that have an exact place, in meters of the district's projection. */
export interface PlacedIncidents {
  readonly rows: Uint32Array;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly leftOut: CoverageDemand['leftOut'];
}

export function placeIncidents(rows: StudyRows, { fromSeconds, toSeconds }: StudySpan): PlacedIncidents {
  const [first, end] = [rowAt(rows, fromSeconds), rowAt(rows, toSeconds)];
  const picked = pickPlacedRows(rows, { first, end }, () => true);
  const [originX, originY] = rows.originMeters;
  return {
    rows: picked.rows,
    xs: Float64Array.from(picked.rows, (row) => rows.x[row]! + originX),
    ys: Float64Array.from(picked.rows, (row) => rows.y[row]! + originY),
    leftOut: unplacedWords(picked),
  };
}

/** Measures what the counted cameras see of the incidents, and how much happened where they should look. */
export async function measureDemand(
  ground: PlaneGround,
  sets: ViewSets,
  {
    question,
    rows,
    turns,
  }: { readonly question: DemandQuestion; readonly rows: StudyRows; readonly turns: Turns },
): Promise<CoverageDemand> {
  const { window, asOfSeconds } = question;
  const incidents = placeIncidents(rows, window);
  const tasks: TaskSight[] = [];
  let blind: number[] = [];
  for (const task of COVERAGE_TASKS) {
    const settings = { ...question.settings, task };
    const at = COVERAGE_TASKS.indexOf(task) / COVERAGE_TASKS.length;
    const part = partOfTurns(turns, at, at + 1 / COVERAGE_TASKS.length);
    const { set, counted } = await countViews(ground, sets, { settings, turns: part });
    const seen = pointsInView(
      counted.map((i) => set.viewsheds[i]!),
      incidents,
    );
    const { seenBy } = pointCoverage(seen);
    const { low, high } = bootstrapShare(seen.weights, seenBy);
    tasks.push({ task, seen: seenBy.reduce((sum, count) => sum + Number(count > 0), 0), low, high });
    if (task === question.settings.task) blind = Array.from(seenBy.keys()).filter((i) => seenBy[i] === 0);
    await part.next(1);
  }
  const year = placeIncidents(rows, { fromSeconds: asOfSeconds - YEAR_SECONDS, toSeconds: asOfSeconds });
  const grid = buildPointGrid(year.xs, year.ys, PLACE_REACH_METERS);
  const history = historyFinder(grid, (i) => rows.reportedAt[year.rows[i]!]!);
  return {
    n: incidents.rows.length,
    leftOut: incidents.leftOut,
    tasks,
    clusters: clusterBlind(ground, incidents, blind),
    unseen: Float64Array.from(
      blind.flatMap((i) => [...ground.projection.toDegrees(incidents.xs[i]!, incidents.ys[i]!)]),
    ),
    sections: new Map(
      ground.sections.map(({ code, path }) => [
        code,
        history(pointsAlong(path, SECTION_REACH_METERS / 2), SECTION_REACH_METERS),
      ]),
    ),
    places: new Map(ground.places.map(({ code, at }) => [code, history([at], PLACE_REACH_METERS)])),
  };
}

function historyFinder(grid: PointGrid, secondsOf: (incident: number) => number) {
  return (points: readonly (readonly [number, number])[], reachMeters: number): NearHistory => {
    const found = new Set<number>();
    for (const [x, y] of points) grid.forEachWithin(x, y, reachMeters, (incident) => found.add(incident));
    const last = [...found].reduce((latest, incident) => Math.max(latest, secondsOf(incident)), -1);
    return { n: found.size, lastSeconds: last < 0 ? null : last };
  };
}

/** Incidents this near to each other's middle make one blind spot. */
export const CLUSTER_RADIUS_METERS = 100;
const MOST_CLUSTERS = 8;
const SMALLEST_CLUSTER = 3;

/** The places where most incidents out of sight lie within a radius; each incident belongs to one place. */
function clusterBlind(
  ground: PlaneGround,
  { xs, ys }: PlacedIncidents,
  blind: readonly number[],
): BlindCluster[] {
  const left = new Set(blind);
  const at = { xs: blind.map((i) => xs[i]!), ys: blind.map((i) => ys[i]!) };
  const grid = buildPointGrid(at.xs, at.ys, CLUSTER_RADIUS_METERS);
  const around = (k: number): number[] => {
    const found: number[] = [];
    grid.forEachWithin(at.xs[k]!, at.ys[k]!, CLUSTER_RADIUS_METERS, (other) => {
      if (left.has(blind[other]!)) found.push(other);
    });
    return found;
  };
  const sizes = blind.map((_, k) => ({ k, n: around(k).length })).sort((a, b) => b.n - a.n || a.k - b.k);
  const clusters: BlindCluster[] = [];
  for (const { k } of sizes) {
    if (clusters.length >= MOST_CLUSTERS) break;
    const own = left.has(blind[k]!) ? around(k) : [];
    if (own.length < SMALLEST_CLUSTER) continue;
    for (const other of own) left.delete(blind[other]!);
    const x = mean(own.map((other) => at.xs[other]!));
    const y = mean(own.map((other) => at.ys[other]!));
    const cameraMeters = Math.min(
      ...ground.cameras.map(({ placement }) => Math.hypot(placement.x - x, placement.y - y)),
    );
    clusters.push({ position: ground.projection.toDegrees(x, y), n: own.length, cameraMeters });
  }
  return clusters.sort((a, b) => b.n - a.n);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** How far each task is served, capped by the stated range, meters. */
export function taskDistances({
  placement,
  camera,
}: PlacedCamera): Record<(typeof COVERAGE_TASKS)[number], number> | null {
  const { fieldOfViewDegrees, rangeMeters } = placement;
  const { widthPixels } = camera;
  if (widthPixels === null) return null;
  const angle = Math.min(fieldOfViewDegrees, FULL_TURN_DEGREES);
  const meters = COVERAGE_TASKS.map((task) => {
    const { pixelsPerMeter } = levelOfTask(task);
    return [
      task,
      Math.min(rangeMeters, pixelDensityDistance({ fieldOfViewDegrees: angle, widthPixels }, pixelsPerMeter)),
    ];
  });
  return Object.fromEntries(meters) as Record<(typeof COVERAGE_TASKS)[number], number>;
}
