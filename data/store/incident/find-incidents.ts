import type { IncidentId } from '@/domain/incident/incident';
import type { Queries } from '../store';

/** An incident as it is found by its number. */
export interface FoundIncident {
  readonly id: IncidentId;
  readonly sourceId: string;
  readonly sourceCode: string;
  readonly title: string;
  readonly reportedAt: number;
}

const MOST_FOUND = 10;

/** Incidents whose source gave them a number, newest first. */
export async function findIncidents(queries: Queries, number: string): Promise<FoundIncident[]> {
  const sources = await queries.query<{ code: string }>('SELECT code FROM incident_source');
  // The index begins with the source: naming them all keeps this from reading every row.
  const rows = await queries.query(
    `SELECT id, source_id, source_code, title, reported_at FROM incident
     WHERE source_code = ANY($1) AND source_id = $2 ORDER BY reported_at DESC, id LIMIT ${MOST_FOUND}`,
    [sources.map(({ code }) => code), number],
  );
  return rows.map((row) => ({
    id: row['id'] as IncidentId,
    sourceId: row['source_id'] as string,
    sourceCode: row['source_code'] as string,
    title: row['title'] as string,
    reportedAt: row['reported_at'] as number,
  }));
}
