import type { SurvivalBand, SurvivalCurve } from './survival-curve';

/** A time by which a share has closed, with its 95 % limits; each `null` where the curve does not come so low. */
export interface SurvivalQuantile {
  /** Share closed, 0 to 1; 0.5 for the median. */
  readonly closedFraction: number;
  readonly time: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** Shares this close count as equal. */
const TOLERANCE = 1e-8;

/**
 * The time by which a share of the orders has closed.
 *
 * Where the curve runs flat exactly at the share, the middle of the plateau is taken (its start to the next closing, or
 * to the last time observed), as R's `survfit` does. Limits are read from the band in the same way. A `null` median says
 * that more than half are still open.
 *
 * @param band The band the limits are read from; `curve.logLogBand` unless another tool's figures are compared.
 */
export function survivalQuantile(
  curve: SurvivalCurve,
  closedFraction: number,
  band: SurvivalBand = curve.logLogBand,
): SurvivalQuantile {
  const openFraction = 1 - closedFraction;
  return {
    closedFraction,
    time: timeAt(curve.times, curve.survival, openFraction),
    lower: timeAt(curve.times, band.lower, openFraction),
    upper: timeAt(curve.times, band.upper, openFraction),
  };
}

function timeAt(times: Float64Array, shares: Float64Array, target: number): number | null {
  const last = shares.length - 1;
  if (last >= 0 && Math.abs(shares[last]! - target) < TOLERANCE) {
    return (times[shares.indexOf(shares[last]!)]! + times[last]!) / 2;
  }
  const reached = highestRowUpTo(shares, target + TOLERANCE);
  const passed = highestRowUpTo(shares, target - TOLERANCE);
  return reached < 0 || passed < 0 ? null : (times[reached]! + times[passed]!) / 2;
}

/**
 * The row with the highest share not above a limit, the first of equals; -1 without any. On a falling curve that is the
 * first row at or below the limit; on a band that rises again near its end it is the row `survfit` takes.
 */
function highestRowUpTo(shares: Float64Array, limit: number): number {
  let best = -1;
  shares.forEach((share, row) => {
    if (share <= limit && (best < 0 || share > shares[best]!)) best = row;
  });
  return best;
}
