import { z } from 'zod';
import type { DefaultTimeShares } from '@/analysis/hour-of-week/default-times';
import type { RayleighTest } from '@/analysis/hour-of-week/rayleigh';
import { defineStudyReference } from '../study';

/** What is to be known before the rhythm of the week is read. */
export interface RhythmResult {
  /** Incidents of the window of which the time of day is known. */
  readonly timed: number;
  readonly untimed: number;
  readonly defaultTimes: DefaultTimeShares;
  readonly rayleigh: RayleighTest;
}

const settings = z.object({});

export const rhythmReference = defineStudyReference<z.output<typeof settings>, RhythmResult>({
  id: 'rhythm',
  cloudMap: 'history',
  title: { zh: '时段规律', en: 'Rhythm' },
  settings,
  freshness: 'slow',
});
