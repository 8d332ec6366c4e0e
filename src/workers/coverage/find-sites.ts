import { pointCoverage, pointsInView } from '@/analysis/camera-coverage/point-coverage';
import { sitingCandidates } from '@/analysis/camera-coverage/siting-candidates';
import { bendOfGains, judgeSiting } from '@/analysis/max-coverage/judge-siting';
import { pixelDensityDistance } from '@/analysis/pixel-density/pixel-density';
import { buildPointGrid } from '@/analysis/point-grid/point-grid';
import { buildingAt } from '@/analysis/visibility/building-index';
import type { CameraView } from '@/analysis/visibility/camera-view';
import { viewshed } from '@/analysis/visibility/viewshed';
import type { Viewshed } from '@/analysis/visibility/viewshed';
import { viewshedShape } from '@/analysis/visibility/viewshed-shape';
import type { StudySpan } from '@/studies/study';
import type { StudyRows } from '@/studies/study-rows';
import { clipToScope } from './clip-to-scope';
import type { ScopedGround } from './clip-to-scope';
import type { SitingPlan } from './coverage-results';
import { levelOfTask } from './coverage-settings';
import type { CoverageSettings, SitingAim } from './coverage-settings';
import { placeIncidents } from './measure-demand';
import { countViews } from './measure-survey';
import { pointsAlong } from './measure-sections';
import { toDegreePolygons } from './plane-ground';
import type { PlaneGround } from './plane-ground';
import { partOfTurns } from './turns';
import type { Turns } from './turns';
import type { ViewSets } from './view-sets';

export interface SitingQuestion {
  readonly settings: CoverageSettings;
  readonly scopeCode: string | null;
  readonly aim: SitingAim;
  readonly count: number;
  /** Its first half chooses, its second half judges. */
  readonly window: StudySpan;
}

/** The camera that is placed: a fixed one on a street pole. */
export const SITED_CAMERA = {
  heightMeters: 5,
  targetHeightMeters: 1.7,
  fieldOfViewDegrees: 66,
  rangeMeters: 105,
  widthPixels: 2560,
} as const;
const SECTION_STEP_METERS = 10;
const POLE_STEP_METERS = 40;
const MOST_PLACES = 400;

/** Points to be seen with their weights; half the weight each where both kinds are asked for. */
interface Demand {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly trained: Float64Array;
  readonly judged: Float64Array;
}

/** The next cameras: where each adds most to what is out of sight now, with a bound on how much better any choice could be. */
export async function findSites(
  ground: PlaneGround,
  sets: ViewSets,
  {
    question,
    rows,
    turns,
  }: { readonly question: SitingQuestion; readonly rows: StudyRows; readonly turns: Turns },
): Promise<SitingPlan> {
  const { settings, scopeCode, count } = question;
  const views = await countViews(ground, sets, { settings, turns: partOfTurns(turns, 0, 0.2) });
  const scoped = clipToScope(ground, scopeCode === null ? [] : ground.shapeOf(scopeCode));
  const demand = outOfSight(
    demandOf(scoped, question, rows),
    views.counted.map((i) => views.set.viewsheds[i]!),
  );
  const model = modelOf(settings);
  const places = likelyPlaces(ground, scoped, { demand, reachMeters: model.rangeMeters });
  const candidates = sitingCandidates(places, model);
  const seen: Viewshed[] = [];
  for (const candidate of candidates) {
    await turns.next(0.2 + (0.7 * seen.length) / candidates.length);
    seen.push(viewshed(candidate, ground.index));
  }
  const cover = pointsInView(seen, { xs: demand.xs, ys: demand.ys, weights: demand.trained });
  const siting = judgeSiting(cover, demand.judged, { count });
  return {
    sites: siting.chosen.map((candidate, k) => {
      const { x, y, azimuthDegrees } = candidates[candidate]!;
      return {
        position: ground.projection.toDegrees(x, y),
        azimuthDegrees,
        gain: siting.gains[k]!,
        view: toDegreePolygons(ground.projection, viewshedShape(seen[candidate]!)),
      };
    }),
    demand: demand.trained.reduce((sum, weight) => sum + weight, 0),
    upperBound: siting.upperBound,
    provenFraction: siting.provenFraction,
    stopAfter: bendOfGains(siting.gains),
    trainedFraction: siting.trainedFraction,
    judgedFraction: siting.judgedFraction,
    candidates: candidates.length,
  };
}

function modelOf({ task }: CoverageSettings): Omit<CameraView, 'x' | 'y' | 'azimuthDegrees'> {
  const { heightMeters, targetHeightMeters, fieldOfViewDegrees, rangeMeters, widthPixels } = SITED_CAMERA;
  const lens = { fieldOfViewDegrees, widthPixels };
  return {
    fieldOfViewDegrees,
    nearMeters: 0,
    rangeMeters: Math.min(rangeMeters, pixelDensityDistance(lens, levelOfTask(task).pixelsPerMeter)),
    heights: { cameraHeightMeters: heightMeters, targetHeightMeters },
  };
}

function demandOf(scoped: ScopedGround, { aim, window }: SitingQuestion, rows: StudyRows): Demand {
  const parts = [
    ...(aim === 'sections' ? [] : [demandOfIncidents(rows, window)]),
    ...(aim === 'incidents' ? [] : [demandOfSections(scoped)]),
  ];
  // Each kind weighs the same, whatever the number of its points.
  const join = (pick: (part: Demand) => Float64Array, factor = 1) =>
    Float64Array.from(parts.flatMap((part) => Array.from(pick(part), (value) => value * factor)));
  return {
    xs: join(({ xs }) => xs),
    ys: join(({ ys }) => ys),
    trained: join(({ trained }) => trained, 100 / parts.length),
    judged: join(({ judged }) => judged, 100 / parts.length),
  };
}

/** Incidents of the window's first half to choose by, of its second to judge by; each half weighs 1. */
function demandOfIncidents(rows: StudyRows, window: StudySpan): Demand {
  const { xs, ys, rows: placed } = placeIncidents(rows, window);
  const middle = (window.fromSeconds + window.toSeconds) / 2;
  const early = Float64Array.from(placed, (row) => Number(rows.reportedAt[row]! < middle));
  const count = early.reduce((sum, one) => sum + one, 0);
  return {
    xs,
    ys,
    trained: early.map((one) => one / Math.max(1, count)),
    judged: early.map((one) => (1 - one) / Math.max(1, early.length - count)),
  };
}

function demandOfSections({ sections }: ScopedGround): Demand {
  const points = sections.flatMap(({ path }) => pointsAlong(path, SECTION_STEP_METERS).slice(0, -1));
  const weights = new Float64Array(points.length).fill(1 / Math.max(1, points.length));
  return {
    xs: Float64Array.from(points, ([x]) => x),
    ys: Float64Array.from(points, ([, y]) => y),
    trained: weights,
    judged: weights,
  };
}

function outOfSight(demand: Demand, cameras: readonly Viewshed[]): Demand {
  const { seenBy } = pointCoverage(pointsInView(cameras, demand));
  const kept = Array.from(seenBy.keys()).filter((i) => seenBy[i] === 0);
  const pick = (values: Float64Array) => Float64Array.from(kept, (i) => values[i]!);
  return {
    xs: pick(demand.xs),
    ys: pick(demand.ys),
    trained: pick(demand.trained),
    judged: pick(demand.judged),
  };
}

/** Places a pole could stand: along the roads, those with the most to be seen around first. */
function likelyPlaces(
  ground: PlaneGround,
  scoped: ScopedGround,
  { demand, reachMeters }: { readonly demand: Demand; readonly reachMeters: number },
): [x: number, y: number][] {
  const grid = buildPointGrid(demand.xs, demand.ys, reachMeters);
  const lines = scoped.roads ?? scoped.sections;
  const weighed = lines
    .flatMap(({ path }) => pointsAlong(path, POLE_STEP_METERS))
    .map(([x, y]) => {
      let weight = 0;
      grid.forEachWithin(x, y, reachMeters, (i) => (weight += demand.trained[i]!));
      return { x, y, weight };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const chosen: [number, number][] = [];
  const taken = new Set<string>();
  for (const { x, y } of weighed) {
    if (chosen.length >= MOST_PLACES) break;
    const cell = `${Math.round(x / 15)} ${Math.round(y / 15)}`;
    if (taken.has(cell) || buildingAt(ground.index, x, y) >= 0) continue;
    taken.add(cell);
    chosen.push([x, y]);
  }
  return chosen;
}
