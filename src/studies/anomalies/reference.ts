import { z } from 'zod';
import type { LocalizedText } from '@/domain/text/localized-text';
import type { LeftOut } from '../left-out';
import { defineStudyReference } from '../study';

/** Lengths of the window judged, in hours. */
export const ALERT_WINDOWS = [1, 2, 6, 24] as const;
export type AlertWindow = (typeof ALERT_WINDOWS)[number];

export const alertSettings = z.object({
  windowHours: z.literal(ALERT_WINDOWS).default(24).catch(24),
});

/** One unit whose count is out of the ordinary. */
export interface AlertFinding {
  /** Region; `null` for the scope as a whole. */
  readonly regionCode: string | null;
  readonly place: LocalizedText;
  /** `null` for the scope as a whole. */
  readonly levelId: string | null;
  /** Whether the region is of the finest of several levels. */
  readonly isGrid: boolean;
  readonly categoryCode: string;
  readonly category: LocalizedText;
  /** 1, the worst, to 4: 红橙黄蓝. */
  readonly level: 1 | 2 | 3 | 4;
  readonly observed: number;
  readonly expected: number;
  /** Limits within which 90 % of ordinary windows keep. */
  readonly lower: number;
  readonly upper: number;
  readonly ratio: number;
  /** P(X >= observed) of the unit by itself. */
  readonly p: number;
  /** Adjusted over all units of its level (Benjamini-Hochberg). */
  readonly adjustedP: number;
  /** When it was raised, epoch seconds UTC; at the start of the two days looked back over it may be older. */
  readonly raisedSeconds: number;
  /** True where the window by itself would no longer raise this level: it is held. */
  readonly isHeld: boolean;
}

/** Units of one level judged in one refresh. */
export interface AlertLevelSummary {
  /** `null` for the scope as a whole. */
  readonly levelId: string | null;
  readonly name: LocalizedText;
  /** Places times categories. */
  readonly units: number;
  readonly judged: number;
  /** Units in which nothing is ever expected, and units expected too rarely to be judged in so short a window. */
  readonly withoutExpectation: number;
  readonly tooFew: number;
}

/** Counts of the newest window against what is usual. */
export interface AnomaliesResult {
  readonly windowHours: AlertWindow;
  /** The window judged, epoch seconds UTC, half-open. */
  readonly fromSeconds: number;
  readonly toSeconds: number;
  /** Those that the window bears out first, then those that are held; each by level, then p. */
  readonly alerts: readonly AlertFinding[];
  readonly levels: readonly AlertLevelSummary[];
  /** Incidents of the window that no place took in, and those known by their day only. */
  readonly leftOut: LeftOut;
  readonly withoutHour: number;
  readonly duplicates: number;
}

export const anomaliesReference = defineStudyReference({
  id: 'anomalies',
  cloudMap: 'situation',
  title: { zh: '异常预警', en: 'Anomalies' },
  settings: alertSettings,
  freshness: 'live',
  resultType: undefined as unknown as AnomaliesResult,
});
