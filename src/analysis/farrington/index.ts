import { defineAnalysis } from '../analysis-module';
import { detectFarrington, type FarringtonOptions, type FarringtonResult } from './farrington';

export interface FarringtonInput extends FarringtonOptions {
  /** Counts a week, oldest first, shape `[n]`, at least three years. */
  readonly counts: Float64Array;
  /** Indices of the weeks to be judged. */
  readonly weeks: Uint32Array;
}

/** Finds weeks with too many events in a long series of weekly counts. */
export const analysis = defineAnalysis({
  id: 'farrington',
  run: ({ counts, weeks, ...options }: FarringtonInput): FarringtonResult =>
    detectFarrington(counts, weeks, options),
});
