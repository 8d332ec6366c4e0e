import type { Dispatch } from '@/domain/dispatch/dispatch';
import { SAMPLE_DISPATCH_PATTERN } from '@/domain/dispatch/sample-dispatch';
import type { Queries } from '../store';
import { orderOf } from './put-dispatch';

/** Puts the sample's decisions in the place of those that stood before; those of people stay. */
export async function putSampleDispatches(queries: Queries, dispatches: readonly Dispatch[]): Promise<void> {
  await queries.query('DELETE FROM dispatch WHERE id LIKE $1', [SAMPLE_DISPATCH_PATTERN]);
  for (const dispatch of dispatches) {
    const { id, regionCode, decidedAt, decidedBy, state, outcome, closedAt, closedBy, version } = dispatch;
    await queries.query(
      `INSERT INTO dispatch (id, region_code, decided_at, decided_by, order_content, state, outcome, closed_at,
                             closed_by, version)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        id,
        regionCode,
        new Date(decidedAt),
        decidedBy,
        JSON.stringify(orderOf(dispatch)),
        state,
        outcome,
        closedAt === null ? null : new Date(closedAt),
        closedBy,
        version,
      ],
    );
  }
}
