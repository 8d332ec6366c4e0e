import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { IncidentRow } from '@/engine/columns/incident-row';
import type { ExportColumn } from '@/panels/export-menu/export-columns';
import { readBatches } from '@/panels/export-menu/read-batches';
import { FILE_WRITERS, type ExportTable } from '@/panels/export-menu/write-files';

const row = (id: number, position: IncidentRow['position']): IncidentRow => ({
  id,
  reportedAt: 0,
  position,
  categoryCode: '=cmd',
  sourceCode: 'a,b',
  departmentCode: null,
  state: 'accepted',
  route: 'small-loop',
  geocodeQuality: 'exact',
  eventGrade: null,
  closedAfterSeconds: null,
  dueAfterSeconds: null,
  flags: 0,
  regionCodes: [null],
});
const ROWS = [row(1, [120.5, 30.5]), row(2, null), row(3, [120.6, 30.6])];
const column = (key: string, value: ExportColumn['value']): ExportColumn => ({
  key,
  name: `name of ${key}`,
  definition: `meaning of ${key}`,
  width: 10,
  value,
});
const table: ExportTable = {
  facts: [{ name: 'Scope', value: 'all\nof it' }],
  columns: [
    column('id', ({ id }) => id),
    column('category', ({ categoryCode }) => categoryCode),
    column('source', ({ sourceCode }) => sourceCode),
    column('department', ({ departmentCode }) => departmentCode),
  ],
  batches: async function* () {
    yield await Promise.resolve(ROWS.slice(0, 2));
    yield [];
    yield ROWS.slice(2);
  },
  sheetNames: { rows: 'Incidents', facts: 'About', columns: 'Fields' },
  headings: { facts: ['Item', 'Content'], columns: ['Field', 'Key', 'Definition'] },
};

describe('files of an export', () => {
  it('are CSV with remarks before the header, formulas disarmed, unknown left blank', async () => {
    const text = await (await FILE_WRITERS.csv(table)).text();
    const lines = text.replace('\ufeff', '').trimEnd().split('\r\n');

    expect(lines.slice(0, 2)).toEqual(['# Scope: all of it', '# name of id: meaning of id']);
    expect(lines.slice(5)).toEqual([
      'name of id,name of category,name of source,name of department',
      `1,'=cmd,"a,b",`,
      `2,'=cmd,"a,b",`,
      `3,'=cmd,"a,b",`,
    ]);
  });

  it('are GeoJSON with a place only where it is known', async () => {
    const collection = JSON.parse(await (await FILE_WRITERS.geojson(table)).text()) as {
      about: { properties: Record<string, { definition: string }> };
      features: { id: number; geometry: unknown; properties: Record<string, unknown> }[];
    };

    expect(collection.features.map(({ id, geometry }) => [id, geometry])).toEqual([
      [1, { type: 'Point', coordinates: [120.5, 30.5] }],
      [2, null],
      [3, { type: 'Point', coordinates: [120.6, 30.6] }],
    ]);
    expect(collection.features[0]!.properties).toEqual({
      id: 1,
      category: '=cmd',
      source: 'a,b',
      department: null,
    });
    expect(collection.about.properties['id']!.definition).toBe('meaning of id');
  });

  it('are GeoJSON without features where there are none', async () => {
    const empty = { ...table, batches: () => readBatches({ ...reading, total: 0 }) };

    expect(JSON.parse(await (await FILE_WRITERS.geojson(empty)).text())).toMatchObject({ features: [] });
  });

  it('are workbooks with a sheet of what the columns mean, and no cell that runs', async () => {
    const file = await FILE_WRITERS.xlsx(table);
    const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
    const texts = Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
    const all = texts.map(([, text]) => text).join('');
    const workbook = texts.find(([name]) => name.endsWith('workbook.xml'))![1];

    for (const name of ['Incidents', 'About', 'Fields']) expect(workbook).toContain(`name="${name}"`);
    expect(all).toContain('meaning of department');
    expect(all).toMatch(/(?:'|&apos;|&#x?0*39;)=cmd/u);
    expect(all).not.toContain('<f>');
  });
});

const reading = {
  read: (offset: number, limit: number) =>
    Promise.resolve({ rows: Array.from({ length: limit }, (_, i) => row(offset + i, null)) }),
  total: 12_001,
  onRows: () => undefined,
  signal: new AbortController().signal,
};

describe('reading all rows of a table', () => {
  it('takes each row once, in order', async () => {
    const ids: number[] = [];
    for await (const rows of readBatches(reading)) ids.push(...rows.map(({ id }) => id));

    expect(ids).toEqual(Array.from({ length: 12_001 }, (_, i) => i));
  });

  it('ends where it is stopped', async () => {
    const stop = new AbortController();
    const stopping = { ...reading, signal: stop.signal, onRows: () => stop.abort() };
    const all = async () => {
      for await (const rows of readBatches(stopping)) expect(rows.length).toBeGreaterThan(0);
    };

    await expect(all()).rejects.toThrow();
  });
});
