import { defineAnalysis } from '../analysis-module';
import type { NotAssessableReason } from '../not-assessable';
import { estimateSurvival, type Durations, type SurvivalCurve } from './survival-curve';
import { survivalQuantile, type SurvivalQuantile } from './survival-quantile';
import {
  medianOfClosed,
  openShareAt,
  restrictedMean,
  type OpenShare,
  type RestrictedMean,
} from './survival-summary';

export interface KaplanMeierInput extends Durations {
  /** Limits at which the share still open is wanted, in the unit of the times. */
  readonly limits: readonly number[];
}

export interface KaplanMeierOutput {
  readonly curve: SurvivalCurve;
  readonly count: number;
  /** Of them still open at the extract. */
  readonly openCount: number;
  /** Times by which 25, 50, 75 and 90 % have closed. A `null` median: more than half are still open. */
  readonly quantiles: readonly SurvivalQuantile[];
  /** One for each limit. */
  readonly openShares: readonly OpenShare[];
  readonly restrictedMean: RestrictedMean | null;
  /** Shown beside the true median only, to say what leaving out open orders does. */
  readonly medianOfClosed: number | null;
  /** `too_few` without any order. */
  readonly reason: NotAssessableReason | null;
}

const QUANTILES = [0.25, 0.5, 0.75, 0.9] as const;

/** Time to close, open orders included. */
export const analysis = defineAnalysis({
  id: 'kaplan-meier',
  run: ({ times, closed, limits }: KaplanMeierInput): KaplanMeierOutput => {
    const curve = estimateSurvival({ times, closed });
    return {
      curve,
      count: times.length,
      openCount: closed.filter((state) => state !== 1).length,
      quantiles: QUANTILES.map((fraction) => survivalQuantile(curve, fraction)),
      openShares: limits.map((limit) => openShareAt(curve, limit)),
      restrictedMean: restrictedMean(curve),
      medianOfClosed: medianOfClosed({ times, closed }),
      reason: times.length === 0 ? 'too_few' : null,
    };
  },
});
