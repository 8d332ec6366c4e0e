import type { IncidentExtract } from '@/domain/incident/incident-extract';

/** Incidents that pass the scene's filters, over all time: history is what a judgment of the present needs. */
export type StudyRows = IncidentExtract;

/** First row reported at or after a moment: rows are ordered by time. */
export function rowAt(
  { reportedAt, count }: Pick<StudyRows, 'reportedAt' | 'count'>,
  seconds: number,
): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (reportedAt[middle]! < seconds) low = middle + 1;
    else high = middle;
  }
  return low;
}
