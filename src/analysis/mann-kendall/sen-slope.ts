import { normalQuantile } from '../special-functions/normal-distribution';
import { mannKendall } from './mann-kendall';
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
  const slope = median(slopesOfPairs(values));
  return { slope, intercept: median(values) - slope * ((n - 1) / 2) };
}

/** Limits of a slope; each is NaN below two values. */
export interface SlopeInterval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Confidence interval of Sen's slope: the slopes of pairs between the ranks (N -+ z sd(S)) / 2, with the variance of S
 * that Mann and Kendall's test has, corrected for ties.
 *
 * @param values     Series in order of time, equal steps, shape `[t]`.
 * @param confidence In (0, 1). Default 0.95.
 *
 * Takes the values as independent; autocorrelation makes the true interval wider. Rests on the normal approximation of S,
 * good from about ten steps.
 *
 * @see Gilbert, R. O. (1987). Statistical Methods for Environmental Pollution Monitoring, section 16.4.
 */
export function senSlopeInterval(values: ArrayLike<number>, confidence = 0.95): SlopeInterval {
  const slopes = slopesOfPairs(values).sort();
  const count = slopes.length;
  if (count === 0) return { lower: NaN, upper: NaN };
  const reach = normalQuantile((1 + confidence) / 2) * Math.sqrt(mannKendall(values).variance);
  const lowest = Math.max(0, Math.round((count - reach) / 2) - 1);
  const highest = Math.min(count - 1, Math.round((count + reach) / 2));
  return { lower: slopes[lowest]!, upper: slopes[highest]! };
}

function slopesOfPairs(values: ArrayLike<number>): Float64Array {
  const n = values.length;
  const slopes = new Float64Array((n * (n - 1)) / 2);
  let count = 0;
  for (let j = 1; j < n; j++) {
    for (let i = 0; i < j; i++) slopes[count++] = (values[j]! - values[i]!) / (j - i);
  }
  return slopes;
}
