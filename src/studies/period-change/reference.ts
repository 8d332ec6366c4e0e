import { z } from 'zod';
import type { ChangeClass } from '@/analysis/rate-ratio/period-comparison';
import type { LocalizedText } from '@/domain/text/localized-text';
import { defineStudyReference } from '../study';
import type { StudySpan } from '../study';

/** Regions are those of the level ranked by, or the finest there are. */
export const CHANGE_LEVELS = ['frame', 'finest'] as const;

/** Ratios that part the classes of change, on either side of none. */
export const CHANGE_STEPS = [1.5, 2] as const;

/** One thing counted in both periods: a region, or a channel. */
export interface Change {
  readonly code: string;
  readonly name: LocalizedText;
  readonly before: number;
  readonly now: number;
  /** Rate now / rate before; infinite where nothing was counted before, NaN where nothing at all. */
  readonly ratio: number;
  readonly interval: readonly [low: number, high: number];
  /** After Benjamini and Hochberg; NaN where there is too little to test. */
  readonly adjustedP: number;
  readonly kind: ChangeClass;
  /** −3 to 3 by the size of a change that stands out, 0 where chance explains it, `null` where there is too little. */
  readonly step: number | null;
}

/** Change of every region from the comparison period to the window. */
export interface PeriodChangeResult {
  readonly levelId: string;
  readonly regions: readonly Change[];
  /** The same by channel: what is registered changes with the ways to report it. */
  readonly channels: readonly Change[];
  readonly total: Change;
  /** Weekly counts scatter so many times as much as Poisson ones. NaN where it cannot be told. */
  readonly dispersion: number;
  readonly correctedForDispersion: boolean;
  /** What is to be known of public holidays; `null` where neither period has any. */
  readonly holidays: LocalizedText | null;
  readonly window: StudySpan;
  readonly comparison: StudySpan;
  readonly leftOut: LocalizedText | null;
}

const settings = z.object({
  level: z.enum(CHANGE_LEVELS).default('frame').catch('frame'),
});
export type PeriodChangeSettings = z.output<typeof settings>;

export const periodChangeReference = defineStudyReference<PeriodChangeSettings, PeriodChangeResult>({
  id: 'period-change',
  cloudMap: 'history',
  title: { zh: '时期变化', en: 'Change between periods' },
  settings,
  freshness: 'slow',
});
