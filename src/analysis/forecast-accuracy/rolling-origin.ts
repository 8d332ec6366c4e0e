export interface RollingOriginOptions {
  /** Values known at the first origin. */
  readonly firstOrigin: number;
  /** Steps between origins. Default 1. */
  readonly step?: number;
  /** Steps forecast from each origin. */
  readonly horizon: number;
}

/** Errors of repeated forecasts of one series. */
export interface RollingErrors {
  /** Number of values known at each origin, shape `[o]`. */
  readonly origins: Uint32Array;
  readonly horizon: number;
  /** Actual less forecast, row by origin, shape `[o * horizon]`; NaN beyond the end of the series. */
  readonly errors: Float64Array;
}

/**
 * Forecasts a series again and again from ever later origins, each time from the values before the origin alone.
 *
 * @param forecast Given the training values, the next `horizon` values; every parameter must be estimated inside.
 * @throws {RangeError} If a forecast has the wrong length.
 *
 * Values entered late are not told apart here: what is in `values` counts as known when its step is past.
 */
export function rollOrigins(
  values: Float64Array,
  { firstOrigin, step = 1, horizon }: RollingOriginOptions,
  forecast: (training: Float64Array) => Float64Array,
): RollingErrors {
  const origins: number[] = [];
  for (let origin = firstOrigin; origin < values.length; origin += step) origins.push(origin);
  const errors = new Float64Array(origins.length * horizon).fill(NaN);
  origins.forEach((origin, row) => {
    const predicted = forecast(values.subarray(0, origin));
    if (predicted.length !== horizon)
      throw new RangeError(`a forecast has ${predicted.length} steps, not ${horizon}`);
    for (let ahead = 0; ahead < horizon && origin + ahead < values.length; ahead++) {
      errors[row * horizon + ahead] = values[origin + ahead]! - predicted[ahead]!;
    }
  });
  return { origins: Uint32Array.from(origins), horizon, errors };
}

/** Mean error size at one step ahead, over the origins where the truth is known. */
export interface HorizonError {
  readonly count: number;
  /** `null` without any. */
  readonly meanAbsoluteError: number | null;
  readonly rootMeanSquareError: number | null;
}

/** Error sizes by steps ahead, shape `[horizon]`. */
export function errorsByHorizon({ origins, horizon, errors }: RollingErrors): HorizonError[] {
  return Array.from({ length: horizon }, (_, ahead) => {
    let count = 0;
    let absolute = 0;
    let squared = 0;
    for (let row = 0; row < origins.length; row++) {
      const error = errors[row * horizon + ahead]!;
      if (Number.isNaN(error)) continue;
      count++;
      absolute += Math.abs(error);
      squared += error * error;
    }
    return {
      count,
      meanAbsoluteError: count === 0 ? null : absolute / count,
      rootMeanSquareError: count === 0 ? null : Math.sqrt(squared / count),
    };
  });
}
