import { buildPointGrid } from '../point-grid/point-grid';
import { assertDatedPoints, type DatedPoints, type QueryPoints } from './dated-points';

export interface PromapOptions {
  /** The moment the map is for, in days of the events' origin. Only earlier events count. */
  readonly day: number;
  /** Farthest event that counts, included. Default 400. */
  readonly reachMeters?: number;
  /** Oldest event that counts, included. Default 60. */
  readonly reachDays?: number;
  /** Width of a band of distance. Default 50. */
  readonly bandMeters?: number;
  /** Width of a band of age. Default 7. */
  readonly bandDays?: number;
}

/**
 * Prospective mapping: each place is threatened by recent events nearby, the more the nearer and the newer:
 * sum of w / ((1 + floor(d / band)) (1 + floor(age / band))).
 *
 * @returns Score of each place, shape `[q]`; a rank of risk, not a probability.
 * @throws {RangeError} If the arrays differ in length.
 *
 * The distance is that between place and event. Bowers and colleagues counted it in whole cells of their map instead.
 *
 * @see Bowers, K. J., Johnson, S. D. & Pease, K. (2004). Prospective hot-spotting. British Journal of Criminology 44, 641.
 */
export function promapScores(
  events: DatedPoints,
  places: QueryPoints,
  { day, reachMeters = 400, reachDays = 60, bandMeters = 50, bandDays = 7 }: PromapOptions,
): Float64Array {
  assertDatedPoints(events);
  const recent = indicesWhere(events.days, (at) => day - at > 0 && day - at <= reachDays);
  const grid = buildPointGrid(
    Float64Array.from(recent, (i) => events.xs[i]!),
    Float64Array.from(recent, (i) => events.ys[i]!),
    reachMeters,
  );
  const recency = Float64Array.from(
    recent,
    (i) => (events.weights?.[i] ?? 1) / (1 + Math.floor((day - events.days[i]!) / bandDays)),
  );
  return places.xs.map((x, place) => {
    let score = 0;
    grid.forEachWithin(x, places.ys[place]!, reachMeters, (k, distance) => {
      score += recency[k]! / (1 + Math.floor(distance / bandMeters));
    });
    return score;
  });
}

function indicesWhere(values: Float64Array, test: (value: number) => boolean): Uint32Array {
  return Uint32Array.from(values, (_, i) => i).filter((i) => test(values[i]!));
}
