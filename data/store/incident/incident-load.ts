import type { NewIncident } from '@/domain/incident/incident';
import { CopyEncoder } from '../copy/copy-encoder';
import type { WriteCounts } from '../district-writer';
import { LAST_SECOND } from '../month/civil-months';
import { QueryError, type Queries } from '../store';
import {
  CONTENT_COLUMNS,
  encodeIncident,
  INCIDENT_TABLE_COLUMNS,
  type StampedIncident,
} from './incident-columns';
import { createIncidentIndexes, dropIncidentIndexes } from './incident-indexes';

const DAY_MILLISECONDS = 86_400_000;
const ANALYZE_FROM_ROWS = 5_000;
const UNIQUE_VIOLATION = '23505';

/** What a load has done to the incidents. */
export interface LoadOutcome {
  readonly nextId: number;
  /** Days since 1970-01-01 UTC on which something changed. */
  readonly days: ReadonlySet<number>;
}

/** Takes incidents in by batches, within a transaction that holds the lock on the store's state. */
export interface IncidentLoad {
  readonly put: (incidents: readonly NewIncident[]) => Promise<WriteCounts>;
  /** Takes all incidents out. */
  readonly clear: () => Promise<void>;
  readonly finish: () => Promise<LoadOutcome>;
}

/**
 * Sources without a row yet are copied straight into the table, without indexes where the table is empty; others pass
 * through a staging table that tells new, changed and unchanged rows apart by their content hash.
 */
export function createIncidentLoad(queries: Queries, firstId: number): IncidentLoad {
  let nextId = firstId;
  let written = 0;
  let indexed = true;
  let staged = false;
  let copying: Promise<void> = Promise.resolve();
  const days = new Set<number>();
  const freshSources = new Map<string, boolean>();

  const isFresh = async (sourceCode: string): Promise<boolean> => {
    const known = freshSources.get(sourceCode);
    if (known !== undefined) return known;
    const fresh = !indexed || !(await hasRows(queries, sourceCode));
    freshSources.set(sourceCode, fresh);
    return fresh;
  };

  /** Does not wait for its own copy but for the one before, so that the next batch is made meanwhile. */
  const copyFresh = async (incidents: readonly StampedIncident[]) => {
    const encoder = new CopyEncoder();
    for (const incident of incidents) {
      encodeIncident(encoder, nextId++, incident);
      days.add(Math.floor(incident.reportedAt / DAY_MILLISECONDS));
    }
    await copying;
    copying = copyInto(queries, 'incident', encoder);
    copying.catch(() => undefined);
  };

  const mergeKnown = async (incidents: readonly StampedIncident[]): Promise<WriteCounts> => {
    await copying;
    if (!staged) await createStage(queries);
    staged = true;
    const encoder = new CopyEncoder();
    incidents.forEach((incident, i) => encodeIncident(encoder, i, incident));
    await copyInto(queries, 'incident_stage', encoder);
    const changes = await mergeStage(queries, nextId);
    nextId += changes.created;
    for (const day of changes.days) days.add(day);
    return {
      created: changes.created,
      updated: changes.updated,
      unchanged: incidents.length - changes.created - changes.updated,
    };
  };

  return {
    put: async (incidents) => {
      const stamped = incidents.map(toStamped);
      if (written === 0 && indexed && (await isEmpty(queries))) {
        await emptyWithoutIndexes(queries);
        indexed = false;
      }
      const fresh: StampedIncident[] = [];
      const known: StampedIncident[] = [];
      for (const incident of stamped) ((await isFresh(incident.sourceCode)) ? fresh : known).push(incident);
      written += stamped.length;
      const merged = known.length > 0 ? await mergeKnown(known) : { created: 0, updated: 0, unchanged: 0 };
      if (fresh.length > 0) await copyFresh(fresh);
      return { ...merged, created: merged.created + fresh.length };
    },
    clear: async () => {
      await copying;
      await queries.query('TRUNCATE incident');
      freshSources.clear();
      written = 0;
    },
    finish: async () => {
      await copying;
      if (!indexed) await tellDuplicates(() => createIncidentIndexes(queries));
      if (written >= ANALYZE_FROM_ROWS) await queries.query('ANALYZE incident');
      return { nextId, days };
    },
  };
}

function toStamped(incident: NewIncident): StampedIncident {
  const { regionCodes, reportedAt } = incident;
  const name = `incident ${incident.sourceCode}/${incident.sourceId}`;
  if (!regionCodes) throw new TypeError(`${name} has no region codes: stamp it before it is written`);
  if (!(reportedAt >= 0 && reportedAt / 1000 < LAST_SECOND)) {
    throw new RangeError(`${name} is reported at ${reportedAt}, outside 1970 to 2106`);
  }
  return { ...incident, regionCodes };
}

async function isEmpty(queries: Queries): Promise<boolean> {
  return (await queries.query('SELECT 1 FROM incident LIMIT 1')).length === 0;
}

async function hasRows(queries: Queries, sourceCode: string): Promise<boolean> {
  return (
    (await queries.query('SELECT 1 FROM incident WHERE source_code = $1 LIMIT 1', [sourceCode])).length > 0
  );
}

/** Emptied in the transaction that fills it, the embedded database keeps no log of the load (`wal_level=minimal`). */
async function emptyWithoutIndexes(queries: Queries) {
  await queries.query('TRUNCATE incident');
  await dropIncidentIndexes(queries);
}

async function createStage(queries: Queries) {
  await queries.query('CREATE TEMP TABLE incident_stage (LIKE incident) ON COMMIT DROP');
  // Batches are small beside the table: look each row up by the index, whatever the planner thinks of fresh tables.
  for (const method of ['hashjoin', 'mergejoin', 'seqscan'])
    await queries.query(`SET LOCAL enable_${method} = off`);
}

function copyInto(queries: Queries, table: string, encoder: CopyEncoder): Promise<void> {
  const columns = INCIDENT_TABLE_COLUMNS.join(', ');
  return tellDuplicates(() =>
    queries.copyIn(`COPY ${table} (${columns}) FROM STDIN WITH (FORMAT binary)`, [encoder.finish()]),
  );
}

interface StageChange extends Record<string, unknown> {
  readonly day: number;
  readonly old_day: number | null;
  readonly rows: number;
}

async function mergeStage(queries: Queries, firstId: number) {
  const changes = await queries.query<StageChange>(
    `SELECT date_trunc('day', stage.reported_at) AS day, date_trunc('day', incident.reported_at) AS old_day,
            count(*) AS rows
     FROM incident_stage stage LEFT JOIN incident USING (source_code, source_id)
     WHERE incident.content_hash IS DISTINCT FROM stage.content_hash GROUP BY 1, 2`,
  );
  if (changes.length > 0) {
    await queries.query(UPDATE_CHANGED);
    await tellDuplicates(() => queries.query(INSERT_NEW, [firstId]));
  }
  await queries.query('TRUNCATE incident_stage');
  const sum = (rows: readonly StageChange[]) => rows.reduce((total, change) => total + change.rows, 0);
  return {
    created: sum(changes.filter(({ old_day }) => old_day === null)),
    updated: sum(changes.filter(({ old_day }) => old_day !== null)),
    days: changes
      .flatMap(({ day, old_day }) => (old_day === null ? [day] : [day, old_day]))
      .map((milliseconds) => milliseconds / DAY_MILLISECONDS),
  };
}

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

async function tellDuplicates<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof QueryError && error.code === UNIQUE_VIOLATION) {
      throw new RangeError(`an incident (sourceCode, sourceId) was written twice: ${error.message}`, {
        cause: error,
      });
    }
    throw error;
  }
}
