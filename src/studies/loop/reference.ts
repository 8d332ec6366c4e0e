import { z } from 'zod';
import { defineStudyReference } from '../study';

/** Days that call-back and effect check may take. */
export const GRACE_DAYS = ['3', '7', '15'] as const;

/** Counts of orders; every rate is made of two of them. */
export interface LoopTally {
  /** All of the window. */
  readonly all: number;
  /** Of them without what became of the order: not judged. */
  readonly unread: number;
  /** No case, or merged into another: nothing is asked of them. */
  readonly voided: number;
  readonly underWay: number;
  readonly looped: number;
  readonly broken: number;
  /** Of the broken, by the first stamp that is missing; shape `[9]`. */
  readonly brokenAt: readonly number[];
  readonly skipped: number;
  readonly stuck: number;
  readonly disordered: number;
  /** Judged ones that have come to a stamp or past it; shape `[9]`. */
  readonly reached: readonly number[];
  /** Not yet completed ones by the stamp they wait for now, and how long, in days; shape `[9]`. */
  readonly waiting: readonly WaitingStage[];
  /** Completed, void left out: what falsely closed, reopened and hasty are shares of. */
  readonly completed: number;
  readonly falselyClosed: number;
  readonly reopened: number;
  /** Completed, then reported again at the same place in the same class within thirty days. */
  readonly recurred: number;
  /** Completed within two minutes of the first action. */
  readonly hasty: number;
  /** Judged ones that a unit sent back once at least, and twice at least. */
  readonly returned: number;
  readonly bounced: number;
  /** Past their limit, closed or open; and those with a limit that were due. */
  readonly overdue: number;
  readonly due: number;
  readonly supervised: number;
  /** Completed with somebody to call back, those called, those whose answer is known, and the content among them. */
  readonly callable: number;
  readonly called: number;
  readonly asked: number;
  readonly satisfied: number;
  /** Found by patrol; of them handled by others than who found them, and by the same hand. What is left is not known. */
  readonly patrolled: number;
  readonly apart: number;
  readonly oneHand: number;
}

export interface WaitingStage {
  readonly count: number;
  /** `null` where nobody waits. */
  readonly medianDays: number | null;
  readonly p90Days: number | null;
}

/** Kaplan-Meier time to a step, those still waiting included; in hours, `null` where the curve does not come so low. */
export interface ResponseTime {
  readonly n: number;
  readonly medianHours: number | null;
  readonly p90Hours: number | null;
}

export interface LoopGroup {
  /** Code of a region, source, unit or route; `null` for all together and for what is not known. */
  readonly code: string | null;
  readonly tally: LoopTally;
  /** From report to the first authorised action. */
  readonly acting: ResponseTime;
  /** From report to completion. */
  readonly closing: ResponseTime;
}

/** Repeated reports of one matter. */
export interface DuplicateFigures {
  readonly count: number;
  /** Joined to the report they repeat, which is known. */
  readonly joined: number;
  /** Merged at triage: no second order was handled. */
  readonly merged: number;
  /** From another source than the report they repeat. */
  readonly acrossSources: number;
  readonly medianDelayHours: number | null;
}

export interface LoopResult {
  /** Which of `STAMPS` the data carry at all. */
  readonly recorded: readonly boolean[];
  readonly graceDays: number;
  readonly levelId: string;
  readonly whole: LoopGroup;
  /** The same orders of the comparison period, as they stand now. */
  readonly before: LoopTally | null;
  readonly regions: readonly LoopGroup[];
  readonly routes: readonly LoopGroup[];
  readonly sources: readonly LoopGroup[];
  readonly units: readonly LoopGroup[];
  readonly duplicates: DuplicateFigures;
}

const settings = z.object({ graceDays: z.enum(GRACE_DAYS).default('7').catch('7') });
export type LoopSettings = z.output<typeof settings>;

export const loopReference = defineStudyReference<LoopSettings, LoopResult>({
  id: 'loop',
  cloudMap: 'situation',
  title: { zh: '闭环', en: 'Closed loop' },
  settings,
  freshness: 'minute',
  needsOrders: true,
});
