import { z } from 'zod';
import type { SeriesMethod } from '@/analysis/back-test/series-method';
import type { ShareInterval } from '@/analysis/wilson-interval/wilson-interval';
import type { LocalizedText } from '@/domain/text/localized-text';
import { defineStudyReference } from '../study';

/** Why a series is not drawn; `null` where it is. */
export type NotDrawn = 'not-better' | 'too-few' | 'constant';

/** A band of counts a day, both bounds of shape `[steps]`. */
export interface FanBand {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** What the replay of past origins says about the forecast of one series. */
export interface ForecastCard {
  /** Over the first seven days, as a multiple of the error of "as a week ago" in training. */
  readonly mase: number;
  readonly rmsse: number;
  readonly baselineMase: number | null;
  /** Mean of actual less forecast, cases a day. */
  readonly bias: number;
  readonly coverage80: ShareInterval | null;
  readonly coverage95: ShareInterval | null;
  /** 1 less error over error of "as a week ago" at the same origins. */
  readonly skill: number | null;
  readonly skillError: number | null;
  /** Whether the bands were widened or narrowed by past misses. */
  readonly calibrated: boolean;
}

export interface ForecastWeek {
  readonly mean: number;
  readonly lower80: number;
  readonly upper80: number;
  readonly lower95: number;
  readonly upper95: number;
}

/** One series: the whole, a region, a class, or the remainder of a division. */
export interface ForecastSeries {
  /** `all`, `region:<code>`, `category:<code>`, `region:`, `category:` (the last two: the remainder). */
  readonly key: string;
  readonly kind: 'all' | 'region' | 'category';
  /** `null` for the whole and the remainders. */
  readonly code: string | null;
  readonly name: LocalizedText;
  /** Cases a day over the days shown. */
  readonly meanPerDay: number;
  /** Cases of each of the last days, oldest first. */
  readonly history: Float64Array;
  readonly method: SeriesMethod | null;
  readonly notDrawn: NotDrawn | null;
  /** From the day after the last; as many steps as may be drawn, none where it is not. */
  readonly mean: Float64Array;
  readonly band80: FanBand;
  readonly band95: FanBand;
  /** Sum of the next seven days; `null` where the series is not drawn. */
  readonly week: ForecastWeek | null;
  /** Cases of the last seven days. */
  readonly lastWeek: number;
  readonly card: ForecastCard | null;
}

export interface ForecastResult {
  /** Day of the first entry of each `history`, in days since 1970-01-01 of the district's calendar. */
  readonly firstHistoryDay: number;
  /** First day forecast; it is the first that is not complete. */
  readonly firstForecastDay: number;
  readonly series: readonly ForecastSeries[];
  readonly originCount: number;
  readonly reportedCount: number;
  /** First and last reported origin, as days. */
  readonly firstOriginDay: number;
  readonly lastOriginDay: number;
}

/** Series drawn where the scene does not say. */
export const WHOLE_KEY = 'all';

export const reference = defineStudyReference<Record<string, never>, ForecastResult>({
  id: 'forecast',
  cloudMap: 'trend',
  title: { zh: '预测', en: 'Forecast' },
  // Which series is drawn is kept beside, as `series`: all are computed together.
  settings: z.object({}).catch({}),
  freshness: 'slow',
});
