import type { Queries } from './store';

/** Whether nothing has been put into the store yet. */
export async function isEmptyStore(queries: Queries): Promise<boolean> {
  const rows = await queries.query(
    'SELECT 1 AS one FROM district UNION ALL (SELECT 1 FROM incident LIMIT 1) UNION ALL (SELECT 1 FROM region LIMIT 1)',
  );
  return rows.length === 0;
}
