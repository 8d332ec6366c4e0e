import type { NewIncident } from '@/domain/incident/incident';
import { appendChanges, type IncidentChange } from '../change/change-log';
import { CopyEncoder } from '../copy/copy-encoder';
import { readTimeZone } from '../district/put-identity';
import { addToMonths, type MonthDelta } from '../month/add-to-months';
import type { Queries, Store } from '../store';
import { lockStoreState, writeStoreState, type StoreState } from '../store-state';
import { checkIncidents, type IntakeFault } from './check-incidents';
import { deriveFlags } from './derive-flags';
import {
  encodeIncident,
  hashIncident,
  INCIDENT_TABLE_COLUMNS,
  type StampedIncident,
} from './incident-columns';
import type { IntakeRules } from './intake-rules';
import { toIncidentRow } from './to-incident-row';

export interface PostOutcome {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** In the order given. */
  readonly ids: readonly number[];
  /** Number of the last change made; 0 where nothing changed. */
  readonly sequence: number;
}

/** Incidents that the store does not take in: none of the batch is stored. */
export class IntakeRefusal extends Error {
  readonly faults: readonly IntakeFault[];

  constructor(faults: readonly IntakeFault[]) {
    super('The batch holds incidents that cannot be taken in.');
    this.name = 'IntakeRefusal';
    this.faults = faults;
  }
}

/**
 * Takes in or updates incidents by (sourceCode, sourceId), all or none, and logs each change for the stream. Sent
 * again, the same batch changes nothing.
 *
 * @param rulesFor Rules of the district at a version.
 * @throws {IntakeRefusal} If an incident names what the district does not have, or comes twice.
 */
export async function postIncidents(
  store: Store,
  incidents: readonly NewIncident[],
  rulesFor: (queries: Queries, districtVersion: number) => Promise<IntakeRules>,
): Promise<PostOutcome> {
  return store.transaction(async (queries) => {
    const state = await lockStoreState(queries);
    const rules = await rulesFor(queries, state.districtVersion);
    const faults = checkIncidents(incidents, rules);
    if (faults.length > 0) throw new IntakeRefusal(faults);
    const stamped = incidents.map((incident) => stamp(incident, rules));
    const known = await readKnown(queries, stamped);
    const writes = planWrites(stamped, known, state);
    const changed = writes.filter(({ kind }) => kind !== 'unchanged');
    if (changed.length > 0) await writeAll(queries, state, changed);
    const count = (kind: Write['kind']) => writes.filter((write) => write.kind === kind).length;
    return {
      created: count('created'),
      updated: count('updated'),
      unchanged: count('unchanged'),
      ids: writes.map(({ id }) => id),
      sequence: changed.length > 0 ? state.sequence + changed.length : 0,
    };
  });
}

function stamp(incident: NewIncident, { hierarchyCount, stamper }: IntakeRules): StampedIncident {
  const regionCodes =
    incident.regionCodes ??
    (incident.position === null
      ? Array.from({ length: hierarchyCount }, () => null)
      : stamper.stamp(...incident.position));
  return deriveFlags({ ...incident, regionCodes });
}

interface KnownRow extends Record<string, unknown> {
  readonly source_code: string;
  readonly source_id: string;
  readonly id: number;
  readonly version: number;
  readonly content_hash: number;
  readonly reported_at: number;
  readonly longitude: number | null;
  readonly flags: number;
}

interface Write {
  readonly kind: 'created' | 'updated' | 'unchanged';
  readonly id: number;
  readonly version: number;
  readonly incident: StampedIncident;
  readonly before: KnownRow | null;
}

async function readKnown(
  queries: Queries,
  incidents: readonly StampedIncident[],
): Promise<Map<string, KnownRow>> {
  const rows = await queries.query<KnownRow>(
    `SELECT incident.source_code, incident.source_id, id, version, content_hash, reported_at, longitude, flags
     FROM unnest($1::text[], $2::text[]) AS sent (source_code, source_id)
     JOIN incident ON incident.source_code = sent.source_code AND incident.source_id = sent.source_id`,
    [incidents.map(({ sourceCode }) => sourceCode), incidents.map(({ sourceId }) => sourceId)],
  );
  return new Map(rows.map((row) => [`${row.source_code}\n${row.source_id}`, row]));
}

function planWrites(
  incidents: readonly StampedIncident[],
  known: ReadonlyMap<string, KnownRow>,
  state: StoreState,
): Write[] {
  let nextId = state.nextIncidentId;
  return incidents.map((incident) => {
    const before = known.get(`${incident.sourceCode}\n${incident.sourceId}`) ?? null;
    if (!before) return { kind: 'created', id: nextId++, version: 1, incident, before };
    const isSame = before.content_hash === hashIncident(incident);
    return isSame
      ? { kind: 'unchanged', id: before.id, version: before.version, incident, before }
      : { kind: 'updated', id: before.id, version: before.version + 1, incident, before };
  });
}

async function writeAll(queries: Queries, state: StoreState, writes: readonly Write[]) {
  const replaced = writes.filter(({ before }) => before !== null).map(({ id }) => id);
  if (replaced.length > 0) await queries.query('DELETE FROM incident WHERE id = ANY($1)', [replaced]);
  const encoder = new CopyEncoder();
  for (const { id, version, incident } of writes) encodeIncident(encoder, id, incident, version);
  await queries.copyIn(
    `COPY incident (${INCIDENT_TABLE_COLUMNS.join(', ')}) FROM STDIN WITH (FORMAT binary)`,
    [encoder.finish()],
  );
  await appendChanges(
    queries,
    writes.map((write, i) => toChange(write, state.sequence + 1 + i)),
  );
  const dataVersion = state.dataVersion + 1;
  await addToMonths(queries, await readTimeZone(queries), writes.flatMap(toDeltas), dataVersion);
  await writeStoreState(queries, {
    ...state,
    dataVersion,
    sequence: state.sequence + writes.length,
    nextIncidentId: state.nextIncidentId + writes.length - replaced.length,
  });
}

function toChange({ kind, id, version, incident }: Write, sequence: number): IncidentChange {
  return {
    sequence,
    kind: kind === 'created' ? 'created' : 'updated',
    row: toIncidentRow(incident, id, version),
  };
}

/** What a write takes out of one month and brings into another. */
function toDeltas({ incident, before }: Write): MonthDelta[] {
  const isPlaced = incident.position !== null;
  const after: MonthDelta = { sign: 1, at: incident.reportedAt, isPlaced, flags: incident.flags };
  if (!before) return [after];
  return [
    { sign: -1, at: before.reported_at, isPlaced: before.longitude !== null, flags: before.flags },
    after,
  ];
}
