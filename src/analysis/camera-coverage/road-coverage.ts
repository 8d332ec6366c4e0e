import { layersOver, type Stretch } from '../intervals/interval-set';
import type { MultiPolygon } from '../polygon/polygon';
import { stretchesInPolygon, type Segment } from '../polygon/segment-in-polygon';
import { indexShapes } from '../polygon/shape-index';
import { buildCheckpoint, type RunControl } from '../run-control';

/** A road as its vertices in planar meters. */
export type RoadLine = readonly (readonly [x: number, y: number])[];

/** What is known of the cameras besides their views. */
export interface RoadCoverageOptions {
  /** Share of time in which each camera runs, 0 to 1; 1 where absent. Failures are taken as independent. */
  readonly availability?: ArrayLike<number>;
}

/** How much of one road is in sight. */
export interface RoadCoverage {
  readonly lengthMeters: number;
  /** In sight of one camera at least, and of two at least. */
  readonly seenMeters: number;
  readonly seenTwiceMeters: number;
  /** Mean length in sight of a running camera. */
  readonly availableMeters: number;
  /** Stretches nobody sees, meters from the road's start, ascending. */
  readonly blind: readonly Stretch[];
  /** Cameras that see any of it, ascending. */
  readonly cameras: readonly number[];
}

/** `seen` up to what rounding may hide, `none` down to it. */
export type SectionState = 'seen' | 'partly' | 'none';

/** Shorter stretches are rounding, meters. */
const LEAST_STRETCH = 0.01;

/**
 * Length of each road in sight. Each road counts by itself: carriageways of one street should be merged before.
 *
 * @param views What each camera sees, from `viewshedShape`.
 * @throws `AbortError` where stopped.
 */
export function roadCoverage(
  roads: readonly RoadLine[],
  views: readonly MultiPolygon[],
  { availability }: RoadCoverageOptions = {},
  control: RunControl = {},
): RoadCoverage[] {
  const checkpoint = buildCheckpoint(control);
  const measure = roadMeasure(views, { ...(availability ? { availability } : {}) });
  const found = roads.map((road, i) => {
    checkpoint(i / roads.length);
    return measure(road);
  });
  checkpoint(1);
  return found;
}

/** Measures one road after another against views that are sorted once. */
export function roadMeasure(
  views: readonly MultiPolygon[],
  { availability }: RoadCoverageOptions = {},
): (road: RoadLine) => RoadCoverage {
  const seeing = views.flatMap((view, camera) => (view.length > 0 ? [camera] : []));
  const tree = indexShapes(seeing.map((camera) => views[camera]!));
  const near = ([x0, y0, x1, y1]: Segment) =>
    (tree?.search(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)) ?? []).map(
      (found) => seeing[found]!,
    );
  return (road) =>
    summarize(lengthOf(road), sightsAlong(road, near, views), (camera) => availability?.[camera] ?? 1);
}

interface Sight extends Stretch {
  readonly camera: number;
}

function sightsAlong(
  road: RoadLine,
  near: (segment: Segment) => number[],
  views: readonly MultiPolygon[],
): Sight[] {
  const sights: Sight[] = [];
  let passed = 0;
  for (let i = 1; i < road.length; i++) {
    const segment: Segment = [...road[i - 1]!, ...road[i]!];
    const length = Math.hypot(segment[2] - segment[0], segment[3] - segment[1]);
    for (const camera of near(segment)) {
      for (const { from, to } of stretchesInPolygon(segment, views[camera]!)) {
        sights.push({ from: passed + from * length, to: passed + to * length, camera });
      }
    }
    passed += length;
  }
  return sights;
}

function lengthOf(road: RoadLine): number {
  return road.reduce((sum, [x, y], i) => {
    const [px, py] = road[i - 1] ?? [x, y];
    return sum + Math.hypot(x - px, y - py);
  }, 0);
}

function summarize(
  lengthMeters: number,
  sights: readonly Sight[],
  availabilityOf: (camera: number) => number,
): RoadCoverage {
  let seenMeters = 0;
  let seenTwiceMeters = 0;
  let availableMeters = 0;
  const blind: Stretch[] = [];
  for (const { from, to, over } of layersOver({ from: 0, to: lengthMeters }, sights)) {
    const cameras = new Set(over.map((k) => sights[k]!.camera));
    if (cameras.size > 0) seenMeters += to - from;
    if (cameras.size > 1) seenTwiceMeters += to - from;
    const allDown = [...cameras].reduce((product, camera) => product * (1 - availabilityOf(camera)), 1);
    availableMeters += (to - from) * (1 - allDown);
    if (cameras.size === 0) prolong(blind, { from, to });
  }
  return {
    lengthMeters,
    seenMeters,
    seenTwiceMeters,
    availableMeters,
    blind: blind.filter(({ from, to }) => to - from >= LEAST_STRETCH),
    cameras: [...new Set(sights.map(({ camera }) => camera))].sort((a, b) => a - b),
  };
}

function prolong(stretches: Stretch[], next: Stretch): void {
  const last = stretches.at(-1);
  if (last?.to === next.from) stretches[stretches.length - 1] = { from: last.from, to: next.to };
  else stretches.push(next);
}

/** Whether a key section is in sight as a whole, partly or not at all. */
export function sectionState({ seenMeters, blind }: RoadCoverage): SectionState {
  if (seenMeters < LEAST_STRETCH) return 'none';
  return blind.length === 0 ? 'seen' : 'partly';
}

/** Sums of several roads: of one class, of a district. */
export interface RoadTotal {
  readonly lengthMeters: number;
  readonly seenMeters: number;
  readonly seenTwiceMeters: number;
  readonly availableMeters: number;
  /** Seen / length; NaN without length. */
  readonly coverageFraction: number;
}

/** Adds up roads. */
export function totalOfRoads(roads: readonly RoadCoverage[]): RoadTotal {
  const sum = (value: (road: RoadCoverage) => number) =>
    roads.reduce((total, road) => total + value(road), 0);
  const lengthMeters = sum((road) => road.lengthMeters);
  const seenMeters = sum((road) => road.seenMeters);
  return {
    lengthMeters,
    seenMeters,
    seenTwiceMeters: sum((road) => road.seenTwiceMeters),
    availableMeters: sum((road) => road.availableMeters),
    coverageFraction: lengthMeters > 0 ? seenMeters / lengthMeters : NaN,
  };
}

/** Adds up roads by class, classes in order of first appearance. */
export function totalsByClass<Class>(
  roads: readonly RoadCoverage[],
  classes: readonly Class[],
): Map<Class, RoadTotal> {
  const groups = new Map<Class, RoadCoverage[]>();
  roads.forEach((road, i) => {
    const own = groups.get(classes[i]!);
    if (own) own.push(road);
    else groups.set(classes[i]!, [road]);
  });
  return new Map([...groups].map(([name, own]) => [name, totalOfRoads(own)]));
}
