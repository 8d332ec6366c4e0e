import type { EtsParameters, EtsState } from './ets-model';

/** A series run through the recursion. */
export interface EtsRun {
  /** One-step forecasts, shape `[n]`, in the unit of the series. */
  readonly fitted: Float64Array;
  /** Value less one-step forecast, shape `[n]`. */
  readonly residuals: Float64Array;
  /** Of the residuals. */
  readonly sumOfSquares: number;
  /** State after the last value. */
  readonly final: EtsState;
}

/**
 * Runs the additive-error state space recursion with given parameters and initial state:
 * y = l + phi b + s + e; l = l + phi b + alpha e; b = phi b + beta e; s = s + gamma e.
 *
 * @param values Equally spaced, without gaps, oldest first, shape `[n]`.
 * @see Hyndman, R. J., Koehler, A. B., Ord, J. K. & Snyder, R. D. (2008). Forecasting with Exponential Smoothing.
 */
export function runEts(
  values: Float64Array,
  { alpha, beta, gamma, phi }: EtsParameters,
  initial: EtsState,
): EtsRun {
  const season = initial.season.slice();
  const period = season.length;
  const fitted = new Float64Array(values.length);
  const residuals = new Float64Array(values.length);
  let { level, trend } = initial;
  let sumOfSquares = 0;
  for (let t = 0; t < values.length; t++) {
    const position = period === 0 ? 0 : t % period;
    const base = level + phi * trend;
    const term = period === 0 ? 0 : season[position]!;
    const error = values[t]! - base - term;
    fitted[t] = base + term;
    residuals[t] = error;
    sumOfSquares += error * error;
    level = base + alpha * error;
    trend = phi * trend + beta * error;
    if (period > 0) season[position] = term + gamma * error;
  }
  const ordered = season.map((_, step) => season[(step + values.length) % period]!);
  return { fitted, residuals, sumOfSquares, final: { level, trend, season: ordered } };
}
