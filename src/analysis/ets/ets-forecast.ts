import type { Forecast } from '../forecast/forecast';
import type { EtsParameters, EtsState } from './ets-model';

/** A fitted model as far as forecasting needs it. */
export interface EtsForecastInput {
  readonly parameters: EtsParameters;
  /** State after the last value. */
  readonly final: EtsState;
  /** Variance of the one-step errors. */
  readonly errorVariance: number;
}

/**
 * Forecast of an additive-error model, with the exact variance of the model:
 * sigma^2 (1 + sum over j < h of c_j^2), c_j = alpha + beta (phi + … + phi^j) + gamma where j is a whole number of periods.
 *
 * The doubt of the parameters and of the initial state is not in the variance.
 *
 * @param horizon Number of steps, from 1.
 * @see Hyndman, R. J. et al. (2008), table 6.1. Version 8.20 of R's `forecast` puts gamma one lag early for the form ANA.
 */
export function forecastEts(
  { parameters, final, errorVariance }: EtsForecastInput,
  horizon: number,
): Forecast {
  const { alpha, beta, gamma, phi } = parameters;
  const period = final.season.length;
  const mean = new Float64Array(horizon);
  const standardError = new Float64Array(horizon);
  let damping = 0;
  let spread = 1;
  for (let step = 1; step <= horizon; step++) {
    damping += phi ** step;
    mean[step - 1] =
      final.level + damping * final.trend + (period === 0 ? 0 : final.season[(step - 1) % period]!);
    standardError[step - 1] = Math.sqrt(errorVariance * spread);
    spread += (alpha + beta * damping + (period > 0 && step % period === 0 ? gamma : 0)) ** 2;
  }
  return { mean, standardError, degreesOfFreedom: null };
}
