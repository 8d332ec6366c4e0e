import { importRecordSchema, type ImportRecord } from '@/contract/imports';
import type { LocalizedText } from '@/domain/text/localized-text';
import { DISTRICT_TABLES, type DistrictTable } from '../district-tables';
import { readTimeZone } from '../district/put-identity';
import { createIncidentIndexes, dropIncidentIndexes } from '../incident/incident-indexes';
import { forgetItemRegions } from '../access/stamp-items';
import { restampIncidents } from '../incident/restamp-incidents';
import type { Queries, Store } from '../store';
import { lockStoreState } from '../store-state';
import { closeChange } from '../write-district';
import { countSince, readUndoRow, type UndoRow } from './read-undoable';
import { DICTIONARY_TABLES, forgetUndo, UNDO_LEFT, undoTable } from './undo-tables';

/** Why an import is not undone. Nothing has changed. */
export class UndoRefusal extends Error {
  readonly code: 'import-unknown' | 'undo-too-late';
  readonly reason: LocalizedText;

  constructor(code: UndoRefusal['code'], reason: LocalizedText) {
    super(reason.en);
    this.name = 'UndoRefusal';
    this.code = code;
    this.reason = reason;
  }
}

/**
 * Puts back, in one transaction, what was stored before the last import. What others have written since stays, save
 * where the import had replaced everything. An import that is undone already stays so.
 *
 * @param now Epoch milliseconds UTC.
 * @returns The import's record, with the time it was undone.
 * @throws {UndoRefusal} If there is no such import, or it is no longer the last.
 */
export function undoImport(store: Store, importId: string, now: number): Promise<ImportRecord> {
  return store.transaction(async (queries) => {
    const state = await lockStoreState(queries);
    const record = await readRecord(queries, importId);
    if (record.undoneAt !== null) return record;
    const undo = await readUndoRow(queries);
    if (undo?.import_id !== importId) throw tooLate();

    if (undo.replaced) await restoreAll(queries);
    else await restoreChanged(queries, undo, state.nextIncidentId);
    const undone: ImportRecord = { ...record, undoneAt: now };
    await queries.query('UPDATE import_run SET record = $2 WHERE id = $1', [
      importId,
      JSON.stringify(importRecordSchema.encode(undone)),
    ]);
    await forgetUndo(queries);
    await closeChange(queries, state, {
      timeZone: await readTimeZone(queries),
      days: null,
      nextIncidentId: state.nextIncidentId,
    });
    return undone;
  });
}

async function readRecord(queries: Queries, importId: string): Promise<ImportRecord> {
  const [run] = await queries.query<{ record: unknown }>('SELECT record FROM import_run WHERE id = $1', [
    importId,
  ]);
  if (run) return importRecordSchema.parse(run.record);
  throw new UndoRefusal('import-unknown', {
    zh: `没有编号为 ${importId} 的导入。`,
    en: `There is no import ${importId}.`,
  });
}

/** The history of imports is kept: what was there before the import joins what came with it. */
const HISTORY_TABLES: readonly DistrictTable[] = ['import_run', 'import_problem'];

async function restoreAll(queries: Queries): Promise<void> {
  for (const table of DISTRICT_TABLES) {
    if (!HISTORY_TABLES.includes(table)) await queries.query(`DELETE FROM ${table}`);
    await putBack(queries, table);
  }
  await queries.query('TRUNCATE incident');
  await dropIncidentIndexes(queries);
  await queries.query(`INSERT INTO incident SELECT * FROM ${undoTable('incident')}`);
  await createIncidentIndexes(queries);
  await queries.query('ANALYZE incident');
}

/** Key columns of dictionaries whose words an incident that stays may use. */
const WORD_KEYS: Readonly<Partial<Record<DistrictTable, string>>> = {
  category: 'code',
  incident_source: 'code',
  department: 'code',
};

async function restoreChanged(queries: Queries, undo: UndoRow, belowId: number): Promise<void> {
  await queries.query('DELETE FROM incident WHERE id >= $1 AND id < $2', [undo.first_id, undo.next_id]);
  const hasLater = (await countSince(queries, undo)) > 0;
  for (const table of DICTIONARY_TABLES) {
    const key = hasLater ? WORD_KEYS[table] : undefined;
    const condition = key === undefined ? '' : ` WHERE ${key} IN (SELECT ${key} FROM ${undoTable(table)})`;
    await queries.query(`DELETE FROM ${table}${condition}`);
    await putBack(queries, table);
  }
  if (undo.collections.length > 0) {
    await queries.query('DELETE FROM item WHERE collection_id = ANY($1)', [undo.collections]);
    await putBack(queries, 'item');
  }
  const isAllBack = !undo.incidents_changed || (await restoreIncidents(queries));
  if (undo.regions_changed) {
    // What came or changed since was stamped with the import's regions.
    const from = isAllBack ? undo.next_id : 0;
    await restampIncidents(queries, { from, below: belowId, keepIncidents: null });
    await forgetItemRegions(queries);
  }
}

/**
 * Puts changed incidents back, but for those that others have changed again; their version goes on rising.
 *
 * @returns Whether all could be put back.
 */
async function restoreIncidents(queries: Queries): Promise<boolean> {
  const kept = undoTable('incident');
  const changedAgain = await queries.query(
    `DELETE FROM ${kept} kept USING incident, ${UNDO_LEFT} remaining
     WHERE incident.id = kept.id AND remaining.id = kept.id AND incident.version <> remaining.version
     RETURNING kept.id`,
  );
  await queries.query(
    `UPDATE ${kept} SET version = remaining.version + 1 FROM ${UNDO_LEFT} remaining WHERE remaining.id = ${kept}.id`,
  );
  await queries.query(`DELETE FROM incident WHERE id IN (SELECT id FROM ${kept})`);
  await putBack(queries, 'incident');
  return changedAgain.length === 0;
}

async function putBack(queries: Queries, table: DistrictTable | 'incident'): Promise<void> {
  await queries.query(`INSERT INTO ${table} SELECT * FROM ${undoTable(table)}`);
}

function tooLate(): UndoRefusal {
  return new UndoRefusal('undo-too-late', {
    zh: '只能撤销最近一次导入；此后又有导入或程序升级，这一次已不能撤销。可重新导入旧文件，或从备份恢复。',
    en: 'Only the last import can be undone; another import or an upgrade came after this one. Import the old files again, or restore a backup.',
  });
}
