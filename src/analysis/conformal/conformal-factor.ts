import { WHOLE_COUNT_LIMIT } from '../count-forecast/count-band';
import type { Forecast, ForecastBand } from '../forecast/forecast';

/**
 * By how many standard errors past forecasts missed, at the share asked for: the factor that would have made the band
 * right on the calibration forecasts.
 *
 * @param scores           |actual - forecast| / standard error of the calibration forecasts, in any order.
 * @param coverageFraction In (0, 1), such as 0.8.
 * @returns                The k-th smallest score, k = ceil((n + 1) coverage), so that the coverage holds for a new
 *                         forecast too; `null` where there are too few scores for that.
 *
 * Exact if calibration and new forecasts are exchangeable; a change of level between them breaks that.
 *
 * @see Vovk, V., Gammerman, A. & Shafer, G. (2005). Algorithmic Learning in a Random World.
 */
export function conformalFactor(scores: Float64Array, coverageFraction: number): number | null {
  const rank = Math.ceil((scores.length + 1) * coverageFraction);
  if (rank > scores.length || rank < 1) return null;
  return scores.slice().sort()[rank - 1]!;
}

/**
 * Band of counts of a calibrated factor: mean -+ factor x standard error, never below 0; whole numbers inside the band
 * where the mean is under `WHOLE_COUNT_LIMIT`.
 */
export function calibratedCountBand({ mean, standardError }: Forecast, factor: number): ForecastBand {
  const isWhole = (step: number) => mean[step]! < WHOLE_COUNT_LIMIT;
  return {
    lower: mean.map((value, step) => {
      const bound = Math.max(0, value - factor * standardError[step]!);
      return isWhole(step) ? Math.ceil(bound) : bound;
    }),
    upper: mean.map((value, step) => {
      const bound = Math.max(0, value + factor * standardError[step]!);
      return isWhole(step) ? Math.floor(bound) : bound;
    }),
  };
}
