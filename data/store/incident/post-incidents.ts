import type { NewIncident } from '@/domain/incident/incident';
import { askTogether } from '../ask-together';
import { appendChanges, type IncidentChange } from '../change/change-log';
import { CopyEncoder } from '../copy/copy-encoder';
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

/** Gives the rules of the district at a version. */
export type RulesFor = (queries: Queries, districtVersion: number) => Promise<IntakeRules>;

/**
 * Takes in or updates incidents by (sourceCode, sourceId), all or none, and logs each change for the stream. Sent
 * again, the same batch changes nothing.
 *
 * @throws {IntakeRefusal} If an incident names what the district does not have, or comes twice.
 */
export async function postIncidents(
  store: Store,
  incidents: readonly NewIncident[],
  rulesFor: RulesFor,
): Promise<PostOutcome> {
  const [outcome] = await postBatches(store, [incidents], rulesFor);
  if (outcome instanceof IntakeRefusal) throw outcome;
  return outcome!;
}

/**
 * Takes in several batches in one transaction, in their order. Each is taken or refused as if it came alone.
 *
 * @param batches No incident is in two of them.
 * @returns For each batch what became of it; a refusal is not thrown, for it concerns that batch alone.
 * @throws If the database fails: then nothing of any batch is stored.
 */
export async function postBatches(
  store: Store,
  batches: readonly (readonly NewIncident[])[],
  rulesFor: RulesFor,
): Promise<(PostOutcome | IntakeRefusal)[]> {
  return store.transaction(async (queries) => {
    const state = await lockStoreState(queries);
    const rules = await rulesFor(queries, state.districtVersion);
    const checked = batches.map((batch) => {
      const faults = checkIncidents(batch, rules);
      return faults.length > 0 ? new IntakeRefusal(faults) : batch.map((incident) => stamp(incident, rules));
    });
    const stamped = checked.flatMap((batch) => (batch instanceof IntakeRefusal ? [] : batch));
    const writes = planWrites(stamped, await readKnown(queries, stamped), state);
    const changed = writes.filter(({ kind }) => kind !== 'unchanged');
    if (changed.length > 0) await writeAll(queries, state, { writes: changed, timeZone: rules.timeZone });
    return toOutcomes(checked, writes, state.sequence);
  });
}

/** @param writes Of all sound batches, one after the other; they are numbered in this order. */
function toOutcomes(
  checked: readonly (IntakeRefusal | readonly StampedIncident[])[],
  writes: readonly Write[],
  sequenceBefore: number,
): (PostOutcome | IntakeRefusal)[] {
  let at = 0;
  let sequence = sequenceBefore;
  return checked.map((batch) => {
    if (batch instanceof IntakeRefusal) return batch;
    const mine = writes.slice(at, (at += batch.length));
    const count = (kind: Write['kind']) => mine.filter((write) => write.kind === kind).length;
    const changes = mine.length - count('unchanged');
    sequence += changes;
    return {
      created: count('created'),
      updated: count('updated'),
      unchanged: count('unchanged'),
      ids: mine.map(({ id }) => id),
      sequence: changes > 0 ? sequence : 0,
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
  readonly region_codes: readonly (string | null)[];
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
    `SELECT incident.source_code, incident.source_id, id, version, content_hash, reported_at, longitude, flags,
            region_codes
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

async function writeAll(
  queries: Queries,
  state: StoreState,
  { writes, timeZone }: { readonly writes: readonly Write[]; readonly timeZone: string },
) {
  const replaced = writes.filter(({ before }) => before !== null).map(({ id }) => id);
  const encoder = new CopyEncoder();
  for (const { id, version, incident } of writes) encodeIncident(encoder, id, incident, version);
  const changes = writes.map((write, i) => toChange(write, state.sequence + 1 + i));
  const dataVersion = state.dataVersion + 1;
  if (replaced.length > 0) await queries.query('DELETE FROM incident WHERE id = ANY($1)', [replaced]);
  await askTogether(queries, [
    () => queries.copyIn(COPY_INCIDENTS, [encoder.finish()]),
    () => appendChanges(queries, changes),
    () => addToMonths(queries, timeZone, writes.flatMap(toDeltas), dataVersion),
    () =>
      writeStoreState(queries, {
        ...state,
        dataVersion,
        sequence: state.sequence + writes.length,
        nextIncidentId: state.nextIncidentId + writes.length - replaced.length,
      }),
  ]);
}

const COPY_INCIDENTS = `COPY incident (${INCIDENT_TABLE_COLUMNS.join(', ')}) FROM STDIN WITH (FORMAT binary)`;

function toChange({ kind, id, version, incident, before }: Write, sequence: number): IncidentChange {
  return {
    sequence,
    kind: kind === 'created' ? 'created' : 'updated',
    row: toIncidentRow(incident, id, version),
    leftCodes: before && leftCodes(before.region_codes, incident.regionCodes),
  };
}

/** The regions an incident lay in, where it lies in others now. */
function leftCodes(
  before: readonly (string | null)[],
  after: readonly (string | null)[],
): readonly string[] | null {
  if (before.every((code, i) => code === after[i])) return null;
  return before.filter((code) => code !== null);
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
