import { DISTRICT_TABLES } from '../district-tables';
import type { Queries } from '../store';
import {
  DICTIONARY_TABLES,
  forgetUndo,
  schemaName,
  UNDO_LEFT,
  undoTable,
  type KeptTable,
} from './undo-tables';

/** Keeps what an import is about to change, inside its transaction: the import and its undoing are there or neither is. */
export interface ChangeKeeper {
  /** Before a store is emptied. */
  readonly keepAll: () => Promise<void>;
  /** Before features of a collection are added or replaced. */
  readonly keepItems: (collectionId: string) => Promise<void>;
  /** Before incidents change; `ids` is a query that gives theirs. */
  readonly keepIncidents: (ids: string) => Promise<void>;
  /** At the end: notes which import it was and which incidents it added. */
  readonly seal: (done: SealedChange) => Promise<void>;
}

export interface SealedChange {
  readonly importId: string;
  /** The incidents added have ids from `firstId` up to, but not, `nextId`. */
  readonly firstId: number;
  readonly nextId: number;
  readonly regionsChanged: boolean;
}

/** Keeps the dictionaries at once and the rest when it is about to change. */
export async function keepChanges(queries: Queries, firstId: number): Promise<ChangeKeeper> {
  await forgetUndo(queries);
  for (const table of DICTIONARY_TABLES) await keepTable(queries, table);
  const collections = new Set<string>();
  let hasIncidents = false;
  let replaced = false;

  return {
    keepAll: async () => {
      if (replaced) return;
      replaced = true;
      const rest = DISTRICT_TABLES.filter(
        (table) => !(DICTIONARY_TABLES as readonly string[]).includes(table),
      );
      for (const table of [...rest, 'incident'] as const) await keepTable(queries, table);
    },
    keepItems: async (collectionId) => {
      if (replaced || collections.has(collectionId)) return;
      if (collections.size === 0) await makeTable(queries, 'item');
      collections.add(collectionId);
      await queries.query(`INSERT INTO ${undoTable('item')} SELECT * FROM item WHERE collection_id = $1`, [
        collectionId,
      ]);
    },
    keepIncidents: async (ids) => {
      if (replaced) return;
      const kept = undoTable('incident');
      if (!hasIncidents) {
        await makeTable(queries, 'incident');
        await queries.query(`ALTER TABLE ${kept} ADD CONSTRAINT ${kept}_id PRIMARY KEY (id)`);
      }
      hasIncidents = true;
      await queries.query(
        `INSERT INTO ${kept} SELECT * FROM incident WHERE id IN (${ids}) AND id < $1
         ON CONFLICT (id) DO NOTHING`,
        [firstId],
      );
    },
    seal: async (done) => {
      if (hasIncidents && !replaced) await noteVersions(queries);
      await queries.query(
        `INSERT INTO import_undo (import_id, first_id, next_id, replaced, regions_changed,
                                  incidents_changed, collections, schema_name)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          done.importId,
          done.firstId,
          done.nextId,
          replaced,
          done.regionsChanged,
          hasIncidents && !replaced,
          JSON.stringify([...collections]),
          await schemaName(queries),
        ],
      );
    },
  };
}

async function makeTable(queries: Queries, table: KeptTable): Promise<void> {
  await queries.query(`CREATE TABLE ${undoTable(table)} (LIKE ${table})`);
}

async function keepTable(queries: Queries, table: KeptTable): Promise<void> {
  await makeTable(queries, table);
  await queries.query(`INSERT INTO ${undoTable(table)} SELECT * FROM ${table}`);
}

/** What is changed again later is told by its version. */
async function noteVersions(queries: Queries): Promise<void> {
  await queries.query(`CREATE TABLE ${UNDO_LEFT} (id integer PRIMARY KEY, version integer NOT NULL)`);
  await queries.query(
    `INSERT INTO ${UNDO_LEFT} SELECT incident.id, incident.version
     FROM ${undoTable('incident')} kept JOIN incident ON incident.id = kept.id`,
  );
}
