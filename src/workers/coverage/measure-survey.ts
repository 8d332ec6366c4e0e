import { areaCoverage } from '@/analysis/camera-coverage/area-coverage';
import { networkGains, removableTogether, cameraWorths } from '@/analysis/camera-coverage/camera-worth';
import { pointsInView } from '@/analysis/camera-coverage/point-coverage';
import { roadCoverage, totalsByClass } from '@/analysis/camera-coverage/road-coverage';
import type { RoadCoverage, RoadTotal } from '@/analysis/camera-coverage/road-coverage';
import { isInMultiPolygon } from '@/analysis/polygon/point-in-polygon';
import { boundsOf } from '@/analysis/polygon/polygon';
import type { MultiPolygon } from '@/analysis/polygon/polygon';
import { buildingAt } from '@/analysis/visibility/building-index';
import { seesPoint } from '@/analysis/visibility/sees-point';
import { clipToScope } from './clip-to-scope';
import type { ScopedGround } from './clip-to-scope';
import type { CoverageSurvey, LengthSight, PlaceSightSummary, RegionSight } from './coverage-results';
import type { CoverageSettings } from './coverage-settings';
import { measureBorder } from './measure-border';
import { isAuthorized, measureCensus, nameOf } from './measure-census';
import { availabilities, measureUptime, periodBefore } from './measure-uptime';
import { measureRules } from './measure-rules';
import { measureSections, pointsAlong, SEEN_FRACTION } from './measure-sections';
import type { PlaneGround, PlaneLine } from './plane-ground';
import { partOfTurns } from './turns';
import type { Turns } from './turns';
import { countedCameras } from './view-sets';
import type { ViewSet, ViewSets } from './view-sets';

/** What of the scene a survey is about. */
export interface SurveyQuestion {
  readonly settings: CoverageSettings;
  /** Region it is cut to; `null` for the whole district. */
  readonly scopeCode: string | null;
  /** Regions that are told one by one. */
  readonly regionCodes: readonly string[];
  /** Epoch milliseconds: outages and grants are judged as of it. */
  readonly asOf: number;
  /** Availability is of so many days before it. */
  readonly days: number;
}

/** The counted views of a question, with everything a measure of them needs. */
export interface CountedViews {
  readonly set: ViewSet;
  readonly counted: readonly number[];
  /** As `set.shapes`, empty where a camera does not count. */
  readonly shapes: readonly MultiPolygon[];
}

export async function countViews(
  ground: PlaneGround,
  sets: ViewSets,
  { settings, turns }: { readonly settings: CoverageSettings; readonly turns: Turns },
): Promise<CountedViews> {
  const set = await sets.of(settings.task, settings.turning, turns);
  const counted = countedCameras(ground, settings, set);
  const isCounted = new Set(counted);
  return { set, counted, shapes: set.shapes.map((shape, i) => (isCounted.has(i) ? shape : [])) };
}

/** Measures what the counted cameras see of the scope. */
export async function measureSurvey(
  ground: PlaneGround,
  sets: ViewSets,
  { question, turns }: { readonly question: SurveyQuestion; readonly turns: Turns },
): Promise<CoverageSurvey> {
  const { settings, scopeCode, regionCodes, asOf, days } = question;
  const views = await countViews(ground, sets, { settings, turns: partOfTurns(turns, 0, 0.3) });
  const current = await sets.of(settings.task, 'current', partOfTurns(turns, 0.3, 0.4));
  const reachable = await sets.of(settings.task, 'reachable', partOfTurns(turns, 0.4, 0.5));
  const scoped = clipToScope(ground, scopeCode === null ? [] : ground.shapeOf(scopeCode));
  const { counted, shapes, set } = views;
  const { states } = ground.source;
  const ran = availabilities(states, ground.source.cameras, periodBefore(asOf, days));
  const availability = ran.map((share) => share ?? 0);
  await turns.next(0.5);
  return {
    census: measureCensus({
      cameras: scoped.cameras.map((i) => ground.cameras[i]!),
      viewsheds: scoped.cameras.map((i) => set.viewsheds[i] ?? null),
      counted: counted.filter((i) => scoped.cameras.includes(i)).length,
      asOf,
    }),
    rules: measureRules(
      ground,
      scoped.cameras.map((i) => ground.cameras[i]!),
      scoped.cameras.map((i) => set.viewsheds[i] ?? null),
    ),
    border: await measureBorder(ground, {
      regionCodes,
      cameras: scoped.cameras,
      shapes,
      turns: partOfTurns(turns, 0.5, 0.55),
    }),
    uptime: measureUptime(
      states,
      scoped.cameras.map((i) => ground.cameras[i]!.camera),
      { asOf, days },
    ),
    withoutAvailability: counted.filter((i) => ran[i] === null).length,
    hasBuildings: ground.source.footprints !== null,
    sections: measureSections({
      ground,
      sections: scoped.sections,
      shapes,
      availability,
      current,
      reachable,
      counted: new Set(counted),
    }),
    places: measurePlaces(ground, scoped.places, views),
    roads: await measureRoads(scoped.roads, { shapes, availability, turns: partOfTurns(turns, 0.55, 0.7) }),
    regions: await measureRegions(ground, {
      regionCodes,
      asOf,
      shapes,
      turns: partOfTurns(turns, 0.7, 0.95),
    }),
    ...measureWorth(ground, scoped, views),
  };
}

const ROADS_A_TURN = 200;

async function measureRoads(
  roads: readonly PlaneLine[] | null,
  {
    shapes,
    availability,
    turns,
  }: {
    readonly shapes: readonly MultiPolygon[];
    readonly availability: readonly number[];
    readonly turns: Turns;
  },
): Promise<CoverageSurvey['roads']> {
  if (!roads) return null;
  const measured: RoadCoverage[] = [];
  for (let i = 0; i < roads.length; i += ROADS_A_TURN) {
    await turns.next(i / roads.length);
    const paths = roads.slice(i, i + ROADS_A_TURN).map(({ path }) => path);
    measured.push(...roadCoverage(paths, shapes, { availability }));
  }
  const classes = totalsByClass(
    measured,
    roads.map(({ roadClass }) => roadClass),
  );
  return {
    total: toLength(addUp([...classes.values()])),
    classes: [...classes]
      .map(([roadClass, total]) => ({ roadClass, ...toLength(total) }))
      .sort((a, b) => b.lengthMeters - a.lengthMeters),
  };
}

function addUp(totals: readonly LengthSight[]): LengthSight {
  const sum = (value: (total: LengthSight) => number) => totals.reduce((all, total) => all + value(total), 0);
  return {
    lengthMeters: sum((total) => total.lengthMeters),
    seenMeters: sum((total) => total.seenMeters),
    seenTwiceMeters: sum((total) => total.seenTwiceMeters),
    availableMeters: sum((total) => total.availableMeters),
  };
}

function toLength({ lengthMeters, seenMeters, seenTwiceMeters, availableMeters }: RoadTotal | LengthSight) {
  return { lengthMeters, seenMeters, seenTwiceMeters, availableMeters };
}

const DEEPEST = 3;

async function measureRegions(
  ground: PlaneGround,
  {
    regionCodes,
    asOf,
    shapes,
    turns,
  }: {
    readonly regionCodes: readonly string[];
    readonly asOf: number;
    readonly shapes: readonly MultiPolygon[];
    readonly turns: Turns;
  },
): Promise<RegionSight[]> {
  const boxes = shapes.map((shape) => boundsOf(shape));
  const found: RegionSight[] = [];
  for (const code of regionCodes) {
    await turns.next(found.length / regionCodes.length);
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
    const { areaSquareMeters, atLeast } = areaCoverage({ shapes: [shape], without }, near, DEEPEST);
    const standing = ground.cameras.filter(({ placement: { x, y } }) => isInMultiPolygon(shape, x, y));
    const authorized = standing.filter(({ camera }) => isAuthorized(camera, asOf)).length;
    found.push({ code, areaSquareMeters, atLeast, cameras: standing.length, authorized });
  }
  return found;
}

/** Open ground around a key place that has to be in sight: its forecourt. */
export const PLACE_RADIUS_METERS = 15;
const FARTHEST_METERS = 60;
const PROBE_METERS = 5;
const FEWEST_PROBES = 5;

function measurePlaces(
  ground: PlaneGround,
  places: PlaneGround['places'],
  { set, counted }: CountedViews,
): PlaceSightSummary[] {
  const views = counted.flatMap((i) => set.viewsheds[i] ?? []);
  return places.map(({ code, name, position, at: [x, y] }) => {
    const near = views.filter(
      ({ view }) => Math.hypot(view.x - x, view.y - y) <= view.rangeMeters + FARTHEST_METERS,
    );
    const open = openGround(ground, x, y);
    const seen = open.filter(([px, py]) => near.some((view) => seesPoint(view, px, py)));
    const seenFraction = open.length > 0 ? seen.length / open.length : Number.NaN;
    const state = seen.length === 0 ? 'none' : seenFraction >= SEEN_FRACTION ? 'seen' : 'partly';
    return { code, name, position, seenFraction, state };
  });
}

/** Places whose point lies deep inside a building have their forecourt farther out. */
function openGround({ index }: PlaneGround, x: number, y: number): [x: number, y: number][] {
  for (let radius = PLACE_RADIUS_METERS; radius <= FARTHEST_METERS; radius *= 2) {
    const open = probesAround(x, y, radius).filter(([px, py]) => buildingAt(index, px, py) < 0);
    if (open.length >= FEWEST_PROBES) return open;
  }
  return [];
}

function probesAround(x: number, y: number, radius: number): [x: number, y: number][] {
  const steps = Math.floor(radius / PROBE_METERS);
  const offsets = Array.from({ length: 2 * steps + 1 }, (_, k) => (k - steps) * PROBE_METERS);
  return offsets.flatMap((dx) =>
    offsets.flatMap((dy): [number, number][] => (Math.hypot(dx, dy) <= radius ? [[x + dx, y + dy]] : [])),
  );
}

/** Roads are weighed by points this far apart. */
const WORTH_STEP_METERS = 8;
const MOST_CRITICAL = 8;

/** What networks and single cameras are worth, by the roads they see; where there are no roads, by the key sections. */
function measureWorth(
  ground: PlaneGround,
  scoped: ScopedGround,
  { set, counted }: CountedViews,
): Pick<CoverageSurvey, 'networks' | 'togetherMeters' | 'redundant' | 'critical'> {
  const lines = scoped.roads ?? scoped.sections;
  const points = lines.flatMap(({ path }) => pointsAlong(path, WORTH_STEP_METERS).slice(0, -1));
  const seeing = counted.filter((i) => set.viewsheds[i]);
  const sets = pointsInView(
    seeing.map((i) => set.viewsheds[i]!),
    {
      xs: Float64Array.from(points, ([x]) => x),
      ys: Float64Array.from(points, ([, y]) => y),
      weights: new Float64Array(points.length).fill(WORTH_STEP_METERS),
    },
  );
  const numbers = seeing.map((_, k) => k);
  const records = seeing.map((i) => ground.cameras[i]!.camera);
  const gains = networkGains(
    sets,
    records.map(({ network }) => network),
  );
  const worths = cameraWorths(sets, numbers).sort((a, b) => b.uniqueWeight - a.uniqueWeight);
  const stands = new Set(scoped.cameras);
  const isHere = (k: number) => stands.has(seeing[k]!);
  return {
    togetherMeters: gains.togetherWeight,
    networks: gains.networks
      .map(({ network, cameras, aloneWeight, addedWeight }) => ({
        network,
        cameras,
        aloneMeters: aloneWeight,
        addedMeters: addedWeight,
      }))
      .sort((a, b) => b.aloneMeters - a.aloneMeters),
    redundant: removableTogether(sets, numbers)
      .filter(isHere)
      .map((k) => nameOf(records[k]!)),
    critical: worths
      .filter(({ camera, uniqueWeight }) => isHere(camera) && uniqueWeight > 0)
      .slice(0, MOST_CRITICAL)
      .map(({ camera, uniqueWeight }) => ({ ...nameOf(records[camera]!), uniqueMeters: uniqueWeight })),
  };
}
