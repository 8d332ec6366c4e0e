import { z } from 'zod';
import type { Reasons } from '@/analysis/not-assessable';
import type { LocalizedText } from '@/domain/text/localized-text';
import { defineStudyReference } from '../study';

/** Adjusted p up to which a change counts as told from chance. */
export const RISING_LEVEL = 0.05;

export const TREND_WEEKS = ['26', '52', '104'] as const;

export type RisingSettings = {
  /** Weeks looked at, counted back from the last complete day. */
  readonly weeks: (typeof TREND_WEEKS)[number];
};

/** A region whose weekly count rises or falls, with what speaks for it. */
export interface RisingUnit {
  /** Place in `regionCodes`. */
  readonly unit: number;
  readonly name: LocalizedText;
  readonly direction: 'rising' | 'falling';
  readonly adjustedP: number;
  /** Second opinion where weeks depend on one another (Hamed and Rao); `null` where they do not. */
  readonly autocorrelationP: number | null;
  /** Cases a week more each week, with 95 % limits. */
  readonly slope: number;
  readonly lower: number;
  readonly upper: number;
  /** Cases of the first and the last quarter of the weeks, as a mean a week. */
  readonly firstMean: number;
  readonly lastMean: number;
  /** Cases of each week, oldest first. */
  readonly counts: Float64Array;
}

export interface RisingResult {
  readonly levelId: string;
  readonly regionCodes: readonly string[];
  /**
   * By region: -3 … 3, the size of the change where it is told from chance (1 up to a quarter, 2 up to a half, 3 beyond,
   * as a share of the mean over the weeks), 0 where it is not; shape `[regions]`.
   */
  readonly classes: Int8Array;
  /** Why a region is not assessed, `null` where it is. */
  readonly reasons: Reasons;
  /** Those told from chance: rising before falling, the smallest adjusted p first. */
  readonly units: readonly RisingUnit[];
  readonly weeks: number;
  /** Start of the first week, epoch seconds UTC. */
  readonly fromSeconds: number;
  readonly assessed: number;
}

export const reference = defineStudyReference<RisingSettings, RisingResult>({
  id: 'rising',
  cloudMap: 'trend',
  title: { zh: '升降网格', en: 'Rising and falling' },
  settings: z.object({ weeks: z.enum(TREND_WEEKS).default('52').catch('52') }),
  freshness: 'slow',
});
