import type { NewIncident } from '@/domain/incident/incident';
import type { WriteCounts } from '../district-writer';
import { LAST_SECOND } from '../month/civil-months';
import type { Queries } from '../store';
import { copyIncidents } from './copy-incidents';
import type { StampedIncident } from './incident-columns';
import { createIncidentIndexes, dropIncidentIndexes } from './incident-indexes';
import { createStageMerge } from './merge-stage';
import { tellDuplicates } from './tell-duplicates';

const DAY_MILLISECONDS = 86_400_000;
const ANALYZE_FROM_ROWS = 5_000;
const NOTHING: WriteCounts = { created: 0, updated: 0, unchanged: 0 };

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

export interface LoadOptions {
  /**
   * Whether rows of a first load may be written frozen: spares the embedded store a rewrite of each page when it is
   * first read, and full pages in its log.
   */
  readonly canFreeze: boolean;
  /** Told the query that gives the ids of incidents about to be changed. */
  readonly beforeChange: ((ids: string) => Promise<void>) | null;
}

/**
 * Sources without a row yet are copied straight into the table, without indexes where the table is empty; others are
 * merged through a staging table.
 */
export function createIncidentLoad(queries: Queries, firstId: number, options: LoadOptions): IncidentLoad {
  let nextId = firstId;
  let written = 0;
  let indexed = true;
  let copying: Promise<void> = Promise.resolve();
  const days = new Set<number>();
  const stage = createStageMerge(queries, options.beforeChange);
  let fresh = new Map<string, boolean>();

  const isFresh = async (sourceCode: string): Promise<boolean> => {
    const known = fresh.get(sourceCode) ?? (!indexed || !(await hasRows(queries, sourceCode)));
    fresh.set(sourceCode, known);
    return known;
  };

  /** Does not wait for its own copy but for the one before, so that the next batch is made meanwhile. */
  const copyFresh = async (incidents: readonly StampedIncident[]) => {
    await copying;
    const isFrozen = options.canFreeze && !indexed;
    copying = copyIncidents(queries, { table: 'incident', isFrozen }, incidents, nextId);
    copying.catch(() => undefined);
    nextId += incidents.length;
    for (const { reportedAt } of incidents) days.add(Math.floor(reportedAt / DAY_MILLISECONDS));
  };

  const mergeKnown = async (incidents: readonly StampedIncident[]): Promise<WriteCounts> => {
    await copying;
    const outcome = await stage.merge(incidents, nextId);
    nextId += outcome.counts.created;
    for (const day of outcome.days) days.add(day);
    return outcome.counts;
  };

  return {
    put: async (incidents) => {
      if (written === 0 && indexed && (await isEmpty(queries))) {
        await emptyWithoutIndexes(queries);
        indexed = false;
      }
      const added: StampedIncident[] = [];
      const merged: StampedIncident[] = [];
      for (const incident of incidents.map(toStamped)) {
        ((await isFresh(incident.sourceCode)) ? added : merged).push(incident);
      }
      written += incidents.length;
      const counts = merged.length > 0 ? await mergeKnown(merged) : NOTHING;
      if (added.length > 0) await copyFresh(added);
      return { ...counts, created: counts.created + added.length };
    },
    clear: async () => {
      await copying;
      await queries.query('TRUNCATE incident');
      fresh = new Map();
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
