import { CopyEncoder } from '../copy/copy-encoder';
import type { Queries } from '../store';
import { encodeIncident, INCIDENT_TABLE_COLUMNS, type StampedIncident } from './incident-columns';
import { tellDuplicates } from './tell-duplicates';

/** Where incidents are copied to. */
export interface CopyTarget {
  readonly table: 'incident' | 'incident_stage';
  /** Writes rows as if they had always been there; only into a table emptied in the same transaction. */
  readonly isFrozen: boolean;
}

/** Copies new incidents into a table of the incident table's shape, with ids from `firstId` on. */
export function copyIncidents(
  queries: Queries,
  { table, isFrozen }: CopyTarget,
  incidents: readonly StampedIncident[],
  firstId: number,
): Promise<void> {
  const encoder = new CopyEncoder();
  incidents.forEach((incident, i) => encodeIncident(encoder, firstId + i, incident, 1));
  const columns = INCIDENT_TABLE_COLUMNS.join(', ');
  return tellDuplicates(() =>
    queries.copyIn(
      `COPY ${table} (${columns}) FROM STDIN WITH (FORMAT binary${isFrozen ? ', FREEZE' : ''})`,
      [encoder.finish()],
    ),
  );
}
