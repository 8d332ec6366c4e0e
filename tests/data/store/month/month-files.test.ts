import { readdir, readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { tableFromIPC } from 'apache-arrow';
import { tableFromIPC as readWithFlechette } from '@uwdata/flechette';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INCIDENT_COLUMNS } from '@/contract/arrow-columns';
import { createMonthFiles, INCIDENT_FILES, type MonthFiles } from '#data/store/month/month-files';
import { readMonths } from '#data/store/month/read-months';
import type { Store } from '#data/store/store';
import { writeDistrict } from '#data/store/write-district';
import { buildIncident, fillSmallDistrict, HOUR, STARTS_AT } from '#tests/contract/support/small-district';
import { STORE_PARTIES } from '#tests/contract/support/store-parties';

describe.each(STORE_PARTIES.filter(({ skipped }) => skipped === null))(
  'createMonthFiles on $name',
  ({ open }) => {
    let store: Store;
    let files: MonthFiles;
    const versions = async (month: string) =>
      (await readMonths(store)).months.find((one) => one.month === month)?.version ?? null;
    beforeAll(async () => {
      store = await open();
      await writeDistrict(store, fillSmallDistrict);
      files = createMonthFiles(store, versions, INCIDENT_FILES);
    });
    afterAll(() => store.close());

    it('declares the columns of the contract as nullable or not', async () => {
      const file = await files.open('2026-03');
      const { schema } = tableFromIPC(await readFile(file!.path));

      expect(schema.fields.map(({ name, nullable }) => [name, nullable])).toEqual([
        ...INCIDENT_COLUMNS.map(({ name, nullable }) => [name, nullable]),
        ['region:grid', true],
        ['region:police', true],
      ]);
    });

    it('is read alike by the library that the browser uses', async () => {
      const file = await files.open('2026-03');
      const bytes = await readFile(file!.path);
      const table = tableFromIPC(bytes);
      const other = readWithFlechette(new Uint8Array(bytes));

      expect(other.numRows).toBe(table.numRows);
      for (const i of [0, 3, 7, 247]) expect(other.at(i)).toEqual(table.get(i)!.toJSON());
    });

    it('keeps unknown places, departments and regions null', async () => {
      const file = await files.open('2026-03');
      const table = tableFromIPC(await readFile(file!.path));
      const unplaced = table.get(3)!.toJSON();

      expect(unplaced).toMatchObject({
        longitude: null,
        latitude: null,
        department: null,
        'region:grid': null,
      });
      expect(table.getChild('longitude')!.nullCount).toBe(25);
    });

    it('has the same content gzipped', async () => {
      const file = await files.open('2026-04');

      expect(gunzipSync(await readFile(`${file!.path}.gz`))).toEqual(await readFile(file!.path));
    });

    it('makes a file once for many who ask at once', async () => {
      const asked = await Promise.all(Array.from({ length: 5 }, () => files.open('2026-05')));

      expect(new Set(asked.map((file) => file!.path)).size).toBe(1);
    });

    it('replaces the file when the month changes, and only that month', async () => {
      const march = (await files.open('2026-03'))!;
      const april = (await files.open('2026-04'))!;
      await writeDistrict(store, (writer) => writer.putIncidents([buildIncident(1, { title: 'changed' })]));
      const marchAfter = (await files.open('2026-03'))!;
      const aprilAfter = (await files.open('2026-04'))!;

      expect(marchAfter.version).toBeGreaterThan(march.version);
      expect(aprilAfter).toEqual(april);
      const folder = march.path.slice(0, march.path.lastIndexOf('/'));
      const marchFiles = (await readdir(folder)).filter((name) => name.startsWith('2026-03'));
      expect(marchFiles).toHaveLength(2);
    });

    it('leaves no time to close where the end lies before the beginning', async () => {
      const incident = buildIncident(2, { stamps: { ...buildIncident(2).stamps, completedAt: STARTS_AT } });
      await writeDistrict(store, (writer) => writer.putIncidents([incident]));
      const table = tableFromIPC(await readFile((await files.open('2026-03'))!.path));

      expect(table.get(2)!.toJSON()).toMatchObject({
        closedAfterSeconds: null,
        dueAfterSeconds: (24 * HOUR) / 1000,
      });
    });

    it('knows no file of a month without incidents', async () => {
      expect(await files.open('2020-01')).toBeNull();
    });
  },
);
