/** Positions of one patrol in order of time. */
export interface Track {
  /** Seconds, ascending, shape `[n]`. */
  readonly times: ArrayLike<number>;
  /** Planar meters, shape `[n]`. */
  readonly xs: ArrayLike<number>;
  readonly ys: ArrayLike<number>;
  /** Horizontal accuracy (95 %) of each fix in meters; absent where the device tells none. */
  readonly accuracyMeters?: ArrayLike<number>;
}

/** Fixes farther apart in time than this do not belong together. */
export const DEFAULT_GAP_SECONDS = 120;

/** Which fixes are too bad to use. */
export interface FixLimits {
  /** Default 50 m. */
  readonly maxAccuracyMeters?: number;
  /** Speed from the fix before, default 40 m/s. */
  readonly maxSpeedMetersPerSecond?: number;
}

/** A track without its bad fixes, and how many they were. */
export interface CleanTrack extends Track {
  readonly droppedAsInaccurate: number;
  readonly droppedAsTooFast: number;
  /** Fixes that repeat the time of the one before, or run back. */
  readonly droppedAsOutOfOrder: number;
}

/**
 * Drops fixes that are inaccurate, jump, or run back in time; the speed is taken from the last fix kept.
 *
 * @throws {RangeError} If the lists differ in length.
 */
export function cleanTrack(
  track: Track,
  { maxAccuracyMeters = 50, maxSpeedMetersPerSecond = 40 }: FixLimits = {},
): CleanTrack {
  assertTrack(track);
  const { times, xs, ys, accuracyMeters } = track;
  const kept: number[] = [];
  const dropped = { inaccurate: 0, tooFast: 0, outOfOrder: 0 };
  for (let i = 0; i < times.length; i++) {
    const last = kept.at(-1);
    const seconds = last === undefined ? Infinity : times[i]! - times[last]!;
    const meters = last === undefined ? 0 : Math.hypot(xs[i]! - xs[last]!, ys[i]! - ys[last]!);
    if ((accuracyMeters?.[i] ?? 0) > maxAccuracyMeters) dropped.inaccurate++;
    else if (!(seconds > 0)) dropped.outOfOrder++;
    else if (meters / seconds > maxSpeedMetersPerSecond) dropped.tooFast++;
    else kept.push(i);
  }
  const pick = (values: ArrayLike<number>) => Float64Array.from(kept, (i) => values[i]!);
  return {
    times: pick(times),
    xs: pick(xs),
    ys: pick(ys),
    ...(accuracyMeters && { accuracyMeters: pick(accuracyMeters) }),
    droppedAsInaccurate: dropped.inaccurate,
    droppedAsTooFast: dropped.tooFast,
    droppedAsOutOfOrder: dropped.outOfOrder,
  };
}

/** A straight move between two fixes that belong together. */
export interface TrackMove {
  readonly from: number;
  readonly to: number;
  readonly lengthMeters: number;
}

/** The moves of a track: between consecutive fixes at most `gapSeconds` apart. */
export function movesOf({ times, xs, ys }: Track, gapSeconds: number = DEFAULT_GAP_SECONDS): TrackMove[] {
  const moves: TrackMove[] = [];
  for (let i = 1; i < times.length; i++) {
    if (times[i]! - times[i - 1]! > gapSeconds) continue;
    moves.push({ from: i - 1, to: i, lengthMeters: Math.hypot(xs[i]! - xs[i - 1]!, ys[i]! - ys[i - 1]!) });
  }
  return moves;
}

/** Way made between fixes that belong together, meters. */
export function trackLength(track: Track, gapSeconds: number = DEFAULT_GAP_SECONDS): number {
  return movesOf(track, gapSeconds).reduce((sum, { lengthMeters }) => sum + lengthMeters, 0);
}

/**
 * @throws {RangeError} If the lists of a track differ in length.
 */
export function assertTrack({ times, xs, ys, accuracyMeters }: Track): void {
  const n = times.length;
  if (xs.length !== n || ys.length !== n || (accuracyMeters && accuracyMeters.length !== n))
    throw new RangeError(`${n} times need as many positions and accuracies`);
}
