import type { Queries } from '../store';

/** Takes a level out with its regions. */
export async function removeLevel(queries: Queries, levelId: string): Promise<void> {
  await queries.query('DELETE FROM region WHERE level_id = $1', [levelId]);
  await queries.query('DELETE FROM region_level WHERE id = $1', [levelId]);
}
