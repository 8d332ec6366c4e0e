import { forecastQuantile, type Forecast, type ForecastBand } from '../forecast/forecast';
import { countDistribution, toCountModel } from './count-distribution';

/** Below this mean, bands are whole numbers by the count's own distribution; from it on, normal. */
export const WHOLE_COUNT_LIMIT = 20;

/**
 * The value a count stays at or below with a given probability; never below 0.
 *
 * @param step        Index into the forecast, from 0.
 * @param probability In (0, 1).
 */
export function countQuantile(forecast: Forecast, step: number, probability: number): number {
  if (forecast.mean[step]! >= WHOLE_COUNT_LIMIT)
    return Math.max(0, forecastQuantile(forecast, step, probability));
  return countDistribution(toCountModel(forecast, step)).quantile(probability);
}

/**
 * The central band of a forecast of counts.
 *
 * Being whole, the band of a small count holds at least the share asked for, often more.
 *
 * @param coverageFraction In (0, 1), such as 0.8.
 */
export function countBand(forecast: Forecast, coverageFraction: number): ForecastBand {
  const tail = (1 - coverageFraction) / 2;
  return {
    lower: forecast.mean.map((_, step) => countQuantile(forecast, step, tail)),
    upper: forecast.mean.map((_, step) => countQuantile(forecast, step, 1 - tail)),
  };
}
