import { normalQuantile } from '../special-functions/normal-distribution';

export interface EarsOptions {
  /** Days in the baseline. Default 7. */
  readonly baselineDays?: number;
  /** One-sided error rate of C1 and C2. Default 0.001. */
  readonly alpha?: number;
  /** Least standard deviation of a baseline, in events; keeps a quiet week from making every event an alarm. Default 0.5. */
  readonly minSigma?: number;
}

/** One of the mean-and-deviation methods. Rows run from `firstDay`; each array of shape `[n - firstDay]`. */
export interface EarsLimits {
  /** Index of the first day with a full baseline. */
  readonly firstDay: number;
  /** Count above which a day is an alarm, in events. */
  readonly upperBound: Float64Array;
  /** Departure from the baseline in its deviations; `Infinity` above a baseline without any. */
  readonly statistic: Float64Array;
  /** 1 where the count is above the bound, strictly. */
  readonly alarm: Uint8Array;
}

/** The three-day sum. Rows run from `firstDay`. */
export interface EarsSum {
  readonly firstDay: number;
  /** Sum over three days of what C2 exceeds 1 by. */
  readonly statistic: Float64Array;
  /** 1 where the sum is above 2. */
  readonly alarm: Uint8Array;
}

export interface EarsResult {
  /** Baseline of the days just before. */
  readonly c1: EarsLimits;
  /** Baseline that ends three days before, so that an outbreak does not at once raise it. */
  readonly c2: EarsLimits;
  readonly c3: EarsSum;
}

const GUARD_DAYS = 2;
const C3_LIMIT = 2;

/**
 * The EARS methods C1, C2 and C3 of the CDC, for daily counts with little history (under eight weeks).
 *
 * @param counts Counts a day, oldest first, shape `[n]`. Weekday patterns should be divided out first.
 * @returns      Rows for the days with a full baseline; none where the series is shorter.
 * @throws {RangeError} If the baseline has fewer than two days.
 *
 * No correction is made for testing every day and every series. C3 follows the CDC: the R package `surveillance` 1.20.3
 * adds the day's own count to the bound and so ignores its excess.
 *
 * @see Hutwagner, L. et al. (2003). The bioterrorism preparedness and response Early Aberration Reporting System (EARS).
 *      Journal of Urban Health 80, i89-i96.
 */
export function detectEars(counts: Float64Array, options: EarsOptions = {}): EarsResult {
  const { baselineDays = 7, alpha = 0.001, minSigma = 0.5 } = options;
  if (!(baselineDays >= 2))
    throw new RangeError(`a baseline of ${baselineDays} days has no deviation; use at least 2`);
  const baseline = { days: baselineDays, minSigma, reach: normalQuantile(1 - alpha) };
  const c2 = compareWithBaseline(counts, baseline, GUARD_DAYS);
  return { c1: compareWithBaseline(counts, baseline, 0), c2, c3: sumExcess(c2) };
}

interface Baseline {
  readonly days: number;
  readonly minSigma: number;
  /** Deviations between mean and bound. */
  readonly reach: number;
}

function compareWithBaseline(
  counts: Float64Array,
  { days, minSigma, reach }: Baseline,
  guard: number,
): EarsLimits {
  const firstDay = days + guard;
  const rows = Math.max(0, counts.length - firstDay);
  const upperBound = new Float64Array(rows);
  const statistic = new Float64Array(rows);
  const alarm = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    const count = counts[row + firstDay]!;
    const { mean, deviation } = momentsOf(counts.subarray(row, row + days));
    const sigma = Math.max(deviation, minSigma);
    upperBound[row] = mean + reach * sigma;
    statistic[row] = sigma > 0 ? (count - mean) / sigma : count > mean ? Infinity : 0;
    alarm[row] = Number(count > upperBound[row]!);
  }
  return { firstDay, upperBound, statistic, alarm };
}

function sumExcess(c2: EarsLimits): EarsSum {
  const statistic = new Float64Array(Math.max(0, c2.statistic.length - 2)).map((_, row) => {
    let sum = 0;
    for (let day = row; day < row + 3; day++) sum += Math.max(0, c2.statistic[day]! - 1);
    return sum;
  });
  return {
    firstDay: c2.firstDay + 2,
    statistic,
    alarm: Uint8Array.from(statistic, (sum) => Number(sum > C3_LIMIT)),
  };
}

function momentsOf(values: Float64Array): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / (values.length - 1)) };
}
