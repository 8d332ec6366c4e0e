import { z } from 'zod';
import { defineStudyReference } from '../study';

/** Hours within which the first authorised action counts as managed. */
export const ACT_HOURS = ['4', '24', '72'] as const;
/** Shares, in percent, at which a place counts as seen or as managed. */
export const LIMIT_PERCENTS = ['30', '50', '60', '70', '80', '90'] as const;

/** How the orders of one region were found and acted on. */
export interface ManagedRegion {
  readonly code: string;
  /** Reports of the window. */
  readonly reports: number;
  /** Found by patrol, video or sensors. */
  readonly active: number;
  /** Orders of which it can be said whether somebody acted in time. */
  readonly judged: number;
  readonly managed: number;
  /** Of those not managed: sent back twice or more, without a unit, and simply late. */
  readonly bounced: number;
  readonly withoutUnit: number;
  readonly late: number;
  /** Share acted on in time; `null` where too few can be judged. */
  readonly managedShare: number | null;
  /** `null` without reports. */
  readonly activeShare: number | null;
}

export interface SeenManagedResult {
  readonly levelId: string;
  readonly actHours: number;
  readonly seenLimit: number;
  readonly managedLimit: number;
  readonly regions: readonly ManagedRegion[];
}

const settings = z.object({
  actHours: z.enum(ACT_HOURS).default('24').catch('24'),
  seenPercent: z.enum(LIMIT_PERCENTS).default('60').catch('60'),
  managedPercent: z.enum(LIMIT_PERCENTS).default('70').catch('70'),
});
export type SeenManagedSettings = z.output<typeof settings>;

export const seenManagedReference = defineStudyReference<SeenManagedSettings, SeenManagedResult>({
  id: 'seen-managed',
  cloudMap: 'situation',
  title: { zh: '看得见 × 管得了', en: 'Seen × managed' },
  settings,
  freshness: 'slow',
  needsOrders: true,
});
