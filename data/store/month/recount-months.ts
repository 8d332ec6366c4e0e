import type { Queries } from '../store';
import { monthAt, monthName, monthNumber, monthStart, zoneOffsets } from './civil-months';

const DAY_MILLISECONDS = 86_400_000;

export interface Recount {
  readonly timeZone: string;
  /** Days since 1970-01-01 UTC on which something changed; `null` for all there are. */
  readonly days: ReadonlySet<number> | null;
  /** Data version that the changed months get. */
  readonly version: number;
}

/** Counts the months anew in which something changed. */
export async function recountMonths(queries: Queries, { timeZone, days, version }: Recount): Promise<void> {
  const offsets = zoneOffsets(timeZone);
  const months = new Set<number>();
  const note = (milliseconds: number) => months.add(monthNumber(monthAt(offsets, milliseconds)));
  if (days === null) {
    await queries.query('DELETE FROM incident_month');
    for (const number of await allMonths(queries, timeZone)) months.add(number);
  } else {
    for (const day of days) {
      note(day * DAY_MILLISECONDS);
      note((day + 1) * DAY_MILLISECONDS - 1);
    }
  }
  if (months.size === 0) return;
  const numbers = [...months].sort((a, b) => a - b);
  const first = numbers[0]!;
  const last = numbers.at(-1)!;
  const bounds = Array.from({ length: last - first + 2 }, (_, i) =>
    monthStart(offsets, monthName(first + i)).toISOString(),
  );
  const counts = await queries.query<MonthCounts>(
    `SELECT width_bucket(reported_at, $1::timestamptz[]) AS piece, count(*) AS rows, count(longitude) AS placed,
            coalesce(sum(CASE WHEN flags >= 128 AND longitude IS NOT NULL THEN 1 ELSE 0 END), 0) AS outside
     FROM incident WHERE reported_at >= $2 AND reported_at < $3 GROUP BY 1`,
    [bounds, bounds[0]!, bounds.at(-1)!],
  );
  await queries.query('DELETE FROM incident_month WHERE month = ANY($1)', [numbers.map(monthName)]);
  for (const { piece, rows, placed, outside } of counts) {
    const number = first + piece - 1;
    if (!months.has(number)) continue;
    await queries.query(
      'INSERT INTO incident_month (month, rows, placed, outside, version) VALUES ($1, $2, $3, $4, $5)',
      [monthName(number), rows, placed, outside, version],
    );
  }
}

interface MonthCounts extends Record<string, unknown> {
  readonly piece: number;
  readonly rows: number;
  readonly placed: number;
  readonly outside: number;
}

async function allMonths(queries: Queries, timeZone: string): Promise<number[]> {
  const [ends] = await queries.query<{ first: number | null; last: number | null }>(
    'SELECT min(reported_at) AS first, max(reported_at) AS last FROM incident',
  );
  if (!ends || ends.first === null || ends.last === null) return [];
  const offsets = zoneOffsets(timeZone);
  const first = monthNumber(monthAt(offsets, ends.first));
  const last = monthNumber(monthAt(offsets, ends.last));
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
