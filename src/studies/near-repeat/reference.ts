import { z } from 'zod';
import type { NearRepeatTable } from '@/analysis/knox/near-repeat-table';
import type { LocalizedText } from '@/domain/text/localized-text';
import { defineStudyReference } from '../study';
import type { FirstCategory } from '../first-categories';
import type { StudySpan } from '../study';

/** A class one may ask about, with the incidents that have an exact place. */
export interface NearRepeatCategory extends FirstCategory {
  readonly n: number;
}

/** Near repeats of one class. */
export interface NearRepeatResult {
  readonly category: NearRepeatCategory;
  /** All classes of the first level, most frequent first. */
  readonly categories: readonly NearRepeatCategory[];
  readonly table: NearRepeatTable;
  /** Events after duplicates were merged, and how many were merged. */
  readonly events: number;
  readonly merged: number;
  /** Taken by chance out of so many, because more would take too long; `null` where all were used. */
  readonly thinnedFrom: number | null;
  readonly period: StudySpan;
  /** What was not used, in words. */
  readonly leftOut: LocalizedText | null;
}

const settings = z.object({
  /** Code of a class of the first level; empty for the most frequent. */
  category: z.string().default('').catch(''),
});
export type NearRepeatSettings = z.output<typeof settings>;

export const nearRepeatReference = defineStudyReference<NearRepeatSettings, NearRepeatResult>({
  id: 'near-repeat',
  cloudMap: 'history',
  title: { zh: '近重复', en: 'Near repeats' },
  settings,
  freshness: 'slow',
});
