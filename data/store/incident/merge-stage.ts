import type { WriteCounts } from '../district-writer';
import type { Queries } from '../store';
import { copyIncidents } from './copy-incidents';
import { CONTENT_COLUMNS, INCIDENT_TABLE_COLUMNS, type StampedIncident } from './incident-columns';
import { tellDuplicates } from './tell-duplicates';

const DAY_MILLISECONDS = 86_400_000;
const STAGE = { table: 'incident_stage', isFrozen: false } as const;

/** Merges incidents of sources that have rows already, through a staging table. */
export interface StageMerge {
  readonly merge: (incidents: readonly StampedIncident[], firstId: number) => Promise<MergeOutcome>;
}

export interface MergeOutcome {
  readonly counts: WriteCounts;
  /** Days since 1970-01-01 UTC on which something changed. */
  readonly days: readonly number[];
}

/** New, changed and unchanged rows are told apart by their content hash. */
export function createStageMerge(
  queries: Queries,
  beforeChange: ((ids: string) => Promise<void>) | null,
): StageMerge {
  let isStaged = false;
  return {
    merge: async (incidents, firstId) => {
      if (!isStaged) await createStage(queries);
      isStaged = true;
      await copyIncidents(queries, STAGE, incidents, 0);
      const changes = await queries.query<StageChange>(CHANGED_DAYS);
      if (changes.length > 0) {
        await beforeChange?.(CHANGED_IDS);
        await queries.query(UPDATE_CHANGED);
        await tellDuplicates(() => queries.query(INSERT_NEW, [firstId]));
      }
      await queries.query('TRUNCATE incident_stage');
      return toOutcome(changes, incidents.length);
    },
  };
}

async function createStage(queries: Queries) {
  await queries.query('CREATE TEMP TABLE incident_stage (LIKE incident) ON COMMIT DROP');
  // Batches are small beside the table: look each row up by the index, whatever the planner thinks of fresh tables.
  for (const method of ['hashjoin', 'mergejoin', 'seqscan'])
    await queries.query(`SET LOCAL enable_${method} = off`);
}

interface StageChange extends Record<string, unknown> {
  readonly day: number;
  readonly old_day: number | null;
  readonly rows: number;
}

function toOutcome(changes: readonly StageChange[], sent: number): MergeOutcome {
  const sum = (rows: readonly StageChange[]) => rows.reduce((total, change) => total + change.rows, 0);
  const created = sum(changes.filter(({ old_day }) => old_day === null));
  const updated = sum(changes.filter(({ old_day }) => old_day !== null));
  return {
    counts: { created, updated, unchanged: sent - created - updated },
    days: changes
      .flatMap(({ day, old_day }) => (old_day === null ? [day] : [day, old_day]))
      .map((milliseconds) => milliseconds / DAY_MILLISECONDS),
  };
}

const CHANGED_DAYS = `
  SELECT date_trunc('day', stage.reported_at) AS day, date_trunc('day', incident.reported_at) AS old_day,
    count(*) AS rows
  FROM incident_stage stage LEFT JOIN incident USING (source_code, source_id)
  WHERE incident.content_hash IS DISTINCT FROM stage.content_hash GROUP BY 1, 2`;

const CHANGED_IDS = `
  SELECT changed.id FROM incident changed
  JOIN incident_stage stage ON changed.source_code = stage.source_code AND changed.source_id = stage.source_id
  WHERE changed.content_hash <> stage.content_hash`;

const UPDATE_CHANGED = `
  UPDATE incident SET ${[...CONTENT_COLUMNS, 'content_hash'].map((name) => `${name} = stage.${name}`).join(', ')},
    version = incident.version + 1
  FROM incident_stage stage
  WHERE incident.source_code = stage.source_code AND incident.source_id = stage.source_id
    AND incident.content_hash <> stage.content_hash`;

const INSERT_NEW = `
  INSERT INTO incident (${INCIDENT_TABLE_COLUMNS.join(', ')})
  SELECT $1::integer + (row_number() OVER (ORDER BY stage.id))::integer - 1,
    ${[...CONTENT_COLUMNS, 'version', 'content_hash'].map((name) => `stage.${name}`).join(', ')}
  FROM incident_stage stage
  WHERE NOT EXISTS (
    SELECT 1 FROM incident WHERE incident.source_code = stage.source_code AND incident.source_id = stage.source_id)`;
