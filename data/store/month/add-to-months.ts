import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import { askTogether } from '../ask-together';
import type { Queries } from '../store';
import { monthAt, zoneOffsets } from './civil-months';

/** One incident that came into a month or went out of it. */
export interface MonthDelta {
  readonly sign: 1 | -1;
  /** Its time of report, epoch milliseconds. */
  readonly at: number;
  readonly isPlaced: boolean;
  readonly flags: number;
}

/** Moves the counts of the months that incidents came into or went out of. */
export async function addToMonths(
  queries: Queries,
  timeZone: string,
  deltas: readonly MonthDelta[],
  version: number,
): Promise<void> {
  const offsets = zoneOffsets(timeZone);
  const sums = new Map<string, { rows: number; placed: number; outside: number }>();
  for (const { sign, at, isPlaced, flags } of deltas) {
    const month = monthAt(offsets, at);
    const sum = sums.get(month) ?? { rows: 0, placed: 0, outside: 0 };
    sum.rows += sign;
    if (isPlaced) sum.placed += sign;
    if (isPlaced && flags & INCIDENT_FLAGS.outside) sum.outside += sign;
    sums.set(month, sum);
  }
  await askTogether(queries, [
    ...[...sums].map(
      ([month, { rows, placed, outside }]) =>
        () =>
          queries.query(ADD, [month, rows, placed, outside, version]),
    ),
    ...(deltas.some(({ sign }) => sign === -1) ? [() => queries.query(REMOVE_EMPTY)] : []),
  ]);
}

const ADD = `
  INSERT INTO incident_month (month, rows, placed, outside, version) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (month) DO UPDATE SET rows = incident_month.rows + excluded.rows,
    placed = incident_month.placed + excluded.placed, outside = incident_month.outside + excluded.outside,
    version = excluded.version`;
const REMOVE_EMPTY = 'DELETE FROM incident_month WHERE rows = 0';
