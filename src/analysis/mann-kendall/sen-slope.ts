import { median } from './median';

/** Sen's line through a series. */
export interface SenLine {
  /** Median of the slopes of all pairs, per time step; NaN below two values. */
  readonly slope: number;
  /** At step 0; NaN without values. */
  readonly intercept: number;
}

/**
 * Sen's slope and Conover's intercept, median(x) - slope median(t) with t = 0 .. n - 1.
 *
 * @param values Series in order of time, equal steps, shape `[t]`.
 *
 * Cost and memory are O(t^2).
 *
 * @see Sen, P. K. (1968). J. American Statistical Association 63, 1379-1389.
 */
export function senSlope(values: ArrayLike<number>): SenLine {
  const n = values.length;
  const slopes = new Float64Array((n * (n - 1)) / 2);
  let count = 0;
  for (let j = 1; j < n; j++) {
    for (let i = 0; i < j; i++) slopes[count++] = (values[j]! - values[i]!) / (j - i);
  }
  const slope = median(slopes);
  return { slope, intercept: median(values) - slope * ((n - 1) / 2) };
}
