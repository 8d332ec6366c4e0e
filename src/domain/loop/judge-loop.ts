import { STAMPS } from '../incident/stamps';
import type { Stamp } from '../incident/stamps';

/** Places of the stamps in `STAMPS`. */
export const STEP = Object.fromEntries(STAMPS.map((stamp, i) => [stamp, i])) as Readonly<
  Record<Stamp, number>
>;

/** How the loop of one order stands. */
export const LOOP_STANDINGS = ['void', 'under-way', 'looped', 'broken'] as const;
export type LoopStanding = (typeof LOOP_STANDINGS)[number];

/** Why a loop that should be closed is not. */
export const LOOP_BREAKS = [
  /** A stamp is absent although a later one is there. */
  'skipped',
  /** It waits for a stamp longer than it may. */
  'stuck',
  /** All stamps are there, but not in their order. */
  'disordered',
] as const;
export type LoopBreak = (typeof LOOP_BREAKS)[number];

/** What is known of one order when its loop is judged. Times are seconds from any one moment. */
export interface LoopOrder {
  /** One for each of `STAMPS`; NaN where it is missing. */
  readonly times: ArrayLike<number>;
  /** It turned out to be no case, or was merged into another: nothing is asked of it. */
  readonly isVoid: boolean;
  /** It waits for others with leave. */
  readonly isSuspended: boolean;
  readonly callBackApplicable: boolean;
  /** Limit for completion; NaN where none is set. */
  readonly dueAt: number;
}

export interface LoopRules {
  /** Stamps that the data carry at all; what nobody ever writes down is not asked for. Shape `[9]`. */
  readonly recorded: readonly boolean[];
  readonly now: number;
  /** Time that call-back and effect check may take after completion. */
  readonly graceSeconds: number;
}

export interface LoopVerdict {
  readonly standing: LoopStanding;
  /** `null` unless broken. */
  readonly brokenBy: LoopBreak | null;
  /** First stamp that is missing or out of order, as its place in `STAMPS`; -1 where none is. */
  readonly firstMissing: number;
  /** Stamp it waits for now; -1 where it waits for none. */
  readonly waitingFor: number;
}

/**
 * Judges one loop of W1. Closed is an order whose every applicable stamp is there and in order; broken is one that has
 * skipped a stamp, or waits for one beyond its limit (before completion) or the grace (after it); all others are under
 * way. What does not apply (a call-back to nobody, a stamp that the data never carry) is never missing.
 */
export function judgeLoop(order: LoopOrder, rules: LoopRules): LoopVerdict {
  if (order.isVoid) return { standing: 'void', brokenBy: null, firstMissing: -1, waitingFor: -1 };
  const { times } = order;
  const isAsked = (step: number) =>
    rules.recorded[step]! && (step !== STEP.calledBackAt || order.callBackApplicable);
  const steps = STAMPS.map((_, step) => step).filter(isAsked);
  const last = steps.findLast((step) => !Number.isNaN(times[step]!)) ?? -1;
  const firstMissing = steps.find((step) => Number.isNaN(times[step]!)) ?? -1;
  const waitingFor = steps.find((step) => step > last) ?? -1;
  if (firstMissing === -1) return judgeOrder(steps, times);
  const skipped = firstMissing < last;
  const brokenBy: LoopBreak | null = skipped
    ? 'skipped'
    : isPastItsTime(order, rules, firstMissing)
      ? 'stuck'
      : null;
  return { standing: brokenBy === null ? 'under-way' : 'broken', brokenBy, firstMissing, waitingFor };
}

function judgeOrder(steps: readonly number[], times: ArrayLike<number>): LoopVerdict {
  const firstMissing = steps.find((step, i) => i > 0 && times[step]! < times[steps[i - 1]!]!) ?? -1;
  return firstMissing === -1
    ? { standing: 'looped', brokenBy: null, firstMissing, waitingFor: -1 }
    : { standing: 'broken', brokenBy: 'disordered', firstMissing, waitingFor: -1 };
}

function isPastItsTime({ times, dueAt, isSuspended }: LoopOrder, rules: LoopRules, step: number): boolean {
  const { now, graceSeconds } = rules;
  if (step <= STEP.completedAt) return !isSuspended && now > dueAt;
  return now > times[STEP.completedAt]! + graceSeconds;
}
