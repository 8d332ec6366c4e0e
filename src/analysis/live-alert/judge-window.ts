import { countDistribution } from '../count-forecast/count-distribution';
import { adjustPValues } from '../fdr/adjust-p-values';
import type { ForecastBand } from '../forecast/forecast';
import type { NotAssessableReason, Reasons } from '../not-assessable';
import { toAlertLevel, upperTailP, type AlertLevelCode } from './alert-level';
import type { LiveModel } from './live-model';
import { expectedCount } from './slot-model';

/** Units of one refresh against what is usual. Each array of shape `[units]`; NaN where not assessable. */
export interface WindowJudgment {
  readonly observed: Float64Array;
  readonly expected: Float64Array;
  /** Observed over expected. */
  readonly ratio: Float64Array;
  /** Dispersion k the counts were judged with; `null` for Poisson. */
  readonly dispersion: number | null;
  /** P(X >= observed) of the unit by itself. */
  readonly p: Float64Array;
  /** Adjusted for all units judged (Benjamini-Hochberg); decides yellow and above. */
  readonly adjustedP: Float64Array;
  /** See `ALERT_LEVELS`; 0 where not assessable. */
  readonly levels: Uint8Array;
  readonly reasons: Reasons;
}

export interface WindowInput {
  readonly model: LiveModel;
  /** End of the window, exclusive; whole hours since 1970-01-01 00:00 of the zone's clocks. */
  readonly endHour: number;
  /** Events of each unit in the window, as known at its end, shape `[units]`. */
  readonly observed: Float64Array;
  /** Whether the units are grids: red and orange then need five events. */
  readonly gridLevel: boolean;
}

/** A grid expected to have less than this in a window shorter than a day is not judged: no count could surprise. */
const LEAST_GRID_EXPECTATION = 0.5;

/**
 * Judges the units of one refresh.
 *
 * @throws {RangeError} If the counts do not fit the model's units.
 */
export function judgeUnits({ model, endHour, observed, gridLevel }: WindowInput): WindowJudgment {
  if (observed.length !== model.shares.length) {
    throw new RangeError(
      `${observed.length} counts do not fit the ${model.shares.length} units of the model`,
    );
  }
  const parent = expectedCount(model.slots, endHour - model.windowHours, endHour);
  const expected = model.shares.map((share) => share * parent);
  const least = gridLevel && model.windowHours < 24 ? LEAST_GRID_EXPECTATION : 0;
  return judgeCounts({ observed, expected, dispersion: model.unitDispersion, gridLevel, least });
}

/** Judges the parent as a whole, a refresh of one unit. */
export function judgeParent(model: LiveModel, endHour: number, observed: number): WindowJudgment {
  return judgeCounts({
    observed: Float64Array.of(observed),
    expected: Float64Array.of(expectedCount(model.slots, endHour - model.windowHours, endHour)),
    dispersion: model.parentDispersion,
    gridLevel: false,
    least: 0,
  });
}

/** Whole-number limits of each unit, of which 90 % of ordinary windows keep within; NaN where not assessable. */
export function ordinaryRange({ expected, dispersion }: WindowJudgment): ForecastBand {
  const limit = (probability: number) =>
    expected.map((mean) =>
      Number.isNaN(mean) ? NaN : countDistribution({ mean, size: dispersion }).quantile(probability),
    );
  return { lower: limit(0.05), upper: limit(0.95) };
}

interface CountsInput {
  readonly observed: Float64Array;
  readonly expected: Float64Array;
  readonly dispersion: number | null;
  readonly gridLevel: boolean;
  /** Least expectation that is judged. */
  readonly least: number;
}

function judgeCounts({ observed, expected, dispersion, gridLevel, least }: CountsInput): WindowJudgment {
  const reasons = Array.from(expected, (mean): NotAssessableReason | null => {
    if (!(mean > 0)) return 'no_exposure';
    return mean < least ? 'too_few' : null;
  });
  const column = (read: (unit: number) => number): Float64Array =>
    expected.map((_, unit) => (reasons[unit] === null ? read(unit) : NaN));
  const p = column((unit) =>
    upperTailP({ observed: observed[unit]!, expected: expected[unit]!, dispersion }),
  );
  const adjustedP = adjustPValues(p);
  const levels = Uint8Array.from(reasons, (reason, unit): AlertLevelCode =>
    reason !== null
      ? 0
      : toAlertLevel({
          observed: observed[unit]!,
          expected: expected[unit]!,
          p: p[unit]!,
          adjustedP: adjustedP[unit]!,
          gridLevel,
        }),
  );
  return {
    observed,
    expected: column((unit) => expected[unit]!),
    ratio: column((unit) => observed[unit]! / expected[unit]!),
    dispersion,
    p,
    adjustedP,
    levels,
    reasons,
  };
}
