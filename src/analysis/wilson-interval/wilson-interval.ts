import { normalQuantile } from '../special-functions/normal-distribution';

/** A share with the limits of its confidence interval, all 0 to 1. */
export interface ShareInterval {
  readonly fraction: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Wilson's score interval of a share.
 *
 * @param successes        From 0 to `trials`; need not be whole.
 * @param trials           From 0.
 * @param confidence       Default 0.95.
 * @returns                `null` without trials.
 * @see Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. JASA 22, 209-212.
 */
export function wilsonInterval(successes: number, trials: number, confidence = 0.95): ShareInterval | null {
  if (trials === 0) return null;
  const z = normalQuantile((1 + confidence) / 2);
  const fraction = successes / trials;
  const shrink = 1 + (z * z) / trials;
  const center = (fraction + (z * z) / (2 * trials)) / shrink;
  const reach =
    (z * Math.sqrt((fraction * (1 - fraction)) / trials + (z * z) / (4 * trials * trials))) / shrink;
  return { fraction, lower: Math.max(0, center - reach), upper: Math.min(1, center + reach) };
}
