import type { AlertFinding } from '@/studies/anomalies/reference';
import type { NowResult } from '@/studies/now/reference';

/** What happened after a moment of the data's time. */
export interface ChangesSince {
  readonly reported: number;
  readonly closed: number;
  /** Alerts that stand now and were raised since; `null` while they are not known. */
  readonly alerts: number | null;
  /** True where the moment lies before the lists begin: there was at least this much. */
  readonly isAtLeast: boolean;
}

/** Counts reports, closings and alerts after a moment, epoch seconds UTC. */
export function changesSince(
  { recent }: Pick<NowResult, 'recent'>,
  alerts: readonly Pick<AlertFinding, 'raisedSeconds'>[] | null,
  sinceSeconds: number,
): ChangesSince {
  return {
    reported: countAfter(recent.reported, sinceSeconds),
    closed: countAfter(recent.closed, sinceSeconds),
    alerts: alerts && alerts.filter(({ raisedSeconds }) => raisedSeconds > sinceSeconds).length,
    isAtLeast: sinceSeconds < recent.fromSeconds,
  };
}

/** Of ascending times, those after a moment. */
function countAfter(times: Uint32Array, seconds: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (times[middle]! <= seconds) low = middle + 1;
    else high = middle;
  }
  return times.length - low;
}
