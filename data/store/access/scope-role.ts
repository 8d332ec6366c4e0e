import type { Queries } from '../store';

/** The role that whoever is bound to regions reads as: it owns nothing, so row-level security holds for it. */
export const SCOPED_ROLE = 'geju_scoped';

/** Tables whose rows belong to regions: each has a policy. */
export const SCOPED_TABLES: readonly string[] = [
  'incident',
  'item',
  'region',
  'warning',
  'warning_entry',
  'dispatch',
  'supervision',
  'briefing',
  'briefing_version',
];

/** Tables that concern the district as a whole, with what the role may do on them. */
export const SHARED_TABLES: Readonly<Record<string, string>> = {
  district: 'SELECT',
  region_level: 'SELECT',
  category: 'SELECT',
  incident_source: 'SELECT',
  department: 'SELECT',
  dataset: 'SELECT',
  basemap_tile: 'SELECT',
  collection: 'SELECT',
  warning_rule: 'SELECT',
  coverage_target: 'SELECT',
  saved_scene: 'SELECT, INSERT, UPDATE, DELETE',
  // Walls and their lists name addresses; what these show is cut to whoever looks.
  wall: 'SELECT, INSERT, UPDATE, DELETE',
  playlist: 'SELECT, INSERT, UPDATE, DELETE',
  store_state: 'SELECT, UPDATE',
  // Not the counts, which are of all regions.
  incident_month: 'SELECT (month, version)',
  // To tell that something was written, not to read what others wrote.
  incident_change: 'INSERT, DELETE, SELECT (sequence)',
};

interface Granting {
  readonly transaction: <T>(work: (queries: Queries) => Promise<T>) => Promise<T>;
}

/** Any number: two services that start at once do not make the role at once. */
const ADVISORY_LOCK = 7_206_353;

/**
 * Makes the role and grants it what it may have; a table that is named in neither list it cannot touch.
 *
 * @param copiesToFile Whether `COPY … TO STDOUT` goes through a file, as in the embedded store.
 */
export function ensureScopeRole(store: Granting, copiesToFile: boolean): Promise<void> {
  return store.transaction(async (queries) => {
    await queries.query(`SELECT pg_advisory_xact_lock(${ADVISORY_LOCK})`);
    const known = await queries.query('SELECT 1 AS one FROM pg_roles WHERE rolname = $1', [SCOPED_ROLE]);
    if (known.length === 0) await queries.query(`CREATE ROLE ${SCOPED_ROLE} NOLOGIN`);
    const [member] = await queries.query<{ is: boolean }>(
      `SELECT pg_has_role(current_user, $1, 'MEMBER') AS is`,
      [SCOPED_ROLE],
    );
    if (!member!.is) await queries.query(`GRANT ${SCOPED_ROLE} TO CURRENT_USER`);
    await queries.query(`GRANT USAGE ON SCHEMA public TO ${SCOPED_ROLE}`);
    for (const table of SCOPED_TABLES) {
      await queries.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO ${SCOPED_ROLE}`);
    }
    for (const [table, rights] of Object.entries(SHARED_TABLES)) {
      await queries.query(`GRANT ${rights} ON ${table} TO ${SCOPED_ROLE}`);
    }
    if (copiesToFile) await queries.query(`GRANT pg_write_server_files TO ${SCOPED_ROLE}`);
  });
}
