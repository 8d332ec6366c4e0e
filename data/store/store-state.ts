import type { Queries } from './store';

/** What orders the changes of a store. */
export interface StoreState {
  /** Rises with every transaction that changes anything. */
  readonly dataVersion: number;
  /** Data version of the last change to the district as a whole. */
  readonly districtVersion: number;
  /** Number of the last row of the change log. */
  readonly sequence: number;
  readonly nextIncidentId: number;
}

/** Locks the state until the transaction ends: writers pass one by one, so what they number becomes visible in order. */
export async function lockStoreState(queries: Queries): Promise<StoreState> {
  const [state] = await queries.query<StateRow>(`SELECT ${COLUMNS} FROM store_state FOR UPDATE`);
  return toState(state!);
}

export async function readStoreState(queries: Queries): Promise<StoreState> {
  const [state] = await queries.query<StateRow>(`SELECT ${COLUMNS} FROM store_state`);
  return toState(state!);
}

export async function writeStoreState(queries: Queries, state: StoreState): Promise<void> {
  await queries.query(UPDATE, [
    state.dataVersion,
    state.districtVersion,
    state.sequence,
    state.nextIncidentId,
  ]);
}

const COLUMNS = 'data_version, district_version, sequence, next_incident_id';
const UPDATE =
  'UPDATE store_state SET data_version = $1, district_version = $2, sequence = $3, next_incident_id = $4';

interface StateRow extends Record<string, unknown> {
  readonly data_version: number;
  readonly district_version: number;
  readonly sequence: number;
  readonly next_incident_id: number;
}

function toState(row: StateRow): StoreState {
  return {
    dataVersion: row.data_version,
    districtVersion: row.district_version,
    sequence: row.sequence,
    nextIncidentId: row.next_incident_id,
  };
}
