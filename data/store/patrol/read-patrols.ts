import type { Geometry } from 'geojson';
import { CLOSED_STATES, type SourceKind } from '@/domain/incident/vocabularies';
import type { Queries } from '../store';

/** Half-open, epoch milliseconds. */
export interface PatrolSpan {
  readonly from: number;
  readonly to: number;
}

/** A walk as it is stored. */
export interface StoredTrack {
  readonly id: string;
  readonly geometry: Geometry | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Moments at which walks began, epoch milliseconds. */
export async function readTrackStarts(queries: Queries): Promise<number[]> {
  const rows = await queries.query<{ at: number }>(
    `SELECT at FROM item WHERE collection_id = 'patrol-tracks' AND at IS NOT NULL`,
  );
  return rows.map(({ at }) => at);
}

/** Walks that began within a span. */
export function readTracks(queries: Queries, { from, to }: PatrolSpan): Promise<StoredTrack[]> {
  return queries.query<Record<string, unknown> & StoredTrack>(
    `SELECT id, geometry, properties FROM item
     WHERE collection_id = 'patrol-tracks' AND at >= $1 AND at < $2 ORDER BY ordinal`,
    [new Date(from), new Date(to)],
  );
}

/** Incidents from sources of a kind, by the finest region they lie in. */
export interface FoundByRegion {
  readonly regionCode: string | null;
  readonly found: number;
  readonly handedOver: number;
  readonly closed: number;
}

export async function readFound(
  queries: Queries,
  kind: SourceKind,
  { from, to }: PatrolSpan,
): Promise<FoundByRegion[]> {
  const rows = await queries.query<{
    region_code: string | null;
    found: number;
    handed_over: number;
    closed: number;
  }>(
    `SELECT region_code, count(*) AS found, count(assigned_at) AS handed_over,
            count(CASE WHEN state = ANY($4::text[]) THEN 1 END) AS closed
     FROM incident
     WHERE source_code IN (SELECT code FROM incident_source WHERE kind = $1)
       AND reported_at >= $2 AND reported_at < $3
     GROUP BY region_code`,
    [kind, new Date(from), new Date(to), CLOSED_STATES],
  );
  return rows.map((row) => ({
    regionCode: row.region_code,
    found: row.found,
    handedOver: row.handed_over,
    closed: row.closed,
  }));
}
