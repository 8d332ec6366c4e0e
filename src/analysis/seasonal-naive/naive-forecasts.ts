import type { Forecast } from '../forecast/forecast';

/**
 * Forecast that says: as one season ago. The benchmark every other forecast has to beat.
 *
 * sigma is the root mean square of the seasonal differences, the variance grows by one sigma^2 with every whole season.
 * Nothing is cut off at zero.
 *
 * @param values  Equally spaced, without gaps, oldest first, shape `[n]`, n over one period.
 * @param period  Steps in one season; 1 gives the plain naive forecast (as the last value).
 * @param horizon Number of steps, from 1.
 * @throws {RangeError} If there are no more values than one period.
 */
export function forecastSeasonalNaive(values: Float64Array, period: number, horizon: number): Forecast {
  const n = values.length;
  if (n <= period)
    throw new RangeError(`${n} values are too few, a period of ${period} needs more than ${period}`);
  let sumOfSquares = 0;
  for (let t = period; t < n; t++) sumOfSquares += (values[t]! - values[t - period]!) ** 2;
  const sigma = Math.sqrt(sumOfSquares / (n - period));
  const steps = new Float64Array(horizon);
  return {
    mean: steps.map((_, step) => values[n - period + (step % period)]!),
    standardError: steps.map((_, step) => sigma * Math.sqrt(Math.floor(step / period) + 1)),
    degreesOfFreedom: null,
  };
}

/**
 * Forecast that says: as the mean of all values, with Student's distribution.
 *
 * @throws {RangeError} If there are fewer than two values.
 */
export function forecastMean(values: Float64Array, horizon: number): Forecast {
  const n = values.length;
  if (n < 2) throw new RangeError(`${n} values are too few for a mean with its deviation`);
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  return {
    mean: new Float64Array(horizon).fill(mean),
    standardError: new Float64Array(horizon).fill(Math.sqrt(variance * (1 + 1 / n))),
    degreesOfFreedom: n - 1,
  };
}

/**
 * Forecast that carries the line from the first value to the last on.
 *
 * The variance of one step is that of the differences (n - 2 degrees of freedom); the doubt of the drift is added.
 *
 * @throws {RangeError} If there are fewer than three values.
 */
export function forecastDrift(values: Float64Array, horizon: number): Forecast {
  const n = values.length;
  if (n < 3) throw new RangeError(`${n} values are too few for a drift with its deviation`);
  const drift = (values[n - 1]! - values[0]!) / (n - 1);
  let sumOfSquares = 0;
  for (let t = 1; t < n; t++) sumOfSquares += (values[t]! - values[t - 1]! - drift) ** 2;
  const variance = sumOfSquares / (n - 2);
  const steps = new Float64Array(horizon);
  return {
    mean: steps.map((_, step) => values[n - 1]! + (step + 1) * drift),
    standardError: steps.map((_, step) => Math.sqrt(variance * (step + 1) * (1 + (step + 1) / (n - 1)))),
    degreesOfFreedom: null,
  };
}
