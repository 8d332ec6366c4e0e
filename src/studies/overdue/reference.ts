import { z } from 'zod';
import type { Route } from '@/domain/incident/vocabularies';
import { defineStudyReference } from '../study';

/** How near or far past its limit an order is. */
export const OVERDUE_STAGES = ['soon', 'overdue', 'escalate'] as const;
export type OverdueStage = (typeof OVERDUE_STAGES)[number];

/** Why an order is late, the first that fits. */
export const OVERDUE_REASONS = [
  'suspended',
  'bounced',
  'not-triaged',
  'not-assigned',
  'not-started',
  'handling',
  'not-confirmed',
  'unread',
] as const;
export type OverdueReason = (typeof OVERDUE_REASONS)[number];

/** One open order near its limit or past it. It names places and units, never a person. */
export interface OverdueOrder {
  readonly id: number;
  /** Finest known region. */
  readonly regionCode: string | null;
  /** Region of the level that is ranked. */
  readonly unitCode: string | null;
  readonly categoryCode: string;
  readonly sourceCode: string;
  readonly departmentCode: string | null;
  readonly route: Route;
  readonly stage: OverdueStage;
  /** Past the limit; negative before it. */
  readonly overdueSeconds: number;
  /** Epoch seconds UTC. */
  readonly reportedAt: number;
  readonly reason: OverdueReason;
  /** Since its last stamp. */
  readonly waitingSeconds: number;
  /** The centre acts where no unit has the order, or where it waits to be confirmed. */
  readonly isForCentre: boolean;
  /** Units that had it in turn, where it was sent back. */
  readonly passes: readonly (string | null)[];
  readonly returned: number;
  /** How often its source supervised it. */
  readonly supervised: number;
}

/** Open orders with a limit in one region of the level that is ranked. */
export interface OverdueRegion {
  /** `null` for orders of no region, or of an unknown one. */
  readonly code: string | null;
  readonly withLimit: number;
  readonly overdue: number;
  readonly escalate: number;
  readonly soon: number;
}

export interface OverdueResult {
  /** Open orders of all times, and those with a limit among them. */
  readonly open: number;
  readonly withLimit: number;
  readonly suspended: number;
  readonly overdue: number;
  readonly escalate: number;
  readonly soon: number;
  /** Overdue ones reported in the window: as many as the columns mark. */
  readonly overdueInWindow: number;
  /** Overdue ones reported at other times. */
  readonly overdueOutside: number;
  /** Farthest past its limit first; not cut. */
  readonly orders: readonly OverdueOrder[];
  /** Most overdue first. */
  readonly regions: readonly OverdueRegion[];
  readonly levelId: string;
}

/** Hours; 0 sets no limit. */
const hours = z.coerce.number().int().min(0).max(8760);

const settings = z.object({
  /** Warn so many hours before the limit. */
  soonHours: hours.default(24).catch(24),
  /** To be escalated so many hours past the limit. */
  escalateHours: hours.default(72).catch(72),
  /** Limits for orders that bring none of their own, by route. */
  baseGridHours: hours.default(0).catch(0),
  smallLoopHours: hours.default(0).catch(0),
  largeLoopHours: hours.default(0).catch(0),
});
export type OverdueSettings = z.output<typeof settings>;

export const overdueReference = defineStudyReference<OverdueSettings, OverdueResult>({
  id: 'overdue',
  cloudMap: 'situation',
  title: { zh: '超期督办', en: 'Overdue orders' },
  settings,
  freshness: 'minute',
  needsOrders: true,
});
