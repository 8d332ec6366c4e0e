import { adjustPValues } from '../fdr/adjust-p-values';
import type { NotAssessableReason, Reasons } from '../not-assessable';
import { OVERDISPERSION_LIMIT } from './pearson-dispersion';
import { overdispersedChange, rateRatio } from './rate-ratio';

/** What a change is called; `too-few` where the counts could not show one. */
export const CHANGE_CLASSES = ['rise', 'fall', 'indistinct', 'too-few'] as const;
export type ChangeClass = (typeof CHANGE_CLASSES)[number];

/** Below this sum of both counts no change at equal exposures could be told from chance with a margin. */
const MIN_EVENTS_FOR_CHANGE = 6;
/** Below this earlier count a percentage misleads: show both counts instead. */
const MIN_COUNT_FOR_PERCENTAGE = 5;

/** Counts of all units in two periods. */
export interface PeriodComparisonInput {
  /** Shape `[n]` each. */
  readonly earlierCounts: ArrayLike<number>;
  readonly currentCounts: ArrayLike<number>;
  /** Days, or residents x days, of each period; one value for all units. */
  readonly earlierExposure: number;
  readonly currentExposure: number;
  /** Pooled dispersion of weekly counts (`medianDispersion`); left out or up to 1.5, counts pass for Poisson. */
  readonly dispersion?: number;
}

/** Change of every unit; arrays have shape `[n]`. */
export interface PeriodComparison {
  /** `Infinity` where nothing was counted earlier, NaN where nothing was counted at all. */
  readonly ratios: Float64Array;
  /** NaN below five earlier events: show both counts instead. */
  readonly percentChanges: Float64Array;
  readonly intervals: readonly (readonly [low: number, high: number])[];
  /** Two-sided, not adjusted; NaN for units with too few events, which are not tested. */
  readonly p: Float64Array;
  /** Benjamini-Hochberg over the units tested. */
  readonly adjustedP: Float64Array;
  readonly classes: readonly ChangeClass[];
  readonly reasons: Reasons;
  /** Whether the dispersion was large enough to be corrected for. */
  readonly correctedForDispersion: boolean;
}

/**
 * Compares two periods unit by unit: mid-p of the conditional test, or the quasi-Poisson test where weekly counts scatter
 * more than 1.5 times Poisson; then Benjamini-Hochberg at 5 %.
 *
 * @throws {RangeError} If the counts differ in number, or a count or exposure makes no sense.
 */
export function comparePeriods(input: PeriodComparisonInput): PeriodComparison {
  const { earlierCounts, currentCounts, earlierExposure, currentExposure, dispersion = 1 } = input;
  const n = earlierCounts.length;
  if (currentCounts.length !== n)
    throw new RangeError(`${n} earlier counts but ${currentCounts.length} current ones`);
  const correctedForDispersion = dispersion > OVERDISPERSION_LIMIT;
  const ratios = new Float64Array(n);
  const percentChanges = new Float64Array(n).fill(NaN);
  const p = new Float64Array(n).fill(NaN);
  const reasons = new Array<NotAssessableReason | null>(n).fill(null);
  const intervals = Array.from({ length: n }, (_, i) => {
    const earlier = { count: earlierCounts[i]!, exposure: earlierExposure };
    const current = { count: currentCounts[i]!, exposure: currentExposure };
    const change = rateRatio(earlier, current);
    const corrected = correctedForDispersion ? overdispersedChange(earlier, current, dispersion) : null;
    ratios[i] = change.ratio;
    if (earlier.count >= MIN_COUNT_FOR_PERCENTAGE) percentChanges[i] = change.percentChange;
    if (earlier.count + current.count < MIN_EVENTS_FOR_CHANGE) reasons[i] = 'too_few';
    else p[i] = corrected?.p ?? change.midP;
    return corrected?.interval ?? change.interval;
  });
  const adjustedP = adjustPValues(p);
  const classes = Array.from(adjustedP, (value, i): ChangeClass => {
    if (Number.isNaN(value)) return 'too-few';
    if (value > 0.05) return 'indistinct';
    return ratios[i]! > 1 ? 'rise' : 'fall';
  });
  return { ratios, percentChanges, intervals, p, adjustedP, classes, reasons, correctedForDispersion };
}
