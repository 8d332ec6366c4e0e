import type { ErrorScale } from './error-scale';

/** How far forecasts lay from what came. */
export interface PointAccuracy {
  /** Mean of actual less forecast, in the unit of the series: above 0 the forecasts were too low. */
  readonly bias: number;
  /** Sum of actual over sum of forecast; `null` where the forecasts sum to 0. */
  readonly biasRatio: number | null;
  readonly meanAbsoluteError: number;
  readonly rootMeanSquareError: number;
  /** Mean absolute error in the scale of the seasonal naive forecast; `null` without a scale. */
  readonly mase: number | null;
  /** The same of root mean squares. */
  readonly rmsse: number | null;
  /**
   * In percent; `null` where an actual value is 0. For comparison with other tools only, never shown: it is undefined
   * for quiet series and rewards forecasts that are too low.
   */
  readonly meanAbsolutePercentageError: number | null;
}

/**
 * Accuracy of point forecasts.
 *
 * @param actual   Shape `[n]`.
 * @param forecast Shape `[n]`.
 * @returns        `null` where n is 0.
 * @throws {RangeError} If the shapes differ.
 */
export function measurePoints(
  actual: Float64Array,
  forecast: Float64Array,
  scale: ErrorScale,
): PointAccuracy | null {
  const n = actual.length;
  if (forecast.length !== n)
    throw new RangeError(`${n} values and ${forecast.length} forecasts do not fit together`);
  if (n === 0) return null;
  let error = 0;
  let absolute = 0;
  let squared = 0;
  let percentage = 0;
  let actualSum = 0;
  let forecastSum = 0;
  for (let i = 0; i < n; i++) {
    const difference = actual[i]! - forecast[i]!;
    error += difference;
    absolute += Math.abs(difference);
    squared += difference * difference;
    percentage += Math.abs(difference / actual[i]!);
    actualSum += actual[i]!;
    forecastSum += forecast[i]!;
  }
  const meanAbsoluteError = absolute / n;
  const rootMeanSquareError = Math.sqrt(squared / n);
  return {
    bias: error / n,
    biasRatio: forecastSum === 0 ? null : actualSum / forecastSum,
    meanAbsoluteError,
    rootMeanSquareError,
    mase: scale.absolute === null ? null : meanAbsoluteError / scale.absolute,
    rmsse: scale.rootMeanSquare === null ? null : rootMeanSquareError / scale.rootMeanSquare,
    meanAbsolutePercentageError: actual.includes(0) ? null : (100 * percentage) / n,
  };
}
