import { z } from 'zod';
import type { LocalizedText } from '@/domain/text/localized-text';
import { defineStudyReference } from '../study';

/** Within how many days an incident counts as coming back. */
export const RECURRENCE_DAYS = ['30', '90'] as const;

/** Of incidents with an exact place, those that followed one of the same class at the same place. */
export interface RecurrenceShare {
  readonly days: number;
  readonly incidents: number;
  readonly recurred: number;
  /** The same of the comparison period; `null` without one, or where the data do not reach back far enough. */
  readonly before: { readonly incidents: number; readonly recurred: number } | null;
}

/** A place to which one class came back. It is named by its region alone, never by address or person. */
export interface RecurringPlace {
  readonly regionCode: string | null;
  readonly category: LocalizedText;
  /** Incidents there within the days up to the end of the window. */
  readonly n: number;
  /** Epoch seconds UTC. */
  readonly firstSeconds: number;
  readonly lastSeconds: number;
  /** How many of them are not closed yet. */
  readonly open: number;
}

/** What came back to the same place. */
export interface RecurrenceResult {
  readonly days: number;
  readonly shares: readonly RecurrenceShare[];
  /** Places with at least two, most first; the list is cut at some length. */
  readonly places: readonly RecurringPlace[];
  readonly placeCount: number;
  readonly leftOut: LocalizedText | null;
}

const settings = z.object({
  days: z.enum(RECURRENCE_DAYS).default('30').catch('30'),
});
export type RecurrenceSettings = z.output<typeof settings>;

export const recurrenceReference = defineStudyReference<RecurrenceSettings, RecurrenceResult>({
  id: 'recurrence',
  cloudMap: 'history',
  title: { zh: '同址复发', en: 'Same place again' },
  settings,
  freshness: 'slow',
});
