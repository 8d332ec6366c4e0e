import { roadCoverage, sectionState } from '@/analysis/camera-coverage/road-coverage';
import type { RoadCoverage, RoadLine } from '@/analysis/camera-coverage/road-coverage';
import type { MultiPolygon } from '@/analysis/polygon/polygon';
import { explainSight } from '@/analysis/visibility/explain-sight';
import type { Projection } from '@/domain/geo/transverse-mercator';
import type { Degrees } from './coverage-ground';
import type { BlindCause, SectionSight } from './coverage-results';
import type { PlaneGround, PlaneLine } from './plane-ground';
import type { ViewSet } from './view-sets';

interface SectionInput {
  readonly ground: PlaneGround;
  /** Key sections of the scope. */
  readonly sections: readonly PlaneLine[];
  /** Views of the counted cameras; the others' are empty. */
  readonly shapes: readonly MultiPolygon[];
  readonly availability: readonly number[];
  /** For the task with cameras as they look now and as they could. */
  readonly current: ViewSet;
  readonly reachable: ViewSet;
  readonly counted: ReadonlySet<number>;
}

/** How much of each key section is in sight, and why nothing is of those that are blind. */
export function measureSections(input: SectionInput): SectionSight[] {
  const { sections, shapes, availability, ground } = input;
  const measured = roadCoverage(
    sections.map(({ path }) => path),
    shapes,
    { availability },
  );
  return sections.map((section, i) => {
    const coverage = measured[i]!;
    const state = stateOf(coverage);
    const { code, name, line, path } = section;
    return {
      code,
      name,
      line,
      state,
      lengthMeters: coverage.lengthMeters,
      seenMeters: coverage.seenMeters,
      seenTwiceMeters: coverage.seenTwiceMeters,
      availableMeters: coverage.availableMeters,
      blind: coverage.blind.map(({ from, to }) => stretchOf(path, [from, to], ground.projection)),
      middle: stretchOf(path, [coverage.lengthMeters / 2, coverage.lengthMeters / 2], ground.projection)[0]!,
      ...(state === 'none' ? causeOf(input, path) : { cause: null, causeCameras: 0 }),
    };
  });
}

/** The strip below a camera's mast stays out of its sight; a section that lacks no more counts as seen. */
export const SEEN_FRACTION = 0.9;

function stateOf(coverage: RoadCoverage): SectionSight['state'] {
  const state = sectionState(coverage);
  return state === 'partly' && coverage.seenMeters >= SEEN_FRACTION * coverage.lengthMeters ? 'seen' : state;
}

/** The part of a path between two distances from its start, in degrees. */
function stretchOf(
  path: RoadLine,
  [from, to]: readonly [number, number],
  { toDegrees }: Projection,
): Degrees[] {
  const points: Degrees[] = [];
  let passed = 0;
  for (let i = 1; i < path.length; i++) {
    const [ax, ay] = path[i - 1]!;
    const [bx, by] = path[i]!;
    const length = Math.hypot(bx - ax, by - ay);
    const at = (meters: number): Degrees => {
      const share = length > 0 ? Math.min(1, Math.max(0, (meters - passed) / length)) : 0;
      return toDegrees(ax + share * (bx - ax), ay + share * (by - ay));
    };
    const isLast = i === path.length - 1;
    if (to >= passed && (from <= passed + length || isLast)) {
      if (points.length === 0) points.push(at(from));
      if (to > from) points.push(at(to));
    }
    passed += length;
    if (passed >= to) break;
  }
  return points;
}

const PROBE_STEP_METERS = 12;
/** What comes nearest to seeing goes first. */
const CAUSES: readonly BlindCause[] = ['offline', 'when-turned', 'occluded', 'faces-away'];

function causeOf(
  { ground, current, reachable, counted }: SectionInput,
  path: RoadLine,
): Pick<SectionSight, 'cause' | 'causeCameras'> {
  const probes = pointsAlong(path, PROBE_STEP_METERS);
  const tally = new Map<BlindCause, number>();
  ground.cameras.forEach(({ camera }, i) => {
    const view = current.viewsheds[i];
    const whole = reachable.viewsheds[i];
    if (!view && !whole) return;
    const near = probes.filter(([x, y]) => isWithin(whole ?? view!, x, y));
    if (near.length === 0) return;
    const states = (seen: typeof view) =>
      seen ? near.map(([x, y]) => explainSight(seen, ground.index, x, y).state) : [];
    const now = states(view);
    const turned = whole === view ? now : states(whole);
    const cause = toCause({ now, turned, isCounted: counted.has(i), isOffline: camera.online === false });
    if (cause) tally.set(cause, (tally.get(cause) ?? 0) + 1);
  });
  const cause = CAUSES.find((name) => tally.has(name)) ?? 'no-camera';
  return { cause, causeCameras: tally.get(cause) ?? 0 };
}

interface Judged {
  readonly now: readonly string[];
  readonly turned: readonly string[];
  readonly isCounted: boolean;
  readonly isOffline: boolean;
}

function toCause({ now, turned, isCounted, isOffline }: Judged): BlindCause | null {
  const wouldSee = now.includes('seen') || turned.includes('seen');
  if (wouldSee && isOffline) return 'offline';
  if (!isCounted) return null;
  if (turned.includes('seen')) return 'when-turned';
  if (now.includes('occluded')) return 'occluded';
  return now.includes('out-of-bearing') || now.includes('blind-zone') ? 'faces-away' : null;
}

function isWithin({ view }: NonNullable<ViewSet['viewsheds'][number]>, x: number, y: number): boolean {
  return Math.hypot(x - view.x, y - view.y) <= view.rangeMeters;
}

/** Places along a path, its ends included. */
export function pointsAlong(path: RoadLine, stepMeters: number): [x: number, y: number][] {
  const points: [number, number][] = [];
  for (let i = 1; i < path.length; i++) {
    const [ax, ay] = path[i - 1]!;
    const [bx, by] = path[i]!;
    const count = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / stepMeters));
    for (let k = 0; k < count; k++) points.push([ax + ((bx - ax) * k) / count, ay + ((by - ay) * k) / count]);
  }
  const last = path.at(-1);
  if (last) points.push([last[0], last[1]]);
  return points;
}
