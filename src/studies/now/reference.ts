import { z } from 'zod';
import type { DayType } from '@/analysis/hour-of-week/day-type';
import type { LocalizedText } from '@/domain/text/localized-text';
import { defineStudyReference } from '../study';

/** How long open incidents have been open, in days; the last class has no end. */
export const AGE_EDGES_DAYS = [0, 1, 3, 7, 30] as const;

/** What is open at the moment the data speak of. */
export interface OpenNow {
  readonly open: number;
  /** By class of age, as `AGE_EDGES_DAYS`. */
  readonly byAge: readonly number[];
  /** Past their limit. */
  readonly overdue: number;
  /** Limit within the next 24 hours. */
  readonly dueWithinDay: number;
  /** Open without a limit. */
  readonly withoutLimit: number;
  /** Neither known to be open nor closed: counted nowhere else. */
  readonly undetermined: number;
}

/** What came in and went out on whole days. */
export interface Flow {
  /** Start of each day, epoch seconds UTC, shape `[days]`. */
  readonly dayStarts: Float64Array;
  readonly inflow: Float64Array;
  readonly outflow: Float64Array;
  /** Open at the end of each day. */
  readonly open: Float64Array;
  /** Closed at a time nobody wrote down: in no outflow and, as if closed at once, in no stock. */
  readonly closedWithoutTime: number;
  readonly little: LittleCheck | null;
}

/** Little's law over the days of the flow: stock = inflow × time, where things keep steady. */
export interface LittleCheck {
  /** Mean stock L. */
  readonly stock: number;
  /** Inflow a day, lambda. */
  readonly inflowPerDay: number;
  /** Mean days to closing of what closed, W. */
  readonly daysToClose: number;
  /** lambda W. */
  readonly implied: number;
}

/** Today so far, against what is usual by this hour on this kind of day. */
export interface TodaySoFar {
  readonly dayType: DayType;
  readonly knowsHolidays: boolean;
  /** Start of today, epoch seconds UTC. */
  readonly dayStart: number;
  /** Hours of today gone, fractions included. */
  readonly hoursGone: number;
  /** Count up to the end of each hour, and now at `hoursGone`; shape `[k]`. */
  readonly observedHours: Float64Array;
  readonly observed: Float64Array;
  /** Usual count up to the end of hour 0 to 24, with the limits 90 % of such days keep within; shape `[25]`. */
  readonly expected: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly soFar: {
    readonly observed: number;
    readonly expected: number;
    readonly lower: number;
    readonly upper: number;
    /** P(X >= observed) and P(X <= observed). */
    readonly upperP: number;
    readonly lowerP: number;
  };
}

/** The last reports and closings, for what changed since somebody last looked. */
export interface RecentChanges {
  /** From when the lists are complete, epoch seconds UTC. */
  readonly fromSeconds: number;
  /** Ascending, epoch seconds UTC. */
  readonly reported: Uint32Array;
  readonly closed: Uint32Array;
}

/** The state of things at the data's own present. */
export interface NowResult {
  readonly asOfSeconds: number;
  readonly open: OpenNow;
  readonly flow: Flow;
  /** `null` with a reason where today cannot be set against what is usual. */
  readonly today: TodaySoFar | null;
  readonly todayReason: LocalizedText | null;
  readonly recent: RecentChanges;
}

export const nowReference = defineStudyReference({
  id: 'now',
  cloudMap: 'situation',
  title: { zh: '此刻', en: 'Now' },
  settings: z.object({}),
  freshness: 'live',
  resultType: undefined as unknown as NowResult,
});
