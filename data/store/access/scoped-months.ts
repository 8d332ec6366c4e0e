import { readTimeZone } from '../district/put-identity';
import { monthName, monthNumber, monthStart, zoneOffsets } from '../month/civil-months';
import type { MonthList } from '../month/read-months';
import type { Store } from '../store';
import { readStoreState } from '../store-state';

/** The months as somebody sees them who is bound to regions: rows are counted, once for each version of a month. */
export function createScopedMonths(): (store: Store) => Promise<MonthList> {
  let counted = new Map<string, { readonly version: number; readonly rows: number }>();
  return (store) =>
    store.consistentRead(async (queries) => {
      const { sequence, dataVersion } = await readStoreState(queries);
      const states = await queries.query<{ month: string; version: number }>(
        'SELECT month, version FROM incident_month ORDER BY month',
      );
      const offsets = zoneOffsets(await readTimeZone(queries));
      const now = new Map<string, { readonly version: number; readonly rows: number }>();
      for (const { month, version } of states) {
        const known = counted.get(month);
        if (known?.version === version) {
          now.set(month, known);
          continue;
        }
        const [count] = await queries.query<{ rows: number }>(
          'SELECT count(*) AS rows FROM incident WHERE reported_at >= $1 AND reported_at < $2',
          [monthStart(offsets, month), monthStart(offsets, monthName(monthNumber(month) + 1))],
        );
        now.set(month, { version, rows: count!.rows });
      }
      counted = now;
      const months = [...now].map(([month, { version, rows }]) => ({ month, version, rows }));
      return { months: months.filter(({ rows }) => rows > 0), sequence, dataVersion };
    });
}
