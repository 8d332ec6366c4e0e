import { assertTrack, DEFAULT_GAP_SECONDS, type Track } from './track';

/** How near and how long a stay counts as a visit. */
export interface VisitRule {
  /** Default 25 m; take at least the 95 % error of the positions. */
  readonly radiusMeters?: number;
  /** Stays are joined while two fixes inside are at most this far apart; default 120 s. */
  readonly gapSeconds?: number;
}

/** One stay near a place. */
export interface Visit {
  /** First and last fix inside, seconds. */
  readonly arrive: number;
  readonly leave: number;
  /** `leave - arrive`; 0 for a single fix. */
  readonly dwellSeconds: number;
}

/** A patrol at a place. */
export interface PlaceVisits {
  readonly visits: readonly Visit[];
  /** It came within the radius at a fix or on a straight move between two: passing is less than visiting. */
  readonly passed: boolean;
}

/** Radius of a visit unless the rule says otherwise. */
export const DEFAULT_VISIT_RADIUS_METERS = 25;

/**
 * Visits of a place by a patrol: fixes within the radius, the border included, joined over short gaps.
 *
 * @throws {RangeError} If the lists of the track differ in length.
 */
export function visitsOfPlace(
  track: Track,
  [x, y]: readonly [number, number],
  { radiusMeters = DEFAULT_VISIT_RADIUS_METERS, gapSeconds = DEFAULT_GAP_SECONDS }: VisitRule = {},
): PlaceVisits {
  assertTrack(track);
  const { times, xs, ys } = track;
  const visits: Visit[] = [];
  let passed = false;
  for (let i = 0; i < times.length; i++) {
    const time = times[i]!;
    if (Math.hypot(xs[i]! - x, ys[i]! - y) <= radiusMeters) {
      const last = visits.at(-1);
      if (last && time - last.leave <= gapSeconds)
        visits[visits.length - 1] = { arrive: last.arrive, leave: time, dwellSeconds: time - last.arrive };
      else visits.push({ arrive: time, leave: time, dwellSeconds: 0 });
    } else if (i > 0 && !passed && time - times[i - 1]! <= gapSeconds) {
      passed = distanceToMove(track, i, x, y) <= radiusMeters;
    }
  }
  return { visits, passed: passed || visits.length > 0 };
}

/** Visits that lasted at least so long. */
export function dwelledVisits(visits: readonly Visit[], leastSeconds: number): Visit[] {
  return visits.filter(({ dwellSeconds }) => dwellSeconds >= leastSeconds);
}

/** Distance of a place from the straight move to fix `i`, meters. */
function distanceToMove({ xs, ys }: Track, i: number, x: number, y: number): number {
  const fromX = xs[i - 1]! - x;
  const fromY = ys[i - 1]! - y;
  const dx = xs[i]! - xs[i - 1]!;
  const dy = ys[i]! - ys[i - 1]!;
  const squared = dx * dx + dy * dy;
  const t = squared === 0 ? 0 : Math.min(1, Math.max(0, -(fromX * dx + fromY * dy) / squared));
  return Math.hypot(fromX + t * dx, fromY + t * dy);
}
