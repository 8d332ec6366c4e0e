import { normalQuantile } from '../special-functions/normal-distribution';
import { studentQuantile } from '../special-functions/student-distribution';

/** What a model says about the next steps of a series. */
export interface Forecast {
  /** Expected value of each step, shape `[h]`, in the unit of the series. The mean, not the median. */
  readonly mean: Float64Array;
  /** Standard deviation of the forecast error of each step, shape `[h]`. */
  readonly standardError: Float64Array;
  /** Of the Student distribution the errors follow; `null` where they are taken as normal. */
  readonly degreesOfFreedom: number | null;
}

/** A central band around a forecast, each bound of shape `[h]`. */
export interface ForecastBand {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/**
 * The value the outcome stays below with a given probability, by the normal or Student distribution.
 *
 * Counts are not kept above zero here; see `countBand`.
 *
 * @param step        Index into the forecast, from 0.
 * @param probability In (0, 1).
 */
export function forecastQuantile(forecast: Forecast, step: number, probability: number): number {
  return forecast.mean[step]! + standardQuantile(forecast, probability) * forecast.standardError[step]!;
}

/**
 * The central band that should hold a given share of the outcomes.
 *
 * @param coverageFraction In (0, 1), such as 0.8.
 */
export function forecastBand(forecast: Forecast, coverageFraction: number): ForecastBand {
  const reach = standardQuantile(forecast, (1 + coverageFraction) / 2);
  return {
    lower: forecast.mean.map((mean, step) => mean - reach * forecast.standardError[step]!),
    upper: forecast.mean.map((mean, step) => mean + reach * forecast.standardError[step]!),
  };
}

function standardQuantile({ degreesOfFreedom }: Forecast, probability: number): number {
  return degreesOfFreedom === null
    ? normalQuantile(probability)
    : studentQuantile(probability, degreesOfFreedom);
}
