import { clipStretches, type Stretch } from '../intervals/interval-set';
import { isInMultiPolygon } from '../polygon/point-in-polygon';
import type { MultiPolygon } from '../polygon/polygon';
import { stretchesInPolygon } from '../polygon/segment-in-polygon';
import { DEFAULT_GAP_SECONDS, movesOf, type Track } from './track';

/** Longest silence on duty that is not yet a hole in the data. */
export const DEFAULT_HOLE_SECONDS = 600;

/**
 * Stretches of duty without any fix for longer than a limit: nothing is known of them, which is not the same as not patrolled.
 *
 * @param onDuty Seconds, ascending, not overlapping.
 */
export function dataHoles(
  { times }: Track,
  onDuty: readonly Stretch[],
  limitSeconds: number = DEFAULT_HOLE_SECONDS,
): Stretch[] {
  return onDuty.flatMap((duty) => {
    const fixes = Array.from(times).filter((time) => time >= duty.from && time <= duty.to);
    const stops = [duty.from, ...fixes, duty.to];
    const silences = stops.slice(1).map((to, i) => ({ from: stops[i]!, to }));
    return clipStretches(
      duty,
      silences.filter(({ from, to }) => to - from > limitSeconds),
    );
  });
}

const HOURS_A_DAY = 24;

/**
 * How evenly visits are spread over the hours of the day: entropy of their hours over that of an even spread, 0 (always
 * the same hour: predictable) to 1.
 *
 * @param hours Local hour of each visit's start, 0 to 23.
 * @returns     NaN for fewer than two visits.
 */
export function visitHourEvenness(hours: readonly number[]): number {
  if (hours.length < 2) return NaN;
  const counts = new Float64Array(HOURS_A_DAY);
  for (const hour of hours) counts[Math.floor(hour) % HOURS_A_DAY]!++;
  const entropy = counts.reduce((sum, count) => {
    const share = count / hours.length;
    return count > 0 ? sum - share * Math.log(share) : sum;
  }, 0);
  return entropy / Math.log(Math.min(HOURS_A_DAY, hours.length));
}

/**
 * Minutes a patrol spent in an area, moving evenly between fixes that belong together.
 *
 * @param area Planar meters: the riskiest twentieth of the district, for instance.
 */
export function minutesInArea(
  track: Track,
  area: MultiPolygon,
  gapSeconds: number = DEFAULT_GAP_SECONDS,
): number {
  const { times, xs, ys } = track;
  return movesOf(track, gapSeconds).reduce((minutes, { from, to, lengthMeters }) => {
    const seconds = times[to]! - times[from]!;
    const segment = [xs[from]!, ys[from]!, xs[to]!, ys[to]!] as const;
    if (lengthMeters === 0) {
      return isInMultiPolygon(area, segment[0], segment[1]) ? minutes + seconds / 60 : minutes;
    }
    const share = stretchesInPolygon(segment, area).reduce((sum, part) => sum + part.to - part.from, 0);
    return minutes + (share * seconds) / 60;
  }, 0);
}
