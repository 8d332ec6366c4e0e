import { median } from '../mann-kendall/median';
import { buildLoessFitter, smoothLoess } from './loess';
import { toStlParameters } from './stl-parameters';
import type { StlOptions, StlParameters } from './stl-parameters';

/** A series taken apart; `seasonal + trend + remainder` is the series. */
export interface StlDecomposition {
  /** Each of shape `[n]`, in the unit of the series. */
  readonly seasonal: Float64Array;
  readonly trend: Float64Array;
  readonly remainder: Float64Array;
  /** Robustness weight of each value, 0 to 1, shape `[n]`; all 1 where the fit is not robust. */
  readonly weights: Float64Array;
  readonly parameters: StlParameters;
}

/** The median of magnitudes, by which a robust fit tells outliers. */
export type MedianOf = (magnitudes: Float64Array) => number;

/**
 * Seasonal-trend decomposition by LOESS, as R's `stats::stl` computes it, its interpolation between jumps included.
 *
 * @param values  Equally spaced values without gaps, oldest first, shape `[n]`.
 * @param options Period and windows; see `StlOptions` for the defaults.
 * @param medianOf The median of the absolute remainders; only a comparison with software that errs here passes its own:
 *                 R's partial sort is asked for two ranks in falling order and returns others in one call of ten.
 * @throws {RangeError} If the period is under 2, the series is not longer than two periods, or a value is not finite.
 *
 * No transformation is made and no interval given. The trend at both ends leans on few values. A robust fit repeats the
 * robustness passes a fixed number of times; it is not run to convergence.
 *
 * @see Cleveland, R. B., Cleveland, W. S., McRae, J. E. & Terpenning, I. (1990). STL: a seasonal-trend decomposition
 *      procedure based on loess. Journal of Official Statistics 6(1), 3-73.
 */
export function decomposeStl(
  values: Float64Array,
  options: StlOptions,
  medianOf: MedianOf = median,
): StlDecomposition {
  assertDecomposable(values, options.period);
  const parameters = toStlParameters(options, values.length);
  const n = values.length;
  const weights = new Float64Array(n).fill(1);
  let parts = { seasonal: new Float64Array(n), trend: new Float64Array(n) };
  for (let pass = 0; pass <= parameters.outerIterations; pass++) {
    if (pass > 0) {
      const distances = values.map((value, i) => Math.abs(value - parts.seasonal[i]! - parts.trend[i]!));
      weights.set(robustnessWeights(distances, 6 * medianOf(distances)));
    }
    parts = runInnerLoop(values, parts.trend, pass > 0 ? weights : null, parameters);
  }
  const { trend } = parts;
  const seasonal = parameters.periodic ? averageCycles(parts.seasonal, parameters.period) : parts.seasonal;
  const remainder = values.map((value, i) => value - seasonal[i]! - trend[i]!);
  return { seasonal, trend, remainder, weights, parameters };
}

function assertDecomposable(values: Float64Array, period: number): void {
  if (!Number.isInteger(period) || period < 2)
    throw new RangeError(`period is ${period}, expected a whole number from 2`);
  if (values.length <= 2 * period) {
    throw new RangeError(
      `${values.length} values are too few, a period of ${period} needs more than ${2 * period}`,
    );
  }
  if (!values.every(Number.isFinite)) throw new RangeError('the series has a gap; fill or cut it first');
}

function runInnerLoop(
  values: Float64Array,
  startTrend: Float64Array,
  weights: Float64Array | null,
  parameters: StlParameters,
): { seasonal: Float64Array<ArrayBuffer>; trend: Float64Array<ArrayBuffer> } {
  let trend = startTrend.slice();
  let seasonal = new Float64Array(values.length);
  for (let pass = 0; pass < parameters.innerIterations; pass++) {
    const detrended = values.map((value, i) => value - trend[i]!);
    const cycles = smoothCycles(detrended, weights, parameters);
    const low = smoothLoess(
      { values: lowPass(cycles, parameters.period), weights: null },
      parameters.lowPass,
    );
    seasonal = new Float64Array(values.length).map((_, i) => cycles[parameters.period + i]! - low[i]!);
    const adjusted = values.map((value, i) => value - seasonal[i]!);
    trend = smoothLoess({ values: adjusted, weights }, parameters.trend).slice();
  }
  return { seasonal, trend };
}

/** Smooths each cycle-subseries, carried on by one cycle at both ends; shape `[n + 2 period]`. */
function smoothCycles(
  series: Float64Array,
  weights: Float64Array | null,
  parameters: StlParameters,
): Float64Array {
  const { period, seasonal } = parameters;
  const smooth = new Float64Array(series.length + 2 * period);
  for (let phase = 0; phase < period; phase++) {
    const points = {
      values: everyOther(series, phase, period),
      weights: weights && everyOther(weights, phase, period),
    };
    const count = points.values.length;
    const middle = smoothLoess(points, seasonal);
    const fit = buildLoessFitter(points, seasonal);
    const before = fit(0, { first: 1, last: Math.min(seasonal.window, count) });
    const after = fit(count + 1, { first: Math.max(1, count - seasonal.window + 1), last: count });
    smooth[phase] = before ?? middle[0]!;
    for (let cycle = 0; cycle < count; cycle++) smooth[(cycle + 1) * period + phase] = middle[cycle]!;
    smooth[(count + 1) * period + phase] = after ?? middle[count - 1]!;
  }
  return smooth;
}

/** Values at one position of the period. */
function everyOther(series: Float64Array, phase: number, period: number): Float64Array {
  return Float64Array.from(
    { length: Math.ceil((series.length - phase) / period) },
    (_, cycle) => series[cycle * period + phase]!,
  );
}

function lowPass(series: Float64Array, period: number): Float64Array {
  return movingAverage(movingAverage(movingAverage(series, period), period), 3);
}

function movingAverage(series: Float64Array, window: number): Float64Array {
  const averages = new Float64Array(series.length - window + 1);
  let sum = 0;
  for (let i = 0; i < window; i++) sum += series[i]!;
  averages[0] = sum / window;
  for (let i = 1; i < averages.length; i++) {
    sum += series[i + window - 1]! - series[i - 1]!;
    averages[i] = sum / window;
  }
  return averages;
}

/** Bisquare weights of absolute remainders, zero beyond the reach. */
function robustnessWeights(distances: Float64Array, reach: number): Float64Array {
  return distances.map((distance) => {
    if (distance <= 0.001 * reach) return 1;
    if (distance > 0.999 * reach) return 0;
    return (1 - (distance / reach) ** 2) ** 2;
  });
}

function averageCycles(seasonal: Float64Array, period: number): Float64Array {
  const sums = new Float64Array(period);
  const counts = new Float64Array(period);
  seasonal.forEach((value, i) => {
    sums[i % period]! += value;
    counts[i % period]! += 1;
  });
  return seasonal.map((_, i) => sums[i % period]! / counts[i % period]!);
}
