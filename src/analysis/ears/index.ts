import { defineAnalysis } from '../analysis-module';
import { removeSeason, toSeasonFactors } from '../season-factors/season-factors';
import { detectEars, type EarsOptions, type EarsResult } from './ears';

export interface EarsInput extends EarsOptions {
  /** Counts a day, oldest first, shape `[n]`. */
  readonly counts: Float64Array;
  /** Longer series of the parent that lends the pattern of the week, ending on the same day; `null` to divide nothing out. */
  readonly weekdayCounts: Float64Array | null;
}

const WEEK = 7;

/** Finds bursts in a young series of daily counts, the pattern of the week divided out. */
export const analysis = defineAnalysis({
  id: 'ears',
  run: ({ counts, weekdayCounts, ...options }: EarsInput): EarsResult => {
    if (weekdayCounts === null) return detectEars(counts, options);
    // Both end on the same day, so positions of the week are counted from the end.
    const offset = (((weekdayCounts.length - counts.length) % WEEK) + WEEK) % WEEK;
    const factors = toSeasonFactors(weekdayCounts, WEEK);
    const aligned = factors.map((_, position) => factors[(position + offset) % WEEK]!);
    return detectEars(removeSeason(counts, aligned), options);
  },
});
