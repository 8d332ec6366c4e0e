import { normalTwoSidedP } from '../special-functions/normal-distribution';
import { wilsonInterval } from '../wilson-interval/wilson-interval';

/** A share with what it rests on. */
export interface ShareCount {
  readonly successes: number;
  readonly trials: number;
}

/** Difference of two shares, current minus earlier. */
export interface ShareDifference {
  /** -1 to 1. */
  readonly difference: number;
  /** 95 %, Newcombe's score interval. */
  readonly lower: number;
  readonly upper: number;
  /** Two-sided, of the pooled normal test that both shares are equal; 1 where all trials had the same outcome. */
  readonly p: number;
}

/**
 * Compares two independent shares.
 *
 * @returns `null` where either has no trial.
 *
 * Trials are taken as independent: reports that come in batches make the interval too narrow. No correction for multiple
 * tests is made.
 *
 * @see Newcombe, R. G. (1998). Interval estimation for the difference between independent proportions. Statistics in
 *      Medicine 17, 873-890, method 10.
 */
export function compareShares(earlier: ShareCount, current: ShareCount): ShareDifference | null {
  const before = wilsonInterval(earlier.successes, earlier.trials);
  const now = wilsonInterval(current.successes, current.trials);
  if (!before || !now) return null;
  const difference = now.fraction - before.fraction;
  const pooled = (earlier.successes + current.successes) / (earlier.trials + current.trials);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / earlier.trials + 1 / current.trials));
  return {
    difference,
    lower: difference - Math.hypot(now.fraction - now.lower, before.upper - before.fraction),
    upper: difference + Math.hypot(now.upper - now.fraction, before.fraction - before.lower),
    p: error === 0 ? 1 : normalTwoSidedP(difference / error),
  };
}
