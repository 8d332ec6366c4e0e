import { fitLine } from './fit-line';

/** How the season acts: added to the level, or as a factor on it. */
export type SeasonalForm = 'additive' | 'multiplicative';

/** State of a seasonal recursion. */
export interface SeasonalState {
  readonly level: number;
  /** Change of the level in one step. */
  readonly trend: number;
  /** Seasonal terms (or factors) of the next `period` steps, shape `[period]`. */
  readonly season: Float64Array;
}

/**
 * Start of the Holt-Winters recursion at index `period`, as R's `stats::HoltWinters`: a classical decomposition of the
 * first two periods by a centered moving average, and a straight line through that average, counted from 1.
 *
 * @param values At least two periods of values, oldest first; all above 0 for the multiplicative form.
 * @throws {RangeError} If there are fewer than two periods.
 */
export function toStartValues(values: Float64Array, period: number, form: SeasonalForm): SeasonalState {
  if (values.length < 2 * period) {
    throw new RangeError(
      `${values.length} values are too few, a period of ${period} needs ${2 * period} to start`,
    );
  }
  const head = values.subarray(0, 2 * period);
  const average = centeredMovingAverage(head, period);
  const { intercept, slope } = fitLine(average);
  return { level: intercept, trend: slope, season: seasonalFigure(head, average, period, form) };
}

/** Moving average over one period; an even period gives half weight to both ends. Shape `[n - 2 floor(period / 2)]`. */
export function centeredMovingAverage(values: Float64Array, period: number): Float64Array {
  const half = Math.floor(period / 2);
  const average = new Float64Array(values.length - 2 * half);
  const endWeight = period % 2 === 0 ? 0.5 : 1;
  for (let i = 0; i < average.length; i++) {
    let sum = endWeight * (values[i]! + values[i + 2 * half]!);
    for (let k = 1; k < 2 * half; k++) sum += values[i + k]!;
    average[i] = sum / period;
  }
  return average;
}

/** Mean departure from the moving average at each position of the period, made to cancel over it. */
function seasonalFigure(
  values: Float64Array,
  average: Float64Array,
  period: number,
  form: SeasonalForm,
): Float64Array {
  const half = Math.floor(period / 2);
  const sums = new Float64Array(period);
  const counts = new Float64Array(period);
  average.forEach((smooth, i) => {
    const value = values[i + half]!;
    const position = (i + half) % period;
    sums[position]! += form === 'additive' ? value - smooth : value / smooth;
    counts[position]! += 1;
  });
  const figure = sums.map((sum, position) => sum / counts[position]!);
  const mean = figure.reduce((sum, term) => sum + term, 0) / period;
  return figure.map((term) => (form === 'additive' ? term - mean : term / mean));
}
