import gcoord from 'gcoord';
import { describe, expect, it } from 'vitest';
import { csvOf, gridRegions, importFiles, inputOf } from '../import-files';
import { seeded } from '../seeded';

type Pair = [number, number];
const REGIONS = inputOf(
  'regions',
  '网格.geojson',
  gridRegions([120.1, 30.2, 120.2, 30.3], { columns: 5, rows: 5, prefix: 'g' }),
);

/** 600 rows in the district, their pairs written by `write`. */
function cases(
  write: (pair: Pair) => readonly (string | number)[],
  headers: readonly string[] = ['经度', '纬度'],
) {
  const random = seeded(9);
  const rows = Array.from({ length: 600 }, (_, i) => [
    `C${i}`,
    `2026-01-${10 + (i % 20)} 09:00`,
    '噪声',
    ...write([120.1 + random() * 0.1, 30.2 + random() * 0.1]),
  ]);
  return inputOf('incidents', 'cases.csv', csvOf(['编号', '受理时间', '类别', ...headers], rows));
}
const shifted = (datum: 'GCJ02' | 'BD09') =>
  cases((pair) => gcoord.transform(pair, gcoord.WGS84, gcoord[datum]));

describe('decidePlace', () => {
  it('says nothing against a file that is what it is taken for', async () => {
    const { said, record } = await importFiles([cases((pair) => pair), REGIONS]);

    expect(said).toContain('nothing speaks for another datum');
    expect(record.counts).toMatchObject({ placed: 600, outside: 0 });
  });

  it.each(['GCJ02', 'BD09'] as const)(
    'warns that a file looks like %s, by how much, and never shifts it in silence',
    async (datum) => {
      const { said, incidents } = await importFiles([shifted(datum), REGIONS]);

      expect(said).toMatch(
        new RegExp(
          `Warning: .* as WGS84, 100 % as ${datum}\\. .*import again with --crs ${datum.toLowerCase()}`,
        ),
      );
      expect(incidents[0]!.originalCrs).toBe('WGS84');
      expect(incidents[0]!.position![0]).toBeCloseTo(incidents[0]!.originalPosition![0], 6);
    },
  );

  it('takes the datum that fits best where it is asked to', async () => {
    const { said, record, incidents } = await importFiles([shifted('GCJ02'), REGIONS], { crs: 'auto' });

    expect(said).toContain('so GCJ02 is taken');
    expect(record.counts.outside).toBe(0);
    expect(incidents[0]!.originalCrs).toBe('GCJ02');
  });

  it('goes by headers that name the datum', async () => {
    const { incidents, said } = await importFiles([
      cases((pair) => gcoord.transform(pair, gcoord.WGS84, gcoord.BD09), ['百度经度', '百度纬度']),
      REGIONS,
    ]);

    expect(incidents[0]!.originalCrs).toBe('BD09');
    expect(said).toContain('by the headers');
  });

  it('mends exchanged coordinates where ranges or boundaries leave no doubt, with a word', async () => {
    const byRange = await importFiles([cases(([x, y]) => [y, x]), REGIONS]);
    expect(byRange.said).toContain('(the latitudes are above 90 degrees); they were exchanged');
    expect(byRange.record.counts).toMatchObject({ placed: 600, outside: 0 });

    const random = seeded(10);
    const rows = Array.from({ length: 60 }, (_, i) => [
      `C${i}`,
      '2020-01-05 09:00',
      'x',
      42.3 + random() / 10,
      -71.1 + random() / 10,
    ]);
    const west = gridRegions([-71.1, 42.3, -71, 42.4], { columns: 2, rows: 2, prefix: 'w' });
    const byRegions = await importFiles([
      inputOf('incidents', 'cases.csv', csvOf(['id', 'opened', 'type', 'longitude', 'latitude'], rows)),
      inputOf('regions', 'wards.geojson', west),
    ]);
    expect(byRegions.said).toContain('only exchanged do the points lie in the regions');
    expect(byRegions.record.counts).toMatchObject({ placed: 60, outside: 0 });
  });

  it('reads northings and eastings of a zone in either column', async () => {
    const project = (pair: Pair): Pair => {
      const [x, y] = gcoord.transform(pair, gcoord.WGS84, gcoord.EPSG3857);
      return [x, y];
    };
    const { record } = await importFiles([cases(project, ['X', 'Y']), REGIONS], { crs: 'EPSG:3857' });

    expect(record.counts).toMatchObject({ placed: 600, outside: 0 });
  });
});
