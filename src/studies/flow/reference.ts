import { z } from 'zod';
import type { Route } from '@/domain/incident/vocabularies';
import type { Platform } from '@/domain/loop/platforms';
import { defineStudyReference } from '../study';

/** What came in by one source. */
export interface FlowSource {
  readonly code: string;
  readonly count: number;
  readonly before: number | null;
  /** Repeated reports among them. */
  readonly duplicates: number;
  /** From finding to acceptance; `null` where not recorded. */
  readonly medianLagHours: number | null;
  /** Its last report of all times, epoch seconds UTC. */
  readonly lastSeconds: number;
}

/** So many orders of one source on one route to one unit. */
export interface FlowLink {
  readonly source: string;
  readonly route: Route;
  /** `null` where no unit has them yet. */
  readonly unit: string | null;
  readonly count: number;
}

/** What a platform sends to the core and takes from it. */
export interface FlowPlatform {
  readonly id: Platform;
  readonly sent: number;
  readonly received: number;
  /** From finding to acceptance of what it sent. */
  readonly sendingLagHours: number | null;
  /** From assignment to the first action on what it took. */
  readonly takingLagHours: number | null;
  /** Of what it took: sent back, and past the limit. */
  readonly returned: number;
  readonly overdue: number;
  /** Last report it sent, epoch seconds UTC; `null` where it sent none. */
  readonly lastSeconds: number | null;
}

/** Two units that send orders back to each other. */
export interface UnitPair {
  readonly units: readonly [string, string];
  /** Orders sent back twice at least between them. */
  readonly bounced: number;
  /** All orders of the classes concerned in the window. */
  readonly ofClass: number;
  /** Class that bounces most. */
  readonly categoryCode: string;
  /** From assignment to the first action of those that bounced. */
  readonly medianWaitHours: number | null;
}

/** Orders with co-operating units beside those with one alone. */
export interface JointFigures {
  readonly count: number;
  readonly alone: number;
  readonly startHours: number | null;
  readonly startHoursAlone: number | null;
  readonly closeHours: number | null;
  readonly closeHoursAlone: number | null;
}

export interface FlowResult {
  readonly total: number;
  readonly sources: readonly FlowSource[];
  readonly links: readonly FlowLink[];
  readonly platforms: readonly FlowPlatform[];
  /** Most bounced first. */
  readonly pairs: readonly UnitPair[];
  readonly joint: JointFigures;
}

export const flowReference = defineStudyReference({
  id: 'flow',
  cloudMap: 'situation',
  title: { zh: '来源与流转', en: 'Intake and routes' },
  settings: z.object({}),
  freshness: 'minute',
  needsOrders: true,
  resultType: undefined as unknown as FlowResult,
});
