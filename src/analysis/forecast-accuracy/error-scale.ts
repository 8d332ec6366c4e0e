/** What errors are measured in: how far a season-old value lies from the truth within the training part. */
export interface ErrorScale {
  /** Mean absolute seasonal difference; `null` where it is 0 or cannot be formed. */
  readonly absolute: number | null;
  /** Root mean square seasonal difference; `null` likewise. */
  readonly rootMeanSquare: number | null;
}

/**
 * Scale of the MASE and RMSSE.
 *
 * @param training Values known at the origin, oldest first; nothing after the origin may be among them.
 * @param period   Steps in one season; 1 for the scale without a season.
 * @see Hyndman, R. J. & Koehler, A. B. (2006). Another look at measures of forecast accuracy. IJF 22, 679-688.
 */
export function toErrorScale(training: Float64Array, period: number): ErrorScale {
  const count = training.length - period;
  if (count < 1) return { absolute: null, rootMeanSquare: null };
  let absolute = 0;
  let squared = 0;
  for (let t = period; t < training.length; t++) {
    const difference = training[t]! - training[t - period]!;
    absolute += Math.abs(difference);
    squared += difference * difference;
  }
  if (absolute === 0) return { absolute: null, rootMeanSquare: null };
  return { absolute: absolute / count, rootMeanSquare: Math.sqrt(squared / count) };
}
