import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import type { ImportInput } from '#data/import/input/import-input';
import { csvOf, gridRegions, importFiles, inputOf, NOW, refusalOf } from './import-files';
import { createMemoryTarget } from './memory-target';

const HEADERS = ['id', 'opened', 'category', 'lon', 'lat'];
const rows = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => [
    `C${from + i}`,
    `2020-03-${10 + (i % 20)} 10:00`,
    'Noise',
    0.1 + (i % 100) / 1000,
    51.5 + i / 100_000,
  ]);
const cases = (count: number, from = 0, name = 'cases.csv') =>
  inputOf('incidents', name, csvOf(HEADERS, rows(count, from)));
const WARDS = gridRegions([0, 51.4, 0.3, 51.7], { columns: 3, rows: 3, prefix: 'w' });
const wards = () => inputOf('regions', 'wards.geojson', WARDS);

describe('importInto', () => {
  it('adds to what is stored, knows what it has seen, and keeps the district', async () => {
    const first = await importFiles([cases(50), wards()], { district: 'London' });
    const again = await importFiles([cases(60)], {}, first.target);

    expect(again.record.counts).toMatchObject({ rows: 60, created: 10, unchanged: 50, updated: 0 });
    expect(again.said).toContain('Added to the district that is stored: London');
    expect(again.target.content().identity).toMatchObject({
      name: { en: 'London' },
      timeZone: 'Europe/London',
    });
    expect(again.target.content().imports).toHaveLength(2);
    expect(again.record.counts.outside).toBe(0);
  });

  it('replaces a synthetic sample as a whole, and says so', async () => {
    const target = createMemoryTarget();
    await importFiles([cases(5), wards()], {}, target);
    const { identity } = target.content();
    await target.write((writer) => writer.putIdentity({ ...identity!, synthetic: true }));
    const { record, said } = await importFiles([cases(7, 100)], {}, target);

    expect(record.counts.created).toBe(7);
    expect(target.content().incidents.size).toBe(7);
    expect(target.content().identity?.synthetic).toBe(false);
    expect([...target.content().levels.keys()]).toEqual(['area']);
    expect(said).toContain('The synthetic sample that was stored has been replaced');
  });

  it('replaces real data only when it is asked to', async () => {
    const { target } = await importFiles([cases(5), wards()]);
    await importFiles([cases(3, 100)], { mode: 'replace' }, target);

    expect(target.content().incidents.size).toBe(3);
  });

  it('leaves everything as it was where it fails half-way', async () => {
    const { target } = await importFiles([cases(50), wards()]);
    const before = target.content();
    const failing = {
      ...target,
      write: <T>(work: Parameters<typeof target.write<T>>[0]) =>
        target.write((writer) => {
          let batches = 0;
          return work({
            ...writer,
            putIncidents: (batch) => {
              if (++batches === 3) throw new Error('disk full');
              return writer.putIncidents(batch);
            },
          });
        }),
    };

    await expect(importFiles([cases(9000, 1000)], {}, failing)).rejects.toThrow('disk full');
    expect(target.content()).toBe(before);
  });

  it.each(['survey', 'store'])(
    'stops when asked to in the phase %s, and leaves everything as it was',
    async (phase) => {
      const { target } = await importFiles([cases(50), wards()]);
      const before = target.content();
      const stop = new AbortController();
      const run = importFiles([cases(20_000, 1000)], {}, target, {
        signal: stop.signal,
        onProgress: (progress) => {
          if (progress.phase === phase) stop.abort();
        },
      });

      await expect(run).rejects.toThrow(/abort/i);
      expect(target.content()).toBe(before);
    },
  );

  it('tells what it would do without doing it', async () => {
    const { target } = await importFiles([cases(50), wards()]);
    const before = target.content();
    const { record, problems } = await importFiles(
      [
        cases(60),
        inputOf('incidents', 'bad.csv', csvOf(HEADERS, [['X', '', 'y', 0.1, 51.5], ...rows(5, 900)])),
      ],
      { dryRun: true },
      target,
    );

    expect(record.counts).toMatchObject({ rows: 66, created: 15, unchanged: 50, rejected: 1 });
    expect(problems).toHaveLength(1);
    expect(target.content()).toBe(before);
  });

  it('fits boundaries that come later in among those it has', async () => {
    const { target } = await importFiles([wards()], { district: 'London' });
    const city = gridRegions([0, 51.4, 0.3, 51.7], { columns: 1, rows: 1, prefix: 'city' });
    await importFiles(
      [
        inputOf('regions', 'boundary.geojson', city),
        inputOf(
          'regions',
          'beats.geojson',
          gridRegions([0, 51.4, 0.3, 51.7], { columns: 9, rows: 9, prefix: 'b' }),
        ),
      ],
      {},
      target,
    );

    expect([...target.content().levels.values()].map(({ id, parentId }) => [id, parentId]).sort()).toEqual([
      ['beat', 'ward'],
      ['city', null],
      ['ward', 'city'],
    ]);
    expect(target.content().regions.get('w-0-0')?.region.parentCode).toBe('city-0-0');
    expect(target.content().regions.get('b-8-8')?.region.parentCode).toBe('w-2-2');
  });

  it('lets the hull of the points give way to the first real boundaries', async () => {
    const { target } = await importFiles([cases(50)]);
    expect([...target.content().levels.keys()]).toEqual(['area']);
    await importFiles([wards()], {}, target);

    expect([...target.content().levels.keys()]).toEqual(['ward']);
    expect(target.content().regions.has('area')).toBe(false);
  });

  it('keeps the codes it has when a new level uses the same', async () => {
    const { target } = await importFiles([wards()], { district: 'London' });
    const beats = gridRegions([0, 51.4, 0.3, 51.7], { columns: 1, rows: 1, prefix: 'w' });
    await importFiles([inputOf('regions', 'boundary.geojson', beats)], {}, target);

    expect(target.content().regions.get('w-0-0')?.region.levelId).toBe('ward');
    expect(target.content().regions.get('city:w-0-0')?.region.levelId).toBe('city');
  });

  it('gives rows of one content numbers of their own, and the same ones the next time', async () => {
    const csv = csvOf(
      HEADERS.slice(1),
      [...rows(10), ...rows(3)].map((row) => row.slice(1)),
    );
    const { record, target } = await importFiles([inputOf('incidents', 'cases.csv', csv)]);
    const again = await importFiles([inputOf('incidents', 'cases.csv', csv)], {}, target);

    expect(record.counts).toMatchObject({ created: 13, merged: 0 });
    expect(again.record.counts).toMatchObject({ created: 0, unchanged: 13 });
  });

  it('keeps equal numbers of different systems apart', async () => {
    const other = csvOf(
      ['ticket_id', 'created_at', 'kind', 'source', 'lon', 'lat'],
      rows(5).map(([id, at, kind, x, y]) => [id!, at!, kind!, 'Phone', x!, y!]),
    );
    const { record, target } = await importFiles([cases(5), inputOf('incidents', 'tickets.csv', other)]);

    expect(record.counts).toMatchObject({ created: 10, merged: 0 });
    expect([...target.content().sources.keys()].sort()).toEqual(['cases', 'tickets/phone']);
  });

  it('takes what can be read only once', async () => {
    const bytes = Buffer.from(csvOf(HEADERS, rows(30)));
    async function* pieces(): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < bytes.length; at += 100)
        yield await Promise.resolve(bytes.subarray(at, at + 100));
    }
    const { record } = await importFiles([
      { role: 'incidents', name: 'piped.csv', content: { stream: pieces() } },
    ]);

    expect(record).toMatchObject({
      counts: { created: 30 },
      files: [{ name: 'piped.csv', bytes: bytes.length }],
    });
  });

  it('writes down when, what and how in its record', async () => {
    const { record, target } = await importFiles([cases(5), wards()]);

    expect(record).toMatchObject({ at: NOW, files: [{ role: 'incidents' }, { role: 'regions' }] });
    expect(record.files[0]!.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(target.content().imports[0]!.record).toBe(record);
    expect([...target.content().datasets.values()].map(({ id, count }) => [id, count])).toEqual([
      ['incidents', 5],
      ['regions', 9],
    ]);
  });
});

const BOSTON = join(import.meta.dirname, '../../../../shared/realcase/boston311_2015');
const boston = (role: ImportInput['role'], name: string): ImportInput => ({
  role,
  name,
  content: { path: join(BOSTON, name) },
});

describe.skipIf(!existsSync(BOSTON))('the 311 requests of Boston, 2015', () => {
  const requests = boston('incidents', 'boston_311_2015.csv.gz');
  const neighborhoods = boston('regions', 'boston_neighborhoods.geojson.gz');
  const police = boston('regions', 'boston_police_districts.geojson.gz');
  const boundary = boston('regions', 'boston_boundary.geojson.gz');

  it('come in whole, placed, with their default point and their hasty closings marked', async () => {
    const { record, incidents, target, said } = await importFiles([
      police,
      requests,
      neighborhoods,
      boundary,
    ]);

    expect(record.counts).toMatchObject({
      rows: 121_145,
      created: 121_145,
      merged: 0,
      rejected: 0,
      placed: 121_145,
      outside: 23,
    });
    expect(incidents.filter(({ flags }) => flags & INCIDENT_FLAGS.geocodingPile)).toHaveLength(17_070);
    expect(incidents.filter(({ flags }) => flags & INCIDENT_FLAGS.closedBeforeOpened)).toHaveLength(197);
    expect(said).toContain('17,070 rows (14.09 %) stand on one point, -71.0587, 42.3594');
    expect(said).toContain(
      'By month: 2015-01 7,528, 2015-02 9,052, 2015-03 10,208, 2015-04 10,563, 2015-05 10,436, 2015-06 10,332, 2015-07 10,406, 2015-08 12,883, 2015-09 12,555, 2015-10 10,277, 2015-11 8,743, 2015-12 8,162',
    );
    const { identity, levels, categories } = target.content();
    expect(identity).toMatchObject({
      name: { en: 'Boston' },
      timeZone: 'America/New_York',
      timePrecision: 'instant',
    });
    expect([...levels.values()].map(({ id, parentId }) => [id, parentId])).toEqual([
      ['city', null],
      ['police-district', 'city'],
      ['neighborhood', 'city'],
    ]);
    expect([...categories.values()].filter(({ parentCode }) => parentCode === null)).toHaveLength(53);
    const inPolice = incidents.filter(
      ({ regionCodes }) => regionCodes![0] !== null && regionCodes![0] !== 'city',
    ).length;
    expect(inPolice / incidents.length).toBeGreaterThan(0.9995);
  }, 120_000);

  it('tell which two of the neighborhoods were drawn with a fault', async () => {
    const { problems } = await importFiles([neighborhoods], { timeZone: 'America/New_York' });

    expect(problems.filter(({ code }) => code === 'region-repaired').map(({ value }) => value)).toEqual([
      'East Boston',
      'Hyde Park',
    ]);
  });

  it('come with a boundary in feet, which is refused with a reason', async () => {
    const refusal = await refusalOf([
      requests,
      boston('regions', 'boston_police_districts_EPSG2249_original.geojson.gz'),
    ]);

    expect(refusal.reason.en).toMatch(/771204\.9, 2967614\.9.*meters or feet.*no crs member.*Convert it/s);
  });
});

const MONACO = join(
  import.meta.dirname,
  '../../../../shared/realcase/osm_monaco_2025/admin_boundaries.geojson.gz',
);

describe.skipIf(!existsSync(MONACO))('the boundaries of Monaco', () => {
  it('hold three levels in one file, by the column that says so', async () => {
    const { target, problems } = await importFiles([
      { role: 'regions', name: 'admin_boundaries.geojson.gz', content: { path: MONACO } },
    ]);

    expect([...target.content().levels.values()].map(({ id, parentId }) => [id, parentId])).toEqual([
      ['admin-level-2', null],
      ['admin-level-8', 'admin-level-2'],
      ['admin-level-10', 'admin-level-8'],
    ]);
    expect(target.content().regions.size).toBe(12 - 1);
    expect(problems.map(({ code }) => code)).toContain('region-level-missing');
    expect(target.content().identity?.timeZone).toBe('Europe/Monaco');
  });
});
