import { pointsInView } from '@/analysis/camera-coverage/point-coverage';
import { sitingCandidates } from '@/analysis/camera-coverage/siting-candidates';
import type { CameraModel } from '@/analysis/camera-coverage/siting-candidates';
import type { CoverSets } from '@/analysis/max-coverage/cover-sets';
import { bendOfGains, judgeSiting } from '@/analysis/max-coverage/judge-siting';
import type { JudgedSiting } from '@/analysis/max-coverage/judge-siting';
import { pixelDensityDistance } from '@/analysis/pixel-density/pixel-density';
import { buildPointGrid } from '@/analysis/point-grid/point-grid';
import type { CameraView } from '@/analysis/visibility/camera-view';
import type { Viewshed } from '@/analysis/visibility/viewshed';
import type { StudySpan } from '@/studies/study';
import type { StudyRows } from '@/studies/study-rows';
import { clipToScope } from './clip-to-scope';
import type { SitingPlan } from './coverage-results';
import { levelOfTask, parsePlan, roundSite, SITED_CAMERA, weightsOf } from './coverage-settings';
import type { CoverageSettings, DemandWeights, MountKind, PlannedSite, SitingAim } from './coverage-settings';
import { countViews } from './counted-views';
import type { PlaneGround } from './plane-ground';
import { lookInto } from './sensitive-ground';
import { demandOf, outOfSight } from './siting-demand';
import type { Demand } from './siting-demand';
import { buildTrial, viewFromSite } from './siting-desk';
import type { TriedSites } from './siting-desk';
import { likelyPlaces } from './siting-places';
import { partOfTurns } from './turns';
import type { Turns } from './turns';
import type { ViewSets } from './view-sets';

export interface SitingQuestion {
  readonly settings: CoverageSettings;
  readonly scopeCode: string | null;
  readonly aim: SitingAim;
  /** Weights of the mix, where that is the aim. */
  readonly mix: string;
  readonly count: number;
  /** The analyst's own plan, as the scene keeps it; empty for the proposal. */
  readonly plan: string;
  /** Its first half chooses, its second half judges. */
  readonly window: StudySpan;
}

/** Everything about a question but how many sites and where: what all plans for it share. */
export interface OpenSiting {
  readonly demand: Demand;
  /** What each kind of demand weighs, of those the district has. */
  readonly weights: DemandWeights;
  readonly candidates: readonly (PlannedSite & { readonly mount: MountKind })[];
  readonly cover: CoverSets;
  /** Candidates left out because they look into homes or schools. */
  readonly forbidden: readonly number[];
  readonly trySites: (sites: readonly PlannedSite[]) => TriedSites;
}

/** Opens a question: what is out of sight now, where a pole could stand, and what each would see. */
export async function openSiting(
  ground: PlaneGround,
  sets: ViewSets,
  {
    question,
    rows,
    turns,
  }: { readonly question: SitingQuestion; readonly rows: StudyRows; readonly turns: Turns },
): Promise<OpenSiting> {
  const { settings, scopeCode } = question;
  const views = await countViews(ground, sets, { settings, turns: partOfTurns(turns, 0, 0.2) });
  const scoped = clipToScope(ground, scopeCode === null ? [] : ground.shapeOf(scopeCode));
  const seen = views.counted.map((i) => views.set.viewsheds[i]!);
  const asked = demandOf({ ground, scoped, rows }, { weights: weightsOf(question), window: question.window });
  const demand = outOfSight(asked.demand, seen);
  const model = modelOf(settings);
  const grid = buildPointGrid(demand.xs, demand.ys, model.rangeMeters);
  const lines = scoped.roads ?? scoped.sections;
  const places = likelyPlaces(ground, lines, { demand, grid, reachMeters: model.rangeMeters });
  const candidates = sitingCandidates(
    places.map(({ at }) => at),
    model,
  ).map((candidate) => ({ ...toSite(ground, candidate), mount: places[candidate.place]!.mount }));
  const looks: Viewshed[] = [];
  for (const candidate of candidates) {
    await turns.next(0.2 + (0.7 * looks.length) / candidates.length);
    looks.push(viewFromSite(ground, model, candidate));
  }
  const recogniseMeters = reachOf('recognise');
  const { sections } = scoped;
  return {
    demand,
    weights: asked.weights,
    candidates,
    cover: pointsInView(looks, { xs: demand.xs, ys: demand.ys, weights: demand.trained }),
    forbidden: Array.from(looks.keys()).filter(
      (i) => lookInto(ground.sensitive, looks[i]!, recogniseMeters) !== null,
    ),
    trySites: buildTrial({
      ground,
      demand,
      grid,
      sections,
      places: scoped.places,
      roads: scoped.roads ?? scoped.sections,
      model,
      recogniseMeters,
    }),
  };
}

/** The next cameras: where each adds most to what is out of sight now, with a bound on how much better any choice could be. */
export function findSites(
  ground: PlaneGround,
  opened: OpenSiting,
  { plan, count }: Pick<SitingQuestion, 'plan' | 'count'>,
): SitingPlan {
  const own = parsePlan(plan);
  const { demand, cover, forbidden } = opened;
  const siting = judgeSiting(cover, demand.judged, { count: own?.length ?? count, forbidden });
  const tried = opened.trySites(own ?? siting.chosen.map((i) => opened.candidates[i]!));
  return {
    ...tried,
    sites: tried.sites.map((site) => ({ ...site, mount: mountOf(opened, site) })),
    weights: opened.weights,
    isOwn: own !== null,
    demand: demand.trained.reduce((sum, weight) => sum + weight, 0),
    stopAfter: bendOfGains(tried.sites.map(({ gain }) => gain)),
    ...boundOf(siting, tried),
    candidates: opened.candidates.length - forbidden.length,
    forbidden: forbidden.length,
    knowsUses: ground.sensitive.count > 0,
  };
}

/** Where a site is one of the candidates, what it is fixed to. */
function mountOf({ candidates }: OpenSiting, { position: [x, y] }: PlannedSite): MountKind | null {
  return candidates.find(({ position }) => position[0] === x && position[1] === y)?.mount ?? null;
}

/** A plan made by hand may beat the bound, for it is not held to the candidates: the bound is then its own sum. */
function boundOf({ upperBound }: JudgedSiting, { sites }: TriedSites) {
  const total = sites.reduce((sum, { gain }) => sum + gain, 0);
  const bound = Math.max(upperBound, total);
  return { upperBound: bound, provenFraction: total / bound };
}

/** Candidates are sites as exact as a plan keeps them, so that a plan gains what was promised. */
function toSite(ground: PlaneGround, { x, y, azimuthDegrees }: CameraView): PlannedSite {
  const position = ground.projection.toDegrees(x, y);
  return roundSite({ position, azimuthDegrees });
}

function reachOf(task: CoverageSettings['task']): number {
  const { fieldOfViewDegrees, rangeMeters, widthPixels } = SITED_CAMERA;
  const lens = { fieldOfViewDegrees, widthPixels };
  return Math.min(rangeMeters, pixelDensityDistance(lens, levelOfTask(task).pixelsPerMeter));
}

function modelOf({ task }: CoverageSettings): CameraModel {
  const { heightMeters, targetHeightMeters, fieldOfViewDegrees } = SITED_CAMERA;
  return {
    fieldOfViewDegrees,
    nearMeters: 0,
    rangeMeters: reachOf(task),
    heights: { cameraHeightMeters: heightMeters, targetHeightMeters },
  };
}
