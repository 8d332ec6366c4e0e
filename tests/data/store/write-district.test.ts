import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import { regionCode } from '@/domain/region/region';
import { readCollections } from '#data/store/collection/read-collections';
import { readItems } from '#data/store/collection/read-items';
import { readDistrict } from '#data/store/district/read-district';
import { readImportProblems, readImports } from '#data/store/import/read-imports';
import { readIncident } from '#data/store/incident/read-incident';
import { readMonths } from '#data/store/month/read-months';
import type { DistrictWriter } from '#data/store/district-writer';
import type { Store } from '#data/store/store';
import { readStoreState } from '#data/store/store-state';
import { writeDistrict } from '#data/store/write-district';
import {
  buildIncident,
  buildSmallIncidents,
  buildSmallRegions,
  CAMERAS,
  fillSmallDistrict,
  HOUR,
  IDENTITY,
  IMPORT,
  LEVELS,
  PROBLEMS,
  STARTS_AT,
} from '#tests/contract/support/small-district';
import { STORE_PARTIES } from '#tests/contract/support/store-parties';

describe.each(STORE_PARTIES.filter(({ skipped }) => skipped === null))('$name', ({ open }) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());
  beforeEach(() => writeDistrict(store, (writer) => writer.clear()));

  const indexes = () =>
    store.query(`SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'incident' ORDER BY indexname`);

  it('gives back the district as it was put in', async () => {
    await writeDistrict(store, fillSmallDistrict);
    const district = await readDistrict(store, store.storeId);

    expect(district).toMatchObject({ ...IDENTITY, levels: LEVELS });
    expect(district.hierarchies).toEqual([
      { id: 'grid', levelIds: ['district', 'street', 'grid'] },
      { id: 'police', levelIds: ['district', 'police'] },
    ]);
    expect(district.regions).toEqual(buildSmallRegions().map(({ region }) => region));
    expect(district.incidents).toEqual({
      all: 600,
      placed: 540,
      outside: buildSmallIncidents().filter(({ flags }) => flags & INCIDENT_FLAGS.outside).length,
      first: STARTS_AT,
      last: STARTS_AT + 599 * 3 * HOUR,
    });
    expect(district.asOf).toBe(district.incidents.last);
    expect(district.datasets[0]).toMatchObject({ id: 'incidents', count: 600 });
  });

  it('counts months in the civil time of the district', async () => {
    await writeDistrict(store, fillSmallDistrict);
    const { months } = await readMonths(store);

    // One incident every three hours from the first of March: 31 × 8, 30 × 8, and what is left.
    expect(months.map(({ month, rows }) => [month, rows])).toEqual([
      ['2026-03', 248],
      ['2026-04', 240],
      ['2026-05', 112],
    ]);
  });

  it('keeps every field of an incident', async () => {
    const incident = buildIncident(1, {
      title: '含 "引号"、制表\t与\\反斜线 𠮷',
      address: '望江街道 1 号',
      originalPosition: [120.5, 30.5],
      originalCrs: 'GCJ02',
      eventGrade: 2,
      urgency: 'critical',
      coDepartmentCodes: ['D1', 'D2,"x"'],
      events: [{ kind: 'returned', at: STARTS_AT, departmentCode: null, reason: '不属本单位' }],
      callBackApplicable: false,
      satisfied: false,
      duplicateOf: 'N0',
      flags: INCIDENT_FLAGS.geocodingPile,
    });
    await writeDistrict(store, async (writer) => {
      await fillSmallDistrict(writer, [incident]);
    });
    const [row] = await store.query<{ id: number }>('SELECT id FROM incident');

    expect(await readIncident(store, row!.id)).toEqual({ ...incident, id: row!.id, version: 1 });
  });

  it('tells created, updated and unchanged apart, and bumps only the versions of what changed', async () => {
    const incidents = buildSmallIncidents(50);
    await writeDistrict(store, (writer) => fillSmallDistrict(writer, incidents));
    const before = await readMonths(store);
    const changed = { ...incidents[3]!, title: '改过的' };
    const counts = await writeDistrict(store, (writer) =>
      writer.putIncidents([...incidents.slice(0, 3), changed, buildIncident(900)]),
    );

    expect(counts).toEqual({ created: 1, updated: 1, unchanged: 3 });
    const rows = await store.query('SELECT source_id, version, title FROM incident WHERE version > 1');
    expect(rows).toEqual([{ source_id: 'N3', version: 2, title: '改过的' }]);
    const versions = new Map((await readMonths(store)).months.map(({ month, version }) => [month, version]));
    expect(versions.get('2026-03')).toBeGreaterThan(before.months[0]!.version);
    expect([...versions.keys()]).toEqual(['2026-03', '2026-06']);
  });

  it('leaves the versions of months alone where all rows are unchanged', async () => {
    await writeDistrict(store, fillSmallDistrict);
    const before = await readMonths(store);
    const counts = await writeDistrict(store, (writer) => writer.putIncidents(buildSmallIncidents()));

    expect(counts).toEqual({ created: 0, updated: 0, unchanged: 600 });
    expect((await readMonths(store)).months).toEqual(before.months);
  });

  it('moves an incident to the month of its new time', async () => {
    await writeDistrict(store, (writer) => fillSmallDistrict(writer, [buildIncident(1), buildIncident(2)]));
    await writeDistrict(store, (writer) =>
      writer.putIncidents([buildIncident(1, { reportedAt: STARTS_AT - HOUR })]),
    );

    expect((await readMonths(store)).months.map(({ month, rows }) => [month, rows])).toEqual([
      ['2026-02', 1],
      ['2026-03', 1],
    ]);
  });

  it('leaves nothing behind when the work fails', async () => {
    await writeDistrict(store, fillSmallDistrict);
    const stateBefore = await readStoreState(store);
    const indexesBefore = await indexes();
    const work = writeDistrict(store, async (writer) => {
      await writer.clear();
      await writer.putIncidents(buildSmallIncidents(20));
      throw new Error('stopped');
    });

    await expect(work).rejects.toThrow('stopped');
    expect(await readStoreState(store)).toEqual(stateBefore);
    expect((await readDistrict(store, store.storeId)).incidents.all).toBe(600);
    expect(await indexes()).toEqual(indexesBefore);
  });

  it('has the same indexes after a load into an empty store as before it', async () => {
    const before = await indexes();
    expect(before).toHaveLength(6);
    await writeDistrict(store, fillSmallDistrict);

    expect(await indexes()).toEqual(before);
  });

  it('says so when one load brings an incident twice', async () => {
    const work = writeDistrict(store, (writer) =>
      fillSmallDistrict(writer, [buildIncident(1), buildIncident(1)]),
    );

    await expect(work).rejects.toThrow(/written twice/);
  });

  it('refuses incidents without region codes or outside the time it can hold', async () => {
    const { regionCodes: _, ...unstamped } = buildIncident(1);

    await expect(writeDistrict(store, (writer) => writer.putIncidents([unstamped]))).rejects.toThrow(
      /region codes/,
    );
    const early = buildIncident(1, { reportedAt: -1 });
    await expect(writeDistrict(store, (writer) => writer.putIncidents([early]))).rejects.toThrow(/1970/);
  });

  it('ends in one reset of the stream, with the next number', async () => {
    const before = await readStoreState(store);
    await writeDistrict(store, fillSmallDistrict);
    const log = await store.query('SELECT sequence, kind, incident_id FROM incident_change');

    expect(log).toEqual([{ sequence: before.sequence + 1, kind: 'reset', incident_id: null }]);
  });

  it('stamps what was stored before when regions come later', async () => {
    const bare = buildSmallIncidents().map((incident) => ({ ...incident, regionCodes: [], flags: 0 }));
    await writeDistrict(store, async (writer) => {
      await writer.putIdentity(IDENTITY);
      await writer.putIncidents(bare);
    });
    await writeDistrict(store, async (writer) => {
      await writer.putLevels(LEVELS);
      await writer.putRegions(buildSmallRegions());
    });
    const rows = await store.query<{
      source_id: string;
      region_codes: string[];
      region_code: string;
      flags: number;
    }>('SELECT source_id, region_codes, region_code, flags FROM incident');

    const expected = new Map(buildSmallIncidents().map((incident) => [incident.sourceId, incident]));
    for (const row of rows) {
      const { regionCodes, flags } = expected.get(row.source_id)!;
      expect(row.region_codes).toEqual(regionCodes);
      expect(row.region_code).toBe(regionCodes![0]);
      expect(row.flags).toBe(flags);
    }
    expect((await readDistrict(store, store.storeId)).incidents.outside).toBeGreaterThan(0);
  });

  it('keeps the stated region of an incident without a place when other regions change', async () => {
    const unplaced = buildIncident(1, { position: null, regionCodes: [regionCode('S-00-11'), null] });
    await writeDistrict(store, (writer) => fillSmallDistrict(writer, [unplaced]));
    await writeDistrict(store, (writer) =>
      writer.putLevels([{ id: 'ward', name: LEVELS[0]!.name, parentId: 'district' }]),
    );

    expect(await store.query('SELECT region_codes FROM incident')).toEqual([
      { region_codes: ['S-00-11', null, null] },
    ]);
  });

  it('makes the months new when a level changes its name, for their files name it', async () => {
    const rename = (levelId: string) => async (writer: DistrictWriter) => {
      await writer.removeLevel('police');
      await writer.putLevels([{ id: levelId, name: LEVELS[3]!.name, parentId: 'district' }]);
      const police = buildSmallRegions().filter(({ region }) => region.levelId === 'police');
      await writer.putRegions(police.map(({ region, shape }) => ({ region: { ...region, levelId }, shape })));
    };
    await writeDistrict(store, fillSmallDistrict);
    const before = await readMonths(store);
    await writeDistrict(store, rename('precinct'));
    const after = await readMonths(store);

    after.months.forEach(({ month, rows, version }, i) => {
      expect({ month, rows }).toEqual({ month: before.months[i]!.month, rows: before.months[i]!.rows });
      expect(version).toBeGreaterThan(before.months[i]!.version);
    });
  });

  it('refuses one code for regions of two levels', async () => {
    const [district] = buildSmallRegions();
    const twin = { ...district!, region: { ...district!.region, levelId: 'street' } };

    await expect(writeDistrict(store, (writer) => writer.putRegions([district!, twin]))).rejects.toThrow(
      /names a region/,
    );
  });

  it('replaces features of a collection by id and keeps their order', async () => {
    const point = (id: number, name: string) => ({
      type: 'Feature' as const,
      id,
      geometry: { type: 'Point' as const, coordinates: [120, 30] },
      properties: { name },
    });
    await writeDistrict(store, (writer) =>
      writer.putItems(CAMERAS, [point(1, 'a'), point(2, 'b'), point(3, 'c')]),
    );
    await writeDistrict(store, (writer) => writer.putItems(CAMERAS, [point(4, 'd'), point(2, 'new')]));
    const page = await readItems(store, 'cameras', {
      bbox: null,
      datetime: null,
      limit: 10,
      after: null,
      part: null,
    });

    expect(page.features.map(({ id, properties }) => [id, properties?.['name'] as unknown])).toEqual([
      ['1', 'a'],
      ['2', 'new'],
      ['3', 'c'],
      ['4', 'd'],
    ]);
    expect((await readCollections(store)).map(({ id }) => id)).toEqual(['regions', 'incidents', 'cameras']);
  });

  it('keeps imports with their report', async () => {
    await writeDistrict(store, fillSmallDistrict);

    expect(await readImports(store)).toEqual([IMPORT]);
    expect(await readImportProblems(store, IMPORT.id)).toEqual({ problems: PROBLEMS, total: 61 });
    expect(await readImportProblems(store, 'none')).toBeNull();
  });
});
