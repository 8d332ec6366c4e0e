import { STEP } from '@/domain/loop/judge-loop';
import type { OverdueReason } from './reference';

/** What tells why an order has not been completed. */
export interface DelayFacts {
  /** Seconds from report to each stamp, NaN where missing; `null` where they are not known. */
  readonly times: readonly number[] | null;
  readonly isSuspended: boolean;
  readonly isReturned: boolean;
  readonly returned: number;
}

/** Sent back so often, units are taken to push it to each other. */
const BOUNCED = 2;

/** Why an open order has not been completed: the first reason that fits. */
export function explainDelay({ times, isSuspended, isReturned, returned }: DelayFacts): OverdueReason {
  if (isSuspended) return 'suspended';
  if (isReturned || returned >= BOUNCED) return 'bounced';
  if (times === null) return 'unread';
  const last = times.findLastIndex((time) => !Number.isNaN(time));
  if (last >= STEP.fedBackAt) return 'not-confirmed';
  if (last >= STEP.startedAt) return 'handling';
  if (last >= STEP.assignedAt) return 'not-started';
  return last >= STEP.triagedAt ? 'not-assigned' : 'not-triaged';
}

/** The centre acts before a unit has the order, and after it has reported back. */
export function isForCentre(reason: OverdueReason, departmentCode: string | null): boolean {
  if (departmentCode === null) return true;
  return reason === 'not-triaged' || reason === 'not-assigned' || reason === 'not-confirmed';
}
