import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { NewIncident } from '@/domain/incident/incident';
import { readImports } from '#data/store/import/read-imports';
import { createIntakeRules } from '#data/store/incident/intake-rules';
import { postIncidents } from '#data/store/incident/post-incidents';
import { readMonths } from '#data/store/month/read-months';
import type { DistrictWriter } from '#data/store/district-writer';
import type { Store } from '#data/store/store';
import { readUndoable } from '#data/store/undo/read-undoable';
import { undoImport } from '#data/store/undo/undo-import';
import { writeDistrict } from '#data/store/write-district';
import {
  buildCameras,
  buildIncident,
  buildSmallIncidents,
  buildSmallRegions,
  CAMERAS,
  DEPARTMENTS,
  fillSmallDistrict,
  HOUR,
  IDENTITY,
  IMPORT,
  PROBLEMS,
  STARTS_AT,
} from '#tests/contract/support/small-district';
import { STORE_PARTIES } from '#tests/contract/support/store-parties';

const TABLES = {
  district: '*',
  region_level: '*',
  region: '*',
  category: '*',
  incident_source: '*',
  department: '*',
  dataset: '*',
  collection: '*',
  item: '*',
  incident_month: 'month, rows, placed, outside',
  // Versions go on rising, so that nobody takes what was put back for older than what was taken out.
  incident: 'id, source_code, source_id, title, region_code, region_codes, flags, content_hash, reported_at',
};

/** Everything a person could see. */
async function contentOf(store: Store): Promise<Record<string, unknown[]>> {
  const content: Record<string, unknown[]> = {};
  for (const [table, columns] of Object.entries(TABLES)) {
    const rows = await store.query(`SELECT ${columns} FROM ${table}`);
    content[table] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return content;
}

const SECOND = { ...IMPORT, id: 'import-2' };

async function importInto(store: Store, work: (writer: DistrictWriter) => Promise<void>, record = SECOND) {
  await writeDistrict(
    store,
    async (writer) => {
      await work(writer);
      await writer.putImport(record, PROBLEMS);
    },
    { isUndoable: true },
  );
}

/** As others send it: the store finds the regions. */
function unstamped({ regionCodes: _, ...incident }: NewIncident): NewIncident {
  return incident;
}

/** New, changed and unchanged incidents, a region moved, words and features added. */
async function changeEverything(writer: DistrictWriter): Promise<void> {
  const [first] = buildSmallRegions();
  await writer.putRegions([
    { region: { ...first!.region, name: { zh: '改名区', en: 'Renamed' } }, shape: first!.shape },
  ]);
  await writer.removeLevel('police');
  await writer.putSources([{ code: 'app', name: { zh: '应用', en: 'App' }, kind: 'other' }]);
  await writer.putDepartments([{ ...DEPARTMENTS[0]!, name: { zh: '改名', en: 'Renamed' } }]);
  await writer.putItems(
    CAMERAS,
    buildCameras().map((camera) => ({ ...camera, properties: { name: 'changed' } })),
  );
  await writer.putIdentity({ ...IDENTITY, name: { zh: '新名', en: 'New name' }, synthetic: false });
  const known = buildSmallIncidents().slice(0, 40);
  await writer.putIncidents([
    ...known.map((incident, i) => (i % 2 === 0 ? { ...incident, title: `changed ${i}` } : incident)),
    ...Array.from({ length: 30 }, (_, i) => buildIncident(9_000 + i, { reportedAt: STARTS_AT + i * HOUR })),
  ]);
}

describe.each(STORE_PARTIES.filter(({ skipped }) => skipped === null))(
  'undoing an import in $name',
  ({ open }) => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());
    beforeEach(() =>
      writeDistrict(store, async (writer) => {
        await writer.clear();
        await fillSmallDistrict(writer);
      }),
    );

    it('puts back all that an import changed, added or took out', async () => {
      const before = await contentOf(store);
      await importInto(store, changeEverything);
      expect(await contentOf(store)).not.toEqual(before);
      const undone = await undoImport(store, SECOND.id, 5);

      expect(await contentOf(store)).toEqual(before);
      expect(undone.undoneAt).toBe(5);
      const imports = await readImports(store);
      expect(imports.find(({ id }) => id === SECOND.id)?.undoneAt).toBe(5);
      expect(await readUndoable(store)).toBeNull();
    });

    it('puts back a store that an import had replaced, with its indexes and its history', async () => {
      const before = await contentOf(store);
      const indexes = () =>
        store.query(
          `SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'incident' ORDER BY indexname`,
        );
      const indexesBefore = await indexes();
      await importInto(store, async (writer) => {
        await writer.clear();
        await writer.putIdentity({ ...IDENTITY, synthetic: false });
        await writer.putIncidents([buildIncident(1, { title: 'real' })]);
      });
      expect(await readUndoable(store)).toEqual({ importId: SECOND.id, replaced: true, reportedSince: 0 });
      await undoImport(store, SECOND.id, 5);

      expect(await contentOf(store)).toEqual(before);
      expect(await indexes()).toEqual(indexesBefore);
      expect((await readImports(store)).map(({ id }) => id).sort()).toEqual([IMPORT.id, SECOND.id]);
    });

    it('leaves what others wrote since, stamped by the regions that are back', async () => {
      await importInto(store, changeEverything);
      const later = buildIncident(20_000, { reportedAt: STARTS_AT + HOUR });
      const corrected = { ...buildSmallIncidents()[0]!, title: 'corrected by another' };
      await postIncidents(store, [later, corrected].map(unstamped), createIntakeRules());
      expect((await readUndoable(store))?.reportedSince).toBe(1);
      await undoImport(store, SECOND.id, 5);

      const [kept] = await store.query<{ title: string }>(
        'SELECT title FROM incident WHERE source_code = $1 AND source_id = $2',
        [corrected.sourceCode, corrected.sourceId],
      );
      expect(kept?.title).toBe('corrected by another');
      const [posted] = await store.query<{ region_codes: string[] }>(
        'SELECT region_codes FROM incident WHERE source_id = $1',
        [later.sourceId],
      );
      expect(posted?.region_codes).toEqual(later.regionCodes);
      const [{ rows } = { rows: -1 }] = await store.query<{ rows: number }>(
        'SELECT count(*) AS rows FROM incident',
      );
      expect(rows).toBe(601);
      const { months } = await readMonths(store);
      expect(months.reduce((sum, month) => sum + month.rows, 0)).toBe(601);
    });

    it('changes nothing when asked twice, and refuses what is not the last import', async () => {
      await importInto(store, changeEverything);
      await importInto(store, changeEverything, { ...IMPORT, id: 'import-3' });
      await expect(undoImport(store, SECOND.id, 5)).rejects.toMatchObject({ code: 'undo-too-late' });
      await expect(undoImport(store, 'no-such', 5)).rejects.toMatchObject({ code: 'import-unknown' });
      await undoImport(store, 'import-3', 5);
      const after = await contentOf(store);
      const again = await undoImport(store, 'import-3', 9);

      expect(again.undoneAt).toBe(5);
      expect(await contentOf(store)).toEqual(after);
    });

    it('leaves nothing of an undo that fails', async () => {
      await importInto(store, changeEverything);
      const before = await contentOf(store);
      await store.query('ALTER TABLE undo_region RENAME TO undo_region_away');
      await expect(undoImport(store, SECOND.id, 5)).rejects.toThrow();
      expect(await contentOf(store)).toEqual(before);
      await store.query('ALTER TABLE undo_region_away RENAME TO undo_region');
      await expect(undoImport(store, SECOND.id, 5)).resolves.toMatchObject({ undoneAt: 5 });
    });
  },
);

describe('an import that is rolled back', () => {
  it('leaves the import before it undoable', async () => {
    const store = await STORE_PARTIES[0]!.open();
    await writeDistrict(store, fillSmallDistrict);
    const before = await contentOf(store);
    await importInto(store, changeEverything);
    await expect(
      importInto(store, async (writer) => {
        await writer.clear();
        throw new Error('cancelled');
      }),
    ).rejects.toThrow('cancelled');
    await undoImport(store, SECOND.id, 5);

    expect(await contentOf(store)).toEqual(before);
    await store.close();
  });
});
