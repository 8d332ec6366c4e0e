import { STEP, type LoopVerdict } from '@/domain/loop/judge-loop';
import type { Separation } from '@/domain/loop/separation';
import { STAMPS } from '@/domain/incident/stamps';
import type { LoopTally, WaitingStage } from './reference';

const DAY = 86_400;
/** Completed sooner after the first action, nothing can have been done. */
export const HASTY_SECONDS = 120;

/** What one row adds to the counts. */
export interface TallyRow {
  /** `null` where what became of the order is not known. */
  readonly verdict: LoopVerdict | null;
  /** Seconds from report, NaN where missing; shape `[9]`. */
  readonly times: readonly number[];
  /** Seconds from report to now. */
  readonly age: number;
  readonly isCompleted: boolean;
  readonly hasRecurred: boolean;
  readonly reopened: number;
  readonly returned: number;
  readonly supervised: number;
  readonly isOverdue: boolean;
  readonly isDue: boolean;
  readonly callBackApplicable: boolean;
  /** `null` where not asked or unknown. */
  readonly satisfied: boolean | null;
  /** `null` where patrol did not find it. */
  readonly separation: Separation | null;
}

const COUNTS = [
  'all',
  'unread',
  'voided',
  'underWay',
  'looped',
  'broken',
  'skipped',
  'stuck',
  'disordered',
  'completed',
  'falselyClosed',
  'reopened',
  'recurred',
  'hasty',
  'returned',
  'bounced',
  'overdue',
  'due',
  'supervised',
  'callable',
  'called',
  'asked',
  'satisfied',
  'patrolled',
  'apart',
  'oneHand',
] as const;
type Count = (typeof COUNTS)[number];

/** Counts orders one by one. */
export class TallyMaker {
  private readonly counts = Object.fromEntries(COUNTS.map((name) => [name, 0])) as Record<Count, number>;
  private readonly brokenAt = STAMPS.map(() => 0);
  private readonly reached = STAMPS.map(() => 0);
  private readonly waits: number[][] = STAMPS.map(() => []);

  add(row: TallyRow): void {
    const { counts } = this;
    const { verdict } = row;
    counts.all++;
    if (!verdict) {
      counts.unread++;
      return;
    }
    if (verdict.standing === 'void') {
      counts.voided++;
      return;
    }
    this.addVerdict(verdict, row);
    counts.returned += Number(row.returned > 0);
    counts.bounced += Number(row.returned > 1);
    counts.overdue += Number(row.isOverdue);
    counts.due += Number(row.isDue);
    counts.supervised += Number(row.supervised > 0);
    counts.patrolled += Number(row.separation !== null);
    counts.apart += Number(row.separation === 'apart');
    counts.oneHand += Number(row.separation === 'one-hand');
    if (row.isCompleted) this.addCompleted(row);
  }

  private addVerdict({ standing, brokenBy, firstMissing, waitingFor }: LoopVerdict, row: TallyRow): void {
    const { counts } = this;
    if (standing === 'under-way') counts.underWay++;
    else if (standing === 'looped') counts.looped++;
    else {
      counts.broken++;
      this.brokenAt[firstMissing]!++;
      if (brokenBy) counts[brokenBy]++;
    }
    const last = row.times.findLastIndex((time) => !Number.isNaN(time));
    for (let step = 0; step <= last; step++) this.reached[step]!++;
    if (waitingFor >= 0) this.waits[waitingFor]!.push(Math.max(0, row.age - (row.times[last] ?? 0)) / DAY);
  }

  private addCompleted(row: TallyRow): void {
    const { counts } = this;
    const seconds = row.times[STEP.completedAt]! - row.times[STEP.startedAt]!;
    counts.completed++;
    counts.falselyClosed += Number(row.reopened > 0 || row.hasRecurred);
    counts.reopened += Number(row.reopened > 0);
    counts.recurred += Number(row.hasRecurred);
    counts.hasty += Number(seconds >= 0 && seconds <= HASTY_SECONDS);
    if (!row.callBackApplicable) return;
    counts.callable++;
    counts.called += Number(!Number.isNaN(row.times[STEP.calledBackAt]!));
    counts.asked += Number(row.satisfied !== null);
    counts.satisfied += Number(row.satisfied === true);
  }

  finish(): LoopTally {
    return {
      ...this.counts,
      brokenAt: this.brokenAt,
      reached: this.reached,
      waiting: this.waits.map(toStage),
    };
  }
}

function toStage(days: readonly number[]): WaitingStage {
  const sorted = days.toSorted((a, b) => a - b);
  return { count: days.length, medianDays: quantile(sorted, 0.5), p90Days: quantile(sorted, 0.9) };
}

/** Quantile with linear interpolation (Hyndman-Fan type 7); `null` of nothing. */
export function quantile(sorted: readonly number[], share: number): number | null {
  if (sorted.length === 0) return null;
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)]!;
  return low + (sorted[Math.ceil(at)]! - low) * (at - Math.floor(at));
}
