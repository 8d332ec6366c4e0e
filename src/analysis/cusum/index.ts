import { defineAnalysis } from '../analysis-module';
import type { RunControl } from '../run-control';
import { chooseCusumLimit, type CusumLimit, type CusumLimitOptions } from './cusum-limit';
import { detectPoissonCusum, type CusumMeans, type CusumResult } from './poisson-cusum';

export interface CusumInput extends CusumLimitOptions {
  /** Counts a step, oldest first, shape `[n]`. */
  readonly counts: Float64Array;
  readonly means: CusumMeans;
}

export interface CusumOutput extends CusumResult {
  /** The limit used, with the rate of false alarms simulated for it. */
  readonly limit: CusumLimit;
}

/** Finds slow rises in a series of counts, the limit set for about one false alarm a quarter. */
export const analysis = defineAnalysis({
  id: 'cusum',
  run: ({ counts, means, ...options }: CusumInput, control?: RunControl): CusumOutput => {
    const limit = chooseCusumLimit(means, options, control);
    return { ...detectPoissonCusum(counts, means, limit.limit), limit };
  },
});
