import { z } from 'zod';
import type { ShareInterval } from '@/analysis/wilson-interval/wilson-interval';
import type { LocalizedText } from '@/domain/text/localized-text';
import type { StudySpan } from '../study';
import { defineStudyReference } from '../study';

/** Moments at which the share still open is told, in days. */
export const OPEN_AFTER_DAYS = [1, 3, 7, 30] as const;

/** A time with its 95 % limits, in days; each `null` where the curve does not come so low. */
export interface ClosingTime {
  readonly days: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** Time to close of one group, open orders included as far as they have come. */
export interface ClosingGroup {
  /** `null` for all together. */
  readonly code: string | null;
  readonly name: LocalizedText;
  readonly count: number;
  /** Of them still open. */
  readonly open: number;
  readonly median: ClosingTime;
  /** Share still open after `OPEN_AFTER_DAYS`, 0 to 1; `null` where nobody was watched so long. */
  readonly openAfter: readonly (number | null)[];
  /** Share still open at `curveDays`, NaN beyond the last moment observed; shape `[k]`. */
  readonly curve: Float32Array;
}

/** Orders reported in one civil month whose limit counts. */
export interface OverdueMonth {
  /** Start, epoch seconds UTC. */
  readonly fromSeconds: number;
  /** `2026-11`. */
  readonly month: string;
  /** Closed, or open past the limit. */
  readonly due: number;
  readonly overdue: number;
  /** `null` where none was due. */
  readonly share: ShareInterval | null;
  /** Open with the limit still to come: the share of the month is not final. */
  readonly pending: number;
}

export interface TimeToCloseResult {
  readonly by: 'category' | 'place';
  readonly span: StudySpan;
  /** Days at which the curves are read, ascending from 0. */
  readonly curveDays: Float32Array;
  readonly whole: ClosingGroup;
  /** Largest first; groups with fewer than ten orders are told in `smallGroups` alone. */
  readonly groups: readonly ClosingGroup[];
  readonly smallGroups: number;
  /** Whether the groups close at one pace; `null` where that cannot be tested. */
  readonly logRank: {
    readonly chiSquared: number;
    readonly degreesOfFreedom: number;
    readonly p: number;
  } | null;
  /** Left out: closed before opened or at an unknown time, and of unknown state. */
  readonly withoutTime: number;
  readonly undetermined: number;
  /** The last twelve months with an order that has a limit, oldest first. */
  readonly months: readonly OverdueMonth[];
  readonly withoutLimit: number;
}

export const timeToCloseReference = defineStudyReference({
  id: 'time-to-close',
  cloudMap: 'situation',
  title: { zh: '办结时效', en: 'Time to close' },
  settings: z.object({ by: z.enum(['category', 'place']).default('category').catch('category') }),
  freshness: 'live',
  resultType: undefined as unknown as TimeToCloseResult,
});
