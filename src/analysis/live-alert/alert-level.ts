import { countDistribution } from '../count-forecast/count-distribution';
import { gammaQuantile } from '../special-functions/gamma-distribution';

/**
 * Levels by their number: 0 for none, then as everywhere from 1, the worst, to 4 (红橙黄蓝).
 */
export const ALERT_LEVELS = ['none', 'red', 'orange', 'yellow', 'blue'] as const;
/** Index into `ALERT_LEVELS`. */
export type AlertLevelCode = 0 | 1 | 2 | 3 | 4;

/** Upper-tail p below which each level is raised. */
export const LEVEL_LIMITS = { red: 1e-4, orange: 1e-3, yellow: 0.01, blue: 0.05 } as const;
/** An alert needs so many events; red and orange at grid level need more. */
export const LEAST_EVENTS = { any: 3, severeGrid: 5 } as const;

/** A count against its expectation. */
export interface CountAgainstExpectation {
  /** Events in the window. */
  readonly observed: number;
  /** Mean count to be expected in the window, above 0. */
  readonly expected: number;
  /** Dispersion k of the negative binomial; `null` for Poisson. */
  readonly dispersion: number | null;
}

/** P(X >= observed) when nothing out of the ordinary goes on. */
export function upperTailP({ observed, expected, dispersion }: CountAgainstExpectation): number {
  return countDistribution({ mean: expected, size: dispersion }).atLeast(observed);
}

/** What decides a level. */
export interface LevelEvidence {
  readonly observed: number;
  readonly expected: number;
  /** Upper-tail p of the unit by itself; decides blue. */
  readonly p: number;
  /** The same adjusted for all units of the refresh; decides yellow and above. For a lone unit, `p` again. */
  readonly adjustedP: number;
  /** Whether the unit is a grid, where red and orange need more events. */
  readonly gridLevel: boolean;
}

/** The published rule: by p, at least three events, and more than expected. */
export function toAlertLevel({ observed, expected, p, adjustedP, gridLevel }: LevelEvidence): AlertLevelCode {
  if (observed < LEAST_EVENTS.any || observed <= expected) return 0;
  const mayBeSevere = !gridLevel || observed >= LEAST_EVENTS.severeGrid;
  if (mayBeSevere && adjustedP < LEVEL_LIMITS.red) return 1;
  if (mayBeSevere && adjustedP < LEVEL_LIMITS.orange) return 2;
  if (adjustedP < LEVEL_LIMITS.yellow) return 3;
  return p < LEVEL_LIMITS.blue ? 4 : 0;
}

/**
 * Garwood's exact interval of the mean behind one Poisson count.
 *
 * @param confidence Default 0.95.
 */
export function exactCountInterval(observed: number, confidence = 0.95): { lower: number; upper: number } {
  const tail = (1 - confidence) / 2;
  return {
    lower: observed === 0 ? 0 : gammaQuantile(tail, { shape: observed, rate: 1 }),
    upper: gammaQuantile(1 - tail, { shape: observed + 1, rate: 1 }),
  };
}
