/** When a series is forecast again. */
export interface OriginPlan {
  /** Steps known at each origin, ascending, shape `[o]`. */
  readonly origins: Uint32Array;
  /** The first so many choose the method and calibrate the bands; the others are reported. */
  readonly tuningCount: number;
}

export interface OriginOptions {
  /** Steps whose counts are complete. */
  readonly completeSteps: number;
  readonly period: number;
  readonly horizon: number;
  /** Origins wanted; as many as the history allows, but never under `LEAST_ORIGINS`. */
  readonly originCount: number;
}

/** Fewer origins say nothing. */
export const LEAST_ORIGINS = 20;
const TUNING_SHARE = 0.6;
/** Periods a forecast must have to learn from. */
const LEAST_TRAINING_PERIODS = 8;

/**
 * Plans the origins: the last one a horizon before the end of the record, the others one period apart before it, or
 * closer where the record is short.
 *
 * @returns `null` where the record does not hold 20 origins with eight periods before the first.
 */
export function planOrigins({
  completeSteps,
  period,
  horizon,
  originCount,
}: OriginOptions): OriginPlan | null {
  const last = completeSteps - horizon;
  const room = last - LEAST_TRAINING_PERIODS * period;
  if (room < LEAST_ORIGINS - 1) return null;
  const spacing = Math.max(1, Math.min(period, Math.floor(room / (LEAST_ORIGINS - 1))));
  const count = Math.min(Math.max(originCount, LEAST_ORIGINS), Math.floor(room / spacing) + 1);
  const origins = Uint32Array.from({ length: count }, (_, i) => last - (count - 1 - i) * spacing);
  return { origins, tuningCount: Math.floor(TUNING_SHARE * count) };
}
