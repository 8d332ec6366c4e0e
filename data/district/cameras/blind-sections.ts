import type { Point } from '../geography';
import { lineLength } from '../geography/plane/polyline';
import type { Ground } from '../ground/ground';
import { nearestOnLine, stationAt, stationsAlong } from '../ground/polyline';
import type { Random } from '../random';
import { type CameraPlan, mayReach } from './camera-plan';
import { pole } from './draw-camera';
import type { SectionPlan } from './key-sections';

/** A key section that is to stay out of sight, why, and the camera it has in spite of that. */
export interface BlindPlan {
  readonly plan: SectionPlan;
  readonly cause: 'no-camera' | 'offline' | 'faces-away';
  readonly camera: CameraPlan | null;
}

const SIGHT_STEP_METERS = 6;
const SIGHT_MARGIN_METERS = 4;
const LONGEST_METERS = 230;
const LONELY_METERS = 220;
const WANTED: readonly BlindPlan['cause'][] = [
  ...new Array<'offline'>(2).fill('offline'),
  ...new Array<'faces-away'>(3).fill('faces-away'),
  ...new Array<'no-camera'>(7).fill('no-camera'),
];

/** Picks sections that no camera shall see: short ones with no other section near, as far as there are any. */
export function chooseBlindSections(
  ground: Ground,
  plans: readonly SectionPlan[],
  random: Random,
): BlindPlan[] {
  const burden = (plan: SectionPlan) =>
    Number(plan.section.lengthMeters > LONGEST_METERS) +
    2 * Number(nearestOther(plan, plans) < LONELY_METERS);
  const suited = random
    .shuffle(plans)
    .map((plan) => ({ plan, burden: burden(plan) }))
    .sort((a, b) => a.burden - b.burden);
  const causes = WANTED.slice(0, Math.floor(plans.length / 3));
  const hidden = suited.slice(0, causes.length).flatMap(({ plan }) => sightPoints(plan));
  return causes.map((cause, i) => toBlindPlan(ground, { plan: suited[i]!.plan, cause }, hidden, random));
}

function toBlindPlan(
  ground: Ground,
  { plan, cause }: Pick<BlindPlan, 'plan' | 'cause'>,
  hidden: readonly Point[],
  random: Random,
): BlindPlan {
  if (cause === 'offline') {
    const camera = pole(ground, plan.way, stationAt(plan.line, 0), 1, random);
    return { plan, cause, camera: { ...camera, siteName: plan.section.name.zh, online: false } };
  }
  const camera = cause === 'faces-away' ? turnedAway(ground, plan, hidden, random) : null;
  return { plan, cause: camera ? 'faces-away' : 'no-camera', camera };
}

/** A working camera at the section's end that looks the other way; `null` where it would stand badly or see what is hidden. */
function turnedAway(
  ground: Ground,
  plan: SectionPlan,
  hidden: readonly Point[],
  random: Random,
): CameraPlan | null {
  const camera = pole(ground, plan.way, stationAt(plan.line, lineLength(plan.line)), 1, random);
  // Some meters beyond the end, so that its sector begins behind the section.
  const point: Point = [camera.point[0] + camera.direction[0] * 7, camera.point[1] + camera.direction[1] * 7];
  const moved = { ...camera, point, siteName: plan.section.name.zh, fieldOfViewDegrees: 70, online: true };
  const isUsable = ground.buildingAt(point[0], point[1]) === null;
  return isUsable && !hidden.some((point) => mayReach(moved, point)) ? moved : null;
}

function nearestOther(plan: SectionPlan, plans: readonly SectionPlan[]): number {
  let nearest = Infinity;
  const measure = (points: readonly Point[], line: readonly Point[]) => {
    for (const [x, y] of points) nearest = Math.min(nearest, nearestOnLine(line, x, y).distanceMeters);
  };
  for (const other of plans) {
    if (other === plan) continue;
    measure(plan.line, other.line);
    measure(other.line, plan.line);
  }
  return nearest;
}

function sightPoints({ line }: SectionPlan): Point[] {
  return [...stationsAlong(line, SIGHT_STEP_METERS).map(({ point }) => point), line[0]!, line.at(-1)!];
}

/** The first cameras that would not see a blind section. */
export function keepBlind(
  cameras: readonly CameraPlan[],
  blind: readonly BlindPlan[],
  most: number,
): CameraPlan[] {
  const points = blind.flatMap(({ plan }) => sightPoints(plan));
  const kept: CameraPlan[] = [];
  for (const camera of cameras) {
    if (kept.length >= most) break;
    if (!points.some((point) => mayReach(camera, point, SIGHT_MARGIN_METERS))) kept.push(camera);
  }
  return kept;
}
